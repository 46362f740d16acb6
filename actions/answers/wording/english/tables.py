"""English headings, cells and captions."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers.english import decimal
from actions.answers.wording.base.tables import Column, Tables
from actions.answers.wording.english.phrases import EnglishPhrases

HEADINGS: dict[Column, str] = {
    "city": "City",
    "area": "Area",
    "year": "Year",
    "place": "Position",
    "points": "Points",
    "before": "Year before",
    "step": "Change",
}


class EnglishTables(EnglishPhrases, Tables):
    """Headings, cells and captions."""

    headings = HEADINGS

    def place_cell(self, rank: int, ranked: int) -> str:
        return f"{rank} of {ranked}"

    def points_cell(self, score: float) -> str:
        return decimal(score)

    def ranked_cities(self, ranked: int) -> str:
        return f"{ranked} cities"

    def history_title(self, cities: Sequence[str], category: str, first: int, last: int) -> str:
        return f"{self.cities(cities)} {self.on_board(category)}, {first} to {last}"

    def comparison_title(self, cities: Sequence[str], category: str, edition: int) -> str:
        return f"{self.cities(cities)} {self.on_board(category)} in {edition}"

    def chart_alt(self, title: str) -> str:
        return f"Chart of positions: {title}. The same figures are in the table."
