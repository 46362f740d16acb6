"""What stands in tables and at charts: headings, cells, captions."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from typing import ClassVar, Literal

from actions.answers.wording.base.phrases import Phrases

Column = Literal["city", "area", "year", "place", "points", "before", "step"]


class Tables(Phrases):
    """Headings, cells and captions. A chart always has a table with the same facts beside it."""

    headings: ClassVar[Mapping[Column, str]]

    def heading(self, column: Column) -> str:
        """What a column holds; "before" is the place one edition earlier, "step" the places gained since."""
        return self.headings[column]

    @abstractmethod
    def place_cell(self, rank: int, ranked: int) -> str:
        """A place among so many cities."""

    @abstractmethod
    def points_cell(self, score: float) -> str:
        """A score."""

    @abstractmethod
    def ranked_cities(self, ranked: int) -> str:
        """Among how many cities all places of a table are."""

    @abstractmethod
    def history_title(self, cities: Sequence[str], category: str, first: int, last: int) -> str:
        """What a chart of ranks over the years shows."""

    @abstractmethod
    def comparison_title(self, cities: Sequence[str], category: str, edition: int) -> str:
        """What a chart of several cities' ranks in one edition shows."""

    @abstractmethod
    def chart_alt(self, title: str) -> str:
        """What is said instead of a chart with this title."""

    def step_cell(self, places: int) -> str:
        """By how many places a city rose (+) or fell (−)."""
        return f"{places:+d}".replace("-", "−")
