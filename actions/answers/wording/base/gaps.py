"""The honest sentences for what the store does not hold."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

from actions.answers.wording.base.phrases import Phrases


class Gaps(Phrases):
    """What is not known, and what is known nearby."""

    @abstractmethod
    def edition_lacks(self, edition: int) -> str:
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
    def other_ranking(self, words: Sequence[str]) -> str:
        """Another ranking than the index, by its name."""

    @abstractmethod
    def no_category(self, words: Sequence[str], keys: Sequence[str]) -> str:
        """A category that the index does not have, and those that it has."""

    @abstractmethod
    def other_subject(self, words: Sequence[str]) -> str:
        """Something else than the index."""

    @abstractmethod
    def rated_within(self, word: str, key: str) -> str:
        """What is not rated by itself, but within a category; the answer on the category follows."""

    @abstractmethod
    def unsure(self, says_yes_or_no: bool) -> str:
        """The question may have been misread; the answer follows, with a yes or no in front or without."""

    @abstractmethod
    def leaving_out(self, words: Sequence[str]) -> str:
        """Words without which the question was read; the answer follows."""

    @abstractmethod
    def cannot_compute(self, words: Sequence[str]) -> str:
        """What cannot be told from places and points as they are asked for."""

    @abstractmethod
    def once_a_year(self) -> str:
        """That there is one edition a year; the answer on that edition follows."""

    @abstractmethod
    def which_other(self, city: str) -> str:
        """A city is to be compared, but nothing says with which one."""

    @abstractmethod
    def no_such_place(self, place: int, year: int, size: int) -> str:
        """A place behind the last one."""

    @abstractmethod
    def which_city(self) -> str:
        """A follow-up whose city nothing has said."""

    @abstractmethod
    def which_one(self, options: Sequence[str], unknown: str = "") -> str:
        """A name that could be several, or an unknown one that is like them."""
