"""German headings, cells and captions."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers.german import decimal
from actions.answers.wording.base.tables import Column, Tables
from actions.answers.wording.german.phrases import GermanPhrases

HEADINGS: dict[Column, str] = {
    "city": "Stadt",
    "area": "Bereich",
    "year": "Jahr",
    "place": "Platz",
    "points": "Punkte",
    "before": "Vorjahr",
    "step": "Veränderung",
}


class GermanTables(GermanPhrases, Tables):
    """Headings, cells and captions."""

    headings = HEADINGS

    def place_cell(self, rank: int, ranked: int) -> str:
        return f"{rank} von {ranked}"

    def points_cell(self, score: float) -> str:
        return decimal(score)

    def ranked_cities(self, ranked: int) -> str:
        return f"{ranked} Städte"

    def history_title(self, cities: Sequence[str], category: str, first: int, last: int) -> str:
        return f"{self.join(cities)} {self.on_board(category)}, {first} bis {last}"

    def comparison_title(self, cities: Sequence[str], category: str, edition: int) -> str:
        return f"{self.join(cities)} {self.on_board(category)} {edition}"

    def chart_alt(self, title: str) -> str:
        return f"Diagramm der Plätze: {title}. Dieselben Zahlen stehen in der Tabelle."
