"""Values of cells: one in a sentence, several in a list that fits what they differ in, and what is not known."""

from __future__ import annotations

import pytest

from tests.actions.answers.checks import answer_to, places, said
from tests.actions.answers.shapes.world import SOME
from tests.actions.query.small import small


@pytest.mark.parametrize(
    ("parts", "line"),
    [
        ({}, "Köln belegt 2024 in der Gesamtwertung Platz 3 von 82 Städten (2023: Platz 5)."),
        ({"editions": "2023"}, "2023 lag Köln in der Gesamtwertung auf Platz 5 von 82 Städten (2022: Platz 5)."),
        ({"cities": "Hamm"}, "Hamm belegt 2024 in der Gesamtwertung Platz 4 von 82 Städten."),
        ({"cities": "place 4"}, "Hamm belegt 2024 in der Gesamtwertung Platz 4 von 82 Städten."),
        (
            {"measure": "score"},
            "Köln erreicht 2024 in der Gesamtwertung 83,2 von 100 Punkten (Platz 3 von 82 Städten).",
        ),
        (
            {"measure": "step"},
            "Köln hat sich 2024 in der Gesamtwertung um zwei Plätze verbessert: "
            "von Platz 5 (2023) auf Platz 3 von 82 Städten.",
        ),
        (
            {"measure": "step", "cities": "Bonn"},
            "Bonn belegt 2024 in der Gesamtwertung unverändert gegenüber 2023 Platz 9 von 82 Städten.",
        ),
        (
            {"measure": "gain"},
            "Köln hat sich 2024 in der Gesamtwertung um 3,2 Punkte verbessert: von 80,0 (2023) auf 83,2 Punkte.",
        ),
    ],
    ids=["place", "past", "before unknown", "holder", "points", "change", "unchanged", "change of points"],
)
def test_one_cell_is_a_sentence(parts: dict[str, str], line: str) -> None:
    assert said(SOME, **{"cities": "Köln"} | parts) == [line]


@pytest.mark.parametrize(
    ("parts", "lines"),
    [
        (
            {"cities": "Köln", "categories": "all"},
            [
                "Köln 2024 (von 82 Städten):",
                "• Gesamtwertung: Platz 3 (83,2 Punkte)",
                "• Verwaltung: Platz 1 (92,4 Punkte)",
                "• Energie und Umwelt: Platz 41",
                "• Mobilität: Platz 1",
                "Nicht bekannt ist mir für 2024: „IT und Kommunikation“ und „Gesellschaft und Bildung“.",
            ],
        ),
        (
            {"cities": "Köln", "editions": "all"},
            [
                "Köln in der Gesamtwertung:",
                "• 2022: Platz 5 von 82",
                "• 2023: Platz 5 von 82 (80,0 Punkte)",
                "• 2024: Platz 3 von 82 (83,2 Punkte)",
                "Von 2022 bis 2024 hat sich Köln um zwei Plätze verbessert.",
                "Der beste davon ist Platz 3 (2024).",
            ],
        ),
        (
            {"cities": "Köln", "editions": "all", "measure": "score"},
            [
                "Köln in der Gesamtwertung:",
                "• 2022: Platz 5 (Punktzahl nicht bekannt)",
                "• 2023: 80,0 Punkte (Platz 5)",
                "• 2024: 83,2 Punkte (Platz 3)",
            ],
        ),
        (
            {"cities": "Bonn, Köln"},
            [
                "Köln (Platz 3, 83,2 Punkte) liegt 2024 in der Gesamtwertung vor Bonn (Platz 9, 70,0 Punkte); "
                "bewertet wurden 82 Städte."
            ],
        ),
        (
            {"cities": "Bonn, Köln, Hamm"},
            [
                "Köln, Hamm und Bonn in der Gesamtwertung 2024 (von 82 Städten):",
                "• Köln: Platz 3 (83,2 Punkte)",
                "• Hamm: Platz 4",
                "• Bonn: Platz 9 (70,0 Punkte)",
            ],
        ),
        (
            {"cities": "Köln, Bonn", "categories": "gesamt, verwaltung"},
            [
                "Köln und Bonn im Vergleich 2024 (von 82 Städten):",
                "• Gesamtwertung: Köln Platz 3 (83,2 Punkte), Bonn Platz 9 (70,0 Punkte)",
                "• Verwaltung: Köln Platz 1 (92,4 Punkte)",
                "Zu Bonn liegt mir im Bereich Verwaltung für 2024 kein Platz vor.",
            ],
        ),
        (
            {"cities": "Köln", "categories": "gesamt, verwaltung", "editions": "2023, 2024"},
            [
                "Köln im Vergleich:",
                "• Gesamtwertung: 2023 Platz 5 (80,0 Punkte); 2024 Platz 3 (83,2 Punkte)",
                "• Verwaltung: 2024 Platz 1 (92,4 Punkte)",
                "Nicht bekannt ist mir für 2023: Verwaltung.",
            ],
        ),
    ],
    ids=[
        "profile",
        "course",
        "course of points",
        "two cities",
        "three cities",
        "cities by category",
        "one city by both",
    ],
)
def test_several_cells_are_a_list(parts: dict[str, str], lines: list[str]) -> None:
    assert said(SOME, **parts) == lines


