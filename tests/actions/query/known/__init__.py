"""What a query finds in the cells that are known, in plain loops over lists; what is unknown fits nothing."""

from __future__ import annotations

from collections.abc import Sequence

from actions.query.query import Query
from tests.actions.query.known.cells import Known, base_of, keys_of, value_of
from tests.actions.query.known.figures import claim, differences, position, totals
from tests.actions.query.known.members import members
from tests.actions.query.plain import PlainFacts

__all__ = ["Known", "base_of", "expected", "value_of"]


def expected(query: Query, facts: PlainFacts, years: Sequence[int]) -> list[Known]:
    """The parts of the answer to a query whose editions are given."""
    if query.asked in ("which", "how_many"):
        return list(members(query, facts, years))
    if query.asked == "value" and query.among is not None:
        return [Known((key,), (position(query.among, facts, key),)) for key in keys_of(query, facts, years)]
    if query.asked == "value":
        return [Known(tuple(keys_of(query, facts, years)))]
    if query.asked == "difference":
        return list(differences(query, facts, years))
    if query.asked == "whether":
        return [claim(query, facts, keys_of(query, facts, years))]
    return list(totals(query, facts, years))
