"""Tells cheaply whether the store changed."""

from __future__ import annotations

from threading import Lock
from typing import Any

from sqlalchemy.engine import Engine

from actions.facts.engine import FILE, is_replaced
from actions.facts.selects import REVISION


class Version:
    """Reads the version of one store. Any thread may call."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._lock = Lock()
        self._own: Any = None

    def read(self) -> tuple[int, ...]:
        """Return the revision, and more that differs from the last time if anyone committed a change in between."""
        if self._engine.dialect.name == "sqlite":
            return self._read_sqlite()
        with self._engine.connect() as connection:
            return (connection.execute(REVISION).scalar_one(),)

    def close(self) -> None:
        """Close the connection kept for reading the version."""
        with self._lock:
            if self._own is not None:
                self._own.close()
                self._own = None

    def _read_sqlite(self) -> tuple[int, ...]:
        # data_version counts what others commit as one connection sees it: it must always be the same one.
        with self._lock:
            if self._own is None or is_replaced(self._own.info):
                self._own = self._engine.raw_connection()
                self._own.detach()
            file: tuple[int, ...] = self._own.info[FILE]
            cursor = self._own.cursor()
            (data_version,) = cursor.execute("PRAGMA data_version").fetchone()
            (number,) = cursor.execute("SELECT number FROM revision").fetchone()
            cursor.close()
        return (number, data_version, *file)
