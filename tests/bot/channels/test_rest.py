"""Rasa's REST channel: for programs of the operator, behind a secret, apart from the website."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from bot.ports import is_loopback
from tests.bot.channels.visitor import error_code
from tests.bot.running import RunningBot, start

SECRET = "sesam-oeffne-dich"
WEBHOOK = "/webhooks/rest/webhook"


@pytest.fixture(scope="module")
def guarded(project: Path) -> Iterator[RunningBot]:
    """A bot whose REST channel asks for the secret."""
    bot = start(project, rest_token=SECRET, conversations_url="sqlite:///build/guarded.db")
    yield bot
    bot.stop(signal.SIGTERM)


@pytest.mark.parametrize(
    "given", [None, "", SECRET, "Bearer", "Bearer falsch", f"Bearer {SECRET}x", f"Bearer ü{SECRET}"]
)
def test_without_the_secret_it_says_nothing(guarded: RunningBot, given: str | None) -> None:
    headers = {} if given is None else {"Authorization": given.encode()}
    body = {"sender": "a", "message": "Hallo"}
    reply = httpx.post(f"{guarded.address}{WEBHOOK}", json=body, headers=headers)
    right = given is not None and given.removeprefix("Bearer ") == SECRET
    assert reply.status_code == (200 if right else 401)


def test_with_the_secret_it_answers(guarded: RunningBot) -> None:
    headers = {"Authorization": f"Bearer {SECRET}"}
    body = {"sender": "a", "message": "Hallo"}
    reply = httpx.post(f"{guarded.address}{WEBHOOK}", json=body, headers=headers)
    assert [each["text"] for each in reply.json()] == ["Guten Tag"]


@pytest.mark.parametrize(
    "body",
    [
        None,
        [],
        "Hallo",
        {},
        {"message": 5},
        {"message": "Hallo", "sender": 5},
        {"message": "Hallo", "sender": "x" * 201},
    ],
)
def test_malformed_bodies_are_refused(bot: RunningBot, body: object) -> None:
    reply = httpx.post(f"{bot.address}{WEBHOOK}", json=body)
    assert reply.status_code == 400
    assert error_code(reply) == "malformed"


def test_a_website_cannot_ask_over_it(bot: RunningBot) -> None:
    headers = {"Origin": "https://evil.example"}
    reply = httpx.post(f"{bot.address}{WEBHOOK}", json={"sender": "a", "message": "Hallo"}, headers=headers)
    assert error_code(reply) == "wrong_origin"


def test_a_client_cannot_name_another_channel(bot: RunningBot) -> None:
    body = {"sender": "channel", "message": "Hallo", "input_channel": "website"}
    assert httpx.post(f"{bot.address}{WEBHOOK}", json=body).json()[0]["text"] == "Guten Tag"


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "localhost"])
def test_it_is_on_where_only_this_machine_reaches_it(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "lotse.example.org", "localhost.example.org"])
def test_it_is_off_where_others_reach_it(host: str) -> None:
    assert not is_loopback(host)
