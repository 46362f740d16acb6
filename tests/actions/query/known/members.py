"""Members of an axis that fit a query, as far as they are known, in plain loops."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Sequence

from actions.query.query import Order, Query
from tests.actions.query import plain
from tests.actions.query.known.cells import Known, categories_of, cities_of, in_group, meets, placings, value_of
from tests.actions.query.plain import NOBODY, Key, PlainFacts, World


def members(query: Query, facts: PlainFacts, years: Sequence[int]) -> Iterator[Known]:
    keys = categories_of(query, facts)
    boards = [(category, year) for year in years for category in keys]
    if query.axis == "city" and query.quantifier != "each":
        yield _pooled(query, facts, boards)
    elif query.axis == "city":
        yield from (_on_board(query, facts, *board) for board in boards)
    elif query.axis == "category":
        for year in years:
            for city in cities_of(query, facts, "gesamt", year):
                yield _fitting(query, facts, [(city, category, year) for category in keys])
    else:
        for category in keys:
            for city in cities_of(query, facts, category, years[-1]):
                yield _fitting(query, facts, [(city, category, year) for year in years])


def _counted(query: Query, keys: Sequence[Key], *more: int) -> Known:
    return Known(tuple(keys), (len(keys), *more) if query.asked == "how_many" else (None,))


def _fitting(query: Query, facts: PlainFacts, keys: Sequence[Key]) -> Known:
    known = [key for key in keys if key in facts.world]
    return _counted(query, in_order(query, facts, [key for key in known if meets(query, facts, key)]))


def _on_board(query: Query, facts: PlainFacts, category: str, year: int) -> Known:
    """The cities of a board that fit. In the order of places, each place counts, whoever holds it."""
    board = plain.on_board(facts, facts.world, category, year)
    board = [(city, rank) for city, rank in board if in_group(query, facts, city, category, year)]
    order = query.order or Order("best", 1, None)
    if not query.where and query.measure in ("rank", "score") and order.by in ("best", "worst"):
        placed = sorted(board, key=lambda each: each[1], reverse=order.by == "worst")[order.first - 1 : order.last]
        keys = [(city, category, year) for city, _ in placed if city != NOBODY]
    else:
        known = [(city, category, year) for city, _ in board if city != NOBODY]
        keys = in_order(query, facts, [key for key in known if meets(query, facts, key)])
    counts = [sum(1 for each in board if _place_meets(query, facts, each, category, year))]
    if not query.where and query.order is None:
        # How many there are of a group needs no place of any.
        away = facts.away(year)
        counts.append(
            sum(1 for city in facts.states if in_group(query, facts, city, category, year) and city not in away)
        )
    return _counted(query, keys, *counts)


def _place_meets(query: Query, facts: PlainFacts, held: tuple[str, int], category: str, year: int) -> bool:
    """Whether whoever holds a place meets the conditions."""
    city, rank = held
    key = (city, category, year)
    world = {**facts.world, key: facts.world.get(key, (rank, None))}
    return meets(query, facts, key, world)


def in_order(query: Query, facts: PlainFacts, keys: Sequence[Key]) -> list[Key]:
    """The members that the order of the query asks for: by place where points are asked for, since they go with it."""
    order = query.order
    if order is None or order.by == "name":
        return list(keys)
    if order.by in ("earliest", "latest"):
        return sorted(keys, key=lambda key: key[2], reverse=order.by == "latest")[order.first - 1 : order.last]
    if order.by == "most":
        times = Counter(city for city, _, _ in keys)
        most = sorted(set(times.values()), reverse=True)[order.first - 1 : order.last]
        return [key for key in keys if times[key[0]] in most]
    if order.by == "since":
        return _unbroken(facts, keys)
    by_place = query.measure == "before" or (query.measure == "score" and query.axis == "city")
    measured = query.but(measure="rank") if by_place else query
    values = [(key, value_of(measured, facts, key)) for key in keys]
    return plain.ordered(measured, [(key, value) for key, value in values if value is not None])


def _unbroken(facts: PlainFacts, keys: Sequence[Key]) -> list[Key]:
    """The newest editions without a break, the oldest first."""
    found = {key[2]: key for key in keys}
    run = itertools.takewhile(
        found.__contains__, [year for year in reversed(facts.years) if year <= max(found, default=0)]
    )
    return [found[year] for year in run][::-1]


def _pooled(query: Query, facts: PlainFacts, boards: Sequence[tuple[str, int]]) -> Known:
    """Cities that fit on any, on all or on none of several boards; without a condition, the best cells of all."""
    known = [
        (city, category, year)
        for category, year in boards
        for city in facts.states
        if (city, category, year) in facts.world and in_group(query, facts, city, category, year)
    ]
    fitting = [key for key in known if meets(query, facts, key)]
    if query.order and not query.where:
        return _counted(query, _first(query, facts, known))
    names = {key[0] for key in fitting}
    if query.quantifier == "all":
        fitting = [key for key in fitting if sum(1 for each in fitting if each[0] == key[0]) == len(boards)]
    elif query.quantifier == "none":
        fitting = [key for key in known if key[0] not in names and not _may_fit(query, facts, key[0], boards)]
    if query.order and query.quantifier != "none":
        fitting = in_order(query, facts, fitting)
    return Known(tuple(fitting), (len({key[0] for key in fitting}),) if query.asked == "how_many" else (None,))


def _first(query: Query, facts: PlainFacts, keys: Sequence[Key]) -> list[Key]:
    values = [(key, value_of(query, facts, key)) for key in keys]
    return plain.ordered(query, [(key, value) for key, value in values if value is not None])


def _may_fit(query: Query, facts: PlainFacts, city: str, boards: Sequence[tuple[str, int]]) -> bool:
    """Whether a city could fit on a board if it held a place, there or an edition before, that nobody is known to.

    Points that are not known may be any, where it may have taken part.
    """
    if any(each.measure == "gain" for each in query.where):
        open_on = [board for board in boards if value_of(query, facts, (city, *board), "gain") is None]
        return any(placings(facts, city, key, year) and placings(facts, city, key, year - 1) for key, year in open_on)
    return any(
        all(plain.fits(each, facts, world, (city, category, year), None) for each in query.where)
        for category, year in boards
        for world in _filled(facts, city, category, year)
    )


def _filled(facts: PlainFacts, city: str, category: str, year: int) -> Iterator[World]:
    """What is known, with every place that a city could have on a board, and on the one an edition before or none."""
    now, then = (placings(facts, city, category, edition) for edition in (year, year - 1))
    for here, before in itertools.product(now, [{}, *then]):
        yield {**facts.world, **here, **before}
