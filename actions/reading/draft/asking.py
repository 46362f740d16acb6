"""What is asked: the value of cells, members of an axis, how many, a difference, a mean, or whether something is so."""

from __future__ import annotations

import re

from actions.query.query import Axis
from actions.reading import kinds
from actions.reading.draft.listing import asks_for_list, named_by_what_holds, noun_of_list
from actions.reading.draft.whether import alternatives, asks_whether, claimed_difference
from actions.reading.kinds import NOUNS, Asked
from actions.reading.measure import COMPARED_IN_TIME, MOVES, moves, points_of_holder
from actions.reading.parts import Part, Parts

FROM = re.compile(r"\b(?:hinter|vor|behind|ahead of|bis(?:\s+\w+)?)(?:\s+(?:dem|der|den|die|the))?\s+$", re.I)
MOSTLY = re.compile(r"meistens|mehrheit|mostly", re.I)
OFTEN = re.compile(rf"öft|oeft|häufig|haeufig|male?\b|{MOSTLY.pattern}", re.I)
TOGETHER = re.compile(r"\b(?:zusammen|together)\b", re.I)
NEXT = re.compile(r"^(?:nächsten|naechsten|dichtesten)$", re.I)
WHERE = ("leads", "last", "step_up", "step_down", "lacks")
# "Wo steht Köln, die müssten doch ganz vorn sein": what follows is said of the city.
CLAUSE = re.compile(r",\s*(?:die|der|das|sie|es|weil|denn|obwohl)\b", re.I)
ALL_OF_AN_AXIS = ("all_cities", "all_categories")
# "Liegen welche über Köln?" asks whether there are any.
SOME = re.compile(r"\b(?:welche|jemand(?:en)?|irgendwe[rn]|irgendwelche)\b", re.I)
CITIES = re.compile(r"stadt|städte|kommune", re.I)
# Behind the verb stands no noun that a "welche" goes with: "Welche hat in dem Jahr …?".
VERB = re.compile(
    r"\b(?:hat|haben|hatte|hatten|ist|sind|war|waren|wurde|wurden|liegt|liegen|lag|lagen|steht|stehen)\b", re.I
)


def read_asked(parts: Parts) -> Asked:
    """What is asked and of which axis; None where the message leaves that to the one before."""
    if parts.has("profile"):
        return "value", None
    bare = parts.has("which") and not parts.has(*NOUNS, "how_many")
    if bare and parts.has("overtook"):
        # "Welche haben wir überholt?"
        return "which", "city"
    same_city = any((noun := parts.next_to(part)) and noun.name == "n_city" for part in parts.all("again"))
    if parts.has("place", "leads", "last") and not parts.has("city") and same_city:
        # "Platz 7 im Jahr 2021 und Platz 7 im Jahr 2024, dieselbe Stadt?" is told by who held it in each of them.
        return "which", "city"
    held = parts.all("beside", "just_ahead_of", "just_behind", "ahead_of", "behind")
    neighbours = any(part.name in kinds.NEIGHBOURS or not part.of("city") for part in held)
    if neighbours and not parts.has("how_many", "by_how_much", "whether", "tag"):
        return "which", "city"
    for read in READERS:
        found = read(parts)
        if found is not None:
            return found
    return None, None


