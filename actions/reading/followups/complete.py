"""The query that a message means in its conversation.

Three principles: words that refer are put in place of what they refer to (`references`); a message that asks nothing by
itself changes the last query (`changes`); one that asks keeps the frame of the conversation, its categories, editions
and cities, as far as it names no other ones. What the asker named is kept, what the bot chose by itself is not.
"""

from __future__ import annotations

import re
from dataclasses import replace

from actions.query.query import MOVES, Categories, Cities, Editions, Order, Query
from actions.reading.conditions import POINT_RELATIONS, at_place, negated
from actions.reading.draft import Draft
from actions.reading.followups.changes import changed, other_number, turned
from actions.reading.followups.differences import difference
from actions.reading.followups.distances import asks_amount
from actions.reading.followups.frame import frame_of, in_that_year, whole_span
from actions.reading.followups.groups import of_two_lists
from actions.reading.followups.members import members, still
from actions.reading.followups.own import alone, own_query
from actions.reading.followups.references import resolved
from actions.reading.followups.seeming import as_meant
from actions.reading.followups.spoken import (
    Spoken,
    Subject,
    alternatives,
    as_members,
    claim,
    fewer,
    group,
    holder,
    in_points,
    moving,
    subject,
    won_together,
)
from actions.reading.measure import MOVES as STEPS
from actions.reading.parts import Parts

IF_SO = re.compile(r"\bgilt (?:das|dies)\b|\b(?:das|es|dies)\b.*\bso\W*$", re.I)
IN_TIME = ("always", "ever", "never", "since_when", "when", "how_often")
NO_MEMBERS = ("value", "difference", "mean", "sum")


