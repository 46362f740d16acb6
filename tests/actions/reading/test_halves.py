"""A claim of two halves is read as two, and one of one kind as one."""

from __future__ import annotations

import pytest

from tests.actions.reading.heard import Listener, Said, reads

TWO: list[tuple[str, Said, Said]] = [
    (
        "Stimmt es, dass Köln 2024 drei Plätze gewonnen und damit Bonn überholt hat?",
        {"cities": "Köln", "editions": "2024", "where": "step equal 3", "measure": "step"},
        {"cities": "Köln", "editions": "2024", "where": "rank better city Bonn; before worse city Bonn"},
    ),
    (
        "Stimmt es, dass Köln 2024 drei Plätze verloren hat und jetzt hinter Bonn liegt?",
        {"cities": "Köln", "editions": "2024", "where": "step equal -3", "measure": "step"},
        {"cities": "Köln", "editions": "2024", "where": "rank worse city Bonn"},
    ),
    (
        "War Osnabrück 2020 Achter und Düsseldorf drei Plätze dahinter?",
        {"cities": "Osnabrück", "editions": "2020", "where": "rank equal 8"},
        {"asked": "difference", "cities": "Düsseldorf, Osnabrück", "editions": "2020", "claim": "3"},
    ),
]


@pytest.mark.parametrize(("text", "first", "second"), TWO)
def test_two_claims_are_two_questions(heard: Listener, text: str, first: Said, second: Said) -> None:
    reads(heard, text, {"asked": "whether"} | first, {"asked": "whether"} | second)


@pytest.mark.parametrize("text", ["Liegt Köln vor Bonn und vor Essen?", "Ist Köln unter den ersten zehn und Dritter?"])
def test_claims_of_one_kind_are_one_question(heard: Listener, text: str) -> None:
    assert len(heard.readings(text)) == 1
