"""Imports rankings: first the plan, what a file would change and why not; then that plan, in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import select
from sqlalchemy.engine import Connection, Engine

from actions.facts import selects, tables
from actions.facts.load import lock
from actions.facts.records import Name
from actions.facts.revisions import Origin, begin
from bot.imports.additions import Additions, CannotImport, EditionOptions, SourceOptions, find_additions
from bot.imports.cells import Doubtful
from bot.imports.comparing import compare
from bot.imports.finding import Context, Ranked, find_tables, which_sheets
from bot.imports.naming import Names
from bot.imports.reading import read_table
from bot.imports.sheets import Unreadable, digest, read_sheets
from bot.imports.sources import Sources
from bot.imports.staging import Entry, Outcome, Staging

Progress = Callable[[str, int], None]
TOLD_EVERY = 1000


class StoreMoved(Exception):
    """Someone changed the store between the plan and its application. The message is German."""


@dataclass(frozen=True)
class Options:
    """What the command line says of a file; `new_cities` gives each new city's federal state."""

    edition: EditionOptions = field(default_factory=EditionOptions)
    source: SourceOptions = field(default_factory=SourceOptions)
    category: str | None = None
    sheet: str | None = None
    new_cities: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Plan:
    """What an import would do to the store at the revision `based_on`.

    `unread` says in German what was not read, `sheets` which there are to choose from.
    """

    file_name: str
    sha256: str
    based_on: int
    additions: Additions
    unread: Sequence[str]
    sheets: str
    counts: Mapping[Outcome, int]
    staging: Staging

    @property
    def changes_anything(self) -> bool:
        """Whether there is a ranking to write."""
        return bool(self.counts["new"] or self.counts["changed"])


@contextmanager
def planned(path: Path, engine: Engine, options: Options, progress: Progress) -> Iterator[Plan]:
    """Give the plan for a file; `engine` reads the store. `progress` is told what is done and to how many rows more.

    Raises Unreadable, CannotImport. The plan lives as long as the context: its rows are in a temporary file.
    """
    sha256 = digest(path)
    sheets = read_sheets(path)
    with TemporaryDirectory(prefix="index-lotse-") as folder:
        staging = Staging(Path(folder))
        try:
            with engine.connect() as connection:
                based_on = connection.execute(select(tables.revision.c.number)).scalar_one()
                additions = find_additions(connection, options.edition, options.source, options.new_cities)
                context = _context(connection, options, additions)
                found, unread = find_tables(sheets, options.sheet, context)
                for table in found:
                    staging.add(_told(read_table(table, context), lambda count: progress("Lesen", count)))
                compare(connection, staging, lambda count: progress("Vergleichen", count))
                _add_sources(additions, context.sources.described(), staging)
            counts = staging.counts()
            if not any(counts.values()):
                raise Unreadable("Unter den Überschriften steht keine Zeile.")
            yield Plan(path.name, sha256, based_on, additions, unread, which_sheets(sheets), counts, staging)
        finally:
            staging.close()


def apply(plan: Plan, engine: Engine, made_by: str, made_at: datetime, progress: Progress) -> int:
    """Write what the plan says, as one revision, and return its number. Refused rows are left out.

    Raises StoreMoved if the store is no longer at the plan's revision; then nothing is written.
    """
    with engine.begin() as connection:
        lock(connection)
        now = connection.execute(select(tables.revision.c.number)).scalar_one()
        if now != plan.based_on:
            raise StoreMoved(
                f"Die Datenbank hat sich seit der Vorschau geändert (Stand {plan.based_on}, jetzt {now}). "
                "Es wurde nichts übernommen. Bitte rufen Sie den Befehl noch einmal auf."
            )
        writer = begin(connection, Origin("rankings", made_by, made_at, plan.file_name, plan.sha256))
        for table, of_table in groupby(plan.additions.written, key=lambda each: each[0]):
            rows = [row for _, row in of_table]
            writer.write(table, lambda rows=rows: rows)  # type: ignore[misc]
        for table, key in plan.additions.removed:
            writer.remove(table, [key])
        writer.write(tables.rankings, lambda: _rows(plan.staging, progress))
        return writer.number


def _rows(staging: Staging, progress: Progress) -> Iterator[Mapping[str, Any]]:
    return map(_row, _told(staging.with_outcome("new", "changed"), lambda count: progress("Schreiben", count)))


def _row(entry: Entry) -> Mapping[str, Any]:
    return {column.name: getattr(entry, column.name) for column in tables.rankings.columns}


def _context(connection: Connection, options: Options, additions: Additions) -> Context:
    held = connection.execute(selects.NAMES).all()
    boards = {row.category: row.name for row in connection.execute(selects.CATEGORIES).all()}
    names = Names((Name(*row) for row in sorted(map(tuple, held))), boards, options.new_cities)
    columns = tables.editions.c
    known = connection.execute(select(columns.edition, columns.cities, columns.max_score)).all()
    added = [row for table, row in additions.written if table is tables.editions]
    editions = {row.edition: Ranked(row.cities, row.max_score) for row in known}
    editions |= {row["edition"]: Ranked(row["cities"], row["max_score"]) for row in added}
    sources = [*connection.execute(select(tables.sources)).mappings()]
    sources += [row for table, row in additions.written if table is tables.sources]
    return Context(
        names,
        editions,
        Sources({row["source_id"]: row for row in sources}),
        options.edition.edition,
        _category(options.category, names),
        additions.source_id,
    )


def _add_sources(additions: Additions, described: Mapping[str, Mapping[str, Any]], staging: Staging) -> None:
    """Add those described sources that something to be written comes from."""
    additions.written += [(tables.sources, described[each]) for each in staging.sources() if each in described]


def _category(text: str | None, names: Names) -> str | None:
    if text is None:
        return None
    try:
        return names.board(text)
    except Doubtful as error:
        raise CannotImport(f"--category: {error}") from error


def _told(entries: Iterator[Entry], progress: Callable[[int], None]) -> Iterator[Entry]:
    for number, entry in enumerate(entries, start=1):
        if number % TOLD_EVERY == 0:
            progress(TOLD_EVERY)
        yield entry
