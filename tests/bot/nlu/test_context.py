"""Essen, Siegen, Keller, OB: a name or an everyday word?"""

from __future__ import annotations

import pytest

from bot.nlu.context import reads_as_name
from bot.nlu.text import fold, words


def is_name(text: str, name: str, doubtful: list[str], kind: str = "city") -> bool:
    """What the words around `name` make of it."""
    tokens = words(text)
    position = next(place for place, word in enumerate(tokens) if word.folded == fold(name))
    return reads_as_name(text, tokens, position, 1, kind, doubtful)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("wie steht essen da", "essen"),
        ("Essen", "Essen"),
        ("Und Essen?", "Essen"),
        ("essen oder bochum: wer ist besser?", "essen"),
        ("Auf welchem Platz liegt Siegen?", "Siegen"),
        ("Hat sich Hamm verbessert?", "Hamm"),
        ("was ist mit trier", "trier"),
        ("Wie viele Punkte hat Halle 2023?", "Halle"),
        ("Nicht Ulm, sondern Jena", "Jena"),
    ],
)
def test_in_a_question_on_the_index_it_is_a_city(text: str, name: str, doubtful: list[str]) -> None:
    assert is_name(text, name, doubtful)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Wo kann man hier gut essen?", "essen"),
        ("Wo gibts in der Stadt gute Hamburger?", "Hamburger"),
        ("Wo gibt es das beste und günstigste gute Essen?", "Essen"),
        ("Was kostet das Essen in der Mensa?", "Essen"),
        ("Wir wollen nur siegen", "siegen"),
        ("Wir werden siegen!", "siegen"),
        ("Gibt es zum Essen auch Wein?", "Essen"),
        ("Welche Halle ist frei?", "Halle"),
    ],
)
def test_elsewhere_it_is_an_everyday_word(text: str, name: str, doubtful: list[str]) -> None:
    assert not is_name(text, name, doubtful)


def test_a_name_that_is_no_other_word_needs_no_context(doubtful: list[str]) -> None:
    assert is_name("Das Köln von heute kann was", "Köln", doubtful)


def test_a_name_of_several_words_needs_no_context(doubtful: list[str]) -> None:
    tokens = words("Ich will zum Hagen in Westfalen")
    assert reads_as_name("Ich will zum Hagen in Westfalen", tokens, 3, 3, "city", doubtful)


def test_a_keller_is_a_person_or_a_room(doubtful: list[str]) -> None:
    assert is_name("Was sagt Keller dazu?", "Keller", doubtful, "person")
    assert not is_name("Was lagert im Keller?", "Keller", doubtful, "person")


def test_an_abbreviation_is_written_in_capitals_or_has_an_article(doubtful: list[str]) -> None:
    assert is_name("Was sagt OB Keller?", "OB", doubtful, "person")
    assert is_name("was sagt der ob dazu", "ob", doubtful, "person")
    assert not is_name("Ich frage mich, ob Köln führt", "ob", doubtful, "person")
    assert not is_name("ICH FRAGE MICH OB KÖLN FÜHRT", "OB", doubtful, "person")
