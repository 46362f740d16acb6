"""Questions that no query of their own kind can hold, as those that tell the answer: a count for each, a course."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.query.query import MOVES, OVERALL, Categories, Cities, Condition, Editions, Reference
from actions.reading.draft.draft import Draft
from actions.reading.draft.listing import most_often
from actions.reading.kinds import CLAIMS, HELD_AGAINST_CITIES
from actions.reading.parts import Parts
from actions.reading.times import Times

PAST = re.compile(r"\b(?:war|waren|wurden?|gewesen|geworden)\b", re.I)


def counted_for_each(draft: Draft, parts: Parts, group: Cities) -> Draft:
    """Members of one axis that never, always or most often fit on another, as how often that was for each of them.

    "In welchem Bereich war Köln nie Erster?", "Gab es ein Jahr, in dem keine NRW-Stadt unter den ersten fünf war?".
    """
    if draft.order is not None or not draft.where or not draft.times.editions.several:
        return draft
    if (
        draft.asked == "which"
        and draft.axis == "category"
        and (draft.quantifier in ("none", "all") or most_often(parts))
    ):
        categories = draft.categories or Categories(every=True)
        return draft.but(asked="how_many", axis="edition", quantifier=None, categories=categories)
    if draft.asked == "whether" and draft.quantifier == "none" and group != Cities() and not draft.cities:
        return draft.but(asked="how_many", axis="city", quantifier=None)
    return draft


def means_of_each(draft: Draft) -> Draft:
    """ "Wie viele Punkte hat der Durchschnitt seit 2021 zugelegt?" is told by the mean of each edition."""
    if draft.asked in ("mean", "sum") and draft.categories and draft.categories.every:
        # "Aller fünf Bereiche" are counted without the overall board, which is their mean.
        draft = draft.but(categories=Categories(every=True))
    of_board = draft.asked == "mean" and not (draft.cities and draft.cities.named)
    return draft.but(measure="score") if of_board and draft.measure == "gain" else draft


def named_course(draft: Draft) -> Draft:
    """ "2019, 2022 und 2024 immer besser geworden?": the places of just these editions tell it."""
    moved = draft.measure in MOVES and draft.asked == "whether" and draft.quantifier == "all"
    if not moved or len(draft.times.editions.named) < 3:
        return draft
    return draft.but(asked="value", measure=None, where=(), quantifier=None)


def moved_by(draft: Draft, parts: Parts) -> Draft:
    """ "Um vier Plätze verbessert, heißt es. Von wo auf wo?": in the edition in which that is so."""
    by = parts.first("moved_by")
    if by is None or draft.times.named:
        return draft
    return draft.but(asked="whether", where=(Condition("step", "equal", Reference(number=by.number())),))


def reached_by_anybody(draft: Draft, parts: Parts) -> Draft:
    """ "Sind 100 Punkte schon mal vergeben worden?" is of all cities, on any board."""
    named = draft.cities is not None or parts.has("city", "state", "those", *HELD_AGAINST_CITIES)
    of_points = bool(draft.where) and all(each.measure == "score" and each.than.number for each in draft.where)
    if draft.asked != "whether" or named or not of_points or not parts.has("ever", "never"):
        return draft
    # Who has more has reached it, too.
    where = tuple(replace(each, relation="at_least") if each.relation == "equal" else each for each in draft.where)
    categories = draft.categories or Categories((OVERALL,), every=True)
    return draft.but(cities=Cities(every=True), categories=categories, where=where)


def somewhere_once(parts: Parts) -> bool:
    """ "Düsseldorf ist irgendwo Erster geworden" is of any edition."""
    return parts.has("any_category") and parts.has(*CLAIMS) and PAST.search(parts.text) is not None


def both_editions(times: Times) -> Times:
    """ "2025 mehr als 2024", "mehr als im Vorjahr": the edition, and the one that it is compared with."""
    year = max(times.editions.named, default=times.known[-1])
    before = times.base or max((each for each in times.known if each < year), default=year)
    return replace(times, editions=Editions(named=tuple(sorted({before, year}))), named=True, base=None)
