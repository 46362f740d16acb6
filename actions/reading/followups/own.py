"""The query of a message with what it says by itself."""

from __future__ import annotations

from actions.query.query import Axis, Categories, Cities, Condition, Editions, Order, Query, Reference
from actions.reading.draft import Draft
from actions.reading.followups.frame import editions_of


def own_query(draft: Draft, cities: Cities, frame: tuple[Categories, Editions], axis: Axis | None = None) -> Query:
    """The query of a draft about some cities, in a frame of categories and editions."""
    categories, editions = frame
    ordered = draft.asked == "which" and (axis or draft.axis) == "category" and not draft.where and not draft.claim
    if ordered and len(categories.named) == 1 and not categories.every:
        # "Welche Schule in Köln ist die beste?": of one category there is no best one.
        return Query(cities=cities, categories=categories, editions=editions, measure=draft.measure or "rank")
    return Query(
        asked=draft.asked or "value",
        axis=axis or draft.axis,
        measure=draft.measure or "rank",
        cities=cities,
        categories=categories,
        editions=editions,
        quantifier=draft.quantifier or "each",
        where=draft.where,
        order=draft.order,
        against=draft.against,
        among=draft.among,
        claim=draft.claim,
    )


def alone(draft: Draft, home_city: str) -> Query:
    """The query of a message that says all by itself."""
    cities = draft.cities or Cities()
    if draft.asked is None and cities == Cities() and len(draft.where) == 1 and _on_a_place(draft.where[0]):
        # "Platz 12 in 2025": who holds it.
        n = int(draft.where[0].than.number or 0)
        draft = draft.but(asked="which", axis="city", where=(), order=Order("best", n, n))
    if draft.asked == "mean" and draft.measure in (None, "score") and not (cities.named or cities.states or cities.at):
        draft, cities = draft.but(measure="score"), Cities(every=True)
    if draft.asked == "difference" and draft.axis == "city" and draft.against is None:
        draft = draft.but(against=Reference(cities=draft.others or (home_city,)))
    if draft.asked == "difference" and not cities.at and draft.against is None:
        # Without a city it is the home city that is so far from others, but nobody is held against it unasked.
        named = cities.named or (home_city,)
        cities = Cities(named=tuple(dict.fromkeys((*named, *draft.others))))
    return own_query(draft, cities, (draft.categories or Categories(), editions_of(draft)), _axis_alone(draft))


def _on_a_place(condition: Condition) -> bool:
    return (condition.measure, condition.relation) == ("rank", "equal") and (condition.than.number or 0) >= 1


def _axis_alone(draft: Draft) -> Axis | None:
    """Without a noun: a city's best is a category of it, else cities are asked for."""
    if draft.axis or draft.asked not in ("which", "how_many"):
        return draft.axis
    named = draft.cities.named if draft.cities else ()
    return "category" if len(named) == 1 and draft.order and not draft.where else "city"
