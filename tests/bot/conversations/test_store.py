"""The database of conversations, on SQLite and on PostgreSQL."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, Restarted, UserUttered
from sqlalchemy import func, select
from sqlalchemy.engine import Engine

from bot.conversations.engine import open_conversations
from bot.conversations.feedback import give_feedback, masked
from bot.conversations.store import MESSAGES_KEPT, Button, Conversations, key_of
from bot.conversations.tables import BOT, USER, claims, conversations, feedback, messages
from bot.conversations.trackers import StoredTrackers
from bot.tracker_store import EVENTS_KEPT
from tests.clock import Clock

DAY = 24 * 3600.0
DOMAIN = Domain.from_yaml(
    """
version: "3.1"
intents: [rang]
slots:
  stadt: {type: any, influence_conversation: false, mappings: [{type: custom}]}
"""
)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def engine(store_url: str) -> Iterator[Engine]:
    opened = open_conversations(store_url)
    yield opened
    opened.dispose()


@pytest.fixture
def store(engine: Engine, clock: Clock) -> Conversations:
    return Conversations(engine, hours=24, clock=clock)


@pytest.fixture
def trackers(store: Conversations) -> StoredTrackers:
    trackers = StoredTrackers(store)
    trackers.domain = DOMAIN
    return trackers


@pytest.fixture
def key(store: Conversations) -> str:
    return key_of(store.create())


async def take_turn(trackers: StoredTrackers, sender: str, text: str, *more: object) -> None:
    tracker = await trackers.get_or_create_tracker(sender)
    said = UserUttered(text, {"name": "rang", "confidence": 1.0})
    tracker.update_with_events([ActionExecuted("action_listen"), said, *more], DOMAIN)
    await trackers.save(tracker)


def count(engine: Engine) -> dict[str, int]:
    with engine.begin() as connection:
        return {
            table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in (conversations, messages, feedback)
        }


def test_the_file_is_for_its_owner_only(tmp_path: Path) -> None:
    open_conversations(f"sqlite:///{tmp_path}/conversations.db").dispose()
    assert stat.S_IMODE((tmp_path / "conversations.db").stat().st_mode) == 0o600


def test_messages_are_numbered_and_kept_as_they_were(store: Conversations, key: str) -> None:
    store.add(key, BOT, "Guten Tag", buttons=(Button("Ja", "/ja"),))
    store.add(key, USER, "Hallo", request="eins")
    store.add(key, BOT, "Köln", request="eins", answer={"text": "Köln", "rows": [[1, "ü"]]})
    first, second, third = store.messages(key)
    assert [first.number, second.number, third.number] == [1, 2, 3]
    assert first.buttons == (Button("Ja", "/ja"),)
    assert third.answer == {"text": "Köln", "rows": [[1, "ü"]]}
    assert [message.number for message in store.messages(key, "eins")] == [2, 3]
    assert store.message(key, 3) == third
    assert store.message(key, 4) is None
    assert store.button(key, 1, 0) == Button("Ja", "/ja")
    assert store.button(key, 1, 1) is None
    assert store.button(key, 7, 0) is None


def test_what_belongs_to_no_conversation_is_not_stored(store: Conversations, engine: Engine) -> None:
    assert store.add("website:gone", USER, "Hallo", request="eins") is None
    assert store.finish("website:gone", "eins") is False
    assert count(engine) == {"conversations": 0, "messages": 0, "feedback": 0}


def test_an_endless_conversation_stays_bounded(store: Conversations, key: str) -> None:
    for number in range(3 * MESSAGES_KEPT):
        store.add(key, USER, str(number))
    kept = store.messages(key)
    assert len(kept) <= 2 * MESSAGES_KEPT
    assert kept[-1].number == 3 * MESSAGES_KEPT


async def test_deleting_takes_everything_along(
    store: Conversations, trackers: StoredTrackers, engine: Engine, key: str
) -> None:
    other = key_of(store.create())
    for each in (key, other):
        store.add(each, USER, "Hallo", request="eins")
        store.add(each, BOT, "Guten Tag", request="eins")
        await take_turn(trackers, each, "Hallo")
    assert give_feedback(store, key, 2, good=True, word=None)
    store.delete(key)
    assert store.messages(key) == []
    assert await trackers.retrieve(key) is None
    assert count(engine) == {"conversations": 1, "messages": 2, "feedback": 1}
    assert len(store.messages(other)) == 2


async def test_expired_conversations_are_neither_read_nor_kept(
    store: Conversations, trackers: StoredTrackers, engine: Engine, clock: Clock, key: str
) -> None:
    store.add(key, USER, "Hallo")
    await take_turn(trackers, key, "Hallo")
    await take_turn(trackers, "über REST", "Hallo")
    clock.now += DAY - 1
    assert store.exists(key)
    assert store.delete_expired() == 0
    clock.now += 2
    assert not store.exists(key)
    assert await trackers.retrieve(key) is None
    assert store.delete_expired() == 2
    assert count(engine) == {"conversations": 0, "messages": 0, "feedback": 0}


def test_every_message_prolongs_a_conversation(store: Conversations, clock: Clock, key: str) -> None:
    clock.now += DAY - 1
    store.add(key, USER, "Hallo")
    clock.now += DAY - 1
    assert store.exists(key)


async def test_a_tracker_is_kept_bounded(trackers: StoredTrackers, engine: Engine) -> None:
    for number in range(60):
        await take_turn(trackers, "ich", f"Frage {number}")
    tracker = await trackers.retrieve("ich")
    assert tracker is not None
    assert len(tracker.events) <= EVENTS_KEPT + len(DOMAIN.slots)
    assert tracker.latest_message is not None
    assert tracker.latest_message.text == "Frage 59"
    assert count(engine)["conversations"] == 1


async def test_rasas_save_does_not_bring_a_deleted_conversation_back(
    store: Conversations, trackers: StoredTrackers, engine: Engine, key: str
) -> None:
    await take_turn(trackers, key, "Hallo")
    tracker = await trackers.get_or_create_tracker(key)
    store.delete(key)
    await trackers.save(tracker)
    assert count(engine)["conversations"] == 0


@pytest.mark.parametrize("website", [True, False])
async def test_a_restart_deletes(store: Conversations, trackers: StoredTrackers, engine: Engine, website: bool) -> None:
    key = key_of(store.create()) if website else "ich"
    await take_turn(trackers, key, "Hallo")
    await take_turn(trackers, key, "Lösche meine Daten", Restarted(), ActionExecuted("action_listen"))
    assert count(engine)["conversations"] == 0


async def test_feedback_knows_the_question_but_not_who_asked(
    store: Conversations, trackers: StoredTrackers, engine: Engine, key: str
) -> None:
    store.add(key, BOT, "Willkommen")
    store.add(key, USER, "Wo steht Köln?", request="eins")
    store.add(key, BOT, "Platz 1", request="eins", answer={"text": "Platz 1", "refused": False})
    store.add(key, BOT, "Noch etwas?", request="eins")
    await take_turn(trackers, key, "Wo steht Köln?")
    for number, good, word in ((1, True, None), (3, False, "0211 1"), (4, True, ""), (3, True, "a@b.de 7")):
        assert give_feedback(store, key, number, good, word)
    assert not give_feedback(store, key, 2, True, None)
    with engine.begin() as connection:
        stored = connection.execute(select(feedback)).fetchall()
    assert sorted(tuple(row)[1:] for row in stored if row.intent) == [
        ("rang", "answer", True, "… #"),
        ("rang", "wording", True, None),
    ]
    assert [tuple(row)[1:] for row in stored if not row.intent] == [(None, "wording", True, None)]
    assert not any(key in str(row) for row in stored)


def test_what_identifies_someone_is_masked() -> None:
    assert masked("Tel. 0211 899-1, max.muster@example.org, Köln") == "Tel. #### ###-#, … Köln"


def test_messages_from_several_threads_get_numbers_without_gaps(store: Conversations, key: str) -> None:
    # On PostgreSQL, each thread has a connection of its own, as another process would.
    with ThreadPoolExecutor(8) as pool:
        added = list(pool.map(lambda number: store.add(key, USER, str(number)), range(100)))
    assert sorted(message.number for message in added if message) == list(range(1, 101))
    assert len(store.messages(key)) == 100


def test_what_is_claimed_by_several_at_once_one_gets(store: Conversations, clock: Clock) -> None:
    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(lambda _number: store.claim("m1"), range(16))) == 1
    clock.now += 3601
    assert store.claim("m1")
    assert not store.claim("m1")
    store.release("m1")
    assert store.claim("m1")


def test_a_claim_is_forgotten_after_an_hour(store: Conversations, engine: Engine, clock: Clock) -> None:
    store.claim("m1")
    clock.now += 3601
    store.delete_expired()
    with engine.begin() as connection:
        assert connection.execute(select(func.count()).select_from(claims)).scalar() == 0


def test_a_conversation_that_several_begin_at_once_is_one(store: Conversations) -> None:
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _number: store.begin("slack:a"), range(16)))
    assert store.exists("slack:a")
    assert store.add("slack:a", USER, "Hallo")


async def test_every_turn_prolongs_a_conversation_over_rest(trackers: StoredTrackers, clock: Clock) -> None:
    for _day in range(3):
        await take_turn(trackers, "ich", "Wo steht Köln?")
        clock.now += DAY - 1
    assert await trackers.retrieve("ich") is not None


async def test_an_intent_stands_only_beside_the_answers_of_its_turn(
    store: Conversations, trackers: StoredTrackers, engine: Engine
) -> None:
    mine, other = key_of(store.create()), key_of(store.create())
    store.add(other, BOT, "Bonn", request="drei")
    store.add(mine, BOT, "Guten Tag")
    store.add(mine, BOT, "Köln", request="eins")
    await take_turn(trackers, mine, "Wo steht Köln?")
    store.add(mine, BOT, "Danke", request="zwei")
    tracker = await trackers.get_or_create_tracker(mine)
    tracker.update(UserUttered("Danke", {"name": "dank"}), DOMAIN)
    await trackers.save(tracker)
    with engine.begin() as connection:
        noted = dict(connection.execute(select(messages.c.text, messages.c.intent)).all())
    assert noted == {"Bonn": None, "Guten Tag": None, "Köln": "rang", "Danke": "dank"}


def test_of_those_who_store_a_new_conversation_at_once_none_fails(trackers: StoredTrackers, engine: Engine) -> None:
    both = Barrier(2)

    def store_it(number: int) -> None:
        tracker = trackers.init_tracker(f"ich-{number}")
        both.wait()
        trackers._save(tracker)

    with ThreadPoolExecutor(2) as pool:
        for number in range(20):
            list(pool.map(store_it, [number, number]))
    assert count(engine)["conversations"] == 20


def test_of_several_opinions_at_once_one_is_kept(store: Conversations, engine: Engine, key: str) -> None:
    store.add(key, BOT, "Köln", request="eins")
    with ThreadPoolExecutor(4) as pool:
        assert all(pool.map(lambda good: give_feedback(store, key, 1, good, None), [True, False] * 10))
    assert count(engine)["feedback"] == 1


def test_who_reads_waits_for_no_writer(store: Conversations, engine: Engine, key: str) -> None:
    with engine.begin() as writing:
        writing.execute(conversations.insert(), {"key": "ich", "expires_at": 0.0})
        assert store.exists(key)
        assert store.messages(key) == []
