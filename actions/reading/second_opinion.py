"""Whether what was read of a message is what messages with such words ask."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from actions.query.query import Query
from actions.query.traits import is_hollow, traits

# The logarithm of the chance that the traits of what was read come together by these words. About one right answer in
# twenty lies below it, and every third wrong one.
UNLIKELY = -6.0
# A classifier that is surer than this has not seen enough.
SUREST = 0.001


def in_doubt(queries: Sequence[Query], expected: Mapping[str, float]) -> bool:
    """True if these queries are hardly what the message asks: it is not likely by its words, or makes little sense.

    `expected` is {trait: chance}; empty if nothing was judged.
    """
    if any(map(is_hollow, queries)):
        return True
    held = traits(queries)
    chances = (chance if trait in held else 1 - chance for trait, chance in expected.items())
    return bool(queries) and sum(math.log(max(chance, SUREST)) for chance in chances) < UNLIKELY
