"""What two conditions say together, whatever the language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from actions.query.finding import Cell
from actions.query.query import Condition

# Of these there is one city at most.
SINGLE = ("equal", "just_better", "just_worse")
Kind = Literal["overtook", "fell_behind", "came_in", "dropped_out"]
# By the relations now and in the edition before.
PASSING: dict[tuple[str, str], Kind] = {("better", "worse"): "overtook", ("worse", "better"): "fell_behind"}
CROSSING: dict[tuple[str, str], Kind] = {("at_least", "worse"): "came_in", ("worse", "at_least"): "dropped_out"}


@dataclass(frozen=True)
class Turn:
    """What has turned since the edition before: who is ahead of whom, or whether a place is among the `first` n."""

    kind: Kind
    cities: tuple[str, ...]
    first: str


def taken_home(condition: Condition, held: Sequence[Cell]) -> tuple[Condition, list[Cell]]:
    """A condition without the category or edition of its own, and what it is held against there."""
    there = [
        cell
        for cell in held
        if condition.category in (None, cell.category) and condition.edition in (None, cell.edition)
    ]
    return replace(condition, category=None, edition=None), there


def read_turn(where: Sequence[Condition]) -> Turn | None:
    """The turn that conditions are about, for which languages have one word; None if they say something else."""
    if (
        len(where) != 2
        or any(each.elsewhere for each in where)
        or {each.measure for each in where} != {"rank", "before"}
    ):
        return None
    now, then = sorted(where, key=lambda each: each.measure == "before")
    than, relations = now.than, (now.relation, then.relation)
    if than != then.than or (than.number is None and not than.cities):
        return None
    kind = (PASSING if than.cities else CROSSING).get(relations)
    return Turn(kind, than.cities, f"{than.number or 0:g}") if kind else None
