"""Members of an axis that fit a query, and how many there are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.facts.records import Ranking
from actions.query.cube import Board, Cube
from actions.query.finding import SOMEBODY, Cell, Part
from actions.query.picking import NO_SOURCE, Picked, fulfils, pick
from actions.query.possible import held_cell, mean_score, referred_cell
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
        candidates = candidates_of(query, board, chosen, cube, base)
        picked, gaps = pick(query, candidates, cube), ()
        certain = not (picked.rivals or (query.order and board.absent & {*query.cities.named}))
        measure = counted_measure(query)
        if measure != "rank":
            known = sum(1 for cell in candidates if cell.value(measure) is not None)
    part = Part(
        cells=picked.cells,
        certain=certain,
        candidates=_size(board, chosen),
        known=known,
        open=tuple(dict.fromkeys(cell.city for cell in picked.rivals)),
        gaps=gaps,
        evidence=(
            *references(query, SOMEBODY, category, edition, cube, base),
            *_named_cells(query, board, cube, base),
            *(held for cell in picked.cells for held in _elsewhere(query, cell, cube)),
        ),
        category=category,
        edition=edition,
        mean=mean_score(category, edition, cube) if any(each.than.mean for each in query.where) else None,
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


def candidates_of(query: Query, board: Board, chosen: Group, cube: Cube, base: int | None) -> list[Cell]:
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
    for each in query.where:
        if each.elsewhere:
            known |= dict.fromkeys(cube.board(each.category or board.category, each.edition or board.edition).known)
    cells = [cube.cell(city, board.category, board.edition, base) for city in known if city in chosen]
    return [*cells, Cell(SOMEBODY, board.category, board.edition, None, base)]


def _size(board: Board, chosen: Group) -> int:
    if chosen.names is None:
        return board.size - sum(1 for city in chosen.without if city not in board.absent)
    return sum(1 for city in chosen.names if city in chosen and city not in board.absent)


def _counted(part: Part, query: Query, board: Board, chosen: Group, cube: Cube) -> Part:
    """The part with how many there are. Of all cities, so many are ahead of one as its place says, whoever they are."""
    if not query.where and query.order is None and query.measure not in MOVES and not query.cities.named:
        return _replaced(part, part.candidates, True)
    if chosen.names is not None or any(each.measure not in ("rank", "score") or each.elsewhere for each in query.where):
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


def category_part(query: Query, city: str, edition: int, cube: Cube, base: int | None) -> Part:
    """The categories of a city in an edition that fit, or how many."""
    cells = [cube.cell(city, key, edition, base) for key in categories(query, cube)]
    part = _of_cells(query, cells, cube, city=city, edition=edition)
    # Of some that are named the best is told with the others.
    return replace(part, evidence=tuple(cells)) if query.order and len(query.categories.named) > 1 else part


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
    if picked.cells and not picked.rivals and query.order and not query.where:
        # Points that are bounded are as good as known where they decide.
        known = [cell for cell in cells if cell.ranking is not None]
    # Where nothing is decided, it is told which of the two cities lacks what.
    undecided = () if known or not any(each.than.cities for each in query.where) else picked.rivals
    evidence = [*undecided] + [
        other
        for cell in (*picked.cells, *undecided)
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


def _elsewhere(query: Query, cell: Cell, cube: Cube) -> list[Cell]:
    """What is known of the city where conditions have a category or an edition of their own."""
    return [held_cell(each, cell, cube) for each in query.where if each.elsewhere]


def references(query: Query, city: str, category: str, edition: int, cube: Cube, base: int | None) -> tuple[Cell, ...]:
    """The cells that the conditions hold the others against."""
    found = []
    # Those of the query's own board come first.
    for condition in sorted(query.where, key=lambda each: each.elsewhere):
        here, than = held_cell(condition, Cell(city, category, edition, None, base), cube), condition.than
        for reference in [Reference(cities=(each,)) for each in than.cities] or [than]:
            if reference.number is None and not reference.mean and (city or reference.cities or reference.place):
                other = referred_cell(reference, here, cube)
                found += [other] if other else []
    return tuple(dict.fromkeys(found))
