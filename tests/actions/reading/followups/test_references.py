"""What the words of a follow-up refer to."""

from __future__ import annotations

import pytest

from tests.actions.reading.heard import Listener, Said, after, reads

TEN: Said = {"asked": "which city", "order": "best 1-10"}
CLAIM: Said = {"asked": "whether", "cities": "Köln", "where": "rank equal 1"}
CASES: list[tuple[str, Said, Said]] = [
    ("Wer ist neu dabei?", TEN, {"asked": "which city", "where": "before worse 10; rank at_least 10"}),
    ("Wer ist rausgeflogen?", TEN, {"asked": "which city", "where": "before at_least 10; rank worse 10"}),
    (
        "Wer liegt dazwischen?",
        {"cities": "Köln, Bonn"},
        {
            "asked": "which city",
            "where": "rank between city Köln, Bonn",
        },
    ),
    (
        "Wie viele Städte liegen dazwischen?",
        {"asked": "difference", "cities": "Köln, Bonn"},
        {
            "asked": "how_many city",
            "where": "rank between city Köln, Bonn",
        },
    ),
    (
        "War das das erste Mal?",
        CLAIM,
        {
            "asked": "which edition",
            "cities": "Köln",
            "where": "rank equal 1",
            "order": "earliest 1-1",
        },
    ),
    (
        "Wann war das zuletzt so?",
        CLAIM,
        {
            "asked": "which edition",
            "cities": "Köln",
            "where": "rank equal 1",
            "order": "latest 1-1",
        },
    ),
    ("Gab es ein Jahr, in dem das so war?", CLAIM, {**CLAIM, "editions": "all", "quantifier": "any"}),
    (
        "Auf welchem Platz ist das in NRW?",
        {"cities": "Köln"},
        {
            "cities": "Köln",
            "among": "state Nordrhein-Westfalen",
        },
    ),
    (
        "Ist das mehr als in Bonn?",
        {"cities": "Köln", "measure": "score"},
        {
            "asked": "whether",
            "cities": "Köln",
            "where": "score better city Bonn",
        },
    ),
    (
        "Wer davon war letztes Jahr noch nicht drin?",
        TEN,
        {
            "asked": "which city",
            "where": "before worse 10; rank at_least 10",
        },
    ),
    (
        "Wann waren sie zuletzt drin?",
        {"asked": "whether", "cities": "Köln", "where": "rank worse 30"},
        {
            "asked": "which edition",
            "cities": "Köln",
            "where": "rank at_least 30",
            "order": "latest 1-1",
        },
    ),
    (
        "Wer hat am meisten aufgeholt?",
        {"measure": "gain", "cities": "Köln"},
        {
            "asked": "which city",
            "measure": "gain",
            "order": "best 1-1",
        },
    ),
]


@pytest.mark.parametrize(("text", "before", "meant"), CASES)
def test_a_word_stands_for_what_was_spoken_of(heard: Listener, text: str, before: Said, meant: Said) -> None:
    reads(heard, text, meant, said=after(before))
