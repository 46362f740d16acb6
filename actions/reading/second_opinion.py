"""Whether what was read of a message is what messages with such words ask."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from actions.query.query import Query
from actions.query.traits import is_hollow, traits

# The logarithm of the chance that the traits of what was read come together by these words. About one right answer in
# fifteen lies below it, and every third wrong one. What goes on with something brings in fewer traits.
UNLIKELY, UNLIKELY_TO_GO_ON = -6.0, -4.5
# A classifier that is surer than this has not seen enough.
SUREST = 0.001


def in_doubt(queries: Sequence[Query], expected: Mapping[str, float], before: Sequence[Query] = ()) -> bool:
    """True if these queries are hardly what the message asks: it is not likely by its words, or makes little sense.

    `expected` is {trait that the message brings in: chance}, empty if nothing was judged; `before` are the queries that
    it goes on with.
    """
    if any(map(is_hollow, queries)):
        return True
    held = traits(queries)
    kept = held & traits(before)
    chances = (chance if trait in held else 1 - chance for trait, chance in expected.items() if trait not in kept)
    likely = sum(math.log(max(chance, SUREST)) for chance in chances)
    return bool(queries) and likely < (UNLIKELY_TO_GO_ON if before else UNLIKELY)
