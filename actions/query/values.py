"""Values of cells: as they are, as differences, as means and sums, and as a place within a group."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.query.cube import Board, Cube
from actions.query.finding import Cell, Part
from actions.query.picking import settled
from actions.query.possible import mean_score, place_of, referred_cell
from actions.query.query import OVERALL, Cities, Measure, Order, Query
from actions.query.selection import group, left_out


def value_part(query: Query, cells: Sequence[Cell], cube: Cube) -> Part:
    """The cells as they are, unknown ones included; in the order of their places where that alone is certain."""
    known = [cell for cell in cells if cell.value(query.measure) is not None]
    part = Part(tuple(cells), certain=len(known) == len(cells), candidates=len(cells), known=len(known))
    if part.certain or not known or query.measure != "rank" or len({(c.category, c.edition) for c in cells}) > 1:
        return part
    ordered = settled(Order("best", 1, None), cells, cube)
    return part if ordered is None else replace(part, cells=ordered, fitting=ordered)


def position_part(query: Query, cell: Cell, cube: Cube) -> Part:
    """The place of a city within a group of cities: one more than are ahead of it; if that is not certain, the best.

    In a group of all but some, its own place says how many are ahead, whoever they are.
    """
    board = cube.board(cell.category, cell.edition)
    assert query.among is not None
    others = group(query.among, board, cube)
    size = sum(1 for city in cube.states if city in others and city not in board.absent)
    known = [each for each in board.known.values() if each.city in others]
    part = Part((cell,), certain=False, candidates=size, known=len(known), category=cell.category, edition=cell.edition)
    if cell.rank is None:
        return part
    ahead = [each for each in board.known.values() if each.rank < cell.rank]
    ours = [each for each in ahead if each.city in others]
    if others.names is None:
        hidden = [city for city in left_out(others, cube) if city not in board.known and city not in board.absent]
    else:
        hidden = [city for city in others.unknown_on(board, cube) if city != cell.city]
    part = replace(part, open=tuple(hidden))
    room = hidden_ahead(part, cube)
    place = len(ours) + 1 if others.names is not None else cell.rank - (len(ahead) - len(ours)) - room
    evidence = tuple(cube.cell(each.city, cell.category, cell.edition) for each in ours)
    return replace(part, value=place, certain=room == 0, evidence=evidence)


def hidden_ahead(part: Part, cube: Cube) -> int:
    """How many cities whose place is unknown may be ahead of the city of a position: as many as places are free."""
    cell = part.cells[0]
    free = cube.board(cell.category, cell.edition).free
    return min(len(part.open), sum(1 for place in free if place < (cell.rank or 0)))


def difference_part(query: Query, cells: Sequence[Cell], cube: Cube) -> Part:
    """How far the first cell is ahead of the second, or of what the query holds it against; negative: behind.

    In places a positive difference means that the first one has the smaller place.
    """
    first = cells[0]
    measure: Measure = "score" if query.measure in ("score", "gain") else "rank"
    against = query.against
    part = Part(tuple(cells), category=first.category, edition=first.edition, known=0, candidates=2)
    own = first.value(measure)
    if against and query.among is not None and (against.mean or against.place is not None):
        best = _nth_of_group(query, first, cube) if against.place else None
        part = _shown(part, [best] if best and best != first else [])
        return _with_value(part, own, best.value(measure) if best else None, sign=-1 if measure == "rank" else 1)
    if against and against.mean:
        mean = mean_score(first.category, first.edition, cube)
        return _with_value(part, own, mean, mean=mean)
    if against and against.place is not None and measure == "rank":
        other = referred_cell(against, first, cube)
        part = _with_value(part, own, place_of(against.place, first, cube), sign=-1)
        return _shown(part, [other] if other and other != first else [])
    second = referred_cell(against, first, cube) if against else cells[1] if len(cells) > 1 else None
    part = _shown(part, [second] if second and second not in cells else [])
    return _with_value(part, own, second.value(measure) if second else None, sign=-1 if measure == "rank" else 1)


def extreme(query: Query, order: Order, parts: Sequence[Part]) -> list[Part]:
    """The smallest or the greatest of some differences, or those up to a number; of few cities all, in their order."""
    # Held against itself, a city is nearest to nobody.
    others = [part for part in parts if len(part.cells) > 1 or part.value != 0]
    known = sorted((part for part in others if part.value is not None), key=_size, reverse=order.by == "farthest")
    if not known:
        return list(parts)
    all_known = all(part.value is not None for part in others)
    if order.by == "within":
        known = [part for part in known if _size(part) <= (order.last or 0)]
    elif not query.cities.named or len({part.cells[0].city for part in known}) == 1:
        known = [part for part in known if _size(part) == _size(known[0])]
        if len(known) == 2 and _size(known[0]) == 1 and query.axis == "city" and query.measure == "rank":
            # Nobody is nearer than the neighbours on both sides; of them, points tell the nearer one.
            return [replace(part, certain=True) for part in _nearer_by_points(known)]
    return [replace(part, certain=part.certain and all_known) for part in known]


def _nearer_by_points(alike: list[Part]) -> list[Part]:
    scores = [[cell.score for cell in part.cells if cell.score is not None] for part in alike]
    if any(len(each) != 2 for each in scores):
        return alike
    gaps = [round(abs(one - other), 1) for one, other in scores]
    return [part for part, gap in zip(alike, gaps, strict=True) if gap == min(gaps)]


def _size(part: Part) -> float:
    return abs(float(part.value or 0))


def _nth_of_group(query: Query, cell: Cell, cube: Cube) -> Cell | None:
    """The n-th best of a group on the board of a cell; None where an unknown city could be among those before it."""
    board = cube.board(cell.category, cell.edition)
    place = query.against.place if query.against else None
    if query.among is None or not place:
        return None
    found = holders_within(query.among, (int(place),), board, cube)
    return cube.cell(found[0], cell.category, cell.edition, cell.base) if found else None


def holders_within(among: Cities, places: Sequence[int], board: Board, cube: Cube) -> list[str]:
    """The cities that are the n-th best of a group (-1: its last); none if an unknown one could be in their place."""
    others = group(among, board, cube)
    ranked = sorted((each for each in board.known.values() if each.city in others), key=lambda each: each.rank)
    hidden = others.unknown_on(board, cube)
    found = []
    for place in places:
        if len(ranked) < abs(place):
            return []
        holder = ranked[place - 1 if place > 0 else place]
        if hidden and any(free < holder.rank if place > 0 else free > holder.rank for free in board.free):
            return []
        found.append(holder.city)
    return found


def _with_value(part: Part, own: float | None, other: float | None, sign: int = 1, mean: float | None = None) -> Part:
    known = sum(1 for each in (own, other) if each is not None)
    value = None if own is None or other is None else round(sign * (own - other), 1)
    return replace(part, value=value, certain=value is not None, known=known, mean=mean)


def _shown(part: Part, cells: Sequence[Cell]) -> Part:
    return replace(part, cells=(*part.cells, *cells))


def total_part(query: Query, cells: Sequence[Cell]) -> Part:
    """The mean or the sum of the known cells; of several, one alone makes none."""
    known = [cell for cell in cells if cell.value(query.measure) is not None]
    values = [cell.value(query.measure) or 0 for cell in known]
    # Who holds one of the places that are asked for may not be known.
    size = max(len(cells), len(query.cities.at))
    total = sum(values) if len(values) > 1 or len(values) == len(cells) > 0 else None
    value = None if total is None else total / len(values) if query.asked == "mean" else total
    return Part(
        cells=tuple(cells),
        value=None if value is None else round(value, 2),
        certain=len(known) == size,
        candidates=size,
        known=len(known),
    )


def bundles_of(cells: Sequence[Cell], several_years: bool, several_keys: bool) -> list[list[Cell]]:
    """The cells that are counted together: over several editions, else several categories, else the cities."""
    bundles: dict[tuple[object, ...], list[Cell]] = {}
    for cell in cells:
        if several_years:
            key: tuple[object, ...] = (cell.city, cell.category)
        elif several_keys:
            key = (cell.city, cell.edition)
        else:
            key = (cell.category, cell.edition)
        bundles.setdefault(key, []).append(cell)
    return list(bundles.values())


def board_mean_part(query: Query, category: str, edition: int, cube: Cube) -> Part:
    """The mean of a whole board, as it was published or counted."""
    mean = mean_score(category, edition, cube) if query.asked == "mean" else None
    record = cube.editions.get(edition)
    source = record.source if record and category == OVERALL else None
    size = record.cities if record else 0
    return Part(
        (),
        mean,
        mean is not None,
        size,
        size if mean is not None else 0,
        category=category,
        edition=edition,
        source=source,
    )
