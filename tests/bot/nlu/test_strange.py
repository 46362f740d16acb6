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
        ("Platz viertletztes Jahr?", "viertletztes", "noun", False),
        ("Köln, gutes Jahr?", "gutes", "word", False),
        ("IMD Smart City Index 2025, Platz von Köln", "IMD", "ranking", False),
        ("auf welchem platz steht der vfl bochum", "vfl", "ranking", False),
        ("Wie hat Köln bei Sport abgeschnitten?", "Sport", "noun", True),
        ("Prognos hat auch ein Ranking", "Prognos", "ranking", False),
    ],
)
def test_a_word_has_a_sort(text: str, word: str, sort: str, about: bool) -> None:
    assert [(each.text, each.sort, each.about) for each in found(text, word)] == [(word, sort, about)]


def test_the_rest_of_a_compound_counts_only_if_it_names_a_ranking() -> None:
    assert [each.text for each in found("Köln im Bildungsmonitor", "monitor")] == ["Bildungsmonitor"]
    assert found("Köln im Gesamtrnaking", "rnaking") == []


@pytest.mark.parametrize(
    ("text", "word", "named"),
    [
        ("Köln in der Gesundheitskategorie", "Gesundheitskategorie", "Gesundheit"),
        ("Die Nachtleben-Wertung von Köln", "Nachtleben", "Nachtleben"),
    ],
)
def test_a_compound_names_a_category(text: str, word: str, named: str) -> None:
    assert [(each.text, each.rubric) for each in found(text, word)] == [(named, True)]


def test_another_smart_index_is_named_in_full() -> None:
    assert [each.text for each in found("Wo steht Graz im Smart Country Index?", "Country")] == ["Smart Country Index"]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Köln im Green City Index?", "Green City Index"),
        ("Ist der Index dasselbe wie der Green Startup Award?", "Green Startup Award"),
        ("Köln im Digital City Index?", "Digital City Index"),
    ],
)
def test_another_title_is_named_in_full(text: str, named: str) -> None:
    unread_words = [word for word in ("Green", "Startup", "Award") if word in text]
    assert [each.text for each in found(text, *unread_words)] == [named]


def test_a_category_is_named_with_its_adjective() -> None:
    words = found("Welchen Rang hat Köln bei künstlicher Intelligenz?", "künstlicher", "Intelligenz")
    assert ("künstliche Intelligenz", True) in [(each.text, each.about) for each in words]


def test_a_name_of_two_words_is_one() -> None:
    assert [each.text for each in found("Was meint Xanthop Ypsila dazu?", "Xanthop", "Ypsila")] == ["Xanthop Ypsila"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Mein Schwiegersohn fragt", "Schwiegersohn"),
        ("Ich bin Gärtnerin, wo steht Köln?", "Gärtnerin"),
        ("Die Domstadt Köln", "Domstadt"),
        ("Preisfrage: wer führt?", "Preisfrage"),
        ("Wo ist es?", "es"),
    ],
    ids=["told beside a question", "who asks", "another word for a city", "the question itself", "too short"],
)
def test_some_words_say_nothing(text: str, word: str) -> None:
    assert found(text, word) == []


def beside(text: str, word: str, other: str, name: str) -> Strange:
    """A word that was not read, beside another one that was."""
    start = text.index(other)
    read = {"part": name, "values": {}, "start": start, "end": start + len(other)}
    (only,) = strange_words(text, [read, unread(text, word)], nouns(), everyday_words())
    return only


def test_a_thing_that_is_counted_or_counted_by_is_no_fact_of_the_index() -> None:
    assert beside("Wie viele Schulden hat Köln?", "Schulden", "Wie viele", "how_many").counted
    assert beside("Köln: Punkte pro Einwohner", "Einwohner", "Köln", "city").counted
    assert not beside("Wo steht Köln, Kapitän?", "Kapitän", "Köln", "city").counted


def test_a_thing_that_is_asked_for_is_no_city() -> None:
    text = "Welche Halle hat den meisten Platz?"
    parts = [{"part": "which", "values": {}, "start": 0, "end": 6}, unread(text, "Halle")]
    assert [each.asked for each in strange_words(text, parts, nouns(), everyday_words())] == [True]


def test_how_something_is_said_is_not_asked() -> None:
    assert found("Wer führt freundlicherweise?", "freundlicherweise") == []
    assert [each.text for each in found("Wer führt bei der Arbeitsweise?", "Arbeitsweise")] == ["Arbeitsweise"]


def test_a_thing_stands_where_a_category_does() -> None:
    assert beside("Wo steht Köln in der Rubrik Tierschutz?", "Tierschutz", "Rubrik", "n_category").rubric
    assert beside("Tierschutz Köln 2023 Platz", "Tierschutz", "Köln", "city").about
    assert beside("Köln Tierschutz 2023 Platz", "Tierschutz", "Köln", "city").about
    assert not beside("Wo steht Köln, Kapitän?", "Kapitän", "Köln", "city").about


def test_a_picture_may_stand_for_a_name() -> None:
    text = "🐻 Stadt, 2024, Platz?"
    part = {"part": "n_city", "values": {}, "start": 2, "end": 7}
    assert [each.text for each in strange_words(text, [part], nouns(), everyday_words())] == ["🐻"]
    assert strange_words("🐻 Stadt Köln", [part], nouns(), everyday_words()) == []
