"""A measure against a number, another cell, or the mean."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.actions.reading.heard import Listener, Said, reads

CITIES: list[tuple[str, str]] = [
    ("Welche Städte liegen unter Platz 50?", "rank worse 50"),
    ("Welche Städte liegen über Platz 5?", "rank better 5"),
    ("Welche Städte sind in den Top 10?", "rank at_least 10"),
    ("Welche Städte sind nicht in den Top 10?", "rank worse 10"),
    ("Welche Städte sind unter den letzten fünf?", "rank at_most -5"),
    ("Welche Städte liegen ab Platz 70?", "rank at_most 70"),
    ("Welche Städte sind einstellig?", "rank at_least 9"),
    ("Welche Städte liegen in der oberen Hälfte?", "rank at_least 0.5"),
    ("Welche Städte liegen in der unteren Hälfte?", "rank worse 0.5"),
    ("Welche Städte haben mehr als 80 Punkte?", "score better 80"),
    ("Welche Städte haben mehr Punkte als 80?", "score better 80"),
    ("Welche Städte haben mindestens 80 Punkte?", "score at_least 80"),
    ("Welche Städte haben weniger als 40,5 Punkte?", "score worse 40.5"),
    ("Welche Städte haben höchstens 40 Punkte?", "score at_most 40"),
    ("Welche Städte haben genau 70 Punkte?", "score equal 70"),
    ("Welche Städte haben zwischen 60 und 70 Punkten?", "score at_least 60; score at_most 70"),
    ("Welche Städte liegen über dem Durchschnitt?", "score better mean"),
    ("Welche Städte liegen unter dem Durchschnitt?", "score worse mean"),
    ("Welche Städte liegen vor Köln und Bonn?", "rank better city Köln; rank better city Bonn"),
    ("Welche Städte liegen hinter uns?", "rank worse city Düsseldorf"),
    ("Welche Städte liegen gleichauf mit Köln?", "rank equal city Köln"),
    ("Welche Städte liegen zwischen Köln und Bonn?", "rank between city Köln, Bonn"),
    ("Welche Städte liegen vor Köln, aber hinter Bonn?", "rank better city Köln; rank worse city Bonn"),
    ("Welche Stadt liegt direkt vor Köln?", "rank just_better city Köln"),
    ("Welche Städte haben mehr Punkte als Köln?", "score better city Köln"),
    ("Welche Städte sind schlechter als Köln?", "rank worse city Köln"),
    ("Welche Städte haben sich stärker verbessert als Köln?", "step better city Köln"),
]
OTHERS: list[tuple[str, Said]] = [
    (
        "Ist Köln bei Mobilität besser als bei Verwaltung?",
        {
            "asked": "whether",
            "cities": "Köln",
            "categories": "mobilitaet",
            "where": "rank better category verwaltung",
        },
    ),
    (
        "War Erfurt 2023 schlechter als jetzt?",
        {
            "asked": "whether",
            "cities": "Erfurt",
            "editions": "2023",
            "where": "rank worse edition 2025",
        },
    ),
    (
        "War Köln schon mal besser?",
        {
            "asked": "whether",
            "cities": "Köln",
            "editions": "all",
            "quantifier": "any",
            "where": "rank better edition 2025",
        },
    ),
    ("Hat Köln 80 Punkte?", {"asked": "whether", "cities": "Köln", "where": "score equal 80"}),
    ("Stimmt es, dass Köln nicht Letzter ist?", {"asked": "whether", "cities": "Köln", "where": "rank better -1"}),
    (
        "Stimmt es, dass Köln nicht vor Bonn liegt?",
        {
            "asked": "whether",
            "cities": "Köln",
            "where": "rank at_most city Bonn",
        },
    ),
]


@pytest.mark.parametrize(("text", "where"), CITIES)
def test_cities_are_restricted(heard: Listener, text: str, where: str) -> None:
    reads(heard, text, {"asked": "which city", "where": where})


@pytest.mark.parametrize(("text", "meant"), OTHERS)
def test_a_cell_is_held_against_another_one(heard: Listener, text: str, meant: Said) -> None:
    reads(heard, text, meant)


@given(number=st.integers(10, 99))
def test_any_number_of_points_is_a_threshold(heard: Listener, number: int) -> None:
    for words, relation in {"mehr als": "better", "mindestens": "at_least", "weniger als": "worse"}.items():
        asked = f"Wie viele Städte haben {words} {number} Punkte?"
        reads(heard, asked, {"asked": "how_many city", "where": f"score {relation} {number}"})
