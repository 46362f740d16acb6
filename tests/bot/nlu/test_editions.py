"""Years and the words for them."""

from __future__ import annotations

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nlu.editions import read_editions

TODAY = date(2026, 11, 15)
YEARS = st.integers(min_value=2010, max_value=2049)
DAYS = st.dates(min_value=date(2019, 1, 1), max_value=date(2049, 12, 31))
FRAGMENTS = [
    "seit", "bis", "von", "2021", "2024", "'23", "vor zwei Jahren", "letztes Jahr", "Vorjahr", "2022/23", "zwischen",
    "und", "-", "danach", "aktuell", "die letzten drei Jahre", "ab", "erste Ausgabe", "99999", "zum", "auf",
]  # fmt: skip
MESSAGES = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(FRAGMENTS), max_size=9).map(" ".join))


def read(text: str, today: date = TODAY) -> list[tuple[str, int]]:
    """What a text says of editions: role and value."""
    return [(mention.role, mention.value) for mention in read_editions(text, today)]


@given(
    YEARS,
    st.sampled_from(
        [
            "{}",
            "Wo steht Köln {}?",
            "Wer führte im Jahr {} bei Mobilität?",
            "In der Ausgabe {}, bitte",
            "Und {}?",
            "Smart City Index {}: wer ist Erster?",
            "Die Top 5 von {}",
            "Köln im Index({})",
        ]
    ),
)
def test_a_year_is_read_wherever_it_stands(year: int, phrase: str) -> None:
    assert read(phrase.format(year)) == [("in", year)]
    assert [text for text in (f"Und '{year % 100}?", f"Wie war’s ’{year % 100}?") if read(text) != [("in", year)]] == []


@given(YEARS, st.sampled_from(["seit {}", "Seit dem Jahr {}", "ab {}", "SEIT {}", "seit der Ausgabe {}"]))
def test_since_a_year(year: int, phrase: str) -> None:
    assert read(f"Wie hat sich Köln {phrase.format(year)} entwickelt?") == [("since", year)]


@given(YEARS, st.sampled_from(["bis {}", "bis zum Jahr {}", "bis einschließlich {}"]))
def test_until_a_year(year: int, phrase: str) -> None:
    assert read(f"Die Entwicklung {phrase.format(year)}") == [("until", year)]


@given(
    st.lists(YEARS, min_size=2, max_size=2, unique=True).map(sorted),
    st.sampled_from(["von {} bis {}", "zwischen {} und {}", "{} bis {}", "{}-{}", "{} – {}", "Von {} zu {}"]),
)
def test_a_span_of_years(years: list[int], phrase: str) -> None:
    assert read(f"Düsseldorfs Weg {phrase.format(*years)}?") == [("since", years[0]), ("until", years[1])]


def test_two_years_beside_each_other_are_no_span() -> None:
    assert read("Wo stand Köln 2022 und 2024?") == [("in", 2022), ("in", 2024)]


def test_a_season_names_two_editions() -> None:
    assert read("Ausgabe 2022/23") == read("2022/2023") == [("in", 2022), ("in", 2023)]


@given(DAYS)
def test_years_of_the_calendar_are_counted_from_today(today: date) -> None:
    assert read("Wo stand Köln letztes Jahr?", today) == [("in", today.year - 1)]
    assert read("und voriges Jahr", today) == [("in", today.year - 1)]
    assert read("Wer führt dieses Jahr?", today) == [("in", today.year)]
    assert read("Und vorletztes Jahr?", today) == [("in", today.year - 2)]
    assert read("Wer führt nächstes Jahr?", today) == [("in", today.year + 1)]


@given(DAYS, st.integers(min_value=2, max_value=12))
def test_years_ago_are_counted_from_today(today: date, years: int) -> None:
    words = "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split()
    for written in (str(years), words[years - 2]):
        assert read(f"Wer führte vor {written} Jahren?", today) == [("in", today.year - years)]
        assert read(f"In den letzten {written} Jahren", today) == [("since", today.year - years)]
    assert read("vor einem Jahr", today) == [("in", today.year - 1)]


def test_a_leap_day_has_a_year_before_too() -> None:
    assert read("letztes Jahr", date(2024, 2, 29)) == [("in", 2023)]


@given(DAYS)
def test_words_relative_to_the_talk_need_no_calendar(today: date) -> None:
    assert read("Und im Vorjahr?", today) == read("und davor?", today) == [("previous", 1)]
    assert read("Und zwei Jahre davor?", today) == [("previous", 2)]
    assert read("Und im Jahr danach?", today) == [("next", 1)]
    assert read("Wer führt aktuell?", today) == read("in der neuesten Ausgabe", today) == [("newest", 0)]
    assert read("In der ersten Ausgabe", today) == [("oldest", 0)]


def test_a_sentence_may_hold_a_year_and_a_relative_one() -> None:
    assert read("Wo stand Köln 2023 und im Vorjahr?") == [("in", 2023), ("previous", 1)]


@pytest.mark.parametrize(
    "text",
    ["Wo steht Köln?", "Platz 20", "13284 Datenpunkte", "20245", "1999", "040 2024123", "Ich habe 20 Fragen", ""],
)
def test_other_numbers_are_no_years(text: str) -> None:
    assert read(text) == []


def test_a_score_is_no_year() -> None:
    assert read("Sind das 2024 Punkte?") == read("2024 Städte") == []


@given(MESSAGES, DAYS)
def test_any_text_is_read_without_overlaps(text: str, today: date) -> None:
    found = read_editions(text, today)
    assert all(0 <= mention.start < mention.end <= len(text) for mention in found)
    assert all(left.end <= right.start for left, right in itertools.pairwise(found))


def test_foreign_letters_do_no_harm() -> None:
    read("vor zweİ Jahren")
