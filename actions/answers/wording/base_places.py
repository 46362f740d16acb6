"""The sentences about places and points: of one city, of several, of a whole board."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

from actions.answers.wording.phrases import Phrases
from actions.facts.records import Edition, Ranking, Statement


class Places(Phrases):
    """Ranks, scores, changes, areas and lists. Rankings given together are of one edition, and not none."""

    @abstractmethod
    def rank(self, ranking: Ranking) -> str:
        """One rank."""

    @abstractmethod
    def score(self, ranking: Ranking) -> str:
        """One score and the rank that goes with it."""

    @abstractmethod
    def claim_verdict(self, right: bool) -> str:
        """Whether the rank that the message claims is right."""

    @abstractmethod
    def within_verdict(self, n: int, bottom: bool, within: bool) -> str:
        """Whether a place is among the first (`bottom`: last) n."""

    @abstractmethod
    def place_before(self, ranking: Ranking, before: int) -> str:
        """The city's rank one edition earlier."""

    @abstractmethod
    def profile_lead(self, ranking: Ranking) -> str:
        """What a list of all boards of a city begins with."""

    @abstractmethod
    def board_line(self, ranking: Ranking) -> str:
        """One board in such a list."""

    @abstractmethod
    def boards_lacking(self, edition: int, categories: Sequence[str]) -> str:
        """The boards of a city that are not known."""

    @abstractmethod
    def comparison_lead(self, board: Sequence[Ranking]) -> str:
        """What a comparison of at least two cities, the best one first, begins with."""

    @abstractmethod
    def city_line(self, ranking: Ranking) -> str:
        """One city in a comparison."""

    @abstractmethod
    def no_common_edition(self) -> str:
        """No edition holds all the cities that are to be compared."""

    @abstractmethod
    def change(self, now: Ranking, before: int, year: int) -> str:
        """By how much a city moved, from where to where."""

    @abstractmethod
    def no_change(self, city: str, category: str, held: Sequence[int]) -> str:
        """A change that cannot be told, and the editions of which the rank is known."""

    @abstractmethod
    def history_lead(self, city: str, category: str) -> str:
        """What the list of a city's ranks over the years begins with."""

    @abstractmethod
    def year_line(self, ranking: Ranking) -> str:
        """One year in such a list."""

    @abstractmethod
    def years_lacking(self, editions: Sequence[int]) -> str:
        """The editions that such a list lacks."""

    @abstractmethod
    def no_history(self, city: str, category: str) -> str:
        """No rank from the span asked for."""

    @abstractmethod
    def whole_way(self, first: Ranking, last: Ranking) -> str:
        """By how many places a city has moved in all."""

    @abstractmethod
    def best_place(self, rank: int, editions: Sequence[int]) -> str:
        """The best rank of a history and when that was."""

    @abstractmethod
    def climbers_lead(self, best: Ranking, known: int, bottom: bool) -> str:
        """Who gained (`bottom`: lost) most among the `known` cities."""

    @abstractmethod
    def climber_line(self, ranking: Ranking, before: int) -> str:
        """One city's gain or loss."""

    @abstractmethod
    def extreme(self, hits: Sequence[Ranking], known: int, best: bool) -> str:
        """The areas, all of one rank, in which a city is best or worst among the known ones."""

    @abstractmethod
    def own_needs(self, statements: Sequence[Statement]) -> str:
        """Where a source itself sees need to catch up."""

    @abstractmethod
    def count_top(self, held: Sequence[Ranking], hits: Sequence[Ranking], lacking: Sequence[str], n: int) -> str:
        """In how many of the areas held, and in which, a city is among the first n; which areas are not known."""

    @abstractmethod
    def count_bottom(self, held: Sequence[Ranking], hits: Sequence[Ranking], lacking: Sequence[str], n: int) -> str:
        """In how many of the areas held, and in which, a city is among the last n; which areas are not known."""

    @abstractmethod
    def holder(self, ranking: Ranking) -> str:
        """Who holds a rank."""

    @abstractmethod
    def own_place(self, ranking: Ranking) -> str:
        """The rank of the city whose neighbour was asked for."""

    @abstractmethod
    def top_lead(self, first: Ranking, n: int, bottom: bool) -> str:
        """What a list of the first (or last) n begins with."""

    @abstractmethod
    def list_line(self, ranking: Ranking) -> str:
        """One city in such a list."""

    @abstractmethod
    def list_lacking(self, ranks: Sequence[int]) -> str:
        """The numbers that such a list lacks."""

    @abstractmethod
    def state_best(self, state: str, best: Ranking) -> str:
        """The best city of a federal state."""

    @abstractmethod
    def state_lead(self, state: str, first: Sequence[Ranking]) -> str:
        """What a list of the best cities of a federal state begins with."""

    @abstractmethod
    def state_known(self, state: str, shown: Sequence[Ranking]) -> str:
        """What a list of the known cities of a federal state begins with, where better ones may be missing."""

    @abstractmethod
    def state_line(self, ranking: Ranking) -> str:
        """One city in such a list."""

    @abstractmethod
    def mean(self, edition: Edition) -> str:
        """The mean overall score of an edition that states one."""

    @abstractmethod
    def against_mean(self, ranking: Ranking, gap: float) -> str:
        """A city's score, and by how much it is above (or, negative, below) the mean."""
