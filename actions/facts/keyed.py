"""Rows of a table by their primary keys, many with one statement."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Table, and_, bindparam, text
from sqlalchemy.engine import Connection
from sqlalchemy.sql import ColumnElement, Executable

Row = Mapping[str, Any]


def held_rows(connection: Connection, table: Table, rows: Sequence[Row]) -> dict[str, Row]:
    """Return the rows of the table that have the primary keys of these rows, by key."""
    names = [column.name for column in table.primary_key.columns]
    wanted = {f"{name}_{place}": row[name] for place, row in enumerate(rows) for name in names}
    found = connection.execute(_matching(table, len(rows)), wanted).mappings()
    return {key_of(table, row): dict(row) for row in found}


# Building a statement with thousands of parameters takes longer than running it; all batches but the last are alike.
@lru_cache(maxsize=32)
def _matching(table: Table, count: int) -> Executable:
    names = [column.name for column in table.primary_key.columns]
    marks = ", ".join("(" + ", ".join(f":{name}_{place}" for name in names) + ")" for place in range(count))
    same = " AND ".join(f"wanted.{name} = {table.name}.{name}" for name in names)
    # Not „(city, …) IN (…)“: SQLite reads the whole table for that, and of a million rows a thousand times.
    statement = text(
        f"WITH wanted ({', '.join(names)}) AS (VALUES {marks}) "
        f"SELECT {table.name}.* FROM wanted JOIN {table.name} ON {same}"
    )
    return statement.columns(*table.columns)


def has_key(table: Table) -> ColumnElement:
    """Return the condition that a row has the primary key of the parameters that `keys` makes."""
    return and_(*[column == bindparam(f"key_{column.name}") for column in table.primary_key.columns])


def keys(table: Table, rows: Iterable[Row]) -> list[dict[str, Any]]:
    """Return the parameters of `has_key` for each of the rows."""
    return [{f"key_{column.name}": row[column.name] for column in table.primary_key.columns} for row in rows]


def key_of(table: Table, row: Row) -> str:
    """Return the primary key of a row as JSON."""
    return str(as_json({column.name: row[column.name] for column in table.primary_key.columns}))


def as_json(row: Row | None) -> str | None:
    """Return a row as JSON, its columns sorted; None stays."""
    return None if row is None else json.dumps(dict(row), ensure_ascii=False, sort_keys=True)
