"""Words that mean something else in a conversation than at its beginning."""

from __future__ import annotations

import pytest

from tests.actions.reading.heard import Listener, Said, after, reads

CASES: list[tuple[str, Said, Said]] = [
    (
        "Jetzt in Punkten",
        {"cities": "Köln", "editions": "2023"},
        {
            "measure": "score",
            "cities": "Köln",
            "editions": "2023",
        },
    ),
    (
        "Und danach nie wieder?",
        {"asked": "whether", "cities": "Köln", "editions": "2023", "where": "rank equal 1"},
        {
            "asked": "whether",
            "cities": "Köln",
            "editions": "since 2024; until 2025",
            "quantifier": "none",
            "where": "rank equal 1",
        },
    ),
    ("2022 fehlt noch", {"cities": "Köln", "editions": "2023"}, {"cities": "Köln", "editions": "2022"}),
    ("Und davor?", {"cities": "Köln", "editions": "2023"}, {"cities": "Köln", "editions": "2022"}),
    (
        "Und wer war es davor?",
        {"asked": "which city", "editions": "2023", "order": "best 1-1"},
        {
            "asked": "which city",
            "editions": "2022",
            "order": "best 1-1",
        },
    ),
    ("Nicht gesamt, Verwaltung!", {"cities": "Köln"}, {"cities": "Köln", "categories": "verwaltung"}),
    (
        "Ist Köln darunter?",
        {"asked": "which city", "where": "rank at_least 10"},
        {
            "asked": "whether",
            "cities": "Köln",
            "where": "rank at_least 10",
        },
    ),
    (
        "Und wie viele Punkte sind es zusammen?",
        {"measure": "score", "cities": "Köln, Bonn"},
        {
            "asked": "sum",
            "measure": "score",
            "cities": "Köln, Bonn",
        },
    ),
    (
        "Wie viele sind es insgesamt?",
        {"asked": "which city", "where": "rank better city Köln"},
        {
            "asked": "how_many city",
            "where": "rank better city Köln",
        },
    ),
]


@pytest.mark.parametrize(("text", "before", "meant"), CASES)
def test_a_word_means_what_the_talk_makes_of_it(heard: Listener, text: str, before: Said, meant: Said) -> None:
    reads(heard, text, meant, said=after(before))