def _difference(parts: Parts) -> Asked | None:
    if parts.has("within_reach"):
        return "difference", None
    if parts.has("which", "who") and parts.has("ahead_of", "behind") and any(map(NEXT.search, parts.text.split())):
        # "Welche drei Städte liegen am nächsten hinter Köln?"
        return None
    many = parts.first("how_many", "by_how_much")
    noun = parts.after(many, *NOUNS, "n_place", "n_points") if many else None
    if many and noun and noun.name in NOUNS and many.name == "how_many":
        return None
    held = parts.has(*kinds.HELD_AGAINST_CITIES, "than_place", "than_mean", "ahead", "behind_it", "between_them")
    compared = parts.has("compared_with", "than_edition") and len(parts.values("city", "city")) < 2
    if (moves(parts) or compared) and not held:
        return None
    # "Haben Köln und Bonn gleich viele Punkte?"
    equal = parts.has("same_value") and len(parts.values("city", "city")) > 1
    lacks = parts.has("lacks") and not parts.has(*kinds.LISTING_THRESHOLDS, "when", "who", "which")
    if equal or lacks or parts.has("difference", "by_how_much") or claimed_difference(parts) is not None:
        return "difference", None
    counts = many and noun and noun.name not in NOUNS
    if counts and (_from_a_place(parts) or parts.has("above_mean", "below_mean", "than_mean")):
        return "difference", None
    if counts and parts.has("city") and _ends_comparing(parts):
        # "Wer ist vorn, und wie viele Punkte hat Köln weniger?"
        return "difference", None
    if counts and held and not parts.has("who", *MOVES) and not _which_member(parts):
        return "difference", None
    return None


def _from_a_place(parts: Parts) -> bool:
    """ "Hinter dem Spitzenreiter", "bis zum Podium", "vor dem Letzten" are so far from a place."""
    held = parts.all("within", "top", "leads", "last", "place", "best", "worst")
    before = (parts.text[: part.start] for part in held)
    return any(FROM.search(each) for each in before) or any(parts.words(part).startswith("bis") for part in held)


def _ends_comparing(parts: Parts) -> bool:
    said = [part for part in parts if part.name not in (*kinds.NAMES, "polite", "tag")]
    return said[-1].name in ("better", "worse", "more")


def _which_member(parts: Parts) -> bool:
    head = parts.first("which")
    return head is not None and _axis_of(parts, head) is not None


def _total(parts: Parts) -> Asked | None:
    if _ranks_members(parts):
        # No order of members by their means or sums can be told.
        return None
    if parts.has("mean") and not parts.has(*kinds.THRESHOLDS):
        return "mean", None
    together = TOGETHER.search(parts.text) and parts.has("n_points") and parts.has("top", "bottom")
    return ("sum", None) if together or parts.has("sum") else None


def _ranks_members(parts: Parts) -> bool:
    """ "Welche Stadt hat im Schnitt die meisten Punkte?", "in welchem Bereich ist Köln im Schnitt vorn?"."""
    head = parts.first("who", "which")
    if head is None or not parts.has(*kinds.RANKED) or compares_means(parts):
        return False
    axis = "city" if head.name == "who" else _axis_of(parts, head)
    return axis == ("category" if parts.has("city", "state") else "city")


def compares_means(parts: Parts) -> bool:
    """ "Wer ist im Schnitt besser, Köln oder Bonn?" is told by the mean of each."""
    head = parts.first("who", "which")
    return head is not None and parts.has("mean") and len(parts.values("city", "city")) > 1


def _more_often(parts: Parts) -> bool:
    """ "Wer war öfter Erster, Köln oder Bonn?", "War Köln öfter vor Bonn?" are told by how often it was so."""
    several = len(parts.values("city", "city", *kinds.HELD_AGAINST_CITIES)) > 1
    often = OFTEN if several else MOSTLY
    whether = several or (parts.has(*kinds.CLAIMS) and not parts.has("who", "which"))
    return whether and any(often.search(parts.words(each)) for each in parts.all("all_editions"))


def more_than_then(parts: Parts) -> bool:
    """ "Sind 2025 mehr NRW-Städte in den Top 10 als 2024?" is told by how many there are in each of the two."""
    more = next((part for part in parts.all("better", "more") if parts.words(part) in ("mehr", "more")), None)
    noun = parts.next_to(more) if more else None
    return noun is not None and noun.name in ("state", "n_city") and parts.has(*COMPARED_IN_TIME)


