"""PostgreSQL, with the facts and the conversations in it, goes away and comes back."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from bot.channels import texts
from tests import postgresql
from tests.bot.channels.visitor import Visitor, wait_until
from tests.bot.running import RunningBot
from tests.faults.asking import HONESTLY_NOT, RIGHT, ask
from tests.faults.conftest import Start

VISITORS = 12


@pytest.fixture(scope="module")
def server() -> Iterator[postgresql.Server]:
    """A server of its own: others need theirs."""
    with postgresql.server_or_skip() as running:
        yield running


@pytest.fixture(scope="module")
def bot(start_bot: Start, server: postgresql.Server) -> Iterator[RunningBot]:
    with server.database() as url:
        yield start_bot(store_url=url, conversations_url=url)


def test_users_are_told_honestly_and_answered_when_it_is_back(bot: RunningBot, server: postgresql.Server) -> None:
    visitor = Visitor(bot).begin()
    assert ask(visitor) == RIGHT
    before = visitor.messages()
    server.stop()
    try:
        assert [ask(visitor) for _ in range(3)] == [HONESTLY_NOT] * 3
        newcomer = Visitor(bot).http.post("/chat/conversations", json={})
        assert newcomer.status_code == httpx.codes.INTERNAL_SERVER_ERROR
        assert newcomer.json()["error"]["message"] == texts.FAILED
        assert httpx.get(f"{bot.address}/ready").status_code == httpx.codes.SERVICE_UNAVAILABLE
        assert httpx.get(f"{bot.address}/health").is_success
    finally:
        server.start()
    wait_until(lambda: ask(visitor) == RIGHT)
    assert visitor.messages()[: len(before)] == before
    assert httpx.get(f"{bot.address}/ready").is_success
    assert ask(Visitor(bot).begin()) == RIGHT


def test_under_load_nobody_is_told_anything_wrong(bot: RunningBot, server: postgresql.Server) -> None:
    visitors = [Visitor(bot).begin() for _ in range(VISITORS)]
    with ThreadPoolExecutor(VISITORS) as pool:
        asking = [pool.submit(lambda who=who: [ask(who) for _ in range(10)]) for who in visitors]
        server.restart()
        told = [outcome for each in asking for outcome in each.result()]
    print(f"{len(told)} questions: {told.count(RIGHT)} answered, {told.count(HONESTLY_NOT)} told to ask again, 0 wrong")
    assert len(told) == 10 * VISITORS
    assert [ask(who) for who in visitors] == [RIGHT] * VISITORS
