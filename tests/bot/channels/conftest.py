"""Bots for all tests of the channels, visitors with addresses of their own, and colleagues in Slack."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.bot.channels.project import make_website_project
from tests.bot.channels.visitor import Gate, Visitor
from tests.bot.running import RunningBot, start
from tests.bot.slack.fake_slack import TOKEN, FakeSlack, fake_slack
from tests.bot.slack.workspace import SECRET, Workspace, new_id

ALLOWED = "https://www.example.org"
SLACK_PUBLIC_URL = "https://lotse.example.org"


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
    running = start(project, trusted_proxies=1, allowed_origins=ALLOWED, questions_days=30)
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


@pytest.fixture(scope="session")
def slack_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of its own for Slack: one database of conversations belongs to one bot."""
    return make_website_project(tmp_path_factory.mktemp("slack"))


@pytest.fixture(scope="session")
def running_slack() -> Iterator[FakeSlack]:
    """The Slack that the bot posts to."""
    with fake_slack() as slack:
        yield slack


@pytest.fixture(scope="session")
def slack_bot(slack_project: Path, running_slack: FakeSlack) -> Iterator[RunningBot]:
    """The running bot, with Slack set up."""
    settings = {"slack_bot_token": TOKEN, "slack_signing_secret": SECRET, "slack_api_url": running_slack.api_url}
    running = start(slack_project, public_url=SLACK_PUBLIC_URL, messages_per_minute_address=10_000, **settings)
    yield running
    code, out, err = running.stop(signal.SIGTERM)
    assert code == 0
    # No text, no name and no id of all these tests is in the log.
    for known in ("anna", "U0ANNA1", TOKEN, SECRET, "Zähle", "/commands/", "C0", "D0"):
        assert known not in out + err


@pytest.fixture
def slack(running_slack: FakeSlack) -> Iterator[FakeSlack]:
    """That Slack; it must not have refused anything."""
    yield running_slack
    assert running_slack.problems == []


@pytest.fixture
def people(slack_bot: RunningBot, slack: FakeSlack) -> Iterator[Workspace]:
    """Colleagues in Slack."""
    workspace = Workspace(slack_bot.address, slack)
    yield workspace
    workspace.close()


@pytest.fixture
def direct() -> str:
    """A new direct message with the bot."""
    return new_id("D")


@pytest.fixture
def channel() -> str:
    """A new channel."""
    return new_id("C")
