"""What a message is read as, in the notation of queries; it is read as the bot reads it, but for the classifier."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, repeat
from typing import Any

from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message

from actions.context import Context
from actions.query.notation import read, written
from actions.query.query import Query
from actions.reading.families import CUBE_INTENT
from actions.reading.messages import Remembered, by_its_words, read_message
from actions.reading.questions import Reading
from actions.reading.segments import read_segments, speaker_of
from actions.reading.times import Calendar
from bot.nlu.parts import PARTS
from bot.nlu.segmenting import MessageSplitter
from tests.evaluation.same_question import in_one_form

HOME = "Düsseldorf"
CALENDAR = Calendar({2020: 81, 2021: 81, 2022: 81, 2023: 82, 2024: 82, 2025: 83}, date(2026, 11, 2))
Said = Mapping[str, str]


@dataclass(frozen=True)
class Listener:
    """Reads messages by what the components before the classifier find in them."""

    readers: Sequence[Any]

    def parsed(self, text: str, intents: Sequence[str] = (), confidence: float = 1.0) -> dict[str, Any]:
        """A message as the language understanding hands it over; pieces that no intent is left for ask the cube."""
        messages = MessageSplitter().process([Message.build(text=text)])
        for reader in self.readers:
            messages = reader.process(messages)
        named = zip(messages, chain(intents, repeat(CUBE_INTENT)), strict=False)
        return {"segments": [_piece(each, intent, confidence) for each, intent in named]}

    def readings(
        self, text: str, after: Context | None = None, intents: Sequence[str] = (), confidence: float = 1.0
    ) -> list[Reading]:
        """What a message asks after others; without intents all of it asks about the cube."""
        return self.read(self.parsed(text, intents, confidence), after)

    def read(
        self, parsed: Mapping[str, Any], after: Context | None = None, remembered: Remembered = by_its_words
    ) -> list[Reading]:
        """What a parsed message asks after others."""
        context = after or Context()
        segments = read_segments(parsed, HOME, context.speaker)
        context = replace(context, speaker=speaker_of(segments) or context.speaker)
        return read_message(segments, context, CALENDAR, HOME, remembered)

    def __call__(
        self, text: str, after: Context | None = None, intents: Sequence[str] = (), confidence: float = 1.0
    ) -> list[Said]:
        """The queries of a message as text, in the form in which two that ask the same are alike."""
        return [plain(each.query) for each in self.readings(text, after, intents, confidence)]


def reads(
    listener: Listener, text: str, *meant: Said, said: Context | None = None, intents: Sequence[str] = ()
) -> None:
    """Check that a message asks just this."""
    assert listener(text, said, intents) == [meaning(each) for each in meant]


def after(*queries: Said, cities: Sequence[str] = (), **more: Any) -> Context:
    """A conversation in which these were asked, one a message; `cities` are those of the last answer."""
    context = Context()
    for each in queries:
        query = read(each)
        context = context.after(query, query.cities.named, first=True)
    edition = max(context.query.editions.named, default=None) if context.query else None
    spoken = tuple(cities) or (context.query.cities.named if context.query else ())
    return replace(context, **{"edition": edition, "cities": spoken, **more})


def plain(query: Query) -> Said:
    """A query as text, without what it need not say."""
    return written(in_one_form(query, HOME, CALENDAR.years).but(claim=query.claim, topics=query.topics))


def meaning(said: Said) -> Said:
    """What is written in a table of cases, in the same form."""
    return plain(read(said))


def _piece(message: Message, intent: str, confidence: float) -> dict[str, Any]:
    return {
        "text": message.get(TEXT),
        "intent": intent,
        "confidence": confidence,
        "entities": message.get(ENTITIES, []),
        "parts": message.get(PARTS, []),
    }
