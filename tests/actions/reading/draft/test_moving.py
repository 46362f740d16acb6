"""Conditions of two editions: won or lost, new in the first ten, overtaken."""

from __future__ import annotations

import pytest

from tests.actions.reading.heard import Listener, Said, reads

CITY, WHETHER = {"asked": "which city"}, {"asked": "whether", "cities": "Köln"}
CASES: list[tuple[str, Said]] = [
    ("Wer hat sich verbessert?", {**CITY, "where": "step better 0"}),
    ("Welche Städte sind abgerutscht?", {**CITY, "where": "step worse 0"}),
    ("Welche Städte haben Punkte verloren?", {**CITY, "where": "gain worse 0"}),
    ("Wer hat mehr als zehn Plätze gewonnen?", {**CITY, "where": "step better 10"}),
    ("Wer hat mindestens fünf Plätze verloren?", {**CITY, "where": "step at_most -5"}),
    ("Ist Köln besser geworden?", {**WHETHER, "where": "step better 0"}),
    ("Hat sich Köln verschlechtert?", {**WHETHER, "where": "step worse 0"}),
    ("Hat Köln seinen Platz gehalten?", {**WHETHER, "where": "step equal 0"}),
    ("Ist Köln neu in den Top 10?", {**WHETHER, "where": "before worse 10; rank at_least 10"}),
    ("Wer ist aus den Top 20 gefallen?", {**CITY, "where": "before at_least 20; rank worse 20"}),
    (
        "Welche Städte waren 2025 in den Top 10 und 2019 nicht?",
        {**CITY, "where": "before worse 10; rank at_least 10", "editions": "since 2019; until 2025"},
    ),
    (
        "Welche, die 2019 schlechter als Platz 70 waren, waren 2024 unter den ersten 60?",
        {**CITY, "where": "rank worse 70; rank at_least 60 of 2024", "editions": "2019"},
    ),
    (
        "Welche Stadt war 2019 in Mobilität unter den Top 5, aber gesamt nicht unter den Top 10?",
        {
            **CITY,
            "where": "rank at_least 5; rank worse 10 of gesamt",
            "categories": "mobilitaet",
            "editions": "2019",
        },
    ),
    ("Wer ist neu in den Top 10?", {**CITY, "where": "before worse 10; rank at_least 10"}),
    ("Hat Köln Bonn überholt?", {**WHETHER, "where": "rank better city Bonn; before worse city Bonn"}),
    ("Wen hat Köln überholt?", {**CITY, "where": "rank worse city Köln; before better city Köln"}),
    ("Welche hat Köln überholt?", {**CITY, "where": "rank worse city Köln; before better city Köln"}),
    ("Welche haben Köln überholt?", {**CITY, "where": "rank better city Köln; before worse city Köln"}),
    ("Wer hat Köln überholt?", {**CITY, "where": "rank better city Köln; before worse city Köln"}),
    ("Wurde Köln von Bonn überholt?", {**WHETHER, "where": "rank worse city Bonn; before better city Bonn"}),
    ("Schlägt Köln Bonn?", {**WHETHER, "where": "rank better city Bonn"}),
    ("Wer ist seit 2022 besser geworden?", {**CITY, "where": "step better 0", "editions": "since 2022"}),
    (
        "Hat Köln Bonn von 2023 auf 2024 überholt?",
        {
            **WHETHER,
            "where": "rank better city Bonn; before worse city Bonn",
            "editions": "2024",
        },
    ),
    ("Wer hat genau fünf Plätze gewonnen?", {**CITY, "where": "step equal 5"}),
    ("Wer hat sich in Punkten und in Plätzen verbessert?", {**CITY, "where": "gain better 0; step better 0"}),
    (
        "Wer hat von 2021 auf 2024 Köln überholt?",
        {
            **CITY,
            "where": "rank better city Köln; before worse city Köln",
            "editions": "since 2021; until 2024",
        },
    ),
]


@pytest.mark.parametrize(("text", "meant"), CASES)
def test_what_changed_is_a_condition(heard: Listener, text: str, meant: Said) -> None:
    reads(heard, text, meant)
