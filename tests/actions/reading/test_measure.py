"""Places or points, as they are or as they were won."""

from __future__ import annotations

import pytest

from tests.actions.reading.heard import Listener

CASES = [
    ("Wo steht Köln?", None),
    ("Welchen Platz hat Köln?", None),
    ("Wie viele Punkte hat Köln?", "score"),
    ("Welche Punktzahl erreicht Köln?", "score"),
    ("Wie viele Plätze hat Köln verloren?", "step"),
    ("Wie viele Punkte hat Köln verloren?", "gain"),
    ("Um wie viele Punkte hat sich Köln verbessert?", "gain"),
    ("Wie viele Plätze ist Köln seit 2023 besser?", "step"),
    ("Wie hat sich Köln gegenüber dem Vorjahr verändert?", "step"),
    ("Wie hat sich die Punktzahl von Köln gegenüber 2023 verändert?", "gain"),
    ("Rang und Punkte von Köln", "score"),
    ("Wo steht Köln, nicht in Punkten, sondern in Plätzen?", None),
    ("How many places did Cologne gain?", "step"),
    ("Mit welcher Punktzahl kam Köln 2024 auf seinen Platz?", "score"),
    ("köln gesamt 2024 zu 2025 wie viel schlechter", "step"),
    ("Köln 2023 und 2024: wie viel besser?", "step"),
    ("Mit wie viel Abstand gewann München 2024?", "score"),
]


@pytest.mark.parametrize(("text", "measure"), CASES)
def test_a_message_says_what_is_measured(heard: Listener, text: str, measure: str | None) -> None:
    assert {each.get("measure") for each in heard(text)} >= {measure}


@pytest.mark.parametrize(
    "text", ["Platz und Punkte von Köln?", "Auf welchem Platz steht Köln und wie viele Punkte hat es?"]
)
def test_places_and_points_are_two_questions(heard: Listener, text: str) -> None:
    assert heard(text) == [{"cities": "Köln"}, {"measure": "score", "cities": "Köln"}]
