"""The facts database locked, missing, replaced, corrupt."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.bot.channels.visitor import Visitor, texts, wait_until
from tests.bot.running import RunningBot
from tests.faults.asking import HONESTLY_NOT, RIGHT, ask
from tests.faults.conftest import Start
from tests.worlds import open_world, write_world

PAGE = 4096


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory, facts_file: Path) -> Path:
    """The file that the bot uses, in one piece."""
    path = tmp_path_factory.mktemp("store") / "facts.db"
    with sqlite3.connect(facts_file) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copy(facts_file, path)
    return path


@pytest.fixture(scope="module")
def bot(start_bot: Start, database: Path) -> RunningBot:
    return start_bot(store_url=f"sqlite:///{database}")


@pytest.fixture
def visitor(bot: RunningBot) -> Visitor:
    return Visitor(bot).begin()


@pytest.fixture(autouse=True)
def recovers(visitor: Visitor, database: Path, facts_file: Path) -> Iterator[None]:
    """Before and after each test the bot answers; only the file was put back, nothing was restarted."""
    assert ask(visitor) == RIGHT
    yield
    put_in_place(facts_file, database)
    wait_until(lambda: ask(visitor) == RIGHT)


def put_in_place(source: Path, database: Path) -> None:
    """Put a copy where the bot's file is, as an operator would who restores one."""
    copy = database.with_suffix(".copy")
    shutil.copy(source, copy)
    for suffix in ("-wal", "-shm"):
        Path(f"{database}{suffix}").unlink(missing_ok=True)
    os.replace(copy, database)


def test_locked_by_an_import_that_takes_long(visitor: Visitor, database: Path) -> None:
    with sqlite3.connect(database, isolation_level=None) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("UPDATE rankings SET rank = rank + 500")
        assert [ask(visitor) for _ in range(3)] == [RIGHT] * 3, "what is not committed is not said"
        connection.execute("ROLLBACK")


def test_missing(bot: RunningBot, visitor: Visitor, database: Path) -> None:
    os.rename(database, database.with_suffix(".away"))
    assert [ask(visitor) for _ in range(3)] == [HONESTLY_NOT] * 3
    assert httpx.get(f"{bot.address}/ready").status_code == 503
    assert httpx.get(f"{bot.address}/health").is_success


def test_replaced_by_other_facts(visitor: Visitor, database: Path, tmp_path: Path) -> None:
    open_world(write_world(tmp_path / "facts", ["2024 verwaltung Düsseldorf 77"]), tmp_path / "other.db").close()
    with sqlite3.connect(tmp_path / "other.db") as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    put_in_place(tmp_path / "other.db", database)
    assert "Platz 77" in texts(visitor.post(text="Wo steht Düsseldorf 2024 bei Verwaltung?"))[0]


@pytest.mark.parametrize("kept", [0, 100, 3 * PAGE])
def test_cut_off(visitor: Visitor, database: Path, facts_file: Path, kept: int) -> None:
    broken = database.with_suffix(".broken")
    broken.write_bytes(facts_file.read_bytes()[:kept])
    put_in_place(broken, database)
    assert [ask(visitor) for _ in range(3)] == [HONESTLY_NOT] * 3


def test_overwritten_with_rubbish(visitor: Visitor, database: Path, facts_file: Path) -> None:
    whole = facts_file.read_bytes()
    broken = database.with_suffix(".broken")
    # The first page stays: the file looks like a database.
    broken.write_bytes(whole[:PAGE] + os.urandom(len(whole) - PAGE))
    put_in_place(broken, database)
    assert [ask(visitor) for _ in range(3)] == [HONESTLY_NOT] * 3


def test_a_folder_in_its_place(visitor: Visitor, database: Path) -> None:
    os.rename(database, database.with_suffix(".away"))
    database.mkdir()
    assert ask(visitor) == HONESTLY_NOT
    database.rmdir()
