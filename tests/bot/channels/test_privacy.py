"""A day in Slack and Teams: nothing of who wrote is in a database or in the log."""

from __future__ import annotations

import itertools
import random
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.bot.channels.project import make_website_project
from tests.bot.channels.visitor import rows, wait_until
from tests.bot.running import RunningBot, start
from tests.bot.slack.fake_slack import TOKEN, Failure, FakeSlack, fake_slack
from tests.bot.slack.workspace import BOT_USER, SECRET, TEAM, Workspace, command_form, message_event, new_id
from tests.bot.teams.fake_microsoft import CLIENT_SECRET, TENANT_ID, Microsoft, Person, running

MESSAGES = 240
PEOPLE = 30
# What they write; some make the bot fail, offer buttons, or forget. The last ones hold personal data.
WORDS = (
    "Hallo",
    "Zähle",
    "Auswahl",
    "Fehler",
    "Lösche",
    "Zähle für {first} {last}, {mail}",
    "Hallo, mein Apparat ist +49 211 8991234",
    "<mailto:{mail}|{mail}> Moin",
    "Moin <@{slack_id}>",
)


@dataclass(frozen=True)
class Colleague:
    """Someone with a name, an address, and ids in both."""

    first: str
    last: str
    mail: str
    slack_id: str
    handle: str
    teams: Person

    @property
    def secrets(self) -> tuple[str, ...]:
        """All that must not be found. What someone calls themselves in a text is theirs to write, see below."""
        return (self.mail, self.slack_id, self.handle, self.teams.id, self.teams.conversation)


@dataclass
class Office:
    """The bot, and where everyone writes."""

    bot: RunningBot
    slack: FakeSlack
    microsoft: Microsoft
    folder: Path


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    project = make_website_project(tmp_path / "project")
    with fake_slack() as slack, running() as microsoft:
        bot = start(
            project,
            messages_per_minute_address=10_000,
            slack_bot_token=TOKEN,
            slack_signing_secret=SECRET,
            slack_api_url=slack.api_url,
            **microsoft.settings,
        )
        microsoft.bot = bot.address
        yield Office(bot, slack, microsoft, project / "build")


def colleague(number: int, microsoft: Microsoft) -> Colleague:
    first, last = f"Vorname{number:02}x", f"Nachname{number:02}x"
    handle = f"{first}.{last}".lower()
    place = (microsoft.personal, microsoft.in_group, microsoft.in_channel)[number % 3]
    return Colleague(first, last, f"{handle}@rathaus.example.org", new_id("U"), handle, place())


def in_slack(workspace: Workspace, who: Colleague, words: str, way: int) -> None:
    profile = {"real_name": f"{who.first} {who.last}", "name": who.handle, "email": who.mail}
    if way == 0:
        event = message_event(words, f"D{who.slack_id}", user=who.slack_id, user_profile=profile)
        assert workspace.event(event).is_success
    elif way == 1:
        assert workspace.mention(words, f"C{who.slack_id}", user=who.slack_id, user_profile=profile).is_success
    else:
        form = command_form(words, workspace.slack.response_url(), f"C{who.slack_id}", who.slack_id)
        assert workspace.command_with({**form, "user_name": who.handle}).is_success


def in_teams(who: Colleague, words: str) -> None:
    activity: dict[str, Any] = who.teams.activity(words)
    activity["from"] = {"id": who.teams.id, "name": f"{who.first} {who.last}", "aadObjectId": who.mail}
    assert who.teams.microsoft.deliver(activity).is_success


def test_nothing_of_who_wrote_is_kept(office: Office) -> None:
    chance = random.Random(5)
    people = [colleague(number, office.microsoft) for number in range(PEOPLE)]
    workspace = Workspace(office.bot.address, office.slack)
    ways = itertools.cycle(range(4))
    for number in range(MESSAGES):
        who = chance.choice(people)
        words = chance.choice(WORDS).format(**vars(who))
        if number % 40 == 20:
            office.slack.fail(Failure(status=500), Failure(error="channel_not_found"))
            office.microsoft.troubles.append((403, {}))
        way = next(ways)
        if way == 3:
            # Only Slack turns mentions into ids.
            in_teams(who, words.replace(f"<@{who.slack_id}>", "Kollegin"))
        else:
            in_slack(workspace, who, words, way)
    workspace.close()
    database = office.folder / "conversations.db"
    wait_until(lambda: rows(database, "SELECT count(*) FROM messages WHERE author = 'user' AND NOT answered") == [(0,)])
    kept = b"".join(path.read_bytes() for path in office.folder.glob("conversations.db*"))
    assert rows(database, "SELECT count(*) FROM messages") > [(50,)]
    code, out, err = office.bot.stop(signal.SIGTERM)
    assert code == 0
    ids = (TEAM, BOT_USER, TENANT_ID, TOKEN, SECRET, CLIENT_SECRET, "8991234", "hooks", "serviceUrl")
    for secret in (*ids, *(each for who in people for each in who.secrets)):
        assert secret.lower().encode() not in kept.lower(), f"{secret} is in the database"
        assert secret.lower() not in (out + err).lower(), f"{secret} is in the log"
    # A name that someone writes into a question is part of it, and goes with it; in the log it never is.
    assert not any(who.last in out + err for who in people)
