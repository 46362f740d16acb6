"""What the store says to a Query: cells in order, a value, and what is unknown that could change the answer."""

from __future__ import annotations

from dataclasses import dataclass

from actions.facts.records import Ranking, Source
from actions.query.query import Measure, Query

# The city of a cell that anybody may hold of whom nothing is known.
SOMEBODY = ""
Value = float | bool | None


@dataclass(frozen=True)
class Cell:
    """One cell of the cube; `ranking` is None where nothing is known.

    `base` is the edition that it is compared with where places or points won are asked for; the place there is that of
    `earlier`, or the one that the source of `ranking` states.
    """

    city: str
    category: str
    edition: int
    ranking: Ranking | None
    base: int | None = None
    earlier: Ranking | None = None
    before: int | None = None

    @property
    def rank(self) -> int | None:
        """The place."""
        return self.ranking.rank if self.ranking else None

    @property
    def score(self) -> float | None:
        """The points."""
        return self.ranking.score if self.ranking else None

    @property
    def step(self) -> int | None:
        """Places won since the base edition; negative: lost."""
        return None if self.rank is None or self.before is None else self.before - self.rank

    @property
    def gain(self) -> float | None:
        """Points won since the base edition; negative: lost."""
        then = self.earlier.score if self.earlier else None
        return None if self.score is None or then is None else round(self.score - then, 1)

    def ends(self, known: bool = True) -> tuple[Cell, ...]:
        """What is known of the places between which it has moved, or what is not, each as a cell of its own."""
        then = Cell(self.city, self.category, self.base or self.edition, self.earlier)
        now = Cell(self.city, self.category, self.edition, self.ranking)
        return tuple(cell for cell in (then, now) if (cell.rank is not None) is known)

    def value(self, measure: Measure) -> float | None:
        """The measure of this cell, None if it is not known."""
        value: float | None = getattr(self, measure)
        return value


@dataclass(frozen=True)
class Part:
    """The answer for one combination of the axes that were not asked for.

    `cells` are what is stated, in order; `value` is the count, difference, mean, sum, or the truth (None: cannot be
    known). It is `certain` where no filling of the unknown cells could change it. Of `candidates` members the measure
    of `known` is known; `open` are members whose unknown cell could change the answer, `gaps` are places that nobody is
    known to hold, `fitting` the cells of which a claim is true, `undecided` those of which that cannot be known,
    `evidence` those that they were held against, `place` that of the city in a group, the best if not certain, `states`
    that of its cells, and others with as many.
    """

    cells: tuple[Cell, ...] = ()
    value: Value = None
    certain: bool = True
    candidates: int = 0
    known: int = 0
    open: tuple[str, ...] = ()
    fitting: tuple[Cell, ...] = ()
    undecided: tuple[Cell, ...] = ()
    gaps: tuple[int, ...] = ()
    evidence: tuple[Cell, ...] = ()
    city: str | None = None
    category: str | None = None
    edition: int | None = None
    mean: float | None = None
    place: int | None = None
    source: Source | None = None
    states: tuple[str, ...] = ()


@dataclass(frozen=True)
class Finding:
    """All that the store says to a query.

    `query` has the axes as they were taken. `lacking` are editions that hold nothing of it, though they are newer or
    were asked for; `elsewhere` is the finding of another edition that holds more. `senseless` says that the measure
    cannot be added up or averaged so; `apart` that no edition holds all the cities.
    """

    query: Query
    parts: tuple[Part, ...] = ()
    lacking: tuple[int, ...] = ()
    elsewhere: Finding | None = None
    senseless: bool = False
    apart: bool = False

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The cells of all parts, each once."""
        return tuple(dict.fromkeys(cell for part in self.parts for cell in part.cells))
