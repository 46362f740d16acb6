"""What an activity of the Bot Framework means. Its shape: "Activity object" in the Bot Connector's API reference."""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass
from typing import Any

from bot.channels.reading import BUTTON
from bot.channels.staff import Asked, hashed
from bot.channels.text import without_tags
from bot.conversations.store import TEAMS
from bot.teams.connector import Place

PERSONAL = "personal"
CHOICE = "auswahl"
# No message of the bot has this number, so no conversation ever offered this button.
NEVER_OFFERED = (0, 0)
BREAK = re.compile(r"<(?:br|/p|/div|/li)\b[^<>]*>", re.I)


@dataclass(frozen=True)
class Welcome:
    """The bot was added; `place` is a hash of the conversation."""

    place: str


@dataclass(frozen=True)
class Farewell:
    """The bot was removed; `place` is a hash of the conversation."""

    place: str


Meant = Asked | Welcome | Farewell


def read(activity: dict[str, Any], secret: str) -> tuple[Meant, Place] | None:
    """Return what the activity means and where an answer goes; None if it is none of our business.

    Its serviceUrl must have been verified before. `secret` is the key of the hashes.
    """
    sender, bot = _id(activity.get("from")), _id(activity.get("recipient"))
    conversation, service = _id(activity.get("conversation")), activity.get("serviceUrl")
    if not bot or not conversation or not isinstance(service, str):
        return None
    if activity.get("type") != "message":
        moved = _coming_or_going(activity, bot, hashed(secret, "place", conversation))
        return (moved, Place(service, conversation, bot)) if moved else None
    number = activity.get("id")
    if not sender or not isinstance(number, str) or not number or _is_bot(activity, sender, bot):
        return None
    if not _is_for_us(activity, bot):
        return None
    text, button = _text(activity), _button(activity.get("value"))
    if button is None and activity.get("value") is not None and not text:
        button = NEVER_OFFERED
    asked = Asked(
        conversation=TEAMS + hashed(secret, "conversation", conversation, sender),
        message=hashed(secret, "message", conversation, number),
        person=hashed(secret, "person", sender),
        text=text,
        button=button,
        title=text,
    )
    return asked, Place(service, conversation, bot, sender, number)


def _coming_or_going(activity: dict[str, Any], bot: str, place: str) -> Welcome | Farewell | None:
    if activity.get("type") == "conversationUpdate":
        if bot in _ids(activity.get("membersAdded")):
            return Welcome(place)
        return Farewell(place) if bot in _ids(activity.get("membersRemoved")) else None
    if activity.get("type") == "installationUpdate":
        # "add-upgrade" and "remove-upgrade" are a new version of the app, of which nobody need hear.
        if activity.get("action") == "add":
            return Welcome(place)
        return Farewell(place) if activity.get("action") == "remove" else None
    return None


def _is_bot(activity: dict[str, Any], sender: str, bot: str) -> bool:
    return sender == bot or activity["from"].get("role") in ("bot", "skill")


def _is_for_us(activity: dict[str, Any], bot: str) -> bool:
    """Where others talk too, only a mention or one of our buttons is: an admin may let apps hear everything."""
    if activity["conversation"].get("conversationType", PERSONAL) == PERSONAL:
        return True
    return activity.get("value") is not None or any(_id(each.get("mentioned")) == bot for each in _mentions(activity))


def _mentions(activity: dict[str, Any]) -> list[dict[str, Any]]:
    return [each for each in _dicts(activity.get("entities")) if each.get("type") == "mention"]


def _text(activity: dict[str, Any]) -> str:
    text = activity.get("text")
    if not isinstance(text, str):
        return ""
    for mention in _mentions(activity):
        if isinstance(mention.get("text"), str) and mention["text"]:
            text = text.replace(mention["text"], " ")
    lines = without_tags(BREAK.sub("\n", text)).split("\n")
    return html.unescape("\n".join(line.strip() for line in lines)).strip()


def _button(value: Any) -> tuple[int, int] | None:
    """The reference in what a card's button sends; clients send it as an object or as its JSON."""
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except (ValueError, RecursionError):
            return None
    chosen = value.get(CHOICE) if isinstance(value, dict) else None
    found = BUTTON.fullmatch(chosen) if isinstance(chosen, str) else None
    return (int(found[1]), int(found[2])) if found else None


def _id(account: Any) -> str:
    found = account.get("id") if isinstance(account, dict) else None
    return found if isinstance(found, str) else ""


def _ids(accounts: Any) -> list[str]:
    return [_id(each) for each in _dicts(accounts)]


def _dicts(values: Any) -> list[dict[str, Any]]:
    return [each for each in values if isinstance(each, dict)] if isinstance(values, list) else []
