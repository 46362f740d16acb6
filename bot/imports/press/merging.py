"""Makes one proposal of each fact, however often the text says it; what contradicts itself is listed instead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from bot.imports.press.proposals import Collected, Kind, Proposal
from bot.imports.press.ranks import Failed, Placed

Key = tuple[Kind, str, str, int]
CONTRADICTS = "Der Text nennt dafür verschiedene Werte."


def merge(facts: Sequence[Placed | Failed], found: Collected) -> Collected:
    """Return all proposals, ranks first, and what could not be placed."""
    merged = Collected(unplaced=list(found.unplaced))
    placed = [each for each in facts if isinstance(each, Placed)]
    tabled = [each for each in found.proposals if each.kind in ("rank", "score")]
    plain = [_proposal(each) for each in placed if not each.is_previous and not _echoes(each, placed, tabled)]
    merged.proposals = _with_previous(_each_once([*tabled, *plain], merged), placed, merged)
    merged.proposals += _each_text_once([each for each in found.proposals if each.kind not in ("rank", "score")])
    for each in facts:
        if isinstance(each, Failed) and not _is_said(each, merged.proposals):
            merged.leave(each.sentence, each.reason)
    return merged


def _echoes(each: Placed, placed: Sequence[Placed], tabled: Sequence[Proposal]) -> bool:
    """True for "Platz 3" without a board where the text gives the same city that place on a board."""
    if each.is_explicit:
        return False
    same: tuple[Any, ...] = (each.city, each.edition, each.expression.value)
    others: list[tuple[Any, ...]] = [
        (one.city, one.edition, one.expression.value) for one in placed if one.is_explicit and _kind(one) == _kind(each)
    ]
    others += [
        (one.values["city"], one.values["edition"], one.values.get(one.kind))
        for one in tabled
        if one.kind == _kind(each)
    ]
    return same in others


def _kind(each: Placed) -> Kind:
    kind: Kind = "step" if each.expression.kind == "step" else "score" if each.expression.kind == "score" else "rank"
    return kind


def _proposal(each: Placed) -> Proposal:
    place: dict[str, Any] = {"city": each.city, "category": each.category, "edition": each.edition}
    kind = _kind(each)
    if kind == "rank":
        previous = each.expression.previous
        place |= {"rank": int(each.expression.value), "previous_rank": previous, "cities_ranked": each.cities_ranked}
    else:
        place |= {kind: each.expression.value}
    return Proposal(kind, place, each.sentence, each.doubt)


def _each_once(proposals: Sequence[Proposal], merged: Collected) -> list[Proposal]:
    kept: dict[Key, Proposal] = {}
    contradicted: dict[Key, list[Proposal]] = {}
    for each in proposals:
        key = _key(each)
        held = kept.setdefault(key, each)
        if held.values[each.kind] != each.values[each.kind]:
            contradicted.setdefault(key, [held]).append(each)
        elif held is not each:
            filled = {name: value if value is not None else each.values[name] for name, value in held.values.items()}
            kept[key] = replace(held, values=filled, doubt=held.doubt and each.doubt)
    for key, several in contradicted.items():
        del kept[key]
        for each in several:
            merged.leave(each.sentence, CONTRADICTS)
    return list(kept.values())


def _with_previous(proposals: list[Proposal], placed: Sequence[Placed], merged: Collected) -> list[Proposal]:
    """Add "im Vorjahr Platz 15" to the rank of the edition after it, or make it a rank of its own edition."""
    kept = {_key(each): each for each in proposals}
    for each in placed:
        if not each.is_previous:
            continue
        key: Key = ("rank", each.city, each.category, each.edition)
        held = kept.get(key)
        if held is None:
            own = replace(
                _proposal(each), values={**_proposal(each).values, "edition": each.edition - 1, "cities_ranked": None}
            )
            kept.setdefault(_key(own), own)
        elif held.values["previous_rank"] in (None, int(each.expression.value)):
            kept[key] = replace(held, values={**held.values, "previous_rank": int(each.expression.value)})
        else:
            merged.leave(each.sentence, CONTRADICTS)
    return list(kept.values())


def _each_text_once(proposals: Sequence[Proposal]) -> list[Proposal]:
    seen: dict[tuple[str, str], Proposal] = {}
    for each in proposals:
        seen.setdefault((each.kind, str(each.values.get("text") or each.values.get("person"))), each)
    return list(seen.values())


def _is_said(each: Failed, proposals: Sequence[Proposal]) -> bool:
    """True for a vague word ("den Spitzenplatz") in a sentence that the very rank was read from."""
    return (
        each.expression.kind == "doubt"
        and each.expression.value == 0
        and any(one.sentence == each.sentence and one.kind == "rank" for one in proposals)
        and "Welcher Rang" in each.reason
    )


def _key(each: Proposal) -> Key:
    return each.kind, each.values["city"], each.values["category"], each.values["edition"]
