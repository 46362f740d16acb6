"""What a message's queries are like, whatever they name: what is asked, how it is chosen, of how many members."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from actions.query.query import CUBE, Query


def traits(queries: Iterable[Query]) -> frozenset[str]:
    """The traits of all queries together: {"asked which", "of cities", "order best", …}."""
    return frozenset(trait for query in queries for trait in _traits(query))


def _traits(query: Query) -> Iterator[str]:
    yield f"asked {query.asked}"
    if query.asked not in CUBE:
        return
    if query.axis:
        yield f"axis {query.axis}"
    if query.where:
        yield "where"
    yield from (f"where {each.relation}" for each in query.where)
    if query.order:
        yield "order"
        yield f"order {query.order.by}"
    if query.compares_editions:
        yield "compares editions"
    if query.measure == "score":
        yield "of points"
    if query.editions.several:
        yield "several editions"
    if query.categories.several:
        yield "several categories"


def of_a_place(query: Query) -> bool:
    """True for the points with which a place was reached."""
    held = all(each.measure == "rank" and each.relation == "equal" for each in query.where)
    return query.asked == "value" and query.measure == "score" and bool(query.where) and held


def is_hollow(query: Query) -> bool:
    """True if a query asks for less than its parts say, so that one of them was misread.

    Which cities, of one that is named; which members, but none chosen; the value of a cell, under a condition.
    """
    chosen = bool(query.where) or query.order is not None
    of_one_city = query.axis == "city" and len(query.cities.named) == 1 and not query.cities.states
    if query.asked in ("which", "how_many") and of_one_city:
        return True
    return (query.asked == "value" and bool(query.where) and not of_a_place(query)) or (
        query.asked == "which" and query.axis != "edition" and not chosen
    )
