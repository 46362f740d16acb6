"""What all tests share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

# Sanic sets a warning filter when it is imported. Imported here, pytest's filters come after it and win.
import sanic  # noqa: F401
from hypothesis import settings

# Lets Rasa be imported without TensorFlow, whichever test comes first.
import bot  # noqa: F401
from actions.facts.queries import Facts
from actions.settings import PROJECT_ROOT
from tests import postgresql
from tests.worlds import open_world

# The same examples in every run, however slow the machine; nothing is left behind.
settings.register_profile("repeatable", derandomize=True, deadline=None, database=None, max_examples=60)
# For a closer look: pytest --hypothesis-profile=thorough
settings.register_profile("thorough", deadline=None, database=None, max_examples=2000)
settings.load_profile("repeatable")


@pytest.fixture(scope="session")
def real_facts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Facts]:
    """The queries on the facts that the bot ships with."""
    facts = open_world(PROJECT_ROOT / "data" / "facts", tmp_path_factory.mktemp("real") / "facts.db")
    yield facts
    facts.close()


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[postgresql.Server]:
    """A running PostgreSQL."""
    with postgresql.server_or_skip() as server:
        yield server


@pytest.fixture
def postgresql_url(postgresql_server: postgresql.Server) -> Iterator[str]:
    """The address of an empty database on PostgreSQL."""
    with postgresql_server.database() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a store that does not exist yet: each test runs on both databases."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'stores' / 'facts.db'}"
    url: str = request.getfixturevalue("postgresql_url")
    return url
