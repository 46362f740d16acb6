"""How categories are called in a sentence."""

from __future__ import annotations

from actions.question import OVERALL

NAMES = {
    "gesamt": "Gesamtwertung",
    "verwaltung": "Verwaltung",
    "it_kommunikation": "IT und Kommunikation",
    "energie_umwelt": "Energie und Umwelt",
    "mobilitaet": "Mobilität",
    "gesellschaft_bildung": "Gesellschaft und Bildung",
}


def board_name(category: str) -> str:
    """The name alone."""
    return NAMES.get(category, category)


def on_board(category: str) -> str:
    """Where a rank is held: "in der Gesamtwertung", "im Bereich Mobilität"."""
    return "in der Gesamtwertung" if category == OVERALL else f"im Bereich {board_name(category)}"