def test_a_city_without_a_place_is_named_beside_the_others() -> None:
    lines = said(SOME, cities="Köln, Ulm")
    assert places(lines[0])[0] == 3
    assert "Ulm" in lines[1]
    assert places(lines[1]) == []


def test_what_is_not_known_is_a_refusal_that_names_city_category_and_edition() -> None:
    answer = answer_to(SOME, cities="Ulm", categories="mobilitaet", editions="2024")
    assert answer.refused
    assert all(each in answer.text for each in ("Ulm", "Mobilität", "2024"))
    assert (places(answer.text), answer.sources, answer.cells) == ([], (), ())


def test_points_of_zero_are_points() -> None:
    assert "0,0 von 100 Punkten" in said(small("2024 gesamt Köln 82 0.0"), measure="score", cities="Köln")[0]


def test_the_place_before_has_its_source_too() -> None:
    assert [each.source_id for each in answer_to(SOME, cities="Köln").sources] == ["amt-2024", "amt-2023"]


@pytest.mark.parametrize(
    ("city", "group", "line"),
    [
        ("Köln", "state Nordrhein-Westfalen", "an 1. Stelle; insgesamt ist es Platz 3 von 82 Städten."),
        (
            "Bonn",
            "Köln, Hamm, Bonn",
            "an 3. Stelle; insgesamt ist es Platz 9 von 82 Städten. Davor liegen Köln (Platz 3) und",
        ),
        ("Hanau", "without Kassel", "an 39. Stelle; insgesamt ist es Platz 40 von 82 Städten."),
    ],
    ids=["first of a state", "of named ones", "all but one"],
)
def test_a_place_in_a_group_names_who_is_ahead_if_all_are_known(city: str, group: str, line: str) -> None:
    (text,) = said(SOME, cities=city, among=group)
    assert line in text
    assert ("Davor" in text) == ("Davor" in line)


def test_a_place_in_a_group_of_which_somebody_may_be_ahead_is_the_best_that_it_may_be() -> None:
    assert said(SOME, cities="Bonn", among="Köln, Bonn, Ulm") == [
        "Unter Köln, Bonn und Ulm liegt Bonn 2024 in der Gesamtwertung bestenfalls an 2. Stelle; "
        "insgesamt ist es Platz 9 von 82 Städten. Davor liegt Köln (Platz 3).",
        "Ich kenne nicht alle Plätze; es können mehr sein.",
    ]


def test_what_is_not_known_of_one_edition_is_not_said_of_another() -> None:
    keys = "gesamt, verwaltung, it_kommunikation"
    assert said(SOME, cities="Köln", categories=keys, editions="2022, 2023, 2024")[-2:] == [
        "Den Platz von Köln im Bereich Verwaltung und im Bereich IT und Kommunikation für 2022 und 2023 "
        "kenne ich nicht.",
        "Nicht bekannt ist mir für 2024: IT und Kommunikation.",
    ]


def test_the_points_of_two_cities_are_told_with_their_distance() -> None:
    assert said(SOME, cities="Bonn, Köln", measure="score") == [
        "Köln (83,2 Punkte, Platz 3) liegt 2024 in der Gesamtwertung 13,2 Punkte vor Bonn (70,0 Punkte, Platz 9)."
    ]
