"""What holds for each facts file: its columns, what may occur once, and what must occur elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from actions.facts import rows
from actions.facts.rows import Row


@dataclass(frozen=True)
class Unique:
    """Columns whose values together may occur once in a file, and that rule in German."""

    columns: tuple[str, ...]
    rule: str


@dataclass(frozen=True)
class Rules:
    """What holds for one file.

    `references` gives for a column the file in whose first column each of its cells must occur; of a column in
    `several` that holds for each of the names that a bar divides.
    `name` is the column with the name whose other spellings are in the column alias, if the file has one.
    """

    model: type[Row]
    unique: tuple[Unique, ...]
    references: Mapping[str, str]
    name: str | None = None
    several: frozenset[str] = frozenset()

    @property
    def header(self) -> tuple[str, ...]:
        """The columns of the file, in their order."""
        return tuple(self.model.__fields__)


EDITION = {"edition": "editions.csv"}
CATEGORY = {"category": "categories.csv"}
CITY = {"city": "cities.csv"}
SOURCE = {"source_id": "sources.csv"}

# In the order in which the files refer to each other.
RULES: Mapping[str, Rules] = {
    "sources.csv": Rules(rows.SourceRow, (Unique(("source_id",), "jede Quelle nur einmal"),), {}),
    "federal_states.csv": Rules(
        rows.FederalStateRow,
        (Unique(("federal_state",), "jedes Bundesland nur einmal"),),
        {},
        name="federal_state",
    ),
    "places.csv": Rules(rows.PlaceRow, (Unique(("place",), "jeder Ort nur einmal"),), {}),
    "cities.csv": Rules(
        rows.CityRow,
        (Unique(("city",), "jede Stadt nur einmal"),),
        {"federal_state": "federal_states.csv"},
        name="city",
    ),
    "categories.csv": Rules(
        rows.CategoryRow,
        (
            Unique(("category",), "jeder Bereich nur einmal"),
            Unique(("name",), "jeder Name nur für einen Bereich"),
        ),
        {},
        name="name",
    ),
    "editions.csv": Rules(
        rows.EditionRow,
        (Unique(("edition",), "jede Ausgabe nur einmal"),),
        {"added_cities": "cities.csv", "absent_cities": "cities.csv", **SOURCE},
        several=frozenset({"added_cities", "absent_cities"}),
    ),
    "rankings.csv": Rules(
        rows.RankingRow,
        (
            Unique(("edition", "category", "city"), "je Ausgabe und Bereich jede Stadt nur einmal"),
            Unique(("edition", "category", "rank"), "je Ausgabe und Bereich jeder Rang nur einmal"),
        ),
        {**EDITION, **CATEGORY, **CITY, **SOURCE},
    ),
    "persons.csv": Rules(rows.PersonRow, (Unique(("person",), "jede Person nur einmal"),), CITY, name="person"),
    "quotes.csv": Rules(
        rows.QuoteRow,
        (Unique(("person", "source_id", "text"), "je Person und Quelle jedes Zitat nur einmal"),),
        {"person": "persons.csv", **CITY, **CATEGORY, **EDITION, **SOURCE},
    ),
    "statements.csv": Rules(
        rows.StatementRow,
        (
            Unique(
                ("kind", "city", "category", "edition", "source_id", "text"),
                "je Art, Stadt, Bereich, Ausgabe und Quelle jede Aussage nur einmal",
            ),
        ),
        {**CITY, **CATEGORY, **EDITION, **SOURCE},
    ),
}
