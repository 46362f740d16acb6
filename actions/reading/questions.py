"""Reads one Question off a segment and the conversation before it."""

from __future__ import annotations

from actions.question import Context, Question
from actions.reading.followups import inherit
from actions.reading.kinds import kind_of
from actions.reading.kinds_of_intents import WITHOUT_CITY
from actions.reading.naming import named_question
from actions.reading.segments import Segment
from actions.reading.settling import settle


def read_question(segment: Segment, context: Context, home_city: str) -> Question | None:
    """The question that a segment asks in its conversation; None if it asks nothing about the index."""
    if segment.intent == "zustimmung":
        return _agreed(context)
    kind = kind_of(segment, context)
    if kind is None:
        return None
    question = named_question(segment, kind, home_city)
    question = inherit(question, segment, context)
    question = settle(question, segment, context, home_city)
    return _with_city(question, context, home_city)


def _with_city(question: Question, context: Context, home_city: str) -> Question:
    if question.cities or question.unknown or question.options:
        return question
    if question.kind in WITHOUT_CITY or question.kind == "person":
        return question.but(cities=context.cities)
    return question.but(cities=context.cities or (home_city,))


def _agreed(context: Context) -> Question | None:
    """The last question with the one city that "Meinten Sie Krefeld?" offered."""
    last = context.question
    if last is None or len(last.options) != 1:
        return None
    return last.but(cities=last.options, options=(), named=last.named | {"cities"})
