"""A message as a row of words, numbers, years and names."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nlu.items import END, HOME, Item, read_items


def named(text: str, words: str, entity: str, value: Any, **more: Any) -> dict[str, Any]:
    """An entity that stands for words of a text."""
    return {"entity": entity, "value": value, "start": text.index(words), "end": text.index(words) + len(words), **more}


def items(text: str, *entities: dict[str, Any]) -> list[Item]:
    """The items without the mark at the end."""
    *found, end = read_items(text, entities)
    assert (end.kind, end.folded) == ("mark", END)
    return found


def kinds(text: str, *entities: dict[str, Any]) -> list[tuple[str, Any]]:
    """Each item's kind with its word, or its values."""
    return [(item.kind, item.values or item.folded) for item in items(text, *entities)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Wo?", [("word", "wo"), ("mark", "?")]),
        ("Platz 3", [("word", "platz"), ("n", (3,))]),
        ("Top 3. Stimmt das", [("word", "top"), ("n", (3,)), ("word", "stimmt"), ("word", "das")]),
        ("der 3. Platz", [("word", "der"), ("nth", (3,)), ("word", "platz")]),
        ("2nd", [("nth", (2,))]),
        ("78,1 Punkte", [("n", (78.1,)), ("word", "punkte")]),
        ("zweitbeste", [("nth", (2,)), ("word", "beste")]),
        ("neue", [("word", "neu")]),
        ("2023", [("year", (2023,))]),
        ("'23", [("year", (2023,))]),
        ("zweitausendvierundzwanzig", [("year", (2024,))]),
        ("2022-2024", [("year", (2022,)), ("word", "bis"), ("year", (2024,))]),
        ("Gesamtpunkte 25", [("word", "gesamtpunkte"), ("year", (2025,))]),
        ("25 Punkte", [("n", (25,)), ("word", "punkte")]),
        ("wir", [("home", (HOME,))]),
        ("unsere", [("own", (HOME,))]),
        ("US", [("word", "us")]),
        ("net", [("word", "nicht")]),
        ("wieviel", [("word", "wie"), ("word", "viel")]),
        ("²", [("mark", "²")]),
        ("", []),
    ],
)
def test_words_numbers_and_years_are_items(text: str, found: list[tuple[str, Any]]) -> None:
    assert kinds(text) == found


def test_a_name_is_one_item() -> None:
    text = "Halle (Saale) und Gesamtplatz"
    city, overall = named(text, "Halle (Saale)", "city", "Halle (Saale)"), named(text, "Gesamt", "category", "gesamt")
    found = [("city", ("Halle (Saale)",)), ("word", "und"), ("category", ("gesamt",)), ("word", "platz")]
    assert kinds(text, city, overall) == found


def test_the_s_that_joins_two_words_is_left_out() -> None:
    text = "Verwaltungsranking"
    found = [("category", ("verwaltung",)), ("word", "ranking")]
    assert kinds(text, named(text, "Verwaltung", "category", "verwaltung")) == found


@pytest.mark.parametrize(
    ("entity", "kind"),
    [
        ({"entity": "federal_state", "value": "Hessen"}, "state"),
        ({"entity": "place", "value": "x"}, "town"),
        ({"entity": "unknown", "role": "city", "value": "x"}, "town"),
        ({"entity": "unknown", "role": "person", "value": "x"}, "stranger"),
        ({"entity": "city", "value": ["Bremen", "Bremerhaven"]}, "options"),
        ({"entity": "city", "value": ["Bonn", "Köln"], "group": "Rheinland"}, "state"),
    ],
)
def test_a_name_fills_the_slot_of_its_kind(entity: dict[str, Any], kind: str) -> None:
    (item,) = items("xxx", {**entity, "start": 0, "end": 3})
    assert item.kind == kind


def test_topics_are_no_items() -> None:
    assert kinds("Schulen", named("Schulen", "Schulen", "topic", "Schulen")) == [("word", "schulen")]


def test_the_capital_is_a_group_or_a_city() -> None:
    capitals = {"entity": "city", "value": ["Köln", "Bonn"], "group": "capital"}
    text = "Landeshauptstädte"
    assert [kind for kind, _ in kinds(text, {**capitals, "start": 0, "end": len(text)})] == ["state", "word"]
    text = "unsere Landeshauptstadt"
    assert [kind for kind, _ in kinds(text, {**capitals, "start": 7, "end": len(text)})] == ["own", "word"]


@given(st.text(max_size=60))
def test_any_text_is_read_in_order_and_nothing_lies_outside(text: str) -> None:
    found = items(text)
    assert all(0 <= item.start <= item.end <= len(text) for item in found)
    assert all(one.start <= other.start for one, other in itertools.pairwise(found))
