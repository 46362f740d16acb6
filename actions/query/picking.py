"""Which of some cells fit a query, in its order, and which unknown ones could change that."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import product

from actions.facts.records import Ranking, Source
from actions.query.cube import Cube
from actions.query.finding import SOMEBODY, Cell
from actions.query.possible import held_cell, possible, truth
from actions.query.query import Condition, Measure, Order, Query, Reference

NO_SOURCE = Source("", "", "", "", "", "")


@dataclass(frozen=True)
class Picked:
    """The cells that fit, in order, and the `rivals`: unknown cells that could be among them, or change their order."""

    cells: tuple[Cell, ...]
    rivals: tuple[Cell, ...]


def pick(query: Query, cells: Iterable[Cell], cube: Cube) -> Picked:
    """Choose by the conditions and the order of the query."""
    measure, order = ordering_measure(query), query.order
    fitting, doubtful = [], []
    for cell in cells:
        fits = fulfils(query.where, cell, cube)
        ordered = order is not None and order.by in ("best", "worst")
        if fits and (cell.ranking is None or ((ordered or not query.where) and cell.value(measure) is None)):
            fits = None
        if fits:
            fitting.append(cell)
        elif fits is None and possible(measure, cell, cube):
            doubtful.append(cell)
    if order is None or order.by == "name":
        return Picked(tuple(fitting), tuple(doubtful))
    if order.by in ("earliest", "latest", "since"):
        return _in_time(order, fitting, doubtful)
    picked = _by_measure(query, order, fitting, doubtful, cube)
    if query.where or not picked.rivals or measure not in ("rank", "score"):
        return picked
    found = settled(order, [*fitting, *doubtful], cube, measure)
    # "Wer liegt vorn, Köln oder Bonn?" is answered by a name; of all others the place is told.
    name_only = query.axis == "city" and len(query.cities.named) > 1 and order.first == order.last
    told = found is not None and (name_only or all(cell.ranking for cell in found))
    return Picked(found, ()) if found is not None and told else picked


def ordering_measure(query: Query) -> Measure:
    """What cells are ordered by: on one board, more points are a better place, and places are known more often."""
    by_place = query.measure == "before" or (query.measure == "score" and query.axis == "city")
    return "rank" if by_place else query.measure


def fulfils(conditions: Sequence[Condition], cell: Cell, cube: Cube) -> bool | None:
    """Whether the cell meets all conditions; None if it cannot be known, False if no filling meets them."""
    truths = [truth(each, cell, cube) for each in conditions]
    if all(truths):
        return True
    if any(each is False for each in truths):
        return False
    boards = defaultdict[Cell, list[Condition]](list)
    for each in conditions:
        boards[held_cell(each, cell, cube)].append(replace(each, category=None, edition=None))
    return None if all(_can_fulfil(of_board, held, cube) for held, of_board in boards.items()) else False


def _can_fulfil(conditions: Sequence[Condition], cell: Cell, cube: Cube) -> bool:
    """True if one filling of the unknown places of the cell meets all conditions at once."""
    return len(conditions) == 1 or any(
        all(truth(each, filled, cube) is not False for each in conditions) for filled in _fillings(cell, cube)
    )


def _fillings(cell: Cell, cube: Cube) -> Iterable[Cell]:
    nows = [cell.rank] if cell.rank is not None else _values("rank", cell, cube)
    thens = [cell.before] if cell.before is not None else [None, *_values("before", cell, cube)]
    for now, then in product(nows, thens):
        ranking = cell.ranking
        if ranking is None or ranking.rank is None:
            ranking = Ranking(cell.city, cell.category, cell.edition, int(now), None, cell.score, 0, NO_SOURCE, "")
        yield replace(cell, ranking=ranking, before=None if then is None else int(then))


def _values(measure: Measure, cell: Cell, cube: Cube) -> list[float]:
    could_be = possible(measure, cell, cube)
    return sorted(could_be.values) if could_be and could_be.values else []


def _in_time(order: Order, fitting: list[Cell], doubtful: list[Cell]) -> Picked:
    if order.by == "since":
        return _unbroken(fitting, doubtful)
    backwards = order.by == "latest"
    ordered = sorted(fitting, key=lambda cell: cell.edition, reverse=backwards)
    found = ordered[order.first - 1 : order.last]
    last = found[-1].edition if found else None
    rivals = [cell for cell in doubtful if last is None or (cell.edition > last if backwards else cell.edition < last)]
    return Picked(tuple(found), tuple(rivals))


def _unbroken(fitting: list[Cell], doubtful: list[Cell]) -> Picked:
    """The editions up to the newest one that fit without a break, the oldest first."""
    years = {cell.edition for cell in fitting}
    unknown = {cell.edition: cell for cell in doubtful}
    run: list[Cell] = []
    for cell in sorted(fitting, key=lambda each: -each.edition):
        between = [year for year in unknown if cell.edition < year < (run[-1].edition if run else 9999)]
        if run and (between or run[-1].base != cell.edition):
            break
        if not run and cell.edition != max(years):
            break
        run.append(cell)
    before = run[-1].base if run else None
    rivals = [unknown[before]] if before in unknown else [cell for cell in doubtful if not run]
    return Picked(tuple(reversed(run)), tuple(rivals))


def _by_measure(query: Query, order: Order, fitting: list[Cell], doubtful: list[Cell], cube: Cube) -> Picked:
    measure = ordering_measure(query)
    # A small place is a good one.
    sign = (1 if measure == "rank" else -1) * (1 if order.by == "best" else -1)
    ordered = sorted(fitting, key=lambda cell: (sign * (cell.value(measure) or 0), cell.edition, cell.rank or 0))
    found = ordered[order.first - 1 : order.last]
    if len(ordered) + _room(query, doubtful, cube) < order.first:
        return Picked((), ())
    if not found or order.last is None:
        return Picked(tuple(found), tuple(doubtful))
    cut = found[-1].value(measure) or 0.0
    # Who is level with the last one belongs to them.
    found += [cell for cell in ordered[order.last :] if cell.value(measure) == cut]
    if len(ordered) < order.last:
        return Picked(tuple(found), tuple(doubtful))
    beats = Condition(measure, "at_least" if order.by == "best" else "at_most", Reference(number=cut))
    rivals = [cell for cell in doubtful if fulfils((*query.where, beats), cell, cube) is not False]
    return Picked(tuple(found), tuple(rivals))


def settled(order: Order, cells: Sequence[Cell], cube: Cube, measure: Measure = "rank") -> tuple[Cell, ...] | None:
    """The cells that an order asks for, if what is not known of them leaves no other order; else None."""
    found = [(value, cell) for cell in cells if (value := possible(measure, cell, cube)) is not None]
    if not all(value.sure for value, _ in found):
        return None
    sign = (1 if measure == "rank" else -1) * (1 if order.by == "best" else -1)
    found.sort(key=lambda each: (sign * each[0].low, sign * each[0].high, each[1].city))
    ranges = [sorted((sign * value.low, sign * value.high)) for value, _ in found]
    for number in range(max(order.first - 1, 1), min(order.last or len(ranges), len(ranges) - 1) + 1):
        if max(last for _, last in ranges[:number]) >= min(first for first, _ in ranges[number:]):
            return None
    return tuple(cell for _, cell in found[order.first - 1 : order.last])


def _room(query: Query, doubtful: Sequence[Cell], cube: Cube) -> float:
    """How many of the doubtful cells can have a value at once: on a board, no two a place."""
    if query.axis != "city":
        return len(doubtful)
    needed: tuple[Measure, ...] = ("rank", "before") if query.measure == "step" else ("rank",)
    # Of whom nothing is known, there may be any number.
    rooms: list[float] = [math.inf if any(cell.city == SOMEBODY for cell in doubtful) else len(doubtful)]
    for measure in needed:
        unknown = [cell for cell in doubtful if cell.value(measure) is None]
        free = {place for cell in unknown for place in _values(measure, cell, cube)}
        rooms.append(len(doubtful) - len(unknown) + len(free))
    return min(rooms)
