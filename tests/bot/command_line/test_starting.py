"""`python -m bot`: what keeps the bot from starting is said in German, and how to mend it."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from actions.facts.engine import open_store
from actions.facts.tables import rankings
from actions.settings import PREFIX
from bot.commands import main
from tests.bot.command_line.conftest import RANKINGS, Command
from tests.worlds import write_world


def places(url: str) -> list[tuple[object, ...]]:
    reader = open_store(url, read_only=True)
    with reader.connect() as connection:
        found = [tuple(row) for row in connection.execute(select(rankings).order_by(rankings.c.rank))]
    reader.dispose()
    return found


@pytest.fixture
def imported(run: Command, tmp_path: Path) -> None:
    """Bonn's place 3 in mobility, from an import."""
    (tmp_path / "index.csv").write_text("Stadt,Rang\nBonn,3\n", encoding="utf-8")
    source = ("--edition", 2024, "--category", "mobilitaet", "--source-id", "amt-2024", "--yes")
    assert run("import", "rankings", tmp_path / "index.csv", *source) == 0


def test_facts_files_that_an_import_does_not_fit_are_refused_until_it_is_taken_back(
    imported: None, run: Command, store: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = places(store)
    write_world(tmp_path / "facts", [*RANKINGS, "2024 mobilitaet Köln 3"])
    assert main(["facts"]) == 1
    assert "Der Import 2 (index.csv) passt nicht mehr" in (said := capsys.readouterr().err)
    assert "index-lotse undo 2" in said
    assert places(store) == before, "the store stays as it was"
    assert run("undo", 2, "--yes") == 0
    assert main(["facts"]) == 0


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("postgresql://lotse:geheim@127.0.0.1:1/facts", "nicht erreichbar"),
        ("sqlite:///{folder}/facts.db", "beschädigt"),
    ],
)
def test_a_database_that_cannot_be_used_is_told_in_one_line(
    store: str,
    url: str,
    told: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "facts.db").write_bytes(b"no database " * 1000)
    monkeypatch.setenv(f"{PREFIX}STORE_URL", url.format(folder=tmp_path))
    assert main(["facts"]) == 1
    said = capsys.readouterr().err
    assert told in said
    assert len(said.splitlines()) == 1
    assert "geheim" not in said
