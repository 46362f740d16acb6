"""What several cities or categories together are called."""

from __future__ import annotations

import pytest

from tests.actions.reading.heard import Listener, Said, after, reads

MOBILITY: Said = {"cities": "Köln", "categories": "mobilitaet"}
TEN = {"asked": "which city", "where": "rank at_least 10"}
CASES: list[tuple[str, tuple[Said, ...], Said]] = [
    (
        "Und die andere?",
        ({"asked": "which city", "cities": "Köln, Bonn", "order": "best 1-1"},),
        {"asked": "which city", "cities": "Köln, Bonn", "order": "best 2-2"},
    ),
    ("Und die anderen Bereiche?", (MOBILITY,), {"cities": "Köln", "categories": "without mobilitaet"}),
    (
        "Wer von beiden ist besser?",
        ({"cities": "Köln, Bonn"},),
        {
            "asked": "which city",
            "cities": "Köln, Bonn",
            "order": "best 1-1",
        },
    ),
    (
        "War Köln beide Male dabei?",
        ({**TEN, "editions": "2022"}, {**TEN, "editions": "2024"}),
        {
            "asked": "whether",
            "cities": "Köln",
            "editions": "2022, 2024",
            "where": "rank at_least 10",
            "quantifier": "all",
        },
    ),
    ("Und die anderen?", ({"cities": "Köln"},), {"cities": "Köln", "categories": "without gesamt"}),
    (
        "Und wie viele Punkte haben die drei?",
        ({"cities": "Köln, Bonn, Essen"},),
        {
            "measure": "score",
            "cities": "Köln, Bonn, Essen",
        },
    ),
    (
        "Wie viele Punkte haben die beiden?",
        ({"cities": "Köln"}, {"cities": "Bonn"}),
        {
            "measure": "score",
            "cities": "Köln, Bonn",
        },
    ),
    (
        "Und in den übrigen Bereichen?",
        ({"cities": "Köln", "categories": "mobilitaet"},),
        {
            "cities": "Köln",
            "categories": "without mobilitaet",
        },
    ),
    (
        "Und die nächsten fünf?",
        ({"asked": "which city", "order": "best 1-5"},),
        {
            "asked": "which city",
            "order": "best 6-10",
        },
    ),
    (
        "Wer führt ohne die beiden?",
        ({"cities": "Köln, Bonn"},),
        {
            "asked": "which city",
            "cities": "without Köln, Bonn",
            "order": "best 1-1",
        },
    ),
    (
        "Wer führt ohne sie?",
        ({"cities": "Köln"},),
        {"asked": "which city", "cities": "without Köln", "order": "best 1-1"},
    ),
    (
        "Waren beide 2022 in den Top 10?",
        ({"cities": "Köln, Bonn"},),
        {
            "asked": "whether",
            "cities": "Köln, Bonn",
            "editions": "2022",
            "where": "rank at_least 10",
        },
    ),
    (
        "Wer ist in beiden Bereichen vorn?",
        (MOBILITY, {"cities": "Köln", "categories": "verwaltung"}),
        {
            "asked": "which city",
            "categories": "mobilitaet, verwaltung",
            "order": "best 1-1",
        },
    ),
    (
        "Und in allen fünf Bereichen?",
        (MOBILITY, {"cities": "Köln", "categories": "verwaltung"}),
        {
            "cities": "Köln",
            "categories": "all",
        },
    ),
    (
        "Wo ist Köln besser?",
        ({"cities": "Köln, Bonn"},),
        {
            "asked": "which category",
            "cities": "Köln",
            "where": "rank better city Bonn",
        },
    ),
]


@pytest.mark.parametrize(("text", "before", "meant"), CASES)
def test_a_group_is_what_was_spoken_of(heard: Listener, text: str, before: tuple[Said, ...], meant: Said) -> None:
    reads(heard, text, meant, said=after(*before))
