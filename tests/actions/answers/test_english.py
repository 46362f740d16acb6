"""English numbers, plurals, dates and lists."""

from __future__ import annotations

import pytest

from actions.answers.english import count, day, decimal, join, join_long, ordinal, sentence, source_line, whole, years
from actions.facts.records import Source


def test_numbers_have_a_point_and_thousands_a_comma() -> None:
    assert (decimal(80), decimal(78.1), whole(13284)) == ("80.0", "78.1", "13,284")
    assert (count(1, "place", "places"), count(0, "place", "places")) == ("1 place", "0 places")


@pytest.mark.parametrize(
    ("number", "said"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (11, "11th"), (12, "12th"), (22, "22nd")]
)
def test_a_rank_is_an_ordinal(number: int, said: str) -> None:
    assert ordinal(number) == said


def test_an_enumeration_has_a_comma_before_the_last_only_where_names_hold_an_and() -> None:
    assert join(["Köln"]) == "Köln"
    assert join(["Köln", "Bonn"], "or") == "Köln or Bonn"
    assert join_long(["Mobility", "IT and Communication", "Health"]) == "Mobility, IT and Communication, and Health"
    assert join_long(["Mobility"]) == "Mobility"


def test_dates_are_as_exact_as_they_are_known() -> None:
    assert [day("2024-05-01"), day("2024-05"), day("2024")] == ["1 May 2024", "May 2024", "2024"]
    assert years([2024, 2019, 2021, 2020, 2023]) == "2019 to 2021, 2023 and 2024"
    assert sentence("in 2024") == "In 2024"


def test_up_to_three_sources_are_named() -> None:
    sources = [Source(name, name, "Index", "", "2024-09", "") for name in ("A", "B", "C", "D", "E")]
    assert source_line([]) == ""
    assert source_line(sources[:1]) == "Source: A, September 2024."
    assert source_line(sources) == "Sources: A, September 2024; B, September 2024; C, September 2024 and 2 more."
