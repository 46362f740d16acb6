"""A list of what is asked is several questions, if one of them is for a distance or a change."""

from __future__ import annotations

import pytest

from tests.actions.reading.heard import Listener, Said, reads

LISTS: list[tuple[str, list[Said]]] = [
    (
        "Düsseldorf 2024: Platz, Punktzahl und Abstand zu Köln",
        [
            {"cities": "Düsseldorf", "editions": "2024"},
            {"cities": "Düsseldorf", "editions": "2024", "measure": "score"},
            {"asked": "difference", "measure": "score", "cities": "Düsseldorf, Köln", "editions": "2024"},
        ],
    ),
    (
        "Platz und Rückstand auf Platz 1 von Münster 2024",
        [
            {"cities": "Münster", "editions": "2024"},
            {"asked": "difference", "cities": "Münster", "editions": "2024", "against": "place 1"},
        ],
    ),
    (
        "Gewinner und Verlierer 2024: die drei Städte mit dem größten Sprung und die drei mit dem tiefsten Absturz",
        [
            {"asked": "which city", "measure": "step", "editions": "2024", "order": "best 1-3"},
            {"asked": "which city", "measure": "step", "editions": "2024", "order": "worst 1-3"},
        ],
    ),
    (
        "Kölns größter Absturz und größter Aufstieg seit 2022",
        [
            {
                "asked": "which edition",
                "measure": "step",
                "cities": "Köln",
                "editions": "since 2022",
                "order": "worst 1-1",
            },
            {
                "asked": "which edition",
                "measure": "step",
                "cities": "Köln",
                "editions": "since 2022",
                "order": "best 1-1",
            },
        ],
    ),
]


@pytest.mark.parametrize(("text", "meant"), LISTS)
def test_a_list_is_several_questions(heard: Listener, text: str, meant: list[Said]) -> None:
    reads(heard, text, *meant)


def test_what_a_distance_is_of_is_no_list(heard: Listener) -> None:
    assert len(heard.readings("Abstand von Köln und Bonn")) == 1
