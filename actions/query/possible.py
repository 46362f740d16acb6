"""What a measure of a cell is, or could be: an unknown place may be any that is free on its board, or none at all."""

from __future__ import annotations

import operator
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

from actions.query.cube import Cube
from actions.query.finding import SOMEBODY, Cell
from actions.query.query import OVERALL, Condition, Measure, Reference, Relation

PLACES = frozenset({"rank", "before"})
PLAIN: dict[Relation, Callable[[float, float], bool]] = {
    "better": operator.gt,
    "at_least": operator.ge,
    "equal": operator.eq,
    "at_most": operator.le,
    "worse": operator.lt,
}
CONTRARY: dict[Relation, Relation] = {
    "better": "at_most",
    "at_least": "worse",
    "at_most": "better",
    "worse": "at_least",
}
BESIDE: dict[Relation, tuple[int, ...]] = {"just_better": (-1,), "just_worse": (1,), "beside": (-1, 1)}


@dataclass(frozen=True)
class Possible:
    """The values that a measure may have: one if it is known, else all of `values`; or any from `low` to `high`.

    It is `sure` to have one of them if it is known, or if the city is known to take part.
    """

    low: float
    high: float
    values: frozenset[float] | None = None
    known: bool = False
    sure: bool = False

    def meets(self, other: Possible, shift: float = 0) -> bool:
        """True if a value of this one, moved by `shift`, may be a value of the other."""
        if self.values is None or other.values is None:
            return self.low + shift <= other.high and other.low <= self.high + shift
        return any(value + shift in other.values for value in self.values)


def exactly(value: float) -> Possible:
    """The one value."""
    return Possible(value, value, frozenset({value}), known=True, sure=True)


def any_of(values: frozenset[float]) -> Possible | None:
    """One of these; None if there are none."""
    return Possible(min(values), max(values), values) if values else None


def possible(measure: Measure, cell: Cell, cube: Cube) -> Possible | None:
    """What the measure is or could be; None if the cell can have no value at all."""
    value = cell.value(measure)
    if value is not None:
        return exactly(value)
    if measure == "rank":
        return _place(cell, cell.edition, cube)
    if measure == "before":
        return _place(cell, cell.base, cube)
    if measure == "score":
        return _points(cell, cube)
    now = exactly(cell.rank) if cell.rank is not None else _place(cell, cell.edition, cube)
    then = exactly(cell.before) if cell.before is not None else _place(cell, cell.base, cube)
    if now is None or then is None or now.values is None or then.values is None:
        return None
    sure = now.sure and then.sure
    if measure == "gain":
        return Possible(-100, 100, sure=sure)
    won = any_of(_differences(then.values, now.values))
    return replace(won, sure=sure) if won else None


# The places free on two boards are the same for all cities that are unknown on both.
@lru_cache(maxsize=8)
def _differences(befores: frozenset[float], ranks: frozenset[float]) -> frozenset[float]:
    return frozenset(before - rank for before in befores for rank in ranks)


def _points(cell: Cell, cube: Cube) -> Possible | None:
    """Points are bounded by those of the cities ahead and behind, whichever place it is."""
    place = exactly(cell.rank) if cell.rank is not None else _place(cell, cell.edition, cube)
    if place is None:
        return None
    low, high = cube.board(cell.category, cell.edition).scores_between(int(place.low), int(place.high))
    return Possible(low, high, sure=place.sure)


def _place(cell: Cell, edition: int | None, cube: Cube) -> Possible | None:
    if edition not in cube.editions or edition is None or cell.city in cube.absent(edition):
        return None
    return _free(cube.board(cell.category, edition).free, cube.takes_part(cell.city, edition))


# The same for all cities that are unknown on a board.
@lru_cache(maxsize=16)
def _free(places: frozenset[float], sure: bool) -> Possible | None:
    free = any_of(places)
    return replace(free, sure=sure) if free else None


def held_cell(condition: Condition, cell: Cell, cube: Cube) -> Cell:
    """The cell that a condition is about: the one in the category and in the edition of its own, if it names them."""
    if not condition.elsewhere:
        return cell
    category, edition = condition.category or cell.category, condition.edition or cell.edition
    if cell.city == SOMEBODY:
        return Cell(SOMEBODY, category, edition, None, cube.year_before(edition))
    return cube.cell(cell.city, category, edition)


def truth(condition: Condition, cell: Cell, cube: Cube) -> bool | None:
    """Whether the condition holds for the cell; None if it cannot be known, False if no filling could make it hold."""
    cell = held_cell(condition, cell, cube)
    if cell.city in condition.than.cities:
        return False
    if cell.base is None and condition.measure not in ("rank", "score"):
        # Before the first edition there is none with which it could be compared.
        return None
    if condition.than.number is not None and condition.relation in PLAIN:
        value = cell.value(condition.measure)
        if value is not None:
            return _holds(condition, value, cell, cube)
    left = possible(condition.measure, cell, cube)
    rights = [referred(condition, cell, reference, cube) for reference in _each(condition.than)]
    if left is None or any(right is None for right in rights):
        return False
    known = [right for right in rights if right is not None]
    can = _can(condition, left, known, same_board=bool(condition.than.cities))
    if left.known and all(right.known for right in known):
        return can
    if not can:
        return False
    # Whoever it is, it may be the very city that it is held against.
    distinct = bool(condition.than.cities) and cell.city != SOMEBODY
    if _must(condition, left, known, distinct):
        return True
    return _told_by_places(condition, cell, cube) if condition.measure == "score" and condition.than.cities else None


