"""What tests look for in the text of an answer, whatever its exact wording."""

from __future__ import annotations

import re
from typing import Any

from actions.answers.answer import Answer
from actions.facts.records import Ranking, Source
from actions.question import Question


def places(text: str) -> list[int]:
    """The ranks that a text states ("Platz 3"), in order, literal quotes apart."""
    return [int(number) for number in re.findall(r"Platz (\d+)", re.sub(r"„[^“]*“", "", text))]


def listed(text: str) -> list[tuple[int, str]]:
    """The lines of a numbered list: rank and city."""
    return [(int(rank), city) for rank, city in re.findall(r"^(\d+)\. (.+?)(?: \(.*\))?$", text, re.M)]


def asking(kind: str, *cities: str, named: tuple[str, ...] = (), **fields: Any) -> Question:
    """A question that names what it holds."""
    said = {name for name in ("categories", "editions", "persons", "topics", "rank", "n") if fields.get(name)}
    said |= {"cities"} if cities else set()
    return Question(kind, cities=cities, named=frozenset(said | set(named)), **fields)


def names_its_sources(answer: Answer) -> bool:
    """True if the first three publishers, which is what an answer has room for, stand in the text."""
    publishers = list(dict.fromkeys((each.publisher, each.published_on) for each in answer.sources))
    return bool(publishers) and all(publisher in answer.text for publisher, _ in publishers[:3])


def ranking(city: str = "Köln", category: str = "gesamt", edition: int = 2024, rank: int = 3, **fields: Any) -> Ranking:
    """A ranking made by hand."""
    source = fields.pop(
        "source", Source(f"amt-{edition}", f"Amtsblatt {edition}", "Index", "https://example.org", "", "")
    )
    return Ranking(
        city,
        category,
        edition,
        rank,
        fields.get("previous_rank"),
        fields.get("score"),
        fields.get("cities_ranked", 82),
        source,
        "",
    )
