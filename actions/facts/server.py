"""Connections to PostgreSQL that do not hang, and are alive as far as one knows without asking each time."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Engine
from sqlalchemy.exc import InvalidatePoolError

# Seconds to connect, milliseconds for sent data (libpq's manual, "Parameter Key Words"): a PostgreSQL that fell silent
# must not hold up everyone.
SERVER = {"connect_timeout": 3, "tcp_user_timeout": 10_000}
TRUSTED_S = 1.0
USED = "used"


def check_idle_connections(engine: Engine, clock: Callable[[], float] = time.monotonic) -> None:
    """Have a connection that was not used for a second checked before its next use; dead ones are opened anew.

    SQLAlchemy's pool_pre_ping checks at each use, ten times a turn, which was a fifth of its time. Where all died
    within a second of their last use, one user is told to ask again; the pool drops all of them then.
    """

    def remember(_connection: Any, record: Any) -> None:
        record.info[USED] = clock()

    def check(connection: Any, record: Any, _proxy: Any) -> None:
        if clock() - record.info[USED] >= TRUSTED_S and not engine.dialect.do_ping(connection):
            # The whole pool: who died in idleness did not die alone.
            raise InvalidatePoolError

    event.listen(engine, "connect", remember)
    event.listen(engine, "checkin", remember)
    event.listen(engine, "checkout", check)