def _told_by_places(condition: Condition, cell: Cell, cube: Cube) -> bool | None:
    """What the places of cities say of their points: who is ahead has at least as many."""
    if condition.relation in ("better", "worse"):
        return False if truth(replace(condition, measure="rank"), cell, cube) is False else None
    strictly: dict[Relation, Relation] = {"at_least": "better", "at_most": "worse"}
    relation = strictly.get(condition.relation)
    if relation is None:
        return None
    return truth(replace(condition, measure="rank", relation=relation), cell, cube) or None


def _holds(condition: Condition, value: float, cell: Cell, cube: Cube) -> bool:
    """The condition of a known value against a number: the most frequent case, and the quickest."""
    places = condition.measure in PLACES
    number = place_of(condition.than.number or 0, cell, cube) if places else condition.than.number or 0
    return PLAIN[condition.relation](number, value) if places else PLAIN[condition.relation](value, number)


def _each(reference: Reference) -> list[Reference]:
    if len(reference.cities) < 2:
        return [reference]
    return [Reference(cities=(city,)) for city in reference.cities]


def _can(condition: Condition, left: Possible, rights: list[Possible], same_board: bool) -> bool:
    """True if some of the values fulfil the condition."""
    relation, places = condition.relation, condition.measure in PLACES
    if relation == "between":
        low, high = min(right.low for right in rights), max(right.high for right in rights)
        return low < high and (left.values is None or any(low < value < high for value in left.values))
    if relation in BESIDE:
        return any(right.meets(left, shift) for right in rights for shift in BESIDE[relation])
    # Of two cities on a board none shares a place.
    distinct = places and same_board
    return all(_compares(relation, left, right, places, distinct) for right in rights)


def _must(condition: Condition, left: Possible, rights: list[Possible], distinct: bool) -> bool:
    """True if all of the values fulfil the condition, and there is one on each side."""
    contrary = CONTRARY.get(condition.relation)
    if contrary is None or not all(each.sure for each in (left, *rights)):
        return False
    places = condition.measure in PLACES
    return not any(_compares(contrary, left, right, places, places and distinct) for right in rights)


def _compares(relation: Relation, left: Possible, right: Possible, places: bool, distinct: bool) -> bool:
    if relation == "equal":
        return not distinct and left.meets(right)
    if not places:
        left, right = right, left
    if relation == "better" or (distinct and relation == "at_least"):
        return left.low < right.high
    if relation == "at_least":
        return left.low <= right.high
    if relation == "worse" or distinct:
        return left.high > right.low
    return left.high >= right.low


def referred(condition: Condition, cell: Cell, reference: Reference, cube: Cube) -> Possible | None:
    """The value that the condition holds the cell against."""
    measure = condition.measure
    if reference.number is not None:
        return exactly(place_of(reference.number, cell, cube) if measure in PLACES else reference.number)
    if reference.mean:
        mean = mean_score(cell.category, cell.edition, cube)
        return Possible(0, 100) if mean is None else exactly(mean)
    if reference.place is not None and measure == "rank":
        return exactly(place_of(reference.place, cell, cube))
    other = referred_cell(reference, cell, cube)
    if other is None:
        return Possible(0, 100)
    return possible(measure, other, cube)


def referred_cell(reference: Reference, cell: Cell, cube: Cube) -> Cell | None:
    """The cell that the reference names beside this one; None if nobody is known to hold the place that it names."""
    if reference.cities:
        return cube.cell(reference.cities[0], cell.category, cell.edition, cell.base)
    if reference.edition is not None:
        return cube.cell(cell.city, cell.category, reference.edition)
    if reference.category is not None:
        return cube.cell(cell.city, reference.category, cell.edition, cell.base)
    if reference.place is not None:
        board = cube.board(cell.category, cell.edition)
        holder = board.by_rank.get(int(place_of(reference.place, cell, cube)))
        return cube.cell(holder.city, cell.category, cell.edition, cell.base) if holder else None
    return None


def place_of(number: float, cell: Cell, cube: Cube) -> float:
    """A place as counted from the top: -1 is the last one, a half is the last of the better half."""
    if number >= 1:
        return number
    edition = cube.editions.get(cell.edition)
    size = edition.cities if edition else 0
    return int(size * number) if number > 0 else size + 1 + number


def mean_score(category: str, edition: int, cube: Cube) -> float | None:
    """The mean of all scores of a board: as published for the overall one, else counted where all of them are known."""
    record = cube.editions.get(edition)
    if record is None:
        return None
    if category == OVERALL and record.mean_score is not None:
        return record.mean_score
    scores = [each.score for each in cube.board(category, edition).known.values() if each.score is not None]
    return round(sum(scores) / len(scores), 1) if len(scores) == record.cities else None
