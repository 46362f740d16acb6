"""Who is in front of whom: beside another city, "vorn" is ahead of it, and not place 1."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.reading.draft.whether import OR
from actions.reading.kinds import HELD_AGAINST_CITIES
from actions.reading.parts import Part, Parts

FRONT = re.compile(r"(?:nase? )?vorne?", re.I)
NOSE = re.compile(r"\bnase?\b", re.I)
ASKS_WHO = ("who", "which", "where")
SIDE_OF = re.compile(r"\b(?:(hinter|nach|behind)|vor|ahead of)\s+$", re.I)


def front(parts: Parts) -> Part | None:
    """The part that says "vorn", "die Nase vorn"; "ganz vorn" is place 1."""
    return next((part for part in parts.all("leads") if FRONT.fullmatch(parts.words(part))), None)


def in_front_of_it(parts: Parts) -> Parts:
    """ "Wir hatten die Nase vorn vor Köln", "Hat Köln gegenüber Bonn die Nase vorn?"."""
    leading = front(parts)
    if leading is None:
        return parts
    named = parts.all("city")
    held = parts.all(*HELD_AGAINST_CITIES)
    if any(part.of("city") for part in held) or (held and len(named) > 1):
        return parts.replaced(leading, replace(leading, name="filler"))
    other = _other(parts, named)
    if other is None or parts.has(*ASKS_WHO):
        return parts
    return parts.replaced(other).replaced(leading, replace(leading, name="ahead_of", values={"city": other.of("city")}))


def behind_how_many(parts: Parts) -> Parts:
    """ "Hinter wie vielen Städten steht Köln?": how many are ahead of it."""
    many = parts.first("how_many")
    side = SIDE_OF.search(parts.text[: many.start]) if many else None
    noun = parts.next_to(many) if many else None
    if many is None or side is None or (noun is not None and noun.name in ("n_place", "n_points")):
        return parts
    return Parts([*parts, replace(many, name="ahead_of" if side[1] else "behind", values={})], parts.text)


def _other(parts: Parts, named: list[Part]) -> Part | None:
    """The one of two cities that the other is held against."""
    if len(named) != 2 or any(len(part.of("city")) != 1 for part in named):
        return None
    if named[0].of("city") == named[1].of("city") or OR.search(parts.text[named[0].end : named[1].start]):
        return None
    compared = parts.first("compare")
    against = parts.next_to(compared) if compared else None
    if against in named:
        return against
    return named[1] if NOSE.search(parts.text) else None
