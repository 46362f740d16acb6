"""The command `index-lotse` in this process, on a small store of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.engine import Engine
from typer.testing import CliRunner

from actions.facts import tables
from actions.facts.engine import open_store
from actions.facts.load import load
from actions.settings import PREFIX
from bot.command_line.main import app
from bot.command_line.printing import Stopped
from tests.worlds import write_world

RANKINGS = ("2024 gesamt Köln 1 80", "2024 gesamt Bonn 2 vorher 5", "2024 gesamt Essen 3", "2024 mobilitaet Köln 4")


class Command:
    """Runs `index-lotse` on one store; `store` looks into it."""

    def __init__(self, store: Engine) -> None:
        self.store = store

    def __call__(self, *arguments: object, said: str = "") -> tuple[int, str]:
        """Run the command, say something when it asks, and return its exit code and all that it printed."""
        result = CliRunner().invoke(app, [str(each) for each in arguments], input=said)
        if isinstance(result.exception, Stopped):
            return 1, f"{result.output}{result.exception}"
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result.exit_code, result.output

    def ranks(self, edition: int = 2026, category: str = "gesamt") -> dict[str, int]:
        """The ranks of one board by city."""
        held = tables.rankings.c
        query = select(held.city, held.rank).where(held.edition == edition, held.category == category)
        with self.store.connect() as connection:
            return dict(connection.execute(query).all())

    def row(self, city: str, edition: int = 2024, category: str = "gesamt") -> dict[str, Any]:
        """One row of the table of rankings."""
        held = tables.rankings.c
        query = select(tables.rankings).where(held.city == city, held.edition == edition, held.category == category)
        with self.store.connect() as connection:
            return dict(connection.execute(query).mappings().one())

    def editions(self) -> list[int]:
        """The editions in the store."""
        with self.store.connect() as connection:
            return list(connection.execute(select(tables.editions.c.edition)).scalars())

    def number(self) -> int:
        """The store's revision."""
        with self.store.connect() as connection:
            number: int = connection.execute(select(tables.revision.c.number)).scalar_one()
            return number


@pytest.fixture
def command(store_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Command]:
    """The command, on a store with an edition of 2024 and no other."""
    monkeypatch.setenv(f"{PREFIX}STORE_URL", store_url)
    aliases = {"Köln": "Domstadt", "Frankfurt am Main": "Frankfurt", "Frankfurt (Oder)": "Oderstadt"}
    folder = write_world(tmp_path / "facts", RANKINGS, aliases=aliases)
    engine = open_store(store_url, read_only=False)
    load(folder, engine)
    yield Command(engine)
    engine.dispose()


@pytest.fixture
def table(tmp_path: Path) -> Callable[..., Path]:
    """Writes a CSV file from lines of cells with semicolons between them."""

    def write(*lines: str, name: str = "index.csv") -> Path:
        (tmp_path / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
        return tmp_path / name

    return write
