"""Whether what was read of a message is what messages with such words ask."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from actions.query.query import Query
from actions.query.traits import is_hollow, traits

# The logarithm of the chance that what was read comes by these words. One right answer in fifty lies below it, and two
# wrong ones in five. What goes on with something brings in fewer traits.
UNLIKELY, UNLIKELY_TO_GO_ON = -5.0, -4.2
# A classifier that is surer than this has not seen enough.
SUREST = 0.001
# Asked in so many words; a question beside it is as likely as without.
UNMISTAKABLE = "asked source"


def in_doubt(queries: Sequence[Query], expected: Mapping[str, float], before: Sequence[Query] = ()) -> bool:
    """True if these queries are hardly what the message asks: it is not likely by its words, or makes little sense.

    `expected` is {trait that the message brings in: chance}, empty if nothing was judged; `before` are the queries that
    it goes on with.
    """
    if any(map(is_hollow, queries)):
        return True
    held = traits(queries)
    kept = held & traits(before)
    chances: dict[str, float] = {}
    for trait in expected.keys() - kept - {UNMISTAKABLE}:
        chance = expected[trait] if trait in held else 1 - expected[trait]
        chances[_part(trait)] = min(chance, chances.get(_part(trait), 1))
    likely = sum(math.log(max(chance, SUREST)) for chance in chances.values())
    return bool(queries) and likely < (UNLIKELY_TO_GO_ON if before else UNLIKELY)


def _part(trait: str) -> str:
    """The part of a query that a trait is of: those of one part come and go together, and count once."""
    first, *_, last = trait.split() * 2
    return {"axis": "asked", "of": last, "several": last, "compares": last}.get(first, first)
