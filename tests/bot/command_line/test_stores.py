"""Commands that change the store leave one of another version alone."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tests.bot.command_line.conftest import Command

SOURCE = ("--edition", 2024, "--category", "gesamt", "--source-id", "amt-2024", "--yes")


@pytest.mark.parametrize("command", [("import", "rankings"), ("undo", 1), ("history",)])
def test_a_store_of_an_older_version_is_not_touched(run: Command, tmp_path: Path, command: tuple[object, ...]) -> None:
    with sqlite3.connect(tmp_path / "facts.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0002'")
        connection.execute("DROP TABLE changes")
        connection.execute("DROP TABLE revisions")
    if command[0] == "import":
        (tmp_path / "index.csv").write_text("Stadt,Rang\nBonn,3\n", encoding="utf-8")
        command = (*command, tmp_path / "index.csv", *SOURCE)
    assert run(*command) == 1
    assert "make facts" in run.err
    with sqlite3.connect(tmp_path / "facts.db") as connection:
        assert connection.execute("SELECT count(*) FROM rankings").fetchone() == (4,)
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("0002",)
