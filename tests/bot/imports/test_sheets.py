"""Files are read row by row, or refused with the reason."""

from __future__ import annotations

import datetime
import gc
import random
import tracemalloc
import warnings
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from bot.imports.sheets import Line, Odd, Unreadable, column_name, read_sheets
from tests.bot.imports.files import write_csv, write_xlsx

ROWS = [["Stadt", "Punkte"], ["Köln", "63,5"], ["Düsseldorf", "60"]]


def only(path: Path) -> list[Line]:
    (sheet,) = read_sheets(path)
    return list(sheet.lines())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_csv_of_any_kind(tmp_path: Path, encoding: str, delimiter: str) -> None:
    path = write_csv(tmp_path / "a.csv", ROWS, delimiter, encoding)
    assert [line.cells for line in only(path)] == [tuple(row) for row in ROWS]


def test_a_csv_with_commas_and_quoted_cells(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('Stadt,Punkte\n"Köln","63,5"\n"Halle\n(Saale)",1\nBonn,2\n', encoding="utf-8")
    assert [(line.number, line.cells) for line in only(path)][1:] == [
        (2, ("Köln", "63,5")),
        (3, ("Halle (Saale)", "1")),
        (5, ("Bonn", "2")),
    ]


def test_excels_hint_on_the_delimiter_is_no_row(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "a.csv", [["sep=;"], *ROWS])
    assert [line.number for line in only(path)] == [2, 3, 4]


def test_a_workbook_with_an_empty_row_and_a_hidden_sheet(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    sheet.append(["Stadt", "Rang"])
    sheet["A3"], sheet["B3"] = "Köln", 17
    book.create_sheet("Notizen").sheet_state = "hidden"
    book.save(tmp_path / "a.xlsx")
    first, hidden = read_sheets(tmp_path / "a.xlsx")
    assert list(first.lines()) == [Line(1, ("Stadt", "Rang")), Line(3, ("Köln", 17))]
    assert (first.hidden, hidden.hidden) == (False, True)


def test_what_excel_made_of_a_cell_is_odd(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    sheet.append(["=B1+1", datetime.datetime(2026, 2, 17), datetime.time(17, 2), True, "#N/A", 0.635, 63.5])
    sheet["F1"].number_format = "0.0%"
    sheet["E1"].data_type = "e"
    book.save(tmp_path / "a.xlsx")
    (line,) = only(tmp_path / "a.xlsx")
    assert [isinstance(cell, Odd) for cell in line.cells] == [True] * 6 + [False]
    assert str(line.cells[1]) == "17.02.2026"


def test_merged_cells_are_odd_but_for_the_first(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    for row in (["Index 2026"], ["Stadt", "Rang"], ["Köln", 17], ["Bonn"]):
        sheet.append(row)
    sheet.merge_cells("B3:B4")
    book.save(tmp_path / "a.xlsx")
    *_, cologne, bonn = only(tmp_path / "a.xlsx")
    assert cologne.cells == ("Köln", 17)
    assert isinstance(bonn.cells[1], Odd)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "xls"),
        ("Stadt;Rang\n".encode("utf-16"), "UTF-16"),
        (b"PK\x03\x04 no zip", "XLSX"),
        (b'[\n  {\n    "edition": 2024', "facts export"),
        (b'\xef\xbb\xbf{"edition": 2024}', "facts export"),
        (b"Stadt;Rang\n\0\0\0", "keine Tabelle"),
        (b"Stadt;Rang\n\x81\x8d", "Windows-1252"),
        (b'Stadt;Rang\n"K\xc3\xb6ln;1\nBonn;2\n', "Zeile 2"),
        (b"a" * 200_000, "Zeile 1"),
        (b";".join(b"x" for _ in range(500)), "Spalten"),
    ],
)
@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_what_is_no_table_is_told(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(Unreadable, match=reason):
        only(tmp_path / name)


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx", "a.xls", "a"])
def test_a_workbook_is_one_by_any_name(tmp_path: Path, name: str) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", {"A": ROWS}).rename(tmp_path / name)
    assert [line.cells for line in only(path)] == [tuple(row) for row in ROWS]


@pytest.mark.parametrize("name", ["a.ods", "a.xlsx", "a.csv"])
def test_an_open_document_is_told(tmp_path: Path, name: str) -> None:
    with zipfile.ZipFile(tmp_path / name, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", "<office:document-content/>")
    with pytest.raises(Unreadable, match="OpenDocument"):
        read_sheets(tmp_path / name)


def test_a_workbook_is_closed_again(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", {"A": ROWS})
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        only(path)
        gc.collect()
    assert [str(each.message) for each in caught] == []


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/styles.xml"])
def test_a_file_that_grows_when_unpacked_is_refused(tmp_path: Path, part: str) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", {"A": ROWS})
    bomb = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as target:
        for each in source.namelist():
            target.writestr(each, b" " * (30 << 20) if each == part else source.read(each))
    with pytest.raises(Unreadable, match="zu groß"):
        read_sheets(bomb)


def test_a_document_type_is_refused(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", {"A": ROWS})
    evil = tmp_path / "evil.xlsx"
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(evil, "w") as target:
        for each in source.namelist():
            content = source.read(each)
            target.writestr(each, content.replace(b"<worksheet", b'<!DOCTYPE a [<!ENTITY b "c">]><worksheet', 1))
    with pytest.raises(Unreadable):
        read_sheets(evil)


def test_nonsense_takes_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with path.open("wb") as file:
        chance = random.Random(1)
        for _ in range(20):
            file.write(bytes(chance.randrange(33, 126) for _ in range(1 << 16)) * 16)
    tracemalloc.start()
    with pytest.raises(Unreadable):
        only(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 8 << 20


def test_nothing_steers_the_terminal(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "a.csv", [["Stadt", "Rang"], ["K\x1b[31mln", "1"]])
    assert only(path)[1].cells == ("K\ufffd[31mln", "1")


@given(st.lists(st.lists(st.from_regex(r"[a-zäöüß0-9]{1,6}", fullmatch=True), min_size=2, max_size=4), min_size=1))
def test_what_is_written_is_read(tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]) -> None:
    folder = tmp_path_factory.mktemp("files")
    expected = [tuple(row) for row in rows]
    for encoding in ("utf-8-sig", "cp1252"):
        path = write_csv(folder / "a.csv", rows, ";", encoding)
        assert [line.cells for line in only(path)] == expected
    path = write_xlsx(folder / "a.xlsx", {"A": rows})
    assert [line.cells for line in only(path)] == expected


def test_columns_are_named_as_excel_does() -> None:
    assert [column_name(place) for place in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