def _counted(parts: Parts) -> Asked | None:
    in_a_row = parts.has("times_counted") or (parts.has("in_a_row") and parts.has(*kinds.CLAIMS, "how_many"))
    if _more_often(parts) or (in_a_row and parts.has("city") and not parts.has("when")):
        return "how_many", "edition"
    if more_than_then(parts):
        return "how_many", "city"
    often, many = parts.first("how_often"), parts.first("how_many")
    if parts.has("by_how_much"):
        return "value", None
    if often:
        several = parts.has("all_categories", "n_category") and not parts.has("all_editions", "ever", "n_edition")
        return "how_many", "category" if several else "edition"
    if many is None:
        claimed = parts.first("more_points", "at_least_points", "fewer_points", "at_most_points")
        counted = parts.next_to(claimed) if claimed else None
        if counted is not None and counted.name == "state":
            # "Sind mehr als fünf NRW-Städte unter den ersten zwanzig?"
            return "how_many", "city"
        noun = parts.after(claimed, *NOUNS, "n_place", "n_points") if claimed else None
        # "Sind mehr als zehn Städte vor uns?"
        of_one = noun is not None and (NOUNS.get(noun.name) == "city" or not parts.has("who", "which"))
        return ("how_many", NOUNS[noun.name]) if noun and noun is counted and noun.name in NOUNS and of_one else None
    if parts.has("since_when"):
        # "Wie viele Jahre hintereinander?"
        return "how_many", "edition"
    # "Von den fünf Kategorien: in wie vielen …?"
    noun = parts.after(many, *NOUNS, "n_place", "n_points") or _of_those(parts)
    if noun is None and parts.has("respectively"):
        # "… und wie viele sind das jeweils?"
        return "value", None
    if noun is None and (points_of_holder(parts) or (moves(parts) and parts.has("city"))):
        return "value", None
    if noun is None:
        return "how_many", "city" if parts.has("state") else None
    if noun.name == "n_place" and not parts.has("city") and VERB.search(parts.text[many.end : noun.start]):
        # "Wie viele haben ihren Platz gehalten?"
        return "how_many", None
    return ("how_many", NOUNS[noun.name]) if noun.name in NOUNS else ("value", None)


def _of_those(parts: Parts) -> Part | None:
    """The noun of "von den fünf Kategorien"."""
    nouns = [parts.next_to(part) for part in parts.all("of_those")]
    return next((noun for noun in nouns if noun is not None and noun.name in NOUNS), None)


def _time(parts: Parts) -> Asked | None:
    if parts.has("since_when"):
        return "which", "edition"
    if not parts.has("when"):
        return None
    who = parts.first("who", "which")
    if who and (who.name == "who" or _axis_of(parts, who) == "city"):
        return "which", "city"
    return "which", "edition"


def _axis_of(parts: Parts, head: Part) -> Axis | None:
    noun = parts.after(head, *NOUNS, "n_place", "n_points", "best_place")
    return NOUNS.get(noun.name) if noun else None


def _member(parts: Parts) -> Asked | None:
    best_place = parts.has("best", "worst") and parts.has("ever", "all_editions")
    if parts.has("place_asked"):
        return ("which", "edition") if best_place else ("value", None)
    head = parts.first("who", "which")
    if head is None:
        # "Liegen welche über Düsseldorf?"
        some = any(SOME.search(parts.words(each)) for each in parts.all("ahead_of"))
        return ("which", "city") if some else None
    if head.name == "who":
        return "which", "city"
    noun = parts.after(head, *NOUNS, "n_place", "n_points", "best_place")
    of_state = parts.next_to(head)
    if of_state and of_state.name == "state" and CITIES.search(parts.words(of_state)):
        # "Welche NRW-Stadt war in der Ausgabe 2022 am besten?"
        return "which", "city"
    several = len(parts.values("city", "city")) > 1
    if (noun is None or noun.name not in NOUNS) and several and parts.has("of_those", "both"):
        # "Bonn or Mainz: which of them ranks best?"
        return "which", "city"
    if parts.has("course", "step_asked"):
        return "value", None
    word = parts.next_to(head)
    if noun is None and word and word.name == "unread" and parts.has("city") and not parts.has(*kinds.CLAIMS, *MOVES):
        # "Welchen Zahlenwert hat Trier?"
        return "value", None
    placed = parts.has("place", "leads", "last", *kinds.THRESHOLDS) and not parts.has(*kinds.HELD_AGAINST_CITIES)
    if noun is None and parts.has("city") and placed and not several:
        # "In welchem davon war Köln Erster?"
        return "which", "category"
    if noun is None or VERB.search(parts.text[head.end : noun.start]):
        return _superlative(parts) or ("which", None)
    if noun.name in NOUNS:
        return "which", NOUNS[noun.name]
    return _superlative(parts) or ("value", None)


