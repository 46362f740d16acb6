"""A claim of two halves: "Köln hat elf Plätze gewonnen und ist Zweiter" is true or false for each of them."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.reading.kinds import BESIDE_IT, HELD_AGAINST_CITIES, RANKED, SIDES, THRESHOLDS
from actions.reading.parts import Part, Parts

AND = re.compile(r"\b(?:und|un|sowie|and)\b", re.I)
CLAIMING = ("whether", "verb_first", "tag", "alleged")
ASKING = (
    "who which where how how_many how_often when since_when why place_asked by_how_much exists compare course"
    " difference step_asked both mean sum any_category no_category"
).split()
# What is claimed, by kinds: of one kind, two claims may well be one.
MOVED = ("step_up", "step_down", "kept")
PLACED = ("place", *RANKED, *THRESHOLDS)
BESIDE_OTHERS = (*HELD_AGAINST_CITIES, *SIDES)
# "… und nicht vor Bonn" may be of the whole.
DENIED = ("negation", "never")
# What the second half says no more.
TIMES = ("year", "span", "since", "newest", "last_year", "previous", "compared_with", "than_edition")
FRAME = (("city",), TIMES, ("category", "all_categories"))


def halves(parts: Parts) -> tuple[Parts, Parts] | None:
    """Both claims, the second with the city, the time and the category of the first; None if it is only one."""
    if not parts.has(*CLAIMING) or parts.has(*ASKING):
        return None
    for joint in AND.finditer(parts.text):
        left = [part for part in parts if part.end <= joint.start()]
        right = [part for part in parts if part.start >= joint.end()]
        apart = _kinds(left) and _kinds(right) and _kinds(left).isdisjoint(_kinds(right))
        if apart and not any(part.name in DENIED for part in right):
            first = Parts(_claiming(left), masked(parts.text, 0, joint.start()))
            return first, Parts(_second(left, right), masked(parts.text, joint.end(), len(parts.text)))
    return None


def _kinds(parts: list[Part]) -> set[int]:
    kinds = (MOVED, PLACED, BESIDE_OTHERS)
    return {number for part in parts for number, names in enumerate(kinds) if part.name in names}


def _claiming(parts: list[Part]) -> list[Part]:
    end = parts[-1].end if parts else 0
    return parts if any(part.name in CLAIMING for part in parts) else [*parts, Part("tag", {}, end, end)]


def _second(left: list[Part], right: list[Part]) -> list[Part]:
    """The second half with what the first one named; "drei Plätze dahinter" is behind the city of the first."""
    cities = [part for part in left if part.name == "city"]
    right = _with_object(right) if cities else right
    own = any(part.name == "city" for part in right)
    held = [
        replace(part, name=BESIDE_IT[part.name], values={"city": cities[-1].of("city")})
        if own and cities and part.name in BESIDE_IT and not part.of("city")
        else part
        for part in right
    ]
    told = []
    for names in FRAME:
        if not any(part.name in names for part in right):
            told += [replace(part, start=0, end=0) for part in left if part.name in names]
    return _claiming([*told, *held])


def _with_object(right: list[Part]) -> list[Part]:
    """ "… und damit Köln überholt": the one who did is named before."""
    named = [part for part in right if part.name == "city"]
    verb = next((part for part in right if part.name == "overtook" and not part.of("city")), None)
    if verb is None or len(named) != 1:
        return right
    held = replace(verb, values={"city": named[0].of("city")})
    return [held if part is verb else part for part in right if part is not named[0]]


def masked(text: str, start: int, end: int) -> str:
    """The text with blanks in the place of all but one half, so that parts stand where they stood."""
    return " " * start + text[start:end] + " " * (len(text) - end)
