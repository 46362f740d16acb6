"""A comparison whose other side the conversation knows."""

from __future__ import annotations

import pytest

from tests.actions.reading.heard import Listener, Said, after, reads

COLOGNE: Said = {"cities": "Köln", "categories": "verwaltung"}
CASES: list[tuple[str, Said, Said]] = [
    (
        "Wer liegt davor?",
        COLOGNE,
        {
            "asked": "which city",
            "categories": "verwaltung",
            "where": "rank better city Köln",
        },
    ),
    (
        "Und direkt dahinter?",
        {"asked": "which city", "where": "rank just_better city Köln"},
        {"asked": "which city", "where": "rank just_worse city Köln"},
    ),
    (
        "Und dahinter, aber in den Top 15?",
        {"asked": "which city", "where": "rank better city Köln"},
        {"asked": "which city", "where": "rank worse city Köln; rank at_least 15"},
    ),
    (
        "Ist Bonn mehr geklettert?",
        {"measure": "step", "cities": "Köln", "editions": "since 2020; until 2024"},
        {
            "asked": "whether",
            "measure": "step",
            "cities": "Bonn",
            "editions": "since 2020; until 2024",
            "where": "step better city Köln",
        },
    ),
    (
        "Wer liegt direkt davor?",
        COLOGNE,
        {
            "asked": "which city",
            "categories": "verwaltung",
            "where": "rank just_better city Köln",
        },
    ),
    (
        "Wie viele Städte liegen dahinter?",
        COLOGNE,
        {
            "asked": "how_many city",
            "categories": "verwaltung",
            "where": "rank worse city Köln",
        },
    ),
    (
        "Ist Bonn besser?",
        COLOGNE,
        {
            "asked": "whether",
            "cities": "Bonn",
            "categories": "verwaltung",
            "where": "rank better city Köln",
        },
    ),
    (
        "Ist Bonn da besser?",
        COLOGNE,
        {
            "asked": "whether",
            "cities": "Bonn",
            "categories": "verwaltung",
            "where": "rank better city Köln",
        },
    ),
    (
        "Und wer kommt danach?",
        {"asked": "which city", "order": "best 3-3"},
        {
            "asked": "which city",
            "order": "best 4-4",
        },
    ),
    ("Wer lag davor?", {"asked": "which city", "order": "best 3-3"}, {"asked": "which city", "order": "best 2-2"}),
    ("Wer ist besser?", {"cities": "Köln, Bonn"}, {"asked": "which city", "cities": "Köln, Bonn", "order": "best 1-1"}),
    (
        "Wer von beiden hat mehr Punkte?",
        {"cities": "Köln, Bonn"},
        {
            "asked": "which city",
            "cities": "Köln, Bonn",
            "measure": "score",
            "order": "best 1-1",
        },
    ),
    (
        "Wo ist Bonn besser?",
        {"cities": "Köln"},
        {
            "asked": "which category",
            "cities": "Bonn",
            "where": "rank better city Köln",
        },
    ),
    (
        "In welchen Jahren lag Köln vorn?",
        {"asked": "whether", "cities": "Köln", "where": "rank better city Bonn"},
        {
            "asked": "which edition",
            "cities": "Köln",
            "where": "rank better city Bonn",
        },
    ),
    ("Hinter wem liegt sie?", {"cities": "Köln"}, {"asked": "which city", "where": "rank better city Köln"}),
    ("Vor wem liegen sie?", {"cities": "Köln"}, {"asked": "which city", "where": "rank worse city Köln"}),
    (
        "Wer liegt darüber?",
        {"asked": "mean", "measure": "score", "cities": "all"},
        {
            "asked": "which city",
            "where": "score better mean",
        },
    ),
    ("Und direkt dahinter?", {"cities": "Köln"}, {"asked": "which city", "where": "rank just_worse city Köln"}),
    ("Und die Nachbarn?", {"cities": "Köln"}, {"asked": "which city", "where": "rank beside city Köln"}),
]


@pytest.mark.parametrize(("text", "before", "meant"), CASES)
def test_the_other_side_is_what_was_spoken_of(heard: Listener, text: str, before: Said, meant: Said) -> None:
    reads(heard, text, meant, said=after(before))


def test_of_two_cities_asked_one_after_the_other_the_better_one_is_asked_for(heard: Listener) -> None:
    meant = {"asked": "which city", "cities": "Köln, Bonn", "order": "best 1-1"}
    reads(heard, "Wer ist besser?", meant, said=after({"cities": "Köln"}, {"cities": "Bonn"}))
