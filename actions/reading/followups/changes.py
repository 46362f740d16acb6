"""A follow-up that asks nothing by itself: the last query with the parts that the message names in their place."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.query.query import (
    MOVES,
    OVERALL,
    Axis,
    Categories,
    Cities,
    Condition,
    Measure,
    Order,
    Quantifier,
    Query,
    Reference,
    Relation,
)
from actions.reading.conditions import POINT_RELATIONS, at_place, negated
from actions.reading.draft import Draft
from actions.reading.draft.whether import existing
from actions.reading.followups.frame import frame_editions
from actions.reading.followups.spoken import (
    Spoken,
    alternatives,
    as_members,
    claim,
    compared,
    filtered,
    held_against,
    holder,
    in_points,
    moving,
    order_of,
)
from actions.reading.parts import Parts

OPPOSITE: dict[Relation, Relation] = {"better": "worse", "at_least": "at_most", "just_better": "just_worse"}
OPPOSITE |= {other: one for one, other in OPPOSITE.items()}
# The axis whose members are all meant, and how they count.
QUANTIFIERS: dict[str, tuple[Axis, Quantifier]] = {
    "always": ("edition", "all"),
    "never": ("edition", "none"),
    "ever": ("edition", "any"),
    "any_category": ("category", "any"),
    "no_category": ("category", "none"),
    "all_categories": ("category", "all"),
    "no_city": ("city", "none"),
}
# "Und mit den bayerischen?"
WITH = re.compile(r"\b(?:mit|inklusive|einschließlich|samt|including|with)\s+(?:den\s+|the\s+)?$", re.I)
# "Nein, das war Köln!"
CONTRADICTS = re.compile(r"\W*(?:nein|nee?|doch|quatsch|falsch|no)\W+(?:das|es|that|it)\s+(?:war|ist|was|is)\b", re.I)
IN_POINTS: dict[Measure, Measure] = {"rank": "score", "step": "gain"}
IN_PLACES: dict[Measure, Measure] = {"score": "rank", "gain": "step"}


def changed(draft: Draft, parts: Parts, spoken: Spoken, last: Query, home_city: str) -> Query:
    """The last query with what the message names in its place."""
    query = _quantified(last, draft, parts)
    if draft.measure and (draft.measure != "rank" or last.measure in ("score", "gain") or "in_places" in draft.marks):
        query = in_other_unit(query, draft.measure)
    names_all = draft.cities and draft.cities.named and draft.categories and draft.times.named
    if names_all and query.asked == "value" and query.measure == "score" and draft.measure is None:
        # "Verwaltung 2024, Köln." after points leaves nothing open; a place is told with its points.
        query = query.but(measure="rank")
    if draft.measure in MOVES and query.asked == "value" and draft.times.base is not None:
        query = query.but(measure=draft.measure)
    query = query.but(editions=frame_editions(draft, parts, last, query.measure))
    if last.axis == "edition" and last.order is not None and len(draft.times.editions.named) == 1:
        # "Seit wann ist Köln Erster?" "Und 2020?": whether it was, or its place.
        query = query.but(asked="whether" if query.where else "value", axis=None, order=None)
    if draft.categories:
        query = _other_categories(query, draft.categories)
    if draft.order:
        # In the order of their names the first ten stay the same.
        query = (as_members(query) if draft.order.by == "name" else query).but(order=draft.order)
    than = parts.values("city", "than")
    before = holder(spoken.earlier[-1]) if spoken.earlier else None
    if before and query.asked == "value" and len(draft.where) == 1 and order_of(draft.where):
        # "Wer war Erster, und mit wie vielen Punkten?" "Und der Zweite?"
        return query.but(cities=Cities(at=(int(draft.where[0].than.number or 1),)), among=before.among)
    if query.asked == "difference" and (against := draft.where[0].than.cities if draft.where else than):
        # "Wie viele Plätze vor Köln?" "Und als Bonn?"
        draft = draft.but(others=against, where=())
    if draft.where:
        query = _other_conditions(query, draft)
    of_all = last.categories in (Categories(), draft.categories) and draft.categories == Categories((OVERALL,))
    if "nationwide" in draft.marks or (of_all and not draft.cities):
        # "Und insgesamt?" of what was said of the overall board is of all states.
        query = query.but(cities=replace(query.cities, states=()), among=None)
    if than and not draft.where and held_against(query):
        query = query.but(where=_with_reference(query.where, than[:1]))
    if "compare" in draft.marks and not draft.cities and alternatives(spoken):
        # "Im Vergleich?" after "Köln?", "Und Bonn?".
        query = query.but(cities=Cities(named=alternatives(spoken)))
    if draft.cities or draft.others:
        query = _other_cities(query, draft, parts, spoken, home_city)
    threshold = parts.first(*POINT_RELATIONS, "within", "top", "bottom")
    number = draft.number if draft.number is not None or threshold is None else threshold.number()
    # A ninth best edition is none that somebody asks for.
    counted = last.axis != "edition" or threshold is not None
    if number is not None and counted and not draft.where and not draft.order:
        query = other_number(query, number, POINT_RELATIONS.get(threshold.name) if threshold else None)
    if "negation" in draft.marks and not draft.where and not parts.has("always"):
        query = query.but(where=negated(query.where))
    return turned(query) if "reverse" in draft.marks else query


def _quantified(last: Query, draft: Draft, parts: Parts) -> Query:
    """ "Immer?", "jemals?", "in irgendeiner Kategorie?": whether it is so in all, in any, in none."""
    if last.asked not in ("whether", "which", "how_many"):
        return last
    named = next((name for name in QUANTIFIERS if parts.has(name)), None)
    exists = existing(parts)
    if exists in ("edition", "category") and last.where:
        named = "ever" if exists == "edition" else "any_category"
    if named is None:
        return last
    axis, quantifier = QUANTIFIERS[named]
    if named in ("always", "all_categories") and last.axis == "city" and last.order:
        # "War das immer so?" after who is the last asks who it was each time; "in allen Kategorien?" after which of two
        # is ahead asks how both stand.
        pair = named == "all_categories" and len(last.cities.named) > 1
        return last.but(asked="value", axis=None, order=None) if pair else last
    return (last.but(asked="whether", axis=None, order=None) if axis == last.axis else last).but(quantifier=quantifier)


def other_number(query: Query, number: float, relation: Relation | None = None) -> Query:
    """ "Und 9?", "und unter 50?": another place, or another number of places or points."""
    order = query.order
    if order is not None and order.last is not None:
        first = int(number) if order.first == order.last else order.first
        return query.but(order=replace(order, first=first, last=int(number)))

    def other(each: Condition) -> Condition:
        than = Reference(number=number if (each.than.number or 0) > 0 else -number)
        return replace(each, than=than, relation=relation or each.relation) if each.than.number else each

    return query.but(where=tuple(map(other, query.where)))


def in_other_unit(query: Query, measure: Measure) -> Query:
    """The same in points or in places."""
    if measure in MOVES and not moving(query):
        return query.but(measure="gain" if in_points(query) else measure)
    instead = IN_POINTS if measure in ("score", "gain") else IN_PLACES
    where = tuple(
        replace(each, measure=instead.get(each.measure, each.measure))
        # Held against a city, or whether more than before, a condition means something in either.
        if each.measure != "before" and (each.than.cities or each.than.number == 0)
        else each
        for each in query.where
    )
    said = where != query.where and query.measure == "rank"
    return query.but(measure="rank" if said else instead.get(query.measure, query.measure), where=where)


def _other_categories(query: Query, categories: Categories) -> Query:
    if query.axis == "category" and not categories.every and not categories.without:
        asked = "whether" if query.where else "value"
        return query.but(asked=asked, axis=None, order=None, categories=categories)
    return query.but(categories=categories)


def _other_conditions(query: Query, draft: Draft) -> Query:
    """ "Und an zweiter Stelle?", "und unter 50 Punkten?"; a city that was spoken of is now compared."""
    where = draft.where
    only = where[0]
    numbers = [each.than.number for each in where if each.measure == "rank" and each.than.number]
    if query.asked == "value" and query.cities.at and only == at_place(only.than.number or 0):
        # "Und für Platz 5?"
        return query.but(cities=Cities(at=(int(only.than.number or 1),)))
    single = query.axis == "city" and query.order is not None and query.order.last is not None
    if single and [each.relation for each in where] == ["at_most", "at_least"]:
        # "Und Platz 2 und 3?"
        return query.but(order=Order("best", int(numbers[0]), int(numbers[1])))
    if query.order is not None and query.order.by == "most":
        # "Und als Dritter?" after who was the second most often.
        return query.but(where=where)
    if query.axis == "city" and query.asked == "which" and only == at_place(only.than.number or 0):
        n = int(only.than.number or 1)
        return query.but(order=Order("best", n, n) if n > 0 else Order("worst", -n, -n), where=())
    if "only" in draft.marks and query.asked == "value":
        return query.but(where=where)
    if query.asked in ("value", "difference", "mean"):
        return query.but(asked="whether", where=where, measure="rank", against=None)
    if "only" in draft.marks and query.axis == "city":
        kept = tuple(
            each for each in as_members(query).where if (each.measure, each.relation) != (only.measure, only.relation)
        )
        order = query.order if query.order and query.order.last is None else None
        return query.but(asked="which", where=(*kept, *where), order=order)
    return query.but(where=where, order=query.order if query.order and query.order.by == "name" else None)


def _other_cities(query: Query, draft: Draft, parts: Parts, spoken: Spoken, home_city: str) -> Query:
    """The query with the cities that a message names, in the role that cities have in it."""
    cities = draft.cities or Cities()
    if cities.states and cities.states == query.cities.without_states and "only" in draft.marks:
        # "Die ersten fünf ohne Bayern." "Und nur Bayern?"
        return query.but(cities=Cities(states=cities.states))
    if cities.without or cities.without_states or ("only" in draft.marks and cities.states):
        left = filtered(query, cities)
        # "Ohne Essen, dafür mit Bochum."
        added = cities.named if left.cities.named or left.cities.states else ()
        return left.but(cities=replace(left.cities, named=tuple(dict.fromkeys((*left.cities.named, *added)))))
    if cities.states and not cities.named:
        return _other_states(query, cities, parts)
    named = cities.named or draft.others
    if not named:
        return query.but(cities=cities) if cities.every else query
    if parts.has("in_addition") and query.cities.named:
        return query.but(cities=Cities(named=tuple(dict.fromkeys((*query.cities.named, *named)))))
    if "compare" in draft.marks and len(named) == 1 and query.asked == "value":
        return query.but(cities=Cities(named=tuple(dict.fromkeys((*(query.cities.named[:1] or (home_city,)), *named)))))
    if draft.denied and set(draft.denied) & set(query.cities.named):
        # "Und mit Essen statt Köln?"
        kept = [city for city in query.cities.named if city not in draft.denied]
        return query.but(cities=Cities(named=tuple(dict.fromkeys((*kept, *named)))))
    if query.asked == "difference" and len(query.cities.named) == 1 and query.against is None and not cities.at:
        # "Mit welcher Stadt soll ich Essen vergleichen?" "Mit Bochum."
        return query.but(cities=Cities(named=tuple(dict.fromkeys((*query.cities.named, *named)))))
    paired = query.asked == "difference" or (query.asked == "value" and parts.has("to_city"))
    if paired and len(query.cities.named) > 1:
        first = query.cities.named[0] if named[0] != query.cities.named[0] else query.cities.named[1]
        pair = Cities(named=(first, *named) if len(named) == 1 else named)
        return query.but(cities=pair, where=_with_reference(query.where, named[:1]))
    if query.axis == "city" and len(query.cities.named) > 1 and parts.has("to_city"):
        # "Und mit Flensburg?"
        return query.but(cities=Cities(named=tuple(dict.fromkeys((*query.cities.named, *named)))))
    if query.asked in ("mean", "sum") and not query.cities.named:
        return query.but(asked="value", where=(), cities=Cities(named=named))
    reference = held_against(query)
    if reference and len(named) == 1 and not draft.where:
        return _in_comparison(query, reference, named, spoken, home_city)
    if query.axis == "city" and "only" in draft.marks and len(named) > 1:
        return query.but(cities=Cities(named=named))
    if query.axis == "city" and not query.cities.named:
        query = query.but(where=claim(query), order=None) if CONTRADICTS.match(parts.text) else query
        return _of_one_city(query, named)
    return query.but(cities=Cities(named=named))


def _in_comparison(query: Query, reference: str, named: tuple[str, ...], spoken: Spoken, home_city: str) -> Query:
    """ "Und Münster?" after "Ist Köln besser als wir?": in the place of the city that was spoken of last."""
    if named in ((reference,), query.cities.named):
        return query
    known = {home_city, *(city for each in spoken.earlier for city in compared(each))}
    stays = reference in known and not set(query.cities.named) & known
    if query.axis == "city" or (len(query.cities.named) == 1 and not stays):
        return query.but(where=_with_reference(query.where, named))
    return query.but(cities=Cities(named=named))


def _other_states(query: Query, cities: Cities, parts: Parts) -> Query:
    added = any(WITH.search(parts.text[: part.start]) for part in parts.all("state"))
    if set(cities.states) == set(query.cities.without_states) and not added:
        # "Und die, die in Bayern liegen?" after those that do not: the others of the same list.
        query = as_members(query.but(cities=replace(query.cities, without_states=())))
        return query.but(cities=replace(query.cities, states=cities.states))
    if set(cities.states) & set(query.cities.without_states):
        # "Und mit den bayerischen?"
        left = tuple(state for state in query.cities.without_states if state not in cities.states)
        return query.but(cities=replace(query.cities, without_states=left))
    if query.among:
        return query.but(among=Cities(states=cities.states))
    named = query.cities.named if query.axis == "city" and len(query.cities.named) < 2 else ()
    return query.but(cities=replace(query.cities, states=cities.states, named=named, every=False))


def _of_one_city(query: Query, named: tuple[str, ...]) -> Query:
    """ "Und Köln?" after a list: where it stands, or whether it is among them."""
    of_city = query.but(axis=None, order=None, cities=Cities(named=named))
    moved = next((each.measure for each in query.where if each.measure in MOVES), None)
    if moved:
        return of_city.but(asked="value", where=(), measure=moved)
    return of_city.but(asked="whether" if query.where else "value")


def _with_reference(where: tuple[Condition, ...], cities: tuple[str, ...]) -> tuple[Condition, ...]:
    return tuple(replace(each, than=Reference(cities=cities)) if len(each.than.cities) == 1 else each for each in where)


def turned(query: Query) -> Query:
    """ "Und umgekehrt?": the two cities, or best and worst, change places."""
    reference = held_against(query)
    if reference and len(query.cities.named) == 1:
        return query.but(cities=Cities(named=(reference,)), where=_with_reference(query.where, query.cities.named))
    if query.order and query.order.by in ("best", "worst"):
        return query.but(order=replace(query.order, by="worst" if query.order.by == "best" else "best"))
    if len(query.cities.named) == 2 and not query.where:
        return query.but(cities=Cities(named=query.cities.named[::-1]))
    return query.but(
        where=tuple(replace(each, relation=OPPOSITE.get(each.relation, each.relation)) for each in query.where)
    )
