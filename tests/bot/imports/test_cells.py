"""What cells say, and which of them are refused."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.imports.cells import Doubtful, read_number, read_rank, read_score, read_year
from bot.imports.sheets import Cell, Odd


@pytest.mark.parametrize("cell", ["17", "17.", "Platz 17", "rang 17", "17. Platz", 17, 17.0])
def test_a_rank(cell: Cell) -> None:
    assert read_rank(cell) == 17


@pytest.mark.parametrize(
    "cell",
    [
        "0",
        "-1",
        "017",
        "17.2",
        "17,0",
        "1.234",
        "ca. 17",
        "17/18",
        "3-4",
        "17?",
        "siebzehn",
        "17.02.2026",
        17.5,
        0,
        -3,
        Odd("17.02.2026", "ist ein Datum."),
        "1e3",
        "１７",
        "#17",
    ],
)
def test_a_doubtful_rank_is_refused(cell: Cell) -> None:
    with pytest.raises(Doubtful):
        read_rank(cell)


@pytest.mark.parametrize(
    ("cell", "score"),
    [
        ("63,5", 63.5),
        ("63.5", 63.5),
        ("63", 63.0),
        (63, 63.0),
        (63.50000000000001, 63.5),
        ("63,5 Punkte", 63.5),
        ("0,0", 0.0),
        ("100", 100.0),
        ("63,1234", 63.1234),
        (63.123, 63.123),
    ],
)
def test_a_score(cell: Cell, score: float) -> None:
    assert read_score(cell) == score


@pytest.mark.parametrize(
    "cell",
    [
        "1.234",
        "63,123",
        "100,1",
        101,
        -1,
        "-3",
        "63,5%",
        "63 , 5",
        "ca. 63",
        "63–64",
        "63,5,1",
        float("nan"),
        Odd("=B2", "ist eine Formel."),
        Odd("63 %", "ist ein Prozentwert."),
    ],
)
def test_a_doubtful_score_is_refused(cell: Cell) -> None:
    with pytest.raises(Doubtful):
        read_score(cell)


@pytest.mark.parametrize("cell", ["26", "2026/27", "20260", "Index 2026", 2026.5, Odd("01.01.2026", "ist ein Datum.")])
def test_a_doubtful_year_is_refused(cell: Cell) -> None:
    with pytest.raises(Doubtful):
        read_year(cell)


@given(st.integers(1, 9_999_999))
def test_every_whole_number_is_read_as_it_is(number: int) -> None:
    assert {read_rank(str(number)), read_rank(number), read_rank(float(number)), read_number(str(number))} == {number}


@given(st.integers(0, 1000))
def test_every_score_is_read_with_comma_and_with_point(tenths: int) -> None:
    text = f"{tenths // 10},{tenths % 10}"
    assert read_score(text) == read_score(text.replace(",", ".")) == tenths / 10


@given(st.text(max_size=12))
def test_no_text_is_more_than_a_number_or_refused(text: str) -> None:
    for read in (read_rank, read_score, read_year, read_number):
        with contextlib.suppress(Doubtful):
            assert read(text) >= 0
            assert any(digit in text for digit in "0123456789")
