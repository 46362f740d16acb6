"""`index-lotse backup` and `restore`."""

from __future__ import annotations

from pathlib import Path

import pytest

from actions.facts.engine import open_store
from actions.facts.load import load
from tests.bot.command_line.conftest import RANKINGS, Command
from tests.worlds import write_world


@pytest.fixture
def file(run: Command, tmp_path: Path) -> Path:
    path = tmp_path / "sicherung.zip"
    assert run("backup", path) == 0
    return path


def places(run: Command) -> str:
    run("facts", "show", "--json")
    return run.out


def test_what_was_backed_up_comes_back(run: Command, file: Path, store: str, tmp_path: Path) -> None:
    before = places(run)
    writer = open_store(store, read_only=False)
    load(write_world(tmp_path / "other", ["2024 gesamt Köln 9"]), writer)
    writer.dispose()
    assert places(run) != before
    assert run("restore", file, answer="j\n") == 0
    assert places(run) == before


def test_it_says_what_was_written(run: Command, tmp_path: Path) -> None:
    assert run("backup", tmp_path / "a.zip") == 0
    assert "Stand 1 gesichert und geprüft" in run.out


def test_restoring_asks_first(run: Command, file: Path) -> None:
    before = places(run)
    assert run("restore", file, answer="n\n") == 1
    assert "Es wurde nichts geändert." in run.err
    assert places(run) == before


def test_a_file_is_replaced_only_if_wished(run: Command, file: Path) -> None:
    assert run("backup", file) == 1
    assert "--force" in run.err
    assert run("backup", file, "--force") == 0


def test_rubbish_is_refused(run: Command, tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_text("rubbish", encoding="utf-8")
    assert run("restore", tmp_path / "a.zip", "--yes") == 1
    assert "keine lesbare Sicherung" in run.err


def test_a_folder_that_does_not_exist_is_told(run: Command, tmp_path: Path) -> None:
    assert run("backup", tmp_path / "nowhere" / "a.zip") == 1
    assert "gibt es nicht" in run.err


def test_restoring_says_what_is_lost_and_that_other_files_win(run: Command, file: Path, tmp_path: Path) -> None:
    (tmp_path / "index.csv").write_text("Stadt,Rang\nBonn,3\n", encoding="utf-8")
    source = ("--edition", 2024, "--category", "mobilitaet", "--source-id", "amt-2024", "--by", "anna", "--yes")
    assert run("import", "rankings", tmp_path / "index.csv", *source) == 0
    write_world(tmp_path / "facts", [*RANKINGS, "2024 mobilitaet Köln 5"])
    assert run("restore", file, answer="n\n") == 1
    (lost,) = (line for line in run.out.splitlines() if "Stand 2" in line)
    for word in ("anna", "Ranglisten", "index.csv", "Uhr"):
        assert word in lost
    assert "rankings.csv" in run.out
    assert "sources.csv" not in run.out


def test_restoring_the_present_state_loses_nothing_and_is_on_record(run: Command, file: Path) -> None:
    assert run("restore", file, "--yes", "--by", "anna") == 0
    assert "verloren" not in run.out
    assert "Faktendateien" not in run.out
    assert run("history") == 0
    (restored,) = (line for line in run.out.splitlines() if line.startswith("2 "))
    for word in ("anna", "Sicherung eingespielt", "sicherung.zip"):
        assert word in restored
    assert run("undo", 2, "--yes") == 1
    assert "andere Sicherung" in run.err


@pytest.mark.parametrize("spoilt", [b"no database " * 1000, None])
def test_a_damaged_file_is_kept_aside(run: Command, file: Path, tmp_path: Path, spoilt: bytes | None) -> None:
    before = places(run)
    store = tmp_path / "facts.db"
    # Half of it has lost its tables' pages, with its beginning whole.
    store.write_bytes(spoilt or store.read_bytes()[:8192] + b"x" * 40_000)
    damaged = store.read_bytes()
    assert run("restore", file, answer="n\n") == 1
    assert store.read_bytes() == damaged
    assert run("restore", file, "--yes") == 0
    (kept,) = tmp_path.glob("facts.db.beschaedigt-*[0-9]")
    assert str(kept) in run.out
    assert kept.read_bytes() == damaged
    assert places(run) == before
