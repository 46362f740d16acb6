"""Conditions on two boards: "2019 in Mobilität unter den ersten fünf, aber gesamt nicht unter den ersten zehn"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from actions.query.query import OVERALL
from actions.reading.conditions import CITY_RELATIONS
from actions.reading.draft.denials import DENYING
from actions.reading.kinds import BESIDE_IT, THRESHOLDS
from actions.reading.parts import Part, Parts

JOINT = re.compile(r"[,;]|\b(?:und|un|sowie|während|obwohl|aber|jedoch|doch|nicht aber|and|but|while)\b", re.I)
BUT = re.compile(r"\b(?:aber|jedoch|doch|obwohl|trotzdem|but|though|yet)\b", re.I)
LIMITS = (*THRESHOLDS, *CITY_RELATIONS, "than")
PLACES = ("place", "leads", "last", "top", "bottom")
DENIED = ("negation", "never", "not_this")
ASKING = ("who", "which", "n_city", "state", "among")
# What is counted or told for each of two boards is asked twice.
TWICE = ("how_many", "how_often", "difference", "by_how_much", "where", "place_asked", "respectively")


@dataclass(frozen=True)
class Half:
    """The parts of one half, with the question; the category and the year that it names for itself."""

    parts: Parts
    category: str | None
    year: int | None


def on_two_boards(parts: Parts) -> tuple[Half, Half] | None:
    """Both halves of a question for cities that meet one condition on one board and another one on another."""
    if len(parts.all("who", "which")) != 1 or parts.has(*TWICE):
        return None
    parts = Parts([each for part in parts for each in _denied_board(part, parts.text)], parts.text)
    for joint in JOINT.finditer(parts.text):
        left = [part for part in parts if part.end <= joint.start()]
        right = [part for part in parts if part.start >= joint.start()]
        if not right or right[-1].name in ("who", "which") or len(left) + len(right) < len(parts):
            continue
        right = [_beside_the_same(part, left) for part in right]
        claims = [_claims(half, but=BUT.search(parts.text) is not None) for half in (left, right)]
        if not all(claims) and any(part.name in DENIED for half in (left, right) for part in half):
            # "2024 unter den ersten zehn, 2025 aber nicht": it is the same that is denied.
            claims = [one or other for one, other in zip(claims, claims[::-1], strict=True)]
        asking = [part for part in parts if part.name in ASKING]
        if any(parts.of_points(each) for claim in claims for each in claim):
            asking.append(Part("n_points", {}, 0, 0))
        first, second = (
            _half(half, claim, asking, parts.text) for half, claim in zip((left, right), claims, strict=True)
        )
        if all(claims) and first and second and _apart(first, second):
            return first, second
    return None


def _denied_board(part: Part, text: str) -> list[Part]:
    """ "Aber nicht 2025", "…, bei der Mobilität aber nicht?": it is a condition that is denied there."""
    denied = Part("negation", {}, part.start, part.end)
    if part.name == "tag" and DENYING.match(text[part.start : part.end]):
        return [denied]
    slot = next((slot for slot in ("category", "year") if part.name == "not_this" and part.of(slot)), None)
    return [denied, replace(part, name=slot)] if slot else [part]


def _beside_the_same(part: Part, left: list[Part]) -> Part:
    """ "Bei Energie vor Köln, bei Mobilität dahinter"."""
    held = [each for each in left if each.name in CITY_RELATIONS and each.of("city")]
    sides = part.name in BESIDE_IT and held and not part.of("city")
    return replace(part, name=BESIDE_IT[part.name], values=held[-1].values) if sides else part


def _claims(half: list[Part], but: bool) -> list[Part]:
    names = (*LIMITS, *PLACES) if but or any(part.name in DENIED for part in half) else LIMITS
    return [part for part in half if part.name in names]


def _half(half: list[Part], claims: list[Part], asking: list[Part], text: str) -> Half | None:
    """None if it is of more than one board itself."""
    whole = Parts(
        sorted({id(part): part for part in (*asking, *claims, *half)}.values(), key=lambda each: each.start), text
    )
    categories, years = whole.values("category", "category"), whole.values("year", "year")
    if len(categories) > 1 or len(years) > 1:
        return None
    return Half(whole, categories[0] if categories else None, years[0] if years else None)


def _apart(first: Half, second: Half) -> bool:
    """True if the second half names a board of its own."""
    of_category = second.category is not None and second.category != (first.category or OVERALL)
    return of_category or (second.year is not None and second.year != first.year)
