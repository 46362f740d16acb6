"""Members of an axis that fit a query, and how many there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from actions.facts.records import Ranking
from actions.query.cube import Board, Cube
from actions.query.finding import SOMEBODY, Cell, Part
from actions.query.picking import NO_SOURCE, Picked, fulfils, pick
from actions.query.possible import mean_score, referred_cell
from actions.query.query import MOVES, Measure, Order, Query, Reference
from actions.query.selection import Group, categories, group


def city_part(query: Query, category: str, edition: int, cube: Cube, base: int | None) -> Part:
    """The cities of a board that fit, or how many."""
    board = cube.board(category, edition)
    chosen = group(query.cities, board, cube)
    known = sum(1 for city in board.known if city in chosen)
    if _by_places(query, chosen):
        picked, gaps, certain = _on_places(query.order or Order("best", 1, None), board, chosen, cube, base)
    else:
        candidates = _candidates(query, board, chosen, cube, base)
        picked, gaps = pick(query, candidates, cube), ()
        certain = not picked.rivals
        measure = counted_measure(query)
        if measure != "rank":
            known = sum(1 for cell in candidates if cell.value(measure) is not None)
    part = Part(
        cells=picked.cells,
        certain=certain,
        candidates=_size(board, chosen),
        known=known,
        open=_names(picked.rivals),
        gaps=gaps,
        evidence=(*references(query, SOMEBODY, category, edition, cube, base), *_named_cells(query, board, cube, base)),
        category=category,
        edition=edition,
        mean=mean_score(category, edition, cube) if _needs_mean(query) else None,
    )
    return _counted(part, query, board, chosen, cube) if query.asked == "how_many" else part


def counted_measure(query: Query) -> Measure:
    """The measure of which it counts how many are known: what decides whether a city fits."""
    if query.measure in MOVES:
        return query.measure
    return "score" if {each.measure for each in query.where} == {"score"} else "rank"


def _named_cells(query: Query, board: Board, cube: Cube, base: int | None) -> list[Cell]:
    """The cells of all cities that a question for one of them names."""
    if len(query.cities.named) < 2 or query.order is None:
        return []
    cells = [cube.cell(city, board.category, board.edition, base) for city in query.cities.named]
    return [cell for cell in cells if cell.ranking is not None]


def _by_places(query: Query, chosen: Group) -> bool:
    """True if the order is that of the places, each held by somebody, known or not."""
    by_place = query.order is None or query.order.by in ("best", "worst")
    return chosen.names is None and by_place and not query.where and query.measure in ("rank", "score")


def _on_places(
    order: Order, board: Board, chosen: Group, cube: Cube, base: int | None
) -> tuple[Picked, tuple[int, ...], bool]:
    """Who holds the places asked for, those that nobody is known to hold, and whether nothing else can be true."""
    places = [
        place for place in range(1, board.size + 1) if place not in board.by_rank or board.by_rank[place].city in chosen
    ]
    if order.by == "worst":
        places.reverse()
    asked = places[order.first - 1 : order.last]
    cells = [
        cube.cell(board.by_rank[place].city, board.category, board.edition, base)
        for place in sorted(asked)
        if place in board.by_rank
    ]
    gaps = tuple(sorted(place for place in asked if place in board.free))
    hidden = _hidden(chosen, board)
    shifted = hidden and any(place in board.free for place in places[: order.last])
    return Picked(tuple(cells), ()), gaps, not gaps and not shifted


def _hidden(chosen: Group, board: Board) -> list[str]:
    """The cities left out whose place is unknown."""
    return [city for city in chosen.without if city not in board.known and city not in board.absent]


def _candidates(query: Query, board: Board, chosen: Group, cube: Cube, base: int | None) -> list[Cell]:
    """The cells that could fit. Of all cities, those of whom nothing is known are one: whoever it may be."""
    if base is None:
        base = cube.year_before(board.edition)
    if base is not None:
        cube.load_boards([board.category], [base])
    if chosen.names is not None:
        names = [city for city in board.known if city in chosen] + chosen.unknown_on(board, cube)
        return [cube.cell(city, board.category, board.edition, base) for city in names]
    known = dict.fromkeys(board.known)
    if query.compares_editions and base is not None:
        known |= dict.fromkeys(city for city in cube.board(board.category, base).known if city not in board.absent)
    cells = [cube.cell(city, board.category, board.edition, base) for city in known if city in chosen]
    return [*cells, Cell(SOMEBODY, board.category, board.edition, None, base)]


def _size(board: Board, chosen: Group) -> int:
    if chosen.names is None:
        return board.size - sum(1 for city in chosen.without if city not in board.absent)
    return sum(1 for city in chosen.names if city in chosen and city not in board.absent)


def _names(cells: Sequence[Cell]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(cell.city for cell in cells))


def _counted(part: Part, query: Query, board: Board, chosen: Group, cube: Cube) -> Part:
    """The part with how many there are. Of all cities, so many are ahead of one as its place says, whoever they are."""
    if chosen.names is not None or any(each.measure not in ("rank", "score") for each in query.where):
        return _replaced(part, len(part.cells), part.certain)
    if not query.where:
        return _replaced(part, part.candidates, True)
    cells = {place: _on_place(place, board, cube) for place in range(1, board.size + 1)}
    truths = {
        place: fulfils(query.where, cell, cube)
        for place, cell in cells.items()
        if cell.city == SOMEBODY or cell.city in chosen
    }
    hidden = _hidden(chosen, board) and any(truths[place] is not False for place in board.free)
    fitting = sum(1 for fits in truths.values() if fits)
    return _replaced(part, len(part.cells) if hidden else fitting, not hidden and None not in truths.values())


def _on_place(place: int, board: Board, cube: Cube) -> Cell:
    """Whoever holds a place, known or not."""
    holder = board.by_rank.get(place)
    if holder is not None:
        return cube.cell(holder.city, board.category, board.edition)
    ranking = Ranking(SOMEBODY, board.category, board.edition, place, None, None, board.size, NO_SOURCE, "")
    return Cell(SOMEBODY, board.category, board.edition, ranking)


def _replaced(part: Part, value: int, certain: bool) -> Part:
    return replace(part, value=value, certain=certain)


def _needs_mean(query: Query) -> bool:
    return any(each.than.mean for each in query.where)


def category_part(query: Query, city: str, edition: int, cube: Cube, base: int | None) -> Part:
    """The categories of a city in an edition that fit, or how many."""
    cells = [cube.cell(city, key, edition, base) for key in categories(query, cube)]
    return _of_cells(query, cells, cube, city=city, edition=edition)


def edition_part(query: Query, city: str, category: str, years: Sequence[int], cube: Cube) -> Part:
    """The editions in which a city fits on a category's board, or how many."""
    cells = [cube.cell(city, category, year) for year in years]
    return _of_cells(query, cells, cube, city=city, category=category)


