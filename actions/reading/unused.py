"""Parts of a question that its query does not hold: what they say cannot be asked of the cube."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from actions.query.query import Query
from actions.reading.draft.meanings import settled_meanings
from actions.reading.parts import Part, Parts

SUPERLATIVE = re.compile(r"\w{4,}ste[nrs]?")
AM = re.compile(r"\bam\s+$", re.I)
ASKING = ("which", "how_many", "who")
MEANS = ("mean", "above_mean", "below_mean", "than_mean")
# "Wie viele Punkte von 100?": of the points that there are.
SAID_ANYWAY = (100,)
# Parts that always change what is asked; where one does not, its place in the question was not understood.
DECISIVE = frozenset(
    "ever never first_time last_time how_often since_when best worst last from_end nth_best nth_worst top bottom"
    " within within_last not_within not_within_last upper_half lower_half above_place below_place from_place"
    " more_points at_least_points fewer_points at_most_points points_between points_exactly between beside ahead_of"
    " behind just_ahead_of just_behind level_with overtook overtaken_by than_place strong_point weak_point"
    " without except dropped_out all_categories any_category no_category state".split()
)
# Others of which the answer says that it leaves them out.
COUNTING = frozenset({"n", "always", "edition_of_size", "nth_edition", "years_ago", "editions_before"})


def unused(parts: Parts, query: Query) -> tuple[str, ...]:
    """The words of parts that the query of a question does not hold, though they would change the answer."""
    parts = settled_meanings(parts)
    left = [part for part in parts if part.name in HELD and not HELD[part.name](query)]
    return _words(parts, [*left, *_asked_of_states(parts), *_ranked_by_nothing_known(parts)])


def overlooked(parts: Parts, names: frozenset[str], read: Callable[[Parts], object]) -> tuple[str, ...]:
    """The words of parts of these names without which a question reads the same: each of them, and all together.

    `read` is what parts are read as. "Ganz hinten auf Platz 82" says one thing twice, so neither part is overlooked.
    """
    whole = parts
    found = [part for part in parts.all(*names) if part.number() not in SAID_ANYWAY]
    if not found:
        return ()
    said = read(whole)
    found = [part for part in found if read(whole.replaced(part)) == said]
    for part in found:
        parts = parts.replaced(part)
    return _words(whole, found) if read(parts) == said else ()


def _words(parts: Parts, chosen: Iterable[Part]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(parts.text[part.start : part.end].strip(" ?.,!") for part in chosen))


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
