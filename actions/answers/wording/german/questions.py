"""The questions that a German answer suggests to ask next; one in Leichte Sprache suggests the same."""

from __future__ import annotations

from actions.answers.names import board_name
from actions.answers.wording.base.questions import Questions
from actions.query.query import OVERALL


class GermanQuestions(Questions):
    """Suggestions in German, with the names that the bot's training knows best."""

    def ask_rank(self, city: str, year: int | None = None, category: str | None = None) -> str:
        return f"Wo steht {city}{_in(year)}{_at(category)}?"

    def ask_improved(self, city: str, year: int | None, category: str) -> str:
        return f"Hat sich {city}{_in(year)}{_at(category)} verbessert?"

    def ask_ahead(self, city: str, year: int | None, category: str) -> str:
        return f"Welche Städte liegen{_in(year)}{_at(category)} vor {city}?"

    def ask_better_in(self, first: str, second: str, year: int | None) -> str:
        return f"In welchen Bereichen ist {first}{_in(year)} besser als {second}?"

    def ask_history(self, city: str, category: str | None = None) -> str:
        return f"Wie hat sich {city}{_at(category)} entwickelt?"

    def ask_profile(self, city: str, year: int | None = None) -> str:
        return f"Wie schneidet {city}{_in(year)} in allen Bereichen ab?"

    def ask_strongest(self, city: str, year: int | None) -> str:
        return f"In welchem Bereich ist {city}{_in(year)} am stärksten?"

    def ask_leader(self, year: int | None = None) -> str:
        return f"Wer führt {year}?" if year else "Wer führt den Smart City Index an?"

    def ask_editions(self) -> str:
        return "Welche Jahre kennen Sie?"

    def ask_cities(self) -> str:
        return "Welche Städte kennen Sie?"

    def ask_added_cities(self, year: int | None = None) -> str:
        return f"Welche Städte sind{_in(year)} neu dabei?"

    def ask_absent_cities(self, year: int | None = None) -> str:
        return f"Wer hat{_in(year)} nicht mitgemacht?"

    def ask_coverage(self, city: str) -> str:
        return f"Welche Daten haben Sie zu {city}?"

    def ask_definition(self) -> str:
        return "Was ist der Smart City Index?"

    def ask_areas(self) -> str:
        return "Welche Bereiche bewertet der Index?"

    def ask_publisher(self) -> str:
        return "Wer gibt den Smart City Index heraus?"

    def ask_person(self, name: str) -> str:
        return f"Wer ist {name}?"

    def ask_quote(self, name: str) -> str:
        return f"Was sagt {name}?"

    def ask_quote_on_index(self, name: str) -> str:
        return f"Was sagt {name} zum Smart City Index?"

    def ask_mayor_on_this(self) -> str:
        return "Was sagt der Oberbürgermeister dazu?"

    def ask_reason(self, city: str, category: str) -> str:
        return f"Warum ist {city} bei {board_name(category)} so gut?"

    def ask_plans(self, city: str, category: str) -> str:
        return f"Was plant {city} bei {board_name(category)}?"

    def meant(self, name: str) -> str:
        return f"Ich meinte {name}."

    def ask_edition(self, edition: int) -> str:
        return f"Und {edition}?"


def _in(year: int | None) -> str:
    return f" {year}" if year else ""


def _at(category: str | None) -> str:
    if category is None:
        return ""
    return " insgesamt" if category == OVERALL else f" im Bereich {board_name(category)}"
