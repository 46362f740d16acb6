"""Parts that change each other, and what holds for any city, category and edition."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.actions.reading.heard import CALENDAR, HOME, Listener, Said, reads
from tests.worlds import CATEGORIES

CITIES = st.sampled_from(
    [
        "Köln",
        "Bonn",
        "Frankfurt am Main",
        "Halle (Saale)",
        "Mülheim an der Ruhr",
        "Kiel",
        "Essen",
        "Oldenburg",
        "Berlin",
    ]
)
AREAS = st.sampled_from([(key, name) for key, name in CATEGORIES.items() if key != "gesamt"])
YEARS = st.sampled_from(CALENDAR.years)
FRAMES = st.sampled_from(
    [
        "Wo stand {city} {year} bei {area}?",
        "{city}, {area}, {year}",
        "Auf welchem Platz lag {city} im Jahr {year} im Bereich {area}?",
        "Kannst du mir bitte sagen, wie {city} {year} bei {area} abgeschnitten hat?",
        "{year}: welchen Rang hatte {city} in der Kategorie {area}?",
        "which rank did {city} have in {year} in {area}?",
    ]
)
CASES: list[tuple[str, Said]] = [
    ("Zwischen welchen Städten liegt Köln?", {"asked": "which city", "where": "rank beside city Köln"}),
    ("Wer sind die Nachbarn von Köln?", {"asked": "which city", "where": "rank beside city Köln"}),
    (
        "Welche Punktzahl hatten die ersten drei 2024 im Mittel?",
        {"asked": "mean", "measure": "score", "cities": "place 1, 2, 3", "editions": "2024"},
    ),
    ("Welche Städte sind Köln dicht auf den Fersen?", {"asked": "which city", "where": "rank just_worse city Köln"}),
    (
        "Um wie viele Plätze muss Köln sich verbessern, um zu gewinnen?",
        {"asked": "difference", "cities": "Köln", "against": "place 1"},
    ),
    ("Wie viele Punkte braucht man für die Top 10?", {"measure": "score", "cities": "place 10"}),
    (
        "Wie viele Plätze hat Köln seit der ersten Ausgabe gewonnen?",
        {
            "measure": "step",
            "cities": "Köln",
            "editions": "since 2020",
        },
    ),
    ("Wo stehen die hessischen Städte?", {"asked": "which city", "cities": "state Hessen", "order": "best 1-all"}),
    (
        "Gab es seit 2022 ein Jahr, in dem Köln vor Bonn lag?",
        {
            "asked": "whether",
            "cities": "Köln",
            "where": "rank better city Bonn",
            "editions": "since 2022",
            "quantifier": "any",
        },
    ),
    (
        "In welchem Bereich außer der Gesamtwertung ist Köln am besten?",
        {
            "asked": "which category",
            "cities": "Köln",
            "order": "best 1-1",
        },
    ),
    ("Wie viele Städte sind besser als wir?", {"asked": "how_many city", "where": "rank better city Düsseldorf"}),
]


@pytest.mark.parametrize(("text", "meant"), CASES)
def test_parts_change_each_other(heard: Listener, text: str, meant: Said) -> None:
    reads(heard, text, meant)


@given(city=CITIES, area=AREAS, year=YEARS, frame=FRAMES)
def test_any_cell_is_asked_for_in_any_frame(
    heard: Listener, city: str, area: tuple[str, str], year: int, frame: str
) -> None:
    key, name = area
    asked = frame.format(city=city, area=name, year=year)
    reads(heard, asked, {"cities": city, "categories": key, "editions": str(year)})


@given(one=CITIES, other=CITIES, area=AREAS)
def test_any_two_cities_are_held_against_each_other(
    heard: Listener, one: str, other: str, area: tuple[str, str]
) -> None:
    assume(one != other and HOME not in (one, other))
    key, name = area
    held = {"categories": key, "where": f"rank better city {other}"}
    reads(heard, f"Liegt {one} bei {name} vor {other}?", {"asked": "whether", "cities": one, **held})
    reads(heard, f"Wer liegt bei {name} vor {other}?", {"asked": "which city", **held})
    reads(heard, f"Wann lag {one} bei {name} vor {other}?", {"asked": "which edition", "cities": one, **held})


WHOLE: list[tuple[str, Said]] = [
    ("Übersicht der Kölner Gesamtränge von 2021 bis 2023", {"cities": "Köln", "editions": "since 2021; until 2023"}),
    ("Tabelle mit den Gesamträngen von Köln", {"cities": "Köln", "editions": "all"}),
    (
        "Wie hat sich der Rang von Köln in den letzten drei Ausgaben verändert?",
        {"cities": "Köln"} | {"editions": "since 2023"},
    ),
    (
        "Welche Ergebnisse hatte Köln 2022 in allen Kategorien?",
        {"cities": "Köln", "categories": "all", "editions": "2022"},
    ),
    ("Bereichsergebnisse von Köln 2022", {"cities": "Köln", "categories": "all", "editions": "2022"}),
    ("Kategorienränge Köln 2022", {"cities": "Köln", "categories": "all", "editions": "2022"}),
    ("Unter wie vielen Städten lag Köln 2022 auf welchem Platz?", {"cities": "Köln", "editions": "2022"}),
    ("Wer wurde wann Erster?", {"asked": "which city", "editions": "all", "order": "best 1-1"}),
    ("Welche Stadt war wann vorne?", {"asked": "which city", "editions": "all", "order": "best 1-1"}),
    ("Wie viele Punkte hat die beste Stadt?", {"measure": "score", "cities": "place 1"}),
    ("Wo ist die Verwaltung am besten?", {"asked": "which city", "categories": "verwaltung", "order": "best 1-1"}),
]


@pytest.mark.parametrize(("text", "meant"), WHOLE)
def test_all_that_was_asked_for_is_told(heard: Listener, text: str, meant: Said) -> None:
    reads(heard, text, meant)


def test_all_there_is_of_a_city_is_told_by_what_is_known_in_which_edition_too(heard: Listener) -> None:
    reads(
        heard,
        "Alles, was ihr zu Köln habt",
        {"asked": "coverage", "cities": "Köln"},
        {"cities": "Köln", "categories": "all; gesamt"},
    )


def test_a_place_that_answers_a_claim_is_not_told_twice(heard: Listener) -> None:
    claim = {"asked": "whether", "cities": "Köln", "editions": "2025", "where": "rank at_least 10"}
    reads(heard, "Ist Köln 2025 in den Top 10? Welcher Platz genau?", claim)
