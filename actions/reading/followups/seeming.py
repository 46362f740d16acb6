"""Messages that seem to ask something else than they do: "nach Punkten", "nenn sie mir", "und den größten Absturz?"."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.query.query import MOVES, Direction, Editions, Order, Query, Reference
from actions.reading.conditions import at_place
from actions.reading.draft import Draft
from actions.reading.draft.difference import extent_of
from actions.reading.followups.spoken import group, held_against, moving, places
from actions.reading.kinds import SUPERLATIVES
from actions.reading.parts import Parts

# What makes a message a question of its own.
HEADS = (
    "who which where when how_many how_often n_city n_category n_edition place_asked whether verb_first all_cities"
    " whole_list order_word"
).split()
SAME_HEADS = ("how", "where", "who")
NAMED_ONLY = (
    *("city", "to_city", "state", "category", "n_category", "year", "since", "until", "span"),
    *("those", "filler", "polite", "unread"),
)
IT = re.compile(r"\b(?:das|dat|es|s|it|that)\b", re.I)
ITS_PLACES = re.compile(r"\b(?:plätze|ränge|platzierungen|ergebnisse|werte|zahlen)\b", re.I)
MOST_WORD = re.compile(r"(?:meist|stärkst|heftigst|größt)\w*$")
AT_MOST = re.compile(r"\bam\s+(?:größ|groess|klein|gering|niedrig|weit|knapp|deutlich)\w*", re.I)
NAMED = ("city", "category", "year", "top", "bottom", "best", "worst", "leads", "last", "place")


def as_meant(draft: Draft, parts: Parts, last: Query) -> Draft:
    """The draft without the question that a follow-up only seems to ask, or with the one that it does ask."""
    draft = _as_many(draft, last)
    if draft.times.base and last.asked in ("mean", "sum") and not draft.times.editions.named:
        # "Und zum Vergleich 2019?": the same of another edition.
        other = Editions(named=(draft.times.base,))
        draft = draft.but(times=replace(draft.times, editions=other, base=None, named=True), measure=None)
    came_to = any("zahl" in parts.words(each) for each in parts.all("n_points"))
    if draft.asked is None and moving(last) and (came_to or parts.only("n_points", "filler", "polite")):
        # "Und die Punktzahl?", "Punkte?" after what was won is what it came to, no points won.
        return draft.but(asked="value", measure="score")
    if parts.has("whole_list") and len(last.cities.named) == 1 and ITS_PLACES.search(parts.text):
        # "War Hamburg immer vorn? Bitte alle Plätze."
        times = draft.times if draft.times.named else replace(draft.times, editions=Editions(every=True), named=True)
        return draft.but(asked="value", axis=None, order=None, cities=draft.cities or last.cities, times=times)
    if last.asked == "value" and last.measure == "score" and draft.cities and parts.only("city", "place", "filler"):
        # "Wie viele Punkte hatte München?" "Und Hamburg auf Platz 2?"
        return draft.but(asked=None, where=())
    if last.asked == "difference" and parts.values("city", "than") and draft.cities and not parts.has(*HEADS):
        # "Und Erlangen als Fürth?"
        return draft.but(asked="difference", others=parts.values("city", "than"), where=())
    if last.asked == "difference" and not parts.has(*HEADS) and draft.asked in (None, "which", "mean"):
        return _other_end(draft, parts)
    if _asks_the_same(draft, parts, last):
        exchanged = draft.cities is not None and draft.cities.named == (held_against(last),)
        draft = draft.but(asked=None, axis=None, order=None)
        return draft.but(cities=None, marks=draft.marks | {"reverse"}) if exchanged else draft
    if draft.where and "only" in draft.marks and parts.has("where") and last.asked == "value":
        # "Nur, wo es nicht unter den ersten 40 war."
        return draft.but(asked=None, axis=None)
    if parts.has("sum") and draft.asked in ("difference", "value"):
        return draft.but(asked="sum")
    alone = last.asked == "value" and len(last.cities.named) == 1 and not draft.cities
    moved = bool(draft.where) and all(each.measure in MOVES for each in draft.where)
    if alone and draft.asked == "which" and moved and not draft.order and not parts.has(*HEADS):
        # "Also jedes Mal besser geworden?"
        return draft.but(asked="whether", axis=None)
    if draft.where or parts.has("how_many", "who", "whether"):
        return _fragment(draft, parts, last)
    if parts.has("by_place", "by_name") and not parts.has("which", "n_city"):
        points = any("punkt" in parts.words(each) for each in parts.all("by_place"))
        order = Order("name", 1, None) if parts.has("by_name") else None
        return draft.but(asked=None, axis=None, order=order, measure="score" if points else draft.measure)
    if parts.has("reverse") and last.order and draft.asked == "which":
        return draft.but(asked=None, axis=None, order=None)
    if _names_them(parts, last):
        return draft.but(asked="which", axis=last.axis or "city", order=None)
    if parts.has("verb_first") and draft.cities and draft.cities.states and last.axis == "city":
        # "Sind da welche aus Sachsen dabei?", "kommen die aus NRW?"
        return draft.but(asked="whether", axis=None, order=None, marks=draft.marks | {"included"})
    return _fragment(draft, parts, last)


def _as_many(draft: Draft, last: Query) -> Draft:
    """ "Und wer hat am meisten verloren, auch drei bitte" after the three that won most."""
    as_many = last.order is not None and last.order.first == 1 and last.order.last == draft.number
    if not as_many or draft.order is None or draft.order.last != 1 or not draft.number:
        return draft
    return draft.but(order=replace(draft.order, last=int(draft.number)), number=None)


def _asks_the_same(draft: Draft, parts: Parts, last: Query) -> bool:
    """ "Wie war das bei Köln?", "und wo Aachen?", "und wer in Thüringen?": the same question with another name."""
    if draft.where or draft.measure or not parts.only(*SAME_HEADS, *NAMED_ONLY):
        return False
    if parts.has("how"):
        return draft.asked == "value" and IT.search(parts.text) is not None
    if parts.has("where"):
        return last.axis == "category" and bool(draft.cities)
    return parts.has("who") and parts.has("state") and last.axis == "city" and last.order is not None


def _other_end(draft: Draft, parts: Parts) -> Draft:
    """ "Und bis zum Ersten?", "und vom Durchschnitt?" after a difference: to another place."""
    if draft.asked == "mean" and draft.cities is None:
        return draft.but(asked="difference", against=Reference(mean=True), measure="score")
    if draft.order and AT_MOST.search(parts.text):
        # "Und am kleinsten?" is of the distance, and says no place.
        return draft.but(asked="difference", axis=None, order=extent_of(parts))
    if draft.order and draft.order.by in ("best", "worst") and draft.order.first == draft.order.last:
        place = draft.order.first if draft.order.by == "best" else -draft.order.first
        return draft.but(asked="difference", axis=None, order=None, against=Reference(place=place))
    held = draft.where[0].than.number if len(draft.where) == 1 else None
    if held and draft.where[0] == at_place(held):
        return draft.but(asked="difference", axis=None, where=(), against=Reference(place=int(held)))
    return draft


def _names_them(parts: Parts, last: Query) -> bool:
    """True for "nenn sie mir", "bitte mit Namen"."""
    if last.asked not in ("which", "how_many", "whether"):
        return False
    listed = parts.has("list") and not parts.has(*NAMED) and (parts.has("those") or last.asked == "how_many")
    return parts.has("names") or listed


def _fragment(draft: Draft, parts: Parts, last: Query) -> Draft:
    """ "Und die schlechteste?", "und der nach unten?", "und top 10?": only the order or the number is another one."""
    if draft.asked != "which" or parts.has(*HEADS) or draft.cities:
        return draft
    order = draft.order
    threshold = last.asked == "whether" and last.cities.named and any(each.than.number for each in last.where)
    if order and threshold and places(order) and not parts.has(*SUPERLATIVES):
        # "Und Top 3?" after whether a city is the first.
        return draft.but(asked=None, axis=None, order=None, where=places(order))
    if order and order.last is None and last.order and last.order.last and last.measure in MOVES:
        # "Und die Verlierer?" after the five that won most.
        return draft.but(asked=None, axis=None, order=Order(order.by, last.order.first, last.order.last))
    if "only" in draft.marks and order and order.last and order.first > 1 and group(last):
        # "Nur Platz 30 bis 60" of the cities that were listed.
        return draft.but(asked=None, axis=None, order=None, where=places(order))
    number = parts.has("top", "bottom") and next(
        (each for each in last.where if each.relation == "at_least" and each.than.number), None
    )
    if order and order.first == 1 and order.last and number and last.order is None and draft.number is None:
        return draft.but(asked=None, axis=None, order=None, number=float(order.last))
    most = any(MOST_WORD.search(parts.words(each)) for each in parts.all("nth_best", "best"))
    losses = any(each.measure in MOVES and each.relation == "worse" for each in last.where)
    if order and losses and most:
        # "Am meisten?" after "Wer hat Plätze verloren?".
        measure = next(each.measure for each in last.where if each.measure in MOVES)
        return draft.but(order=replace(order, by="worst"), measure=measure)
    if order and most and last.order and last.measure in MOVES and not parts.has("step_up", "step_down"):
        # "Und der zweitgrößte?" after who lost most.
        return draft.but(asked=None, axis=None, order=replace(order, by=last.order.by))
    moves = [each for each in draft.where if each.measure in MOVES]
    if moves and last.order and last.measure in MOVES:
        by: Direction = "worst" if moves[0].relation == "worse" else "best"
        return draft.but(asked=None, axis=None, where=(), order=replace(last.order, by=by))
    if moves and any(each.measure in MOVES for each in last.where):
        return draft.but(asked=None, axis=None)
    if order and draft.axis is None and last.asked == "which" and last.order:
        return draft.but(asked=None)
    return draft
