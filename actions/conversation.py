"""One turn of a conversation: all questions of a message, each answered in the light of those before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from actions.answers import gaps
from actions.answers.answer import Answer
from actions.answers.reply import reply
from actions.facts.queries import Facts
from actions.facts.records import Source
from actions.question import Context
from actions.reading import Segment, is_background, read_question, read_rival, read_segments, with_context
from actions.settings import Settings

OUT_OF_SCOPE = "utter_ausserhalb"
AGREED = "utter_zustimmung"
REMEMBERED_CITIES = 3


@dataclass(frozen=True)
class Turn:
    """What one message leads to: answers from the facts, names of Rasa responses, the context afterwards."""

    answers: tuple[Answer, ...]
    responses: tuple[str, ...]
    context: Context


def converse(
    parsed: Mapping[str, Any],
    context: Context,
    facts: Facts,
    settings: Settings,
    language: str = "de",
    easy: bool = False,
) -> Turn:
    """Answer all questions of a parsed message in order.

    `language` is "de" or "en"; `easy` asks for Leichte Sprache where German is spoken.

    A yes to "Meinten Sie Krefeld?" is answered, too. Where nothing is about the index, Rasa's response
    `utter_ausserhalb` says what the bot can do.
    """
    answers: list[Answer] = []
    aside: list[Segment] = []
    segments = read_segments(parsed)
    style = "leicht" if easy and language == "de" else language
    for place, segment in enumerate(segments):
        if is_background(segment, segments[place + 1 :]):
            aside.append(segment)
            continue
        told = with_context(segment, aside)
        question = read_question(told, context, settings.home_city)
        if question is None:
            aside.append(segment)
            continue
        question = question.but(language=style)
        rival = read_rival(told, context, settings.home_city)
        doubt = gaps.which_question(question, rival.but(language=style)) if rival else None
        answer = doubt or reply(question, facts, _last_sources(context, facts))
        answers.append(answer)
        context = remember(answer, context)
    return Turn(tuple(answers), () if answers else (_response(segments),), context)


def remember(answer: Answer, context: Context) -> Context:
    """The context for the next question. A refusal keeps the sources that were last given."""
    spoken = [*context.recent, *answer.question.cities]
    return Context(
        recent=tuple(dict.fromkeys(reversed(spoken)))[:REMEMBERED_CITIES][::-1],
        question=answer.question,
        edition=answer.edition or answer.question.edition or (context.edition if answer.refused else None),
        cities=answer.cities or answer.question.cities or context.cities,
        persons=answer.persons or context.persons,
        sources=tuple(each.source_id for each in answer.sources) or context.sources,
    )


def _response(segments: Sequence[Segment]) -> str:
    return AGREED if all(segment.intent == "zustimmung" for segment in segments) else OUT_OF_SCOPE


def _last_sources(context: Context, facts: Facts) -> list[Source]:
    return facts.sources(context.sources) if context.sources else []
