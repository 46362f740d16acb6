"""Which variation of a response is said: its language and, in German, whether it is Leichte Sprache."""

from __future__ import annotations

from typing import Any

from rasa.core.nlg.response import TemplatedNaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from actions.language import language_of, spoken_language
from actions.settings import Settings

# What is said to a language that the bot does not speak, in that language.
NOT_SPOKEN = "utter_fremdsprache"


class SpokenResponses(TemplatedNaturalLanguageGenerator):
    """Answers small talk in its own language, and in Leichte Sprache as set until someone wishes otherwise.

    The slots alone say less: `sprache` is the language of the last question, `leichte_sprache` is empty before a wish.
    """

    def __init__(self, endpoint_config: EndpointConfig | None = None, domain: Domain | None = None) -> None:
        super().__init__(domain.responses if domain else {})
        self._easy = Settings().easy_language

    async def generate(
        self, utter_action: str, tracker: DialogueStateTracker, output_channel: str, **kwargs: Any
    ) -> dict[str, Any] | None:
        """Return the response as Rasa does, with both slots filled, and with its `language`."""
        slots = tracker.current_slot_values()
        if slots.get("leichte_sprache") is None:
            slots["leichte_sprache"] = self._easy
        messages = _messages(tracker)
        slots["sprache"] = spoken_language(messages, otherwise=slots.get("sprache") or "de")
        if utter_action == NOT_SPOKEN and messages:
            slots["sprache"] = language_of(messages[-1]) or slots["sprache"]
        response: dict[str, Any] | None = self.generate_from_slots(utter_action, slots, output_channel, **kwargs)
        # A page has to tell a screen reader which language to speak.
        return response and {**response, "language": slots["sprache"]}


def _messages(tracker: DialogueStateTracker) -> list[dict[str, Any]]:
    return [dict(event.parse_data) for event in tracker.applied_events() if isinstance(event, UserUttered)]
