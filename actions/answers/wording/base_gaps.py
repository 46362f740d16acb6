"""The honest sentences for what the store does not hold."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

from actions.answers.wording.phrases import Lacking, Phrases


class Gaps(Phrases):
    """What is not known, and what is known nearby."""

    @abstractmethod
    def no_rank(self, city: str, categories: Sequence[str], editions: Sequence[int]) -> str:
        """No rank on these boards (in these editions, if any), and nothing nearby."""

    @abstractmethod
    def no_rank_but_years(
        self, city: str, categories: Sequence[str], editions: Sequence[int], held: Sequence[int]
    ) -> str:
        """No rank, but the same board is known of other editions."""

    @abstractmethod
    def no_rank_but_boards(
        self,
        city: str,
        categories: Sequence[str],
        editions: Sequence[int],
        held: Sequence[str],
        held_editions: Sequence[int],
    ) -> str:
        """No rank, but other boards are known of some editions."""

    @abstractmethod
    def no_score(
        self, city: str, category: str, editions: Sequence[int], scored: Sequence[int], ranked: Sequence[int]
    ) -> str:
        """No score, but the editions that hold one, or else the rank."""

    @abstractmethod
    def missing_rank(self, city: str, category: str, edition: int) -> str:
        """One rank of several that is not held."""

    @abstractmethod
    def missing_score(self, city: str, category: str, edition: int) -> str:
        """One score of several that is not held."""

    @abstractmethod
    def edition_lacks(self, edition: int, what: Lacking) -> str:
        """An edition that lacks what another one holds."""

    @abstractmethod
    def edition_to_come(self, year: int, newest: int) -> str:
        """An edition after the newest."""

    @abstractmethod
    def edition_too_early(self, year: int, first: int) -> str:
        """An edition before the first."""

    @abstractmethod
    def edition_left_out(self, year: int, published: Sequence[int]) -> str:
        """An edition in between that is not held."""

    @abstractmethod
    def unknown_cities(self, names: Sequence[str]) -> str:
        """Places outside the index."""

    @abstractmethod
    def which_one(self, options: Sequence[str], unknown: str = "") -> str:
        """A name that could be several, or an unknown one that is like them."""

    @abstractmethod
    def which_question(self, first: str, second: str) -> str:
        """A message that could be either of two questions."""

    @abstractmethod
    def nobody_known(self, category: str, edition: int | None) -> str:
        """Nobody is known to hold the rank asked for."""

    @abstractmethod
    def neighbour_unknown(self, city: str, before: bool) -> str:
        """Who is just before or behind a city is not known."""

    @abstractmethod
    def nobody_before(self, city: str) -> str:
        """The city is first."""

    @abstractmethod
    def no_list(self, category: str, edition: int | None) -> str:
        """A list of which not one rank is known."""

    @abstractmethod
    def no_state_list(self, state: str, category: str) -> str:
        """Nothing is known of a federal state's cities."""

    @abstractmethod
    def state_uncertain(self, state: str, category: str, edition: int | None) -> str:
        """The best of a state cannot be told since better ranks are unknown."""

    @abstractmethod
    def no_comparison(self) -> str:
        """No two successive editions to compare."""

    @abstractmethod
    def no_area_mean(self) -> str:
        """Means are known of the overall ranking only."""

    @abstractmethod
    def no_mean(self, year: int | None, held: Sequence[int]) -> str:
        """An edition without a mean, and those with one."""

    @abstractmethod
    def no_score_in(self, cities: Sequence[str], year: int) -> str:
        """Cities without a score in an edition."""
