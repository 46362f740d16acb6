"""What a segment itself names, before the conversation adds the rest."""

from __future__ import annotations

import re

from actions.question import Question
from actions.reading.kinds import unread_words
from actions.reading.kinds_of_intents import IN_WORDS, WITHOUT_CITY
from actions.reading.segments import NEIGHBOUR, Segment

ABOUT_WORDS = IN_WORDS | {"person", "source", "coverage"}
COUNTS_PLACES = frozenset({"at_rank", "top", "count_top", "climbers"})
# What a bare number of two digits may mean as a year, if it counts no places.
FIRST_YEAR, LAST_YEAR = 19, 39
BEFORE_A_CITY = re.compile(
    r"\b(?:in|aus|von|für|fuer|nach|gegen|und|oder|mit|stadt|steht|liegt|rangiert|landet|schneidet|belegt|hat|ist)\s+$",
    re.I,
)
HOME = re.compile(r"\b(?:wir|uns|unsere?[mnrs]?|hier|we|our|ours|here)\b", re.I)


def named_question(segment: Segment, kind: str, home_city: str) -> Question:
    """The Question with just what the message names."""
    cities = tuple(segment.values("city"))
    home = HOME.search(segment.text)
    leads = kind == "at_rank" and not NEIGHBOUR.search(segment.text)
    if home and not leads and home_city not in cities and (not cities or kind == "compare"):
        cities = (*cities, home_city)
    counts = segment.values("count")
    count_roles = [each.get("role") for each in segment.entities if each["entity"] == "count"]
    ranks = [rank for rank in segment.values("rank") if rank > 0] or segment.values("rank")
    states = segment.values("federal_state")
    editions = tuple(segment.values("edition", ("in",)))
    question = Question(
        kind=kind,
        cities=cities,
        categories=_categories(segment, kind),
        editions=editions,
        since=next(iter(segment.values("edition", ("since",))), None),
        until=next(iter(segment.values("edition", ("until",))), None),
        oldest=bool(segment.values("edition", ("oldest",))),
        persons=tuple(segment.values("person")),
        topics=segment.topics(),
        federal_state=states[0] if states else None,
        rank=ranks[0] if ranks else None,
        n=counts[0] if counts else None,
        bottom=segment.intent == "absteiger" or "bottom" in count_roles,
        unknown=_unknown(segment, kind, cities),
        strange=() if cities or not _needs_a_city(segment, kind) else tuple(segment.values("unknown", ("word",))),
        options=() if cities else segment.options(),
    )
    parts = ("cities", "categories", "editions", "persons", "topics", "rank", "n")
    named = {name for name in parts if getattr(question, name)}
    named |= {"editions"} if question.since or question.until else set()
    return _bare_number(question.but(named=frozenset(named)), segment)


def _categories(segment: Segment, kind: str) -> tuple[str, ...]:
    """The boards named; a word that is also the topic of a statement is none, where words are asked for."""
    if kind not in IN_WORDS:
        return tuple(segment.values("category"))
    topics = [(each["start"], each["end"]) for each in segment.entities if each["entity"] == "topic"]
    covered = {
        each["value"]
        for each in segment.entities
        if each["entity"] == "category" and (each["start"], each["end"]) in topics
    }
    return tuple(value for value in segment.values("category") if value not in covered)


def _unknown(segment: Segment, kind: str, cities: tuple[str, ...]) -> tuple[str, ...]:
    """Names that nothing answers to; a person always counts, a place just where no city is named beside it.

    A word in no dictionary counts as a place where a city is asked for and none is named: better an honest question
    than the last city's rank for a misspelt one.
    """
    persons = [
        each["value"] for each in segment.entities if each["entity"] == "unknown" and each.get("role") == "person"
    ]
    places = segment.values("place") + segment.values("unknown", ("city",))
    if not places and _needs_a_city(segment, kind):
        places = _strange_names(segment)
    return tuple(dict.fromkeys([*(places if not cities else []), *persons]))


def _needs_a_city(segment: Segment, kind: str) -> bool:
    return not HOME.search(segment.text) and kind not in WITHOUT_CITY | ABOUT_WORDS


def _strange_names(segment: Segment) -> list[str]:
    """The words in no dictionary that stand where a city's name would."""
    alone = not unread_words(segment)
    strange = [each for each in segment.entities if each["entity"] == "unknown" and each.get("role") == "word"]
    return [each["value"] for each in strange if alone or BEFORE_A_CITY.search(segment.text[: each["start"]])]


def _bare_number(question: Question, segment: Segment) -> Question:
    """ "Und 9?" is a rank after "Wer ist auf Platz 8?", a count after "Die Top 5"; "25" is else a year."""
    numbers = segment.values("number")
    if not numbers:
        return question
    if question.kind not in COUNTS_PLACES and FIRST_YEAR <= numbers[0] <= LAST_YEAR:
        return question.but(editions=(2000 + numbers[0],), named=question.named | {"editions"})
    field = "rank" if question.kind == "at_rank" else "n"
    return question.but(**{field: numbers[0], "named": question.named | {field}})
