"""German numbers, plurals, dates and lists."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.answers.german import count, day, decimal, join, number_word, points, sentence, source_line, whole, years
from actions.facts.records import Source

SCORES = st.floats(min_value=0, max_value=100)
PARTS = st.lists(st.sampled_from(["Köln", "Bonn", "Essen", "Hamm", "Trier"]), unique=True)


@given(SCORES)
def test_a_score_has_one_decimal_after_a_comma(score: float) -> None:
    written = decimal(score)
    assert re.fullmatch(r"\d{1,3},\d", written)
    assert float(written.replace(",", ".")) == pytest.approx(score, abs=0.051)
    assert points(score) == f"{written} Punkte"


@given(st.integers(min_value=0, max_value=10**9))
def test_a_whole_number_has_dots_between_thousands(number: int) -> None:
    assert re.fullmatch(r"\d{1,3}(\.\d{3})*", whole(number))
    assert int(whole(number).replace(".", "")) == number


@given(st.integers(min_value=0, max_value=500))
def test_a_counted_noun_is_singular_for_one_only(number: int) -> None:
    written = count(number, "Platz", "Plätze", "einen")
    assert written == "einen Platz" if number == 1 else written == f"{number_word(number)} Plätze"


def test_numbers_up_to_twelve_are_words() -> None:
    assert [number_word(number) for number in (2, 7, 12, 13, 82)] == ["zwei", "sieben", "zwölf", "13", "82"]
    assert count(1, "Stadt", "Städte", "eine") == "eine Stadt"


@pytest.mark.parametrize(
    ("parts", "joined"),
    [
        ([], ""),
        (["Köln"], "Köln"),
        (["Köln", "Bonn"], "Köln und Bonn"),
        (["Köln", "Bonn", "Essen"], "Köln, Bonn und Essen"),
    ],
)
def test_an_enumeration(parts: list[str], joined: str) -> None:
    assert join(parts) == joined


@given(PARTS, st.sampled_from(["und", "oder"]))
def test_an_enumeration_holds_its_parts_in_order(parts: list[str], last: str) -> None:
    assert re.findall(r"[A-Z]\w+", join(parts, last)) == parts
    assert join(parts, last).count(f" {last} ") == (len(parts) > 1)


@pytest.mark.parametrize(
    ("iso", "written"),
    [
        ("2024-09-16", "16. September 2024"),
        ("2024-03-01", "1. März 2024"),
        ("2024-12", "Dezember 2024"),
        ("2024", "2024"),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(iso: str, written: str) -> None:
    assert day(iso) == written


@pytest.mark.parametrize(
    ("editions", "written"),
    [
        ([], ""),
        ([2024], "2024"),
        ([2023, 2024], "2023 und 2024"),
        ([2024, 2022, 2023], "2022 bis 2024"),
        ([2019, 2021, 2022, 2023], "2019 und 2021 bis 2023"),
    ],
)
def test_neighbouring_years_are_drawn_together(editions: list[int], written: str) -> None:
    assert years(editions) == written


@given(st.lists(st.integers(min_value=2010, max_value=2049)))
def test_years_can_be_read_back(editions: list[int]) -> None:
    read: set[int] = set()
    for first, last in re.findall(r"(\d{4})(?: bis (\d{4}))?", years(editions)):
        read |= set(range(int(first), int(last or first) + 1))
    assert read == set(editions)


def published(*publishers: str) -> list[Source]:
    """Sources of these publishers, of one day."""
    return [Source(name.lower(), name, f"Bericht von {name}", "", "2024-09-16", "") for name in publishers]


def test_sources_are_named_with_publisher_and_date() -> None:
    assert source_line(published("Bitkom")) == "Quelle: Bitkom, 16. September 2024."
    assert source_line([]) == ""


def test_several_sources_are_named_once_each() -> None:
    line = source_line(published("Bitkom", "Stadt Köln", "Bitkom"))
    assert line.startswith("Quellen: ")
    assert line.count("Bitkom") == line.count("Stadt Köln") == 1


def test_more_than_three_sources_are_counted() -> None:
    line = source_line(published("A-Blatt", "B-Blatt", "C-Blatt", "D-Blatt", "E-Blatt"))
    assert "C-Blatt" in line
    assert "D-Blatt" not in line
    assert "zwei weitere" in line


def test_one_more_source_is_feminine() -> None:
    assert "und eine weitere" in source_line(published("A-Blatt", "B-Blatt", "C-Blatt", "D-Blatt"))


def test_a_source_without_a_date_has_no_comma() -> None:
    assert source_line([Source("x", "Bitkom", "Index", "", "", "")]) == "Quelle: Bitkom."


def test_a_sentence_begins_with_a_capital() -> None:
    assert sentence("über allem") == "Über allem"
    assert sentence("") == ""
