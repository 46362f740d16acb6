"""Lists: the whole board, all that fit, tables of those that are named, an order by name."""

from __future__ import annotations

import pytest

from tests.actions.reading.heard import Listener, Said, reads

WHOLE: Said = {"asked": "which city", "order": "best 1-all"}
CASES: list[tuple[str, Said]] = [
    ("Zeig mir die ganze Rangliste", WHOLE),
    ("Das komplette Ranking bitte", WHOLE),
    ("Liste alle Städte auf", WHOLE),
    ("Alle Städte in Hessen", {"asked": "which city", "cities": "state Hessen", "order": "best 1-all"}),
    ("Alle Städte nach dem Alphabet", {"asked": "which city", "order": "name 1-all"}),
    ("Nenne alle Städte, die vor Köln liegen", {"asked": "which city", "where": "rank better city Köln"}),
    ("Alle Städte mit mehr als 80 Punkten", {"asked": "which city", "where": "score better 80"}),
    (
        "Die Bereiche, in denen Bonn vor Köln liegt",
        {
            "asked": "which category",
            "cities": "Bonn",
            "where": "rank better city Köln",
        },
    ),
    (
        "Nur die Kategorien, in denen Bonn Platz eins belegte",
        {"asked": "which category", "cities": "Bonn", "where": "rank equal 1"},
    ),
    (
        "Nenne mir alle Jahre, in denen Köln vor Bonn lag",
        {"asked": "which edition", "cities": "Köln", "where": "rank better city Bonn", "editions": "all"},
    ),
    ("Zeig mir Köln in allen Bereichen", {"cities": "Köln", "categories": "all"}),
    ("Köln und Bonn 2023 und 2024", {"cities": "Köln, Bonn", "editions": "2023, 2024"}),
    ("Zeig mir den Verlauf von Köln", {"cities": "Köln", "editions": "all"}),
    ("Alle Plätze von Köln", {"cities": "Köln", "editions": "all"}),
    ("Alle Plätze von Köln 2024", {"cities": "Köln", "editions": "2024", "categories": "all"}),
    ("Welche Städte haben sich verbessert?", {"asked": "which city", "where": "step better 0"}),
    ("List all cities that are behind Bonn", {"asked": "which city", "where": "rank worse city Bonn"}),
]


@pytest.mark.parametrize(("text", "meant"), CASES)
def test_a_list_holds_what_is_asked_for(heard: Listener, text: str, meant: Said) -> None:
    reads(heard, text, meant)
