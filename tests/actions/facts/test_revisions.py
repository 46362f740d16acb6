"""Revisions: what an import changed is on record, can be taken back, and survives a change of the facts files."""

from __future__ import annotations

import datetime
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Table, select
from sqlalchemy.engine import Connection, Engine

from actions.facts import tables
from actions.facts.engine import open_store
from actions.facts.load import load
from actions.facts.revisions import (
    CannotReplay,
    CannotUndo,
    Origin,
    RevisionKind,
    begin,
    changes_of,
    history,
    undo,
)
from tests.worlds import write_world

MORNING = datetime.datetime(2026, 9, 15, 8, 30, tzinfo=datetime.timezone.utc)
RANKINGS = ("2024 gesamt Köln 1", "2024 gesamt Bonn 2", "2024 gesamt Essen 3")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_world(tmp_path / "facts", RANKINGS)


@pytest.fixture
def store(store_url: str, folder: Path) -> Iterator[Engine]:
    """A store with three rankings, ready to be written to."""
    engine = open_store(store_url, read_only=False)
    load(folder, engine, clock=lambda: MORNING)
    yield engine
    engine.dispose()


def origin(kind: RevisionKind = "rankings") -> Origin:
    return Origin(kind, "Anna", MORNING, "index.csv", "0" * 64)


def ranking(city: str, rank: int, edition: int = 2024, **more: Any) -> dict[str, Any]:
    row = {"city": city, "category": "gesamt", "edition": edition, "rank": rank, "previous_rank": None, "score": None}
    return {**row, "source_id": "amt-2024", "note": "", **more}


def imported(store: Engine, rows: Iterable[dict[str, Any]], table: Table = tables.rankings) -> int:
    """Import rows as a revision of their own and return its number."""
    listed = list(rows)
    with store.begin() as connection:
        writer = begin(connection, origin())
        writer.write(table, lambda: listed)
        return writer.number


def undone(store: Engine, number: int) -> int:
    with store.begin() as connection:
        return undo(connection, number, origin("undo")).number


def content(connection: Connection) -> dict[str, list[Any]]:
    """All facts, without the bookkeeping."""
    kept = {"revision", "revisions", "changes", "facts_files"}
    return {
        table.name: sorted(map(repr, connection.execute(select(table)).all()))
        for table in tables.metadata.sorted_tables
        if table.name not in kept
    }


def ranks(store: Engine) -> dict[str, int]:
    held = tables.rankings.c
    with store.connect() as connection:
        return dict(connection.execute(select(held.city, held.rank).where(held.edition == 2024)).all())


def test_the_facts_files_are_the_first_revision(store: Engine) -> None:
    with store.connect() as connection:
        (first,) = history(connection)
    assert (first.number, first.kind, first.made_at, first.file_name) == (1, "files", MORNING.isoformat(), "facts")


def test_an_import_is_on_record_with_what_it_changed(store: Engine) -> None:
    number = imported(store, [ranking("Köln", 1), ranking("Bonn", 4), ranking("Aachen", 5)][1:2])
    with store.connect() as connection:
        newest, _ = history(connection)
        (change,) = changes_of(connection, number)
    assert (newest.number, newest.made_by, newest.file_name, newest.changes) == (2, "Anna", "index.csv", 1)
    assert change.key == {"city": "Bonn", "category": "gesamt", "edition": 2024}
    assert change.before is not None
    assert change.after is not None
    assert (change.before["rank"], change.after["rank"]) == (2, 4)


def test_rows_that_are_the_same_are_no_change(store: Engine) -> None:
    imported(store, [ranking("Köln", 1)])
    with store.connect() as connection:
        assert history(connection)[0].changes == 0


def test_cities_may_swap_their_ranks(store: Engine) -> None:
    number = imported(store, [ranking("Köln", 3), ranking("Essen", 1)])
    assert ranks(store) == {"Köln": 3, "Bonn": 2, "Essen": 1}
    undone(store, number)
    assert ranks(store) == {"Köln": 1, "Bonn": 2, "Essen": 3}


def test_a_row_that_others_hang_on_changes_where_it_stands(store: Engine) -> None:
    with store.connect() as connection:
        row = dict(connection.execute(select(tables.editions)).mappings().one())
    number = imported(store, [{**row, "mean_score": 61.5}], tables.editions)
    with store.connect() as connection:
        assert connection.execute(select(tables.editions.c.mean_score)).scalar() == 61.5
    undone(store, number)
    with store.connect() as connection:
        assert connection.execute(select(tables.editions.c.mean_score)).scalar() is None


def test_undoing_the_last_import_first_works_and_the_other_way_round_is_refused(store: Engine) -> None:
    first = imported(store, [ranking("Köln", 7)])
    second = imported(store, [ranking("Köln", 8)])
    with pytest.raises(CannotUndo, match=f"Nummer {second}"):
        undone(store, first)
    assert ranks(store)["Köln"] == 8
    undone(store, second)
    undone(store, first)
    assert ranks(store)["Köln"] == 1


