"""What concerns the same thing happens in the order in which it came."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.channels.order import InOrder


@asynccontextmanager
async def nobody_else(_name: str) -> AsyncIterator[None]:
    """What locks names across processes, when there is but one."""
    yield


async def test_one_after_the_other_under_the_same_name_and_at_once_under_another() -> None:
    in_order, done, gate = InOrder("turn", nobody_else), list[str](), asyncio.Event()

    async def act(name: str, what: str, waits: bool = False) -> None:
        async with in_order(name):
            if waits:
                await gate.wait()
            done.append(what)

    acts = [act("a", "first", waits=True), act("a", "second"), act("a", "third"), act("b", "other")]
    tasks = [asyncio.create_task(each) for each in acts]
    await tasks[3]
    assert done == ["other"]
    gate.set()
    await asyncio.gather(*tasks)
    assert done == ["other", "first", "second", "third"]


async def test_a_failure_lets_the_next_one_in() -> None:
    in_order = InOrder("turn", nobody_else)

    async def fail() -> None:
        async with in_order("a"):
            raise ValueError

    assert isinstance((await asyncio.gather(fail(), return_exceptions=True))[0], ValueError)
    async with in_order("a"):
        pass
