"""Finds the tables in a file, and what holds for all rows of each: its board and its edition."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from actions.facts.problems import listed, quoted
from bot.imports.columns import HEADER_WITHIN, Columns, find_columns
from bot.imports.naming import Names
from bot.imports.sheets import Sheet, Unreadable


@dataclass(frozen=True)
class Ranked:
    """How many cities an edition ranks, and the most points there are."""

    cities: int
    max_score: float


@dataclass(frozen=True)
class Context:
    """What rows are read with: names, editions and ids of sources, and what holds for all rows."""

    names: Names
    editions: Mapping[int, Ranked]
    sources: Collection[str]
    edition: int | None = None
    category: str | None = None
    source_id: str | None = None


@dataclass(frozen=True)
class Table:
    """A sheet whose columns are known."""

    sheet: Sheet
    columns: Columns
    category: str | None


def find_tables(sheets: list[Sheet], wanted: str | None, context: Context) -> tuple[list[Table], list[str]]:
    """Return the sheets that hold rankings, and in German what of the file is not read. Raises Unreadable."""
    if wanted is not None and wanted not in {each.name for each in sheets}:
        raise Unreadable(f"Ein Blatt {quoted(wanted)} gibt es nicht. Es gibt {listed(each.name for each in sheets)}.")
    tables: list[Table] = []
    unread: list[str] = []
    for sheet in sheets:
        board = context.names.board_in(sheet.name)[0] if sheet.name else None
        columns = None
        if sheet.name != wanted and (wanted is not None or sheet.hidden):
            unread.append(f"Blatt {quoted(sheet.name)}" + (" (ausgeblendet)" if sheet.hidden else ""))
            continue
        columns = find_columns(sheet, context.names)
        if columns is not None:
            tables.append(_table(sheet, columns, board, context))
            unread += [f"{_of(sheet)}Spalte {each}" for each in columns.unread]
        elif board is not None or sheet.name == wanted or len(sheets) == 1:
            raise Unreadable(_no_header(sheet))
        else:
            unread.append(f"Blatt {quoted(sheet.name)}: keine Überschriften gefunden")
    if not tables:
        raise Unreadable("In keinem Blatt habe ich Überschriften gefunden, zum Beispiel Stadt, Bereich, Rang, Punkte.")
    return tables, unread


def _table(sheet: Sheet, columns: Columns, board: str | None, context: Context) -> Table:
    category = board or context.category
    if None in columns.values and category is None and "category" not in columns.roles:
        raise Unreadable(
            f"{_of(sheet)}Welcher Bereich ist gemeint? Es fehlt eine Spalte „Bereich“. "
            "Geben Sie ihn an, zum Beispiel mit --category gesamt."
        )
    if board and context.category and board != context.category:
        raise Unreadable(f"{_of(sheet)}Der Name des Blatts widerspricht --category {context.category}.")
    if "edition" not in columns.roles and context.edition is None:
        raise Unreadable(
            f"{_of(sheet)}Welche Ausgabe ist gemeint? Es fehlt eine Spalte „Jahr“. "
            "Geben Sie sie an, zum Beispiel mit --edition 2026."
        )
    if "source" not in columns.roles and context.source_id is None:
        raise Unreadable(
            "Woher stammen die Zahlen? Jede Angabe braucht ihre Quelle. Nennen Sie eine bekannte mit --source-id, "
            'oder eine neue: --source-publisher Bitkom --source-title "Smart City Index 2026" '
            "--source-url https://www.bitkom.org/… --source-date 2026-09-15"
        )
    return Table(sheet, columns, category)


def _no_header(sheet: Sheet) -> str:
    return (
        f"{_of(sheet)}In den ersten {HEADER_WITHIN} Zeilen stehen keine Überschriften. Eine Zeile muss die Spalten "
        "benennen, zum Beispiel Stadt, Bereich, Rang, Punkte (oder Stadt, Verwaltung Rang, Mobilität Rang)."
    )


def _of(sheet: Sheet) -> str:
    return f"Blatt {quoted(sheet.name)}: " if sheet.name else ""
