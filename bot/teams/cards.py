"""A message of the bot as activities with Adaptive Cards 1.5, the newest version that Teams shows everywhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.conversations.store import Message
from bot.teams import elements
from bot.teams.elements import Element

SCHEMA = "http://adaptivecards.io/schemas/adaptive-card.json"
CARD = "application/vnd.microsoft.card.adaptive"
VERSION = "1.5"
# Teams takes about 28 KB a message ("Limits and specifications for Teams"); the rest is for what is around the card.
LARGEST_BODY = 22_000
# What a notification shows, and a client that shows no cards.
LONGEST_SUMMARY = 200
LONGEST_FALLBACK = 1000
WORDS = {
    "de": {"one": "Quelle:", "many": "Quellen:", "continued": "(Fortsetzung)", "silent": "Antwort des Index-Lotsen"},
    "en": {"one": "Source:", "many": "Sources:", "continued": "(continued)", "silent": "Answer of the Index-Lotse"},
}
SHOWN_BESIDE_TEXT = ("table", "chart", "quotes", "sources")


def rendered(message: Message, public_url: str | None) -> list[dict[str, Any]]:
    """Return the activities that show the message, in their order; most are one.

    What is text only is sent as text. Teams shows text and card both, so a card has only a summary beside it. Without
    `public_url` there is no picture.
    """
    answer = message.answer or {"text": message.text}
    text = str(answer.get("text") or "")
    if not message.buttons and not any(answer.get(each) for each in SHOWN_BESIDE_TEXT):
        return [{"type": "message", "textFormat": "plain", "text": text or message.text}]
    language = "en" if answer.get("language") == "en" else "de"
    parts = _parts(text, answer, message, public_url, WORDS[language])
    spoken = message.text or text or WORDS[language]["silent"]
    return [_activity(body, language, spoken) for body in _packed(parts)]


def _parts(
    text: str, answer: dict[str, Any], message: Message, public_url: str | None, words: dict[str, str]
) -> list[list[Element]]:
    """The parts of the card, in groups that stay together."""
    parts = [[each] for each in elements.lines_of(text)]
    parts += [[elements.quote_box(each)] for each in answer.get("quotes") or ()]
    if answer.get("table"):
        parts += elements.tables(answer["table"], words["continued"])
    chart = answer.get("chart")
    if chart and public_url:
        address = public_url.rstrip("/") + chart["address"]["png"]
        parts.append(elements.picture(address, chart["alt"], chart["caption"]))
    parts += [[each] for each in elements.sources_line(answer.get("sources") or (), words["one"], words["many"])]
    parts += [[each] for each in elements.choices([each.title for each in message.buttons], message.number)]
    return parts


def _packed(parts: Sequence[list[Element]]) -> list[list[Element]]:
    """As few bodies as hold all parts, none of them too large."""
    bodies: list[list[Element]] = []
    room = 0
    for part in parts:
        needed = elements.size(part)
        if needed > room or not bodies:
            bodies.append([])
            room = LARGEST_BODY
        bodies[-1] += part
        room -= needed
    return bodies


def _activity(body: list[Element], language: str, spoken: str) -> dict[str, Any]:
    card: dict[str, Any] = {
        "$schema": SCHEMA,
        "type": "AdaptiveCard",
        "version": VERSION,
        "lang": language,
        "fallbackText": _cut(spoken, LONGEST_FALLBACK),
        "body": body,
    }
    if any(each["type"] in ("Table", "Image") for each in body):
        card["msteams"] = {"width": "Full"}
    return {
        "type": "message",
        "summary": _cut(" ".join(spoken.split()), LONGEST_SUMMARY),
        "attachments": [{"contentType": CARD, "content": card}],
    }


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
