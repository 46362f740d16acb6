"""The bot itself with databases of its own, for tests that break something."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from actions.facts.load import build_if_needed
from actions.settings import PROJECT_ROOT
from tests.bot.running import RunningBot, start

Start = Callable[..., RunningBot]


@pytest.fixture(scope="session")
def facts_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The facts that the bot ships with, as an SQLite file; tests work on copies."""
    path = tmp_path_factory.mktemp("facts") / "facts.db"
    build_if_needed(PROJECT_ROOT / "data" / "facts", f"sqlite:///{path}")
    return path


@pytest.fixture(scope="module")
def start_bot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Start]:
    """Starts the bot itself with the given settings; all are stopped at the end."""
    started: list[RunningBot] = []

    def begin(**settings: object) -> RunningBot:
        folder = tmp_path_factory.mktemp("bot")
        defaults = {
            "conversations_url": f"sqlite:///{folder}/conversations.db",
            "messages_per_minute": 100_000,
            "messages_per_minute_address": 100_000,
            "trusted_proxies": 1,
        }
        started.append(start(PROJECT_ROOT, **{**defaults, **settings}))
        return started[-1]

    yield begin
    for bot in started:
        if bot.process.poll() is None:
            bot.stop(signal.SIGTERM)
