"""Rasa's locks in a Redis that comes and goes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import redis
from rasa.core.lock_store import InMemoryLockStore

from bot.locks import AVOIDED_S, SharedLocks, lock_store
from tests.bot.running import HOST
from tests.scaled.cluster import Process, missing, redis_server


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Process]:
    if "redis-server" in missing():
        pytest.skip("Redis is not installed (Debian: apt-get install redis-server)")
    server = redis_server(tmp_path)
    server.start()
    yield server
    server.stop()


@pytest.fixture
def url(server: Process) -> str:
    return f"redis://{HOST}:{server.port}/2"


def test_without_a_redis_they_are_in_memory() -> None:
    assert isinstance(lock_store(None), InMemoryLockStore)


async def test_a_lock_of_one_process_holds_in_another(url: str) -> None:
    here, there = SharedLocks(url), SharedLocks(url)
    async with here.lock("anna"):
        ticket = there.issue_ticket("anna")
        found = there.get_lock("anna")
        assert found is not None
        assert found.is_locked(ticket)
    with redis.Redis.from_url(url) as stored:
        assert stored.keys() == [b"lotse:lock:anna"]


@pytest.mark.parametrize("key", ["website:abc", "slack:abc", "teams:abc"])
async def test_channels_with_an_order_of_their_own_need_no_redis(url: str, key: str) -> None:
    async with SharedLocks(url).lock(key):
        with redis.Redis.from_url(url) as stored:
            assert stored.keys() == []


async def test_while_redis_is_away_the_process_keeps_order_itself(server: Process, url: str) -> None:
    now = 1000.0
    locks = SharedLocks(url, clock=lambda: now)
    server.stop()
    async with locks.lock("anna"):
        assert locks.is_someone_waiting("anna")
    server.start()
    now += AVOIDED_S
    async with locks.lock("anna"):
        with redis.Redis.from_url(url) as stored:
            assert stored.keys() == [b"lotse:lock:anna"]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("redis://localhost", ("localhost", 6379, 0, None, False)),
        ("rediss://lotse:ge%2Fheim@cache:6380/3", ("cache", 6380, 3, "ge/heim", True)),
    ],
)
def test_the_address_says_where_redis_is(url: str, expected: tuple[object, ...]) -> None:
    pool = SharedLocks(url).red.connection_pool
    host, port, database, password, encrypted = expected
    given = pool.connection_kwargs
    assert (given["host"], given["port"], given["db"], given["password"]) == (host, port, database, password)
    assert (pool.connection_class is redis.SSLConnection) is encrypted