def complete(draft: Draft, parts: Parts, spoken: Spoken, home_city: str) -> Query:
    """The query that a message means in its conversation."""
    last = spoken.query
    if last is None:
        return alone(draft, home_city)
    if lists := of_two_lists(draft, parts, spoken):
        return lists
    if claim(last) and last.asked == "difference" and _asks_if_so(parts):
        # "Wie weit liegt Köln vor Bonn?" "Immer schon?": whether it is ahead.
        last = last.but(
            asked="whether", where=claim(last), cities=Cities(named=last.cities.named[:1]), measure="rank", against=None
        )
        spoken = replace(spoken, query=last)
    if parts.has("same_time") and last.axis == "edition" and spoken.earlier and draft.cities:
        # "Wo stand Mainz 2022 bis 2024?" "Wann am besten?" "Und Bonn in den gleichen Jahren?"
        last = spoken.earlier[-1] if spoken.earlier[-1].editions == last.editions else last
        spoken = replace(spoken, query=last)
    if "reverse" in draft.marks and draft.asked in ("which", "how_many") and last.where and last.order is None:
        # "Wie oft war Köln vor Bonn?" "Und wie oft war es umgekehrt?"
        last, draft = turned(last), draft.but(marks=draft.marks - {"reverse"})
        spoken = replace(spoken, query=last)
    threshold = parts.first(*POINT_RELATIONS)
    number = threshold.number() if threshold and draft.asked in ("which", "how_many") and not draft.where else None
    if threshold and number is not None:
        # "Wer hatte unter 40 Punkte?" "Und wer unter 35?"
        last = other_number(last, number, POINT_RELATIONS[threshold.name])
        spoken = replace(spoken, query=last)
    draft = in_that_year(draft, parts, spoken)
    draft = as_meant(resolved(draft, parts, spoken), parts, last)
    if _asks_only_which(draft, parts, last):
        several = len(last.editions.named) > 1 and len(last.cities.named) == 1
        if several and parts.has("better", "worse"):
            # "Wo stand Köln 2023 und 2024?" "Welcher war besser?"
            best = Order("best" if parts.has("better") else "worst")
            return last.but(asked="which", axis="edition", order=best)
        draft = draft if parts.has("better", "worse") else draft.but(asked=None, axis=None)
    if draft.order is not None and draft.order.by == "most" and not draft.where:
        # "Und wer hat das am häufigsten geschafft?"
        draft = draft.but(where=last.where)
    if last.asked == "mean" and parts.has("mean") and parts.has("who", "which") and alternatives(spoken):
        # "Und für Bonn? Wer liegt damit im Schnitt vorn?"
        return last.but(cities=Cities(named=alternatives(spoken)))
    if _compares_the_mean(draft, parts, last):
        now = spoken.edition or draft.times.known[-1]
        before = max((year for year in draft.times.known if year < now), default=now)
        then = max(draft.times.editions.named, default=draft.times.base or before)
        return last.but(editions=Editions(named=tuple(sorted({then, now}))))
    if draft.asked is None and _restricts_movers(draft, last):
        then = draft.times.editions.named == (last.editions.since,)
        where = tuple(replace(each, measure="before") if then else each for each in draft.where)
        return last.but(where=(*last.where, *where))
    if draft.asked is None:
        return changed(draft, parts, spoken, last, home_city)
    if draft.asked == "difference" or asks_amount(draft, parts, last):
        query = difference(draft, parts, spoken, last, home_city, frame_of(draft, parts, spoken, last))
        # "Köln war Achter, Bonn drei Plätze dahinter?"
        return query.but(claim=draft.claim) if draft.claim and query.asked == "difference" else query
    counts = draft.asked == "how_many" and draft.axis is None
    held = draft.where[0].than.number if len(draft.where) == 1 and draft.where[0].relation == "equal" else None
    if held and counts and last.asked == "value":
        # "Und der Erste hat wie viel?"
        draft = draft.but(asked="value", measure=last.measure)
        return _of_subject(draft, spoken, last, frame_of(draft, parts, spoken, last))
    course = last.asked == "value" and last.measure == "rank" and len(last.cities.named) < 2
    bare = parts.has("how_many") and parts.has("n_place") and not (draft.where or draft.cities or draft.times.named)
    if course and bare and last.editions.several and draft.axis is None and draft.order is None:
        # "Wie viele Plätze sind das insgesamt?" after a course.
        return last.but(measure="step", editions=whole_span(last.editions, draft.times.known))
    if counts and last.asked in NO_MEMBERS and not draft.where and not (draft.cities and draft.cities.states):
        return changed(draft.but(asked=None), parts, spoken, last, home_city)
    one = holder(last) or (last.axis == "category" and last.order is not None and last.order.first == last.order.last)
    if counts and in_points(last) and one and not draft.where:
        # "Wer hat die meisten Punkte?" "Wie viele sind es?"
        draft = draft.but(asked="value", measure="score")
    elif counts and _asked_of_points(last) and not (draft.where or draft.cities):
        # "Hat Potsdam mehr als 70 Punkte?" "Wie viele?"
        draft = draft.but(asked="value", measure="score")
        return _of_subject(draft, spoken, last, frame_of(draft, parts, spoken, last)).but(where=())
    if draft.asked in ("how_many", "which"):
        return members(draft, parts, spoken, last, frame_of(draft, parts, spoken, last))
    included = "included" in draft.marks or (last.axis == "city" and parts.has("of_those"))
    if draft.asked == "whether" and included and not draft.where:
        return _included(draft, parts, last, frame_of(draft, parts, spoken, last))
    if draft.asked == "whether" and last.axis == "city" and parts.has("exists") and not draft.cities:
        # "Gab es schon einmal 100 Punkte?" asks of all cities, not of the one that was found.
        draft = draft.but(cities=Cities(every=True))
    return _of_subject(draft, spoken, last, frame_of(draft, parts, spoken, last))


def _compares_the_mean(draft: Draft, parts: Parts, last: Query) -> bool:
    """ "Der Durchschnitt aller Städte?" "Liegt der höher als im Jahr davor?" is told by the means of both."""
    of_all = last.asked == "mean" and not last.cities.named and not last.editions.several
    of_time = draft.times.base is not None or len(draft.times.editions.named) == 1
    return of_all and of_time and draft.cities is None and parts.has("better", "worse", *STEPS)


def _restricts_movers(draft: Draft, last: Query) -> bool:
    """ "Wer hat seit 2019 am meisten verloren?" "Und unter denen, die 2019 vor Bonn lagen?"."""
    years = draft.times.editions.named
    known = not years or years in ((last.editions.since,), (last.editions.until,))
    moved = last.axis == "city" and last.order is not None and last.measure in MOVES
    return moved and known and bool(draft.where) and "of_those" in draft.marks


def _asks_only_which(draft: Draft, parts: Parts, last: Query) -> bool:
    """ "Und welcher war es 2024?" after a place."""
    only = parts.only(
        *("which", "better", "worse", "year", "category", "city", "last_year", "previous", "filler", "polite", "those"),
        *("newest", "now", "now_too", "oldest"),
    )
    return draft.asked == "which" and parts.has("which") and last.asked == "value" and only


def _asked_of_points(last: Query) -> bool:
    """True if it was asked whether one city has so many points."""
    only = last.where[0] if len(last.where) == 1 else None
    held = only is not None and only.measure == "score" and only.than.number is not None
    return last.asked == "whether" and held and len(last.cities.named) == 1


