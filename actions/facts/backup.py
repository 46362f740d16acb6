"""A copy of the whole store as one file, the same for SQLite and PostgreSQL, and the way back."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import IO, Any

from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Table, delete, insert, select, update
from sqlalchemy.engine import Connection, Engine

from actions.facts import tables
from actions.facts.load import alembic_config, upgrade
from actions.facts.whole_file import replacing

FORMAT = 1
MANIFEST = "manifest.json"
BATCH = 1000
STORED = [table for table in tables.metadata.sorted_tables if table is not tables.revision]


class BadBackup(Exception):
    """A backup cannot be read, or does not fit. The message is German."""


@dataclass(frozen=True)
class Backup:
    """What a backup holds: the store's revision, its schema, and the number of rows of each table."""

    revision: int
    schema: str
    rows: dict[str, int]


def back_up(engine: Engine, path: Path) -> Backup:
    """Write a backup of one revision of the store while it is in use, read it again, and return what it holds.

    `engine` is one for reading. A file at `path` is replaced only by a whole one. Raises BadBackup.
    """
    with replacing(path) as unfinished:
        with engine.connect() as connection, zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as archive:
            _write(connection, archive)
        return inspect(unfinished)


def inspect(path: Path) -> Backup:
    """Read a whole backup and return what it holds. Raises BadBackup if anything in it is not as it was written."""
    try:
        with zipfile.ZipFile(path) as archive:
            manifest = json.loads(archive.read(MANIFEST))
            if manifest["format"] != FORMAT:
                raise BadBackup(f"Die Sicherung „{path}“ hat ein Format, das diese Version nicht kennt.")
            for name, expected in manifest["sha256"].items():
                if _digest(archive, name) != expected:
                    raise BadBackup(f"Die Sicherung „{path}“ ist beschädigt: {name} ist nicht mehr, wie es war.")
            return Backup(manifest["revision"], manifest["schema"], manifest["rows"])
    except (OSError, zipfile.BadZipFile, zipfile.LargeZipFile, KeyError, TypeError, ValueError, EOFError) as error:
        raise BadBackup(f"„{path}“ ist keine lesbare Sicherung.") from error


def restore(path: Path, engine: Engine) -> Backup:
    """Replace the store's whole content, its history included, by that of a backup, in one transaction.

    `engine` is one for writing. The revision gets a new number, so that running bots notice. Raises BadBackup for a
    backup of a newer schema, and for one that is damaged; then nothing has changed.
    """
    backup = inspect(path)
    if backup.schema not in _known_schemas():
        raise BadBackup(
            f"Die Sicherung stammt von einer neueren Version (Schema {backup.schema}). "
            "Bringen Sie zuerst den Index-Lotsen auf den neuesten Stand."
        )
    with engine.begin() as connection, zipfile.ZipFile(path) as archive:
        upgrade(connection)
        for table in reversed(STORED):
            connection.execute(delete(table))
        for table in STORED:
            if table.name in backup.rows:
                with archive.open(_member(table)) as lines:
                    _insert(connection, table, lines)
        held = connection.execute(select(tables.revision.c.number)).scalar_one()
        connection.execute(update(tables.revision).values(number=max(held, backup.revision) + 1))
    return backup


def schema_of(connection: Connection) -> str:
    """Return the schema of the store, as its migrations number it."""
    return str(MigrationContext.configure(connection).get_current_revision())


def newest_schema() -> str:
    """Return the schema that this version of the program works with."""
    return str(_scripts().get_current_head())


def _write(connection: Connection, archive: zipfile.ZipFile) -> None:
    digests, rows = {}, {}
    for table in STORED:
        digest, count = hashlib.sha256(), 0
        with archive.open(_member(table), "w", force_zip64=True) as member:
            found = connection.execution_options(stream_results=True).execute(select(table))
            for row in found.mappings():
                line = json.dumps(dict(row), ensure_ascii=False).encode() + b"\n"
                member.write(line)
                digest.update(line)
                count += 1
        digests[_member(table)], rows[table.name] = digest.hexdigest(), count
    manifest = {
        "format": FORMAT,
        "schema": schema_of(connection),
        "revision": connection.execute(select(tables.revision.c.number)).scalar_one(),
        "rows": rows,
        "sha256": digests,
    }
    archive.writestr(MANIFEST, json.dumps(manifest, indent=2))


def _digest(archive: zipfile.ZipFile, name: str) -> str:
    digest = hashlib.sha256()
    with archive.open(name) as member:
        while part := member.read(1 << 20):
            digest.update(part)
    return digest.hexdigest()


def _insert(connection: Connection, table: Table, lines: IO[bytes]) -> None:
    # An older schema may lack a column.
    nothing = dict.fromkeys(table.columns.keys())
    for batch in _batches(lines):
        connection.execute(insert(table), [{**nothing, **json.loads(line)} for line in batch])


def _batches(lines: IO[bytes]) -> Iterator[list[bytes]]:
    while batch := list(islice(lines, BATCH)):
        yield batch


def _member(table: Table) -> str:
    return f"{table.name}.jsonl"


def _known_schemas() -> set[str]:
    return {each.revision for each in _scripts().walk_revisions()}


def _scripts() -> Any:
    return ScriptDirectory.from_config(alembic_config())
