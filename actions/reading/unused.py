"""Parts of a question that its query does not hold: what they say cannot be asked of the cube."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Collection, Iterable

from actions.query.query import Query
from actions.reading.draft.difference import MEANS
from actions.reading.draft.figures_of_speech import front
from actions.reading.draft.meanings import settled_meanings
from actions.reading.draft.ordering import most_cities_of_states, states_asked
from actions.reading.draft.whether import COUNTED, existing
from actions.reading.followups.spoken import about_mean
from actions.reading.kinds import ASKS_FOR_CITIES, THRESHOLDS
from actions.reading.parts import Part, Parts

SUPERLATIVE = re.compile(r"\w{4,}ste[nrs]?")
AM = re.compile(r"\bam\s+$", re.I)
SELDOM = re.compile(r"^selten")
# "Wie viele Punkte von 100?": of the points that there are.
SAID_ANYWAY = (100,)
ALL_OF = re.compile(r"\b(?:alle|allen|all)\s+$", re.I)
OF_CATEGORIES = ("n_category", "n_edition")
# What there is a known number of.
OF_ALL = ("n_city", "n_edition", "edition_of_size")
# Parts that always change what is asked; where one does not, its place in the question was not understood.
DECISIVE = frozenset(
    "ever never first_time last_time how_often since_when best worst last from_end nth_best nth_worst top bottom"
    " within within_last not_within not_within_last upper_half lower_half above_place below_place from_place"
    " more_points at_least_points fewer_points at_most_points points_between points_exactly between beside ahead_of"
    " behind just_ahead_of just_behind level_with overtook overtaken_by than_place strong_point weak_point"
    " without except ones_before dropped_out all_categories any_category no_category state".split()
)
# Beside these, all editions are meant.
OF_ALL_EDITIONS = ("always", "in_a_row", "any_category", "times_counted")
# Others of which the answer says that it leaves them out.
COUNTING = frozenset({"n", "always", "edition_of_size", "nth_edition", "years_ago", "editions_before"})


def unused(parts: Parts, query: Query) -> tuple[str, ...]:
    """The words of parts that the query of a question does not hold, though they would change the answer."""
    parts = settled_meanings(parts)
    left = [part for part in parts if part.name in HELD and not HELD[part.name](query)]
    left += [*_asked_of_states(parts), *_ranked_by_nothing_known(parts), *_of_another_board(parts, query)]
    left += _how_often_of_nothing(parts, query)
    # "Wer ist in mehr als zwei Kategorien Erster?"
    counts = [part for part in parts.all(*COUNTED) if (noun := parts.next_to(part)) and noun.name in OF_CATEGORIES]
    left += counts if not query.claim else []
    # "Die fünf besten aus NRW." "Wer ist neu dabei?" is of places in a state in two editions.
    of_a_state = query.order is not None and bool(query.cities.states) and not query.where
    left += parts.all("new_in", "dropped_out") if of_a_state and parts.has("who", "which") else []
    # "Welche Städte auf Platz 10 bis 15 waren 2024 schlechter?" does not say than when, or than who.
    compares = query.compares_editions or any(each.than.number is None for each in query.where)
    left += parts.all("better", "worse") if parts.has("places_to") and not compares else []
    left += parts.all("top", "bottom", *THRESHOLDS) if query.asked in ("mean", "sum") and query.where else []
    return _words(parts, left) or (("",) if _impossible(query) else ())


def of_some_of_all(query: Query | None) -> bool:
    """True for the mean, or the sum, of the first five, which is not that of a whole board."""
    return query is not None and query.asked in ("mean", "sum") and bool(query.where or query.cities.at)


def overlooked(
    parts: Parts, names: frozenset[str], read: Callable[[Parts], object], sizes: Collection[int] = ()
) -> tuple[str, ...]:
    """The words of parts of these names without which a question reads the same: each of them, and all together.

    `read` is what parts are read as; `sizes` are the numbers of cities, or of editions, that there are anyway. "Ganz
    hinten auf Platz 82" says one thing twice, so neither part is overlooked.
    """
    whole = parts
    found = [each for each in parts.all(*names) if not _says_again(each, parts) and not _of_all(each, parts, sizes)]
    if not found:
        return ()
    said = read(whole)
    found = [part for part in found if read(whole.replaced(part)) == said]
    for part in found:
        parts = parts.replaced(part)
    return _words(whole, found) if read(parts) == said else ()


def _says_again(part: Part, parts: Parts) -> bool:
    """True for "jemals" beside what is of all editions anyway, and for "vor uns" where it is asked about us.

    "Mainz, Wiesbaden – welche Landeshauptstadt …?" names the group that both are of.
    """
    if part.name in ("ever", "always") and not (part.name == "always" and parts.has("any_category")):
        # "Gab es schon mal eine Ausgabe, in der Köln …?"
        return parts.has(*OF_ALL_EDITIONS) or (parts.has("city") and existing(parts) == "edition")
    if part.name == "all_categories":
        # "In den Bereichen Mobilität und Verwaltung"; "welche Ränge", "Kategorienränge" are of all of them anyway.
        compound = any(part.start == each.start for each in parts.all("n_place", "n_points"))
        named = any(parts.next_to(part) is each for each in parts.all("category"))
        return named or compound or parts.has("profile", "place_asked")
    if part.name == "best" and parts.has("top"):
        # "Die besten Städte, und zwar die ersten drei".
        return any(noun is parts.next_to(part) and parts.plural(noun) for noun in parts.all("n_city"))
    subject = parts.values("city", "city")
    if part.name == "state":
        states = {state for each in parts.all("state") if each is not part for state in each.of("state")}
        named = len(subject) > 1 and {*subject} <= {*part.of("city")}
        # "Ostdeutsche Städte, also Sachsen, Thüringen, …"
        return named or (bool(part.of("state")) and {*part.of("state")} <= states)
    if part.name == "n":
        names = [len(parts.values(slot, slot)) for slot in ("city", "category", "year")]
        # "Köln, Bonn und Hamm, alle drei".
        all_named = ALL_OF.search(parts.text[: part.start]) is not None and part.number() in names
        # "Die vier Millionenstädte".
        all_named = all_named or part.number() == len(parts.values("city", "state"))
        # "In fünf Minuten": what nothing has read is counted, and is said to be left out by itself.
        counted = parts.next_to(part)
        all_named = all_named or (part.number() == 2 and parts.has("beside"))
        return part.number() in SAID_ANYWAY or all_named or (counted is not None and counted.name == "unread")
    return bool(part.of("city")) and len(subject) == 1 and part.of("city") == subject


def _of_all(part: Part, parts: Parts, sizes: Collection[int]) -> bool:
    """ "Wie viele der 82 Städte", "in den sieben Ausgaben": as many as there are."""
    counted = part if part.name == "edition_of_size" else parts.next_to(part) if part.name == "n" else None
    return counted is not None and counted.name in OF_ALL and part.number() in sizes


def _words(parts: Parts, chosen: Iterable[Part]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(parts.text[part.start : part.end].strip(" ?.,!") for part in chosen))


def _impossible(query: Query) -> bool:
    """True if no place meets all conditions, or a city is held against itself: it was of two boards, or misread."""
    held = {city for each in query.where for city in each.than.cities}
    # Of a larger group, as of all capitals, it is just not better than itself.
    if query.axis == "city" and len(query.cities.named) == 2 and held & {*query.cities.named}:
        return True
    first, last = 1.0, math.inf
    for each in query.where:
        if each.category is not None or (each.edition is not None and (each.edition,) != query.editions.named):
            continue
        number = each.than.number
        if each.measure != "rank" or number is None or number < 1:
            continue
        if each.relation in ("better", "at_least", "equal"):
            last = min(last, number - (each.relation == "better"))
        if each.relation in ("worse", "at_most", "equal"):
            first = max(first, number + (each.relation == "worse"))
    return first > last


def _asked_of_states(parts: Parts) -> list[Part]:
    """ "Welches Bundesland hat die meisten Städte?": the cube has no axis of states."""
    if not parts.has("state", "city", "n_city", *ASKS_FOR_CITIES):
        # "Wie schneiden die Länder ab?"
        return parts.all("n_state")
    return [] if most_cities_of_states(parts) else states_asked(parts)


def _ranked_by_nothing_known(parts: Parts) -> list[Part]:
    """ "Die schönste Stadt", "am fahrradfreundlichsten"."""
    highest = [part for part in parts.all("unread") if SUPERLATIVE.fullmatch(parts.words(part))]
    following = [(part, parts.next_to(part)) for part in highest]
    return [part for part, last in following if (last and last.name == "n_city") or AM.search(parts.text[: part.start])]


def _how_often_of_nothing(parts: Parts, query: Query) -> list[Part]:
    """ "Am häufigsten" of nothing that could be so, and "am seltensten", which is no city's alone."""
    most = query.order is not None and query.order.by == "most"
    if query.axis == "city" and query.asked == "which" and any(SELDOM.search(parts.words(each)) for each in parts):
        return [each for each in parts if SELDOM.search(parts.words(each))]
    # "Wer hat am häufigsten die Nase vorn?" of some that were compared is not who was Erster.
    before_each_other = len(query.cities.named) > 1 and (front(parts) is not None or not parts.has("city"))
    return parts.all("all_editions") if most and (before_each_other or not query.where) else []


