"""Follow-ups that ask for members of an axis, or how many they are."""

from __future__ import annotations

import pytest

from tests.actions.reading.heard import Listener, Said, after, reads

AHEAD: Said = {"asked": "which city", "where": "rank better city Köln"}
CASES: list[tuple[str, Said, Said]] = [
    (
        "Wer denn sonst noch?",
        {"asked": "whether", "cities": "Köln", "editions": "all", "where": "rank equal 1", "quantifier": "all"},
        {
            "asked": "which city",
            "cities": "without Köln",
            "editions": "all",
            "where": "rank equal 1",
            "quantifier": "any",
        },
    ),
    (
        "Und in welchen dahinter?",
        {"asked": "which edition", "cities": "Köln", "where": "rank better city Bonn"},
        {"asked": "which edition", "cities": "Köln", "where": "rank worse city Bonn"},
    ),
    (
        "Und wer unter 35?",
        {"asked": "which city", "where": "score worse 40"},
        {"asked": "which city", "where": "score worse 35"},
    ),
    (
        "Wer war da jeweils vorne?",
        {"asked": "which category", "cities": "Köln", "where": "rank worse 1"},
        {"asked": "which city", "categories": "all", "order": "best 1-1"},
    ),
    ("Zähl die mal bitte", AHEAD, {**AHEAD, "asked": "how_many city"}),
    ("Wie viele sind das?", AHEAD, {**AHEAD, "asked": "how_many city"}),
    ("Und welche?", {**AHEAD, "asked": "how_many city"}, AHEAD),
    ("Nenn sie mir", {**AHEAD, "asked": "how_many city"}, AHEAD),
    ("Welche davon sind in NRW?", AHEAD, {**AHEAD, "cities": "state Nordrhein-Westfalen"}),
    ("Wer davon ist am besten?", AHEAD, {**AHEAD, "order": "best 1-1"}),
    (
        "Und welche nicht?",
        {"asked": "which city", "where": "rank at_least 10"},
        {
            "asked": "which city",
            "where": "rank worse 10",
        },
    ),
    (
        "Wie viele davon sind in Hessen?",
        {"asked": "which city", "order": "best 1-20"},
        {
            "asked": "how_many city",
            "cities": "state Hessen",
            "where": "rank at_least 20",
        },
    ),
    (
        "In welchen Jahren?",
        {"asked": "whether", "cities": "Köln", "where": "rank at_least 10"},
        {
            "asked": "which edition",
            "cities": "Köln",
            "where": "rank at_least 10",
        },
    ),
    (
        "In welchen Bereichen?",
        {"asked": "whether", "cities": "Köln", "where": "rank better city Bonn"},
        {
            "asked": "which category",
            "cities": "Köln",
            "where": "rank better city Bonn",
        },
    ),
    (
        "In welchen Bereichen nicht?",
        {"asked": "whether", "cities": "Köln", "where": "rank at_least 10"},
        {
            "asked": "which category",
            "cities": "Köln",
            "where": "rank worse 10",
        },
    ),
    (
        "Wie oft?",
        {"asked": "whether", "cities": "Köln", "where": "rank equal 1"},
        {
            "asked": "how_many edition",
            "cities": "Köln",
            "where": "rank equal 1",
        },
    ),
    (
        "Wer dann?",
        {"asked": "whether", "cities": "Köln", "where": "rank equal 1"},
        {
            "asked": "which city",
            "order": "best 1-1",
        },
    ),
    (
        "Und in welchem Bereich ist sie am besten?",
        {"cities": "Köln"},
        {
            "asked": "which category",
            "cities": "Köln",
            "order": "best 1-1",
        },
    ),
    (
        "Wer ist dort am besten?",
        {"cities": "Köln", "categories": "mobilitaet"},
        {
            "asked": "which city",
            "categories": "mobilitaet",
            "order": "best 1-1",
        },
    ),
    (
        "Und der beste?",
        {"cities": "Köln", "categories": "all"},
        {
            "asked": "which category",
            "cities": "Köln",
            "order": "best 1-1",
        },
    ),
    (
        "Und der beste?",
        {"cities": "Köln", "editions": "since 2021"},
        {
            "asked": "which edition",
            "cities": "Köln",
            "editions": "since 2021",
            "order": "best 1-1",
        },
    ),
    (
        "Wie oft Bonn?",
        {"asked": "which city", "cities": "Köln, Bonn", "order": "best 1-1"},
        {
            "asked": "how_many edition",
            "cities": "Bonn",
            "where": "rank better city Köln",
        },
    ),
]


@pytest.mark.parametrize(("text", "before", "meant"), CASES)
def test_members_are_those_that_were_spoken_of(heard: Listener, text: str, before: Said, meant: Said) -> None:
    reads(heard, text, meant, said=after(before))


def test_those_that_were_so_in_both_years(heard: Listener) -> None:
    before = after({"asked": "which city", "where": "rank at_least 10", "editions": "2025"})
    meant = {"asked": "which city", "where": "rank at_least 10", "editions": "2023, 2025", "quantifier": "all"}
    reads(heard, "Welche davon auch 2023?", meant, said=before)
