"""What a request of Slack means: who asked what, and where the answer belongs. Whatever means nothing is None.

The shapes are those of Slack's docs: "Events API", "app_mention", "message.im", "app_home_opened", "Slash commands",
"block_actions payload".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from bot.channels.staff import Asked, hashed
from bot.conversations.store import SLACK
from bot.slack.markup import plain

# Kinds of conversations: a direct message, a thread, the slash command of one person or of all in the channel.
DIRECT, THREAD, OWN, PUBLIC = KINDS = "dm", "thread", "own", "public"
# Kinds of messages that are neither edited, deleted nor written by Slack itself.
SUBTYPES = (None, "thread_broadcast", "file_share")
RESPONSE_URL = re.compile(r"https://([\w-]+\.)*slack(-gov)?\.com/[\w/.-]+", re.A)
BUTTON = re.compile(rf"({'|'.join(KINDS)}) (\d{{1,6}})\.(\d{{1,3}})", re.A)
VISIBILITY = re.compile(r"(?P<public>öffentlich|oeffentlich|public)\b[:,]?|(?P<own>privat|private)\b[:,]?", re.I)


@dataclass(frozen=True)
class Place:
    """Where answers go: a channel or one of its threads, or else the address that Slack gave for it.

    These are Slack's own ids. They live as long as the answers are under way.
    """

    kind: str
    channel: str
    person: str
    thread: str | None = None
    response_url: str | None = None


@dataclass(frozen=True)
class Heard:
    """A question and where to answer it; `pressed` is what stands on the button that asked it."""

    asked: Asked
    place: Place
    pressed: str | None = None


@dataclass(frozen=True)
class Opened:
    """Someone opened the Home tab; `event` tells this opening from others."""

    person: str
    event: str


def read_event(envelope: Mapping[str, Any], secret: str) -> Heard | Opened | None:
    """Return what an event of the Events API means."""
    event = envelope.get("event")
    if envelope.get("type") != "event_callback" or not isinstance(event, Mapping):
        return None
    person = _string(event, "user")
    if not person or _is_a_program(event, envelope):
        return None
    if event.get("type") == "app_home_opened":
        return Opened(person, hashed(secret, "event", _string(envelope, "event_id"))) if _is_home(event) else None
    place = _place_of_message(event, person)
    text = _string(event, "text")
    if place is None or not (text or event["type"] == "app_mention"):
        return None
    message = "message", _workspace(envelope), place.channel, _string(event, "ts")
    return _heard(secret, _workspace(envelope), place, message, text=plain(text))


def read_command(form: Mapping[str, str], secret: str, api_url: str) -> Heard | None:
    """Return what a slash command means."""
    person, channel, answers = form.get("user_id"), form.get("channel_id"), form.get("response_url", "")
    trigger = form.get("trigger_id")
    if not (person and channel and trigger) or not _is_slack(answers, api_url):
        return None
    text = unicodedata.normalize("NFC", plain(form.get("text", "")))
    wished = VISIBILITY.match(text)
    kind = PUBLIC if wished and wished["public"] else OWN
    team = form.get("team_id") or form.get("enterprise_id") or ""
    place = Place(kind, channel, person, response_url=answers)
    return _heard(secret, team, place, ("trigger", team, trigger), text=text[wished.end() :] if wished else text)


def read_press(payload: Mapping[str, Any], secret: str, api_url: str) -> Heard | None:
    """Return what pressing a button means."""
    actions = payload.get("actions")
    if payload.get("type") != "block_actions" or not isinstance(actions, list) or not actions:
        return None
    action = actions[0] if isinstance(actions[0], Mapping) else {}
    button = BUTTON.fullmatch(_string(action, "value"))
    place = _place_of_press(payload, button[1], api_url) if button else None
    trigger = _string(payload, "trigger_id")
    if button is None or place is None or not trigger:
        return None
    team = _string(payload, "team", "id") or _string(payload, "enterprise", "id")
    title = plain(_string(action, "text", "text"))
    pressed = int(button[2]), int(button[3])
    return _heard(secret, team, place, ("trigger", team, trigger), button=pressed, title=title)


def button_value(kind: str, number: int, place: int) -> str:
    """Return what a button carries: in which kind of conversation it is, the message's number and its place there."""
    return f"{kind} {number}.{place}"


def _heard(
    secret: str,
    team: str,
    place: Place,
    message: tuple[str, ...],
    *,
    text: str | None = None,
    button: tuple[int, int] | None = None,
    title: str | None = None,
) -> Heard:
    of_one = {DIRECT: (), THREAD: (place.thread or "",), OWN: (place.person,), PUBLIC: ()}[place.kind]
    conversation = SLACK + hashed(secret, place.kind, team, place.channel, *of_one)
    person = hashed(secret, "person", team, place.person)
    return Heard(Asked(conversation, hashed(secret, *message), person, text, button, title or ""), place, title)


def _place_of_message(event: Mapping[str, Any], person: str) -> Place | None:
    channel, ts, thread = _string(event, "channel"), _string(event, "ts"), _string(event, "thread_ts")
    if not channel or not ts or event.get("subtype") not in SUBTYPES or event.get("edited") or event.get("hidden"):
        return None
    # Mentioned in a direct message, the bot may hear of it twice: then it is the same place and the same message.
    if event.get("channel_type") == "im" or channel.startswith("D"):
        known = event.get("type") in ("message", "app_mention")
        return Place(THREAD if thread else DIRECT, channel, person, thread or None) if known else None
    return Place(THREAD, channel, person, thread or ts) if event.get("type") == "app_mention" else None


def _place_of_press(payload: Mapping[str, Any], kind: str, api_url: str) -> Place | None:
    channel = _string(payload, "channel", "id") or _string(payload, "container", "channel_id")
    person, answers = _string(payload, "user", "id"), _string(payload, "response_url")
    if not channel or not person:
        return None
    if kind == DIRECT:
        return Place(kind, channel, person)
    if kind == THREAD:
        thread = _string(payload, "message", "thread_ts") or _string(payload, "container", "thread_ts")
        return Place(kind, channel, person, thread) if thread else None
    return Place(kind, channel, person, response_url=answers) if _is_slack(answers, api_url) else None


def _is_a_program(event: Mapping[str, Any], envelope: Mapping[str, Any]) -> bool:
    authorizations = envelope.get("authorizations")
    own = [
        each.get("user_id")
        for each in (authorizations if isinstance(authorizations, list) else [])
        if isinstance(each, Mapping) and each.get("is_bot")
    ]
    return bool(event.get("bot_id") or event.get("bot_profile")) or event.get("user") in own


def _is_home(event: Mapping[str, Any]) -> bool:
    return bool(event.get("tab", "home") == "home")


def _is_slack(address: str, api_url: str) -> bool:
    """Tell whether answers may go to the address: it is one of Slack's, or of the same server as the Web API."""
    if RESPONSE_URL.fullmatch(address):
        return True
    api = urlsplit(api_url)
    return re.fullmatch(rf"{re.escape(f'{api.scheme}://{api.netloc}')}/[\w/.-]+", address, re.A) is not None


def _workspace(envelope: Mapping[str, Any]) -> str:
    return _string(envelope, "team_id") or _string(envelope, "enterprise_id")


def _string(value: Any, *names: str) -> str:
    """Return the text found by these names; empty if there is none."""
    for name in names:
        value = value.get(name) if isinstance(value, Mapping) else None
    return value if isinstance(value, str) else ""
