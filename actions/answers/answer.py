"""What is replied, independent of any channel."""

from __future__ import annotations

from dataclasses import dataclass, field

from actions.facts.records import Quote, Ranking, Source
from actions.question import Question


@dataclass(frozen=True)
class Answer:
    """One answer.

    `text` is complete by itself, sources included; `rankings` and `quotes` are the facts it states, for channels
    that draw tables; `suggestions` are questions that lead on. `question` is the Question as it was answered
    (with the edition that was taken), `refused` is true where the store lacks what was asked for.
    """

    text: str
    question: Question
    rankings: tuple[Ranking, ...] = ()
    quotes: tuple[Quote, ...] = ()
    sources: tuple[Source, ...] = ()
    suggestions: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    cities: tuple[str, ...] = field(default=())
    edition: int | None = None
    refused: bool = False
