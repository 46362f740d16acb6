"""The disk with the conversations is full, and then no longer."""

from __future__ import annotations

import contextlib
import subprocess
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.bot.channels.visitor import Visitor, wait_until
from tests.bot.running import RunningBot
from tests.faults.asking import HONESTLY_NOT, RIGHT, ask
from tests.faults.conftest import Start

SIZE = "2m"


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A small file system of its own."""
    folder = tmp_path_factory.mktemp("disk")
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", folder], capture_output=True)
    if mounted.returncode != 0:
        pytest.skip("only root may mount a file system")
    yield folder
    subprocess.run(["umount", "--lazy", folder], check=True)


@pytest.fixture(scope="module")
def bot(start_bot: Start, facts_file: Path, disk: Path) -> RunningBot:
    return start_bot(store_url=f"sqlite:///{facts_file}", conversations_url=f"sqlite:///{disk}/conversations.db")


def fill(disk: Path) -> Path:
    """Write until nothing more fits."""
    filler = disk / "filler"
    with contextlib.suppress(OSError), filler.open("wb", buffering=0) as file:
        while file.write(bytes(1024)):
            pass
    return filler


def test_a_full_disk_is_survived(bot: RunningBot, disk: Path) -> None:
    visitor = Visitor(bot).begin()
    assert ask(visitor) == RIGHT
    filler = fill(disk)
    told = [ask(visitor) for _ in range(60)]
    print(f"{len(told)} questions: {told.count(RIGHT)} answered, {told.count(HONESTLY_NOT)} told to ask again, 0 wrong")
    assert HONESTLY_NOT in told, "the disk was not full"
    assert Visitor(bot).http.post("/chat/conversations", json={}).status_code == httpx.codes.INTERNAL_SERVER_ERROR
    assert httpx.get(f"{bot.address}/health").is_success
    filler.unlink()
    wait_until(lambda: ask(visitor) == RIGHT)
    assert ask(Visitor(bot).begin()) == RIGHT
    assert bot.process.poll() is None
