"""The sentences about how the index is made and what may be done with it."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

from actions.answers.wording.base.phrases import Phrases
from actions.facts.records import Edition


def years_by_size(editions: Sequence[Edition]) -> dict[int, list[int]]:
    """The years of the editions with so many cities, for each number of cities."""
    found: dict[int, list[int]] = {}
    for each in editions:
        found.setdefault(each.cities, []).append(each.year)
    return found


class Making(Phrases):
    """Weights, checks, who is rated, what changed over the editions, files and rights."""

    @abstractmethod
    def no_weights(self) -> str:
        """It is not known how much each category counts."""

    @abstractmethod
    def checked_by_cities(self, edition: Edition) -> str:
        """How many of the cities checked or supplied data."""

    @abstractmethod
    def no_check(self, year: int) -> str:
        """It is not known whether the cities checked the data of an edition."""

    @abstractmethod
    def who_is_rated(self, edition: Edition) -> str:
        """That large cities are rated, and that it is not known from what size on."""

    @abstractmethod
    def numbers_of_cities(self, editions: Sequence[Edition]) -> str:
        """How many cities each edition rated."""

    @abstractmethod
    def no_reason_known(self) -> str:
        """No source says why."""

    @abstractmethod
    def changes_lead(self) -> str:
        """What a list of the editions and what each is made of begins with."""

    @abstractmethod
    def made_of(self, edition: Edition) -> str:
        """An edition in such a list: how many cities, indicators and parameters."""

    @abstractmethod
    def renamed(self, before: str, category: str, year: int) -> str:
        """What a category was called before an edition."""

    @abstractmethod
    def no_other_name(self, category: str) -> str:
        """No former name of a category is known."""

    @abstractmethod
    def belongs_to(self, word: str, category: str) -> str:
        """To which category a subject belongs."""

    @abstractmethod
    def what_a_ranking_is(self) -> str:
        """What the word says."""

    @abstractmethod
    def usage(self, publisher: str) -> str:
        """Who is to be named where facts are used; whether they may be, the bot cannot judge."""

    @abstractmethod
    def no_files(self, publisher: str) -> str:
        """There is no file to be had here, and who publishes the rankings."""

    @abstractmethod
    def cannot_judge(self) -> str:
        """Whether the index can be relied on, or is of use, the bot cannot judge; how it is made follows."""

    @abstractmethod
    def no_recipe(self) -> str:
        """No source says how a city gets ahead; what is said of single cities follows."""

    @abstractmethod
    def no_indicators_of(self, category: str) -> str:
        """What is rated within a category is not known."""

    @abstractmethod
    def place_and_points(self) -> str:
        """What points are, and what a place is."""

    @abstractmethod
    def newest_edition(self, year: int) -> str:
        """Which edition is the newest one known."""

    @abstractmethod
    def lies_in(self, city: str, state: str) -> str:
        """In which federal state a city lies."""

    @abstractmethod
    def not_explained(self, word: str) -> str:
        """No source explains a word; where one uses it, that follows."""
