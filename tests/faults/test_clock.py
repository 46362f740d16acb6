"""The wall clock jumps by an hour, as it does when a machine wakes up or someone sets it right."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path

import pytest

from tests.bot.channels.project import make_website_project
from tests.bot.channels.visitor import Gate, Visitor, error_code, events
from tests.bot.running import RunningBot, start

HOUR_S = 3600
PER_MINUTE = 8
TOO_EARLY_S = 0.5
# Python imports it before all else, so that everything in the process sees this clock.
SITECUSTOMIZE = """
import time
from pathlib import Path

right, ahead = time.time, Path({ahead!r})
time.time = lambda: right() + float(ahead.read_text())
"""


class WallClock:
    """The clock of a process that is started with this folder in its PYTHONPATH."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._ahead = folder / "ahead"
        self.jump(0)
        (folder / "sitecustomize.py").write_text(SITECUSTOMIZE.format(ahead=str(self._ahead)))

    def jump(self, seconds: int) -> None:
        """Have it be so far ahead of the right time from now on."""
        written = self._ahead.with_suffix(".new")
        written.write_text(str(seconds))
        os.replace(written, self._ahead)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_website_project(tmp_path_factory.mktemp("project"))


@pytest.fixture(scope="module")
def running_clock(tmp_path_factory: pytest.TempPathFactory) -> WallClock:
    return WallClock(tmp_path_factory.mktemp("clock"))


@pytest.fixture(scope="module")
def bot(project: Path, running_clock: WallClock) -> Iterator[RunningBot]:
    environment = {"PYTHONPATH": str(running_clock.folder)}
    running = start(project, environment=environment, trusted_proxies=1, messages_per_minute=PER_MINUTE)
    yield running
    running.process.kill()
    running.process.communicate()


@pytest.fixture
def clock(running_clock: WallClock) -> Iterator[WallClock]:
    yield running_clock
    running_clock.jump(0)


@pytest.fixture
def visitor(bot: RunningBot) -> Visitor:
    return Visitor(bot).begin()


@pytest.mark.parametrize("jump", [HOUR_S, -HOUR_S])
def test_conversations_go_on(visitor: Visitor, clock: WallClock, jump: int) -> None:
    assert visitor.say("Zähle") == ["1"]
    clock.jump(jump)
    assert visitor.say("Zähle") == ["2"]
    clock.jump(0)
    assert visitor.say("Zähle") == ["3"]
    assert [message["text"] for message in visitor.messages()][1:] == ["Zähle", "1", "Zähle", "2", "Zähle", "3"]


@pytest.mark.parametrize("jump", [HOUR_S, -HOUR_S])
def test_nobody_is_shut_out(visitor: Visitor, clock: WallClock, jump: int) -> None:
    for number in range(PER_MINUTE):
        assert visitor.say("Zähle") == [str(number + 1)]
    assert error_code(visitor.post(text="Zähle")) == "too_many"
    clock.jump(jump)
    # What was counted by the other clock counts no more; by this one, it does.
    for number in range(PER_MINUTE):
        assert visitor.say("Zähle") == [str(PER_MINUTE + number + 1)]
    assert error_code(visitor.post(text="Zähle")) == "too_many"


@pytest.mark.parametrize("jump", [HOUR_S, -HOUR_S])
def test_the_order_stays(visitor: Visitor, clock: WallClock, project: Path, jump: int) -> None:
    gate = Gate(project)
    with ThreadPoolExecutor() as pool:
        first = pool.submit(visitor.post, text="Warte")
        gate.wait_until_reached()
        clock.jump(jump)
        second = pool.submit(visitor.post, text="Zähle")
        # Out of order, it would be answered now.
        wait({second}, timeout=TOO_EARLY_S)
        assert not second.done()
        gate.open()
        assert [data.get("text") for _, data in events(first.result())] == ["Warte", "Fertig", None]
        assert [data.get("text") for _, data in events(second.result())] == ["Zähle", "1", None]
    assert [message["text"] for message in visitor.messages()][1:] == ["Warte", "Fertig", "Zähle", "1"]
