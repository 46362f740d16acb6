"""Asks an app of ours without a socket."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from itertools import count

import httpx
from sanic import Blueprint, Sanic

from bot.channels.errors import answer_errors
from bot.channels.headers import send_security_headers

NUMBERS = count()
# Sanic rewrites its own methods for each app; only so it does that for a second one in the same process.
Sanic.test_mode = True


def app_with(blueprints: Iterable[Blueprint]) -> Sanic:
    """An app that answers errors and sends headers as the bot does."""
    app = Sanic(f"test_{next(NUMBERS)}", configure_logging=False)
    answer_errors(app)
    send_security_headers(app)
    for each in blueprints:
        app.blueprint(each)
    return app


@asynccontextmanager
async def client_of(app: Sanic, address: str = "127.0.0.1") -> AsyncIterator[httpx.AsyncClient]:
    """A client that calls the app from an address."""
    # What a server would do before the first request.
    await app._startup()
    transport = httpx.ASGITransport(app=app, client=(address, 40000))
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:5005") as client:
        yield client
