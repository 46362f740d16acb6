"""Locks by name: what concerns the same thing happens one after the other, as it came."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager


class InOrder:
    """A lock for each name, kept only while someone holds it or waits for it.

    `across` locks a name of the given kind for all other processes, too; between processes, first come need not be
    first served.
    """

    def __init__(self, kind: str, across: Callable[[str], AbstractAsyncContextManager[None]]) -> None:
        self._kind = kind
        self._across = across
        self._locks: dict[str, tuple[asyncio.Lock, int]] = {}

    @asynccontextmanager
    async def __call__(self, name: str) -> AsyncIterator[None]:
        """Wait until all that came before under this name is done."""
        lock, waiting = self._locks.get(name, (asyncio.Lock(), 0))
        self._locks[name] = lock, waiting + 1
        try:
            async with lock, self._across(f"{self._kind} {name}"):
                yield
        finally:
            lock, waiting = self._locks[name]
            self._locks[name] = lock, waiting - 1
            if waiting == 1:
                del self._locks[name]
