"""The questions that a German answer suggests to ask next; one in Leichte Sprache suggests the same."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from actions.answers.names import board_name
from actions.answers.wording.base.questions import Questions
from actions.query.query import OVERALL


class GermanQuestions(Questions):
    """Suggestions in German, with the names that the bot's training knows best."""

    questions: ClassVar[Mapping[str, str]] = {
        "rank": "Wo steht {city}{year}{on}?",
        "improved": "Hat sich {city}{year}{on} verbessert?",
        "ahead": "Welche Städte liegen{year}{on} vor {city}?",
        "better_in": "In welchen Bereichen ist {city}{year} besser als {other}?",
        "history": "Wie hat sich {city}{on} entwickelt?",
        "profile": "Wie schneidet {city}{year} in allen Bereichen ab?",
        "strongest": "In welchem Bereich ist {city}{year} am stärksten?",
        "leader": "Wer führt{year}?",
        "leader_now": "Wer führt den Smart City Index an?",
        "editions": "Welche Jahre kennen Sie?",
        "cities": "Welche Städte kennen Sie?",
        "added_cities": "Welche Städte sind{year} neu dabei?",
        "absent_cities": "Wer hat{year} nicht mitgemacht?",
        "coverage": "Welche Daten haben Sie zu {city}?",
        "definition": "Was ist der Smart City Index?",
        "areas": "Welche Bereiche bewertet der Index?",
        "publisher": "Wer gibt den Smart City Index heraus?",
        "person": "Wer ist {other}?",
        "quote": "Was sagt {other}?",
        "quote_on_index": "Was sagt {other} zum Smart City Index?",
        "mayor_on_this": "Was sagt der Oberbürgermeister dazu?",
        "reason": "Warum ist {city} bei {board} so gut?",
        "plans": "Was plant {city} bei {board}?",
        "all_plans": "Was plant {city} bei {board}?",
        "meant": "Ich meinte {city}.",
        "edition": "Und {edition}?",
    }

    def _asked_of(self, year: int) -> str:
        return f" {year}"

    def _asked_on(self, category: str) -> str:
        return " insgesamt" if category == OVERALL else f" im Bereich {board_name(category)}"
