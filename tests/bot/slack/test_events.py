"""What Slack's requests mean."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.slack.events import DIRECT, OWN, PUBLIC, THREAD, Heard, Opened, read_command, read_event, read_press
from tests.bot.slack.workspace import BOT_USER, SECRET, command_form, envelope, mention_event, message_event

API = "https://slack.com/api/"
HOOK = "https://hooks.slack.com/commands/T1/2/abc"
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["event", "type", "user", "text", "ts"]), inner),
)


def heard(event: dict[str, Any]) -> Heard:
    meant = read_event(envelope(event), SECRET)
    assert isinstance(meant, Heard)
    return meant


def commanded(text: str, channel: str = "C1", person: str = "U1", address: str = HOOK) -> Heard:
    meant = read_command(command_form(text, address, channel, person), SECRET, API)
    assert meant is not None
    return meant


def pressed(value: str, **more: Any) -> Heard | None:
    payload = {
        "type": "block_actions",
        "team": {"id": "T0TEAM1"},
        "user": {"id": "U1"},
        "channel": {"id": "C1"},
        "container": {"type": "message", "channel_id": "C1"},
        "trigger_id": "1.2.3",
        "response_url": HOOK,
        "actions": [{"type": "button", "value": value, "text": {"type": "plain_text", "text": "A &amp; B"}}],
    }
    return read_press({**payload, **more}, SECRET, API)


def test_a_direct_message_is_answered_there() -> None:
    meant = heard(message_event("Wo steht Köln?", "D1"))
    assert meant.asked.text == "Wo steht Köln?"
    assert (meant.place.kind, meant.place.channel, meant.place.thread) == (DIRECT, "D1", None)


def test_in_a_thread_of_a_direct_message_it_is_answered_in_the_thread() -> None:
    meant = heard(message_event("Und Bonn?", "D1", thread_ts="1.5"))
    assert (meant.place.kind, meant.place.thread) == (THREAD, "1.5")
    assert meant.asked.conversation != heard(message_event("Und Bonn?", "D1")).asked.conversation


def test_a_mention_begins_a_thread_and_the_thread_is_the_conversation() -> None:
    first = heard(mention_event("Wo steht Köln?", "C1", ts="1.1"))
    second = heard(mention_event("Und Bonn?", "C1", ts="1.2", thread_ts="1.1", user="U0BERT1"))
    other = heard(mention_event("Und Bonn?", "C1", ts="1.3"))
    assert (first.asked.text, first.place.thread, second.place.thread) == ("Wo steht Köln?", "1.1", "1.1")
    assert first.asked.conversation == second.asked.conversation != other.asked.conversation


def test_a_mention_without_words_is_asked_all_the_same() -> None:
    assert heard(mention_event("", "C1")).asked.text == ""


def test_a_message_that_comes_as_two_events_is_one_message_in_one_place() -> None:
    one = heard(message_event(f"<@{BOT_USER}> Hallo", "D1", ts="1.1"))
    other = heard(mention_event("Hallo", "D1", ts="1.1"))
    assert (one.asked, one.place) == (other.asked, other.place)


@pytest.mark.parametrize("subtype", ["thread_broadcast", "file_share"])
def test_these_subtypes_are_written_by_people(subtype: str) -> None:
    assert heard(message_event("Hallo", "D1", subtype=subtype)).asked.text == "Hallo"


@pytest.mark.parametrize(
    "event",
    [
        message_event("Hallo", "D1", bot_id="B1"),
        message_event("Hallo", "D1", bot_profile={"id": "B1"}),
        message_event("Hallo", "D1", subtype="bot_message"),
        message_event("Hallo", "D1", user=BOT_USER),
        message_event("Hallo", "D1", subtype="message_changed"),
        message_event("Hallo", "D1", subtype="message_deleted"),
        message_event("Hallo", "C1", subtype="channel_join"),
        message_event("", "D1", subtype="file_share"),
        message_event("", "D1"),
        message_event("Hallo", "C1", channel_type="channel"),
        message_event("Hallo", "G1", channel_type="mpim"),
        mention_event("Hallo", "C1", edited={"user": "U1", "ts": "1.2"}),
        mention_event("Hallo", "C1", bot_id="B1"),
        {"type": "reaction_added", "user": "U1", "item": {"channel": "D1", "ts": "1.1"}},
        {"type": "reaction_added", "user": "U1", "channel": "D1", "ts": "1.1", "text": "Hallo"},
        {"type": "app_home_opened", "user": "U1", "channel": "D1", "tab": "messages"},
    ],
)
def test_this_asks_nothing(event: dict[str, Any]) -> None:
    assert read_event(envelope(event), SECRET) is None


def test_opening_the_home_tab_is_told_apart_from_other_openings() -> None:
    event = {"type": "app_home_opened", "user": "U1", "channel": "D1", "tab": "home"}
    once, again = envelope(event), envelope(event)
    first = read_event(once, SECRET)
    assert isinstance(first, Opened)
    assert first == read_event(once, SECRET) != read_event(again, SECRET)


@pytest.mark.parametrize(
    ("text", "kind", "asked"),
    [
        ("Wo steht Köln?", OWN, "Wo steht Köln?"),
        ("privat Wo steht Köln?", OWN, "Wo steht Köln?"),
        ("öffentlich Wo steht Köln?", PUBLIC, "Wo steht Köln?"),
        ("o\u0308ffentlich Wo steht Köln?", PUBLIC, "Wo steht Köln?"),
        ("Öffentlich: Wo steht Köln?", PUBLIC, "Wo steht Köln?"),
        ("oeffentlich Wo steht Köln?", PUBLIC, "Wo steht Köln?"),
        ("public Where is Cologne?", PUBLIC, "Where is Cologne?"),
        ("Öffentliche Verwaltung: Wo steht Köln?", OWN, "Öffentliche Verwaltung: Wo steht Köln?"),
        ("", OWN, ""),
    ],
)
def test_a_command_says_who_shall_see_the_answer(text: str, kind: str, asked: str) -> None:
    meant = commanded(text)
    assert (meant.place.kind, (meant.asked.text or "").strip()) == (kind, asked)
    assert meant.place.response_url == HOOK


def test_private_commands_are_a_conversation_of_each_person_public_ones_of_all() -> None:
    def conversation(text: str, channel: str, person: str) -> str:
        return commanded(text, channel, person).asked.conversation

    assert conversation("a", "C1", "U1") == conversation("b", "C1", "U1")
    assert conversation("a", "C1", "U1") != conversation("a", "C1", "U2")
    assert conversation("public a", "C1", "U1") == conversation("public a", "C1", "U2")
    assert conversation("public a", "C1", "U1") != conversation("public a", "C2", "U1")
    assert conversation("public a", "C1", "U1") != conversation("a", "C1", "U1")


def test_a_button_is_pressed_in_the_conversation_that_it_came_from() -> None:
    direct, own, public = pressed("dm 12.3"), pressed("own 1.0"), pressed("public 1.0")
    in_thread = pressed("thread 1.0", message={"ts": "1.2", "thread_ts": "1.1"})
    assert direct is not None
    assert (direct.asked.button, direct.asked.text, direct.pressed) == ((12, 3), None, "A & B")
    assert own is not None
    assert own.asked.conversation == commanded("a").asked.conversation
    assert public is not None
    assert public.asked.conversation == commanded("public a").asked.conversation
    assert in_thread is not None
    assert in_thread.asked.conversation == heard(mention_event("a", "C1", ts="1.1")).asked.conversation
    assert in_thread.place.thread == "1.1"


@pytest.mark.parametrize("value", ["", "dm", "dm 1.1000", "/geheim", "dm 1.0 x", "team 1.0", "dm -1.0", "thread 1.0"])
def test_no_other_value_is_a_button_of_ours(value: str) -> None:
    assert pressed(value) is None


@pytest.mark.parametrize(
    "address",
    [
        "",
        "http://hooks.slack.com/commands/1",
        "https://hooks.slack.com.example.org/commands/1",
        "https://slack.com@example.org/commands/1",
        "https://example.org/slack.com/1",
        "https://notslack.com/commands/1",
    ],
)
def test_answers_go_to_slack_only(address: str) -> None:
    assert read_command(command_form("a", address, "C1"), SECRET, API) is None
    assert pressed("own 1.0", response_url=address) is None


def test_answers_go_to_the_server_of_the_web_api_as_well() -> None:
    address = "http://127.0.0.1:8080/commands/1"
    assert read_command(command_form("a", address, "C1"), SECRET, "http://127.0.0.1:8080/api/") is not None
    assert read_command(command_form("a", address, "C1"), SECRET, "http://127.0.0.1:80/api/") is None
    assert commanded("a", address="https://hooks.slack-gov.com/commands/1").place.response_url is not None


def test_no_id_is_left_in_what_is_stored() -> None:
    for meant in (heard(mention_event("a", "C0KANAL")), commanded("a", "C0KANAL", "U0ANNA1"), pressed("own 1.0")):
        assert meant is not None
        for known in ("C0KANAL", "U0ANNA1", "T0TEAM1", "anna"):
            assert known not in repr(meant.asked)


@given(JSON, st.dictionaries(st.text(), JSON))
def test_whatever_else_comes_means_nothing(event: Any, payload: dict[str, Any]) -> None:
    assert read_event({"type": "event_callback", "event": event}, SECRET) is None
    assert read_event(payload, SECRET) is None
    assert read_press({"type": "block_actions", **payload}, SECRET, API) is None
    assert read_press({"type": "block_actions", "actions": event}, SECRET, API) is None
