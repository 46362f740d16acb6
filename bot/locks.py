"""Rasa's locks of conversations: in Redis where several processes share them, else in memory."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import Any
from urllib.parse import unquote, urlsplit

import redis
from rasa.core.lock import TicketLock
from rasa.core.lock_store import InMemoryLockStore, LockStore, RedisLockStore

from bot.conversations.store import is_owned

PREFIX = "lotse"
REDIS_WITHIN_S = 1.0
# Rasa asks in the event loop: a Redis that hangs must not hold up everyone at every message.
AVOIDED_S = 5.0
logger = logging.getLogger(__name__)


def lock_store(redis_url: str | None) -> LockStore:
    """Return where Rasa shall keep its locks."""
    return SharedLocks(redis_url) if redis_url else InMemoryLockStore()


class SharedLocks(RedisLockStore):
    """Rasa's locks in Redis, for conversations over REST; in memory while Redis is away.

    Those of the website, Slack and Teams are in memory always: their channels let no two processes near the same
    conversation. Rasa's tickets in Redis would not (two processes can draw the same one), and the ticket of a process
    that died would keep the conversation waiting for a minute.
    """

    def __init__(self, url: str, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(key_prefix=PREFIX, socket_timeout=REDIS_WITHIN_S, **_parts(url))
        self._memory = InMemoryLockStore()
        self._clock = clock
        self._away_until = 0.0

    def get_lock(self, conversation_id: str) -> TicketLock | None:
        """Return the conversation's lock, if there is one."""
        if not is_owned(conversation_id):
            found, lock = self._try(super().get_lock, conversation_id)
            if found:
                return lock
        return self._memory.get_lock(conversation_id)

    def save_lock(self, lock: TicketLock) -> None:
        """Keep the lock."""
        if is_owned(lock.conversation_id) or not self._try(super().save_lock, lock)[0]:
            self._memory.save_lock(lock)

    def delete_lock(self, conversation_id: str) -> None:
        """Forget the conversation's lock, wherever it is."""
        if not is_owned(conversation_id):
            self._try(super().delete_lock, conversation_id)
        self._memory.delete_lock(conversation_id)

    def _try(self, work: Callable[[Any], Any], value: Any) -> tuple[bool, Any]:
        if self._clock() < self._away_until:
            return False, None
        try:
            return True, work(value)
        except redis.RedisError as error:
            self._away_until = self._clock() + AVOIDED_S
            logger.warning("Redis sperrt nicht", extra={"error": type(error).__name__})
            return False, None


def _parts(url: str) -> dict[str, Any]:
    address = urlsplit(url)
    return {
        "host": address.hostname or "localhost",
        "port": address.port or 6379,
        "db": int(address.path.strip("/") or 0),
        "username": unquote(address.username) if address.username else None,
        "password": unquote(address.password) if address.password else None,
        "use_ssl": address.scheme == "rediss",
    }
