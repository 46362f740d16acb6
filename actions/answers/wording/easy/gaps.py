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
            f"Ich weiß nichts über {self.all_quoted(names)}.\n"
            "Im Smart City Index stehen nur große Städte in Deutschland."
        )

    def other_ranking(self, words: Sequence[str]) -> str:
        return f"Ich weiß nichts über {self.all_quoted(words)}.\nIch kenne nur den Smart City Index von Bitkom."

    def no_category(self, words: Sequence[str], keys: Sequence[str]) -> str:
        names = self.all_quoted(words)
        return f"Der Index prüft diesen Bereich nicht: {names}.\nDer Index prüft diese Bereiche:{self.boards(keys)}"

    def other_subject(self, words: Sequence[str]) -> str:
        return f"Ich weiß nichts über {self.all_quoted(words)}.\nIch weiß nur etwas über den Smart City Index."

    def rated_within(self, word: str, key: str) -> str:
        return f"Der Index prüft {self.quoted(word)} nicht allein.\nDas gehört zu diesem Bereich: {self.board(key)}."

    def unsure(self, says_yes_or_no: bool) -> str:
        joint = "\nWenn doch, dann ist das meine Antwort:" if says_yes_or_no else ""
        return f"Vielleicht habe ich die Frage nicht richtig verstanden.{joint}"

    def leaving_out(self, words: Sequence[str]) -> str:
        return f"{self.all_quoted(words)} habe ich nicht verstanden.\nIch antworte ohne das."

    def cannot_compute(self, words: Sequence[str]) -> str:
        named = f": {self.all_quoted(words)}" if words else ""
        return f"Das kann ich nicht ausrechnen{named}.\nIch kann Plätze und Punkte nennen."

    def once_a_year(self) -> str:
        return "Den Index gibt es nur einmal im Jahr."

    def which_other(self, city: str) -> str:
        return f"Ich soll {city} vergleichen.\nMit welcher Stadt?"

    def no_such_place(self, place: int, year: int, size: int) -> str:
        return f"Den Platz {place} gibt es nicht.\nIm Jahr {year} stehen nur {size} Städte im Index."

    def which_city(self) -> str:
        return "Welche Stadt meinen Sie?\nDas habe ich nicht verstanden."

    def which_one(self, options: Sequence[str], unknown: str = "") -> str:
        strange = f"{self.quoted(unknown)} kenne ich nicht.\n" if unknown else ""
        return f"{strange}Was meinen Sie: {german.join(options, 'oder')}?"
