"""The honest German sentences for what the store does not hold."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers import german
from actions.answers.wording.base.gaps import Gaps
from actions.answers.wording.german.phrases import GermanPhrases


class GermanGaps(GermanPhrases, Gaps):
    """What is not known, and what is known nearby."""

    def edition_lacks(self, edition: int) -> str:
        return f"Für {edition} liegt mir dazu keine Angabe vor."

    def edition_to_come(self, year: int, newest: int) -> str:
        return f"Eine Ausgabe {year} liegt mir noch nicht vor. Die neueste, die ich kenne, ist {newest}."

    def edition_too_early(self, year: int, first: int) -> str:
        return f"Für {year} gibt es keinen Smart City Index: Die erste Ausgabe erschien {first}."

    def edition_left_out(self, year: int, published: Sequence[int]) -> str:
        return f"Eine Ausgabe {year} kenne ich nicht, sondern nur {self.years(published)}."

    def unknown_cities(self, names: Sequence[str]) -> str:
        verb = "kommt" if len(names) == 1 else "kommen"
        return (
            f"{self.all_quoted(names)} {verb} in den Daten, die ich habe, nicht vor."
            " Der Smart City Index bewertet nur deutsche Großstädte; andere Orte kann ich"
            " nicht einordnen."
        )

    def other_ranking(self, words: Sequence[str]) -> str:
        return f"Zu {self.all_quoted(words)} habe ich keine Daten. Ich kenne nur den Smart City Index von Bitkom."

    def no_category(self, words: Sequence[str], keys: Sequence[str]) -> str:
        names = german.join([self.quoted(word) for word in words], "oder")
        boards = self.join([self.quoted(self.board(key)) for key in keys])
        return f"Einen Bereich {names} gibt es im Smart City Index nicht. Bewertet werden {boards}."

    def other_subject(self, words: Sequence[str]) -> str:
        return (
            f"Zu {self.all_quoted(words)} kann ich leider nichts sagen. Ich beantworte nur Fragen zum Smart City Index."
        )

    def rated_within(self, word: str, key: str) -> str:
        return f"{self.quoted(word)} bewertet der Index nicht für sich, sondern {self.on_board(key)}:"

    def unsure(self, says_yes_or_no: bool) -> str:
        return f"Vielleicht habe ich Ihre Frage nicht richtig verstanden.{' Wenn doch:' if says_yes_or_no else ''}"

    def leaving_out(self, words: Sequence[str]) -> str:
        return f"{self.all_quoted(words)} habe ich nicht verstanden. Davon abgesehen:"

    def cannot_compute(self, words: Sequence[str]) -> str:
        named = f": {self.all_quoted(words)}" if words else ""
        return (
            f"Das kann ich leider nicht ausrechnen{named}. Ich kann Plätze und Punkte nennen, vergleichen und zählen."
        )

    def once_a_year(self) -> str:
        return "Der Index erscheint nur einmal im Jahr."

    def which_other(self, city: str) -> str:
        return f"Mit welcher Stadt oder welchem Platz soll ich {city} vergleichen?"

    def no_such_place(self, place: int, year: int, size: int) -> str:
        return f"Einen Platz {place} gibt es nicht: {year} wurden nur {size} Städte bewertet."

    def which_city(self) -> str:
        return "Welche Stadt meinen Sie? Das ging aus Ihrer letzten Frage für mich nicht hervor."

    def which_one(self, options: Sequence[str], unknown: str = "") -> str:
        strange = f"{self.quoted(unknown)} kenne ich nicht. " if unknown else ""
        return f"{strange}Meinten Sie {german.join(options, 'oder')}?"
