"""What English sentences are made of. Cities keep their German names, as the sources print them."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers import english
from actions.answers.wording.phrases import Phrases
from actions.facts.records import Source


class EnglishPhrases(Phrases):
    """Lists, years and sources in English."""

    language = "en"

    def join(self, parts: Sequence[str]) -> str:
        return english.join(parts)

    def years(self, editions: Sequence[int]) -> str:
        return english.years(editions)

    def source_line(self, sources: Sequence[Source]) -> str:
        return english.source_line(sources)
