"""Messages as the client gets them, and the stream of server-sent events that brings them."""

from __future__ import annotations

import datetime
import json
from typing import Any

from sanic.request import Request

from bot.channels import texts
from bot.channels.turns import FAILED, Turn
from bot.conversations.store import Message

EVENT_STREAM = "text/event-stream; charset=utf-8"
# Proxies shall hand on each event at once.
HEADERS = {"X-Accel-Buffering": "no"}


async def send_turn(request: Request, turn: Turn) -> None:
    """Send the messages of the turn as they come, and how it ended."""
    response = await request.respond(content_type=EVENT_STREAM, headers=HEADERS)
    async for message in turn.follow():
        await response.send(event("message", as_sent(message)))
    problem = {"code": "failed", "message": texts.FAILED} if turn.end == FAILED else {}
    await response.send(event(str(turn.end), problem))
    await response.eof()


def event(name: str, data: dict[str, Any]) -> str:
    """Return one server-sent event. JSON has no line breaks, which would end the data."""
    return f"event: {name}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"


def as_sent(message: Message) -> dict[str, Any]:
    """Return the message without what is none of the client's business, such as payloads."""
    at = datetime.datetime.fromtimestamp(message.at, datetime.timezone.utc)
    sent: dict[str, Any] = {
        "number": message.number,
        "author": message.author,
        "text": message.text,
        "at": at.isoformat(timespec="seconds").replace("+00:00", "Z"),
    }
    if message.answer is not None:
        sent["answer"] = message.answer
    if message.buttons:
        sent["buttons"] = [
            {"id": f"{message.number}.{place}", "title": button.title} for place, button in enumerate(message.buttons)
        ]
    if message.good is not None:
        sent["feedback"] = message.good
    return sent
