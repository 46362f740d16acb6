"""Which pictures are drawn, kept and drawn anew."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from actions.facts.queries import Facts
from bot.charts import pictures as module
from bot.charts.contents import Chart, NothingToDraw
from bot.charts.parameters import ChartRequest
from bot.charts.pictures import Busy, Pictures
from tests.bot.charts.conftest import World
from tests.worlds import open_world, reload_world, write_world

KOELN = ChartRequest("verlauf", ("Köln",), "gesamt", 2023, 2024)


class Drawing:
    """Stands in for matplotlib: notes what it draws, and waits if it is told to."""

    def __init__(self) -> None:
        self.drawn: list[str] = []
        self.at_once = self.most_at_once = 0
        self.may_go_on = threading.Event()
        self.may_go_on.set()

    def __call__(self, chart: Chart, suffix: str) -> bytes:
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        assert self.may_go_on.wait(30)
        self.drawn.append(chart.description)
        self.at_once -= 1
        return f"{chart.description}.{suffix}".encode()


@pytest.fixture
def drawing() -> Drawing:
    return Drawing()


@pytest.fixture
def facts(world: World) -> Facts:
    return world(*(f"{year} gesamt Köln {year - 2000}" for year in range(2001, 2025)))


async def test_a_picture_is_drawn_once(facts: Facts, drawing: Drawing) -> None:
    pictures = Pictures(facts, drawing)
    first, second = await pictures.picture(KOELN, "svg"), await pictures.picture(KOELN, "svg")
    assert first is second
    assert (await pictures.picture(KOELN, "png")).tag != first.tag
    assert len(drawing.drawn) == 2


async def test_many_who_ask_at_once_share_one_drawing(facts: Facts, drawing: Drawing) -> None:
    pictures = Pictures(facts, drawing)
    same = await asyncio.gather(*(pictures.picture(KOELN, "svg") for _ in range(10)))
    assert len({each.tag for each in same}) == 1
    assert len(drawing.drawn) == 1


async def test_changed_facts_are_drawn_anew(tmp_path: Path, drawing: Drawing) -> None:
    facts = open_world(write_world(tmp_path / "world", ["2024 gesamt Köln 3"]), tmp_path / "world.db")
    pictures = Pictures(facts, drawing)
    before = await pictures.picture(KOELN, "svg")
    reload_world(write_world(tmp_path / "world", ["2024 gesamt Köln 4"]), tmp_path / "world.db")
    after = await pictures.picture(KOELN, "svg")
    assert (b"Platz 3" in before.body, b"Platz 4" in after.body) == (True, True)
    assert before.tag != after.tag
    facts.close()


async def test_only_so_many_are_kept(facts: Facts, drawing: Drawing, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "KEPT", 3)
    pictures = Pictures(facts, drawing)
    for year in range(2001, 2011):
        await pictures.picture(ChartRequest("verlauf", ("Köln",), "gesamt", year, 2024), "svg")
        await pictures.picture(KOELN, "svg")
    assert len(pictures._pictures) == 3
    # The one that was asked for again and again has stayed.
    assert drawing.drawn.count("Köln – 2023: Platz 23 von 82, 2024: Platz 24 von 82.") == 1


async def test_one_at_a_time_and_only_so_many_wait(
    facts: Facts, drawing: Drawing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_WAITING", 4)
    drawing.may_go_on.clear()
    pictures = Pictures(facts, drawing)
    asked = [ChartRequest("verlauf", ("Köln",), "gesamt", year, 2024) for year in range(2001, 2005)]
    waiting = [asyncio.create_task(pictures.picture(each, "svg")) for each in asked]
    await until(lambda: drawing.at_once == 1)
    with pytest.raises(Busy):
        await pictures.picture(KOELN, "svg")
    drawing.may_go_on.set()
    assert len(await asyncio.gather(*waiting)) == 4
    assert drawing.most_at_once == 1
    await pictures.picture(KOELN, "svg")


async def until(reached: Callable[[], bool]) -> None:
    """Let the loop and the drawing thread go on until then."""
    while not reached():
        await asyncio.sleep(0)


async def test_who_hangs_up_takes_the_picture_from_nobody(facts: Facts, drawing: Drawing) -> None:
    drawing.may_go_on.clear()
    pictures = Pictures(facts, drawing)
    impatient = asyncio.create_task(pictures.picture(KOELN, "svg"))
    patient = asyncio.create_task(pictures.picture(KOELN, "svg"))
    await until(lambda: drawing.at_once == 1)
    impatient.cancel()
    drawing.may_go_on.set()
    assert (await patient).body
    assert len(drawing.drawn) == 1


async def test_a_failure_is_not_kept(facts: Facts) -> None:
    failures = iter([True, False])

    def fail_once(chart: Chart, suffix: str) -> bytes:
        if next(failures):
            raise MemoryError
        return b"picture"

    pictures = Pictures(facts, fail_once)
    with pytest.raises(MemoryError):
        await pictures.picture(KOELN, "svg")
    assert (await pictures.picture(KOELN, "svg")).body == b"picture"


async def test_what_is_not_known_is_not_kept(facts: Facts, drawing: Drawing) -> None:
    pictures = Pictures(facts, drawing)
    for _ in range(3):
        with pytest.raises(NothingToDraw):
            await pictures.picture(ChartRequest("verlauf", ("Atlantis",), "gesamt", 2023, 2024), "svg")
    assert not pictures._pictures
    assert not drawing.drawn
