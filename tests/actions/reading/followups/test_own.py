"""The query of a message that says all by itself."""

from __future__ import annotations

import pytest

from tests.actions.reading.heard import Listener, Said, reads

CASES: list[tuple[str, Said]] = [
    ("Wie hoch ist der Durchschnitt?", {"asked": "mean", "measure": "score", "cities": "all"}),
    ("Wie hoch ist der durchschnittliche Platz von Köln?", {"asked": "mean", "cities": "Köln"}),
    ("Wie groß ist der Abstand zu Köln?", {"asked": "difference", "cities": "Düsseldorf, Köln"}),
    ("Wie groß ist der Abstand von Köln?", {"asked": "difference", "cities": "Köln"}),
    ("Was ist das Beste an Köln?", {"asked": "which category", "cities": "Köln", "order": "best 1-1"}),
    ("Der Beste?", {"asked": "which city", "order": "best 1-1"}),
]


@pytest.mark.parametrize(("text", "meant"), CASES)
def test_what_is_left_open_is_filled(heard: Listener, text: str, meant: Said) -> None:
    reads(heard, text, meant)
