"""Nouns of German, looked up in a file of lines in order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nlu.nouns import Nouns, nouns

WORDS = st.lists(st.text(alphabet="abcdefg", min_size=1, max_size=8), min_size=1, max_size=30, unique=True)


@given(WORDS, st.text(alphabet="abcdefg", min_size=1, max_size=8))
def test_a_word_is_found_exactly_if_it_is_listed(listed: list[str], word: str) -> None:
    held = Nouns("".join(f"{each}\n" for each in sorted(listed)).encode())
    assert all(each in held for each in listed)
    assert (word in held) == (word in listed)


@pytest.mark.parametrize(
    ("word", "head"),
    [
        ("bundeskanzler", "bundeskanzler"),
        ("hochschulranking", "ranking"),
        ("landerindex", "index"),
        ("schneidet", None),
        ("iwie", None),
    ],
)
def test_the_head_of_a_compound_says_what_it_is(word: str, head: str | None) -> None:
    assert nouns().head(word) == head
