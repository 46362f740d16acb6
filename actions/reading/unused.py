"""Parts of a question that its query does not hold: what they say cannot be asked of the cube."""

from __future__ import annotations

import re
from collections.abc import Callable

from actions.query.query import Query
from actions.reading.draft.meanings import settled_meanings
from actions.reading.parts import Part, Parts

SUPERLATIVE = re.compile(r"\w{4,}ste[nrs]?")
AM = re.compile(r"\bam\s+$", re.I)
ASKING = ("which", "how_many", "who")
MEANS = ("mean", "above_mean", "below_mean", "than_mean")


def unused(parts: Parts, query: Query) -> tuple[str, ...]:
    """The words of parts that changed nothing, though they would change the answer; empty for what was told before."""
    parts = settled_meanings(parts)
    left = [part for part in parts if part.name in HELD and not HELD[part.name](query)]
    left += [*_asked_of_states(parts), *_ranked_by_nothing_known(parts)]
    return tuple(dict.fromkeys(parts.text[part.start : part.end].strip(" ?.,!") for part in left))


def _asked_of_states(parts: Parts) -> list[Part]:
    """ "Welches Bundesland hat die meisten Städte?": the cube has no axis of states."""
    if not parts.has("state", "city", "n_city", *ASKING):
        # "Wie schneiden die Länder ab?"
        return parts.all("n_state")
    asked = [parts.next_to(head) for head in parts.all(*ASKING)]
    return [noun for noun in asked if noun is not None and noun.name == "n_state"]


def _ranked_by_nothing_known(parts: Parts) -> list[Part]:
    """ "Die schönste Stadt", "am fahrradfreundlichsten"."""
    found = []
    for part in parts.all("unread"):
        following = parts.next_to(part)
        of_cities = following is not None and following.name == "n_city"
        if SUPERLATIVE.fullmatch(parts.words(part)) and (of_cities or AM.search(parts.text[: part.start])):
            found.append(part)
    return found


def _holds_mean(query: Query) -> bool:
    against = query.against is not None and query.against.mean
    return query.asked == "mean" or against or any(each.than.mean for each in query.where)


def _counts_editions(query: Query) -> bool:
    return query.asked == "how_many" and query.axis == "edition"


def _is_level(query: Query) -> bool:
    return query.asked == "difference" or any(each.relation == "equal" for each in query.where)


# What a query must hold where a part says it.
HELD: dict[str, Callable[[Query], bool]] = {
    **dict.fromkeys(MEANS, _holds_mean),
    # The city that is described is not known before the answer.
    "described": lambda _: False,
    # "Welche Stadt mit Oberbürgermeisterin?": nobody's office is a cell.
    "office": lambda _: False,
    "sum": lambda query: query.asked == "sum",
    "times_counted": _counts_editions,
    "same_value": _is_level,
}
