"""What was asked of the cube: a frozen Query, put together from parts that are read one by one.

A part that is left empty was not named: the evaluation then takes the home city, the overall board, and the newest
edition that holds something.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal

OVERALL = "gesamt"

Axis = Literal["city", "category", "edition"]
# Places won (step) and points won (gain) are counted since the edition before, unless `editions.since` says otherwise;
# `before` is the place in the edition before.
Measure = Literal["rank", "score", "step", "gain", "before"]
MOVES: frozenset[Measure] = frozenset({"step", "gain"})
# "better" is a smaller place and a larger number of anything else; "at_least" and "at_most" include what is equal.
Relation = Literal["better", "at_least", "equal", "at_most", "worse", "between", "beside", "just_better", "just_worse"]
# How an axis with several members counts, where another one is asked for: one answer for each, members that fit in any
# of them, in all, in none.
Quantifier = Literal["each", "any", "all", "none"]
# "most": who fits most often, of several editions or categories; "state": the federal state with most that fit;
# "nearest" and "farthest": of differences, the smallest and the greatest; "within": those up to `Order.last`.
Direction = Literal[
    "best", "worst", "earliest", "latest", "since", "name", "most", "state", "nearest", "farthest", "within"
]

CUBE = frozenset({"value", "which", "how_many", "difference", "mean", "sum", "whether"})
WORDS = frozenset({"quotes", "reasons", "needs", "plans", "person"})


@dataclass(frozen=True)
class Cities:
    """Which cities: named ones, those of federal states, the holders of places (-1 is the last), all but some."""

    named: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    at: tuple[int, ...] = ()
    without: tuple[str, ...] = ()
    without_states: tuple[str, ...] = ()
    every: bool = False


@dataclass(frozen=True)
class Categories:
    """Which categories, by key; `every` means all of an edition."""

    named: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    every: bool = False

    @property
    def several(self) -> bool:
        """True if a question of one city has several answers, one for each category."""
        return self.every or len(self.named) > 1


@dataclass(frozen=True)
class Editions:
    """Which editions, by year. For places won, `since` is the edition that is compared with."""

    named: tuple[int, ...] = ()
    since: int | None = None
    until: int | None = None
    without: tuple[int, ...] = ()
    every: bool = False

    @property
    def several(self) -> bool:
        """True if a question of one city has several answers, one for each edition."""
        return self.every or self.since is not None or len(self.named) > 1


@dataclass(frozen=True)
class Reference:
    """What a cell is held against: a number, the mean, or the cell that differs from it in one axis only.

    `place` is the city on that place; two `cities` are the ends of what lies between.
    """

    number: float | None = None
    cities: tuple[str, ...] = ()
    edition: int | None = None
    category: str | None = None
    place: int | None = None
    mean: bool = False


@dataclass(frozen=True)
class Condition:
    """A measure of a cell against a reference: "rank at_least 10" is a place among the first ten.

    It is of the city's cell in the `category` or the `edition` that it names: by default in those of the query.
    """

    measure: Measure
    relation: Relation
    than: Reference
    category: str | None = None
    edition: int | None = None

    @property
    def elsewhere(self) -> bool:
        """True if it is of another cell than the one that a query is about."""
        return self.category is not None or self.edition is not None


@dataclass(frozen=True)
class Order:
    """Members in an order, from the `first` to the `last` of them; a last of None is as many as there are."""

    by: Direction
    first: int = 1
    last: int | None = 1


@dataclass(frozen=True)
class Query:
    """One question. `asked` is one of CUBE, one of WORDS, or an aspect of the index, its sources or what is held.

    `axis` is asked for by "which" and "how_many"; `where` restricts their members, and is what "whether" asks and what
    a question for reasons takes for granted. `among` is the group within which places are counted. `claim` is the
    answer that the message itself gives: names of members, or a number.
    """

    asked: str = "value"
    axis: Axis | None = None
    measure: Measure = "rank"
    cities: Cities = Cities()
    categories: Categories = Categories()
    editions: Editions = Editions()
    quantifier: Quantifier = "each"
    where: tuple[Condition, ...] = ()
    order: Order | None = None
    against: Reference | None = None
    among: Cities | None = None
    claim: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    without_persons: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()

    @property
    def shown(self) -> Measure:
        """The measure that is shown of members that fit: what the query names, or what its conditions are about."""
        measures = {each.measure for each in self.where}
        if self.measure in MOVES or self.measure == "score":
            return self.measure
        if measures & MOVES:
            return "gain" if "gain" in measures else "step"
        return "score" if measures == {"score"} else "rank"

    @property
    def compares_editions(self) -> bool:
        """True if the measure or a condition needs the edition before, or the one of `editions.since` in its place."""
        return any(each in MOVES or each == "before" for each in (self.measure, *(each.measure for each in self.where)))

    @property
    def spoken_of(self) -> tuple[str, ...]:
        """The cities of the query, and those that they are held against."""
        held = [each.than for each in self.where] + ([self.against] if self.against else [])
        return tuple(dict.fromkeys((*self.cities.named, *(city for each in held for city in each.cities))))

    def but(self, **changes: Any) -> Query:
        """The same query with other parts."""
        return replace(self, **changes)
