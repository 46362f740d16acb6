"""What the operator's tools are told once the bot shall end."""

from __future__ import annotations

import asyncio

from bot.channels.draining import Draining
from bot.channels.operator import operator
from bot.metrics import Metrics
from tests.bot.serving import app_with, client_of


async def test_it_says_no_while_it_still_answers() -> None:
    draining = Draining(3600)
    app = app_with([operator({"stays": draining.stays}, Metrics(), None)])
    async with client_of(app) as client:
        assert (await client.get("/ready")).status_code == 200
        ending = asyncio.create_task(draining.drain(app, None))
        await asyncio.sleep(0)
        ready = await client.get("/ready")
        assert (ready.status_code, ready.json()) == (503, {"status": "unavailable", "stays": False})
        assert (await client.get("/health")).status_code == 200
        assert not ending.done()
        ending.cancel()


async def test_without_seconds_it_ends_at_once() -> None:
    draining = Draining(0)
    await draining.drain(app_with([]), None)
    assert draining.stays() is False
