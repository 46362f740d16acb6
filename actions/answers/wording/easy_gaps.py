"""The honest sentences in Leichte Sprache for what the store does not hold."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers import german
from actions.answers.names import in_state
from actions.answers.wording.base_gaps import Gaps
from actions.answers.wording.easy_phrases import EasyPhrases
from actions.answers.wording.phrases import Lacking

LACKING: dict[Lacking, str] = {
    "rank": "keinen Platz",
    "score": "keine Punkte",
    "such_rank": "keinen solchen Platz",
    "cities": "keine Angabe",
    "figures": "keine Angabe",
}


class EasyGaps(EasyPhrases, Gaps):
    """What is not known, and what is known nearby."""

    def no_rank(self, city: str, categories: Sequence[str], editions: Sequence[int]) -> str:
        when = f" {self._in(editions)}" if editions else ""
        if len(categories) > 1:
            return f"Ich kenne{when} keinen Platz von {city} in diesen Bereichen:{self.boards(categories)}"
        return f"Ich kenne{when} keinen Platz von {city}{self.places(categories)}."

    def no_rank_but_years(
        self, city: str, categories: Sequence[str], editions: Sequence[int], held: Sequence[int]
    ) -> str:
        return f"{self.no_rank(city, categories, editions)}\nIch kenne den Platz {self.of_years(held)}."

    def no_rank_but_boards(
        self,
        city: str,
        categories: Sequence[str],
        editions: Sequence[int],
        held: Sequence[str],
        held_editions: Sequence[int],
    ) -> str:
        known = f"Ich kenne andere Plätze {self.of_years(held_editions)}.\nDas sind Plätze zu:{self.boards(held)}"
        return f"{self.no_rank(city, categories, editions)}\n{known}"

    def no_score(
        self, city: str, category: str, editions: Sequence[int], scored: Sequence[int], ranked: Sequence[int]
    ) -> str:
        when = f" {self._in(editions)}" if editions else ""
        line = f"Ich kenne{when} keine Punkte von {city} {self.on_board(category)}."
        if scored:
            return f"{line}\nIch kenne die Punkte {self.of_years(scored)}."
        if ranked:
            return f"{line}\nIch kenne den Platz {self.of_years(ranked)}."
        return line

    def _in(self, editions: Sequence[int]) -> str:
        return f"{'für' if len(editions) > 1 else 'im Jahr'} {self.join([str(each) for each in editions])}"

    def missing_rank(self, city: str, category: str, edition: int) -> str:
        return f"Ich kenne im Jahr {edition} keinen Platz von {city} {self.on_board(category)}."

    def missing_score(self, city: str, category: str, edition: int) -> str:
        return f"Ich kenne im Jahr {edition} keine Punkte von {city} {self.on_board(category)}."

    def edition_lacks(self, edition: int, what: Lacking) -> str:
        return f"Für das Jahr {edition} kenne ich {LACKING[what]}."

    def edition_to_come(self, year: int, newest: int) -> str:
        return f"Ich kenne noch keinen Index für das Jahr {year}.\nDer neueste Index ist aus dem Jahr {newest}."

    def edition_too_early(self, year: int, first: int) -> str:
        return f"Für das Jahr {year} gibt es keinen Smart City Index.\nDen ersten Index gab es im Jahr {first}."

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

    def which_question(self, first: str, second: str) -> str:
        return f"Ich bin nicht sicher: Was wollen Sie wissen?\n{first}\nOder: {second}"

    def nobody_known(self, category: str, edition: int | None) -> str:
        when = f" im Jahr {edition}" if edition else ""
        return f"Ich weiß nicht: Wer hat{when} {self.on_board(category)} diesen Platz?"

    def neighbour_unknown(self, city: str, before: bool) -> str:
        return f"Ich weiß nicht: Welche Stadt kommt direkt {'vor' if before else 'nach'} {city}?"

    def nobody_before(self, city: str) -> str:
        return f"Keine Stadt ist besser als {city}."

    def no_list(self, category: str, edition: int | None) -> str:
        when = f" im Jahr {edition}" if edition else ""
        return f"Ich kenne{when} keine Rang-Liste {self.on_board(category)}."

    def no_state_list(self, state: str, category: str) -> str:
        return f"Ich weiß nicht: Welche Städte {in_state(state)} stehen {self.on_board(category)} auf diesen Plätzen?"

    def state_uncertain(self, state: str, category: str, edition: int | None) -> str:
        when = f" im Jahr {edition}" if edition else ""
        return (
            f"Ich weiß nicht sicher: Wer ist{when} {self.on_board(category)} am besten {in_state(state)}?\n"
            "Ich kenne nicht alle Plätze.\n"
            "Vielleicht ist eine andere Stadt besser."
        )

    def no_comparison(self) -> str:
        return "Ich kenne keine Plätze aus 2 Jahren nacheinander.\nDarum kann ich das nicht sagen."

    def no_area_mean(self) -> str:
        return (
            "Für einen Bereich allein kenne ich keinen Durchschnitt.\n"
            "Ich kenne nur den Durchschnitt für die Gesamt-Wertung."
        )

    def no_mean(self, year: int | None, held: Sequence[int]) -> str:
        if year is None or not held:
            return "Ich kenne keinen Durchschnitt."
        return f"Für das Jahr {year} kenne ich keinen Durchschnitt.\nIch kenne den Durchschnitt {self.of_years(held)}."

    def no_score_in(self, cities: Sequence[str], year: int) -> str:
        return f"Ich kenne im Jahr {year} keine Punkte von {self.join(cities)}."
