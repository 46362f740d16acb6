"""Rankings with their sources as CSV, XLSX or JSON, as the import reads them again."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

from actions.facts.records import Ranking
from actions.facts.whole_file import replacing
from bot.imports.sheets import is_formula

COLUMNS = (
    "edition category city rank previous_rank score cities_ranked source_id publisher title url published_on"
    " source_note note"
).split()


def as_row(ranking: Ranking) -> dict[str, Any]:
    """Return the ranking with its source, by column."""
    source = ranking.source
    values = (
        ranking.edition,
        ranking.category,
        ranking.city,
        ranking.rank,
        ranking.previous_rank,
        ranking.score,
        ranking.cities_ranked,
        source.source_id,
        source.publisher,
        source.title,
        source.url,
        source.published_on,
        source.note,
        ranking.note,
    )
    return dict(zip(COLUMNS, values, strict=True))


def write_rankings(rankings: Sequence[Ranking], path: Path) -> None:
    """Write the file, or leave what was there as it was; the suffix is one of FORMATS."""
    with replacing(path) as unfinished:
        FORMATS[path.suffix.lower()]([as_row(each) for each in rankings], unfinished)


def _csv(rows: Sequence[Mapping[str, Any]], path: Path) -> None:
    # The mark at its beginning tells Excel that the file is UTF-8.
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        writer.writerows([_csv_cell(row[name]) for name in COLUMNS] for row in rows)


def _xlsx(rows: Sequence[Mapping[str, Any]], path: Path) -> None:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Plätze")
    sheet.append(COLUMNS)
    for row in rows:
        sheet.append([_cell(sheet, row[name]) for name in COLUMNS])
    book.save(path)


def _json(rows: Sequence[Mapping[str, Any]], path: Path) -> None:
    path.write_text(json.dumps(list(rows), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _csv_cell(value: Any) -> Any:
    if isinstance(value, str):
        # An apostrophe in front makes it text; the import takes it away again.
        return f"'{value}" if is_formula(value) else value
    if isinstance(value, float) and len(str(value).partition(".")[2]) == len("000"):
        # 63.125 could mean thousands.
        return f"{value}0"
    return value


def _cell(sheet: Any, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    cell = WriteOnlyCell(sheet, value=value)
    # openpyxl would take "=…" for a formula.
    cell.data_type = "s"
    return cell


FORMATS: Mapping[str, Callable[[Sequence[Mapping[str, Any]], Path], None]] = {
    ".csv": _csv,
    ".xlsx": _xlsx,
    ".json": _json,
}
