"""Locks by name that hold across processes: PostgreSQL's own, so that the database stays all that they must share."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

from sqlalchemy import text
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import DBAPIError

FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.005, 0.5


class AcrossProcesses:
    """Session-level advisory locks (PostgreSQL's manual, 13.3.5), all on one connection of their own.

    They end with the process that holds them, however it ends: nobody waits for a lease to run out. Within a process
    they shut nobody out. SQLite has none and needs none: its file belongs to one process.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._connection: Connection | None = None

    @asynccontextmanager
    async def __call__(self, name: str) -> AsyncIterator[None]:
        """Wait until no other process holds the name. Raises SQLAlchemy's errors when the database is away."""
        if self._engine.dialect.name != "postgresql":
            yield
            return
        pauses = _growing()
        while not self._ask("pg_try_advisory_lock", name):
            await asyncio.sleep(next(pauses))
        try:
            yield
        finally:
            self._release(name)

    def _ask(self, function: str, name: str) -> bool:
        try:
            return self._ask_once(function, name)
        except DBAPIError as error:
            self._drop()
            if not error.connection_invalidated:
                raise
        # The server was restarted since; what we held before is gone with it.
        return self._ask_once(function, name)

    def _ask_once(self, function: str, name: str) -> bool:
        if self._connection is None:
            self._connection = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        return bool(self._connection.execute(text(f"SELECT {function}(:number)"), {"number": _number(name)}).scalar())

    def _release(self, name: str) -> None:
        try:
            self._ask("pg_advisory_unlock", name)
        except DBAPIError:
            # With its connection, the server has dropped the lock.
            self._drop()

    def _drop(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.invalidate()
            connection.close()


def _number(name: str) -> int:
    return int.from_bytes(hashlib.blake2b(name.encode(), digest_size=8).digest(), "big", signed=True)


def _growing() -> Iterator[float]:
    pause = FIRST_PAUSE_S
    while True:
        yield pause
        pause = min(2 * pause, LONGEST_PAUSE_S)
