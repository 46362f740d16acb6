"""All facts files are loaded, or none."""

from __future__ import annotations

import multiprocessing
import re
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path
from random import Random
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.engine import Engine

from actions.facts import tables
from actions.facts.engine import StoreMissing, open_store
from actions.facts.load import MIGRATIONS, build_if_needed, load
from actions.facts.problems import FactsError, Problem
from actions.facts.queries import Facts
from tests.actions.facts.conftest import SMALL_WORLD, change


def content(engine: Engine) -> dict[str, list[Any]]:
    """Return every row of every table."""
    with engine.connect() as connection:
        return {
            table.name: connection.execute(select(table).order_by(*table.primary_key)).all()
            for table in tables.metadata.sorted_tables
        }


def test_a_load_replaces_the_whole_content(writer: Engine, facts: Facts, folder: Path) -> None:
    change(folder / "rankings.csv", "Düsseldorf,17", "Düsseldorf,16")
    change(folder / "quotes.csv", "Weg|Ziel", "Weg")
    report = load(folder, writer)
    assert report.revision == 2
    assert report.rows["rankings.csv"] == 4
    assert str(report).startswith("Geladen als Stand 2: sources.csv (1 Zeilen)")
    assert [each.rank for each in facts.rankings(cities=["Düsseldorf"])] == [16]
    assert [each.topics for each in facts.quotes()] == [("Weg",)]


def test_a_store_of_the_first_tables_is_brought_up_to_date(writer: Engine, folder: Path, facts: Facts) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with writer.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "0001")
    load(folder, writer)
    assert facts.editions()[-1].absent_cities == ("Düsseldorf",)


def test_ten_mistakes_give_ten_messages_and_change_nothing(writer: Engine, folder: Path) -> None:
    before = content(writer)
    change(folder / "sources.csv", "2024-09-16", "16.9.2024")
    change(folder / "federal_states.csv", "NRW", "hessisch*")
    change(folder / "cities.csv", "Kassel,Hessen", "Kassel,Hesen")
    change(folder / "categories.csv", "Verwaltung,Rathaus", ",Rathaus")
    change(folder / "editions.csv", "2023,Bitkom,2023,81", "2023,Bitkom,2023,viele")
    change(folder / "rankings.csv", "Kassel,3", "Kassel,83")
    change(folder / "rankings.csv", "78.1", "-1")
    change(folder / "persons.csv", "Köln", "Kölln")
    change(folder / "quotes.csv", "Weg,amt-2024", "Weg,amt-2025")
    change(folder / "statements.csv", "success_factor", "erfolg")
    with pytest.raises(FactsError) as caught:
        load(folder, writer)
    assert [(each.file, each.line, each.column) for each in caught.value.problems] == [
        ("sources.csv", 2, "published_on"),
        ("federal_states.csv", 3, "alias"),
        ("cities.csv", 4, "federal_state"),
        ("categories.csv", 3, "name"),
        ("editions.csv", 2, "cities"),
        ("rankings.csv", 3, "rank"),
        ("rankings.csv", 5, "score"),
        ("persons.csv", 2, "city"),
        ("quotes.csv", 2, "source_id"),
        ("statements.csv", 2, "kind"),
    ]
    assert len(str(caught.value).splitlines()) == 10
    assert content(writer) == before


def test_a_store_is_built_once_and_again_when_a_file_changes(folder: Path, url: str) -> None:
    assert build_if_needed(folder, url)
    assert not build_if_needed(folder, url)
    change(folder / "cities.csv", "Cassel", "Cassel|Documentastadt")
    assert build_if_needed(folder, url)
    assert not build_if_needed(folder, url)


def test_a_first_build_that_fails_leaves_no_store(folder: Path, url: str) -> None:
    change(folder / "rankings.csv", "78.1", "-1")
    with pytest.raises(FactsError):
        build_if_needed(folder, url)
    with pytest.raises(StoreMissing):
        open_store(url, read_only=True)


def test_of_many_threads_at_once_one_builds(folder: Path, url: str) -> None:
    with ThreadPoolExecutor(6) as threads:
        built = list(threads.map(build_if_needed, [folder] * 6, [url] * 6))
    assert sorted(built) == [False] * 5 + [True]


def test_of_two_processes_at_once_one_builds(folder: Path, url: str) -> None:
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(2, mp_context=context) as processes:
        built = list(processes.map(build_if_needed, [folder] * 2, [url] * 2))
    assert sorted(built) == [False, True]


def test_threads_may_build_different_stores_at_once(folder: Path, tmp_path: Path) -> None:
    urls = [f"sqlite:///{tmp_path / str(number)}.db" for number in range(4)]
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(build_if_needed, [folder] * 4, urls)) == [True] * 4


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(sorted(SMALL_WORLD)), st.randoms(use_true_random=False), st.text(max_size=12))
def test_whatever_is_typed_over_a_cell_is_loaded_or_named(
    writer: Engine, folder: Path, name: str, random: Random, typed: str
) -> None:
    cells = re.split("([,\n])", SMALL_WORLD[name])
    cells[random.randrange(0, len(cells), 2)] = typed
    (folder / name).write_bytes("".join(cells).encode("utf-8", "surrogatepass"))
    problems: tuple[Problem, ...] = ()
    try:
        load(folder, writer)
    except FactsError as error:
        problems = tuple(error.problems)
    finally:
        (folder / name).write_text(SMALL_WORLD[name], encoding="utf-8")
    assert all(problem.message for problem in problems)
