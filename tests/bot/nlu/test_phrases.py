"""Phrases of a lexicon in a row of items; each says a part of a question."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nlu.items import Item, read_items
from bot.nlu.phrases import Lexicon, Part, lexicon

SMALL = Lexicon(
    {
        "place": ["platz|rang <n>", "platz"],
        "top": ["top <n>"],
        "ahead_of": ["[direkt] vor <city>", "ganz +vorn"],
        "better": ["besser*"],
        "than": ["besser als <city>"],
        "filler": ["besser"],
        "in_town": ["in <name>"],
    }
)
COLOGNE = {"entity": "city", "value": "Köln"}


def items(text: str) -> list[Item]:
    """The items of a text in which Köln is a city."""
    at = text.find("Köln")
    names: list[dict[str, Any]] = [] if at < 0 else [{**COLOGNE, "start": at, "end": at + 4}]
    return read_items(text, names)


def found(text: str) -> list[tuple[str, str]]:
    """The parts of a text with their words."""
    return [(part.name, text[part.start : part.end]) for part in SMALL.find(items(text))]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Platz 3", [("place", "Platz 3")]),
        ("Platz", [("place", "Platz")]),
        ("RANG DREI", [("place", "RANG DREI")]),
        ("vor Köln", [("ahead_of", "vor Köln")]),
        ("direkt vor Köln", [("ahead_of", "direkt vor Köln")]),
        ("vor der Stadt Köln", [("ahead_of", "vor der Stadt Köln")]),
        ("vor 2023 Köln", [("ahead_of", "vor 2023 Köln")]),
        ("vor allem Köln", []),
        ("vor uns", [("ahead_of", "vor uns")]),
        ("ganz vorn", [("ahead_of", "ganz vorn")]),
        ("ganz da vorn", []),
        ("in Köln", [("in_town", "in Köln")]),
        ("in wir", []),
        ("", []),
    ],
)
def test_a_phrase_is_found(text: str, parts: list[tuple[str, str]]) -> None:
    assert found(text) == parts


def test_the_longest_phrase_counts_then_the_one_that_knows_more_and_fillers_last() -> None:
    assert found("besser als Köln") == [("than", "besser als Köln")]
    assert found("besser") == [("better", "besser")]
    assert found("bessere") == [("better", "bessere")]


def test_a_part_holds_what_fills_its_slots() -> None:
    (part,) = SMALL.find(items("vor der Stadt Köln"))
    assert (part.of("city"), part.of("n")) == (("Köln",), ())


def test_the_words_of_a_lexicon_are_known() -> None:
    assert {"platz", "rang", "vorn", "als"} <= SMALL.words
    assert "besser" in SMALL.words
    assert not {"n", "<n>", "city", "+vorn"} & SMALL.words


def overlap(one: Part, other: Part) -> bool:
    """True if two parts own the same item."""
    return bool(one.items & other.items)


WORDS = st.sampled_from(
    "wo wer platz 3 top zehn vor hinter Köln besser als 2023 seit punkte mehr die der in und immer wie viele".split()
)


@given(st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=12).map(" ".join)))
def test_parts_stand_in_order_and_never_overlap(text: str) -> None:
    parts = lexicon().find(items(text))
    assert all(0 <= part.start < part.end <= len(text) for part in parts)
    assert all(not overlap(one, other) for one, other in itertools.pairwise(parts))
    assert [part.start for part in parts] == sorted(part.start for part in parts)
