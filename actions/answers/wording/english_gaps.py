"""The honest English sentences for what the store does not hold."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers import english
from actions.answers.wording.base_gaps import Gaps
from actions.answers.wording.english_phrases import EnglishPhrases
from actions.answers.wording.phrases import Lacking

LACKING: dict[Lacking, str] = {
    "rank": "no rank",
    "score": "no score",
    "such_rank": "no such rank",
    "cities": "nothing",
    "figures": "nothing",
}


class EnglishGaps(EnglishPhrases, Gaps):
    """What is not known, and what is known nearby."""

    def no_rank(self, city: str, categories: Sequence[str], editions: Sequence[int]) -> str:
        return f"{self._no_rank(city, categories, editions)}."

    def no_rank_but_years(
        self, city: str, categories: Sequence[str], editions: Sequence[int], held: Sequence[int]
    ) -> str:
        return f"{self._no_rank(city, categories, editions)}, but I do for {self.years(held)}."

    def no_rank_but_boards(
        self,
        city: str,
        categories: Sequence[str],
        editions: Sequence[int],
        held: Sequence[str],
        held_editions: Sequence[int],
    ) -> str:
        nearby = f"{self.boards(held)}: {self.years(held_editions)}"
        return f"{self._no_rank(city, categories, editions)}. I do have ranks for {nearby}."

    def _no_rank(self, city: str, categories: Sequence[str], editions: Sequence[int]) -> str:
        where = self.join([self.on_board(each) for each in categories])
        return f"I have no rank for {city} {where}{self._for(editions)}"

    def no_score(
        self, city: str, category: str, editions: Sequence[int], scored: Sequence[int], ranked: Sequence[int]
    ) -> str:
        line = f"I have no score for {city} {self.on_board(category)}{self._for(editions)}"
        if scored:
            return f"{line}, but I do for {self.years(scored)}."
        if ranked:
            return f"{line}; I do know the rank for {self.years(ranked)}."
        return f"{line}."

    def _for(self, editions: Sequence[int]) -> str:
        return f" for {self.join([str(edition) for edition in editions])}" if editions else ""

    def missing_rank(self, city: str, category: str, edition: int) -> str:
        return f"I have no rank for {city} {self.on_board(category)} for {edition}."

    def missing_score(self, city: str, category: str, edition: int) -> str:
        return f"I have no score for {city} {self.on_board(category)} for {edition}."

    def edition_lacks(self, edition: int, what: Lacking) -> str:
        return f"For {edition}, I have {LACKING[what]} on this."

    def edition_to_come(self, year: int, newest: int) -> str:
        return f"I do not have an edition {year} yet. The newest one that I know is {newest}."

    def edition_too_early(self, year: int, first: int) -> str:
        return f"There is no Smart City Index for {year}: the first edition was published in {first}."

    def edition_left_out(self, year: int, published: Sequence[int]) -> str:
        return f"I do not know an edition {year}, only {self.years(published)}."

    def unknown_cities(self, names: Sequence[str]) -> str:
        verb = "does" if len(names) == 1 else "do"
        return (
            f"{self.join([self.quoted(name) for name in names])} {verb} not occur in the data that I have."
            " The Smart City Index only ranks German cities; I cannot place others."
        )

    def which_one(self, options: Sequence[str], unknown: str = "") -> str:
        strange = f"I do not know {self.quoted(unknown)}. " if unknown else ""
        return f"{strange}Did you mean {english.join(options, 'or')}?"

    def which_question(self, first: str, second: str) -> str:
        return f"I can read this in two ways. Did you mean “{first}” or “{second}”?"

    def nobody_known(self, category: str, edition: int | None) -> str:
        when = f" in {edition}" if edition else ""
        return f"Who holds this rank {self.on_board(category)}{when} does not emerge from my sources."

    def neighbour_unknown(self, city: str, before: bool) -> str:
        return f"Who is directly {'ahead of' if before else 'behind'} {city} does not emerge from my sources."

    def nobody_before(self, city: str) -> str:
        return f"Nobody is ahead of {city}."

    def no_list(self, category: str, edition: int | None) -> str:
        when = f" for {edition}" if edition else ""
        return f"I do not have the list {self.on_board(category)}{when}."

    def no_state_list(self, state: str, category: str) -> str:
        return (
            f"Which cities in {self.state(state)} are there {self.on_board(category)} does not emerge from my sources."
        )

    def state_uncertain(self, state: str, category: str, edition: int | None) -> str:
        when = f" in {edition}" if edition else ""
        return (
            f"I cannot say for sure which city in {self.state(state)} leads {self.on_board(category)}{when}: I lack"
            " ranks that a better one could hold."
        )

    def no_comparison(self) -> str:
        return "I lack the ranks of two successive editions for this, so I cannot say."

    def no_area_mean(self) -> str:
        return f"My sources state no average for single areas, only the one {self.on_board('gesamt')}."

    def no_mean(self, year: int | None, held: Sequence[int]) -> str:
        if year is None or not held:
            return "I know no average."
        return f"I have no average for {year}, but I do for {self.years(held)}."

    def no_score_in(self, cities: Sequence[str], year: int) -> str:
        return f"I have no score for {self.join(cities)} for {year}."
