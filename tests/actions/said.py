"""Messages as the language model hands them over, written by hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Named:
    """A name in a message: its words there, and what they stand for."""

    kind: str
    words: str
    value: Any
    role: str | None = None

    def found_in(self, text: str) -> dict[str, Any]:
        """The entity, with its place in the text."""
        start = text.index(self.words)
        role = {"role": self.role} if self.role else {}
        return {"entity": self.kind, "value": self.value, "start": start, "end": start + len(self.words), **role}


CATEGORIES = {
    "insgesamt": "gesamt",
    "Verwaltung": "verwaltung",
    "Energie": "energie_umwelt",
    "Mobilität": "mobilitaet",
    "Bildung": "gesellschaft_bildung",
}


def city(name: str) -> Named:
    """A city under its own name."""
    return Named("city", name, name)


def board(words: str) -> Named:
    """A category."""
    return Named("category", words, CATEGORIES[words])


def year(edition: int, role: str = "in", words: str = "") -> Named:
    """An edition, written as a year unless other words are given."""
    return Named("edition", words or str(edition), edition, role)


def relative(words: str, role: str, value: int = 1) -> Named:
    """An edition relative to another one."""
    return Named("edition", words, value, role)


def rank(words: str, value: int) -> Named:
    """A place."""
    return Named("rank", words, value)


def top(words: str, n: int, role: str = "top") -> Named:
    """A count."""
    return Named("count", words, n, role)


def part(text: str, intent: str, *names: Named, confidence: float = 0.95) -> dict[str, Any]:
    """One question of a message."""
    entities = [name.found_in(text) for name in names]
    return {"text": text, "intent": intent, "confidence": confidence, "entities": entities}


def said(*parts: dict[str, Any]) -> dict[str, Any]:
    """A message of one or several questions."""
    return {
        "text": " ".join(each["text"] for each in parts),
        "intent": {"name": parts[0]["intent"], "confidence": parts[0]["confidence"]},
        "entities": [entity for each in parts for entity in each["entities"]],
        "segments": list(parts),
    }
