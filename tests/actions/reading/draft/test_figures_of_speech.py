"""Words that count or measure only beside others."""

from __future__ import annotations

import pytest

from tests.actions.reading.heard import Listener, Said, reads

MEANT: list[tuple[str, Said]] = [
    ("Kölns Platzierungen?", {"cities": "Köln", "editions": "all"}),
    ("Köln 2020 alles bitte", {"cities": "Köln", "categories": "gesamt; all", "editions": "2020"}),
    (
        "In welchem Bereich war Moers 2023 das Schlusslicht unter den eigenen Ergebnissen?",
        {"asked": "which category", "cities": "Moers", "editions": "2023", "order": "worst 1-1"},
    ),
    (
        "Addiere die Plätze von Köln 2019 bis 2025 und teile durch sieben.",
        {"asked": "mean", "cities": "Köln", "editions": "since 2019; until 2025"},
    ),
    (
        "Welche Städte haben sich in jeder Ausgabe in den Top 10 gehalten?",
        {"asked": "which city", "editions": "all", "quantifier": "all", "where": "rank at_least 10"},
    ),
    (
        "Wie groß ist der Abstand in Punkten zwischen Köln und dem Spitzenreiter?",
        {"asked": "difference", "measure": "score", "cities": "Köln", "against": "place 1"},
    ),
    (
        "Der Durchschnitt von Köln über alle Kategorien und Jahre?",
        {"asked": "mean", "cities": "Köln", "categories": "all", "editions": "all"},
    ),
    (
        "Lag Köln 2024 in Verwaltung und Mobilität je vor Bonn?",
        {
            "asked": "whether",
            "cities": "Köln",
            "categories": "verwaltung, mobilitaet",
            "editions": "2024",
            "quantifier": "all",
            "where": "rank better city Bonn",
        },
    ),
]


@pytest.mark.parametrize(("text", "meant"), MEANT)
def test_words_mean_what_they_say_beside_others(heard: Listener, text: str, meant: Said) -> None:
    reads(heard, text, meant)
