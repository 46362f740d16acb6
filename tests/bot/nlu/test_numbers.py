"""Number words: siebzehn, dritter, zweiundachtzig, zweitbeste."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nlu.numbers import Number, read_number, read_year
from bot.nlu.text import fold

ONES = ["", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"]
STEMS = {3: "drei", 4: "vier", 5: "fünf", 6: "sech", 7: "sieb", 8: "acht", 9: "neun"}
ROUND = {2: "zwanzig", 3: "dreißig", 4: "vierzig", 5: "fünfzig", 6: "sechzig", 7: "siebzig", 8: "achtzig", 9: "neunzig"}
ORDINALS = {1: "erst", 3: "dritt", 7: "siebt", 8: "acht"}
NUMBERS = st.integers(min_value=1, max_value=99)


def spoken(value: int) -> str:
    """A number from 1 to 99 as a German word."""
    if value == 1:
        return "eins"
    if value < len(ONES):
        return ONES[value]
    if value < 20:
        return STEMS[value - 10] + "zehn"
    tens, ones = divmod(value, 10)
    return (f"{ONES[ones]}und" if ones else "") + ROUND[tens]


def ordinal(value: int) -> str:
    """The stem of an ordinal: erst, zweit, zwanzigst."""
    return ORDINALS.get(value) or spoken(value) + ("t" if value < 20 else "st")


def in_all_spellings(word: str) -> set[str]:
    """The word in small letters, capitals, and without umlauts."""
    plain = word.replace("ü", "ue").replace("ö", "oe").replace("ß", "ss")
    return {word, word.title(), word.upper(), plain}


@given(NUMBERS)
def test_a_number_is_read_in_all_spellings(value: int) -> None:
    assert {read_number(fold(word)) for word in in_all_spellings(spoken(value))} == {Number(value)}


@given(NUMBERS, st.sampled_from(["e", "er", "en", "es", "em"]))
def test_an_ordinal_is_read_in_all_forms(value: int, ending: str) -> None:
    assert read_number(fold(ordinal(value) + ending)) == Number(value, ordinal=True)


@given(NUMBERS.filter(lambda value: value > 1), st.sampled_from(["beste", "letzter", "schlechteste", "höchsten"]))
def test_an_ordinal_holds_the_word_that_is_counted(value: int, counted: str) -> None:
    assert read_number(fold(ordinal(value) + counted)) == Number(value, ordinal=True, rest=fold(counted))


@given(st.integers(2001, 2099))
def test_a_year_is_a_word_too(year: int) -> None:
    assert read_year(fold("zweitausend" + spoken(year - 2000))) == year
    assert read_year(fold("zweitausendund" + spoken(year - 2000))) == year


@given(st.integers(11, 29), NUMBERS)
def test_a_year_of_any_century_is_a_word(century: int, year: int) -> None:
    assert read_year(fold(spoken(century) + "hundert" + spoken(year))) == 100 * century + year


@given(st.integers(10, 99), st.integers(10, 99))
def test_two_numbers_in_a_word_are_a_year(century: int, year: int) -> None:
    assert read_year(fold(spoken(century) + spoken(year))) == 100 * century + year


@pytest.mark.parametrize("word", ["zwanzig", "hundert", "zweihundertzwanzig", "zehntausend", "tausende", "essen", ""])
def test_other_words_are_no_years(word: str) -> None:
    assert read_year(fold(word)) is None


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("seven", Number(7)),
        ("third", Number(3, ordinal=True)),
        ("hundert", Number(100)),
        ("dutzend", Number(12)),
        ("dreien", Number(3)),
        ("acht", Number(8)),
        ("achte", Number(8, ordinal=True)),
    ],
)
def test_other_number_words(word: str, number: Number) -> None:
    assert read_number(word) == number


@pytest.mark.parametrize("word", ["ein", "eine", "köln", "erstplatziert", "elfenbein", "dreieck", "achtung", ""])
def test_other_words_are_no_numbers(word: str) -> None:
    assert read_number(fold(word)) is None


@given(st.text(max_size=30))
def test_any_word_is_read(word: str) -> None:
    read_number(fold(word))
