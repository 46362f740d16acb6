"""Loads the facts files into the store: all of them, or nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from sqlalchemy import Table, delete, insert, select
from sqlalchemy.engine import Connection, Engine

from actions.facts import tables
from actions.facts.check import Checked, check
from actions.facts.engine import StoreUnusable, open_store
from actions.facts.files import read_folder
from actions.facts.problems import FactsError
from actions.facts.revisions import Origin, begin, replay
from actions.facts.rows import Row
from actions.facts.rules import RULES

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).parent / "migrations"
NEWER = (
    "Die Faktendatenbank stammt von einer neueren Version. Bringen Sie zuerst den Index-Lotsen auf den neuesten Stand."
)
# Any number, as long as nothing else that uses the same PostgreSQL database takes it.
LOCK_NUMBER = 20_240_916
# Alembic keeps what it works on in global variables, so threads must take turns, even with other stores.
_ALEMBIC = Lock()

TABLES = {
    "sources.csv": tables.sources,
    "federal_states.csv": tables.federal_states,
    "places.csv": tables.places,
    "cities.csv": tables.cities,
    "categories.csv": tables.categories,
    "editions.csv": tables.editions,
    "rankings.csv": tables.rankings,
    "persons.csv": tables.persons,
    "quotes.csv": tables.quotes,
    "statements.csv": tables.statements,
}
# Columns that count a file's rows.
COUNTERS = {"categories.csv": "position", "quotes.csv": "quote_id", "statements.csv": "statement_id"}
TOPICS = {"quotes.csv": tables.quote_topics, "statements.csv": tables.statement_topics}
# Not from the files: what was imported goes on top of them again.
HISTORY = frozenset({tables.revision, tables.revisions, tables.changes})
# Columns of editions.csv that name cities, by their role in the edition.
EDITION_CITIES = {"added": "added_cities", "absent": "absent_cities"}


@dataclass(frozen=True)
class Report:
    """What was loaded: the store's new revision, and the number of rows of each file."""

    revision: int
    rows: Mapping[str, int]

    def __str__(self) -> str:
        counts = ", ".join(f"{name} ({count} Zeilen)" for name, count in self.rows.items())
        return f"Geladen als Stand {self.revision}: {counts}."


def _now() -> datetime:
    return datetime.now().astimezone()


def load(folder: Path, engine: Engine, clock: Callable[[], datetime] = _now) -> Report:
    """Replace the store's whole content with the facts files of the folder, in one transaction.

    Brings the tables up to date first. Imports stay: they are written again on top of the files. Raises FactsError
    with every mistake, CannotReplay for an import that no longer fits, and changes nothing then.
    """
    contents = read_folder(folder, list(RULES))
    checked = _check(contents)
    with engine.begin() as connection:
        upgrade(connection)
        return _replace(connection, contents, checked, _origin(folder, clock))


def build_if_needed(folder: Path, url: str, clock: Callable[[], datetime] = _now) -> bool:
    """Create or update the store at `url` unless it already holds just these files; say whether it did.

    Of several processes at once one builds, the others wait and find it done. Raises FactsError as load does.
    """
    engine = open_store(url, read_only=False)
    try:
        with engine.begin() as connection:
            upgrade(connection)
            contents = read_folder(folder, list(RULES))
            if _recorded(connection) == _digests(contents):
                return False
            _replace(connection, contents, _check(contents), _origin(folder, clock))
            return True
    finally:
        engine.dispose()


def is_loaded(connection: Connection, folder: Path) -> bool:
    """Tell whether the store was last built from the facts files as they are now in the folder."""
    return _recorded(connection) == digests_of(folder)