def _of_another_board(parts: Parts, query: Query) -> list[Part]:
    """ "In einer Kategorie Erster, insgesamt nicht unter den ersten zehn": one query holds its places on one board."""
    places = {each for each in query.where if each.measure == "rank" and each.than.number is not None}
    claimed = parts.all("place", "leads", "last", "top", *THRESHOLDS)
    boards = parts.all("category", "n_category", "any_category", "all_categories")
    apart = any(each.elsewhere for each in query.where)
    between = (
        len(claimed) > 1 and not apart and any(claimed[0].end <= each.start <= claimed[-1].start for each in boards[1:])
    )
    return claimed[1:] if len(places) > 1 and between else []


# What a query must hold where a part says it.
HELD: dict[str, Callable[[Query], bool]] = {
    **dict.fromkeys(MEANS, about_mean),
    # The city that is described is not known before the answer.
    "described": lambda _: False,
    "midfield": lambda _: False,
    # "Wie viel Prozent?", "der Median", "pro Einwohner".
    "not_computed": lambda _: False,
    # "Welche Stadt mit Oberbürgermeisterin?": nobody's office is a cell.
    "office": lambda _: False,
    "sum": lambda query: query.asked == "sum",
    "times_counted": lambda query: query.asked == "how_many" and query.axis == "edition",
    "same_value": lambda query: query.asked == "difference" or any(each.relation == "equal" for each in query.where),
}
