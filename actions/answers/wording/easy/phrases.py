"""What sentences in Leichte Sprache are made of."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers.german import day, listed_sources
from actions.answers.wording.easy.glossary import explained
from actions.answers.wording.german.phrases import GermanPhrases
from actions.facts.records import Source
from actions.query.query import OVERALL


class EasyPhrases(GermanPhrases):
    """One sentence a line, lists with one thing a line, hard words explained at the end."""

    language = "leicht"

    def bullets(self, parts: Sequence[str]) -> str:
        """One thing a line, to stand after a colon."""
        return "".join(f"\n• {part}" for part in parts)

    def boards(self, categories: Sequence[str]) -> str:
        """Categories below each other: their names hold "und", so no enumeration is clear."""
        return self.bullets([self.board(each) for each in categories])

    def places(self, categories: Sequence[str]) -> str:
        """What is asked about, if it is one board; several are not named, the question did so."""
        return f" {self.on_board(categories[0])}" if len(categories) == 1 else ""

    def about(self, category: str) -> str:
        """What something is true of, in the accusative: "die Gesamt-Wertung"."""
        return f"die {self.board(category)}" if category == OVERALL else f"den Bereich {self.board(category)}"

    def frame(self, category: str | None, edition: int | None = None, base: int | None = None) -> str:
        """Behind an answer: for which category and year it is true, or from the year `base` on."""
        return f"Das gilt für {self._scope(category, edition, base)}."

    def topic(self, category: str | None, edition: int | None = None, base: int | None = None) -> str:
        """The same in front of a list."""
        return f"Es geht um {self._scope(category, edition, base)}."

    def _scope(self, category: str | None, edition: int | None, base: int | None) -> str:
        if category is None:
            return f"die Jahre von {base} bis {edition}" if base is not None else f"das Jahr {edition}"
        years = f" von {base} bis {edition}" if base is not None else f" im Jahr {edition}" if edition else ""
        return f"{self.about(category)}{years}"

    def of_years(self, editions: Sequence[int]) -> str:
        """Of which years something is."""
        if len(set(editions)) == 1:
            return f"aus dem Jahr {editions[0]}"
        return f"aus diesen Jahren: {self.years(editions)}"

    def paragraph(self, sentences: Sequence[str]) -> str:
        return "\n".join(sentences)

    def answer(self, lines: Sequence[str], sources: Sequence[Source]) -> str:
        return "\n".join([*explained(lines), self.source_line(sources)])

    def refusal(self, text: str) -> str:
        return "\n".join(explained([text]))

    def source_line(self, sources: Sequence[Source]) -> str:
        return listed_sources(sources, day, ("Quelle", "Quellen"), lambda more: f"und {more} mehr")
