"""The frame of a conversation: its categories and editions, which stay until others are named."""

from __future__ import annotations

import pytest

from tests.actions.reading.heard import Listener, Said, after, reads

CASES: list[tuple[str, Said, Said]] = [
    (
        "Wo steht Bonn?",
        {"cities": "Köln", "categories": "mobilitaet", "editions": "2023"},
        {
            "cities": "Bonn",
            "categories": "mobilitaet",
            "editions": "2023",
        },
    ),
    (
        "Wer hat am meisten gewonnen?",
        {"asked": "which city", "editions": "2021, 2024", "order": "best 1-all"},
        {"asked": "which city", "measure": "step", "editions": "since 2021; until 2024", "order": "best 1-1"},
    ),
    (
        "Liegt es damit vor Bonn?",
        {"measure": "step", "cities": "Köln", "editions": "since 2020; until 2024"},
        {"asked": "whether", "cities": "Köln", "editions": "2024", "where": "rank better city Bonn"},
    ),
    ("Wo steht Bonn aktuell?", {"cities": "Köln", "editions": "2023"}, {"cities": "Bonn"}),
    (
        "Und ohne 2023?",
        {"asked": "mean", "cities": "Köln", "editions": "all"},
        {"asked": "mean", "cities": "Köln", "editions": "all; without 2023"},
    ),
    (
        "Wer ist in Hessen vorn?",
        {"cities": "Köln", "editions": "all"},
        {"asked": "which city", "cities": "state Hessen", "order": "best 1-1"},
    ),
    ("Und insgesamt?", {"cities": "Köln", "categories": "mobilitaet"}, {"cities": "Köln"}),
    (
        "Wie viele Plätze hat sie gegenüber 2021 gewonnen?",
        {"cities": "Köln", "editions": "2024"},
        {
            "measure": "step",
            "cities": "Köln",
            "editions": "since 2021; until 2024",
        },
    ),
    (
        "In welchem Bereich ist Köln am besten?",
        {"cities": "Köln", "categories": "mobilitaet", "editions": "2023"},
        {
            "asked": "which category",
            "cities": "Köln",
            "editions": "2023",
            "order": "best 1-1",
        },
    ),
    (
        "In welchem Jahr war Köln am besten?",
        {"cities": "Köln", "categories": "mobilitaet", "editions": "2023"},
        {
            "asked": "which edition",
            "cities": "Köln",
            "categories": "mobilitaet",
            "order": "best 1-1",
        },
    ),
    (
        "War das immer so?",
        {"asked": "whether", "cities": "Köln", "where": "rank at_least 10", "editions": "since 2022"},
        {
            "asked": "whether",
            "cities": "Köln",
            "where": "rank at_least 10",
            "editions": "since 2022",
            "quantifier": "all",
        },
    ),
    (
        "Und verglichen mit 2022?",
        {"measure": "step", "cities": "Köln", "editions": "2025"},
        {
            "measure": "step",
            "cities": "Köln",
            "editions": "since 2022; until 2025",
        },
    ),
]


@pytest.mark.parametrize(("text", "before", "meant"), CASES)
def test_what_is_not_named_stays(heard: Listener, text: str, before: Said, meant: Said) -> None:
    reads(heard, text, meant, said=after(before))
