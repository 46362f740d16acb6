"""The questions that an answer in Leichte Sprache suggests to ask next. The bot understands each of them."""

from __future__ import annotations

from actions.answers.names import on_board
from actions.answers.wording.german.questions import GermanQuestions
from actions.query.query import OVERALL


class EasyQuestions(GermanQuestions):
    """Suggestions in Leichte Sprache: short whole sentences, the same words as in the answers."""

    def ask_rank(self, city: str, year: int | None = None, category: str | None = None) -> str:
        return f"Welchen Platz hat {city}{_at(category)}{_in(year)}?"

    def ask_improved(self, city: str, year: int | None, category: str) -> str:
        return f"Ist {city}{_at(category)}{_in(year)} besser geworden?"

    def ask_ahead(self, city: str, year: int | None, category: str) -> str:
        return f"Welche Städte sind{_at(category)}{_in(year)} besser als {city}?"

    def ask_better_in(self, first: str, second: str, year: int | None) -> str:
        return f"In welchen Bereichen ist {first}{_in(year)} besser als {second}?"

    def ask_history(self, city: str, category: str | None = None) -> str:
        return f"Welche Plätze hat {city}{_at(category)} in allen Jahren?"

    def ask_profile(self, city: str, year: int | None = None) -> str:
        return f"Welche Plätze hat {city} in allen Bereichen{_in(year)}?"

    def ask_strongest(self, city: str, year: int | None) -> str:
        return f"In welchem Bereich ist {city}{_in(year)} am besten?"

    def ask_leader(self, year: int | None = None) -> str:
        return f"Welche Stadt ist{_in(year) or ' im Smart City Index'} am besten?"

    def ask_added_cities(self, year: int | None = None) -> str:
        return f"Welche Städte sind{_in(year)} neu dabei?"

    def ask_absent_cities(self, year: int | None = None) -> str:
        return f"Welche Städte haben{_in(year)} nicht mitgemacht?"

    def ask_coverage(self, city: str) -> str:
        return f"Welche Zahlen kennen Sie von {city}?"

    def ask_areas(self) -> str:
        return "Welche Bereiche gibt es im Smart City Index?"

    def ask_publisher(self) -> str:
        return "Wer macht den Smart City Index?"

    def ask_quote(self, name: str) -> str:
        return f"Was hat {name} gesagt?"

    def ask_mayor_on_this(self) -> str:
        return "Was sagt der Ober-Bürgermeister dazu?"

    def ask_reason(self, city: str, category: str) -> str:
        return f"Warum ist {city}{_at(category)} so gut?"

    def ask_plans(self, city: str, category: str) -> str:
        return f"Was will {city}{'' if category == OVERALL else _at(category)} tun?"

    def meant(self, name: str) -> str:
        return f"Ich meine {name}."

    def ask_edition(self, edition: int) -> str:
        return f"Und im Jahr {edition}?"


def _in(year: int | None) -> str:
    return f" im Jahr {year}" if year else ""


def _at(category: str | None) -> str:
    return f" {on_board(category, 'leicht')}" if category else ""
