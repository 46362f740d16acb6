"""People in Slack: what they do reaches the bot as Slack's signed requests."""

from __future__ import annotations

import itertools
import json
import time
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

import httpx
from slack_sdk.signature import SignatureVerifier

from tests.bot.slack.fake_slack import Call, FakeSlack

SECRET = "0123456789abcdef0123456789abcdef"
TEAM, BOT_USER = "T0TEAM1", "U0BOT01"
WEBHOOK = "/webhooks/slack/webhook"
JSON, FORM = "application/json", "application/x-www-form-urlencoded"
WITHIN_S = 20
_numbers = itertools.count(1)


def new_id(kind: str) -> str:
    """Return a new id, "C" for channels, "D" for direct messages, "U" for people."""
    return f"{kind}0{next(_numbers):06}"


def new_ts() -> str:
    """Return the time that names a message."""
    return f"1690000000.{next(_numbers):06}"


def signed(body: str, secret: str = SECRET, at: float | None = None) -> dict[str, str]:
    """Return the headers with Slack's signature; `at` is in seconds since 1970."""
    timestamp = str(int(time.time() if at is None else at))
    signature = SignatureVerifier(secret).generate_signature(timestamp=timestamp, body=body)
    return {"X-Slack-Request-Timestamp": timestamp, "X-Slack-Signature": str(signature)}


def message_event(text: str, channel: str, **more: Any) -> dict[str, Any]:
    """A direct message to the bot, as "message.im" has it."""
    event = {"type": "message", "user": "U0ANNA1", "text": text, "channel": channel, "channel_type": "im"}
    return {**event, "ts": new_ts(), "team": TEAM, **more}


def mention_event(text: str, channel: str, **more: Any) -> dict[str, Any]:
    """The bot mentioned in a channel, as "app_mention" has it."""
    event = {"type": "app_mention", "user": "U0ANNA1", "text": f"<@{BOT_USER}> {text}", "channel": channel}
    return {**event, "ts": new_ts(), "team": TEAM, **more}


def envelope(event: dict[str, Any]) -> dict[str, Any]:
    """The event as the Events API sends it."""
    authorization = {"team_id": TEAM, "user_id": BOT_USER, "is_bot": True, "enterprise_id": None}
    return {
        "type": "event_callback",
        "team_id": TEAM,
        "api_app_id": "A0APP01",
        "event_id": new_id("Ev"),
        "event_time": 1690000000,
        "authorizations": [authorization],
        "event": event,
    }


def command_form(text: str, response_url: str, channel: str, person: str = "U0ANNA1") -> dict[str, str]:
    """A slash command as Slack sends it."""
    return {
        "command": "/index",
        "text": text,
        "response_url": response_url,
        "trigger_id": new_id("Tr"),
        "team_id": TEAM,
        "team_domain": "rathaus",
        "channel_id": channel,
        "channel_name": "smart-city",
        "user_id": person,
        "user_name": "anna.beispiel",
    }


def press_payload(shown: Call, title: str, response_url: str, channel: str, person: str = "U0ANNA1") -> dict[str, Any]:
    """Pressing a button of a message that the bot posted, as "block_actions" has it."""
    thread = {"thread_ts": shown.body["thread_ts"]} if "thread_ts" in shown.body else {}
    private = shown.body.get("response_type") == "ephemeral" or "user" in shown.body
    container = {"type": "message", "message_ts": shown.ts, "channel_id": channel, "is_ephemeral": private, **thread}
    message = {"message": {"ts": shown.ts, "text": shown.body["text"], "blocks": shown.body["blocks"], **thread}}
    button = shown.buttons[title]
    return {
        "type": "block_actions",
        "user": {"id": person, "username": "anna.beispiel", "name": "anna.beispiel", "team_id": TEAM},
        "team": {"id": TEAM, "domain": "rathaus"},
        "enterprise": None,
        "channel": {"id": channel, "name": "smart-city"},
        "container": container,
        "trigger_id": new_id("Tr"),
        "response_url": response_url,
        **({} if private else message),
        "actions": [{**button, "block_id": "Xy1", "action_ts": new_ts()}],
    }


class Workspace:
    """A workspace that has the app. Everything returns the bot's response to Slack."""

    def __init__(self, address: str, slack: FakeSlack) -> None:
        self.slack = slack
        self.http = httpx.Client(base_url=address, timeout=WITHIN_S)

    def close(self) -> None:
        """Close the connections."""
        self.http.close()

    def send(self, body: str, kind: str = JSON, headers: Mapping[str, Any] | None = None) -> httpx.Response:
        """Send a request as it is, signed now unless there are headers."""
        sent = {"Content-Type": kind, **(signed(body) if headers is None else headers)}
        return self.http.post(WEBHOOK, content=body, headers=sent)

    def event(self, event: dict[str, Any]) -> httpx.Response:
        """Send an event."""
        return self.send(json.dumps(envelope(event)))

    def say(self, text: str, channel: str, **more: Any) -> httpx.Response:
        """Write to the bot directly."""
        return self.event(message_event(text, channel, **more))

    def mention(self, text: str, channel: str, **more: Any) -> httpx.Response:
        """Mention the bot in a channel."""
        return self.event(mention_event(text, channel, **more))

    def command(self, text: str, response_url: str, channel: str, person: str = "U0ANNA1") -> httpx.Response:
        """Use the slash command."""
        return self.command_with(command_form(text, response_url, channel, person))

    def command_with(self, form: Mapping[str, str]) -> httpx.Response:
        """Use the slash command as that form has it."""
        return self.send(urlencode(form), FORM)

    def press(self, shown: Call, title: str, channel: str, response_url: str | None = None) -> httpx.Response:
        """Press the button with that title."""
        payload = press_payload(shown, title, response_url or self.slack.response_url(), channel)
        return self.send(urlencode({"payload": json.dumps(payload)}), FORM)

    def open_home(self, person: str) -> httpx.Response:
        """Open the Home tab."""
        return self.event({"type": "app_home_opened", "user": person, "channel": "D0HOME1", "tab": "home"})
