"""The words of a message that nothing has read."""

from __future__ import annotations

from typing import Any

import pytest

from bot.nlu.everyday import everyday_words
from bot.nlu.nouns import nouns
from bot.nlu.strange import Strange, strange_words


def unread(text: str, word: str) -> dict[str, Any]:
    """A part of a message for a word that was not read."""
    start = text.index(word)
    return {"part": "unread", "values": {}, "start": start, "end": start + len(word)}


def found(text: str, *words: str) -> list[Strange]:
    return strange_words(text, [unread(text, word) for word in words], nouns(), everyday_words())


@pytest.mark.parametrize(
    ("text", "word", "sort", "about"),
    [
        ("Wo steht Köln beim Wohnen?", "Wohnen", "noun", True),
        ("Köln in der Kategorie Sicherheit", "Sicherheit", "noun", True),
        ("Platz von Köln im Glücksatlas", "Glücksatlas", "ranking", False),
        ("Wie gut ist Xanthoria?", "Xanthoria", "name", False),
        ("Wo steht 東京?", "東京", "name", False),
        ("Wo rangiert Köln irgendwie?", "irgendwie", "word", False),
        ("Welche ist die schönste Stadt?", "schönste", "noun", False),
        ("Welche Stadt ist größer, Köln oder Bonn?", "größer", "noun", False),
        ("Wo steht Köln laut Mercer?", "Mercer", "ranking", False),
        ("Wo steht Köln im CHE?", "CHE", "ranking", False),
        ("Gesundheit 2023: Rang von Köln?", "Gesundheit", "noun", True),
        ("Platz übernächstes Jahr?", "übernächstes", "noun", False),
        ("IMD Smart City Index 2025, Platz von Köln", "IMD", "ranking", False),
        ("auf welchem platz steht der vfl bochum", "vfl", "ranking", False),
    ],
)
def test_a_word_has_a_sort(text: str, word: str, sort: str, about: bool) -> None:
    assert [(each.text, each.sort, each.about) for each in found(text, word)] == [(word, sort, about)]


def test_the_rest_of_a_compound_counts_only_if_it_names_a_ranking() -> None:
    assert [each.text for each in found("Köln im Bildungsmonitor", "monitor")] == ["Bildungsmonitor"]
    assert found("Köln im Gesamtrnaking", "rnaking") == []


def test_a_name_of_two_words_is_one() -> None:
    assert [each.text for each in found("Was meint Xanthop Ypsila dazu?", "Xanthop", "Ypsila")] == ["Xanthop Ypsila"]


@pytest.mark.parametrize(
    ("text", "word"),
    [("Mein Schwiegersohn fragt", "Schwiegersohn"), ("Die Domstadt Köln", "Domstadt"), ("Wo ist es?", "es")],
    ids=["told beside a question", "another word for a city", "too short"],
)
def test_some_words_say_nothing(text: str, word: str) -> None:
    assert found(text, word) == []
