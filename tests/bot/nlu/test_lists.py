"""Items that belong together: a list of names, and "wir" with the city that it is."""

from __future__ import annotations

import re

import pytest

from bot.nlu.items import HOME, read_items
from bot.nlu.lists import joined

NAMES = {
    "Köln": ("city", "Köln"),
    "Kölner": ("city", "Köln"),
    "Bonn": ("city", "Bonn"),
    "Bonner": ("city", "Bonn"),
    "Essen": ("city", "Essen"),
    "Hannover": ("city", "Hannover"),
    "Mobilität": ("category", "mobilitaet"),
    "Verwaltung": ("category", "verwaltung"),
    "Oberbürgermeister": ("person", "Keller"),
}


def joined_names(text: str) -> list[tuple[str, tuple[object, ...]]]:
    """The items that hold something, with what they hold."""
    entities = [
        {"entity": NAMES[hit.group()][0], "value": NAMES[hit.group()][1], "start": hit.start(), "end": hit.end()}
        for hit in re.finditer(r"\w+", text)
        if hit.group() in NAMES
    ]
    return [(item.kind, item.values) for item in joined(read_items(text, entities), text) if item.values]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Köln, Bonn und Essen", [("city", ("Köln", "Bonn", "Essen"))]),
        ("Als Kölner frage ich mich: wo stehen wir?", [("speaker", ("Köln",)), ("home", (HOME,))]),
        ("wir als Bonner", [("home", (HOME,)), ("speaker", ("Bonn",))]),
        ("Ist Köln besser als Bonner?", [("city", ("Köln",)), ("city", ("Bonn",))]),
        ("sowohl Köln als auch Bonn", [("city", ("Köln", "Bonn"))]),
        ("Köln gegen Bonn", [("city", ("Köln", "Bonn"))]),
        ("Köln und Köln", [("city", ("Köln",))]),
        ("in Köln und in Bonn", [("city", ("Köln", "Bonn"))]),
        ("Köln liegt vor Bonn", [("city", ("Köln",)), ("city", ("Bonn",))]),
        ("Nicht Köln, Bonn", [("city", ("Köln",)), ("city", ("Bonn",))]),
        ("Verwaltung und Mobilität", [("category", ("verwaltung", "mobilitaet"))]),
        ("Köln und Mobilität", [("city", ("Köln",)), ("category", ("mobilitaet",))]),
        ("2022 und 2023", [("year", (2022, 2023))]),
        ("2022 2023", [("year", (2022,)), ("year", (2023,))]),
        ("wir oder Köln", [("city", (HOME, "Köln"))]),
        ("wir Kölner", [("speaker", ("Köln",))]),
        ("wir in Köln", [("speaker", ("Köln",))]),
        ("wir Hannover", [("home", (HOME,)), ("city", ("Hannover",))]),
        ("unsere Stadt", [("home", (HOME,))]),
        ("unser Oberbürgermeister", [("person", ("Keller",))]),
    ],
)
def test_names_of_a_kind_are_one(text: str, found: list[tuple[str, tuple[object, ...]]]) -> None:
    assert joined_names(text) == found