def _of_cells(
    query: Query,
    cells: Sequence[Cell],
    cube: Cube,
    city: str | None = None,
    category: str | None = None,
    edition: int | None = None,
) -> Part:
    picked = pick(query, cells, cube)
    known = [cell for cell in cells if _decided(query, cell, cube)]
    evidence = [
        other
        for cell in picked.cells
        for other in references(query, cell.city, cell.category, cell.edition, cube, cell.base)
    ]
    axis = "category" if category is None else "edition"
    return Part(
        cells=picked.cells,
        value=len(picked.cells) if query.asked == "how_many" else None,
        certain=not picked.rivals,
        candidates=len(cells),
        known=len(known),
        open=tuple(str(getattr(cell, axis)) for cell in picked.rivals),
        evidence=tuple(dict.fromkeys(evidence)),
        city=city,
        category=category,
        edition=edition,
    )


def _decided(query: Query, cell: Cell, cube: Cube) -> bool:
    if cell.value(query.measure) is None:
        return False
    return not query.where or fulfils(query.where, cell, cube) is not None


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
    cells = tuple(cell for city in names for cell in fitting[city])
    if query.order and query.quantifier != "none":
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
    single = query.but(asked="which", order=replace(order, first=1))
    each = [city_part(single, category, edition, cube, None) for category, edition in boards]
    cells = [cell for part in each for cell in part.cells]
    held = [cell for cell in cells if cell.value(query.measure) is not None]
    # A small place is a good one.
    sign = (1 if query.measure in ("rank", "before") else -1) * (1 if order.by == "best" else -1)
    held.sort(key=lambda cell: (sign * (cell.value(query.measure) or 0), cell.edition))
    found = held[order.first - 1 : order.last]
    if order.last is not None:
        # Who is level with the last one belongs to them.
        found += [cell for cell in held[order.last :] if cell.value(query.measure) == found[-1].value(query.measure)]
    open_names = {city for part in each for city in part.open} | {SOMEBODY for part in each if part.gaps}
    open_names |= {cell.city for cell in cells if cell not in held}
    return Part(
        cells=tuple(found),
        value=len(found) if query.asked == "how_many" else None,
        certain=not open_names,
        candidates=len(cells),
        known=len(held),
        open=tuple(sorted(open_names)),
    )


def _open_on(part: Part, query: Query, cube: Cube) -> set[str]:
    """Who may fit on a board; if somebody of whom nothing is known there may, any city that is unknown there."""
    if SOMEBODY not in part.open and not part.gaps:
        return set(part.open)
    board = cube.board(part.category or "", part.edition or 0)
    return {*part.open, SOMEBODY, *group(query.cities, board, cube).unknown_on(board, cube)}


def references(query: Query, city: str, category: str, edition: int, cube: Cube, base: int | None) -> tuple[Cell, ...]:
    """The cells that the conditions hold the others against."""
    here = Cell(city, category, edition, None, base)
    found = []
    for condition in query.where:
        than = condition.than
        for reference in [Reference(cities=(each,)) for each in than.cities] or [than]:
            if reference.number is None and not reference.mean and (city or reference.cities or reference.place):
                other = referred_cell(reference, here, cube)
                found += [other] if other else []
    return tuple(dict.fromkeys(found))
