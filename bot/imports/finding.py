"""Finds the tables in a file, and what holds for all rows of each: its board and its edition."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from actions.facts.problems import listed, quoted
from bot.imports.columns import HEADER_WITHIN, Columns, find_columns
from bot.imports.naming import Names
from bot.imports.sheets import Sheet, Unreadable
from bot.imports.sources import Sources

YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
# Not every year above a table is its edition: "Stand: Januar 2025".
TITLE = re.compile("index|ausgabe|edition|ranking|rangliste", re.IGNORECASE)


@dataclass(frozen=True)
class Ranked:
    """How many cities an edition ranks, and the most points there are."""

    cities: int
    max_score: float


@dataclass(frozen=True)
class Context:
    """What rows are read with: names, editions and sources, and what holds for all rows."""

    names: Names
    editions: Mapping[int, Ranked]
    sources: Sources
    edition: int | None = None
    category: str | None = None
    source_id: str | None = None


@dataclass(frozen=True)
class Table:
    """A sheet whose columns are known; board and edition are None where each row names its own."""

    sheet: Sheet
    columns: Columns
    category: str | None
    edition: int | None


def find_tables(sheets: list[Sheet], wanted: str | None, context: Context) -> tuple[list[Table], list[str]]:
    """Return the sheets that hold rankings, and in German what of the file is not read. Raises Unreadable."""
    if wanted is not None and wanted not in {each.name for each in sheets}:
        raise Unreadable(f"Ein Blatt {quoted(wanted)} gibt es nicht. Es gibt {listed(each.name for each in sheets)}.")
    tables: list[Table] = []
    unread: list[str] = []
    try:
        for sheet in sheets:
            if sheet.name != wanted and (wanted is not None or sheet.hidden):
                unread.append(f"Blatt {quoted(sheet.name)}" + (" (ausgeblendet)" if sheet.hidden else ""))
                continue
            table = _table_in(sheet, context, is_needed=sheet.name == wanted or len(sheets) == 1)
            if table is None:
                unread.append(f"Blatt {quoted(sheet.name)}: keine Überschriften gefunden")
            else:
                tables.append(table)
                unread += [f"{_of(sheet)}Spalte {each}" for each in table.columns.unread]
        if not tables:
            raise Unreadable(
                "In keinem Blatt habe ich Überschriften gefunden, zum Beispiel Stadt, Bereich, Rang, Punkte."
            )
    except Unreadable as error:
        raise Unreadable(f"{error} {which_sheets(sheets)}".rstrip()) from error
    return tables, unread


def which_sheets(sheets: list[Sheet]) -> str:
    """Say in German which sheets there are to choose from; nothing where there is only one."""
    if len(sheets) == 1:
        return ""
    return f"Die Datei hat die Blätter {listed(each.name for each in sheets)}. Nur eines davon lesen Sie mit --sheet."


def unknown_edition(edition: int) -> str:
    """Say in German that the store has no such edition, and how to add it."""
    return f"Die Ausgabe {edition} kenne ich nicht. Ist sie neu: --edition {edition} --cities … --published-on …"


def _table_in(sheet: Sheet, context: Context, is_needed: bool) -> Table | None:
    board = context.names.board_in(sheet.name)[0] if sheet.name else None
    columns = find_columns(sheet, context.names)
    if columns is not None:
        return _table(sheet, columns, board, context)
    if board is not None or is_needed:
        raise Unreadable(_no_header(sheet))
    return None


def _table(sheet: Sheet, columns: Columns, board: str | None, context: Context) -> Table:
    category = board or context.category
    if None in columns.values and category is None and "category" not in columns.roles:
        raise Unreadable(
            f"{_of(sheet)}Welcher Bereich ist gemeint? Es fehlt eine Spalte „Bereich“. "
            "Geben Sie ihn an, zum Beispiel mit --category gesamt."
        )
    if board and context.category and board != context.category:
        raise Unreadable(f"{_of(sheet)}Der Name des Blatts widerspricht --category {context.category}.")
    edition = _edition(sheet, columns, context)
    if "source" not in columns.roles and context.source_id is None:
        raise Unreadable(
            "Woher stammen die Zahlen? Jede Angabe braucht ihre Quelle. Nennen Sie eine bekannte mit --source-id, "
            'oder eine neue: --source-publisher Bitkom --source-title "Smart City Index 2026" '
            "--source-url https://www.bitkom.org/… --source-date 2026-09-15"
        )
    return Table(sheet, columns, category, edition)


def _edition(sheet: Sheet, columns: Columns, context: Context) -> int | None:
    """The edition that the option or the name of the sheet states."""
    named = _year_in_name(sheet)
    if named is not None:
        _require_title(sheet, named, columns)
    if named is not None and context.edition not in (None, named):
        raise Unreadable(f"{_of(sheet)}Der Name des Blatts widerspricht --edition {context.edition}.")
    edition = context.edition or named
    if "edition" in columns.roles:
        return edition
    if edition is None:
        raise Unreadable(
            f"{_of(sheet)}Welche Ausgabe ist gemeint? Es fehlt eine Spalte „Jahr“. "
            "Geben Sie sie an, zum Beispiel mit --edition 2026."
        )
    if edition not in context.editions:
        raise Unreadable(f"{_of(sheet)}{unknown_edition(edition)}")
    return edition


def _year_in_name(sheet: Sheet) -> int | None:
    years = set(YEAR.findall(sheet.name))
    return int(years.pop()) if len(years) == 1 else None


def _require_title(sheet: Sheet, named: int, columns: Columns) -> None:
    for title in columns.above:
        years = YEAR.findall(title)
        if TITLE.search(title) and years and str(named) not in years:
            raise Unreadable(f"{_of(sheet)}Der Name des Blatts widerspricht der Zeile {quoted(title)} darin.")


def _no_header(sheet: Sheet) -> str:
    return (
        f"{_of(sheet)}In den ersten {HEADER_WITHIN} Zeilen stehen keine Überschriften. Eine Zeile muss die Spalten "
        "benennen, zum Beispiel Stadt, Bereich, Rang, Punkte (oder Stadt, Verwaltung Rang, Mobilität Rang)."
    )


def _of(sheet: Sheet) -> str:
    return f"Blatt {quoted(sheet.name)}: " if sheet.name else ""
