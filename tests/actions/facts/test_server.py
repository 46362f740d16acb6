"""Connections to PostgreSQL that died while nobody used them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.engine import Engine
from sqlalchemy.exc import DBAPIError

from actions.facts import server
from actions.facts.engine import open_store
from actions.facts.load import build_if_needed
from actions.facts.server import TRUSTED_S, check_idle_connections
from bot.conversations.engine import open_conversations
from tests.clock import Clock
from tests.worlds import write_world


@pytest.fixture
def clock() -> Clock:
    return Clock(0.0)


@pytest.fixture
def engine(postgresql_url: str, clock: Clock) -> Iterator[Engine]:
    engine = create_engine(postgresql_url, future=True)
    check_idle_connections(engine, clock)
    yield engine
    engine.dispose()


def ask(engine: Engine) -> int:
    """Use a connection, and give the number of the server's process behind it."""
    with engine.connect() as connection:
        return int(connection.execute(text("SELECT pg_backend_pid()")).scalar_one())


def cut(engine: Engine, postgresql_url: str) -> None:
    """End all connections of the engine from without."""
    other = create_engine(postgresql_url, future=True)
    with other.connect() as connection:
        others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
        connection.execute(text(f"{others} AND pid <> pg_backend_pid()"))
    other.dispose()


def test_it_is_checked_only_after_a_while(engine: Engine, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    checks = []
    alive = engine.dialect.do_ping
    monkeypatch.setattr(engine.dialect, "do_ping", lambda connection: checks.append(clock.now) or alive(connection))
    process = ask(engine)
    for moment in (0.1, 0.2, 0.2 + TRUSTED_S, 0.3 + TRUSTED_S, 9.0):
        clock.now = moment
        assert ask(engine) == process
    assert checks == [0.2 + TRUSTED_S, 9.0]


def test_nobody_notices_one_that_died_in_idleness(engine: Engine, clock: Clock, postgresql_url: str) -> None:
    process = ask(engine)
    cut(engine, postgresql_url)
    clock.now = TRUSTED_S
    assert ask(engine) != process


def test_where_one_died_in_idleness_no_other_is_used(engine: Engine, clock: Clock, postgresql_url: str) -> None:
    with engine.connect() as first, engine.connect() as second:
        processes = {each.execute(text("SELECT pg_backend_pid()")).scalar_one() for each in (first, second)}
    clock.now = TRUSTED_S / 2
    processes.add(ask(engine))
    cut(engine, postgresql_url)
    clock.now = TRUSTED_S
    with engine.connect() as first, engine.connect() as second:
        for each in (first, second):
            assert each.execute(text("SELECT pg_backend_pid()")).scalar_one() not in processes


@pytest.mark.parametrize("opened", [open_conversations, partial(open_store, read_only=True)], ids=["said", "facts"])
def test_the_bots_own_engines_are_checked(
    opened: Callable[[str], Engine], postgresql_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build_if_needed(write_world(tmp_path, ["2024 gesamt Köln 3"]), postgresql_url)
    monkeypatch.setattr(server, "TRUSTED_S", 0.0)
    engine = opened(postgresql_url)
    process = ask(engine)
    cut(engine, postgresql_url)
    assert ask(engine) != process
    engine.dispose()


def test_of_several_that_died_in_use_one_says_so(engine: Engine, postgresql_url: str) -> None:
    with engine.connect() as first, engine.connect() as second:
        for each in (first, second):
            each.execute(text("SELECT 1"))
    cut(engine, postgresql_url)
    with pytest.raises(DBAPIError):
        ask(engine)
    assert ask(engine)
    with engine.connect() as first, engine.connect() as second:
        for each in (first, second):
            each.execute(text("SELECT 1"))
