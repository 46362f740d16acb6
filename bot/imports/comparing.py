"""Compares the staged rows with what the store holds, board by board."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.engine import Connection

from actions.facts import tables
from bot.imports.one_source import VALUES, MixedSources, merged
from bot.imports.remarks import remark
from bot.imports.staging import Entry, Staging

Row = Mapping[str, Any]


def compare(connection: Connection, staging: Staging, progress: Callable[[int], None]) -> None:
    """Settle all staged rows and tell `progress` how many. What the file leaves open stays as the store holds it."""
    staging.refuse_repeated()
    held = tables.rankings.c
    for edition, category in staging.boards():
        query = select(tables.rankings).where(held.edition == edition, held.category == category)
        board = {row["city"]: dict(row) for row in connection.execute(query).mappings()}
        entries = staging.of_board(edition, category)
        _settle_board(entries, board)
        remark(entries, board, _ranks(connection, staging, edition - 1, category))
        staging.settle(entries)
        progress(len(entries))


def _ranks(connection: Connection, staging: Staging, edition: int, category: str) -> dict[str, int]:
    """The ranks of an earlier board, as they will be: the oldest edition is settled first."""
    held = tables.rankings.c
    query = select(held.city, held.rank).where(held.edition == edition, held.category == category)
    return dict(connection.execute(query).all()) | staging.ranks(edition, category)


def _settle_board(entries: Sequence[Entry], board: Mapping[str, Row]) -> None:
    for entry in entries:
        _settle(entry, board.get(str(entry.city)))
    stated = {id(entry): entry.rank for entry in entries}
    while True:
        written = {str(entry.city): entry for entry in entries if entry.outcome in ("new", "changed")}
        stays = {row["rank"]: city for city, row in board.items() if city not in written}
        stays |= {entry.rank: city for city, entry in written.items() if entry.rank == entry.old_rank}
        clashing = [each for each in written.values() if stays.get(each.rank, each.city) != each.city]
        for entry in clashing:
            entry.outcome = "refused"
            entry.reason = f"Rang {stated[id(entry)]} hat in der Datenbank schon {stays[entry.rank]}."
        # Whoever cannot move keeps a place that another may have been meant to take.
        if not clashing:
            return


def _settle(entry: Entry, row: Row | None) -> None:
    if row is None:
        if entry.rank is None:
            entry.outcome, entry.reason = "refused", "Der Rang fehlt, und auch die Datenbank kennt keinen."
        else:
            entry.outcome = "new"
        return
    entry.old_rank, entry.old_previous_rank, entry.old_score = (row[name] for name in VALUES)
    entry.old_source_id, entry.old_note = row["source_id"], row["note"]
    try:
        becomes = merged(row, vars(entry), str(entry.source_id), entry.note)
    except MixedSources as error:
        entry.outcome, entry.reason = "refused", str(error)
        return
    for name, value in becomes.items():
        setattr(entry, name, value)
    entry.outcome = "unchanged" if all(row[name] == value for name, value in becomes.items()) else "changed"
