"""What the asker takes back in the same message."""

from __future__ import annotations

import pytest

from tests.actions.reading.heard import Listener, Said, reads


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Köln 2012 sry 2021", {"cities": "Köln", "editions": "2021"}),
        ("Wo stand Köln, nein, ich meine Bonn 2021?", {"cities": "Bonn", "editions": "2021"}),
        ("Köln Verwaltung, ähm, Mobilität", {"cities": "Köln", "categories": "mobilitaet"}),
        ("Köln 2021 und 2024", {"cities": "Köln", "editions": "2021, 2024"}),
        ("Wo steht Köln? Sorry, ich meinte Bonn.", {"cities": "Bonn"}),
        ("Wo steht Köln? Quatsch, wo steht Bonn?", {"cities": "Bonn"}),
    ],
)
def test_what_is_taken_back_is_not_asked(heard: Listener, text: str, meant: Said) -> None:
    reads(heard, text, meant)
