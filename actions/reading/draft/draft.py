"""The Draft: the parts of a Query that one message names."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from actions.query.query import Axis, Categories, Cities, Condition, Measure, Order, Quantifier, Reference
from actions.reading.times import Times


@dataclass(frozen=True)
class Draft:
    """The parts of a Query that a message names; None where it says nothing.

    `others` are cities that something is held against, where nobody said what.
    """

    times: Times
    asked: str | None = None
    axis: Axis | None = None
    measure: Measure | None = None
    cities: Cities | None = None
    categories: Categories | None = None
    quantifier: Quantifier | None = None
    where: tuple[Condition, ...] = ()
    order: Order | None = None
    against: Reference | None = None
    among: Cities | None = None
    claim: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    number: float | None = None
    marks: frozenset[str] = frozenset()

    def but(self, **changes: Any) -> Draft:
        """The same draft with other parts."""
        return replace(self, **changes)
