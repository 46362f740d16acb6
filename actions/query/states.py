"""The federal states with the most cities that fit a query."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from actions.query.cube import Board, Cube
from actions.query.finding import SOMEBODY, Cell, Part
from actions.query.members import city_part
from actions.query.possible import PLAIN
from actions.query.query import Query
from actions.query.selection import group


def state_parts(query: Query, category: str, edition: int, cube: Cube, base: int | None) -> list[Part]:
    """The cities that fit, of each state that has the most of them; of a board alone, those that take part in it.

    They are certain where no filling of the places that nobody is known to hold gives another state as many.
    """
    board = cube.board(category, edition)
    cells, undecided = (_fitting if query.where else _taking_part)(query, board, cube, base)
    fit = Counter(cube.states[cell.city] for cell in cells)
    if not fit:
        return [Part(certain=False, category=category, edition=edition)]
    most = max(fit.values())
    winners = sorted(state for state, number in fit.items() if number == most)
    may_gain = Counter(cube.states[city] for city in undecided)
    gains = {state: min(number, _slots(query, board, number)) for state, number in may_gain.items()}
    rivals = [state for state, gain in gains.items() if gain and fit[state] + gain >= most]
    certain = not any(state not in winners or len(winners) > 1 for state in rivals)
    return [
        Part(
            cells=tuple(cell for cell in cells if cube.states[cell.city] == state),
            value=most,
            certain=certain,
            candidates=board.size,
            known=len(board.known),
            open=tuple(city for city in undecided if cube.states[city] == state and gains[state]),
            category=category,
            edition=edition,
            states=(state, *(each for each in winners if each != state)),
        )
        for state in winners
    ]


def _fitting(query: Query, board: Board, cube: Cube, base: int | None) -> tuple[Iterable[Cell], list[str]]:
    """The cells that fit, and the cities of which that cannot be known."""
    found = city_part(query.but(order=None), board.category, board.edition, cube, base)
    undecided = [city for city in found.open if city != SOMEBODY]
    unknown = group(query.cities, board, cube).unknown_on(board, cube)
    return found.cells, undecided + (unknown if SOMEBODY in found.open else [])


def _taking_part(query: Query, board: Board, cube: Cube, base: int | None) -> tuple[Iterable[Cell], list[str]]:
    chosen = group(query.cities, board, cube)
    surely = [city for city in cube.states if city in chosen and cube.takes_part(city, board.edition)]
    cells = [cube.cell(city, board.category, board.edition, base) for city in surely]
    return cells, [city for city in chosen.unknown_on(board, cube) if city not in surely]


def _slots(query: Query, board: Board, most: int) -> int:
    """How many of the free places fit, where all conditions are about places and numbers; else as many as `most`."""
    limits = [(each.relation, each.than.number or 0) for each in query.where if each.measure == "rank"]
    if len(limits) < len(query.where) or any(number < 1 or relation not in PLAIN for relation, number in limits):
        return most
    return sum(all(PLAIN[relation](number, place) for relation, number in limits) for place in board.free)
