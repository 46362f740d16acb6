"""The distances of several members that were spoken of to one, or from the best to the worst of them."""

from __future__ import annotations

import re

from actions.query.query import Categories, Cities, Editions, Query, Reference
from actions.reading.draft import Draft
from actions.reading.followups.distances import between
from actions.reading.followups.spoken import Spoken, held_against, holder, in_points, moving
from actions.reading.parts import Parts

EACH = re.compile(r"jed|jeweil|deren|ihr|each", re.I)


def difference(
    draft: Draft, parts: Parts, spoken: Spoken, last: Query, home_city: str, frame: tuple[Categories, Editions]
) -> Query:
    """The difference that a message asks for, or those of several cities or categories."""
    if draft.asked != "difference":
        # "Wie viele Plätze?" asks for no members.
        draft = draft.but(axis=None, order=None)
    if draft.axis == "city" or _of_each(draft, parts, spoken, last):
        return _to_one(draft, spoken, last, home_city, frame)
    ends = (draft.cities, draft.against, draft.order, *draft.others, *draft.where)
    if last.asked == "difference" and last.axis == "city" and not any(ends):
        # "Wer ist am nächsten an Köln dran?" "Wie viele Punkte sind es?"
        return last.but(measure=draft.measure or last.measure, categories=frame[0], editions=frame[1])
    before = spoken.earlier[-1] if spoken.earlier else last
    orders = {each.order.by for each in (before, last) if each.axis == "category" and each.order}
    if orders == {"best", "worst"}:
        # "Der beste und der schlechteste Bereich?" "Und der Abstand zwischen beiden?"
        return last.but(asked="difference", measure=draft.measure or "rank", order=None)
    query = between(draft, parts, spoken, last, home_city, frame)
    return query.but(order=draft.order) if query.asked == "difference" else query


def _of_each(draft: Draft, parts: Parts, spoken: Spoken, last: Query) -> bool:
    """ "Welche Städte liegen vor uns, und um wie viele Punkte?": what is asked of each of several that were found."""
    named = (*(draft.cities.named if draft.cities else ()), *draft.others)
    single = holder(last) is not None or len(spoken.cities) == 1 or moving(last)
    listed = last.axis == "city" and last.asked == "which" and not single
    if not listed or last.quantifier != "each" or last.editions.several or len(named) > 1 or draft.categories:
        return False
    if draft.cities and not parts.has("difference"):
        # "Wie viel liegt Köln darüber?"
        return False
    if draft.against is not None:
        return draft.against.mean or any(EACH.search(word) for word in parts.text.split())
    return bool(draft.others or held_against(last))


def _to_one(draft: Draft, spoken: Spoken, last: Query, home_city: str, frame: tuple[Categories, Editions]) -> Query:
    """The distances of several cities to a single one, to a place, or to the mean."""
    to = draft.others[:1] or ((held_against(last) or home_city),)
    before = last.cities
    if last.asked == "difference" and last.axis is None:
        before = Cities(named=tuple(city for city in last.cities.named if city not in to))
    listed = last.axis == "city" and last.order is not None and draft.order is None
    return Query(
        "difference",
        axis="city",
        measure=draft.measure or ("score" if in_points(last) else "rank"),
        cities=draft.cities if draft.cities and draft.order else before,
        categories=frame[0],
        editions=frame[1],
        where=last.where if last.axis == "city" else (),
        order=last.order if listed else draft.order,
        against=draft.against or Reference(cities=to),
    )
