"""Pictures in the making and made: drawn off the event loop, one at a time, and kept while the facts stay."""

from __future__ import annotations

import asyncio
import hashlib
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from actions.facts.queries import Facts
from bot.charts.contents import Chart, chart_of
from bot.charts.drawing import Suffix, draw
from bot.charts.parameters import ChartRequest

KEPT = 100
MOST_WAITING = 20

Key = tuple[ChartRequest, Suffix, tuple[int, ...]]


class Busy(Exception):
    """More pictures are wanted at once than can be drawn in a reasonable time."""


@dataclass(frozen=True)
class Picture:
    """What is sent; the tag changes when the picture does."""

    body: bytes
    tag: str


class Pictures:
    """All pictures of one store. To be used from one event loop."""

    def __init__(self, facts: Facts, drawing: Callable[[Chart, Suffix], bytes] = draw) -> None:
        self._facts = facts
        self._draw = drawing
        self._pictures: OrderedDict[Key, asyncio.Task[Picture]] = OrderedDict()
        # One thread: matplotlib's settings are global, and the answers need the other core.
        self._drawer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="charts")

    async def picture(self, request: ChartRequest, suffix: Suffix) -> Picture:
        """Return the picture; raise NothingToDraw or Busy."""
        key = (request, suffix, self._facts.version())
        task = self._pictures.get(key)
        if task is None:
            if sum(not each.done() for each in self._pictures.values()) >= MOST_WAITING:
                raise Busy
            task = self._pictures[key] = asyncio.create_task(self._make(request, suffix))
            task.add_done_callback(lambda done: self._forget_failure(key, done))
        self._pictures.move_to_end(key)
        self._drop_oldest()
        # Others may be waiting for the same picture when one client hangs up.
        return await asyncio.shield(task)

    def close(self) -> None:
        """Draw nothing more."""
        self._drawer.shutdown(wait=False, cancel_futures=True)

    async def _make(self, request: ChartRequest, suffix: Suffix) -> Picture:
        body = await asyncio.get_running_loop().run_in_executor(self._drawer, lambda: self._drawn(request, suffix))
        return Picture(body, hashlib.sha256(body).hexdigest()[:32])

    def _drawn(self, request: ChartRequest, suffix: Suffix) -> bytes:
        with self._facts.at_one_revision() as facts:
            chart = chart_of(request, facts)
        return self._draw(chart, suffix)

    def _forget_failure(self, key: Key, task: asyncio.Task[Picture]) -> None:
        if (task.cancelled() or task.exception() is not None) and self._pictures.get(key) is task:
            del self._pictures[key]

    def _drop_oldest(self) -> None:
        """Keep the pictures asked for last; one in the making stays."""
        for key in [each for each, task in self._pictures.items() if task.done()][: max(len(self._pictures) - KEPT, 0)]:
            del self._pictures[key]
