"""The dialogues through Slack's and Teams' channels, over real HTTP with the real model: same facts, same refusals."""

from __future__ import annotations

import re
import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from actions.facts.load import build_if_needed
from actions.settings import PROJECT_ROOT
from tests.bot.channels.visitor import rows, wait_until
from tests.bot.running import RunningBot, start
from tests.bot.slack.block_rules import shown
from tests.bot.slack.fake_slack import TOKEN, FakeSlack, fake_slack
from tests.bot.slack.workspace import SECRET, Workspace, new_id, new_ts
from tests.bot.teams.cards import assert_valid, parts
from tests.bot.teams.fake_microsoft import Microsoft, running
from tests.conversations import scorer
from tests.conversations.conftest import TODAY
from tests.conversations.scoring import DEMANDED, Score, read_dialogues

NUMBER = re.compile(r"\d+")
# Shown as a link behind the source's name.
ADDRESS = re.compile(r"https?://\S+")
# Says one thing after the other in a new conversation; returns the answers to each, as (whole text, what is shown).
Say = Callable[[str], list[tuple[str, str]]]


@dataclass
class Office:
    """The bot with both channels, what stands in for Slack and Microsoft, and the database of conversations."""

    bot: RunningBot
    slack: FakeSlack
    workspace: Workspace
    microsoft: Microsoft
    database: Path

    def answered(self, questions: int) -> int:
        """Wait until so many questions are answered; return how many answers there are in all."""
        wait_until(lambda: self._count("author = 'user' AND answered") == questions)
        return self._count("author = 'bot'")

    def _count(self, condition: str) -> int:
        ((number,),) = rows(self.database, f"SELECT count(*) FROM messages WHERE {condition}")
        return int(number)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    folder = tmp_path_factory.mktemp("office")
    build_if_needed(PROJECT_ROOT / "data" / "facts", f"sqlite:///{folder}/facts.db")
    with fake_slack() as slack, running() as microsoft:
        bot = start(
            PROJECT_ROOT,
            store_url=f"sqlite:///{folder}/facts.db",
            conversations_url=f"sqlite:///{folder}/conversations.db",
            public_url="https://lotse.example.org",
            messages_per_minute=10_000,
            messages_per_minute_address=10_000,
            today=TODAY,
            slack_bot_token=TOKEN,
            slack_signing_secret=SECRET,
            slack_api_url=slack.api_url,
            **microsoft.settings,
        )
        microsoft.bot = bot.address
        workspace = Workspace(bot.address, slack)
        yield Office(bot, slack, workspace, microsoft, folder / "conversations.db")
        workspace.close()
        bot.stop(signal.SIGTERM)


@pytest.fixture(scope="module")
def facts() -> scorer.Facts:
    return scorer.Facts(PROJECT_ROOT / "data" / "facts")


class Asking:
    """Counts questions and answers of one test, so that it knows when all answers to a question are there."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.questions = office._count("author = 'user' AND answered")
        self.answers = office._count("author = 'bot'")

    def new_answers(self) -> int:
        """Wait until the question asked last is answered; return how many answers it got."""
        self.questions += 1
        before, self.answers = self.answers, self.office.answered(self.questions)
        return self.answers - before


def in_slack(office: Office, asking: Asking) -> Say:
    """A thread of a channel in Slack."""
    channel, thread = new_id("C"), new_ts()

    def say(text: str) -> list[tuple[str, str]]:
        seen = len(office.slack.posted(channel=channel, thread_ts=thread))
        assert office.workspace.mention(text, channel, thread_ts=thread).is_success
        number = asking.new_answers()
        calls = office.slack.wait_for(seen + number, channel=channel, thread_ts=thread)[seen:]
        assert office.slack.problems == []
        return [(each.body["text"], shown(each.body)) for each in calls]

    return say


def in_teams(office: Office, asking: Asking) -> Say:
    """A thread of a channel in Teams."""
    person = office.microsoft.in_channel()

    def say(text: str) -> list[tuple[str, str]]:
        activity = person.activity(text)
        assert office.microsoft.deliver(activity).is_success
        number = asking.new_answers()
        return [_teams_texts(each.activity) for each in office.microsoft.wait_for_answers(activity["id"], number)]

    return say


def numbers(text: str) -> set[str]:
    """All figures in a text."""
    return set(NUMBER.findall(ADDRESS.sub("", text)))


def _teams_texts(activity: dict[str, Any]) -> tuple[str, str]:
    if "attachments" not in activity:
        return activity["text"], activity["text"]
    card = activity["attachments"][0]["content"]
    assert_valid(card)
    shown_texts = [each["text"] for each in parts(card, "TextBlock")]
    return card["fallbackText"], "\n".join(shown_texts)


@pytest.mark.parametrize("place", [in_slack, in_teams])
@pytest.mark.parametrize("name", ["dev", "fresh_eyes_3"])
def test_the_same_facts_and_refusals_as_elsewhere(
    office: Office, facts: scorer.Facts, place: Callable[[Office, Asking], Say], name: str
) -> None:
    asking, score, hidden = Asking(office), Score(facts), list[str]()
    for dialogue in read_dialogues(name):
        say = place(office, asking)

        def say_all(text: str, say: Say = say) -> str:
            answers = say(text)
            hidden.extend(f"{text} -> {whole!r}" for whole, seen in answers if not numbers(whole) <= numbers(seen))
            return "\n".join(whole for whole, _ in answers)

        score.lead(dialogue, say_all)
    assert not hidden, "what notifications say is not shown:\n" + "\n".join(hidden)
    score.check(*DEMANDED[name])
