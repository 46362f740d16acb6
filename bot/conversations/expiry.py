"""Deletes expired conversations while the server runs."""

from __future__ import annotations

import asyncio
import contextlib
import logging

from sanic import Sanic

from bot.conversations.store import Conversations

LONGEST_PAUSE_S = 60.0
logger = logging.getLogger(__name__)


def expire_while_serving(app: Sanic, store: Conversations) -> None:
    """Have the app delete expired conversations at its start and from then on."""
    pause = min(store.lifetime, LONGEST_PAUSE_S)

    @app.after_server_start
    async def begin(app: Sanic, _loop: asyncio.AbstractEventLoop) -> None:
        app.ctx.expiry = asyncio.create_task(_expire(store, pause))

    @app.before_server_stop
    async def end(app: Sanic, _loop: asyncio.AbstractEventLoop) -> None:
        app.ctx.expiry.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await app.ctx.expiry


async def _expire(store: Conversations, pause: float) -> None:
    while True:
        try:
            store.delete_expired()
        except Exception as error:
            # A database that is away comes back; deleting must not have ended by then.
            logger.error("Abgelaufene Gespräche ließen sich nicht löschen", extra={"error": type(error).__name__})
        await asyncio.sleep(pause)
