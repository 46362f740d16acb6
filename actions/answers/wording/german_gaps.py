"""The honest German sentences for what the store does not hold."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers import german
from actions.answers.names import in_state
from actions.answers.wording.base_gaps import Gaps
from actions.answers.wording.german_phrases import GermanPhrases
from actions.answers.wording.phrases import Lacking

LACKING: dict[Lacking, str] = {
    "rank": "kein Platz",
    "score": "keine Punktzahl",
    "such_rank": "kein solcher Platz",
    "cities": "keine Angabe",
    "figures": "keine Angabe",
}


class GermanGaps(GermanPhrases, Gaps):
    """What is not known, and what is known nearby."""

    def no_rank(self, city: str, categories: Sequence[str], editions: Sequence[int]) -> str:
        return f"{self._no_rank(city, categories, editions)}."

    def no_rank_but_years(
        self, city: str, categories: Sequence[str], editions: Sequence[int], held: Sequence[int]
    ) -> str:
        return f"{self._no_rank(city, categories, editions)}, wohl aber für {self.years(held)}."

    def no_rank_but_boards(
        self,
        city: str,
        categories: Sequence[str],
        editions: Sequence[int],
        held: Sequence[str],
        held_editions: Sequence[int],
    ) -> str:
        nearby = f"{self.boards(held)} ({self.years(held_editions)})"
        return f"{self._no_rank(city, categories, editions)}, wohl aber zu {nearby}."

    def _no_rank(self, city: str, categories: Sequence[str], editions: Sequence[int]) -> str:
        where = self.join([self.on_board(each) for each in categories])
        return f"Zu {city} liegt mir {where}{self._for(editions)} kein Platz vor"

    def no_score(
        self, city: str, category: str, editions: Sequence[int], scored: Sequence[int], ranked: Sequence[int]
    ) -> str:
        line = f"Zu {city} liegt mir {self.on_board(category)}{self._for(editions)} keine Punktzahl vor"
        if scored:
            return f"{line}, wohl aber für {self.years(scored)}."
        if ranked:
            return f"{line}; den Platz kenne ich für {self.years(ranked)}."
        return f"{line}."

    def _for(self, editions: Sequence[int]) -> str:
        return f" für {self.join([str(edition) for edition in editions])}" if editions else ""

    def missing_rank(self, city: str, category: str, edition: int) -> str:
        return f"Zu {city} liegt mir {self.on_board(category)} für {edition} kein Platz vor."

    def missing_score(self, city: str, category: str, edition: int) -> str:
        return f"Zu {city} liegt mir {self.on_board(category)} für {edition} keine Punktzahl vor."

    def edition_lacks(self, edition: int, what: Lacking) -> str:
        return f"Für {edition} liegt mir dazu {LACKING[what]} vor."

    def edition_to_come(self, year: int, newest: int) -> str:
        return f"Eine Ausgabe {year} liegt mir noch nicht vor. Die neueste, die ich kenne, ist {newest}."

    def edition_too_early(self, year: int, first: int) -> str:
        return f"Für {year} gibt es keinen Smart City Index: Die erste Ausgabe erschien {first}."

    def edition_left_out(self, year: int, published: Sequence[int]) -> str:
        return f"Eine Ausgabe {year} kenne ich nicht, sondern nur {self.years(published)}."

    def unknown_cities(self, names: Sequence[str]) -> str:
        verb = "kommt" if len(names) == 1 else "kommen"
        return (
            f"{self.join([self.quoted(name) for name in names])} {verb} in den Daten, die ich habe, nicht vor."
            " Der Smart City Index bewertet nur deutsche Großstädte; andere Orte kann ich"
            " nicht einordnen."
        )

    def which_one(self, options: Sequence[str], unknown: str = "") -> str:
        strange = f"{self.quoted(unknown)} kenne ich nicht. " if unknown else ""
        return f"{strange}Meinten Sie {german.join(options, 'oder')}?"

    def which_question(self, first: str, second: str) -> str:
        return f"Das verstehe ich auf zwei Weisen. Meinten Sie „{first}“ oder „{second}“?"

    def nobody_known(self, category: str, edition: int | None) -> str:
        when = f" {edition}" if edition else ""
        return f"Wer {self.on_board(category)}{when} diesen Platz belegt, geht aus meinen Quellen nicht hervor."

    def neighbour_unknown(self, city: str, before: bool) -> str:
        side = "vor" if before else "hinter"
        return f"Wer direkt {side} {city} liegt, geht aus meinen Quellen nicht hervor."

    def nobody_before(self, city: str) -> str:
        return f"Vor {city} liegt niemand."

    def no_list(self, category: str, edition: int | None) -> str:
        when = f" für {edition}" if edition else ""
        return f"Die Rangliste {self.on_board(category)} liegt mir{when} nicht vor."

    def no_state_list(self, state: str, category: str) -> str:
        return f"Welche Städte {in_state(state)} {self.on_board(category)} so liegen, sagen meine Quellen nicht."

    def state_uncertain(self, state: str, category: str, edition: int | None) -> str:
        when = f" {edition}" if edition else ""
        return (
            f"Welche Stadt {in_state(state)}{when} {self.on_board(category)} vorn liegt, kann ich nicht sicher sagen:"
            " Mir fehlen Plätze, auf denen eine bessere stehen könnte."
        )

    def no_comparison(self) -> str:
        return "Dazu fehlen mir die Plätze zweier aufeinanderfolgender Ausgaben; ich kann es also nicht sagen."

    def no_area_mean(self) -> str:
        return "Einen Durchschnitt für einzelne Bereiche nennen meine Quellen nicht, nur den der Gesamtwertung."

    def no_mean(self, year: int | None, held: Sequence[int]) -> str:
        if year is None or not held:
            return "Einen Durchschnitt kenne ich nicht."
        return f"Für {year} liegt mir kein Durchschnitt vor, wohl aber für {self.years(held)}."

    def no_score_in(self, cities: Sequence[str], year: int) -> str:
        return f"Zu {self.join(cities)} liegt mir für {year} keine Punktzahl vor."
