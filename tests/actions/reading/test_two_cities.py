"""Which of two cities was ahead of the other more often: told by how often each of them was."""

from __future__ import annotations

import pytest

from tests.actions.reading.heard import Listener, Said, reads

COUNTED: Said = {"asked": "how_many edition"}


@pytest.mark.parametrize(
    "text", ["Wer war öfter vorn, Köln oder Bonn?", "Köln vs. Bonn, wer lag häufiger weiter oben?"]
)
def test_each_of_the_two_is_counted(heard: Listener, text: str) -> None:
    reads(
        heard,
        text,
        {**COUNTED, "cities": "Köln", "where": "rank better city Bonn"},
        {**COUNTED, "cities": "Bonn", "where": "rank better city Köln"},
    )


def test_a_place_is_counted_for_both(heard: Listener) -> None:
    meant = {**COUNTED, "cities": "Köln, Bonn", "editions": "all", "where": "rank equal 1"}
    reads(heard, "Wer war öfter Erster, Köln oder Bonn?", meant)
