"""From a Query to its Finding: the one way that every question of the cube takes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from actions.query import selection
from actions.query.claims import claim_part
from actions.query.cube import Cube
from actions.query.finding import Cell, Finding, Part
from actions.query.holding import all_known, complete, holds, measured, several_cities
from actions.query.members import category_part, city_part, edition_part
from actions.query.picking import fulfils
from actions.query.pooled import pooled_part
from actions.query.query import MOVES, OVERALL, Cities, Editions, Order, Query
from actions.query.states import state_parts
from actions.query.traits import of_a_place
from actions.query.values import (
    board_mean_part,
    bundles_of,
    difference_part,
    extreme,
    holders_within,
    position_part,
    total_part,
    value_part,
)

# Who asks for today wants no answer from long ago.
MOST_OLDER = 6


def evaluate(query: Query, cube: Cube, home_city: str) -> Finding:
    """Return what the store says to a question of the cube.

    What the query leaves open is taken from `home_city`, the overall board, and the newest edition that holds
    something; an older edition that holds more is found beside it. A named edition that holds nothing is answered with
    the newest one that does, beside it.
    """
    query = _when_it_was_so(_completed(query, home_city), cube)
    if query.asked in ("mean", "sum") and _senseless(query):
        return Finding(query, senseless=True)
    years = selection.editions(query, cube)
    if years is not None:
        finding = Finding(query, tuple(_parts(query, years, cube)))
        if holds(finding) or (query.axis == "city" and query.quantifier != "each" and len(years) > 1):
            return finding
        others = _others(years, query, cube)
        return replace(finding, elsewhere=_newest(_of_those_found(finding), others, cube), lacking=tuple(years))
    return _newest(query, _others((), query, cube), cube) or _nothing(query, cube)


def _completed(query: Query, home_city: str) -> Query:
    """The query with a list for a value of many cities, and with a city where it needs one."""
    cities = query.cities
    often = query.asked == "which" and query.axis == "city" and query.quantifier == "any" and query.where
    if query.order and query.order.by == "most" and not often:
        query = query.but(order=None)
    if query.asked == "which" and query.axis == "category" and len(query.categories.named) == 1 and query.where:
        # Whether it is so in the one that is named.
        query = query.but(asked="whether", axis=None, order=None)
    if query.axis == "edition" and cities.every:
        # The edition of a record is told with the city that holds it.
        editions = query.editions if query.editions != Editions() else Editions(every=True)
        return query.but(axis="city", cities=Cities(), editions=editions, quantifier="any")
    if query.asked == "value" and not query.among and (cities.states or cities.every or cities.without):
        return query.but(asked="which", axis="city", order=query.order or Order("best", 1, None))
    named = cities.named or cities.at or cities.states or cities.every or cities.without or cities.without_states
    if query.axis == "city" or named:
        return query
    return query.but(cities=Cities(named=(home_city,)))


def _when_it_was_so(query: Query, cube: Cube) -> Query:
    """ "Mit wie vielen Punkten wurde Köln Erster?" is of the newest edition in which it was."""
    if not of_a_place(query) or len(query.cities.named) != 1 or query.editions != Editions():
        return query
    cube.load(query.cities.named)
    category = (query.categories.named or (OVERALL,))[0]
    cells = (cube.cell(query.cities.named[0], category, year) for year in reversed(cube.years))
    # An edition of which it is not known is not passed over.
    newest = next((each.edition for each in cells if fulfils(query.where, each, cube) is not False), None)
    return query.but(editions=Editions(named=(newest,))) if newest else query


def _senseless(query: Query) -> bool:
    """Places of all cities have no mean that says anything, and places do not add up."""
    places = query.measure in ("rank", "before")
    return places and (query.asked == "sum" or query.cities.every)


def _of_those_found(finding: Finding) -> Query:
    """The query with the cities that hold the places it names: those of another edition are others."""
    query, found = finding.query, tuple(dict.fromkeys(cell.city for cell in finding.cells))
    if query.asked != "value" or not query.cities.at or not found:
        return query
    return query.but(cities=replace(query.cities, named=found, at=()))


def _others(years: Sequence[int], query: Query, cube: Cube) -> list[int]:
    if selection.spans(query) and query.editions.until is not None:
        # What was won from 2022 to 2023 is told by no other span.
        return []
    if years and any(each.edition for each in query.where):
        return []
    first = query.editions.since if selection.spans(query) else None
    return [
        year
        for year in reversed(cube.years)
        if year not in years and year not in query.editions.without and (first is None or year > first)
        if not query.compares_editions or year != cube.years[0]
    ]


def _newest(query: Query, years: Sequence[int], cube: Cube) -> Finding | None:
    """The finding of the newest of the editions that holds something, with an older one that holds all beside it.

    Of several cities that no edition holds together, as many as possible are taken from one.
    """
    fallback: Finding | None = None
    for place, year in enumerate(years):
        found = _of_year(query, year, cube)
        lacking = tuple(years[:place])
        if holds(found):
            confirmed = _confirmed(found, years[place + 1 :], cube)
            if confirmed is not None:
                return confirmed
            found = replace(found, lacking=lacking)
            whole = complete(found) and all_known(found)
            return found if whole else replace(found, elsewhere=_fuller(found, years[place + 1 :], cube))
        holds_more = several_cities(query) and fallback is not None and len(measured(found)) > len(measured(fallback))
        if holds_more or (fallback is None and any(part.known for part in found.parts)):
            fallback = replace(found, lacking=lacking)
    apart = _apart(query, cube) if several_cities(query) and fallback is not None else None
    return apart if apart and fallback and len(measured(apart)) > len(measured(fallback)) else fallback


def _confirmed(found: Finding, years: Sequence[int], cube: Cube) -> Finding | None:
    """What an older edition says to a claim that names none, where it is true there; None if it is like any other.

    "Wir haben uns um vier Plätze verbessert" is of the edition in which it was so; "irgendwo Erster" is denied of the
    newest one, though nothing of the city is known there, only with the yes of an older one beside it.
    """
    query = found.query
    counted = any(each.measure in MOVES and each.relation == "equal" and each.than.number for each in query.where)
    unseen = bool(query.cities.named) and not any(cell.ranking for cell in found.cells)
    if query.asked != "whether" or not (counted or unseen) or any(part.value is not False for part in found.parts):
        return None
    open_query = query.but(editions=replace(query.editions, named=()))
    for year in years:
        older = _of_year(open_query, year, cube)
        if any(part.value is True for part in older.parts):
            return older if counted else replace(found, elsewhere=older)
    return None


def _of_year(query: Query, year: int, cube: Cube) -> Finding:
    taken = query.but(editions=replace(query.editions, named=(year,)))
    return Finding(taken, tuple(_parts(query, [year], cube)))


def _fuller(found: Finding, years: Sequence[int], cube: Cube) -> Finding | None:
    """The newest older edition that holds all that was asked for, where members or a comparison were asked for."""
    if found.query.axis == "edition" or (found.query.asked not in ("which", "how_many") and all_known(found)):
        return None
    open_query = found.query.but(editions=replace(found.query.editions, named=()))
    for year in years[:MOST_OLDER]:
        older = _of_year(open_query, year, cube)
        if holds(older) and complete(older) and all_known(older) and any(part.cells for part in older.parts):
            return older
    return None


def _apart(query: Query, cube: Cube) -> Finding | None:
    """Cities that no edition holds together, each with its own newest cells."""
    cells = []
    for city in query.cities.named:
        found = _newest(query.but(cities=Cities(named=(city,))), list(reversed(cube.years)), cube)
        cells += list(found.cells) if found else []
    if len({cell.city for cell in cells}) < 2:
        return None
    return Finding(query, (value_part(query, cells, cube),), apart=True)


def _nothing(query: Query, cube: Cube) -> Finding:
    parts = tuple(_parts(query, cube.years[-1:], cube))
    return Finding(query, parts, lacking=cube.years)


Build = Callable[[Query, Sequence[int], Cube], Iterator[Part]]


def _parts(query: Query, years: Sequence[int], cube: Cube) -> Iterator[Part]:
    """One part for each combination of the axes that are not asked for."""
    if query.cities.named:
        cube.load(query.cities.named)
    yield from _BUILDERS[query.asked](query, years, cube)


def _base(query: Query) -> int | None:
    return query.editions.since if selection.spans(query) else None


def _members(query: Query, years: Sequence[int], cube: Cube) -> Iterator[Part]:
    keys = selection.categories(query, cube)
    if query.axis == "city":
        cube.load_boards(keys, years)
        boards = [(key, year) for year in years for key in keys]
        if query.order and query.order.by == "state":
            for key, year in boards:
                yield from state_parts(query, key, year, cube, _base(query))
        elif query.quantifier != "each":
            yield pooled_part(query, boards, cube)
        else:
            yield from (city_part(query, key, year, cube, _base(query)) for key, year in boards)
    elif query.axis == "category":
        for year in years:
            yield from (
                category_part(query, city, year, cube, _base(query)) for city in _cities(query, OVERALL, year, cube)
            )
    else:
        for key in keys:
            for city in _cities(query, key, years[-1] if years else 0, cube):
                yield edition_part(query, city, key, years, cube)


def _cities(query: Query, category: str, edition: int, cube: Cube) -> list[str]:
    """The named cities, and those on the places that a query names."""
    places, at = query.cities.at, []
    if places:
        board = cube.board(category, edition)
        within = query.among if query.asked == "difference" else None
        at = holders_within(within, places, board, cube) if within else selection.holders(places, board)
    found = list(dict.fromkeys((*query.cities.named, *at)))
    # None is held against itself.
    held = {city for each in query.where for city in each.than.cities if query.asked in ("which", "how_many")}
    return [city for city in found if city not in held] or found


def _cells(query: Query, years: Sequence[int], cube: Cube) -> list[Cell]:
    found = []
    for year in years:
        for key in selection.categories(query, cube):
            names = _cities(query, key, year, cube)
            if query.asked in ("whether", "mean", "sum") and not names:
                board = cube.board(key, year)
                chosen = selection.group(query.cities, board, cube)
                names = [*(city for city in board.known if city in chosen), *chosen.unknown_on(board, cube)]
            found += [cube.cell(city, key, year, _base(query)) for city in names]
    return found


def _values(query: Query, years: Sequence[int], cube: Cube) -> Iterator[Part]:
    cells = _cells(query, years, cube)
    if query.among:
        yield from (position_part(query, cell, cube) for cell in cells)
    else:
        yield value_part(query, cells, cube)


def _differences(query: Query, years: Sequence[int], cube: Cube) -> Iterator[Part]:
    by_extent = query.order is not None and query.order.by in ("nearest", "farthest", "within")
    bundles, all_known = list[list[Cell]](), True
    for year in years:
        for key in selection.categories(query, cube):
            of_board = query.but(categories=replace(query.categories, named=(key,), every=False))
            if query.axis == "city":
                each_of = query.but(
                    asked="which", measure="rank", against=None, order=None if by_extent else query.order
                )
                found = city_part(each_of, key, year, cube, None)
                all_known = all_known and found.certain and (not by_extent or found.known == found.candidates)
                bundles += [[cell] for cell in found.cells]
            elif query.axis != "category":
                bundles.append(_cells(of_board, [year], cube))
        if query.axis == "category":
            # From the best to the worst of them.
            held = sorted((cell for cell in _cells(query, [year], cube) if cell.rank), key=lambda cell: cell.rank or 0)
            bundles.append([held[0], held[-1]] if len(held) > 1 else held)
            all_known = all_known and len(held) == len(selection.categories(query, cube))
    parts = [difference_part(query, cells, cube) for cells in bundles if cells]
    if query.axis == "city" and by_extent:
        parts = [part for part in parts if part.value is not None]
    parts = parts if all_known else [replace(part, certain=False) for part in parts]
    yield from extreme(query, query.order, parts) if by_extent and query.order else parts


def _totals(query: Query, years: Sequence[int], cube: Cube) -> Iterator[Part]:
    """Over the editions if there are several, else over the categories, else over the cities."""
    keys = selection.categories(query, cube)
    if query.cities.every:
        for year in years:
            yield from (board_mean_part(query, key, year, cube) for key in keys)
        return
    for cells in bundles_of(_cells(query, years, cube), several_years=len(years) > 1, several_keys=len(keys) > 1):
        yield total_part(query, cells)


def _claims(query: Query, years: Sequence[int], cube: Cube) -> Iterator[Part]:
    yield claim_part(query, _cells(query, years, cube), cube)


_BUILDERS: dict[str, Build] = {
    "value": _values,
    "which": _members,
    "how_many": _members,
    "difference": _differences,
    "mean": _totals,
    "sum": _totals,
    "whether": _claims,
}
