"""What Rasa gets back: texts, buttons, the slot."""

from __future__ import annotations

import json
from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.actions import ActionAntworten, ActionVergessen
from actions.conversation import OUT_OF_SCOPE
from actions.facts.queries import Facts
from tests.actions.said import board, city, part, said, year


@pytest.fixture(autouse=True)
def facts(monkeypatch: pytest.MonkeyPatch, real_facts: Facts) -> None:
    """Let the actions answer from a store of this test run."""
    monkeypatch.setattr("actions.actions._facts", lambda: real_facts)


def tracker(message: dict[str, Any], slots: dict[str, Any] | None = None, channel: str = "rest") -> Tracker:
    """A conversation whose last message is this one."""
    events = [{"event": "user", "input_channel": channel, "parse_data": message}]
    return Tracker("test", {"kontext": None, **(slots or {})}, message, events, False, None, {}, "action_listen")


def run(
    message: dict[str, Any], slots: dict[str, Any] | None = None, channel: str = "rest"
) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """The messages that go out, and the slots that are set."""
    dispatcher = CollectingDispatcher()
    events = ActionAntworten().run(dispatcher, tracker(message, slots, channel), {})
    return dispatcher.messages, {event["name"]: event["value"] for event in events}


def test_a_question_is_answered_with_buttons_that_ask_on() -> None:
    (message,), _ = run(
        said(part("Wo steht Düsseldorf bei Verwaltung?", "rang", city("Düsseldorf"), board("Verwaltung")))
    )
    assert all(part in message["text"] for part in ("Platz 6", "2024", "82", "Quelle"))
    assert 1 <= len(message["buttons"]) <= 3
    assert all(button["title"] == button["payload"] for button in message["buttons"])
    assert not any(button["payload"].startswith("/") for button in message["buttons"])


def test_the_slot_carries_the_conversation_on() -> None:
    _, slots = run(said(part("Wo steht Köln 2024?", "rang", city("Köln"), year(2024))))
    (message,), _ = run(said(part("Und Bonn?", "nachfrage", city("Bonn"))), slots)
    assert "Platz 31" in message["text"]
    assert "2024" in message["text"]


def test_two_questions_get_two_messages() -> None:
    messages, _ = run(
        said(part("Wo steht Köln", "rang", city("Köln")), part("wo steht Bonn 2024?", "rang", city("Bonn"), year(2024)))
    )
    assert ["Köln" in messages[0]["text"], "Bonn" in messages[1]["text"]] == [True, True]


def test_what_is_not_about_the_index_gets_the_response_with_the_contact() -> None:
    (message,), _ = run(said(part("Wie wird das Wetter?", "ausserhalb")))
    assert message["response"] == OUT_OF_SCOPE
    assert message["kontakt"]


def test_a_message_that_no_component_has_split_is_answered_too() -> None:
    (message,), _ = run({"text": "Wer führt?", "intent": {"name": "platzinhaber"}, "entities": []})
    assert "Platz 1" in message["text"]


@pytest.mark.parametrize(("channel", "shows_more"), [("rest", False), ("cmdline", False), ("web", True)])
def test_channels_that_show_more_than_text_get_the_answer_as_data(channel: str, shows_more: bool) -> None:
    (message,), _ = run(said(part("Wo steht Köln?", "rang", city("Köln"))), channel=channel)
    assert ("answer" in message) == shows_more
    assert "Quelle" in message["text"]
    if shows_more:
        assert json.loads(json.dumps(message["answer"])) == message["answer"]
        assert message["answer"]["kind"] == "rank"


def test_forgetting_restarts_the_conversation() -> None:
    dispatcher = CollectingDispatcher()
    events = ActionVergessen().run(dispatcher, tracker(said(part("Vergiss alles", "loeschen"))), {})
    assert [event["event"] for event in events] == ["restart"]


def test_the_rules_know_the_actions_by_these_names() -> None:
    assert (ActionAntworten().name(), ActionVergessen().name()) == ("action_antworten", "action_vergessen")