def test_what_later_imports_refer_to_is_not_taken_away(store: Engine) -> None:
    source = {"source_id": "neu", "publisher": "A", "title": "B", "url": "https://example.org/", "published_on": ""}
    first = imported(store, [{**source, "note": ""}], tables.sources)
    second = imported(store, [ranking("Bonn", 9, source_id="neu")])
    with pytest.raises(CannotUndo, match=f"Nummer {second}"):
        undone(store, first)
    with store.connect() as connection:
        assert history(connection)[0].number == second, "nothing is kept of the refused undo"


def test_an_undo_can_be_undone(store: Engine) -> None:
    number = imported(store, [ranking("Köln", 7)])
    taken_back = undone(store, number)
    undone(store, taken_back)
    assert ranks(store)["Köln"] == 7
    with store.connect() as connection:
        listed = {each.number: each.undone_by for each in history(connection)}
    assert listed == {1: None, number: None, taken_back: 4, 4: None}


def test_undos_of_undos_alternate(store: Engine, folder: Path) -> None:
    number = imported(store, [ranking("Köln", 7)])
    newest = number
    for expected in (1, 7, 1, 7, 1):
        newest = undone(store, newest)
        assert ranks(store)["Köln"] == expected
        with store.connect() as connection:
            in_force = {each.number: each.undone_by is None for each in history(connection)}
        assert in_force[number] == (expected == 7)
    write_world(folder, [*RANKINGS, "2024 gesamt Aachen 5"])
    load(folder, store)
    assert ranks(store)["Köln"] == 1, "what is taken back is not written again"
    with pytest.raises(CannotUndo, match="Faktendateien"):
        undone(store, newest)


def test_an_import_that_the_files_caught_up_with_stays(store: Engine, folder: Path) -> None:
    number = imported(store, [ranking("Köln", 7)])
    write_world(folder, ["2024 gesamt Köln 7", *RANKINGS[1:]])
    load(folder, store)
    write_world(folder, RANKINGS)
    load(folder, store)
    assert ranks(store)["Köln"] == 7
    undone(store, number)
    assert ranks(store)["Köln"] == 1


@pytest.mark.parametrize("number", [1, 2, 99])
def test_what_cannot_be_undone_is_told(store: Engine, number: int) -> None:
    undone(store, imported(store, [ranking("Köln", 7)]))
    with pytest.raises(CannotUndo, match=str(number)):
        undone(store, number)


def test_imports_stay_when_the_files_change(store: Engine, folder: Path) -> None:
    kept = imported(store, [ranking("Köln", 7)])
    gone = imported(store, [ranking("Bonn", 8)])
    undone(store, gone)
    write_world(folder, [*RANKINGS[1:], "2024 gesamt Köln 4", "2024 gesamt Aachen 5"])
    load(folder, store)
    assert ranks(store) == {"Köln": 7, "Bonn": 2, "Essen": 3, "Aachen": 5}
    undone(store, kept)
    assert ranks(store)["Köln"] == 4, "before the import stands what the files say now"


def test_files_that_contradict_an_import_are_refused(store: Engine, folder: Path) -> None:
    number = imported(store, [ranking("Köln", 7)])
    with store.connect() as connection:
        before = content(connection)
    write_world(folder, [*RANKINGS, "2024 gesamt Aachen 7"])
    with pytest.raises(CannotReplay, match=f"undo {number}"):
        load(folder, store)
    with store.connect() as connection:
        assert content(connection) == before


@settings(max_examples=15)
@given(
    st.lists(
        st.dictionaries(
            st.sampled_from(["Köln", "Bonn", "Essen", "Düsseldorf"]), st.integers(1, 80), min_size=1
        ).filter(lambda ranks: len(set(ranks.values())) == len(ranks)),
        min_size=1,
        max_size=4,
    )
)
def test_undoing_everything_restores_everything(imports: list[dict[str, int]]) -> None:
    # A store of its own for each example: fixtures would be shared.
    with tempfile.TemporaryDirectory() as name:
        folder = write_world(Path(name) / "facts", ["2023 gesamt Bonn 1", "2023 gesamt Essen 2"], editions=[2024])
        engine = open_store(f"sqlite:///{name}/facts.db", read_only=False)
        load(folder, engine)
        with engine.connect() as connection:
            before = content(connection)
        numbers = []
        for each in imports:
            # Of cities on the same place, the later import's is moved first.
            taken = {rank: city for city, rank in ranks(engine).items()}
            if any(taken.get(rank, city) != city for city, rank in each.items()):
                continue
            numbers.append(imported(engine, [ranking(city, rank) for city, rank in each.items()]))
        for number in reversed(numbers):
            undone(engine, number)
        with engine.connect() as connection:
            assert content(connection) == before
        engine.dispose()
