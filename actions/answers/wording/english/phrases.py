"""What English sentences are made of. Cities that English has a name for go by that."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from actions.answers import english
from actions.answers.names import GERMAN, english_cities
from actions.answers.wording.base.phrases import Phrases
from actions.facts.records import Source

GLOSSES = tuple(f" ({name})" for name in GERMAN.values())


class EnglishPhrases(Phrases):
    """Lists, years and sources in English."""

    language = "en"
    place_word, no_city = "position", "no city"
    verdicts: ClassVar = {True: "Yes.", False: "No.", None: "I do not know that for sure."}

    def city(self, city: str) -> str:
        """The name of a city."""
        return english_cities(city)

    def cities(self, cities: Sequence[str]) -> str:
        """Several cities in one enumeration."""
        return self.join([self.city(each) for each in cities])

    def boards(self, categories: Sequence[str]) -> str:
        return english.join_long([self.board(each) for each in categories])

    def answer(self, lines: Sequence[str], sources: Sequence[Source]) -> str:
        return super().answer([_glossed_once("\n".join(lines))], sources)

    def refusal(self, text: str) -> str:
        return _glossed_once(text)

    def join(self, parts: Sequence[str]) -> str:
        return english.join(parts)

    def years(self, editions: Sequence[int]) -> str:
        return english.years(editions)

    def day(self, iso: str) -> str:
        return english.day(iso)

    def source_line(self, sources: Sequence[Source]) -> str:
        return english.source_line(sources)


def _glossed_once(text: str) -> str:
    """The text with the German name of a category beside its first mention only."""
    for gloss in GLOSSES:
        before, mark, after = text.partition(gloss)
        text = before + mark + after.replace(gloss, "")
    return text
