"""Messages that seem to ask something else than they do."""

from __future__ import annotations

import pytest

from tests.actions.reading.heard import Listener, Said, after, reads

TEN: Said = {"asked": "which city", "order": "best 1-10"}
CASES: list[tuple[str, Said, Said]] = [
    ("Nach Punkten bitte", TEN, {**TEN, "measure": "score"}),
    ("Bitte mit Namen", {"asked": "how_many city", "where": "rank at_least 10"}, TEN),
    (
        "Und wer hat am meisten verloren, auch drei bitte",
        {"asked": "which city", "measure": "step", "order": "best 1-3"},
        {"asked": "which city", "measure": "step", "order": "worst 1-3"},
    ),
    (
        "Und die Punktzahl?",
        {"measure": "step", "cities": "Köln", "editions": "2023"},
        {"measure": "score", "cities": "Köln", "editions": "2023"},
    ),
    (
        "Und zum Vergleich 2021?",
        {"asked": "mean", "measure": "score", "cities": "all", "editions": "2023"},
        {"asked": "mean", "measure": "score", "cities": "all", "editions": "2021"},
    ),
    (
        "Und bis zum Ersten?",
        {"asked": "difference", "cities": "Köln", "against": "place 10"},
        {
            "asked": "difference",
            "cities": "Köln",
            "against": "place 1",
        },
    ),
    (
        "Und zum Durchschnitt?",
        {"asked": "difference", "cities": "Köln", "against": "place 10"},
        {
            "asked": "difference",
            "measure": "score",
            "cities": "Köln",
            "against": "mean",
        },
    ),
    (
        "Und die schlechteste?",
        {"asked": "which city", "order": "best 1-1"},
        {
            "asked": "which city",
            "order": "worst 1-1",
        },
    ),
    (
        "Und den größten Absturz?",
        {"asked": "which city", "measure": "step", "order": "best 1-1"},
        {
            "asked": "which city",
            "measure": "step",
            "order": "worst 1-1",
        },
    ),
    (
        "Und Top 20?",
        {"asked": "how_many city", "where": "rank at_least 10"},
        {
            "asked": "how_many city",
            "where": "rank at_least 20",
        },
    ),
    (
        "Sind da welche aus Sachsen dabei?",
        TEN,
        {
            "asked": "whether",
            "cities": "state Sachsen",
            "where": "rank at_least 10",
            "quantifier": "any",
        },
    ),
    ("Nur Platz 3 bis 5", TEN, {**TEN, "order": "best 3-5"}),
    (
        "Am meisten?",
        {"asked": "which city", "where": "step worse 0"},
        {
            "asked": "which city",
            "measure": "step",
            "order": "worst 1-1",
        },
    ),
]


@pytest.mark.parametrize(("text", "before", "meant"), CASES)
def test_a_fragment_is_read_as_it_is_meant(heard: Listener, text: str, before: Said, meant: Said) -> None:
    reads(heard, text, meant, said=after(before))
