"""Tables in files, as rows of cells; never more than a row is in memory. CSV is read here, XLSX in workbooks."""

from __future__ import annotations

import codecs
import csv
import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

BLOCK = 1 << 20
# Excel allows 16,384 columns and 32,767 characters a cell; no table of rankings comes near.
MOST_COLUMNS = 200
LONGEST_CELL = 5_000
LONGEST_LINE = 100_000
DELIMITERS = ";,\t"
LOOKED_AT = 20
QUOTED = re.compile('"[^"]*"')
KINDS = {
    b"%PDF": "Die Datei ist ein PDF. Bitte speichern Sie die Tabelle als CSV oder XLSX.",
    b"\xd0\xcf\x11\xe0": "Die Datei hat das alte Excel-Format (.xls) oder ein Kennwort. "
    "Bitte speichern Sie sie als XLSX ohne Kennwort.",
    b"\xff\xfe": "Die Datei ist in UTF-16 gespeichert. Bitte speichern Sie sie als „CSV UTF-8“.",
    b"\xfe\xff": "Die Datei ist in UTF-16 gespeichert. Bitte speichern Sie sie als „CSV UTF-8“.",
}
# Two characters of it: a CSV file may begin with a bracket too.
JSON = re.compile(rb'(?:\xef\xbb\xbf)?\s*(?:\[\s*[{\]]|\{\s*["}])')


class Unreadable(Exception):
    """The file, or a sheet of it, is no table that can be read. The message is German and says how to mend it."""


@dataclass(frozen=True)
class Odd:
    """A cell that must not be taken as it looks, and in German why."""

    shown: str
    reason: str

    def __str__(self) -> str:
        return self.shown


Cell = str | int | float | Odd


@dataclass(frozen=True)
class Line:
    """One row: its number in the file or sheet, counted from 1, and its cells without the empty ones at the end.

    `width` counts the empty ones too; it is 0 where the file shows no end of a row (XLSX).
    """

    number: int
    cells: tuple[Cell, ...]
    width: int = 0


@dataclass(frozen=True)
class Sheet:
    """One table. `name` is empty for a CSV file, `delimiter` for any other; `lines` reads from the beginning."""

    name: str
    lines: Callable[[], Iterator[Line]]
    hidden: bool = False
    delimiter: str = ""


def digest(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal digits. Raises Unreadable if it cannot be read."""
    sha = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while block := file.read(BLOCK):
                sha.update(block)
    except OSError as error:
        raise Unreadable(f"Die Datei „{path}“ lässt sich nicht lesen: {error.strerror}.") from error
    return sha.hexdigest()


def read_sheets(path: Path) -> list[Sheet]:
    """Return the tables of a CSV or XLSX file; its content decides which it is, not its name. Raises Unreadable."""
    with path.open("rb") as file:
        start = file.read(80)
    for magic, message in KINDS.items():
        if start.startswith(magic):
            raise Unreadable(message)
    if JSON.match(start):
        raise Unreadable(
            "Die Datei ist JSON. Bitte nehmen Sie CSV oder XLSX: index-lotse facts export schreibt auch diese, je nach "
            "Endung der Datei."
        )
    if start.startswith(b"PK\x03\x04"):
        # openpyxl takes a while to import, and a CSV file does without.
        from bot.imports.workbooks import read_workbook

        return read_workbook(path)
    encoding = _encoding(path)
    delimiter = _delimiter(path, encoding)
    return [Sheet("", lambda: _csv_lines(path, encoding, delimiter), delimiter=delimiter)]


def _encoding(path: Path) -> str:
    for encoding in ("utf-8-sig", "cp1252"):
        decoder = codecs.getincrementaldecoder(encoding)()
        with path.open("rb") as file:
            try:
                while block := file.read(BLOCK):
                    if b"\0" in block:
                        raise Unreadable("Die Datei ist keine Tabelle: Sie enthält Zeichen, die in keinem Text stehen.")
                    decoder.decode(block)
                decoder.decode(b"", final=True)
            except UnicodeDecodeError:
                continue
        return encoding
    raise Unreadable("Die Datei ist weder in UTF-8 noch in Windows-1252 gespeichert, oder sie ist keine Tabelle.")


def _delimiter(path: Path, encoding: str) -> str:
    """The delimiter that most of the first lines have outside quotation marks, and most often."""
    first = [QUOTED.sub("", text) for _, text in islice(_texts(path, encoding), LOOKED_AT)]
    if first and (stated := re.fullmatch(r"sep=(.)\s*", first[0])):
        return stated[1]
    return max(
        DELIMITERS,
        key=lambda each: (sum(each in text for text in first), sum(text.count(each) for text in first)),
    )


def _csv_lines(path: Path, encoding: str, delimiter: str) -> Iterator[Line]:
    texts = _texts(path, encoding)
    # The line on which a row starts: quoted cells may hold line breaks.
    number = 0

    def counted() -> Iterator[str]:
        nonlocal number
        for number, text in texts:  # noqa: B007
            yield text

    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(counted(), delimiter=delimiter, strict=True)
    start = 1
    try:
        for cells in reader:
            if not (start == 1 and len(cells) < 3 and cells and cells[0].startswith("sep=")):
                yield Line(start, trimmed(start, [_unguarded(cell) for cell in cells]), len(cells))
            start = number + 1
    except csv.Error as error:
        raise Unreadable(
            f"Zeile {start}: Ab hier ist die Datei nicht als CSV lesbar. Bitte prüfen Sie, ob jedes Anführungszeichen "
            '(") geschlossen und innerhalb einer Zelle verdoppelt ist.'
        ) from error


def is_formula(text: str) -> bool:
    """Return whether a spreadsheet would run a text (OWASP, "CSV Injection") but for the apostrophes before it."""
    return text.lstrip("'").startswith(("=", "+", "-", "@", "\t", "\r"))


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and is_formula(cell) else cell


def _texts(path: Path, encoding: str) -> Iterator[tuple[int, str]]:
    with path.open(encoding=encoding, newline="") as file:
        number = 0
        while text := file.readline(LONGEST_LINE):
            number += 1
            if len(text) == LONGEST_LINE:
                raise Unreadable(f"Zeile {number} ist länger als {LONGEST_LINE} Zeichen. Das ist keine Tabelle.")
            yield number, text


def trimmed(number: int, cells: list[Cell] | list[str]) -> tuple[Cell, ...]:
    """Return the cells of row `number` without blanks around them and without empty ones at the end."""
    stripped = [cleaned(cell) if isinstance(cell, str) else cell for cell in cells]
    while stripped and stripped[-1] == "":
        stripped.pop()
    if len(stripped) > MOST_COLUMNS:
        raise Unreadable(f"Zeile {number} hat {len(stripped)} Spalten. Erlaubt sind höchstens {MOST_COLUMNS}.")
    return tuple(stripped)


def cleaned(cell: str) -> str:
    """Return the text with single blanks, umlauts as one character, and nothing that would steer a terminal."""
    text = " ".join(cell.split())
    if text.isascii() and text.isprintable():
        return text
    text = unicodedata.normalize("NFC", text)
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in text)


def column_name(place: int) -> str:
    """Return the letters that Excel shows above a column; `place` counts from 0.

    >>> column_name(0), column_name(27)
    ('A', 'AB')
    """
    letters = ""
    place += 1
    while place:
        place, letter = divmod(place - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters
