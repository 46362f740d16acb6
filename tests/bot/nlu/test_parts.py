"""The parts of a question as plain data: phrases, names, numbers, and what nothing has read."""

from __future__ import annotations

import itertools
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nlu.gazetteer import Gazetteer
from bot.nlu.parts import UNREAD, read_parts

SILENT = {"filler", "polite"}


def entities(gazetteer: Gazetteer, text: str) -> list[dict[str, Any]]:
    """The names in a text."""
    return [
        {"entity": each.kind, "value": each.values[0], "start": each.start, "end": each.end}
        for each in gazetteer.find(text)
    ]


def names(gazetteer: Gazetteer, text: str) -> list[str]:
    """The parts of a text by name, without words that say nothing."""
    return [each["part"] for each in read_parts(text, entities(gazetteer, text)) if each["part"] not in SILENT]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Wo steht Köln?", ["where", "city"]),
        ("Liegt Köln vor Bonn?", ["verb_first", "city", "ahead_of"]),
        ("Köln, liegt das vor Bonn?", ["city", "verb_first", "ahead_of"]),
        ("Aber ist Köln besser?", ["verb_first", "city", "better"]),
        ("Wer wurde Dritter?", ["who", "place"]),
        ("Lag Köln mal vor uns?", ["verb_first", "city", "ever", "ahead_of"]),
        ("Sag mal, wo steht Köln?", ["list", "where", "city"]),
        ("Wo stand Köln 2023?", ["where", "city", "year"]),
        ("Wo steht unsere Stadt?", ["where", "home"]),
        ("Wo steht Köln im Glücksatlas?", ["where", "city", UNREAD]),
    ],
)
def test_a_question_is_read_part_by_part(gazetteer: Gazetteer, text: str, parts: list[str]) -> None:
    assert names(gazetteer, text) == parts


def test_a_part_says_what_it_holds_and_where_it_stands(gazetteer: Gazetteer) -> None:
    text = "Liegt Köln vor Bonn und Essen?"
    part = next(each for each in read_parts(text, entities(gazetteer, text)) if each["part"] == "ahead_of")
    assert part["values"] == {"city": ["Bonn", "Essen"]}
    assert text[part["start"] : part["end"]] == "vor Bonn und Essen"


WORDS = st.sampled_from(
    "wo steht Köln Bonn vor hinter besser als Platz 3 dritte 2023 ? , ! mal wir in Hessen Mobilität Punkte xyz".split()
)


@given(st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=10).map(" ".join)))
def test_parts_of_any_text_are_plain_and_never_overlap(gazetteer: Gazetteer, text: str) -> None:
    parts = read_parts(text, entities(gazetteer, text))
    assert json.loads(json.dumps(parts)) == parts
    assert all(0 <= part["start"] <= part["end"] <= len(text) for part in parts)
    # A year may stand between the words of a phrase.
    solid = [part for part in parts if part["part"] not in ("year", "home")]
    assert all(one["end"] <= other["start"] for one, other in itertools.pairwise(solid))


@given(st.lists(WORDS, max_size=10).map(" ".join))
def test_every_word_is_accounted_for(gazetteer: Gazetteer, text: str) -> None:
    spans = [(part["start"], part["end"]) for part in read_parts(text, entities(gazetteer, text))]
    read = {place for start, end in spans for place in range(start, end)}
    assert [letter for place, letter in enumerate(text) if letter.isalnum() and place not in read] == []
