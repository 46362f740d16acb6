"""Places and counts: Platz 3, die ersten zehn, Schlusslicht."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nlu.counting import LAST, any_of, number, read_counts, read_ranks

ONES = ["", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"]
STEMS = {3: "drei", 4: "vier", 5: "fünf", 6: "sech", 7: "sieb", 8: "acht", 9: "neun"}
ROUND = {2: "zwanzig", 3: "dreißig", 4: "vierzig", 5: "fünfzig", 6: "sechzig", 7: "siebzig", 8: "achtzig", 9: "neunzig"}
ORDINALS = {1: "erst", 3: "dritt", 7: "siebt", 8: "acht"}
NUMBERS = st.integers(min_value=1, max_value=99).filter(lambda value: value != 35)
FRAGMENTS = [
    "Platz",
    "Top",
    "die ersten",
    "3",
    "2024",
    "zehn",
    "Letzter",
    "Nr.",
    ",",
    "-",
    "als Zweiter",
    "Jahre",
    "besten",
]
MESSAGES = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(FRAGMENTS), max_size=8).map(" ".join))


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


def counts(text: str) -> list[tuple[int, bool]]:
    """Each count with whether it is one from the bottom."""
    return [(each.n, each.bottom) for each in read_counts(text)]


def ranks(text: str) -> list[int]:
    """The places in a text."""
    return [each.rank for each in read_ranks(text, read_counts(text))]


def in_all_spellings(word: str) -> set[str]:
    """The word in small letters, capitals, and without umlauts."""
    plain = word.replace("ü", "ue").replace("ö", "oe").replace("ß", "ss")
    return {word, word.title(), word.upper(), plain}


@given(NUMBERS)
def test_a_number_is_read_as_digits_and_as_a_word(value: int) -> None:
    assert number(str(value)) == value
    assert {number(word) for word in in_all_spellings(spoken(value))} == {value}


@given(NUMBERS, st.sampled_from(["Wer ist auf Platz {}?", "Rang {} bei Mobilität", "Wem gehört die Position {}?"]))
def test_a_place_is_read(value: int, phrase: str) -> None:
    for written in {str(value), *in_all_spellings(spoken(value))}:
        assert ranks(phrase.format(written)) == [value], written
        assert counts(phrase.format(written)) == []


@given(NUMBERS)
def test_an_ordinal_is_a_place(value: int) -> None:
    for phrase in (f"Wer liegt auf dem {ordinal(value)}en Platz?", f"Ist Köln {ordinal(value).title()}er?"):
        assert ranks(phrase) == [value], phrase
    assert ranks(f"Wer liegt auf dem {value}. Platz?") == [value]


@given(NUMBERS, st.sampled_from(["Top {}", "Die Top {} bei Energie", "Wer ist in den Top-{}?"]))
def test_a_top_list_is_read(value: int, phrase: str) -> None:
    for written in {str(value), spoken(value)}:
        assert counts(phrase.format(written)) == [(value, False)], written
        assert ranks(phrase.format(written)) == []


@given(NUMBERS.filter(lambda value: value > 1))
def test_the_first_and_the_last_cities_are_counted(value: int) -> None:
    for written in {str(value), spoken(value)}:
        assert counts(f"Nenne die ersten {written}") == [(value, False)]
        assert counts(f"Nenne die {written} besten Städte") == [(value, False)]
        assert counts(f"Nenne die letzten {written}") == [(value, True)]
        assert counts(f"Nenne die {written} schlechtesten Städte") == [(value, True)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Düsseldorf ist auf Platz 3 von 82", [3]),
        ("Warum nur auf der 4?", [4]),
        ("Wer ist die Nummer 1?", [1]),
        ("Wer ist Letzter?", [LAST]),
        ("Wer hat den letzten Platz?", [LAST]),
        ("Wer ist das Schlusslicht bei Mobilität?", [LAST]),
        ("Von Platz 21 auf Platz 17", [21, 17]),
        ("Wie viele Punkte hat Köln 2024?", []),
        ("Sind es 78,1 Punkte?", []),
        ("Platz 2024", []),
        ("Was war letztes Jahr?", []),
        ("Wo steht Köln?", []),
    ],
)
def test_places_in_messages(text: str, found: list[int]) -> None:
    assert ranks(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Wer steht auf dem Podium?", [(3, False)]),
        ("Wer steht auf dem Treppchen?", [(3, False)]),
        ("Platz 1 bis 5 bitte", [(5, False)]),
        ("Flop 10", [(10, True)]),
        ("Wie war es in den letzten drei Jahren?", []),
        ("Die besten Städte", []),
        ("Top 0", []),
    ],
)
def test_counts_in_messages(text: str, found: list[tuple[int, bool]]) -> None:
    assert counts(text) == found


def test_a_place_within_a_count_is_no_place() -> None:
    assert ranks("Platz 1 bis 3 bei Verwaltung") == []


@given(MESSAGES)
def test_any_text_is_read_and_what_is_found_lies_within_it(text: str) -> None:
    for found in (*read_counts(text), *read_ranks(text, read_counts(text))):
        assert 0 <= found.start < found.end <= len(text)
    assert all(count.n > 0 for count in read_counts(text))
    assert all(rank.rank for rank in read_ranks(text, read_counts(text)))


def test_fuenfunddreissig_is_a_number_too() -> None:
    assert counts("Top fünfunddreißig") == [(35, False)]
    assert ranks("Platz fünfunddreißig") == ranks("auf dem fünfunddreißigsten Platz") == [35]


@pytest.mark.parametrize("text", ["Platz dreı", "Top zweİ", "als Drıtter?"])
def test_foreign_letters_do_no_harm(text: str) -> None:
    read_counts(text)
    read_ranks(text, read_counts(text))


@given(words=st.sets(st.text("ab.?", min_size=1, max_size=4), min_size=1), text=st.text("ab.? ", max_size=20))
def test_a_tree_of_letters_finds_what_a_list_of_words_does(words: set[str], text: str) -> None:
    listed = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    assert re.findall(any_of(words), text) == re.findall(listed, text)
    assert re.findall(rf"\b(?:{any_of(words)})\b", text) == re.findall(rf"\b(?:{listed})\b", text)
