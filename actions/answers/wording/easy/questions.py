"""The questions that an answer in Leichte Sprache suggests to ask next. The bot understands each of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from actions.answers.names import on_board
from actions.answers.wording.german.questions import GermanQuestions


class EasyQuestions(GermanQuestions):
    """Suggestions in Leichte Sprache: short whole sentences, the same words as in the answers."""

    questions: ClassVar[Mapping[str, str]] = {
        **GermanQuestions.questions,
        "rank": "Welchen Platz hat {city}{on}{year}?",
        "improved": "Ist {city}{on}{year} besser geworden?",
        "ahead": "Welche Städte sind{on}{year} besser als {city}?",
        "history": "Welche Plätze hat {city}{on} in allen Jahren?",
        "profile": "Welche Plätze hat {city} in allen Bereichen{year}?",
        "strongest": "In welchem Bereich ist {city}{year} am besten?",
        "leader": "Welche Stadt ist{year} am besten?",
        "leader_now": "Welche Stadt ist im Smart City Index am besten?",
        "absent_cities": "Welche Städte haben{year} nicht mitgemacht?",
        "coverage": "Welche Zahlen kennen Sie von {city}?",
        "areas": "Welche Bereiche gibt es im Smart City Index?",
        "publisher": "Wer macht den Smart City Index?",
        "quote": "Was hat {other} gesagt?",
        "mayor_on_this": "Was sagt der Ober-Bürgermeister dazu?",
        "reason": "Warum ist {city}{on} so gut?",
        "plans": "Was will {city}{on} tun?",
        "all_plans": "Was will {city} tun?",
        "meant": "Ich meine {city}.",
        "edition": "Und im Jahr {edition}?",
    }

    def _asked_of(self, year: int) -> str:
        return f" im Jahr {year}"

    def _asked_on(self, category: str) -> str:
        return f" {on_board(category, 'leicht')}"
