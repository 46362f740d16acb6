"""What is deleted or has expired is in no table, and not in the files either."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from bot.conversations.store import key_of
from tests.bot.channels.visitor import Gate, Visitor, error_code, events, rows, wait_until
from tests.bot.running import RunningBot, start

UNMISTAKABLE = "Zähle Quittenmarmelade"


def rows_of(database: Path, key: str) -> int:
    """Return how many rows of all tables hold the conversation's key anywhere, in whatever column."""
    found = 0
    for (table,) in rows(database, "SELECT name FROM sqlite_master WHERE type = 'table'"):
        found += sum(key in str(row) for row in rows(database, f"SELECT * FROM {table}"))
    return found


def in_files(database: Path, text: str) -> bool:
    return any(text.encode() in path.read_bytes() for path in database.parent.glob("conversations.db*"))


@pytest.fixture
def key(visitor: Visitor, database: Path) -> str:
    """A conversation of which there is something in each table."""
    visitor.say(UNMISTAKABLE)
    key = key_of(visitor.token)
    assert rows_of(database, key) > 2
    assert in_files(database, UNMISTAKABLE)
    return key


def assert_gone(visitor: Visitor, database: Path, key: str) -> None:
    assert rows_of(database, key) == 0
    for reply in (visitor.read(), visitor.post(text="Hallo"), visitor.press("1.0"), visitor.delete()):
        assert reply.status_code == 404
        assert error_code(reply) == "unknown_conversation"
    assert rows_of(database, key) == 0


def test_deleting_leaves_no_row(visitor: Visitor, database: Path, key: str) -> None:
    assert visitor.delete().status_code == 204
    assert_gone(visitor, database, key)
    assert not in_files(database, UNMISTAKABLE)


def test_the_sentence_deletes_and_says_so(visitor: Visitor, database: Path, key: str) -> None:
    reply = events(visitor.post(text="Lösche meine Daten"))
    assert [data.get("text") for _, data in reply] == ["Lösche meine Daten", "Gelöscht", None]
    assert reply[-1] == ("deleted", {})
    assert_gone(visitor, database, key)
    assert not in_files(database, UNMISTAKABLE)


def test_a_turn_under_way_does_not_bring_it_back(visitor: Visitor, database: Path, key: str, gate: Gate) -> None:
    with visitor.saying("Warte", "only-for-once") as lines:
        next(lines)
        gate.wait_until_reached()
        assert visitor.delete().status_code == 204
        assert rows_of(database, key) == 0
        gate.open()
        assert [line for line in lines if line.startswith("event:")] == ["event: deleted"]
    assert_gone(visitor, database, key)


def test_an_expired_conversation_is_not_read(visitor: Visitor, database: Path, key: str) -> None:
    rows(database, "UPDATE conversations SET expires_at = 1 WHERE key = ?", key)
    assert error_code(visitor.read()) == "unknown_conversation"
    assert error_code(visitor.post(text="Hallo")) == "unknown_conversation"


def test_a_running_server_deletes_what_expires(
    bot: RunningBot, project: Path, tmp_path: Path, visitor: Visitor
) -> None:
    database = tmp_path / "conversations.db"
    moment = 0.5 / 3600
    hasty = start(project, trusted_proxies=1, conversations_url=f"sqlite:///{database}", conversation_hours=moment)
    try:
        guest = Visitor(hasty).begin()
        key = key_of(guest.token)
        wait_until(lambda: guest.read().status_code == 404)
        wait_until(lambda: rows_of(database, key) == 0)
    finally:
        hasty.stop(signal.SIGTERM)


def test_a_rest_conversation_is_forgotten_too(bot: RunningBot, database: Path) -> None:
    assert bot.ask("Zähle", sender="vergesslich")[0]["text"] == "1"
    assert rows_of(database, "vergesslich") > 0
    assert bot.ask("Lösche meine Daten", sender="vergesslich")[0]["text"] == "Gelöscht"
    assert rows_of(database, "vergesslich") == 0
    assert bot.ask("Zähle", sender="vergesslich")[0]["text"] == "1"
