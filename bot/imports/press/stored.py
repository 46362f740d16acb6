"""What the store holds of that which a press release may change, read at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.engine import Connection

from actions.facts import tables

# The facts files count from 1; what is imported starts above.
FIRST_ID = 1_000_000
Place = tuple[str, str, int]
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Stored:
    """`rankings` and `holders` cover the given editions; `quotes` and `statements` are known by what they say."""

    cities: frozenset[str]
    categories: frozenset[str]
    editions: Mapping[int, int]
    rankings: Mapping[Place, Row]
    persons: Mapping[str, Row]
    person_aliases: Mapping[str, str]
    sources: Mapping[str, Row]
    quotes: frozenset[tuple[str, str]]
    statements: frozenset[tuple[str, str, str | None, int, str]]
    next_quote: int
    next_statement: int


def read_stored(connection: Connection, editions: set[int]) -> Stored:
    """Read what the store holds; rankings only of these editions."""

    def rows(table: Any, *conditions: Any) -> list[Row]:
        return [dict(row) for row in connection.execute(select(table).where(*conditions)).mappings()]

    def next_id(column: Any) -> int:
        return max(connection.execute(select(func.max(column))).scalar() or 0, FIRST_ID) + 1

    ranked = rows(tables.rankings, tables.rankings.c.edition.in_(editions))
    aliases = rows(tables.aliases, tables.aliases.c.kind == "person")
    statements = rows(tables.statements)
    return Stored(
        cities=frozenset(row["city"] for row in rows(tables.cities)),
        categories=frozenset(row["category"] for row in rows(tables.categories)),
        editions={row["edition"]: row["cities"] for row in rows(tables.editions)},
        rankings={(row["city"], row["category"], row["edition"]): row for row in ranked},
        persons={row["person"]: row for row in rows(tables.persons)},
        person_aliases={row["alias"].casefold(): row["value"] for row in aliases},
        sources={row["source_id"]: row for row in rows(tables.sources)},
        quotes=frozenset((row["person"], row["text"]) for row in rows(tables.quotes)),
        statements=frozenset(
            (row["kind"], row["city"], row["category"], row["edition"], row["text"]) for row in statements
        ),
        next_quote=next_id(tables.quotes.c.quote_id),
        next_statement=next_id(tables.statements.c.statement_id),
    )
