"""Headings, cells and captions in Leichte Sprache."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers.wording.base.tables import Column
from actions.answers.wording.easy.phrases import EasyPhrases
from actions.answers.wording.german.tables import HEADINGS, GermanTables

EASY_HEADINGS: dict[Column, str] = HEADINGS | {"before": "Platz im Jahr davor", "step": "Besser oder schlechter"}


class EasyTables(EasyPhrases, GermanTables):
    """Headings and captions of their own; a cell is a number and easy as it is."""

    headings = EASY_HEADINGS

    def ranked_cities(self, ranked: int) -> str:
        return f"{ranked} Städte in der Rang-Liste"

    def history_title(self, cities: Sequence[str], category: str, first: int, last: int) -> str:
        return f"{self.join(cities)} {self.on_board(category)} von {first} bis {last}"

    def comparison_title(self, cities: Sequence[str], category: str, edition: int) -> str:
        return f"{self.join(cities)} {self.on_board(category)} im Jahr {edition}"

    def chart_alt(self, title: str) -> str:
        return f"Das Bild zeigt die Plätze: {title}.\nDie Zahlen stehen auch in der Tabelle."