def digests_of(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of each facts file in the folder, by its name; files that are missing are left out."""
    return _digests(read_folder(folder, list(RULES)))


def _check(contents: Mapping[str, bytes]) -> Checked:
    checked = check(contents)
    if checked.problems:
        raise FactsError(checked.problems)
    return checked


def lock(connection: Connection) -> None:
    """Hold up all other writers until the transaction ends."""
    if connection.dialect.name == "postgresql":
        # SQLite's writers wait for each other from BEGIN on.
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK_NUMBER})")


def alembic_config() -> Config:
    """Return what alembic must know to find the migrations."""
    from alembic.config import Config

    config = Config()
    # Alembic would take "%" for the beginning of a variable.
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return config


def upgrade(connection: Connection) -> None:
    """Bring the tables up to date, after which they may be empty; other writers wait until the transaction ends.

    Raises StoreUnusable for a store of a newer version.
    """
    # Imported where it is needed: most starts find the store as it should be.
    from alembic import command
    from alembic.util import CommandError

    # On PostgreSQL, two at once would trip over CREATE TABLE.
    lock(connection)
    config = alembic_config()
    config.attributes["connection"] = connection
    try:
        with _ALEMBIC:
            command.upgrade(config, "head")
    except CommandError as error:
        raise StoreUnusable(NEWER) from error


def _digests(contents: Mapping[str, bytes]) -> dict[str, str]:
    return {name: hashlib.sha256(content).hexdigest() for name, content in contents.items()}


def _recorded(connection: Connection) -> dict[str, str]:
    files = tables.facts_files.c
    return dict(connection.execute(select(files.name, files.sha256)).all())


def _origin(folder: Path, clock: Callable[[], datetime]) -> Origin:
    return Origin("files", made_by="", made_at=clock(), file_name=folder.name)


def _replace(connection: Connection, contents: Mapping[str, bytes], checked: Checked, origin: Origin) -> Report:
    for table in reversed(tables.metadata.sorted_tables):
        if table not in HISTORY:
            connection.execute(delete(table))
    for name, table in TABLES.items():
        _insert(connection, table, _plain(table, checked.rows[name], COUNTERS.get(name)))
    for name, table in TOPICS.items():
        _insert(connection, table, _topics(COUNTERS[name], checked.rows[name]))
    _insert(connection, tables.edition_cities, _edition_cities(checked.rows["editions.csv"]))
    _insert(connection, tables.aliases, _aliases(checked.rows))
    digests = _digests(contents)
    _insert(connection, tables.facts_files, [{"name": name, "sha256": sha} for name, sha in digests.items()])
    loaded = begin(connection, origin)
    replay(connection)
    return Report(loaded.number, {name: len(of_file) for name, of_file in checked.rows.items()})


def _insert(connection: Connection, table: Table, values: Iterable[dict[str, Any]]) -> None:
    listed = list(values)
    # Executing with an empty list would insert one row of defaults.
    if listed:
        connection.execute(insert(table), listed)


def _plain(table: Table, rows: Sequence[Row], counter: str | None) -> Iterator[dict[str, Any]]:
    columns = set(table.columns.keys())
    for number, row in enumerate(rows, start=1):
        values = row.dict(include=columns)
        if counter is not None:
            values[counter] = number
        yield values


def _topics(counter: str, rows: Sequence[Row]) -> Iterator[dict[str, Any]]:
    for number, row in enumerate(rows, start=1):
        for position, topic in enumerate(row.dict()["topics"], start=1):
            yield {counter: number, "position": position, "topic": topic}


def _edition_cities(rows: Sequence[Row]) -> Iterator[dict[str, Any]]:
    for row in rows:
        values = row.dict()
        for role, column in EDITION_CITIES.items():
            for position, city in enumerate(values[column], start=1):
                yield {"edition": values["edition"], "role": role, "position": position, "city": city}


def _aliases(rows: Mapping[str, Sequence[Row]]) -> Iterator[dict[str, str]]:
    for name, rules in RULES.items():
        if rules.name is None:
            continue
        kind = rules.header[0]
        for row in rows[name]:
            values = row.dict()
            for alias in (values[rules.name], *values["alias"]):
                yield {"kind": kind, "alias": alias, "value": values[kind]}
            for subject in values.get("subject", ()):
                yield {"kind": "subject", "alias": subject, "value": values[kind]}
