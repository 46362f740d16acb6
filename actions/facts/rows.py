"""One model a facts file: its fields are the file's columns, in their order.

Empty cells are left out before a model is built, so a field without a default is a required cell.
"""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, validator

from actions.facts.cells import Day, Kind, Percent, Period, Prose, Score, WebAddress, Whole, Words, Year
from actions.facts.problems import quoted


class Row(BaseModel):
    """What all rows have in common: they never change."""

    class Config:
        allow_mutation = False


class SourceRow(Row):
    """A row of sources.csv."""

    source_id: str
    publisher: str
    title: str
    url: WebAddress
    published_on: Day = Day("")
    note: str = ""


class FederalStateRow(Row):
    """A row of federal_states.csv."""

    federal_state: str
    alias: Words = Words()


class PlaceRow(Row):
    """A row of places.csv."""

    place: str


class CityRow(Row):
    """A row of cities.csv."""

    city: str
    federal_state: str
    alias: Words = Words()


class CategoryRow(Row):
    """A row of categories.csv."""

    category: str
    name: str
    alias: Words = Words()
    subject: Words = Words()


class EditionRow(Row):
    """A row of editions.csv."""

    edition: Year
    publisher: str
    published_on: Day
    cities: Whole
    parameters: Whole | None = None
    indicators: Whole | None = None
    data_points: Whole | None = None
    survey_period: Period = Period("")
    max_score: Score
    mean_score: Score | None = None
    cities_that_checked_pct: Percent | None = None
    added_cities: Words = Words()
    absent_cities: Words = Words()
    source_id: str
    note: str = ""

    @validator("mean_score")
    def _within_scale(cls, mean: float | None, values: dict[str, Any]) -> float | None:
        best = values.get("max_score")
        if mean is not None and best is not None and mean > best:
            raise ValueError(f"{quoted(mean)} liegt über der höchsten Punktzahl {quoted(best)}.")
        return mean


class RankingRow(Row):
    """A row of rankings.csv."""

    edition: Year
    category: str
    city: str
    rank: Whole
    previous_rank: Whole | None = None
    score: Score | None = None
    cities_ranked: Whole
    source_id: str
    note: str = ""


class PersonRow(Row):
    """A row of persons.csv."""

    person: str
    office: str
    city: str | None = None
    alias: Words = Words()


class QuoteRow(Row):
    """A row of quotes.csv."""

    person: str
    city: str
    category: str | None = None
    edition: Year
    topics: Words = Words()
    text: Prose
    source_id: str


class StatementRow(Row):
    """A row of statements.csv."""

    kind: Kind
    city: str
    category: str | None = None
    edition: Year
    topics: Words = Words()
    text: Prose
    source_id: str
