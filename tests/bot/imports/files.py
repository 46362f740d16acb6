"""Files as the press office has them: CSV and XLSX, right and wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook

Rows = Sequence[Sequence[Any]]


def write_csv(path: Path, rows: Rows, delimiter: str = ";", encoding: str = "utf-8-sig") -> Path:
    """Write rows as Excel does."""
    text = "\r\n".join(delimiter.join(map(str, row)) for row in rows) + "\r\n"
    path.write_bytes(text.encode(encoding))
    return path


def write_xlsx(path: Path, sheets: Mapping[str, Rows]) -> Path:
    """Write a sheet for each name."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path
