"""Which members of an axis a query selects."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from actions.query.cube import Board, Cube
from actions.query.query import OVERALL, Cities, Query


@dataclass(frozen=True)
class Group:
    """Cities: those of `names`, or all (None), but for those `without`."""

    names: frozenset[str] | None
    without: frozenset[str] = frozenset()

    def __contains__(self, city: str) -> bool:
        return city not in self.without and (self.names is None or city in self.names)

    def unknown_on(self, board: Board, cube: Cube) -> list[str]:
        """The cities of the group whose place is unknown."""
        names = cube.states if self.names is None else self.names
        return sorted(city for city in names if city in self and city not in board.known and city not in board.absent)


def group(cities: Cities, board: Board, cube: Cube) -> Group:
    """The cities that are selected on a board."""
    without = set(cities.without) | _of_states(cities.without_states, cube)
    if cities.named or cities.at or cities.states:
        names = {*cities.named, *holders(cities.at, board)} | _of_states(cities.states, cube)
        return Group(frozenset(names), frozenset(without))
    return Group(None, frozenset(without))


def left_out(chosen: Group, cube: Cube) -> list[str]:
    """The cities that a group of all but some leaves out."""
    return sorted(city for city in cube.states if city in chosen.without)


def _of_states(states: Sequence[str], cube: Cube) -> set[str]:
    return {city for city, state in cube.states.items() if state in states} if states else set()


def holders(places: Sequence[int], board: Board) -> list[str]:
    """The cities on these places, as far as they are known."""
    found = [board.by_rank.get(place if place > 0 else board.size + 1 + place) for place in places]
    return [each.city for each in found if each]


def categories(query: Query, cube: Cube) -> list[str]:
    """The categories of a query; the overall board if it names none, and beside all others where that is told, too."""
    chosen = query.categories
    if chosen.named and not chosen.every:
        return [key for key in chosen.named if key not in chosen.without]
    if not chosen.every and not chosen.without and query.axis != "category":
        return [OVERALL]
    most = query.order is not None and query.order.by == "most"
    told = query.asked in ("value", "which") and query.axis != "category" and OVERALL not in chosen.without and not most
    with_overall = told or OVERALL in chosen.named
    return [*([OVERALL] if with_overall else []), *(key for key in cube.areas if key not in chosen.without)]


def spans(query: Query) -> bool:
    """True if `editions.since` is what is compared with: "von 2023 bis 2025 verbessert"."""
    return (
        query.editions.since is not None
        and query.axis != "edition"
        and query.quantifier == "each"
        and query.compares_editions
    )


def editions(query: Query, cube: Cube) -> list[int] | None:
    """The editions that a query names, the oldest first; None if it leaves the choice to the store."""
    chosen = query.editions
    if chosen.named:
        return sorted(set(chosen.named) - set(chosen.without))
    if spans(query):
        return [chosen.until] if chosen.until is not None else None
    if chosen.since is None and chosen.until is None and not chosen.every and query.axis != "edition":
        left = [year for year in cube.years if year not in chosen.without]
        return [max(left, default=0)] if chosen.without else None
    first, last = chosen.since or 0, chosen.until or 9999
    # Before the first edition there is none with which it could be compared.
    judged = query.asked in ("which", "how_many", "whether") and query.compares_editions
    years = cube.years[1:] if judged else cube.years
    return [year for year in years if first <= year <= last and year not in chosen.without]
