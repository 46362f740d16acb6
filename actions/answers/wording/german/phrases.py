"""What German sentences are made of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from actions.answers import german
from actions.answers.wording.base.phrases import Phrases
from actions.facts.records import Source


class GermanPhrases(Phrases):
    """Lists, years and sources in German."""

    language = "de"
    place_word, no_city = "Platz", "keine Stadt"
    verdicts: ClassVar = {True: "Ja.", False: "Nein.", None: "Das weiß ich nicht sicher."}

    def join(self, parts: Sequence[str]) -> str:
        return german.join(parts)

    def boards(self, categories: Sequence[str]) -> str:
        names = [self.board(each) for each in categories]
        # Where names hold an "und" themselves, only quotation marks tell where one ends.
        run_together = len(names) > 1 and any(" und " in each for each in names)
        return self.join([f"„{each}“" for each in names] if run_together else names)

    def years(self, editions: Sequence[int]) -> str:
        return german.years(editions)

    def day(self, iso: str) -> str:
        return german.day(iso)

    def source_line(self, sources: Sequence[Source]) -> str:
        return german.source_line(sources)
