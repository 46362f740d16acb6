"""Conditions of two editions: won or lost, new in the first ten, overtaken."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.query.query import MOVES, Condition, Measure, Order, Reference, Relation
from actions.reading import conditions
from actions.reading.draft.asking import more_than_then
from actions.reading.draft.selecting import VERSUS
from actions.reading.measure import COMPARED_IN_TIME
from actions.reading.parts import Part, Parts
from actions.reading.times import Times

MOVERS = re.compile(r"steiger|gewinner|verlierer", re.I)
PLACES = re.compile(r"pl[aä]tz|rang|ränge|raenge|place", re.I)

# What is said of two editions without it, or is a place.
SAID_OTHERWISE = (
    "overtook overtaken_by below_place above_place from_place within within_last new_in dropped_out"
).split()


def movement(parts: Parts, asked: str | None, measure: Measure | None, order: Order | None) -> list[Condition]:
    """Won or lost, where not how much is asked."""
    movers = any(MOVERS.search(parts.words(part)) for part in parts.all("step_up", "step_down"))
    # "Wie viele Aufsteiger sind unter den ersten zehn?" counts both.
    otherwise = [name for name in SAID_OTHERWISE if not (movers and name in ("within", "within_last"))]
    ordered = order is not None and order.by not in ("most", "since")
    if asked not in ("whether", "which", "how_many") or ordered or parts.has("step_asked", *otherwise):
        return []
    compared = parts.has(*COMPARED_IN_TIME) and not more_than_then(parts)
    up = parts.has("step_up") or (compared and parts.has("better"))
    down = parts.has("step_down") or (compared and parts.has("worse"))
    if parts.has("step_up") and parts.has("step_down"):
        return _both_ways(parts)
    if up == down or any(part.of("city") for part in parts.all("than", "ahead_of", "behind")):
        return []
    counted: Measure = "gain" if measure == "gain" else "step"
    more = parts.first("more_points", "fewer_points", "at_least_points")
    moved = more is not None and not parts.has("n_points") and "punkt" not in parts.words(more)
    if more and more.number() is not None and (moved or not conditions.counts_points(more, parts)):
        number = more.number() or 0
        upward: Relation = "at_least" if more.name == "at_least_points" else "better"
        relation = upward if up else conditions.OTHER_WAY[upward]
        return [Condition(counted, relation, Reference(number=float(number if up else -number)))]
    amount = parts.amount()
    if amount and amount.of_points == (counted == "gain"):
        return [Condition(counted, "equal", Reference(number=amount.number if up else -amount.number))]
    if parts.has("in_points") and parts.has("in_places"):
        return [conditions.moved(up, "gain"), conditions.moved(up, "step")]
    return [conditions.moved(up, counted)]


def _both_ways(parts: Parts) -> list[Condition]:
    """ "Plätze verloren, aber Punkte gewonnen"; nothing if they are of the same measure."""
    found = []
    for part in parts.all("step_up", "step_down"):
        unit = parts.around(part, "n_place", "n_points", "in_places", "in_points")
        points = parts.of_points(part) or (unit is not None and unit.name in ("n_points", "in_points"))
        own = PLACES.search(parts.words(part)) is not None
        found.append(conditions.moved(part.name == "step_up", "gain" if points and not own else "step"))
    return found if len({each.measure for each in found}) > 1 else []


def _then_and_now(parts: Parts) -> list[Condition]:
    """ "2019 schlechter als Platz 70 und 2024 unter den ersten 60", "2022 vor Köln, 2025 dahinter": in two editions."""
    limits = parts.all(*conditions.PLACE_RELATIONS, "ahead_of", "behind", "better", "worse", "step_up", "step_down")
    years = [year for part in parts.all("year", "until", "since") for year in part.of("year")]
    if len(limits) != 2 or len(years) != 2 or years[0] == years[1]:
        return []
    then, now = limits if years[0] < years[1] else limits[::-1]
    before = _single(then, parts.text)
    return [_single(now, parts.text), replace(before, measure="before")] if before.measure == "rank" else []


def _single(part: Part, text: str) -> Condition:
    """The condition that a part says by itself."""
    alone = Parts([part], text)
    found = conditions.against_numbers(alone) or conditions.against_cities(alone, "rank")
    return found[0] if found else conditions.moved(part.name in ("better", "step_up"))


def newcomers(parts: Parts) -> list[Condition]:
    """New in, or fallen out of, the first n; or on places in one edition that are held against those in another."""
    if apart := _then_and_now(parts):
        return apart
    changes = parts.all("new_in", "dropped_out")
    changed = next((part for part in changes if part.number()), changes[0] if changes else None)
    if changed is None:
        return []
    first = changed if changed.number() else parts.first("within", "top", "not_within", "was_within")
    if first is None:
        return []
    n = Reference(number=conditions.number_of(first, parts.text))
    if parts.has("since_when"):
        # "Seit wann ist Köln nicht mehr unter den ersten zehn?"
        return [Condition("rank", "at_least" if parts.has("new_in") else "worse", n)]
    if parts.has("new_in"):
        return [Condition("before", "worse", n), Condition("rank", "at_least", n)]
    return [Condition("before", "at_least", n), Condition("rank", "worse", n)]


def measure_left(asked: str | None, measure: Measure | None, where: tuple[Condition, ...]) -> Measure | None:
    """The measure but where a condition says otherwise: "nie unter Platz 2 gefallen" asks for no places lost."""
    if asked != "whether" or measure not in MOVES or not where:
        return measure
    return measure if any(each.measure == measure for each in where) else None


def versus(parts: Parts) -> list[Condition]:
    """ "Hat Köln Bonn überholt?": the first beats the second; "Wen hat Köln überholt?" asks for the beaten ones."""
    part = parts.first(*VERSUS)
    if part is None or (part.name == "overtook" and part.of("city")):
        return []
    named = [city for each in parts.all("city") for city in each.of("city")]
    if len(named) > 1:
        reference, beats = named[1], True
    elif len(named) == 1 and parts.has("who", "which", "how_many"):
        # "Welche Städte hat Köln überholt?", but "Welche Stadt hat Köln überholt?".
        words = parts.text.lower().split()
        several = any(parts.plural(noun) for noun in parts.all("n_city")) or not parts.has("who", "how_many", "n_city")
        # "Wen", "an wem", "welche … wir" and "welche davon … nicht" are those that the named one beats.
        object_asked = not {"wen", "wem", "wir", "ihr"}.isdisjoint(words) or (
            parts.has("of_those") and parts.has("negation")
        )
        reference, beats = named[0], not (object_asked or ("hat" in words and several))
    else:
        return []
    than = Reference(cities=(reference,))
    if part.name == "beats":
        return [Condition("rank", "better" if beats else "worse", than)]
    if beats:
        return conditions.overtaking(reference)
    return [Condition("rank", "worse", than), Condition("before", "better", than)]


def across(times: Times, where: tuple[Condition, ...]) -> Times:
    """The times of a place before and a place after: "überholt von 2023 auf 2024" is of 2024."""
    editions = times.editions
    ends = sorted({*editions.named, *filter(None, (editions.since, editions.until))})
    if len(ends) != 2 or not any(each.measure == "before" for each in where):
        return times
    first, last = min(ends), max(ends)
    between = [year for year in times.known if first < year < last]
    if between:
        return replace(times, editions=replace(editions, named=(), since=first, until=last))
    return replace(times, editions=replace(editions, named=(last,), since=None, until=None))
