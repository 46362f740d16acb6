"""What Slack's channel refuses, ignores, or answers only once."""

from __future__ import annotations

import json
import time
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest

from actions.settings import read_settings
from bot.channels.slack import is_configured
from tests.bot.channels.visitor import error_code
from tests.bot.running import RunningBot
from tests.bot.slack.fake_slack import TOKEN, FakeSlack
from tests.bot.slack.workspace import (
    BOT_USER,
    FORM,
    JSON,
    SECRET,
    WEBHOOK,
    Workspace,
    command_form,
    envelope,
    message_event,
    new_ts,
    press_payload,
    signed,
)


def said(calls: list[Any]) -> list[str]:
    return [call.shown for call in calls]


def assert_unanswered(people: Workspace, slack: FakeSlack, place: str, **where: str) -> None:
    """What comes next is answered first, so nothing before it was."""
    ask = people.say if place.startswith("D") else people.mention
    ask("Hallo", place, **where)
    assert slack.wait_for(1, channel=place)[0].shown == "Guten Tag"


@pytest.mark.parametrize(
    "spoil",
    [
        lambda body: {},
        lambda body: signed(body, secret="f" * 32),
        lambda body: signed(body + " "),
        lambda body: signed(body, at=time.time() - 301),
        lambda body: signed(body, at=time.time() + 301),
        lambda body: {**signed(body), "X-Slack-Signature": "v0=" + "0" * 64},
        lambda body: {**signed(body), "X-Slack-Signature": "v0=ü".encode()},
        lambda body: {**signed(body), "X-Slack-Request-Timestamp": "morgen"},
        lambda body: {"X-Slack-Signature": signed(body)["X-Slack-Signature"]},
        lambda body: {"X-Slack-Request-Timestamp": signed(body)["X-Slack-Request-Timestamp"]},
    ],
)
def test_what_slack_did_not_sign_is_refused_and_does_nothing(
    people: Workspace, slack: FakeSlack, direct: str, spoil: Any
) -> None:
    body = json.dumps(envelope(message_event("Zähle", direct)))
    reply = people.send(body, headers=spoil(body))
    assert (reply.status_code, error_code(reply)) == (401, "not_signed")
    assert_unanswered(people, slack, direct)


def test_a_request_is_answered_once_however_often_it_comes(people: Workspace, slack: FakeSlack, direct: str) -> None:
    body = json.dumps(envelope(message_event("Zähle", direct)))
    headers = signed(body)
    for more in ({}, {}, {"X-Slack-Retry-Num": "1", "X-Slack-Retry-Reason": "http_timeout"}):
        assert people.send(body, headers={**headers, **more}).status_code == 200
    again = json.dumps(envelope(json.loads(body)["event"]))
    assert people.send(again).status_code == 200
    people.say("Zähle", direct)
    assert said(slack.wait_for(2, channel=direct)) == ["1", "2"]


def test_commands_and_buttons_are_answered_once_too(people: Workspace, slack: FakeSlack, channel: str) -> None:
    address, pressed = slack.response_url(), slack.response_url()
    asked = urlencode(command_form("Auswahl", address, channel))
    for _ in range(2):
        assert people.send(asked, FORM).status_code == 200
    _, offer = slack.wait_for_responses(2, address)
    press = urlencode({"payload": json.dumps(press_payload(offer, "Geheim", pressed, channel))})
    for _ in range(2):
        assert people.send(press, FORM).status_code == 200
    after = slack.response_url()
    people.command("Zähle", after, channel)
    slack.wait_for_responses(1, after)
    assert (len(slack.responded(address)), len(slack.responded(pressed))) == (2, 1)


def test_a_mention_in_a_direct_message_comes_twice_and_is_answered_once(
    people: Workspace, slack: FakeSlack, direct: str
) -> None:
    ts = new_ts()
    people.mention("Zähle", direct, ts=ts)
    people.say(f"<@{BOT_USER}> Zähle", direct, ts=ts)
    people.say("Zähle", direct)
    assert said(slack.wait_for(2, channel=direct)) == ["1", "2"]


@pytest.mark.parametrize(
    "more",
    [
        {"bot_id": "B0OTHER"},
        {"subtype": "bot_message"},
        {"user": BOT_USER},
        {"subtype": "message_changed"},
        {"subtype": "message_deleted"},
        {"subtype": "channel_join"},
    ],
)
def test_what_no_person_asked_is_not_answered(
    people: Workspace, slack: FakeSlack, direct: str, more: dict[str, Any]
) -> None:
    assert people.say("Zähle", direct, **more).status_code == 200
    assert_unanswered(people, slack, direct)


def test_what_is_said_in_a_channel_without_a_mention_is_not_answered(
    people: Workspace, slack: FakeSlack, channel: str
) -> None:
    assert people.say("Zähle", channel, channel_type="channel", ts="1.1").status_code == 200
    assert_unanswered(people, slack, channel, thread_ts="1.1")


@pytest.mark.parametrize(("body", "kind"), [("", JSON), ("[]", JSON), ("{", JSON), ("payload=x", FORM)])
def test_what_cannot_be_read_is_refused(people: Workspace, body: str, kind: str) -> None:
    reply = people.send(body, kind)
    assert (reply.status_code, error_code(reply)) == (400, "malformed")


@pytest.mark.parametrize(
    ("body", "kind"), [("{}", JSON), ("ssl_check=1", FORM), ("payload={}", FORM), ("x", "text/plain")]
)
def test_what_means_nothing_is_acknowledged(people: Workspace, body: str, kind: str) -> None:
    reply = people.send(body, kind)
    assert (reply.status_code, reply.content) == (200, b"")


def test_a_button_of_a_long_message_is_taken_and_what_is_too_long_is_not(
    people: Workspace, slack: FakeSlack, direct: str
) -> None:
    people.say("Auswahl", direct)
    _, offer = slack.wait_for(2, channel=direct)
    payload = press_payload(offer, "Geheim", slack.response_url(), direct)
    payload["message"]["blocks"] = ["x" * 100_000]
    assert people.send(urlencode({"payload": json.dumps(payload)}), FORM).status_code == 200
    assert "Sehr geheim" in slack.wait_for(3, channel=direct)[2].shown
    payload["message"]["blocks"] = ["x" * 300_000]
    reply = people.send(urlencode({"payload": json.dumps(payload)}), FORM)
    assert (reply.status_code, error_code(reply)) == (413, "too_long")


def test_it_takes_posts_only(slack_bot: RunningBot) -> None:
    assert httpx.get(slack_bot.address + WEBHOOK).status_code == 405


@pytest.mark.parametrize("given", [{}, {"slack_bot_token": TOKEN}, {"slack_signing_secret": SECRET}])
def test_half_the_credentials_are_none(given: dict[str, str]) -> None:
    assert not is_configured(read_settings(**given))


def test_without_credentials_there_is_no_such_address(bot: RunningBot) -> None:
    assert httpx.post(bot.address + WEBHOOK).status_code == 404