def _where(parts: Parts) -> Asked | None:
    """ "Wo" asks for categories where something is compared or is best, else for a place; behind a noun it refers."""
    where = parts.first("where")
    of_one_board = parts.has("category") and not parts.has("city", "n_category")
    if where is not None and of_one_board and parts.has("best", "worst", "leads"):
        # "Wo ist die Verwaltung am besten?"
        return "which", "city"
    if where is None or parts.has("exists"):
        return None
    noun = next((part for part in reversed(parts.all(*NOUNS)) if part.end <= where.start), None)
    if noun and where.start - noun.end <= 2:
        return "which", NOUNS[noun.name]
    chosen = parts.first(*kinds.HELD_AGAINST_CITIES, *kinds.THRESHOLDS, *kinds.SUPERLATIVES, *WHERE, "than_category")
    if chosen and not CLAUSE.search(parts.text[where.end : chosen.start]):
        return "which", "category"
    return "value", None


def _superlative(parts: Parts) -> Asked | None:
    """ "Bester Bereich", "schlechteste Platzierung", "Top 10"; without a noun, what was asked for before."""
    if parts.has("best_place"):
        return "which", "edition"
    if parts.has("strong_point", "weak_point"):
        return "which", "category"
    found = parts.first(*kinds.SUPERLATIVES)
    if found:
        noun = parts.around(found, *NOUNS, "n_place", "n_points")
        if noun is not None and noun.name in NOUNS:
            return "which", NOUNS[noun.name]
        if noun is None and parts.has("city") and parts.has("ever", "all_editions", *MOVES):
            # "Bestes Ergebnis von Aachen aller Zeiten".
            return "which", "edition"
        if noun is not None and parts.has("city") and not parts.has("state"):
            return "which", "category" if parts.has("all_categories") else "edition"
        if parts.has(*MOVES) and not parts.has("city"):
            return "which", "city" if parts.has("n_city") else None
        return "which", None
    counted = parts.first("top", "bottom", "places_to")
    if counted:
        noun = parts.next_to(counted)
        axis = NOUNS.get(noun.name) if noun and noun.name not in ALL_OF_AN_AXIS else None
        # "Die ersten drei in allen Bereichen" are cities.
        of_all = parts.has("all_categories") and not parts.has("city")
        return "which", axis or (None if of_all else noun_of_list(parts)) or "city"
    if any(len(part.of("n")) > 1 for part in parts.all("place")) and not parts.has("city"):
        # "Platz 1, 2 und 3 bei Mobilität".
        return "which", "city"
    holder = parts.first("leads", "last")
    if holder and not parts.has("city"):
        points = parts.first("n_points")
        # "Die Punkte vom Letzten".
        return ("value", None) if points and points.start < holder.start else ("which", "city")
    return None


def _value(parts: Parts) -> Asked | None:
    if parts.has(*MOVES) or (parts.has("how") and parts.has("city", "n_points", "n_place")):
        return "value", None
    if parts.has("n_points", "n_place", "list", "all_categories") and parts.has("city"):
        return "value", None
    return None


# The first that finds something says what is asked.
READERS = (
    _difference,
    _total,
    _counted,
    _time,
    _member,
    _where,
    named_by_what_holds,
    alternatives,
    asks_whether,
    _superlative,
    asks_for_list,
    _value,
)
