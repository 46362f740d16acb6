"""The engine for the database of conversations: an SQLite file or PostgreSQL."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, event
from sqlalchemy.engine import URL, Engine, make_url
from sqlalchemy.pool import QueuePool

from actions.facts.server import SERVER, check_idle_connections
from bot.conversations.tables import metadata

WAITS_S = 10
# Any number that nothing else takes which uses the same PostgreSQL database.
LOCK_NUMBER = 20_261_123
ALONE = {"sqlite": "BEGIN IMMEDIATE", "postgresql": f"SELECT pg_advisory_xact_lock({LOCK_NUMBER})"}
# PostgreSQL gives up the locks of a machine that fell silent after 25 seconds; its default are two hours.
SILENCE = "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3"
ONLY_THE_OWNER = 0o600


def open_conversations(url: str) -> Engine:
    """Return an engine for the database at `url`, with its tables; a missing SQLite file is created."""
    address = make_url(url)
    engine = _open_sqlite(address) if address.get_backend_name() == "sqlite" else _open_server(address)
    with engine.begin() as connection:
        # Of several processes that start at once, one makes the tables.
        connection.exec_driver_sql(ALONE[engine.dialect.name])
        metadata.create_all(connection)
    return engine


def check(engine: Engine) -> None:
    """Raise if the database does not answer. Waits for no writer."""
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("SELECT 1 FROM conversations WHERE 1 = 0")
    finally:
        connection.close()


def wipe_traces(engine: Engine) -> None:
    """Have nothing of deleted rows left in SQLite's journal; PostgreSQL's own vacuum does that."""
    if engine.dialect.name == "sqlite":
        connection = engine.raw_connection()
        try:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            connection.close()


def _open_sqlite(address: URL) -> Engine:
    path = Path(address.database)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=ONLY_THE_OWNER)
    engine = create_engine(
        address,
        future=True,
        poolclass=QueuePool,
        connect_args={"timeout": WAITS_S, "check_same_thread": False},
        # An error message must not hold what someone said.
        hide_parameters=True,
    )
    event.listen(engine, "connect", _prepare)
    return engine


def _open_server(address: URL) -> Engine:
    engine = create_engine(address, future=True, connect_args={**SERVER, "options": SILENCE}, hide_parameters=True)
    check_idle_connections(engine)
    return engine


def _prepare(connection: sqlite3.Connection, _record: Any) -> None:
    # sqlite3 begins a transaction at its first write, so each writes before it reads what must not change meanwhile;
    # what only reads takes no lock. A "begin" of SQLAlchemy's own would cost more than the rest of a transaction.
    connection.isolation_level = "IMMEDIATE"
    connection.execute("PRAGMA journal_mode = WAL")
    # A power cut may cost the last turns, never the database.
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")
    # What is deleted is overwritten, not only forgotten.
    connection.execute("PRAGMA secure_delete = ON")
