"""Messages as the language understanding hands them over: read by its own readers, with the intents given."""

from __future__ import annotations

from typing import Any

from actions.facts.queries import Facts
from bot.nlu.components import GazetteerExtractor
from bot.nlu.parts import read_parts

ASKS = "platzierung"


class Hearing:
    """Reads names and parts as the bot does; what the classifier would say, a test says itself."""

    def __init__(self, facts: Facts) -> None:
        self._names = GazetteerExtractor(facts, [])

    def message(self, *questions: str | tuple[str, str]) -> dict[str, Any]:
        """A message of one or several questions; one that asks for places needs no intent beside it."""
        pairs = [each if isinstance(each, tuple) else (each, ASKS) for each in questions]
        segments = [self._segment(text, intent) for text, intent in pairs]
        intent = {"name": pairs[0][1], "confidence": 0.95}
        return {
            "text": " ".join(text for text, _ in pairs),
            "intent": intent,
            "intent_ranking": [intent],
            "entities": [entity for each in segments for entity in each["entities"]],
            "segments": segments,
        }

    def _segment(self, text: str, intent: str) -> dict[str, Any]:
        entities = self._names.read(text, [])
        parts = read_parts(text, entities)
        return {"text": text, "intent": intent, "confidence": 0.95, "entities": entities, "parts": parts}
