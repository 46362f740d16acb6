"""The parts of a question as plain data: phrases of the lexicon, names, numbers, and what nothing has read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.nlu.asides import NOT_ASKED, asides, is_within
from bot.nlu.items import Item, read_items
from bot.nlu.lexicon import word_list
from bot.nlu.lists import joined
from bot.nlu.phrases import Part, lexicon

PARTS = "parts"
UNREAD = "unread"
# Parts that say nothing of what is asked.
IDLE = frozenset({"filler", "polite"})
# What may stand before the verb of a question, and what may stand behind it where it does not begin the message.
CONNECTORS = frozenset("und u oder aber also ach ja na dann denn doch nein ne so ok okay hm sag mal and but so".split())
SUBJECTS = frozenset("die das der es ihr sie man er".split())
NAMED = frozenset({"city", "town", "home", "speaker", "category", "state"})


def read_parts(text: str, entities: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """All parts in order: {"part", "values": {slot: [...]}, "start", "end"}.

    A name or number that no phrase holds is a part of its own, named as its slot; a word that nothing has read is the
    part "unread".
    """
    items = joined(read_items(text, entities), text)
    told = asides(text)
    found = [_beside(_once(part, items), told) for part in lexicon().find(items)]
    owned = {place for part in found for place in part.items}
    parts = [_of_phrase(part) for part in found] + _verb_first(items)
    parts += [
        _of_item(item, items[place + 1] if place + 1 < len(items) else None, place + 1 in owned)
        for place, item in enumerate(items)
        if place not in owned and item.kind != "mark"
    ]
    return sorted(parts, key=lambda part: (part["start"], part["end"]))


def _once(part: Part, items: Sequence[Item]) -> Part:
    """ "Mal" as "ever" in "lag Köln mal vor uns?", but not in "sag mal"."""
    if part.name != "once":
        return part
    before = items[min(part.items) - 1] if min(part.items) else None
    past = word_list("past")
    happened = any(each.folded in past for each in items) and not any(each.kind == "year" for each in items)
    told = any(each.folded in ("dass", "ob") for each in items[: min(part.items)])
    told = told or items[max(part.items) + 1].folded in past
    told = told or (before is not None and (before.kind in NAMED or before.folded in past or before.folded == "doch"))
    return replace(part, name="ever" if happened and told else "filler")


def _beside(part: Part, told: list[tuple[int, int]]) -> Part:
    """What would be asked, were it not told of the asker."""
    told_only = part.name in NOT_ASKED and is_within(part.start, part.end, told)
    return replace(part, name="filler") if told_only else part


def _verb_first(items: Sequence[Item]) -> list[dict[str, Any]]:
    """The finite verb that begins a question: "Liegt Köln …", "… , ist das so?"."""
    for place, item in enumerate(items):
        before = items[:place]
        opens = all(each.kind == "mark" or each.folded in CONNECTORS for each in before)
        follows_mark = (
            bool(before) and before[-1].kind == "mark" and before[-1].folded in ",:–!" and place < len(items) - 1
        )
        following = items[place + 1].kind if place + 1 < len(items) else ""
        # "Was" is a verb in English only.
        finite = item.folded in word_list("finite") or (item.folded == "was" and following in ("city", "home"))
        before_subject = follows_mark and (
            following in ("city", "home", "state") or items[place + 1].folded in SUBJECTS
        )
        if item.kind == "word" and finite and (opens or before_subject):
            return [{"part": "verb_first", "values": {}, "start": item.start, "end": item.start}]
    return []


def _of_phrase(part: Part) -> dict[str, Any]:
    values: dict[str, list[Any]] = {}
    for slot, held in part.values:
        values.setdefault(slot, []).extend(held)
    return {"part": part.name, "values": values, "start": part.start, "end": part.end}


def _of_item(item: Item, following: Item | None, read: bool) -> dict[str, Any]:
    if item.kind == "nth" and (following is None or following.kind != "word" or read):
        # "Wer wurde Dritter?", but not "die dritte Geige".
        return {"part": "place", "values": {"nth": list(item.values)}, "start": item.start, "end": item.end}
    if item.kind == "word":
        return {"part": UNREAD, "values": {}, "start": item.start, "end": item.end}
    name = "home" if item.kind == "own" else item.kind
    return {"part": name, "values": {item.slot: list(item.values)}, "start": item.start, "end": item.end}
