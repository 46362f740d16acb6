"""Engines for the store: one way to write to it, one way that can only read it."""

from __future__ import annotations

import contextlib
import datetime
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, event, select
from sqlalchemy.engine import URL, Connection, Engine, make_url
from sqlalchemy.exc import DBAPIError, DisconnectionError
from sqlalchemy.pool import QueuePool

from actions.facts.failures import explain_database, is_damage, lacks_tables
from actions.facts.server import SERVER, check_idle_connections
from actions.facts.tables import revision

WRITER_WAITS_S = 60
READER_WAITS_S = 5
WRITER_CACHE_KB = 128 << 10
# Where a connection's info says which file it reads: its path, and what tells it from another one there.
PATH, FILE = "path", "file"


class StoreUnusable(Exception):
    """The store cannot be read. The message is German and says why."""


class StoreMissing(StoreUnusable):
    """There is no store at the address, or nothing was ever loaded into it."""


class StoreDamaged(StoreUnusable):
    """The file at the address is no SQLite database, or no longer."""


def open_store(url: str, read_only: bool) -> Engine:
    """Return an engine for the store at `url` (sqlite:///path or postgresql://…).

    For writing, an SQLite file and its folder are created when first needed. For reading, the store
    must hold a loaded revision, else StoreUnusable: StoreMissing, StoreDamaged, or nobody answers. ValueError: SQLite
    in memory, which threads cannot share.
    """
    address = make_url(url)
    if address.get_backend_name() == "sqlite":
        engine = _open_sqlite(address, read_only)
    else:
        engine = _open_server(address, read_only)
    if read_only:
        _require_revision(engine, address)
    return engine


def is_sound(connection: Connection) -> bool:
    """Tell whether SQLite finds nothing wrong with its file; PostgreSQL checks its pages itself."""
    if connection.dialect.name != "sqlite":
        return True
    try:
        return bool(connection.exec_driver_sql("PRAGMA quick_check(1)").scalar() == "ok")
    except DBAPIError as error:
        if is_damage(error):
            return False
        raise


def is_replaced(info: Mapping[str, Any]) -> bool:
    """Tell whether the file that the reading connection with this info has open is no longer the one at its path."""
    return bool(_identity(info[PATH]) != info[FILE])


def put_aside(url: str, now: datetime.datetime) -> Path:
    """Rename the file of an SQLite store, with what SQLite keeps beside it, and return its new path."""
    path = Path(make_url(url).database)
    kept = path.with_name(f"{path.name}.beschaedigt-{now:%Y%m%d-%H%M%S}")
    for ending in ("", "-wal", "-shm"):
        if path.with_name(path.name + ending).exists():
            path.with_name(path.name + ending).rename(kept.with_name(kept.name + ending))
    return kept


def _open_sqlite(address: URL, read_only: bool) -> Engine:
    if address.database in (None, "", ":memory:"):
        raise ValueError("Die Faktendatenbank braucht eine Datei, zum Beispiel sqlite:///facts.db.")
    path = Path(address.database).absolute()
    if read_only:
        if not path.is_file():
            raise StoreMissing(_missing(address))
        address = URL.create("sqlite", database=path.as_uri(), query={"mode": "ro", "uri": "true"})
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
    waits = READER_WAITS_S if read_only else WRITER_WAITS_S
    # SQLAlchemy would open a file anew for every query, at several times the cost of the query itself.
    engine = create_engine(
        address,
        future=True,
        poolclass=QueuePool,
        connect_args={"timeout": waits, "check_same_thread": False},
    )
    event.listen(engine, "connect", _prepare_reader if read_only else _prepare_writer)
    event.listen(engine, "begin", _begin_reading if read_only else _begin_writing)
    if read_only:
        _follow_the_file(engine, path)
    return engine


def _identity(path: Path) -> tuple[int, ...]:
    """What tells the file from any other; nothing if there is none."""
    try:
        found = path.stat()
    except OSError:
        return ()
    return found.st_dev, found.st_ino


def _follow_the_file(engine: Engine, path: Path) -> None:
    # An open connection goes on reading a file that was replaced or removed.
    def remember(_connection: sqlite3.Connection, record: Any) -> None:
        record.info.update({PATH: path, FILE: _identity(path)})

    def require_same(_connection: sqlite3.Connection, record: Any, _proxy: Any) -> None:
        if is_replaced(record.info):
            raise DisconnectionError("Die Faktendatenbank ist eine andere Datei als zuvor.")

    event.listen(engine, "connect", remember)
    event.listen(engine, "checkout", require_same)


def _prepare_reader(connection: sqlite3.Connection, _record: Any) -> None:
    # sqlite3's own transactions leave out SELECT and DDL; the "begin" listeners open real ones.
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA query_only = ON")


def _prepare_writer(connection: sqlite3.Connection, _record: Any) -> None:
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    # With SQLite's 2 MB, a large import writes the pages of its indexes out and reads them again all the time.
    connection.execute(f"PRAGMA cache_size = {-WRITER_CACHE_KB}")
    # Switching does not wait for locks. Whoever holds one is a writer that switched it on itself.
    with contextlib.suppress(sqlite3.OperationalError):
        connection.execute("PRAGMA journal_mode = WAL")


def _begin_reading(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _begin_writing(connection: Connection) -> None:
    # Taking the lock at once makes a second writer wait here instead of failing half-way.
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _open_server(address: URL, read_only: bool) -> Engine:
    if not read_only:
        return create_engine(address, future=True, connect_args=SERVER)
    engine = create_engine(
        address,
        future=True,
        # Both statements of one query shall see the same revision.
        isolation_level="REPEATABLE READ",
        connect_args={**SERVER, "options": "-c default_transaction_read_only=on"},
    )
    check_idle_connections(engine)
    return engine


def _require_revision(engine: Engine, address: URL) -> None:
    try:
        with engine.connect() as connection:
            number = connection.execute(select(revision.c.number)).scalar()
    except DBAPIError as error:
        engine.dispose()
        raise _unusable(error, address) from error
    if not number:
        engine.dispose()
        raise StoreMissing(_missing(address))


def _unusable(error: DBAPIError, address: URL) -> StoreUnusable:
    if lacks_tables(error):
        return StoreMissing(_missing(address))
    shown = address.render_as_string(hide_password=True)
    kind = StoreDamaged if is_damage(error) else StoreUnusable
    return kind(f"Die Faktendatenbank „{shown}“ lässt sich nicht lesen. {explain_database(error)}")


def _missing(address: URL) -> str:
    shown = address.render_as_string(hide_password=True)
    return (
        f"Die Faktendatenbank „{shown}“ gibt es nicht, oder sie ist leer. "
        "Bitte bauen Sie sie zuerst aus dem Faktenordner auf."
    )
