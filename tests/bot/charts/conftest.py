"""What the tests of the charts share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from actions.facts.queries import Facts
from tests.worlds import open_world, write_world

World = Callable[..., Facts]


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """Makes a store of rankings such as "2024 gesamt Köln 3"; see tests/worlds.py."""
    opened: list[Facts] = []

    def make(*rankings: str, **more: Any) -> Facts:
        opened.append(open_world(write_world(tmp_path / "world", rankings, **more), tmp_path / "world.db"))
        return opened[-1]

    yield make
    for facts in opened:
        facts.close()
