"""Revisions of the store: each import is one, its changes are on record, and it can be taken back."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Table, delete, func, insert, select, update
from sqlalchemy.engine import Connection
from sqlalchemy.exc import IntegrityError

from actions.facts import tables
from actions.facts.batches import batches
from actions.facts.keyed import Row, as_json, has_key, held_rows, key_of, keys
from actions.facts.tables import changes, revision, revisions

RevisionKind = Literal["files", "rankings", "press", "undo"]
# Rows handled with one statement; databases bound the number of its parameters.
BATCH = 1000
IMPORTS = ("rankings", "press")
# Rows of other tables hang on these, so they are changed where they stand.
REFERRED = frozenset(key.column.table for table in tables.metadata.tables.values() for key in table.foreign_keys)


class CannotReplay(Exception):
    """An import no longer fits to the facts files. The message is German and says what to do."""


class CannotUndo(Exception):
    """A revision cannot be taken back. The message is German and says why."""


@dataclass(frozen=True)
class Origin:
    """Where a revision comes from; `sha256` is that of the file."""

    kind: RevisionKind
    made_by: str
    made_at: datetime.datetime
    file_name: str = ""
    sha256: str = ""


@dataclass(frozen=True)
class Revision:
    """A revision on record. `changes` counts changed rows; `undoes` and `undone_by` are numbers of revisions.

    Of kind "undo" is also the restore of a backup: it takes back whatever came after, so it `undoes` no single one.
    """

    number: int
    kind: RevisionKind
    made_at: str
    made_by: str
    file_name: str
    sha256: str
    undoes: int | None
    undone_by: int | None
    changes: int

    @property
    def is_restore(self) -> bool:
        """Whether a backup was restored."""
        return self.kind == "undo" and self.undoes is None


@dataclass(frozen=True)
class Change:
    """One changed row: its table, its primary key, and what it was and is (None: there was or is no such row)."""

    table: str
    key: Row
    before: Row | None
    after: Row | None


class Writer:
    """Writes the rows of one revision, and puts on record what stood there before."""

    def __init__(self, connection: Connection, number: int, count: int = 0, records_all: bool = False) -> None:
        self._connection = connection
        self.number = number
        self.count = count
        self._records_all = records_all

    def write(self, table: Table, rows: Callable[[], Iterable[Row]]) -> None:
        """Insert the rows, or replace those with the same primary key; rows that change nothing are left alone.

        `rows` is called twice: what is replaced must make room before anything takes its place, for a unique column
        lets no two rows swap their values. Raises sqlalchemy.exc.IntegrityError for what the table does not allow.
        """
        for batch in batches(rows(), BATCH):
            self._make_room(table, batch, held_rows(self._connection, table, batch))
        for batch in batches(rows(), BATCH):
            held = held_rows(self._connection, table, batch)
            new = [dict(row) for row in batch if key_of(table, row) not in held]
            if new:
                self._connection.execute(insert(table), new)

    def remove(self, table: Table, rows: Iterable[Row]) -> None:
        """Delete the rows with the primary keys of these; those that are not there are left alone."""
        for batch in batches(rows, BATCH):
            held = held_rows(self._connection, table, batch)
            if held:
                self._connection.execute(delete(table).where(has_key(table)), keys(table, held.values()))
            self._record(table, [(key, before, None) for key, before in held.items()])

    def _make_room(self, table: Table, rows: Sequence[Row], held: Mapping[str, Row]) -> None:
        every = [(key_of(table, row), held.get(key_of(table, row)), row) for row in rows]
        differing = [each for each in every if each[1] != each[2]]
        replaced = [(before, after) for _, before, after in differing if before is not None]
        if table in REFERRED:
            for before, after in replaced:
                self._connection.execute(update(table).where(has_key(table)).values(**after), *keys(table, [before]))
        elif replaced:
            self._connection.execute(delete(table).where(has_key(table)), keys(table, [row for row, _ in replaced]))
        self._record(table, every if self._records_all else differing)

    def _record(self, table: Table, differing: Sequence[tuple[str, Row | None, Row | None]]) -> None:
        rows = [
            {
                "revision": self.number,
                "position": self.count + place,
                "table_name": table.name,
                "row_key": key,
                "before": as_json(before),
                "after": as_json(after),
            }
            for place, (key, before, after) in enumerate(differing, start=1)
        ]
        if rows:
            self._connection.execute(insert(changes), rows)
            self.count += len(rows)


def begin(connection: Connection, origin: Origin, undoes: int | None = None) -> Writer:
    """Put a new revision on record and return what writes its rows."""
    connection.execute(update(revision).values(number=revision.c.number + 1))
    number = int(connection.execute(select(revision.c.number)).scalar_one())
    row = {
        "number": number,
        "kind": origin.kind,
        "made_at": origin.made_at.isoformat(timespec="seconds"),
        "made_by": origin.made_by,
        "file_name": origin.file_name,
        "sha256": origin.sha256,
        "undoes": undoes,
    }
    connection.execute(insert(revisions), row)
    return Writer(connection, number)


def history(connection: Connection) -> list[Revision]:
    """Return all revisions, the newest first."""
    counted = select(changes.c.revision, func.count().label("changes")).group_by(changes.c.revision).subquery()
    listed = (
        select(*revisions.c, func.coalesce(counted.c.changes, 0))
        .outerjoin(counted, counted.c.revision == revisions.c.number)
        .order_by(revisions.c.number.desc())
    )
    return [Revision(*row) for row in connection.execute(listed)]


def changes_of(
    connection: Connection, number: int, table: str | None = None, until: int | None = None
) -> Iterator[Change]:
    """Yield what a revision changed (in one table, up to a position), in order; never all of it is in memory."""
    listed = select(changes).where(changes.c.revision == number).order_by(changes.c.position).limit(BATCH)
    if table is not None:
        listed = listed.where(changes.c.table_name == table)
    if until is not None:
        listed = listed.where(changes.c.position <= until)
    last = 0
    while batch := connection.execute(listed.where(changes.c.position > last)).all():
        for row in batch:
            yield Change(row.table_name, json.loads(row.row_key), _parsed(row.before), _parsed(row.after))
        last = batch[-1].position


def undo(connection: Connection, number: int, origin: Origin) -> Writer:
    """Restore every row that the revision changed, as a new revision. Raises CannotUndo; then nothing may be kept."""
    past = {each.number: each for each in history(connection)}
    undone = past.get(number)
    if undone is None:
        raise CannotUndo(f"Einen Stand mit der Nummer {number} gibt es nicht.")
    if undone.kind == "files":
        raise CannotUndo(f"Stand {number} stammt aus dem Faktenordner. Ändern Sie die Dateien dort.")
    if undone.is_restore:
        raise CannotUndo(f"Stand {number} hat eine Sicherung eingespielt. Zurück führt nur eine andere Sicherung.")
    if undone.undone_by is not None:
        raise CannotUndo(f"Stand {number} ist schon zurückgenommen, durch Stand {undone.undone_by}.")
    if undone.kind == "undo" and any(each.kind == "files" and each.number > number for each in past.values()):
        raise CannotUndo(f"Stand {number} lässt sich nicht mehr zurücknehmen: Seitdem wurden Faktendateien geändert.")
    writer = begin(connection, origin, undoes=number)
    try:
        for name in reversed(_tables_of(connection, number)):
            _restore(connection, writer, number, tables.metadata.tables[name])
    except IntegrityError as error:
        later = [each.number for each in past.values() if each.number > number and each.undone_by is None]
        later = [each for each in later if past[each].kind != "files"]
        raise CannotUndo(_built_upon(number, later)) from error
    _mark_undone(connection, past, number, writer.number)
    return writer


def replay(connection: Connection) -> None:
    """Write the rows of all imports that hold anew, onto other facts files; what stood there before is recorded anew.

    Raises CannotReplay for an import that no longer fits; then nothing may be kept.
    """
    for each in reversed(history(connection)):
        if each.kind in IMPORTS and each.undone_by is None:
            try:
                _write_again(connection, each.number)
            except IntegrityError as error:
                raise CannotReplay(
                    f"Der Import {each.number} ({each.file_name}) passt nicht mehr zu den geänderten Faktendateien. "
                    f"Nehmen Sie ihn mit „index-lotse undo {each.number}“ zurück, oder ändern Sie die Dateien zurück."
                ) from error


def _write_again(connection: Connection, number: int) -> None:
    last = connection.execute(select(func.max(changes.c.position)).where(changes.c.revision == number)).scalar() or 0
    # What an import says stays on record, even where the files say the same now: they may change again.
    writer = Writer(connection, number, count=last, records_all=True)
    for name in _tables_of(connection, number):
        table = tables.metadata.tables[name]

        def recorded(of: str = name) -> Iterator[Change]:
            return changes_of(connection, number, of, until=last)

        writer.remove(table, (each.key for each in recorded() if each.after is None))
        writer.write(table, lambda: (each.after for each in recorded() if each.after is not None))
    connection.execute(delete(changes).where(changes.c.revision == number, changes.c.position <= last))


def _restore(connection: Connection, writer: Writer, number: int, table: Table) -> None:
    def changed() -> Iterator[Change]:
        return changes_of(connection, number, table.name)

    for batch in batches(changed(), BATCH):
        _require_unchanged(connection, number, table, batch)
    writer.remove(table, (each.key for each in changed() if each.before is None))
    writer.write(table, lambda: (each.before for each in changed() if each.before is not None))


def _require_unchanged(connection: Connection, number: int, table: Table, batch: Sequence[Change]) -> None:
    held = held_rows(connection, table, [each.key for each in batch])
    for each in batch:
        key = as_json(each.key)
        if held.get(str(key)) != each.after:
            later = select(func.max(changes.c.revision)).where(
                changes.c.table_name == table.name, changes.c.row_key == key, changes.c.revision > number
            )
            raise CannotUndo(_built_upon(number, connection.execute(later).scalars().all()))


def _built_upon(number: int, later: Sequence[int | None]) -> str:
    named = ", ".join(str(each) for each in later if each is not None)
    if not named:
        return f"Stand {number} lässt sich nicht zurücknehmen, denn die Faktendateien bauen darauf auf."
    return (
        f"Stand {number} lässt sich nicht zurücknehmen, denn Späteres baut darauf auf (Nummer {named}). "
        "Nehmen Sie zuerst das zurück."
    )


def _mark_undone(connection: Connection, past: Mapping[int, Revision], number: int, by: int) -> None:
    """Note that a revision is taken back: what it had taken back holds again, what that had taken back does not, ..."""
    undone: Revision | None = past[number]
    mark: int | None = by
    while undone is not None:
        marked = update(revisions).where(revisions.c.number == undone.number)
        connection.execute(marked.values(undone_by=mark))
        mark = undone.number if mark is None else None
        undone = past.get(undone.undoes) if undone.undoes is not None else None


def _tables_of(connection: Connection, number: int) -> list[str]:
    """The tables that a revision changed, in the order in which it did."""
    first = func.min(changes.c.position)
    listed = select(changes.c.table_name).where(changes.c.revision == number)
    return list(connection.execute(listed.group_by(changes.c.table_name).order_by(first)).scalars())


def _parsed(text: str | None) -> Row | None:
    row: Row | None = None if text is None else json.loads(text)
    return row
