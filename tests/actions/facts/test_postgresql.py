"""The store on PostgreSQL."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import insert, update
from sqlalchemy.exc import DBAPIError, IntegrityError

from actions.facts import tables
from actions.facts.engine import StoreMissing, open_store
from actions.facts.load import build_if_needed
from actions.facts.queries import Facts
from tests.actions.facts.conftest import REAL_FACTS


@pytest.fixture
def url(postgresql_url: str) -> str:
    """The address of the test database."""
    return postgresql_url


def test_it_holds_what_sqlite_holds(url: str, real_facts: Facts) -> None:
    assert build_if_needed(REAL_FACTS, url)
    assert not build_if_needed(REAL_FACTS, url)
    facts = Facts(open_store(url, read_only=True))
    assert facts.rankings() == real_facts.rankings()
    assert facts.editions() == real_facts.editions()
    assert facts.quotes() == real_facts.quotes()
    assert facts.statements() == real_facts.statements()
    assert facts.names() == real_facts.names()
    assert [city.name for city in facts.cities("Hessen")] == [city.name for city in real_facts.cities("Hessen")]
    assert facts.version() == (1,)
    facts.close()


def test_the_migrations_build_just_these_tables(url: str, folder: Path) -> None:
    build_if_needed(folder, url)
    engine = open_store(url, read_only=False)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, tables.metadata) == []
    engine.dispose()


def test_what_is_untrue_is_refused_and_reading_cannot_write(url: str, folder: Path) -> None:
    build_if_needed(folder, url)
    engine = open_store(url, read_only=False)
    again = {"kind": "city", "alias": "Domstadt", "value": "Kassel"}
    with pytest.raises(IntegrityError), engine.begin() as connection:
        connection.execute(insert(tables.aliases), again)
    engine.dispose()
    reader = open_store(url, read_only=True)
    with pytest.raises(DBAPIError, match="read-only"), reader.begin() as connection:
        connection.execute(update(tables.revision).values(number=99))
    reader.dispose()


def test_of_many_builders_at_once_one_builds(url: str, folder: Path) -> None:
    with pytest.raises(StoreMissing):
        open_store(url, read_only=True)
    with ThreadPoolExecutor(6) as threads:
        built = list(threads.map(build_if_needed, [folder] * 6, [url] * 6))
    assert sorted(built) == [False] * 5 + [True]
