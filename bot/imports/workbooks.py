"""Reads XLSX files row by row. What Excel makes of cells behind the editor's back is odd, and never a value."""

from __future__ import annotations

import re
import weakref
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

from openpyxl import Workbook, load_workbook
from openpyxl.utils.cell import range_boundaries

from bot.imports.sheets import BLOCK, LONGEST_CELL, Cell, Line, Odd, Sheet, Unreadable, trimmed

# A million rankings make a sheet of some 150 MB; everything else is held in memory.
LARGEST_SHEET = 1 << 30
LARGEST_PART = 64 << 20
# Tables of numbers shrink to a tenth or a twentieth.
DENSEST = 100
SURELY_HARMLESS = 10 << 20
MOST_MERGED = 100_000
MERGED = re.compile(rb'<mergeCell ref="([A-Z]+[0-9]+:[A-Z]+[0-9]+)"')
BROKEN = (KeyError, ValueError, TypeError, OSError, EOFError, zipfile.BadZipFile, zipfile.LargeZipFile, ParseError)
NO_WORKBOOK = "Die Datei ist keine lesbare XLSX-Datei. Bitte öffnen Sie sie in Excel und speichern Sie sie als XLSX."
OPEN_DOCUMENT = "Die Datei ist im OpenDocument-Format (.ods). Bitte speichern Sie die Tabelle als XLSX oder CSV."

FORMULA = "ist eine Formel. Bitte fügen Sie stattdessen den Wert ein (Inhalte einfügen, Werte)."
DATE = "ist ein Datum. Excel macht aus 17.2 oft eines. Bitte formatieren Sie die Zelle als Zahl oder Text."
PERCENT = "ist ein Prozentwert. Bitte schreiben Sie die Punkte als Zahl."
ERROR = "ist ein Fehlerwert von Excel."
TRUTH = "ist ein Wahrheitswert."
TOO_LONG = f"hat mehr als {LONGEST_CELL} Zeichen."
JOINED = "gehört zu verbundenen Zellen. Bitte heben Sie die Verbindung auf und füllen Sie jede Zelle aus."


def read_workbook(path: Path) -> list[Sheet]:
    """Return the sheets of an XLSX file, hidden ones too. Raises Unreadable, before anything large is unpacked."""
    try:
        _require_harmless(path)
        book = _opened(path)
    except BROKEN as error:
        raise Unreadable(NO_WORKBOOK) from error
    return [_sheet(path, worksheet) for worksheet in book.worksheets]


def _opened(path: Path) -> Workbook:
    # Of a path, openpyxl looks at the suffix; what is opened for it, it reads by content, and leaves open.
    file = path.open("rb")
    try:
        book = load_workbook(file, read_only=True, data_only=False, keep_links=False)
    except BaseException:
        file.close()
        raise
    weakref.finalize(book, file.close)
    return book


def _require_harmless(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        if "mimetype" in archive.namelist() and b"opendocument" in archive.open("mimetype").read(BLOCK):
            raise Unreadable(OPEN_DOCUMENT)
        if "[Content_Types].xml" not in archive.namelist():
            raise Unreadable(NO_WORKBOOK)
        for part in archive.infolist():
            largest = LARGEST_SHEET if part.filename.startswith("xl/worksheets/") else LARGEST_PART
            dense = part.file_size > SURELY_HARMLESS and part.file_size > DENSEST * part.compress_size
            if part.file_size > largest or dense:
                raise Unreadable(
                    f"Die Datei wird beim Auspacken zu groß ({part.filename}: {part.file_size >> 20} MB). "
                    "Bitte speichern Sie nur die Tabelle, zum Beispiel als CSV."
                )
            # A document type may define entities that grow without end; Excel writes none.
            if part.filename.endswith(".xml") and b"<!DOCTYPE" in archive.open(part).read(BLOCK):
                raise Unreadable(NO_WORKBOOK)


def _sheet(path: Path, worksheet: Any) -> Sheet:
    return Sheet(worksheet.title, lambda: _lines(path, worksheet), hidden=worksheet.sheet_state != "visible")


def _lines(path: Path, worksheet: Any) -> Iterator[Line]:
    # Programs that write XLSX often state a size that is not that of the table.
    worksheet.reset_dimensions()
    try:
        merged = _merged(path, worksheet._worksheet_path)
        for number, cells in enumerate(worksheet.iter_rows(), start=1):
            values = [_value(cell) for cell in cells]
            for place in merged.get(number, ()):
                values += [""] * (place + 1 - len(values))
                if values[place] == "":
                    values[place] = Odd("", JOINED)
            line = trimmed(number, values)
            if line:
                yield Line(number, line)
    except BROKEN as error:
        raise Unreadable(f"Blatt „{worksheet.title}“: {NO_WORKBOOK}") from error


def _merged(path: Path, part: str) -> dict[int, list[int]]:
    """The places of merged cells by row, without the first cell of each merger; the list follows after all rows."""
    found: dict[int, list[int]] = {}
    total = 0
    rest = b""
    with zipfile.ZipFile(path) as archive, archive.open(part.removeprefix("/")) as file:
        while block := file.read(BLOCK):
            rest += block
            end = 0
            for hit in MERGED.finditer(rest):
                left, top, right, bottom = _boundaries(hit[1].decode())
                total += (right - left + 1) * (bottom - top + 1)
                if total > MOST_MERGED:
                    raise Unreadable("Das Blatt hat zu viele verbundene Zellen. Bitte heben Sie die Verbindungen auf.")
                for row in range(top, bottom + 1):
                    found.setdefault(row, []).extend(range(left - (row > top), right))
                end = hit.end()
            rest = rest[max(end, len(rest) - 100) :]
    return found


def _boundaries(area: str) -> tuple[int, int, int, int]:
    left, top, right, bottom = range_boundaries(area)
    return int(left or 1), int(top or 1), int(right or 1), int(bottom or 1)


def _value(cell: Any) -> Cell:
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, str):
        return _text(cell, value)
    if isinstance(value, bool):
        return Odd("WAHR" if value else "FALSCH", TRUTH)
    if isinstance(value, int | float):
        return Odd(f"{value * 100:g} %", PERCENT) if "%" in (cell.number_format or "") else value
    return Odd(f"{value:%d.%m.%Y}" if hasattr(value, "year") else str(value), DATE)


def _text(cell: Any, value: str) -> Cell:
    if cell.data_type == "f":
        return Odd(value[:40], FORMULA)
    if cell.data_type == "e":
        return Odd(value, ERROR)
    return value if len(value) <= LONGEST_CELL else Odd(value[:40] + " …", TOO_LONG)
