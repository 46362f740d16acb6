"""Cities that fit on any, on all or on none of several boards, and the best and the worst of all boards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from actions.query.cube import Cube
from actions.query.finding import SOMEBODY, Cell, Part
from actions.query.members import candidates_of, city_part
from actions.query.picking import pick
from actions.query.possible import truth
from actions.query.query import Condition, Order, Query, Reference
from actions.query.selection import group


def pooled_part(query: Query, boards: Sequence[tuple[str, int]], cube: Cube) -> Part:
    """The cities that fit on any, on all, or on none of several boards; without a condition, the first of all boards.

    Of those that fit on none, the cells are what is known of them.
    """
    cube.load_boards({category for category, _ in boards}, {edition for _, edition in boards})
    if query.order and not query.where:
        return _record(query, boards, cube)
    single = query.but(asked="which", order=None)
    each = [city_part(single, category, edition, cube, None) for category, edition in boards]
    ranked = _ranked(query, boards, cube)
    fitting: dict[str, list[Cell]] = defaultdict(list)
    for part in each:
        for cell in part.cells:
            fitting[cell.city].append(cell)
    open_on = [_open_on(part, query, cube) for part in each]
    doubtful = set().union(*open_on)
    if query.quantifier == "all":
        names = [city for city, cells in fitting.items() if len(cells) == len(boards)]
        fits_on = [{cell.city for cell in part.cells} for part in each]
        may_fit = [fits | may for fits, may in zip(fits_on, open_on, strict=True)]
        rivals = [city for city in doubtful if city not in names and all(city in cities for cities in may_fit)]
    elif query.quantifier == "none":
        names = [city for city in ranked if city not in fitting and city not in doubtful]
        rivals = [city for city in doubtful if city not in fitting]
        fitting = ranked
    else:
        names = list(fitting)
        rivals = [city for city in doubtful if city not in fitting]
    if query.order and query.order.by == "most":
        names, rivals = _most_often(fitting, open_on)
    cells = tuple(cell for city in names for cell in fitting[city])
    if query.order and query.order.by != "most" and query.quantifier != "none":
        cells = pick(query, cells, cube).cells
        names = list(dict.fromkeys(cell.city for cell in cells))
    return Part(
        cells=cells,
        value=len(names) if query.asked == "how_many" else None,
        certain=not rivals,
        candidates=len({*ranked, *rivals} - {SOMEBODY}),
        known=len(ranked),
        open=tuple(sorted(rivals)),
    )


def _most_often(fitting: Mapping[str, Sequence[Cell]], open_on: Sequence[set[str]]) -> tuple[list[str], list[str]]:
    """Who fits on the most boards, and who may fit on as many or more."""
    most = max((len(cells) for cells in fitting.values()), default=0)
    names = [city for city, cells in fitting.items() if len(cells) == most]
    rivals = []
    for city in set().union(*open_on):
        may_fit = len(fitting.get(city, ())) + sum(city in cities for cities in open_on)
        if may_fit > most or (may_fit == most and city not in names):
            rivals.append(city)
    return names, [] if rivals == names else rivals


def _ranked(query: Query, boards: Sequence[tuple[str, int]], cube: Cube) -> dict[str, list[Cell]]:
    """The cities of the query that are known on any of the boards, with their cells there."""
    found: dict[str, list[Cell]] = defaultdict(list)
    for key in boards:
        board = cube.board(*key)
        chosen = group(query.cities, board, cube)
        for city in board.known:
            if city in chosen:
                found[city].append(cube.cell(city, *key))
    return found


def _record(query: Query, boards: Sequence[tuple[str, int]], cube: Cube) -> Part:
    """The best or worst cells of all boards; any cell that is unknown could be one of them."""
    order = query.order or Order("best")
    cells, rivals = (_scored if query.measure == "score" else _placed)(query, order, boards, cube)
    # A small place is a good one.
    sign = (1 if query.measure in ("rank", "before") else -1) * (1 if order.by == "best" else -1)
    held = [cell for cell in cells if cell.value(query.measure) is not None]
    held.sort(key=lambda cell: (sign * (cell.value(query.measure) or 0), cell.edition))
    found = held[order.first - 1 : order.last]
    if order.last is not None and found:
        cut = found[-1].value(query.measure) or 0.0
        # Who is level with the last one belongs to them.
        found += [cell for cell in held[order.last :] if cell.value(query.measure) == cut]
        beats = Condition(query.measure, "at_least" if order.by == "best" else "at_most", Reference(number=cut))
        if len(held) >= order.last:
            rivals = [cell for cell in rivals if truth(beats, cell, cube) is not False]
    return Part(
        cells=tuple(found),
        value=len(found) if query.asked == "how_many" else None,
        certain=not rivals,
        candidates=len(cells),
        known=len(held),
        open=tuple(sorted({cell.city for cell in rivals})),
    )


def _scored(query: Query, order: Order, boards: Sequence[tuple[str, int]], cube: Cube) -> tuple[list[Cell], list[Cell]]:
    """All cells of the boards, and those whose points are not known."""
    cells = []
    for category, edition in boards:
        board = cube.board(category, edition)
        cells += candidates_of(query, board, group(query.cities, board, cube), cube, None)
    return [cell for cell in cells if cell.city], [cell for cell in cells if cell.score is None]


def _placed(query: Query, order: Order, boards: Sequence[tuple[str, int]], cube: Cube) -> tuple[list[Cell], list[Cell]]:
    """The first or last cells of each board, and those that could be among them."""
    single = query.but(asked="which", order=replace(order, first=1))
    cells, rivals = list[Cell](), list[Cell]()
    for category, edition in boards:
        part = city_part(single, category, edition, cube, None)
        cells += part.cells
        names = [*part.open, *([SOMEBODY] if part.gaps else [])]
        rivals += [
            Cell(name, category, edition, None) if name == SOMEBODY else cube.cell(name, category, edition)
            for name in names
        ]
    return cells, [*rivals, *(cell for cell in cells if cell.value(query.measure) is None)]


def _open_on(part: Part, query: Query, cube: Cube) -> set[str]:
    """Who may fit on a board; if somebody of whom nothing is known there may, any city that is unknown there."""
    if SOMEBODY not in part.open and not part.gaps:
        return set(part.open)
    board = cube.board(part.category or "", part.edition or 0)
    return {*part.open, SOMEBODY, *group(query.cities, board, cube).unknown_on(board, cube)}
