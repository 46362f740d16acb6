"""Rasa's own event brokers get what happens in conversations."""

from __future__ import annotations

import json
import logging
from pathlib import Path

import pytest
from rasa.core.brokers.broker import EventBroker
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import UserUttered
from rasa.utils.endpoints import read_endpoint_config

from actions.settings import SettingsError
from bot.conversations.engine import open_conversations
from bot.conversations.store import Conversations, key_of
from bot.conversations.trackers import StoredTrackers
from bot.event_broker import SECTION, connect, publish_events
from tests.bot.serving import app_with


class Broken(EventBroker):
    """A broker that is away."""

    def publish(self, event: dict[str, object]) -> None:
        raise ConnectionError(str(event))


@pytest.fixture
def store(tmp_path: Path) -> Conversations:
    return Conversations(open_conversations(f"sqlite:///{tmp_path}/conversations.db"), hours=1)


@pytest.fixture
def trackers(store: Conversations) -> StoredTrackers:
    trackers = StoredTrackers(store)
    trackers.domain = Domain.empty()
    return trackers


@pytest.fixture
def key(store: Conversations) -> str:
    return key_of(store.create())


async def say(trackers: StoredTrackers, key: str, text: str) -> None:
    tracker = await trackers.get_or_create_tracker(key)
    tracker.update(UserUttered(text))
    await trackers.save(tracker)


async def test_each_event_is_published_once(tmp_path: Path, trackers: StoredTrackers, key: str) -> None:
    endpoints, published = tmp_path / "endpoints.yml", tmp_path / "events.log"
    endpoints.write_text(f"event_broker:\n  type: file\n  path: {published}\n", encoding="utf-8")
    await connect(trackers, read_endpoint_config(str(endpoints), SECTION))
    for text in ("Hallo", "Wo steht Köln?"):
        await say(trackers, key, text)
    for handler in list(logging.getLogger("event-logger").handlers):
        logging.getLogger("event-logger").removeHandler(handler)
        handler.close()
    events = [json.loads(line) for line in published.read_text(encoding="utf-8").splitlines()]
    assert [event["text"] for event in events if event["event"] == "user"] == ["Hallo", "Wo steht Köln?"]
    assert {event["sender_id"] for event in events} == {key}


async def test_a_broker_that_is_away_keeps_nobody_from_an_answer(
    trackers: StoredTrackers, key: str, caplog: pytest.LogCaptureFixture
) -> None:
    trackers.event_broker = Broken()
    await say(trackers, key, "Hallo")
    found = await trackers.retrieve(key)
    assert found is not None
    assert found.latest_message.text == "Hallo"
    assert "Hallo" not in caplog.text
    assert "ConnectionError" in caplog.text


@pytest.mark.parametrize("text", ["action_endpoint: {}", "event_broker: [", None])
def test_a_file_without_a_broker_is_told(tmp_path: Path, trackers: StoredTrackers, text: str | None) -> None:
    endpoints = tmp_path / "endpoints.yml"
    if text is not None:
        endpoints.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match=r"endpoints\.yml"):
        publish_events(app_with([]), trackers, endpoints)
