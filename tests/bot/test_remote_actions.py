"""Action servers on other machines, some of which are away."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from rasa.utils.endpoints import ClientResponseError

from bot.channels.texts import ACTIONS_AWAY
from bot.remote_actions import AVOIDED_S, RemoteActions

NOBODY_LISTENS = "http://127.0.0.1:1/webhook"
Answer = Callable[[web.Request], Any]


@asynccontextmanager
async def action_server(name: str, status: int = 200) -> AsyncIterator[tuple[str, list[Any]]]:
    """Run a server that says its name; give its address and what it was sent."""
    sent: list[Any] = []

    async def answer(request: web.Request) -> web.Response:
        sent.append(await request.json())
        return web.json_response({"events": [], "responses": [{"text": name}]}, status=status)

    app = web.Application()
    app.router.add_post("/webhook", answer)
    async with TestServer(app) as server:
        yield str(server.make_url("/webhook")), sent


async def ask(actions: RemoteActions) -> str:
    """Call an action as Rasa does and return what it says."""
    reply = await actions.request(json={"next_action": "action_x"}, method="post", timeout=300, compress=False)
    text: str = reply["responses"][0]["text"]
    return text


async def test_servers_take_turns() -> None:
    async with action_server("eins") as (first, sent), action_server("zwei") as (second, _):
        actions = RemoteActions([first, second])
        said = [await ask(actions) for _ in range(4)]
    assert sorted(said) == ["eins", "eins", "zwei", "zwei"]
    assert sent == [{"next_action": "action_x"}] * 2


@pytest.mark.parametrize("status", [502, 503, 504])
async def test_one_behind_a_proxy_that_misses_it_is_passed_over(status: int) -> None:
    async with action_server("eins", status) as (first, _), action_server("zwei") as (second, _):
        actions = RemoteActions([first, second])
        assert [await ask(actions) for _ in range(3)] == ["zwei"] * 3


async def test_one_that_is_away_is_left_alone_for_a_while() -> None:
    now = 1000.0
    async with action_server("eins", 503) as (first, sent), action_server("zwei") as (second, _):
        actions = RemoteActions([first, second], clock=lambda: now)
        for _ in range(10):
            assert await ask(actions) == "zwei"
        assert len(sent) == 1
        now += AVOIDED_S
        for _ in range(2):
            await ask(actions)
        assert len(sent) == 2


async def test_when_all_are_away_that_is_what_users_are_told_until_one_is_back(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with action_server("eins") as (first, _):
        away = RemoteActions([NOBODY_LISTENS, NOBODY_LISTENS.replace(":1/", ":2/")])
        assert [await ask(away) for _ in range(2)] == [ACTIONS_AWAY] * 2
        assert "action_x" not in caplog.text
        assert await ask(RemoteActions([NOBODY_LISTENS, first])) == "eins"


async def test_an_action_that_fails_is_not_called_again() -> None:
    async with action_server("eins", 500) as (first, one), action_server("zwei", 500) as (second, two):
        with pytest.raises(ClientResponseError):
            await ask(RemoteActions([first, second]))
    assert len(one) + len(two) == 1
