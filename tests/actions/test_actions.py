"""What Rasa gets back: texts, buttons, the slots."""

from __future__ import annotations

import json
from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.actions import ActionAntworten, ActionLeichteSprache, ActionVergessen
from actions.conversation import OUT_OF_SCOPE
from actions.facts.queries import Facts
from tests.actions.hearing import Hearing


@pytest.fixture(autouse=True)
def facts(monkeypatch: pytest.MonkeyPatch, real_facts: Facts) -> None:
    """Let the actions answer from a store of this test run."""
    monkeypatch.setattr("actions.actions._facts", lambda _: real_facts)


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


def test_a_question_is_answered_with_buttons_that_ask_on(hearing: Hearing) -> None:
    (message,), _ = run(hearing.message("Wo steht Düsseldorf 2024 bei Verwaltung?"))
    assert all(part in message["text"] for part in ("Platz 6", "2024", "82", "Quelle"))
    assert 1 <= len(message["buttons"]) <= 3
    assert all(button["title"] == button["payload"] for button in message["buttons"])
    assert not any(button["payload"].startswith("/") for button in message["buttons"])


def test_the_slot_carries_the_conversation_on(hearing: Hearing) -> None:
    _, slots = run(hearing.message("Wo steht Köln 2024?"))
    (message,), _ = run(hearing.message("Und Bonn?"), slots)
    assert "Platz 31" in message["text"]
    assert "2024" in message["text"]


def test_two_questions_get_two_messages(hearing: Hearing) -> None:
    messages, _ = run(hearing.message("Wo steht Köln 2024?", "Wie viele Punkte hat Bonn?"))
    assert ["Köln" in messages[0]["text"], "Bonn" in messages[1]["text"]] == [True, True]


def test_what_is_not_about_the_index_gets_the_response_with_the_contact(hearing: Hearing) -> None:
    (message,), _ = run(hearing.message(("Wie wird das Wetter?", "ausserhalb")))
    assert message["response"] == OUT_OF_SCOPE
    assert message["kontakt"]


def test_an_answer_in_easy_language_that_the_question_wishes(hearing: Hearing) -> None:
    wish = ("Bitte in Leichter Sprache.", "leichte_sprache")
    (message,), slots = run(hearing.message("Wo steht Köln 2024?", wish))
    assert "Gesamt-Wertung" in message["text"]
    assert slots["leichte_sprache"] is True
    _, slots = run(hearing.message("Wo steht Köln 2024?"))
    assert "leichte_sprache" not in slots


def test_a_message_that_no_component_has_split_is_answered_too(hearing: Hearing) -> None:
    message = hearing.message("Wo steht Köln?")
    (whole,) = message.pop("segments")
    (said,), _ = run(message | {"parts": whole["parts"]})
    assert "Köln" in said["text"]


@pytest.mark.parametrize(("channel", "shows_more"), [("rest", False), ("cmdline", False), ("web", True)])
def test_channels_that_show_more_than_text_get_the_answer_as_data(
    hearing: Hearing, channel: str, shows_more: bool
) -> None:
    (message,), _ = run(hearing.message("Wo steht Köln?"), channel=channel)
    assert ("answer" in message) == shows_more
    assert "Quelle" in message["text"]
    if shows_more:
        assert json.loads(json.dumps(message["answer"])) == message["answer"]
        assert message["answer"]["kind"] == "value"


@pytest.mark.parametrize(
    ("slots", "start"),
    [({}, "Köln belegt"), ({"leichte_sprache": True}, "Köln hat"), ({"sprache": "en"}, "In the 2025 edition, Cologne")],
)
def test_the_slots_choose_the_language(hearing: Hearing, slots: dict[str, Any], start: str) -> None:
    (message,), after = run(hearing.message("Köln 2025?"), slots)
    assert message["text"].startswith(start)
    assert after["sprache"] == slots.get("sprache", "de")


@pytest.mark.parametrize(("intent", "wished"), [("leichte_sprache", True), ("normale_sprache", False)])
def test_leichte_sprache_is_remembered_as_wished(hearing: Hearing, intent: str, wished: bool) -> None:
    events = ActionLeichteSprache().run(
        CollectingDispatcher(), tracker(hearing.message(("Bitte in leichter Sprache", intent))), {}
    )
    assert [(event["name"], event["value"]) for event in events] == [("leichte_sprache", wished)]


def test_forgetting_restarts_the_conversation(hearing: Hearing) -> None:
    dispatcher = CollectingDispatcher()
    events = ActionVergessen().run(dispatcher, tracker(hearing.message(("Vergiss alles", "loeschen"))), {})
    assert [event["event"] for event in events] == ["restart"]


def test_the_rules_know_the_actions_by_these_names() -> None:
    names = [action().name() for action in (ActionAntworten, ActionLeichteSprache, ActionVergessen)]
    assert names == ["action_antworten", "action_leichte_sprache", "action_vergessen"]
