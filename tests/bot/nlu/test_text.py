"""One form for all spellings of a word."""

from __future__ import annotations

import itertools
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nlu.text import fold, fold_words, words

GERMAN = st.text(alphabet="abcdefghijklmnopqrstuvwxyzäöüßABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜ -'.,", max_size=40)
PLAIN_SPELLING = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Düsseldorf", "DUESSELDORF"),
        ("Düsseldorf", "dusseldorf"),
        ("Köln", "Koeln"),
        ("Neuß", "Neuss"),
        ("Würzburg", unicodedata.normalize("NFD", "Würzburg")),
        ("Chóśebuz", "Chosebuz"),
    ],
)
def test_spellings_of_a_name_are_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_different_names_stay_different() -> None:
    assert len({fold(name) for name in ("Halle", "Hanau", "Hagen", "Hamm", "Herne", "Essen", "Neuss")}) == 7


@given(GERMAN.filter(lambda text: not re.search("[äöü]e", text, re.I)))
def test_neither_capitals_nor_the_spelling_of_umlauts_matter(text: str) -> None:
    assert fold(text) == fold(text.upper()) == fold(text.translate(PLAIN_SPELLING))


def test_words_are_letters_and_digits_between_anything_else() -> None:
    assert [word.text for word in words("Wo steht Frankfurt/Main (2024)?")] == [
        "Wo",
        "steht",
        "Frankfurt",
        "Main",
        "2024",
    ]
    assert fold_words("IT & Kommunikation") == ("it", "kommunikation")
    assert words("?!  …") == []


@given(st.text(max_size=60))
def test_a_word_says_where_it_stands(text: str) -> None:
    found = words(text)
    assert all(text[word.start : word.end] == word.text for word in found)
    assert all(left.end <= right.start for left, right in itertools.pairwise(found))
    assert fold_words(text) == tuple(word.folded for word in found)
