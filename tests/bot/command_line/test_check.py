"""`index-lotse check`: what is wrong, and how to mend it."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from tests.bot.command_line.conftest import Command


def findings(run: Command) -> dict[str, bool]:
    run("check", "--json")
    return {each["subject"]: each["good"] for each in json.loads(run.out)}


def test_what_is_well_is_said(run: Command) -> None:
    found = findings(run)
    assert found["Faktenordner"]
    assert found["Faktendatenbank"]
    assert found["Faktendateien"]
    assert found["Gesprächsdatenbank"]


def test_mistakes_in_the_files_and_files_not_loaded_are_found(run: Command, tmp_path: Path) -> None:
    path = tmp_path / "facts" / "rankings.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("gesamt,Köln,2,", "gesamt,Köln,zwei,"), encoding="utf-8")
    assert run("check") == 1
    assert "rankings.csv, Zeile" in run.out
    assert "„zwei“ ist keine ganze Zahl" in run.out
    assert not findings(run)["Faktendateien"]


def test_a_missing_store_is_found(run: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOTSE_STORE_URL", f"sqlite:///{tmp_path}/missing.db")
    assert run("check") == 1
    assert "fehlt oder ist leer" in run.out
    assert "make prepare" in run.out


def test_a_damaged_store_is_found(run: Command, tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "facts.db") as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("DELETE FROM sources")
    assert not findings(run)["Faktendatenbank"]
    assert run("check") == 1
    assert "index-lotse restore" in run.out


def test_a_file_that_is_no_database_is_told_from_a_missing_one(run: Command, tmp_path: Path) -> None:
    (tmp_path / "facts.db").write_bytes(b"no database " * 1000)
    assert run("check") == 1
    assert "beschädigt" in run.out
    assert "index-lotse restore" in run.out
    assert "fehlt oder ist leer" not in run.out


def test_an_unreachable_database_is_told_from_a_missing_one(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOTSE_STORE_URL", "postgresql://lotse:geheim@127.0.0.1:1/facts")
    assert run("check") == 1
    assert "nicht erreichbar" in run.out
    assert "LOTSE_STORE_URL" in run.out
    assert "geheim" not in run.out


def test_a_store_of_an_older_version_is_found(run: Command, tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "facts.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0002'")
    assert run("check") == 1
    assert "Schema 0002 statt" in run.out


def test_a_folder_where_nobody_may_write_is_found(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOTSE_CONVERSATIONS_URL", "sqlite:////proc/nowhere/conversations.db")
    assert not findings(run)["Gesprächsdatenbank"]


def test_a_redis_that_is_away_is_found(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOTSE_REDIS_URL", "redis://127.0.0.1:1/0")
    assert not findings(run)["Redis"]


def test_half_the_credentials_are_found(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOTSE_SLACK_BOT_TOKEN", "xoxb-1")
    assert not findings(run)["Slack"]
    assert "LOTSE_SLACK_SIGNING_SECRET" in run.out
    monkeypatch.setenv("LOTSE_SLACK_SIGNING_SECRET", "0" * 32)
    assert findings(run)["Slack"]
