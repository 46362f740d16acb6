"""Questions that are told by a count for each member, by a course, or by both editions."""

from __future__ import annotations

import pytest

from tests.actions.reading.heard import Listener, Said, reads

TOLD: list[tuple[str, Said]] = [
    (
        "In welchem Bereich war Köln noch nie Erster?",
        {"asked": "how_many edition", "cities": "Köln", "categories": "all", "editions": "all"}
        | {"where": "rank equal 1"},
    ),
    (
        "Gab es ein Jahr, in dem keine hessische Stadt unter den ersten fünf war?",
        {"asked": "how_many city", "cities": "state Hessen", "editions": "all", "where": "rank at_least 5"},
    ),
    (
        "Köln 2019, 2021 und 2023, immer besser geworden?",
        {"asked": "value", "cities": "Köln", "editions": "2019, 2021, 2023"},
    ),
    (
        "Sind 2023 mehr hessische Städte in den Top 10 als 2022?",
        {"asked": "how_many city", "cities": "state Hessen", "editions": "2022, 2023", "where": "rank at_least 10"},
    ),
    (
        "War Köln zweimal hintereinander unter den ersten zehn?",
        {"asked": "how_many edition", "cities": "Köln", "editions": "all", "where": "rank at_least 10"},
    ),
    (
        "Köln soll irgendwo Erster geworden sein, stimmt das?",
        {"asked": "whether", "cities": "Köln", "categories": "all", "editions": "all", "quantifier": "any"}
        | {"where": "rank equal 1"},
    ),
]


@pytest.mark.parametrize(("text", "meant"), TOLD)
def test_it_is_told_by_another_question(heard: Listener, text: str, meant: Said) -> None:
    reads(heard, text, meant)
