"""What a difference is between."""

from __future__ import annotations

import pytest

from tests.actions.reading.heard import Listener, Said, reads

CASES: list[tuple[str, Said]] = [
    (
        "In welchem Jahr war der Abstand zwischen Köln und Bonn am kleinsten?",
        {"asked": "difference", "cities": "Köln, Bonn", "editions": "all", "order": "nearest 1-1"},
    ),
    (
        "Wer liegt näher an Köln, Bonn oder Trier?",
        {"asked": "difference city", "cities": "Bonn, Trier", "order": "nearest 1-1", "against": "city Köln"},
    ),
    (
        "Welche Städte lagen 2020 höchstens drei Plätze von Köln entfernt?",
        {"asked": "difference city", "editions": "2020", "order": "within 1-3", "against": "city Köln"},
    ),
    (
        "Wie groß ist der Abstand zwischen dem besten und dem schlechtesten Bereich von Köln?",
        {"asked": "difference category", "cities": "Köln"},
    ),
    (
        "Liegt Bonn näher an Köln oder an Trier?",
        {"asked": "difference city", "cities": "Köln, Trier", "order": "nearest 1-1", "against": "city Bonn"},
    ),
    ("Köln minus Bonn in Punkten?", {"asked": "difference", "measure": "score", "cities": "Köln, Bonn"}),
    ("Wie groß ist der Abstand zwischen Köln und Bonn?", {"asked": "difference", "cities": "Köln, Bonn"}),
    ("Wie viele Punkte liegt Köln vor Bonn?", {"asked": "difference", "measure": "score", "cities": "Köln, Bonn"}),
    ("Wie viele Plätze liegt Essen hinter Dortmund?", {"asked": "difference", "cities": "Essen, Dortmund"}),
    (
        "Um wie viele Punkte ist München besser als Hamburg?",
        {
            "asked": "difference",
            "measure": "score",
            "cities": "München, Hamburg",
        },
    ),
    ("Wie viele Plätze trennen uns von Köln?", {"asked": "difference", "cities": "Düsseldorf, Köln"}),
    (
        "Wie weit ist Bonn vom Durchschnitt entfernt?",
        {
            "asked": "difference",
            "measure": "score",
            "cities": "Bonn",
            "against": "mean",
        },
    ),
    (
        "Wie viele Punkte fehlen Köln auf Platz 1?",
        {
            "asked": "difference",
            "measure": "score",
            "cities": "Köln",
            "against": "place 1",
        },
    ),
    ("Wie viele Punkte fehlen uns zur Spitze?", {"asked": "difference", "measure": "score", "against": "place 1"}),
    (
        "Wie groß ist der Vorsprung des Ersten auf den Zweiten?",
        {
            "asked": "difference",
            "measure": "score",
            "cities": "place 1, 2",
        },
    ),
    (
        "Wie viele Punkte liegen zwischen dem Ersten und dem Letzten?",
        {
            "asked": "difference",
            "measure": "score",
            "cities": "place 1, -1",
        },
    ),
    (
        "Wie groß ist bei Köln der Unterschied zwischen Mobilität und Verwaltung?",
        {
            "asked": "difference",
            "cities": "Köln",
            "categories": "mobilitaet",
            "against": "category verwaltung",
        },
    ),
    (
        "Wie groß war 2023 der Rückstand von Bonn auf Köln bei der Mobilität?",
        {
            "asked": "difference",
            "cities": "Bonn, Köln",
            "categories": "mobilitaet",
            "editions": "2023",
        },
    ),
    (
        "By how many points is Hamburg ahead of Berlin?",
        {
            "asked": "difference",
            "measure": "score",
            "cities": "Hamburg, Berlin",
        },
    ),
    (
        "Wie groß ist der Vorsprung auf den Zweiten?",
        {
            "asked": "difference",
            "measure": "score",
            "cities": "place 1, 2",
        },
    ),
    (
        "Wie viele Punkte hat Köln weniger als der Erste?",
        {
            "asked": "difference",
            "measure": "score",
            "cities": "Köln",
            "against": "place 1",
        },
    ),
]


@pytest.mark.parametrize(("text", "meant"), CASES)
def test_a_difference_has_two_sides(heard: Listener, text: str, meant: Said) -> None:
    reads(heard, text, meant)


@pytest.mark.parametrize("text", ["Sind wir zehn Plätze hinter Köln?", "Liegen wir zehn Plätze hinter Köln?"])
def test_a_difference_that_is_asserted_is_asked_for_and_kept(heard: Listener, text: str) -> None:
    reads(heard, text, {"asked": "difference", "cities": "Düsseldorf, Köln", "claim": "10"})


@pytest.mark.parametrize(
    "text",
    ["Wie groß ist der Unterschied zwischen 2022 und 2024 bei Köln?", "Köln 2022 und 2024, welche Differenz ist das?"],
)
def test_between_two_editions_it_is_what_was_won(heard: Listener, text: str) -> None:
    (query,) = heard(text)
    assert (query["measure"], query["cities"], query["editions"]) == ("step", "Köln", "since 2022; until 2024")