def _asks_if_so(parts: Parts) -> bool:
    """ "Schon immer?", "gilt das auch für Lübeck?", "ist das da auch so?"."""
    asks = parts.has(*IN_TIME) or IF_SO.search(parts.text) is not None
    return asks and not parts.has("difference", "n_points", "n_place")


def _included(draft: Draft, parts: Parts, last: Query, frame: tuple[Categories, Editions]) -> Query:
    """ "Ist Köln dabei?": whether it is one of those that the last question was about."""
    if last.measure in MOVES and last.order is not None and draft.cities and draft.cities.named:
        # Of those that won most: how many it won.
        return own_query(draft.but(asked="value", measure=last.measure), draft.cities, frame)
    where = as_members(last).where
    denied = "negation" in draft.marks and not parts.has("verb_first")
    query = own_query(
        draft.but(where=negated(where) if denied else where, measure=None), draft.cities or Cities(), frame
    )
    return query.but(quantifier=draft.quantifier or (still(last.quantifier, query) if query.cities.named else "any"))


def _of_subject(draft: Draft, spoken: Spoken, last: Query, frame: tuple[Categories, Editions]) -> Query:
    """A value, a mean, or whether something is so, of the cities that were spoken of if no other ones are named."""
    if draft.asked == "value" and len(draft.where) == 1 and draft.where[0] == at_place(draft.where[0].than.number or 0):
        # "Wie viele Punkte hat der Zweite?"
        draft = draft.but(cities=Cities(at=(int(draft.where[0].than.number or 1),)), where=())
    if draft.asked == "whether" and not draft.where:
        draft = draft.but(where=claim(last))
    about = Subject(draft.cities) if draft.cities else subject(spoken)
    if draft.asked == "whether" and not draft.cities:
        about, draft = _best_of_group(about, draft, last)
    query = own_query(draft, about.cities, frame)
    if draft.asked == "sum" and (together := won_together(spoken)):
        return together
    if draft.asked in ("mean", "sum"):
        return _total(query, draft, last)
    if draft.asked == "value" and not draft.cities:
        return _of_members(query, draft, spoken, last)
    return query


def _best_of_group(about: Subject, draft: Draft, last: Query) -> tuple[Subject, Draft]:
    """ "Wer ist in Hessen vorn, und reicht das für die Top 30?": if the best of them is, one of them is."""
    of_all = last.axis == "city" and not last.where and (last.order is None or last.order.last is None)
    among = group(last) if of_all else about.among if about.cities.at == (1,) else None
    good = all(each.relation in ("better", "at_least") for each in draft.where)
    if among is None or not good or draft.quantifier not in (None, "each", "any"):
        return about, draft
    return Subject(among), draft.but(quantifier="any")


def _total(query: Query, draft: Draft, last: Query) -> Query:
    """A mean or a sum is of all that the last question was about; of cities it is one of points."""
    where = tuple(each for each in last.where if not each.than.mean)
    one_time = not last.editions.every and last.editions.since is None and len(last.editions.named) < 2
    of_one = one_time and len(last.cities.named) == 1 and not last.categories.every
    if draft.asked == "mean" and draft.cities is None and of_one:
        # "Und der Durchschnitt?" after the points of one city is that of all cities.
        return query.but(cities=Cities(every=True), measure="score")
    only_without = draft.cities is not None and not (draft.cities.named or draft.cities.states or draft.cities.every)
    if draft.cities is None:
        query = query.but(cities=last.cities, where=(*where, *draft.where))
    elif only_without:
        query = query.but(cities=fewer(last.cities, draft.cities))
    several = query.cities.every or group(query)
    if draft.measure is None and moving(last):
        return query.but(measure=moving(last))
    return query.but(measure="score") if draft.measure is None and (several or in_points(last)) else query


def _of_members(query: Query, draft: Draft, spoken: Spoken, last: Query) -> Query:
    """ "Welche Plätze sind das?": of the members that the last question asked for."""
    held = holder(last)
    if last.axis == "city" and not query.cities.named and (held is None or held.among):
        measure = last.measure if last.measure in MOVES else draft.measure or "rank"
        return last.but(measure=measure, categories=query.categories, editions=query.editions)
    found = query.categories != last.categories or query.editions != last.editions
    if last.axis in ("category", "edition") and last.order and not found:
        return last.but(measure=draft.measure or "rank")
    if last.axis == "category" and last.where and not found and not draft.times.named:
        return query.but(categories=Categories(every=True), where=last.where)
    return query.but(where=last.where) if last.axis == "edition" or last.asked == "value" else query
