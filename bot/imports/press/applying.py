"""Brings accepted proposals into the store: one revision, one transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy.engine import Connection, Engine

from actions.facts.load import lock
from actions.facts.revisions import Origin, begin
from bot.imports.press.planning import Plan, make_plan
from bot.imports.press.proposals import Proposal
from bot.imports.press.stored import read_stored


class StoreChanged(Exception):
    """Somebody else changed the store after the plan was shown. The message is German."""


def plan(connection: Connection, proposals: Sequence[Proposal], source: Mapping[str, str]) -> Plan:
    """Return what the accepted proposals would change. Raises planning.BadSource."""
    return make_plan(proposals, source, read_stored(connection, _editions(proposals)))


def apply(engine: Engine, proposals: Sequence[Proposal], source: Mapping[str, str], origin: Origin, shown: Plan) -> int:
    """Write the accepted proposals as one revision and return its number; what is refused is left out.

    `shown` is what the editor agreed to. Raises StoreChanged if it no longer is what would happen; nothing is written.
    """
    with engine.begin() as connection:
        lock(connection)
        planned = plan(connection, proposals, source)
        if planned != shown:
            raise StoreChanged("Die Datenbank wurde inzwischen geändert. Bitte rufen Sie den Befehl noch einmal auf.")
        writer = begin(connection, origin)
        for table, rows in planned.writes:
            writer.write(table, _again(rows))
        return writer.number


def _again(rows: Sequence[Mapping[str, Any]]) -> Any:
    return lambda: rows


def _editions(proposals: Sequence[Proposal]) -> set[int]:
    """The editions that the proposals speak of, and those before them."""
    told = {str(each.values.get("edition")) for each in proposals}
    years = {int(year) for year in told if year.isascii() and year.isdigit() and len(year) == 4}
    return years | {year - 1 for year in years}
