"""Quotations in any German quotation marks, nested, and over several paragraphs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.imports.press.marks import find_quoted

PAIRS = ["„“", "„”", '„"', "“”", "»«", "«»", '""', "””"]
WORDS = st.lists(st.sampled_from("Wir sind stolz auf 17. Rang und den 1. Platz".split()), min_size=1, max_size=8)


def quoted(*blocks: str) -> list[str]:
    return [each.text for each in find_quoted(blocks)]


@given(pair=st.sampled_from(PAIRS), words=WORDS, before=WORDS, after=WORDS)
def test_what_is_quoted_comes_back_as_it_was(pair: str, words: list[str], before: list[str], after: list[str]) -> None:
    text = " ".join(words)
    assert quoted(f"{' '.join(before)} {pair[0]}{text}{pair[1]}, {' '.join(after)}") == [text]


@given(pairs=st.lists(st.sampled_from(PAIRS), min_size=2, max_size=4), words=WORDS)
def test_one_after_the_other(pairs: list[str], words: list[str]) -> None:
    text = " ".join(words)
    assert quoted(", ".join(f"{pair[0]}{text}{pair[1]}" for pair in pairs)) == [text] * len(pairs)


@pytest.mark.parametrize(
    "text",
    ["Die ‚beste‘ Stadt", "Die ›beste‹ Stadt", "Der „beste“ Platz", "Der »beste« Platz"],
)
def test_what_is_nested_belongs_to_the_outer(text: str) -> None:
    assert quoted(f"„{text}“, so sie.") == [text]


def test_straight_marks_may_be_nested_too() -> None:
    assert quoted('"Der "neue Weg" lohnt sich", sagt er. "Ja."') == ['Der "neue Weg" lohnt sich', "Ja."]


def test_a_quotation_goes_on_in_the_next_paragraph() -> None:
    assert quoted("„Erstens.", "„Zweitens.“ Ende.") == ["Erstens.\nZweitens."]
    assert quoted("„Erstens.", "Zweitens“, so sie.") == ["Erstens.\nZweitens"]


def test_a_quotation_without_an_end_is_marked() -> None:
    (found,) = find_quoted(["„Wir sind stolz.", "Die Stadt auch."])
    assert (found.text, found.closed) == ("Wir sind stolz.", False)


def test_an_apostrophe_opens_nothing() -> None:
    assert quoted("Woran liegt’s? Das Wie-geht's-Amt weiß es.") == []
