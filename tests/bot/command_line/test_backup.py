"""`index-lotse backup` and `restore`."""

from __future__ import annotations

from pathlib import Path

import pytest

from actions.facts.engine import open_store
from actions.facts.load import load
from tests.bot.command_line.conftest import Command
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
