"""Reads the facts files: bytes to lines of named cells. What the cells mean is checked elsewhere."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from actions.facts.problems import Problem, quoted


@dataclass(frozen=True)
class Line:
    """One record of a file: the line it starts on, and its cells by column. Empty cells are left out."""

    number: int
    cells: Mapping[str, str]


@dataclass(frozen=True)
class Table:
    """What could be read of one file. Not `readable`: there is no telling what the file would hold."""

    lines: tuple[Line, ...]
    problems: tuple[Problem, ...]
    readable: bool


def read_folder(folder: Path, names: Sequence[str]) -> dict[str, bytes]:
    """Return the contents of the named files of the folder; a file that is not there is left out."""
    return {name: (folder / name).read_bytes() for name in names if (folder / name).is_file()}


def read_table(name: str, content: bytes | None, header: Sequence[str]) -> Table:
    """Return the lines of one CSV file whose columns must be just those of `header`, in that order."""
    if content is None:
        return _unreadable(Problem(name, None, None, "Die Datei fehlt im Faktenordner."))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _unreadable(_wrong_encoding(name, content, error))
    # Some systems save an umlaut as two characters; every name shall have one form.
    text = unicodedata.normalize("NFC", text)
    lines: list[Line] = []
    problems: list[Problem] = []
    start = 1
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        found = next(reader, [])
        if found != list(header):
            return _unreadable(_wrong_header(name, header, found))
        for start, cells in _numbered(reader):
            if len(cells) == len(header):
                lines.append(Line(start, _filled(header, cells)))
            else:
                problems.append(_wrong_width(name, start, header, cells))
    except csv.Error:
        problems.append(_wrong_quoting(name, reader.line_num))
        return Table(tuple(lines), tuple(problems), readable=False)
    return Table(tuple(lines), tuple(problems), readable=True)


def _numbered(reader: Any) -> Iterator[tuple[int, list[str]]]:
    start = reader.line_num + 1
    for cells in reader:
        if cells:
            yield start, cells
        start = reader.line_num + 1


def _filled(header: Sequence[str], cells: Sequence[str]) -> dict[str, str]:
    stripped = ((column, cell.strip()) for column, cell in zip(header, cells, strict=False))
    return {column: cell for column, cell in stripped if cell}


def _unreadable(problem: Problem) -> Table:
    return Table((), (problem,), readable=False)


def _wrong_encoding(name: str, content: bytes, error: UnicodeDecodeError) -> Problem:
    line = content.count(b"\n", 0, error.start) + 1
    message = (
        f"Die Datei ist nicht in UTF-8 gespeichert: Byte 0x{content[error.start]:02X} an Position {error.start} "
        "gehört nicht dazu. Bitte speichern Sie sie als „CSV UTF-8“."
    )
    return Problem(name, line, None, message)


def _wrong_header(name: str, header: Sequence[str], found: Sequence[str]) -> Problem:
    message = f"Die Kopfzeile stimmt nicht. Erwartet: {quoted(','.join(header))}. Gefunden: {quoted(','.join(found))}."
    if len(found) == 1 and ";" in found[0]:
        message += " Bitte trennen Sie die Spalten mit Komma statt mit Semikolon."
    return Problem(name, 1, None, message)


def _wrong_width(name: str, line: int, header: Sequence[str], cells: Sequence[str]) -> Problem:
    message = (
        f"Die Zeile hat {len(cells)} statt {len(header)} Zellen. "
        'Bitte setzen Sie eine Zelle, die ein Komma enthält, in Anführungszeichen ("…").'
    )
    return Problem(name, line, None, message)


def _wrong_quoting(name: str, line: int) -> Problem:
    message = (
        'Die Datei ist ab hier nicht als CSV lesbar. Bitte prüfen Sie, ob jedes Anführungszeichen (") '
        "geschlossen und innerhalb einer Zelle verdoppelt ist."
    )
    return Problem(name, line, None, message)
