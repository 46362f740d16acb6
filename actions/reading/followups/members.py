"""Follow-ups that ask for members of an axis, or how many they are: "wer davon?", "in welchen Jahren nicht?"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from actions.query.query import Axis, Categories, Cities, Condition, Editions, Order, Quantifier, Query, Reference
from actions.reading.conditions import negated
from actions.reading.draft import Draft
from actions.reading.followups.own import own_query
from actions.reading.followups.spoken import (
    Spoken,
    Subject,
    alternatives,
    as_members,
    claim,
    fewer,
    filtered,
    group,
    moving,
    order_of,
    subject,
)
from actions.reading.parts import Parts

ELSE = re.compile(r"\b(?:sonst|außerdem|else)\b", re.I)
NAMES_A_PLACE = ("n_place", "best_place")


def members(draft: Draft, parts: Parts, spoken: Spoken, last: Query, frame: tuple[Categories, Editions]) -> Query:
    """Members of an axis, or how many they are."""
    categories, editions = frame
    states = bool(draft.cities and draft.cities.states and not draft.cities.named)
    along = draft.axis in (None, last.axis) or (draft.axis == "city" and last.asked == "whether")
    elsewhere = states and last.axis != "city" and last.asked != "whether"
    if not draft.where and draft.order is None and along and not elsewhere:
        return _the_same(draft, parts, spoken, last, frame)
    axis = draft.axis or _axis_before(draft, parts, spoken, last)
    if draft.axis is None and axis == "category" and draft.categories is None:
        categories = Categories()
    if axis == "city":
        return _cities(draft, parts, spoken, last, (categories, editions))
    about = Subject(draft.cities) if draft.cities else subject(spoken)
    query = own_query(draft, about.cities, (categories, editions), axis)
    in_time = draft.order is None or draft.order.by in ("earliest", "latest", "since")
    if not draft.where and in_time:
        query = query.but(where=_asked_again(draft, last), among=draft.among or last.among)
        query = query.but(quantifier=draft.quantifier or still(last.quantifier, query))
    return _measured(query, draft, parts, last)


def _asked_again(draft: Draft, last: Query) -> tuple[Condition, ...]:
    """The claim of the last question; "in welchen nicht" asks for the opposite."""
    named = draft.cities.named if draft.cities else ()
    others = [city for city in last.cities.named if city not in named]
    if last.axis == "city" and last.order and len(named) == len(others) == 1 and last.order.last == 1:
        # "Wie oft Mainz?" after "Wer von beiden ist besser?"
        where: tuple[Condition, ...] = (Condition("rank", "better", Reference(cities=(others[0],))),)
    elif draft.order and draft.order.by == "since":
        # "Seit wann?" after "Hat Köln Bonn überholt?": since when it is ahead.
        where = tuple(each for each in claim(last) if each.measure != "before")
    else:
        where = claim(last)
    return negated(where) if "negation" in draft.marks else where


def still(quantifier: Quantifier, query: Query) -> Quantifier:
    """The quantifier of the last question if another axis still has several members."""
    several = (query.axis != "category" and query.categories.several) or (
        query.axis != "edition" and query.editions.several
    )
    return quantifier if several else "each"


def _measured(query: Query, draft: Draft, parts: Parts, last: Query) -> Query:
    """The same measure as before where the message names none and asks on the same line."""
    of_places = parts.has("better", "worse") and draft.cities is not None and len(draft.cities.named) > 1
    if draft.measure is not None or draft.order is None or (of_places and moving(last)):
        # "Was ist besser, Köln oder Bonn?" is no longer of places won.
        return query
    if last.order is not None and last.measure == "score":
        return query.but(measure="score")
    open_frame = draft.categories is None and not draft.times.named
    leads = parts.has("leads", "last", "place") and not parts.has("best", "worst") and last.axis != query.axis
    if open_frame and not leads and (query.axis == last.axis or moving(last)):
        return query.but(measure=moving(last) or last.measure)
    return query


def _cities(draft: Draft, parts: Parts, spoken: Spoken, last: Query, frame: tuple[Categories, Editions]) -> Query:
    """Cities among those that were spoken of: "wer davon …", "wer ist der beste?"."""
    if last.axis == "category" and draft.categories is None and parts.has("respectively"):
        # "In welchen Bereichen war Köln Erster?" "Wer war da jeweils Zweiter?"
        frame = (Categories(every=True), frame[1])
    query = own_query(draft, Cities(), frame, "city")
    before = _before(draft, parts, spoken, last)
    if parts.has("of_those", "both") and last.axis == "city":
        changed_places = any(each.measure == "before" for each in draft.where)
        kept = () if changed_places else as_members(last).where
        query = query.but(cities=before, where=tuple(dict.fromkeys((*kept, *draft.where))))
        if set(query.where) == set(kept):
            # "How many of those were in the top ten in 2019, too?"
            query = _both_times(query, parts, spoken, last)
        held = {city for each in draft.where for city in each.than.cities}
        if draft.cities and draft.cities.named and not set(draft.cities.named) <= held:
            query = query.but(cities=draft.cities)
        elif draft.cities:
            query = filtered(query, draft.cities)
    elif draft.cities and (draft.cities.without or draft.cities.without_states):
        left = fewer(before, draft.cities)
        query = query.but(cities=left if left.named or (left.states and not draft.cities.states) else draft.cities)
    else:
        query = query.but(cities=draft.cities or before)
    if _refers(draft, parts, last):
        place = order_of(claim(last)) if draft.asked == "which" else None
        query = query.but(where=() if place else claim(last), order=place)
    if draft.order and draft.quantifier is None and last.quantifier == "any" and parts.has("best", "worst"):
        query = query.but(quantifier=still("any", query))
    return _measured(query, draft, parts, last)


def _refers(draft: Draft, parts: Parts, last: Query) -> bool:
    """ "Wie viele Städte haben das geschafft?" after years or categories were asked for: what was claimed of them."""
    bare = not draft.where and draft.order is None and draft.cities is None and draft.measure is None
    return bare and last.axis in ("category", "edition") and not parts.has("exists", "all_cities", "whole_list")


def _before(draft: Draft, parts: Parts, spoken: Spoken, last: Query) -> Cities:
    """The cities among which the message looks, if it names none."""
    anew = parts.has("who") and draft.order is not None and last.cities == Cities(without=last.cities.without)
    if parts.has("all_of", "nationwide", "all_cities") or (anew and last.quantifier != "each"):
        # "War außer Hamburg schon jemand Erster?" "Und wer war am häufigsten Zweiter?" is of all.
        return Cities()
    if group(last) and last.cities.named and any(part.of("n") for part in parts.all("place", "leads")):
        # "Und wer ist Nummer 1?" after which of two is ahead is of the whole board.
        return Cities()
    if last.cities.states and last.where and any("platz" in parts.words(part) for part in parts.all("place")):
        # "Plätze 1 bis 10." "Nur die aus NRW." "Und wer kam auf Platz 11?"
        return Cities()
    pair = alternatives(spoken) if parts.has("of_those", "both") else ()
    before = group(last) or last.among or Cities(named=pair)
    held = {city for each in draft.where for city in each.than.cities}
    top = draft.order.last if draft.order and last.axis != "city" else None
    beyond = set(before.named) & held or (top and top >= len(before.named))
    asked_about = last.asked == "whether" and not parts.has("of_those", "both") and draft.order is None
    return Cities() if before.named and (beyond or asked_about) else before


def _the_same(draft: Draft, parts: Parts, spoken: Spoken, last: Query, frame: tuple[Categories, Editions]) -> Query:
    """ "Wie viele sind das?", "Und welche?", "Wer denn sonst?": the members that the last question was about."""
    categories, editions = frame
    if last.asked == "whether" and last.cities.named and last.editions.several and ELSE.search(parts.text):
        # "War Hamburg immer Erster?" "Wer denn sonst noch?"
        others = Cities(without=last.cities.named)
        return last.but(asked=draft.asked, axis="city", cities=others, quantifier="any", claim=())
    base = as_members(last) if draft.asked == "how_many" or draft.quantifier == "all" else last
    base = base.but(claim=())
    if "nationwide" in draft.marks:
        base = base.but(cities=replace(base.cities, states=()), among=None)
    if base.asked not in ("which", "how_many"):
        base = _asked_along(base, draft, parts)
    where = negated(base.where) if "negation" in draft.marks else base.where
    query = base.but(
        asked=draft.asked,
        axis=base.axis or "city",
        editions=editions,
        categories=categories,
        where=where,
        order=None if draft.asked == "how_many" else base.order,
        quantifier=draft.quantifier or base.quantifier,
    )
    query = _both_times(query, parts, spoken, last)
    if draft.cities and (draft.cities.states or draft.cities.without or draft.cities.without_states):
        query = filtered(query, draft.cities)
    elif draft.cities and draft.cities.named and (query.axis != "city" or len(draft.cities.named) > 1):
        query = query.but(cities=draft.cities)
    return query.but(measure=draft.measure) if draft.measure in ("score", "gain") else query


def _asked_along(base: Query, draft: Draft, parts: Parts) -> Query:
    """What was only said of cities, asked of the members of an axis."""
    otherwise: Axis = "edition" if base.editions.several and not base.categories.every else "category"
    axis: Axis = draft.axis or ("city" if len(base.cities.named) != 1 or parts.has("of_those") else otherwise)
    base = base.but(axis=axis)
    base = base.but(quantifier=still(base.quantifier, base))
    if axis != "city" or (draft.axis is None and len(base.cities.named) > 1):
        return base
    place: Order | None = order_of(base.where)
    if place and base.cities.named:
        base = base.but(where=(), order=place)
    if parts.has("of_those"):
        return base.but(quantifier="any" if base.quantifier == "none" else base.quantifier)
    return base.but(cities=base.among or (Cities() if base.cities.named else base.cities), among=None)


def _both_times(query: Query, parts: Parts, spoken: Spoken, last: Query) -> Query:
    """ "Welche davon auch 2025?": in both years."""
    now, then = query.editions.named, last.editions.named or ((spoken.edition,) if spoken.edition else ())
    if not parts.has("of_those") or last.axis != "city" or not now or not then or set(now) == set(then):
        return query
    return query.but(editions=replace(query.editions, named=tuple(dict.fromkeys((*then, *now)))), quantifier="all")


def _axis_before(draft: Draft, parts: Parts, spoken: Spoken, last: Query) -> Any:
    """What is asked for where the message does not say it: "der beste", "die schlechteste Platzierung"."""
    if (draft.cities and draft.cities.states and not draft.cities.named) or (
        parts.has("of_those") and alternatives(spoken)
    ):
        return "city"
    if last.axis:
        return last.axis
    if last.categories.every:
        return "category"
    if last.editions.several or parts.has(*NAMES_A_PLACE):
        return "edition"
    one = draft.cities.named if draft.cities else last.cities.named
    return "category" if len(one) == 1 and draft.order and not draft.where else "city"
