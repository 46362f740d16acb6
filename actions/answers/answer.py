"""What is replied, independent of any channel."""

from __future__ import annotations

from dataclasses import dataclass

from actions.facts.records import Quote, Source
from actions.query.finding import Cell
from actions.query.query import Query


@dataclass(frozen=True)
class Answer:
    """One answer.

    `text` is complete by itself, sources included; `cells` and `quotes` are the facts it states, for channels that
    draw tables; `suggestions` are questions that lead on. `query` is what was asked, as it was taken. `edition`,
    `cities` and `persons` are what the next question may refer to. `options` are the cities that a name may be meant
    for, `unknown` are names that the store does not hold; `refused` is true where it lacks what was asked for.
    """

    text: str
    query: Query
    language: str = "de"
    cells: tuple[Cell, ...] = ()
    quotes: tuple[Quote, ...] = ()
    sources: tuple[Source, ...] = ()
    suggestions: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()
    edition: int | None = None
    options: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    refused: bool = False
