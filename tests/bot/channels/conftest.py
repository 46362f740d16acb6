"""One bot for all tests of the channels, and visitors with addresses of their own."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.bot.channels.project import make_website_project
from tests.bot.channels.visitor import Gate, Visitor
from tests.bot.running import RunningBot, start

ALLOWED = "https://www.example.org"


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with the website's channel, and a model that trains in seconds."""
    return make_website_project(tmp_path_factory.mktemp("website"))


@pytest.fixture(scope="session")
def database(project: Path) -> Path:
    """The file with the conversations."""
    return project / "build" / "conversations.db"


@pytest.fixture(scope="session")
def bot(project: Path) -> Iterator[RunningBot]:
    """The running bot, behind a proxy."""
    running = start(project, trusted_proxies=1, allowed_origins=ALLOWED)
    yield running
    code, _, _ = running.stop(signal.SIGTERM)
    assert code == 0


@pytest.fixture
def visitor(bot: RunningBot) -> Visitor:
    """Someone who has begun a conversation."""
    return Visitor(bot).begin()


@pytest.fixture
def another(bot: RunningBot) -> Callable[[], Visitor]:
    """Makes someone else, who has not begun yet."""
    return lambda: Visitor(bot)


@pytest.fixture
def gate(project: Path) -> Iterator[Gate]:
    """The gate before the answer to "Warte"; open at the end, whatever happened."""
    gate = Gate(project)
    yield gate
    gate.open()
