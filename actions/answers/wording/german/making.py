"""The German sentences about how the index is made and what may be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers.german import join, years
from actions.answers.names import in_state
from actions.answers.wording.base.making import Making, years_by_size
from actions.answers.wording.german.phrases import GermanPhrases
from actions.facts.records import Edition


class GermanMaking(GermanPhrases, Making):
    """Weights, checks, who is rated, what changed over the editions, files and rights."""

    def no_weights(self) -> str:
        return "Wie stark die einzelnen Bereiche zählen, sagen meine Quellen nicht."

    def checked_by_cities(self, edition: Edition) -> str:
        return (
            f"{edition.year} haben {edition.cities_that_checked_pct} Prozent der Städte ihre Daten geprüft oder"
            " geliefert."
        )

    def no_check(self, year: int) -> str:
        return f"Wie die Daten für {year} geprüft wurden, weiß ich nicht."

    def who_is_rated(self, edition: Edition) -> str:
        return (
            f"Bewertet werden deutsche Großstädte, {edition.year} waren es {edition.cities}. Ab welcher Größe"
            " oder auf welchem Weg eine Stadt aufgenommen wird und ob sie dafür zahlt, sagen meine Quellen nicht."
        )

    def numbers_of_cities(self, editions: Sequence[Edition]) -> str:
        counted = [f"{years(held)} {number} Städte" for number, held in years_by_size(editions).items()]
        return f"Bewertet wurden {join(counted)}."

    def no_reason_known(self) -> str:
        return "Den Grund dafür nennen meine Quellen nicht."

    def changes_lead(self) -> str:
        return "So hat sich der Index verändert:"

    def made_of(self, edition: Edition) -> str:
        return (
            f"• {edition.year}: {edition.cities} Städte, {edition.indicators} Indikatoren, {edition.parameters}"
            " Parameter"
        )

    def renamed(self, before: str, category: str, year: int) -> str:
        return f"Bis {year - 1} hieß der Bereich „{before}“, seit {year} heißt er „{self.board(category)}“."

    def no_other_name(self, category: str) -> str:
        return f"Einen früheren Namen des Bereichs „{self.board(category)}“ kenne ich nicht."

    def belongs_to(self, word: str, category: str) -> str:
        return f"„{word}“ gehört zum Bereich „{self.board(category)}“."

    def what_a_ranking_is(self) -> str:
        return (
            "Ein Ranking ist eine Rangliste. Im Smart City Index stehen darin Städte, geordnet nach ihren Punkten: Wer"
            " die meisten hat, steht auf Platz 1."
        )

    def usage(self, publisher: str) -> str:
        return (
            "Ob Sie die Angaben verwenden dürfen, kann ich nicht beurteilen. Nennen Sie in jedem Fall"
            f" {publisher} als Herausgeber des Index und die Quelle, die unter der Antwort steht."
        )

    def no_files(self, publisher: str) -> str:
        return (
            "Eine Datei zum Herunterladen oder Verschicken habe ich nicht. Plätze und Punkte nenne ich Ihnen hier; die"
            f" Ranglisten selbst veröffentlicht {publisher}."
        )

    def cannot_judge(self) -> str:
        return "Ob der Index unabhängig oder nützlich ist, kann ich nicht beurteilen. Bekannt ist, wie er entsteht:"

    def no_recipe(self) -> str:
        return "Ein allgemeines Rezept für einen besseren Platz nennen meine Quellen nicht."

    def no_indicators_of(self, category: str) -> str:
        return f"Was genau {self.on_board(category)} bewertet wird, nennen meine Quellen nicht."

    def place_and_points(self) -> str:
        return (
            "Die Punkte sagen, wie gut eine Stadt abschneidet; höchstens 100 sind möglich. Der Platz sagt, wo sie damit"
            " unter allen Städten steht: Wer die meisten Punkte hat, steht auf Platz 1."
        )

    def newest_edition(self, year: int) -> str:
        return f"Die neueste Ausgabe, die ich kenne, ist die von {year}."

    def lies_in(self, city: str, state: str) -> str:
        return f"{city} liegt {in_state(state)}."

    def not_explained(self, word: str) -> str:
        return f"Was „{word}“ genau bedeutet, erklären meine Quellen nicht."
