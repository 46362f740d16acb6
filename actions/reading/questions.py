"""Reads one Question off a segment and the conversation before it."""

from __future__ import annotations

from dataclasses import replace

from actions.question import Context, Question
from actions.reading.followups import inherit
from actions.reading.kinds import kind_of, only_names
from actions.reading.kinds_of_intents import KINDS, WITHOUT_CITY
from actions.reading.naming import named_question
from actions.reading.segments import Segment, points_to_a_city
from actions.reading.settling import settle

OF_ONE_CITY = frozenset(
    {"rank", "score", "profile", "change", "history", "best_category", "worst_category", "count_top"}
)
# Two readings are equally likely when none is likely and they lie this close; more margin asks where one is right.
DOUBTFUL_BELOW = 0.36
MARGIN = 0.04


def read_question(segment: Segment, context: Context, home_city: str) -> Question | None:
    """The question that a segment asks in its conversation; None if it asks nothing about the index."""
    if segment.intent == "zustimmung":
        if not segment.values("city"):
            return _agreed(context)
        segment = replace(segment, intent="nachfrage")
    kind = kind_of(segment, context)
    if kind is None:
        return None
    question = named_question(segment, kind, home_city)
    question = inherit(question, segment, context)
    question = settle(question, segment, context, home_city)
    return _with_city(question, segment, context, home_city)


def read_rival(segment: Segment, context: Context, home_city: str) -> Question | None:
    """The question that a segment asks just as likely as the likeliest one; None if that one leads."""
    if len(segment.ranking) < 2 or segment.intent not in KINDS or only_names(segment):
        return None
    (_, likeliest), (intent, rival) = segment.ranking[:2]
    if intent not in KINDS or likeliest > DOUBTFUL_BELOW or likeliest - rival > MARGIN:
        return None
    return read_question(replace(segment, intent=intent), context, home_city)


def _with_city(question: Question, segment: Segment, context: Context, home_city: str) -> Question:
    if question.cities or question.unknown or question.options:
        return question
    last = context.question
    if last and last.unknown and question.kind in OF_ONE_CITY and points_to_a_city(segment):
        # "Was ist mit Schilda? Auf welchem Platz liegt das?"
        return question.but(unknown=last.unknown)
    if question.kind in WITHOUT_CITY or question.kind == "person":
        return question.but(cities=context.cities)
    return question.but(cities=context.cities or (home_city,))


def _agreed(context: Context) -> Question | None:
    """The last question with the one city that "Meinten Sie Krefeld?" offered."""
    last = context.question
    if last is None or len(last.options) != 1:
        return None
    return last.but(cities=last.options, options=(), named=last.named | {"cities"})
