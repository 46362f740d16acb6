"""Reads what a client sent; whatever is not as it must be is refused before it costs anything."""

from __future__ import annotations

import asyncio
import json
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from sanic.exceptions import PayloadTooLarge
from sanic.request import Request

from bot.channels import texts
from bot.channels.errors import Refusal
from bot.channels.text import cleaned

MAX_CHARACTERS = 1000
MAX_WORD = 300
# Room for every character as two JSON escapes, and for the rest of the request.
MAX_BODY = 16_384
BODY_WITHIN_S = 5.0
BEARER = "Bearer "
TOKEN = re.compile(r"[\w-]{43}", re.A)
REQUEST_ID = re.compile(r"[\w-]{8,64}", re.A)
BUTTON = re.compile(r"(\d{1,6})\.(\d{1,3})", re.A)
JSON_TYPE = "application/json"


@dataclass(frozen=True)
class Said:
    """What someone said, by text or by button: the message's number and the button's place in it."""

    request: str
    text: str | None
    button: tuple[int, int] | None


@dataclass(frozen=True)
class Opinion:
    """What someone thinks of the message with that number."""

    message: int
    good: bool
    word: str | None


def require_own_origin(request: Request, public_url: str | None) -> None:
    """Refuse what a browser sends on behalf of another website."""
    origin = request.headers.get("Origin")
    own = {request.headers.get("Host", "").lower()}
    if public_url:
        own.add(urlsplit(public_url).netloc.lower())
    if origin is not None and _host(origin) not in own:
        raise Refusal(403, "wrong_origin", texts.FOREIGN)
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none"):
        raise Refusal(403, "wrong_origin", texts.FOREIGN)


def read_token(request: Request) -> str:
    """Return the token that the request carries, if it looks like one."""
    token = str(request.headers.get("Authorization", "")).removeprefix(BEARER)
    if not TOKEN.fullmatch(token):
        raise unknown_conversation()
    return token


def unknown_conversation() -> Refusal:
    """Return the same refusal for every token that opens nothing, whatever the reason."""
    return Refusal(404, "unknown_conversation", texts.UNKNOWN_CONVERSATION)


async def read_object(request: Request, most: int = MAX_BODY) -> dict[str, Any]:
    """Return the JSON object in the body; one of more than `most` bytes is refused unread, a slow one after a while."""
    if request.headers.get("Content-Type", "").split(";")[0].strip().lower() != JSON_TYPE:
        raise Refusal(415, "not_json", texts.NOT_JSON)
    return parse_object(await read_body(request, most))


def parse_object(text: str | bytes) -> dict[str, Any]:
    """Return the JSON object that the text is; anything else is refused as malformed."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise malformed() from error
    if not isinstance(value, dict):
        raise malformed()
    return value


async def read_body(request: Request, most: int) -> bytes:
    """Return the body of at most so many bytes; a larger one is refused unread, a slow one after a while."""
    try:
        return await asyncio.wait_for(_body(request, most), BODY_WITHIN_S)
    except asyncio.TimeoutError as error:
        raise Refusal(408, "too_slow", texts.TOO_SLOW) from error
    except PayloadTooLarge as error:
        raise Refusal(413, "too_long", texts.TOO_LARGE) from error


def read_said(value: dict[str, Any]) -> Said:
    """Return what the object says: an id, and either a text or a button."""
    request, text, button = value.get("id"), value.get("text"), value.get("button")
    if not isinstance(request, str) or not REQUEST_ID.fullmatch(request) or (text is None) == (button is None):
        raise malformed()
    if button is not None:
        pressed = BUTTON.fullmatch(button) if isinstance(button, str) else None
        if pressed is None:
            raise malformed()
        return Said(request, None, (int(pressed[1]), int(pressed[2])))
    return Said(request, _readable(text, MAX_CHARACTERS), None)


def read_opinion(value: dict[str, Any]) -> Opinion:
    """Return the opinion that the object holds."""
    message, good, word = value.get("message"), value.get("good"), value.get("word")
    if type(message) is not int or not 0 < message < 10**6 or not isinstance(good, bool):
        raise malformed()
    return Opinion(message, good, _readable(word, MAX_WORD) if word else None)


def malformed() -> Refusal:
    """Return the refusal of a request that is not as it must be."""
    return Refusal(400, "malformed", texts.MALFORMED)


def _readable(text: Any, most: int) -> str:
    if not isinstance(text, str):
        raise malformed()
    if len(text) > most:
        raise Refusal(413, "too_long", texts.TOO_LONG.format(most=most))
    readable = cleaned(text)
    if not readable:
        raise Refusal(400, "empty", texts.EMPTY)
    return readable


async def _body(request: Request, most: int) -> bytes:
    length = request.headers.get("Content-Length", "0")
    if not length.isdecimal() or int(length) > most:
        raise PayloadTooLarge("")
    # Sanic sets no bound for handlers that read the body themselves; chunks have no length beforehand.
    stream: Any = request.stream
    stream.request_max_size = most
    return b"".join([part async for part in stream])


def _host(origin: str) -> str:
    try:
        return urlsplit(origin).netloc.lower()
    except ValueError:
        return ""
