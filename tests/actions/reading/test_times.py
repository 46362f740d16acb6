"""Which editions a question names, by the editions of the store and an injected clock."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.query.query import Editions
from actions.reading.parts import Parts
from actions.reading.times import Calendar, read_times
from tests.actions.reading.heard import CALENDAR, HOME, Listener, Said, after, reads

YEARS = st.sampled_from(CALENDAR.years)
# The clock stands in 2026, the newest edition is that of 2025.
CASES: list[tuple[str, str | None]] = [
    ("Wo steht Köln?", None),
    ("Wo steht Köln aktuell?", None),
    ("Wo stand Köln 2022 und 2024?", "2022, 2024"),
    ("Wo stand Köln 2022/23?", "2022, 2023"),
    ("Wo stand Köln 2022/2023?", "2022, 2023"),
    ("Wo stand Köln letztes Jahr?", "2025"),
    ("Wo stand Köln im letzten Jahr, also 2024?", "2024"),
    ("Wo stand Köln vorletztes Jahr?", "2024"),
    ("Wo steht Köln dieses Jahr?", "2026"),
    ("Wo steht Köln nächstes Jahr?", "2027"),
    ("Wo steht Köln übernächstes Jahr?", "2028"),
    ("Wer wird gewinnen, Köln oder Bonn?", "2026"),
    ("Wird Köln wieder Erster werden?", "2026"),
    ("Wird Köln 2024 vor Bonn liegen?", "2024"),
    ("Wo steht Köln in drei Jahren?", "2029"),
    ("Wo stand Köln 1999?", "1999"),
    ("Wo stand Köln neunzehnhundertneunundneunzig?", "1999"),
    ("Wo steht Köln zwanzigachtundzwanzig?", "2028"),
    ("Hamm 2022 bis 2024, jedes Jahr mit Veränderung zum Vorjahr", "2022, 2023, 2024"),
    ("Köln 2021 und 2025, wie groß ist der Unterschied?", "since 2021; until 2025"),
    ("Wo stand Köln vor einem Jahr?", "2025"),
    ("Wo stand Köln vor zwei Jahren?", "2024"),
    ("Wo stand Köln vor 3 Jahren?", "2023"),
    ("Wo stand Köln im Vorjahr?", "2024"),
    ("Wo stand Köln 2023 und im Vorjahr?", "2022, 2023"),
    ("Wo stand Köln in der ersten Ausgabe?", "2020"),
    ("Wo stand Köln in der dritten Ausgabe?", "2022"),
    ("Wo stand Köln in der zehnten Ausgabe?", "2029"),
    ("Wie hat sich Köln zwischen der zweiten und der vorletzten Ausgabe entwickelt?", "since 2021; until 2024"),
    ("Wie hat sich Köln von der ersten bis zur dritten Ausgabe entwickelt?", "since 2020; until 2022"),
    ("Wo stand Köln in der vorletzten Ausgabe?", "2024"),
    ("Wo stand Köln, als 82 Städte dabei waren?", "2023, 2024"),
    ("Wo stand Köln in zweitausenddreiundzwanzig?", "2023"),
    ("Wo stand Köln '23?", "2023"),
    ("Wo stand Köln in den letzten drei Jahren?", "since 2023"),
    ("Wo stand Köln in allen Jahren?", "all"),
    ("Wo stand Köln in allen Jahren außer 2023?", "all; without 2023"),
    ("Where was Cologne last year?", "2025"),
    ("Where was Cologne two years ago?", "2024"),
    ("Wo stand Köln vor Corona?", "2019"),
    ("Wo stand Köln zwei Ausgaben vor 2024?", "2022"),
    ("Wo stand Köln in der Ausgabe vor 2024?", "2023"),
    ("War Köln nach 2022 noch Erster?", "since 2023; until 2025"),
    ("War Köln vor 2022 jedes Jahr Erster?", "since 2020; until 2021"),
    ("Lag Köln vor 2023 mal vor Bonn?", "since 2020; until 2022"),
    ("Wer hat nach 2022 Plätze gewonnen?", "since 2022"),
]
NO_YEARS = [
    "Ist Köln auf Platz 20?",
    "Liegt Köln bei 13284 Datenpunkten?",
    "Köln 20245?",
]


@pytest.mark.parametrize(("text", "editions"), CASES)
def test_editions_are_named(heard: Listener, text: str, editions: str | None) -> None:
    (query,) = heard(text)
    assert query.get("editions") == editions


@pytest.mark.parametrize("text", NO_YEARS)
def test_other_numbers_are_no_years(heard: Listener, text: str) -> None:
    assert all("editions" not in query for query in heard(text))


@given(year=YEARS, frame=st.sampled_from(["seit {}", "Seit dem Jahr {}", "ab {}", "SEIT {}", "seit der Ausgabe {}"]))
def test_since_a_year(heard: Listener, year: int, frame: str) -> None:
    reads(heard, f"Zeig mir die Plätze von Köln {frame.format(year)}", {"cities": "Köln", "editions": f"since {year}"})


@given(year=YEARS, frame=st.sampled_from(["bis {}", "bis zum Jahr {}", "bis einschließlich {}"]))
def test_until_a_year(heard: Listener, year: int, frame: str) -> None:
    reads(heard, f"Die Entwicklung von Köln {frame.format(year)}", {"cities": "Köln", "editions": f"until {year}"})


@given(
    years=st.lists(YEARS, min_size=2, max_size=2, unique=True).map(sorted),
    frame=st.sampled_from(["von {} bis {}", "zwischen {} und {}", "{} bis {}", "{}-{}", "{} – {}", "Von {} zu {}"]),
)
def test_a_span_of_years(heard: Listener, years: list[int], frame: str) -> None:
    first, last = years
    asked = f"Der Verlauf von Köln {frame.format(*years)}?"
    reads(heard, asked, {"cities": "Köln", "editions": f"since {first}; until {last}"})


@given(today=st.dates(date(2019, 1, 1), date(2049, 12, 31)))
def test_years_of_the_calendar_are_counted_from_today(today: date) -> None:
    calendar = Calendar(CALENDAR.sizes, today)
    for words, before in {"last_year": 1, "this_year": 0, "next_year": -1, "year_before_last": 2}.items():
        parts = Parts.of([{"part": words, "values": {}, "start": 0, "end": 3}], "dann", HOME)
        assert read_times(parts, calendar, None).editions == Editions(named=(today.year - before,))


TALKS: list[tuple[str, Said, str]] = [
    ("Und im Vorjahr?", {"cities": "Köln", "editions": "2023"}, "2022"),
    ("Und davor?", {"cities": "Köln", "editions": "2023"}, "2022"),
    ("Und zwei Jahre davor?", {"cities": "Köln", "editions": "2023"}, "2021"),
    ("Und im Jahr danach?", {"cities": "Köln", "editions": "2023"}, "2024"),
    ("Und voriges Jahr?", {"cities": "Köln", "editions": "2025"}, "2024"),
    ("Und seitdem?", {"cities": "Köln", "editions": "2022"}, "since 2022"),
    ("Und 2021?", {"cities": "Köln", "editions": "2023"}, "2021"),
    ("Nein, nicht 2023, sondern 2022", {"cities": "Köln", "editions": "2023"}, "2022"),
    ("Und 24?", {"cities": "Köln", "editions": "2023"}, "2024"),
]


@pytest.mark.parametrize(("text", "before", "editions"), TALKS)
def test_editions_are_counted_from_the_one_spoken_of(heard: Listener, text: str, before: Said, editions: str) -> None:
    reads(heard, text, {"cities": "Köln", "editions": editions}, said=after(before))


def test_an_edition_that_the_store_does_not_hold_is_counted_like_any_other() -> None:
    assert CALENDAR.shifted(2025, -2) == 2023
    assert CALENDAR.shifted(2020, -1) == 2019
    assert CALENDAR.shifted(2030, 1) == 2031
    assert Calendar({2019: 81, 2023: 82}, CALENDAR.today).shifted(2023, -1) == 2019


COMPARED: list[tuple[str, Said]] = [
    ("Um wie viele Plätze hat sich Köln gegenüber 2022 verbessert?", {"measure": "step", "editions": "since 2022"}),
    (
        "Wie viele Plätze hat Köln 2024 im Vergleich zu 2022 gewonnen?",
        {
            "measure": "step",
            "editions": "since 2022; until 2024",
        },
    ),
    (
        "Wie viele Punkte hat Köln von 2022 auf 2024 verloren?",
        {"measure": "gain", "editions": "since 2022; until 2024"},
    ),
    ("Um wie viele Plätze hat sich Köln im Vergleich zum Vorjahr verbessert?", {"measure": "step"}),
]


@pytest.mark.parametrize(("text", "meant"), COMPARED)
def test_an_edition_is_compared_with(heard: Listener, text: str, meant: Said) -> None:
    reads(heard, text, {"cities": "Köln", **meant})
