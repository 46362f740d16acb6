"""A copy of the whole store as one file, the same for SQLite and PostgreSQL, and the way back."""

from __future__ import annotations

import hashlib
import json
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Table, delete, insert, select, update
from sqlalchemy.engine import Connection, Engine

from actions.facts import tables
from actions.facts.batches import batches
from actions.facts.load import alembic_config, upgrade
from actions.facts.revisions import Origin, Revision, begin, history
from actions.facts.whole_file import replacing

FORMAT = 1
MANIFEST = "manifest.json"
BATCH = 1000
# What makes two revisions the same: numbers alone are given twice, when one store goes on from an older backup.
IDENTITY = ("number", "kind", "made_at", "made_by", "file_name", "sha256")
STORED = [table for table in tables.metadata.sorted_tables if table is not tables.revision]


class BadBackup(Exception):
    """A backup cannot be read, or does not fit. The message is German."""


@dataclass(frozen=True)
class Backup:
    """What a backup holds: the store's revision, its schema, and the number of rows of each table.

    `revisions` are the columns of all revisions on record, `facts_files` the SHA-256 of each facts file.
    """

    revision: int
    schema: str
    rows: dict[str, int]
    revisions: list[dict[str, Any]]
    facts_files: dict[str, str]


def back_up(engine: Engine, path: Path) -> Backup:
    """Write a backup of one revision of the store while it is in use, read it again, and return what it holds.

    `engine` is one for reading. A file at `path` is replaced only by a whole one. Raises BadBackup, also for a store
    that holds no facts.
    """
    with replacing(path) as unfinished:
        with engine.connect() as connection, zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as archive:
            _write(connection, archive)
        written = inspect(unfinished)
        if not written.rows[tables.editions.name]:
            raise BadBackup("Die Faktendatenbank enthält keine Fakten. „make facts“ lädt sie aus dem Faktenordner.")
        return written


def inspect(path: Path) -> Backup:
    """Read a whole backup and return what it holds.

    Raises BadBackup if anything in it is not as it was written, and for one of another schema: what migrations fill
    from the facts files is not in it.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            manifest = json.loads(archive.read(MANIFEST))
            if manifest["format"] != FORMAT:
                raise BadBackup(f"Die Sicherung „{path}“ hat ein Format, das diese Version nicht kennt.")
            _require_newest(manifest["schema"])
            if not all(_member(table) in manifest["sha256"] and table.name in manifest["rows"] for table in STORED):
                raise KeyError(MANIFEST)
            for name, expected in manifest["sha256"].items():
                if _digest(archive, name) != expected:
                    raise BadBackup(f"Die Sicherung „{path}“ ist beschädigt: {name} ist nicht mehr, wie es war.")
            revisions, files = _read(archive, tables.revisions), _read(archive, tables.facts_files)
            return Backup(
                manifest["revision"],
                manifest["schema"],
                manifest["rows"],
                revisions,
                {each["name"]: each["sha256"] for each in files},
            )
    except (OSError, zipfile.BadZipFile, zipfile.LargeZipFile, KeyError, TypeError, ValueError, EOFError) as error:
        raise BadBackup(f"„{path}“ ist keine lesbare Sicherung.") from error


def restore(path: Path, engine: Engine, origin: Origin | None) -> int:
    """Replace the store's whole content, its history included, by that of a backup, in one transaction.

    `engine` is one for writing. The restore itself is put on record, with a number that the store never had, so that
    running bots notice; without an `origin`, the store becomes a mere copy. Returns the store's number.
    Raises BadBackup as inspect does; then nothing has changed.
    """
    backup = inspect(path)
    with engine.begin() as connection, zipfile.ZipFile(path) as archive:
        upgrade(connection)
        for table in reversed(STORED):
            connection.execute(delete(table))
        for table in STORED:
            with archive.open(_member(table)) as lines:
                for batch in batches(lines, BATCH):
                    connection.execute(insert(table), [json.loads(line) for line in batch])
        held = connection.execute(select(tables.revision.c.number)).scalar_one()
        number = max(int(held), backup.revision)
        connection.execute(update(tables.revision).values(number=number))
        return number if origin is None else begin(connection, origin).number


def revisions_beyond(backup: Backup, connection: Connection) -> list[Revision]:
    """Return the store's revisions that the backup does not hold, the newest first: they go when it is restored."""
    held = {tuple(each[name] for name in IDENTITY) for each in backup.revisions}
    return [each for each in history(connection) if tuple(getattr(each, name) for name in IDENTITY) not in held]


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


def _require_newest(schema: str) -> None:
    if schema == newest_schema():
        return
    if schema in {each.revision for each in _scripts().walk_revisions()}:
        raise BadBackup(
            f"Die Sicherung stammt von einer älteren Version (Schema {schema} statt {newest_schema()}). "
            "Spielen Sie sie mit jener Version ein; danach bringt „make facts“ die Datenbank auf das neue Schema."
        )
    raise BadBackup(
        f"Die Sicherung stammt von einer neueren Version (Schema {schema}). "
        "Bringen Sie zuerst den Index-Lotsen auf den neuesten Stand."
    )


def _read(archive: zipfile.ZipFile, table: Table) -> list[dict[str, Any]]:
    with archive.open(_member(table)) as lines:
        return [json.loads(line) for line in lines]


def _member(table: Table) -> str:
    return f"{table.name}.jsonl"


def _scripts() -> Any:
    return ScriptDirectory.from_config(alembic_config())
