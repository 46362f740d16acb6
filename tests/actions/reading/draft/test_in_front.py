"""Beside another city, "vorn" is ahead of it, and not place 1."""

from __future__ import annotations

import pytest

from tests.actions.reading.heard import Listener, Said, reads

AHEAD: list[tuple[str, Said]] = [
    (
        "Hat Köln uns jemals hinter sich gelassen, oder waren die immer vorne?",
        {"asked": "whether", "cities": "Köln", "where": "rank better city Düsseldorf", "editions": "all"}
        | {"quantifier": "all"},
    ),
    (
        "Hat Köln 2024 gegenüber Bonn die Nase vorn?",
        {"asked": "whether", "cities": "Köln", "editions": "2024", "where": "rank better city Bonn"},
    ),
    (
        "Wann hatte Bonn gegenüber Köln die Nase vorn?",
        {"asked": "which edition", "cities": "Bonn", "where": "rank better city Köln"},
    ),
]
FIRST: list[tuple[str, Said]] = [
    ("Ist Köln vorn?", {"asked": "whether", "cities": "Köln", "where": "rank equal 1"}),
    ("Wer hat die Nase vorn, Köln oder Bonn?", {"asked": "which city", "cities": "Köln, Bonn", "order": "best 1-1"}),
]


@pytest.mark.parametrize(("text", "meant"), AHEAD)
def test_in_front_of_another_city_is_ahead_of_it(heard: Listener, text: str, meant: Said) -> None:
    reads(heard, text, meant)


@pytest.mark.parametrize(("text", "meant"), FIRST)
def test_in_front_alone_is_first(heard: Listener, text: str, meant: Said) -> None:
    reads(heard, text, meant)
