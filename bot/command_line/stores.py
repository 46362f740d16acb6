"""Opens the facts store for a command; what can go wrong is said in German."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy.engine import Engine
from sqlalchemy.exc import OperationalError

from actions.facts.backup import newest_schema, schema_of
from actions.facts.engine import StoreMissing, open_store
from bot.command_line.printing import Stopped


@dataclass(frozen=True)
class Store:
    """One store, twice: `reader` never changes or blocks anything, `writer` waits for other writers."""

    reader: Engine
    writer: Engine


@contextmanager
def opened(url: str) -> Iterator[Store]:
    """Give the store at the address. Raises Stopped if there is none, if it is of another version, or taken."""
    try:
        reader = open_store(url, read_only=True)
        writer = open_store(url, read_only=False)
    except (StoreMissing, ValueError) as error:
        raise Stopped(str(error)) from error
    try:
        _require_newest_schema(reader)
        yield Store(reader, writer)
    except OperationalError as error:
        raise Stopped(
            f"Die Faktendatenbank antwortet nicht, oder jemand anderes schreibt gerade. Es wurde nichts geändert. "
            f"({str(error.orig).strip()})"
        ) from error
    finally:
        reader.dispose()
        writer.dispose()


def _require_newest_schema(engine: Engine) -> None:
    # Not brought up to date here: only those who have the facts files at hand can fill what a new schema empties.
    with engine.connect() as connection:
        schema = schema_of(connection)
    if schema != newest_schema():
        raise Stopped(
            f"Die Faktendatenbank hat das Schema {schema} statt {newest_schema()}. "
            "Bringen Sie sie zuerst mit „make facts“ auf den neuesten Stand."
        )
