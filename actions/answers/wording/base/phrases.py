"""What the sentences of every theme are made of: names, lists, years, paragraphs."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import ClassVar

from actions.answers.names import board_name, full_board_name, on_board, state_name
from actions.facts.records import Source

# More names than these would hide what is said of them.
MOST_NAMED = 4


class Phrases(ABC):
    """Parts of sentences in one language."""

    language: ClassVar[str]
    # What stands in lists: "Platz 3", "keine Stadt".
    place_word: ClassVar[str]
    no_city: ClassVar[str]
    verdicts: ClassVar[Mapping[bool | None, str]]

    def city(self, city: str) -> str:
        """The name of a city."""
        return city

    @abstractmethod
    def day(self, iso: str) -> str:
        """A date as exact as it is known: "2024-09-16", "2024-09", "2024"."""

    def on_board(self, category: str) -> str:
        """Where a rank is held, with the category's name."""
        return on_board(category, self.language)

    def board(self, category: str) -> str:
        """The name of a category alone, with the German one where it is another."""
        return full_board_name(category, self.language)

    def short_board(self, category: str) -> str:
        """The name of a category in this language only."""
        return board_name(category, self.language)

    def boards(self, categories: Sequence[str]) -> str:
        """Several categories in one enumeration."""
        return self.join([self.board(each) for each in categories])

    def state(self, state: str) -> str:
        """The name of a federal state."""
        return state_name(state, self.language)

    def quoted(self, text: str) -> str:
        """Literal words, always as the source has them, in German quotation marks."""
        return f"„{text}“"

    def all_quoted(self, words: Sequence[str]) -> str:
        """Several literal words in one enumeration."""
        return self.join([self.quoted(word) for word in words])

    def paragraph(self, sentences: Sequence[str]) -> str:
        """Sentences that belong together."""
        return " ".join(sentences)

    def answer(self, lines: Sequence[str], sources: Sequence[Source]) -> str:
        """A whole answer: its lines, and below them where the facts come from."""
        return "\n".join([*lines, self.source_line(sources)])

    def refusal(self, text: str) -> str:
        """A whole answer that states no fact."""
        return text

    @abstractmethod
    def join(self, parts: Sequence[str]) -> str:
        """An enumeration that ends with "and"."""

    @abstractmethod
    def years(self, editions: Sequence[int]) -> str:
        """Years in order, neighbours drawn together."""

    @abstractmethod
    def source_line(self, sources: Sequence[Source]) -> str:
        """Where facts come from, in short."""
