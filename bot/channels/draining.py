"""The time between the wish that the bot ends and its end."""

from __future__ import annotations

import asyncio

from sanic import Sanic


class Draining:
    """Says "not ready" for some seconds before the server stops, so that a proxy sends what is new elsewhere.

    Meanwhile everything is answered as ever. Without seconds, only what is under way is.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._stays = True

    def stays(self) -> bool:
        """Tell whether nobody has asked the bot to end."""
        return self._stays

    async def drain(self, _app: Sanic, _loop: object) -> None:
        """Call before the server stops listening."""
        self._stays = False
        await asyncio.sleep(self._seconds)
