"""Opens the facts store for a command; what can go wrong is said in German."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy.engine import Engine
from sqlalchemy.exc import OperationalError

from actions.facts.backup import newest_schema, schema_of
from actions.facts.engine import StoreUnusable, open_store
from actions.facts.failures import explain_database
from actions.facts.queries import Facts
from actions.settings import read_settings
from bot.command_line.printing import Stopped


@dataclass(frozen=True)
class Store:
    """One store, twice: `reader` never changes or blocks anything, `writer` waits for other writers."""

    reader: Engine
    writer: Engine


@contextmanager
def reading() -> Iterator[Engine]:
    """Give the store that the settings name, for reading only. Raises Stopped if it cannot be read, or not by us."""
    try:
        engine = open_store(read_settings().store_url, read_only=True)
    except StoreUnusable as error:
        raise Stopped(str(error)) from error
    try:
        _require_newest_schema(engine)
        yield engine
    finally:
        engine.dispose()


@contextmanager
def facts_read() -> Iterator[Facts]:
    """Give the facts of the store that the settings name. Raises Stopped as reading does."""
    with reading() as engine:
        facts = Facts(engine)
        try:
            yield facts
        finally:
            facts.close()


@contextmanager
def opened(url: str) -> Iterator[Store]:
    """Give the store at the address. Raises Stopped if there is none, if it is of another version, or taken."""
    try:
        reader = open_store(url, read_only=True)
        writer = open_store(url, read_only=False)
    except (StoreUnusable, ValueError) as error:
        raise Stopped(str(error)) from error
    try:
        _require_newest_schema(reader)
        yield Store(reader, writer)
    except OperationalError as error:
        raise Stopped(f"{explain_database(error)} Es wurde nichts geändert.") from error
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
