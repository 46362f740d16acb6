"""Differences, means and sums, with what they are counted from."""

from __future__ import annotations

import pytest

from tests.actions.answers.checks import answer_to, places, said
from tests.actions.answers.shapes.world import SOME


@pytest.mark.parametrize(
    ("parts", "line"),
    [
        (
            {"cities": "Köln, Hamm"},
            "Köln (Platz 3, 83,2 Punkte) liegt 2024 in der Gesamtwertung einen Platz vor Hamm (Platz 4).",
        ),
        (
            {"cities": "Bonn, Köln", "measure": "score"},
            "Bonn (70,0 Punkte, Platz 9) liegt 2024 in der Gesamtwertung 13,2 Punkte hinter "
            "Köln (83,2 Punkte, Platz 3).",
        ),
        (
            {"cities": "Köln", "measure": "score", "against": "mean"},
            "Köln liegt 2024 in der Gesamtwertung 15,6 Punkte über dem Durchschnitt: 83,2 gegen 67,6 Punkte.",
        ),
        (
            {"cities": "Köln", "against": "place 1"},
            "Köln (Platz 3, 83,2 Punkte) liegt 2024 in der Gesamtwertung zwei Plätze hinter Platz 1.",
        ),
        (
            {"cities": "Köln", "against": "place 3"},
            "Köln belegt 2024 in der Gesamtwertung Platz 3 von 82 Städten (2023: Platz 5).",
        ),
        (
            {"cities": "Köln", "against": "category verwaltung"},
            "Köln (Platz 3, 83,2 Punkte) liegt 2024 in der Gesamtwertung zwei Plätze hinter dem Bereich Verwaltung "
            "(Platz 1, 92,4 Punkte).",
        ),
        (
            {"cities": "Köln", "against": "edition 2023", "editions": "2024"},
            "Köln (Platz 3, 83,2 Punkte) liegt 2024 in der Gesamtwertung zwei Plätze vor 2023 (Platz 5, 80,0 Punkte).",
        ),
    ],
    ids=["places", "points", "mean", "a place", "its own place", "category", "edition"],
)
def test_how_far_something_is_apart(parts: dict[str, str], line: str) -> None:
    assert said(SOME, asked="difference", **parts) == [line]


def test_a_difference_is_not_stated_where_one_of_the_two_is_not_known() -> None:
    lines = said(SOME, asked="difference", cities="Köln, Hamm", measure="score")
    assert "83,2" in lines[0]
    assert "Hamm" in lines[1]
    answer = answer_to(SOME, asked="difference", cities="Köln, Ulm")
    assert answer.refused
    assert places(answer.text) == [3]


def test_a_mean_names_what_it_is_counted_from_and_what_is_lacking() -> None:
    assert said(SOME, asked="mean", cities="Köln, Bonn, Ulm") == [
        "Im Durchschnitt kommen Köln und Bonn 2024 in der Gesamtwertung auf Platz 6,0.",
        "• Köln: Platz 3",
        "• Bonn: Platz 9",
        "Gerechnet habe ich mit zwei von drei Werten; die übrigen kenne ich nicht.",
    ]
    assert said(SOME, asked="mean", cities="Köln", editions="2023, 2024")[0] == (
        "Im Durchschnitt kommt Köln von 2023 bis 2024 in der Gesamtwertung auf Platz 4,0."
    )
    assert said(SOME, asked="sum", cities="Köln, Bonn", measure="score")[0] == (
        "Zusammen kommen Köln und Bonn 2024 in der Gesamtwertung auf 153,2 Punkte."
    )


def test_the_mean_of_all_cities_is_that_of_their_points() -> None:
    assert said(SOME, asked="mean", cities="all", measure="score") == [
        "Der Durchschnitt aller 82 Städte liegt 2024 in der Gesamtwertung bei 67,6 von 100 Punkten."
    ]


def test_a_mean_that_is_not_known_is_not_stated() -> None:
    for parts in ({"editions": "2022"}, {"categories": "mobilitaet"}):
        assert "67,6" not in said(SOME, asked="mean", cities="all", measure="score", **parts)[0]


@pytest.mark.parametrize("parts", [{"asked": "sum", "cities": "Köln"}, {"asked": "mean", "cities": "all"}])
def test_what_makes_no_sense_is_not_counted(parts: dict[str, str]) -> None:
    answer = answer_to(SOME, **parts)
    assert answer.refused
    assert "Punkte" in answer.text, "what can be counted instead"
    assert places(answer.text) == []
