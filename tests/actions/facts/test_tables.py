"""The database itself refuses what cannot be true."""

from __future__ import annotations

from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import delete, insert
from sqlalchemy.engine import Engine
from sqlalchemy.exc import IntegrityError

from actions.facts import tables

RANKING = {
    "city": "Kassel",
    "category": "gesamt",
    "edition": 2024,
    "rank": 40,
    "score": 50.0,
    "source_id": "amt-2024",
    "note": "",
}


def test_a_true_ranking_is_accepted(writer: Engine) -> None:
    with writer.begin() as connection:
        connection.execute(insert(tables.rankings), RANKING)


@pytest.mark.parametrize(
    "untrue",
    [
        {"city": "Atlantis"},
        {"category": "wetter"},
        {"edition": 1999},
        {"source_id": "hörensagen"},
        {"source_id": None},
        {"rank": 0},
        {"previous_rank": 0},
        {"score": 100.1},
        {"score": -0.1},
        {"rank": 17},
        {"city": "Köln"},
    ],
    ids=str,
)
def test_an_untrue_ranking_is_refused(writer: Engine, untrue: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError), writer.begin() as connection:
        connection.execute(insert(tables.rankings), {**RANKING, **untrue})


def test_a_quote_is_held_once_per_person_and_source(writer: Engine) -> None:
    again = {
        "quote_id": 2,
        "person": "Erika Muster",
        "city": "Köln",
        "edition": 2023,
        "text": "Wir sind auf gutem Weg",
        "source_id": "amt-2024",
    }
    with pytest.raises(IntegrityError), writer.begin() as connection:
        connection.execute(insert(tables.quotes), again)


def test_an_alias_names_one_thing_of_a_kind(writer: Engine) -> None:
    again = {"kind": "city", "alias": "Domstadt", "value": "Kassel"}
    with pytest.raises(IntegrityError), writer.begin() as connection:
        connection.execute(insert(tables.aliases), again)


@pytest.mark.parametrize("untrue", [{"city": "Atlantis"}, {"role": "bored"}, {"edition": 1999}], ids=str)
def test_an_edition_names_cities_that_there_are(writer: Engine, untrue: dict[str, Any]) -> None:
    true = {"edition": 2023, "role": "added", "position": 1, "city": "Köln"}
    with pytest.raises(IntegrityError), writer.begin() as connection:
        connection.execute(insert(tables.edition_cities), {**true, **untrue})
    with writer.begin() as connection:
        connection.execute(insert(tables.edition_cities), true)


def test_a_source_in_use_cannot_be_deleted(writer: Engine) -> None:
    with pytest.raises(IntegrityError), writer.begin() as connection:
        connection.execute(delete(tables.sources))


def test_the_migrations_build_just_these_tables(writer: Engine) -> None:
    with writer.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, tables.metadata) == []
