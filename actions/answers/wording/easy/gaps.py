"""The honest sentences in Leichte Sprache for what the store does not hold."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers import german
from actions.answers.wording.base.gaps import Gaps
from actions.answers.wording.easy.phrases import EasyPhrases


class EasyGaps(EasyPhrases, Gaps):
    """What is not known, and what is known nearby."""

    def edition_lacks(self, edition: int) -> str:
        return f"Für das Jahr {edition} kenne ich keine Angabe."

    def edition_to_come(self, year: int, newest: int) -> str:
        return f"Ich kenne noch keinen Index für das Jahr {year}.\nDer neueste Index ist aus dem Jahr {newest}."

    def edition_too_early(self, year: int, first: int) -> str:
        return f"Für das Jahr {year} gibt es keinen Smart City Index.\nDen ersten Index hat es im Jahr {first} gegeben."

    def edition_left_out(self, year: int, published: Sequence[int]) -> str:
        return f"Ich kenne keinen Index für das Jahr {year}.\nIch kenne nur diese Jahre: {self.years(published)}."

    def unknown_cities(self, names: Sequence[str]) -> str:
        return (
            f"Ich weiß nichts über {self.join([self.quoted(name) for name in names])}.\n"
            "Im Smart City Index stehen nur große Städte in Deutschland."
        )

    def which_one(self, options: Sequence[str], unknown: str = "") -> str:
        strange = f"{self.quoted(unknown)} kenne ich nicht.\n" if unknown else ""
        return f"{strange}Was meinen Sie: {german.join(options, 'oder')}?"
