"""Opens the facts store for a command; what can go wrong is said in German."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy.engine import Engine
from sqlalchemy.exc import OperationalError

from actions.facts.engine import StoreMissing, open_store
from actions.facts.load import upgrade
from bot.command_line.printing import Stopped


@dataclass(frozen=True)
class Store:
    """One store, twice: `reader` never changes or blocks anything, `writer` waits for other writers."""

    reader: Engine
    writer: Engine


@contextmanager
def opened(url: str) -> Iterator[Store]:
    """Give the store at the address, with its tables up to date. Raises Stopped if there is none or it is taken."""
    try:
        reader = open_store(url, read_only=True)
        writer = open_store(url, read_only=False)
    except (StoreMissing, ValueError) as error:
        raise Stopped(str(error)) from error
    try:
        with writer.begin() as connection:
            upgrade(connection)
        yield Store(reader, writer)
    except OperationalError as error:
        raise Stopped(
            f"Die Faktendatenbank antwortet nicht, oder jemand anderes schreibt gerade. Es wurde nichts geändert. "
            f"({str(error.orig).strip()})"
        ) from error
    finally:
        reader.dispose()
        writer.dispose()
