"""A backup holds the whole store, is checked, and brings it back, on either database."""

from __future__ import annotations

import datetime
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import delete, select
from sqlalchemy.engine import Engine

from actions.facts import tables
from actions.facts.backup import BadBackup, back_up, inspect, newest_schema, restore, revisions_beyond
from actions.facts.engine import open_store
from actions.facts.load import HISTORY, build_if_needed, load
from actions.facts.revisions import CannotUndo, Origin, history, undo
from tests.actions.facts.conftest import REAL_FACTS
from tests.worlds import write_world

RESTORE = Origin("undo", "anna", datetime.datetime(2026, 9, 15, 12, tzinfo=datetime.timezone.utc), "fakten.zip", "abc")


def content(engine: Engine) -> dict[str, list[str]]:
    """All rows but those of the revision's number and of restores."""
    with engine.connect() as connection:
        return {
            table.name: sorted(repr(row) for row in connection.execute(select(table)) if "fakten.zip" not in row)
            for table in tables.metadata.sorted_tables
            if table is not tables.revision
        }


def number(engine: Engine) -> int:
    with engine.connect() as connection:
        return int(connection.execute(select(tables.revision.c.number)).scalar_one())


@pytest.fixture
def store(store_url: str) -> Iterator[Engine]:
    build_if_needed(REAL_FACTS, store_url)
    engine = open_store(store_url, read_only=False)
    yield engine
    engine.dispose()


@pytest.fixture
def file(store: Engine, store_url: str, tmp_path: Path) -> Path:
    """A backup of the store."""
    reader = open_store(store_url, read_only=True)
    back_up(reader, tmp_path / "fakten.zip")
    reader.dispose()
    return tmp_path / "fakten.zip"


def rewritten(file: Path, name: str, content: bytes) -> None:
    """Replace one member of the backup."""
    with zipfile.ZipFile(file) as archive:
        members = {each: archive.read(each) for each in archive.namelist()}
    with zipfile.ZipFile(file, "w") as archive:
        for each, old in members.items():
            archive.writestr(each, content if each == name else old)


def test_what_is_restored_is_what_was_backed_up(store: Engine, file: Path, tmp_path: Path) -> None:
    before, held = content(store), number(store)
    load(write_world(tmp_path / "other", ["2024 gesamt Köln 1"]), store)
    assert content(store) != before
    assert restore(file, store, RESTORE) == number(store)
    assert content(store) == before
    assert number(store) > held + 1, "a running bot must notice"
    with store.connect() as connection:
        newest = history(connection)[0]
    assert (newest.number, newest.is_restore, newest.made_by) == (number(store), True, "anna")


def test_what_came_after_the_backup_is_listed(store: Engine, file: Path, tmp_path: Path) -> None:
    with store.connect() as connection:
        assert revisions_beyond(inspect(file), connection) == []
    load(write_world(tmp_path / "other", ["2024 gesamt Köln 1"]), store)
    with store.connect() as connection:
        assert [each.number for each in revisions_beyond(inspect(file), connection)] == [2]


def test_a_restore_cannot_be_undone_row_by_row(store: Engine, file: Path) -> None:
    restored = restore(file, store, RESTORE)
    with store.connect() as connection, pytest.raises(CannotUndo, match="andere Sicherung"):
        undo(connection, restored, RESTORE)


def test_a_store_without_facts_is_not_backed_up(store_url: str, store: Engine, tmp_path: Path) -> None:
    with store.begin() as connection:
        for table in reversed(tables.metadata.sorted_tables):
            if table not in HISTORY:
                connection.execute(delete(table))
    reader = open_store(store_url, read_only=True)
    with pytest.raises(BadBackup, match="keine Fakten"):
        back_up(reader, tmp_path / "leer.zip")
    reader.dispose()
    assert not (tmp_path / "leer.zip").exists()


def test_a_backup_goes_into_an_empty_store_of_the_other_kind(store: Engine, file: Path, tmp_path: Path) -> None:
    other = open_store(f"sqlite:///{tmp_path}/other.db", read_only=False)
    restore(file, other, RESTORE)
    assert content(other) == content(store)
    other.dispose()


def test_it_says_what_it_holds(store: Engine, file: Path) -> None:
    found = inspect(file)
    assert (found.revision, found.schema) == (1, newest_schema())
    assert found.rows["rankings"] == len(content(store)["rankings"])


def test_a_changed_byte_is_found(store: Engine, file: Path) -> None:
    before = content(store)
    with zipfile.ZipFile(file) as archive:
        rankings = archive.read("rankings.jsonl")
    rewritten(file, "rankings.jsonl", rankings.replace(b'"rank": 1,', b'"rank": 2,', 1))
    with pytest.raises(BadBackup, match=r"rankings\.jsonl"):
        restore(file, store, RESTORE)
    assert content(store) == before


@pytest.mark.parametrize("rubbish", [b"", b"rubbish", b"%PDF-1.7"])
def test_rubbish_is_refused(store: Engine, tmp_path: Path, rubbish: bytes) -> None:
    (tmp_path / "rubbish.zip").write_bytes(rubbish)
    with pytest.raises(BadBackup, match="keine lesbare Sicherung"):
        restore(tmp_path / "rubbish.zip", store, RESTORE)


def test_half_a_backup_is_refused(store: Engine, file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    with pytest.raises(BadBackup, match="keine lesbare Sicherung"):
        restore(file, store, RESTORE)


@pytest.mark.parametrize(("schema", "told"), [("9999", "neueren Version"), ("0002", "älteren Version")])
def test_another_schema_is_refused(store: Engine, file: Path, schema: str, told: str) -> None:
    before = content(store)
    with zipfile.ZipFile(file) as archive:
        manifest = json.loads(archive.read("manifest.json"))
    rewritten(file, "manifest.json", json.dumps({**manifest, "schema": schema}).encode())
    with pytest.raises(BadBackup, match=told):
        restore(file, store, RESTORE)
    assert content(store) == before


def test_a_backup_that_fails_leaves_the_older_one(store_url: str, store: Engine, file: Path) -> None:
    whole = file.read_bytes()
    reader = open_store(store_url, read_only=True)
    reader.dispose()
    with store.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE places RENAME TO elsewhere")
    with pytest.raises(Exception, match="places"):
        back_up(reader, file)
    assert file.read_bytes() == whole
    assert [each.name for each in file.parent.iterdir() if "unfinished" in each.name] == []
    reader.dispose()
