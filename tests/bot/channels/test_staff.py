"""Messages of staff: each answered once, in order, within limits; and what becomes of the conversation."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rasa.core.channels.channel import UserMessage
from sqlalchemy.exc import OperationalError

from actions.settings import Settings
from bot.channels import texts
from bot.channels.errors import Refusal
from bot.channels.staff import MOST_WAITING_OF_ONE, Asked, Staff, hashed
from bot.conversations.engine import open_conversations
from bot.conversations.store import Conversations, Message

KEPT = "In Slack steht es noch."


class Rasa:
    """Says back what it hears, after waiting at the gate; knows how to fail and to forget."""

    def __init__(self, store: Conversations) -> None:
        self._store = store
        self.gate = asyncio.Event()
        self.gate.set()
        self.heard: list[str] = []
        self.at_once = self.most_at_once = 0

    async def __call__(self, message: UserMessage) -> None:
        self.heard.append(str(message.text))
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        await self.gate.wait()
        self.at_once -= 1
        if message.text == "Fehler":
            raise ValueError(str(message.text).upper())
        key = str(message.sender_id)
        buttons = [{"title": "Und Bonn?", "payload": "Wo steht Bonn?"}]
        output: Any = message.output_channel
        await output.send_response(key, {"text": f"Echo: {message.text}", "buttons": buttons})
        if message.text == "Vergiss":
            self._store.delete(key)


class Colleague:
    """Asks, and keeps what was delivered."""

    def __init__(self, staff: Staff, key: str = "slack:a") -> None:
        self._staff = staff
        self._key = key
        self._numbers = iter(range(10_000))
        self.got: list[Message] = []

    def ask(
        self,
        text: str | None,
        message: str | None = None,
        button: tuple[int, int] | None = None,
        title: str = "Und Bonn?",
    ) -> bool:
        """Say a text or press a button; tell whether it was taken."""
        ident = message or f"{self._key}-{next(self._numbers)}"
        asked = Asked(self._key, ident, f"person of {self._key}", text, button, title)
        return self._staff.take(asked, self._deliver, KEPT)

    def texts(self) -> list[str]:
        """What was delivered."""
        return [message.text for message in self.got]

    async def _deliver(self, message: Message) -> None:
        self.got.append(message)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Conversations]:
    store = Conversations(open_conversations(f"sqlite:///{tmp_path}/conversations.db"), hours=1)
    yield store
    store.engine.dispose()


@pytest.fixture
def rasa(store: Conversations) -> Rasa:
    return Rasa(store)


@pytest.fixture
def staff(store: Conversations, rasa: Rasa) -> Staff:
    return Staff("slack", store, Settings(messages_per_minute=25, messages_per_minute_address=1000), rasa)


@pytest.fixture
def colleague(staff: Staff) -> Colleague:
    return Colleague(staff)


async def test_a_question_is_answered(staff: Staff, colleague: Colleague) -> None:
    assert colleague.ask("Wo steht Köln?")
    await staff.finish()
    assert colleague.texts() == ["Echo: Wo steht Köln?"]
    assert colleague.got[0].buttons[0].title == "Und Bonn?"


async def test_the_same_message_is_answered_once_under_way_and_afterwards(
    staff: Staff, colleague: Colleague, rasa: Rasa
) -> None:
    rasa.gate.clear()
    assert colleague.ask("Wo steht Köln?", "m1")
    assert not colleague.ask("Wo steht Köln?", "m1")
    rasa.gate.set()
    await staff.finish()
    assert not colleague.ask("Wo steht Köln?", "m1")
    await staff.finish()
    assert len(colleague.got) == 1


async def test_the_same_message_is_answered_once_across_a_restart(
    staff: Staff, colleague: Colleague, rasa: Rasa, store: Conversations
) -> None:
    colleague.ask("Wo steht Köln?", "m1")
    await staff.finish()
    restarted = Staff("slack", store, Settings(), rasa)
    later = Colleague(restarted)
    later.ask("Wo steht Köln?", "m1")
    await restarted.finish()
    assert later.got == []
    assert rasa.heard == ["Wo steht Köln?"]


async def test_answers_come_in_the_order_of_the_questions(staff: Staff, colleague: Colleague, rasa: Rasa) -> None:
    rasa.gate.clear()
    for number in range(5):
        colleague.ask(f"Frage {number}")
    rasa.gate.set()
    await staff.finish()
    assert colleague.texts() == [f"Echo: Frage {number}" for number in range(5)]


async def test_a_peer_that_is_away_holds_up_only_its_own_conversation(staff: Staff) -> None:
    away, gate = asyncio.Event(), asyncio.Event()

    async def deliver(_message: Message) -> None:
        away.set()
        await gate.wait()

    staff.take(Asked("slack:away", "m1", "person", "Hallo"), deliver, KEPT)
    await away.wait()
    other = Colleague(staff, "slack:other")
    other.ask("Wo steht Köln?")
    while not other.got:
        await asyncio.sleep(0)
    gate.set()
    await staff.finish()


async def test_only_few_turns_run_at_a_time(staff: Staff, rasa: Rasa) -> None:
    for number in range(12):
        Colleague(staff, f"slack:{number}").ask("Hallo")
    await staff.finish()
    assert len(rasa.heard) == 12
    assert rasa.most_at_once <= 4


async def test_a_button_says_what_it_was_offered_for(staff: Staff, colleague: Colleague) -> None:
    colleague.ask("Wo steht Köln?")
    await staff.finish()
    colleague.ask(None, button=(colleague.got[0].number, 0))
    await staff.finish()
    assert colleague.texts()[1] == "Echo: Wo steht Bonn?"


@pytest.mark.parametrize("button", [(2, 1), (1, 0), (99, 0)])
async def test_a_button_that_was_not_offered_is_refused(
    staff: Staff, colleague: Colleague, rasa: Rasa, button: tuple[int, int]
) -> None:
    colleague.ask("Wo steht Köln?")
    await staff.finish()
    colleague.ask(None, button=button)
    await staff.finish()
    assert colleague.texts()[1] == texts.NOT_OFFERED
    assert len(rasa.heard) == 1


@pytest.mark.parametrize(
    ("title", "right"), [("Und Bonn?", True), ("Und  B…", True), ("Und Essen?", False), ("", False)]
)
async def test_a_button_counts_only_with_its_title(
    staff: Staff, colleague: Colleague, rasa: Rasa, title: str, right: bool
) -> None:
    colleague.ask("Wo steht Köln?")
    await staff.finish()
    colleague.ask(None, button=(2, 0), title=title)
    await staff.finish()
    assert (rasa.heard[1:] == ["Wo steht Bonn?"]) == right
    assert (colleague.texts()[-1] == texts.NOT_OFFERED) != right


async def test_a_database_that_is_away_is_said(
    staff: Staff, colleague: Colleague, store: Conversations, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_key: str) -> None:
        raise OperationalError("locked", None, Exception())

    monkeypatch.setattr(store, "begin", fail)
    colleague.ask("Wo steht Köln?")
    await staff.finish()
    assert colleague.texts() == [texts.FAILED]


async def test_a_button_of_another_conversation_is_refused(staff: Staff, colleague: Colleague) -> None:
    colleague.ask("Wo steht Köln?")
    await staff.finish()
    stranger = Colleague(staff, "slack:b")
    stranger.ask(None, button=(colleague.got[0].number, 0))
    await staff.finish()
    assert stranger.texts() == [texts.NOT_OFFERED]


async def test_the_text_beside_a_button_that_is_gone_is_asked(staff: Staff, colleague: Colleague) -> None:
    colleague.ask("Und Bonn?", button=(9, 0))
    await staff.finish()
    assert colleague.texts() == ["Echo: Und Bonn?"]


@pytest.mark.parametrize(
    ("typed", "heard"),
    [
        ("/geheim", "geheim"),
        ("", texts.HELP_WISHED),
        (" \u200b\n", texts.HELP_WISHED),
        ("Frag anna@example.org", "Frag …"),
        ("Frag anna\u200b@example.org", "Frag …"),
        ("Ruf +49\u00a0211\u00a08991234 an", "Ruf … an"),
    ],
)
async def test_what_rasa_hears_is_harmless(
    staff: Staff, colleague: Colleague, rasa: Rasa, typed: str, heard: str
) -> None:
    colleague.ask(typed)
    await staff.finish()
    assert rasa.heard == [heard]


async def test_what_is_too_long_is_refused_in_words(staff: Staff, colleague: Colleague, rasa: Rasa) -> None:
    colleague.ask("a" * 1001)
    await staff.finish()
    assert colleague.texts() == [texts.TOO_LONG.format(most=1000)]
    assert rasa.heard == []


async def test_too_many_messages_are_refused_in_words(staff: Staff, colleague: Colleague, rasa: Rasa) -> None:
    for number in range(30):
        colleague.ask(f"Frage {number}")
        await staff.finish()
    assert len(rasa.heard) == 25
    assert len(colleague.got) == 26, "it is said once, not once for each"
    assert colleague.texts()[-1].startswith("Das waren viele Nachrichten")


async def test_too_many_that_wait_are_refused_at_once(staff: Staff, colleague: Colleague, rasa: Rasa) -> None:
    rasa.gate.clear()
    for _ in range(MOST_WAITING_OF_ONE):
        colleague.ask("Hallo")
    with pytest.raises(Refusal) as refused:
        colleague.ask("Hallo", "m-last")
    assert refused.value.status == 503
    rasa.gate.set()
    await staff.finish()
    assert colleague.ask("Hallo", "m-last"), "what was refused may come again"
    await staff.finish()


async def test_deleting_says_so_and_leaves_nothing(
    staff: Staff, colleague: Colleague, store: Conversations, tmp_path: Path
) -> None:
    colleague.ask("Wo steht Köln?")
    colleague.ask("Vergiss")
    await staff.finish()
    assert colleague.texts() == ["Echo: Wo steht Köln?", "Echo: Vergiss", KEPT]
    assert not store.exists("slack:a")
    with sqlite3.connect(tmp_path / "conversations.db") as connection:
        assert connection.execute("SELECT count(*) FROM messages").fetchone() == (0,)


async def test_after_deleting_a_new_conversation_begins(staff: Staff, colleague: Colleague) -> None:
    colleague.ask("Vergiss")
    colleague.ask("Hallo")
    await staff.finish()
    assert colleague.texts()[-1] == "Echo: Hallo"


async def test_a_failure_is_said_and_logged_without_words(
    staff: Staff, colleague: Colleague, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG, logger="bot"):
        colleague.ask("Fehler")
        await staff.finish()
    assert colleague.texts() == [texts.FAILED]
    assert "ValueError" in caplog.text
    assert "FEHLER" not in caplog.text


async def test_a_delivery_that_fails_does_not_stop_the_next(staff: Staff, colleague: Colleague) -> None:
    async def fail(_message: Message) -> None:
        raise RuntimeError

    staff.take(Asked("slack:a", "m1", "person", "Hallo"), fail, KEPT)
    colleague.ask("Wo steht Köln?")
    await staff.finish()
    assert colleague.texts() == ["Echo: Wo steht Köln?"]


@given(st.lists(st.text()), st.lists(st.text()))
def test_different_ids_have_different_names(one: list[str], other: list[str]) -> None:
    assert (hashed("secret", *one) == hashed("secret", *other)) == (one == other)
    assert hashed("secret", *one) != hashed("another", *one)
    assert len(hashed("secret", *one)) == 64
