"""The actions that Rasa calls: tracker -> Query -> Answer -> dispatcher."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, Restarted, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.presentation import presented
from actions.context import Context
from actions.conversation import Turn, converse
from actions.facts.engine import open_store
from actions.facts.queries import Facts
from actions.language import spoken_language
from actions.reading.segments import wishes_easy_language
from actions.settings import Settings

# These show nothing but text.
TEXT_CHANNELS = frozenset({"rest", "cmdline"})


@lru_cache(maxsize=1)
def _facts(store_url: str) -> Facts:
    return Facts(open_store(store_url, read_only=True))


def _messages(tracker: Tracker) -> list[dict[str, Any]]:
    earlier = [event["parse_data"] for event in tracker.events if event["event"] == "user"]
    return [*earlier, tracker.latest_message]


class ActionAntworten(Action):
    """Answers all questions of the message from the facts. Takes the settings as they are when it is made."""

    def __init__(self) -> None:
        self._settings = Settings()

    def name(self) -> str:
        """The name that the rules use."""
        return "action_antworten"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Say each answer, and remember what the next question may refer to."""
        context = Context.from_slot(tracker.get_slot("kontext"))
        settings = self._settings
        wished = tracker.get_slot("leichte_sprache")
        language = spoken_language(_messages(tracker), otherwise=tracker.get_slot("sprache") or "de")
        asked_for = wishes_easy_language(tracker.latest_message)
        easy = asked_for or (settings.easy_language if wished is None else wished)
        with _facts(settings.store_url).at_one_revision() as facts:
            turn: Turn = converse(tracker.latest_message, context, facts, settings, language=language, easy=easy)
        shows_more = tracker.get_latest_input_channel() not in TEXT_CHANNELS
        for answer in turn.answers:
            buttons = [{"title": each, "payload": each} for each in answer.suggestions]
            more = {"answer": presented(answer)} if shows_more else {}
            dispatcher.utter_message(text=answer.text, buttons=buttons, **more)
        for response in turn.responses:
            dispatcher.utter_message(response=response, kontakt=settings.contact)
        events: list[EventType] = [SlotSet("kontext", turn.context.as_slot()), SlotSet("sprache", language)]
        return [*events, SlotSet("leichte_sprache", True)] if asked_for and turn.answers else events


class ActionLeichteSprache(Action):
    """Answers in Leichte Sprache from now on, or no longer, as the intent says."""

    def name(self) -> str:
        """The name that the rules use."""
        return "action_leichte_sprache"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Remember the wish."""
        return [SlotSet("leichte_sprache", tracker.get_intent_of_latest_message() == "leichte_sprache")]


class ActionVergessen(Action):
    """Ends the conversation and starts an empty one; the tracker store then drops the old one."""

    def name(self) -> str:
        """The name that the rules use."""
        return "action_vergessen"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Restart: all slots empty, and nothing before it is stored any longer."""
        return [Restarted()]
