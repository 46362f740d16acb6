"""The sentences in Leichte Sprache about how the index is made and what may be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers.wording.base.making import Making, years_by_size
from actions.answers.wording.easy.phrases import EasyPhrases
from actions.facts.records import Edition


class EasyMaking(EasyPhrases, Making):
    """Weights, checks, who is rated, what changed over the editions, files and rights."""

    def no_weights(self) -> str:
        return "Wie viel zählt jeder Bereich?\nDas steht nicht in meinen Quellen."

    def checked_by_cities(self, edition: Edition) -> str:
        return (
            f"Im Jahr {edition.year} haben viele Städte ihre Daten geprüft oder geschickt.\n"
            f"Das waren {edition.cities_that_checked_pct} Prozent von den Städten."
        )

    def no_check(self, year: int) -> str:
        return f"Wie hat man die Daten für {year} geprüft?\nDas weiß ich nicht."

    def who_is_rated(self, edition: Edition) -> str:
        return (
            "Im Smart City Index stehen große Städte in Deutschland.\n"
            f"Im Jahr {edition.year} sind das {edition.cities} Städte.\n"
            "Wie groß muss eine Stadt dafür sein?\nWer wählt die Stadt aus?\nUnd kostet das Geld?\n"
            "Das steht nicht in meinen Quellen."
        )

    def numbers_of_cities(self, editions: Sequence[Edition]) -> str:
        counted = [f"{self.years(held)}: {number} Städte" for number, held in years_by_size(editions).items()]
        return f"So viele Städte stehen im Smart City Index:{self.bullets(counted)}"

    def no_reason_known(self) -> str:
        return "Warum ist das so?\nDas steht nicht in meinen Quellen."

    def changes_lead(self) -> str:
        return "So sieht der Index in jedem Jahr aus:"

    def made_of(self, edition: Edition) -> str:
        return f"• {edition.year}: {edition.cities} Städte, {edition.indicators} Themen, {edition.parameters} Teile"

    def renamed(self, before: str, category: str, year: int) -> str:
        return (
            f"Bis zum Jahr {year - 1} war der Name von dem Bereich: {before}.\n"
            f"Seit dem Jahr {year} ist der Name: {self.board(category)}."
        )

    def no_other_name(self, category: str) -> str:
        return f"Ich kenne keinen alten Namen von dem Bereich {self.board(category)}."

    def belongs_to(self, word: str, category: str) -> str:
        return f"Das Wort ist: „{word}“.\nDas gehört zum Bereich {self.board(category)}."

    def what_a_ranking_is(self) -> str:
        return (
            "Ein Ranking ist eine Rang-Liste.\n"
            "Eine Rang-Liste zeigt: Wer ist am besten? Wer kommt danach?\n"
            "Die beste Stadt steht auf Platz 1."
        )

    def usage(self, publisher: str) -> str:
        return (
            "Dürfen Sie die Angaben benutzen?\n"
            "Das kann ich nicht sagen.\n"
            f"Sie müssen {publisher} nennen: {publisher} macht den Index.\n"
            "Und Sie müssen die Quelle nennen.\n"
            "Die Quelle steht unter jeder Antwort."
        )

    def no_files(self, publisher: str) -> str:
        return (
            "Ich habe keine Datei für Sie.\n"
            "Sie können mich hier nach Plätzen und Punkten fragen.\n"
            f"Die Rang-Listen macht {publisher}."
        )

    def cannot_judge(self) -> str:
        return (
            "Ist der Index gut?\nHilft der Index den Menschen?\nDas kann ich nicht sagen.\nSo macht Bitkom den Index:"
        )

    def no_recipe(self) -> str:
        return "Wie kommt eine Stadt auf einen besseren Platz?\nDas steht nicht in meinen Quellen."

    def no_indicators_of(self, category: str) -> str:
        return f"Was prüft der Index im Bereich {self.board(category)} genau?\nDas steht nicht in meinen Quellen."

    def place_and_points(self) -> str:
        return (
            "Jede Stadt bekommt Punkte.\n"
            "100 Punkte sind am besten.\n"
            "Die Punkte bestimmen den Platz.\n"
            "Die Stadt mit den meisten Punkten ist auf Platz 1."
        )

    def newest_edition(self, year: int) -> str:
        return f"Die neueste Rang-Liste ist aus dem Jahr {year}.\nEine neuere Rang-Liste kenne ich nicht."

    def lies_in(self, city: str, state: str) -> str:
        return f"{city} ist eine Stadt.\nDas Bundes-Land heißt: {state}."

    def not_explained(self, word: str) -> str:
        return f"Was heißt „{word}“?\nDas steht nicht in meinen Quellen."
