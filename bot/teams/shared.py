"""One request under way for all who wait for what it brings."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable


class Shared:
    """Runs `work` once for everyone who asks meanwhile; whoever stops waiting does not stop it for the others."""

    def __init__(self, work: Callable[[], Awaitable[None]]) -> None:
        self._work = work
        self._task: asyncio.Task[None] | None = None

    async def __call__(self) -> None:
        """Wait until the work under way is done, or begin it. Raises what the work raises."""
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._run())
            # Nobody may be left to hear of a failure; asyncio would log it with all it says.
            self._task.add_done_callback(lambda task: task.cancelled() or task.exception())
        await asyncio.shield(self._task)

    async def _run(self) -> None:
        await self._work()
