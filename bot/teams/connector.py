"""Posts activities to the Bot Connector, and to nobody else."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlsplit

import httpx

from actions.settings import Settings
from bot.channels.delivery import NotDelivered, NotYet, post
from bot.ports import is_loopback
from bot.teams.tokens_out import Tokens

UNAUTHORIZED = "401"
# Whoever waits longer for three dots had better get the answer.
TYPING_WITHIN_S = 2.0
DEFAULT_PORTS = {"https": 443, "http": 80}


@dataclass(frozen=True)
class Place:
    """Where an answer goes; all of it as the activity said. `user` is empty for what is said to all."""

    service_url: str
    conversation: str
    bot: str
    user: str = ""
    reply_to: str = ""


class Connector:
    """Posts with our token. `client` is the channel's."""

    def __init__(self, client: httpx.AsyncClient, tokens: Tokens) -> None:
        self._client = client
        self._tokens = tokens

    async def post(self, place: Place, activity: Mapping[str, Any]) -> None:
        """Post the activity there until it is taken. Raises NotDelivered."""
        used = ""

        async def headers() -> Mapping[str, str]:
            nonlocal used
            used = await self._tokens.get()
            return {"Authorization": f"Bearer {used}"}

        address, body = _address(place), {**activity, **_addressed(place)}
        try:
            await post(self._client, address, body, headers)
        except NotDelivered as error:
            if str(error) != UNAUTHORIZED:
                raise
            # Microsoft may withdraw a token early, as when the secret is changed.
            self._tokens.drop(used)
            await post(self._client, address, body, headers)

    async def show_typing(self, place: Place) -> None:
        """Have Teams show that an answer is coming, if that is done at once."""
        # The answer will come, and its failure be logged.
        with suppress(asyncio.TimeoutError, httpx.HTTPError, NotYet, NotDelivered):
            await asyncio.wait_for(self._try_to_show_typing(place), TYPING_WITHIN_S)

    async def _try_to_show_typing(self, place: Place) -> None:
        headers = {"Authorization": f"Bearer {await self._tokens.get()}"}
        await self._client.post(_address(place), json={"type": "typing", **_addressed(place)}, headers=headers)


def is_allowed(service_url: str, settings: Settings) -> bool:
    """Tell whether answers, and with them our token, may go to this service."""
    try:
        parts = urlsplit(service_url)
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError:
        return False
    if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(host)):
        return False
    if "@" in parts.netloc or parts.query or parts.fragment:
        return False
    port = port or DEFAULT_PORTS[parts.scheme]
    allowed = settings.teams_service_hosts.lower().split()
    return f"{host}:{port}" in allowed or (port == DEFAULT_PORTS[parts.scheme] and host in allowed)


def _address(place: Place) -> str:
    service = place.service_url.rstrip("/")
    address = f"{service}/v3/conversations/{quote(place.conversation, safe='')}/activities"
    return f"{address}/{quote(place.reply_to, safe='')}" if place.reply_to else address


def _addressed(place: Place) -> dict[str, Any]:
    addressed: dict[str, Any] = {"from": {"id": place.bot}, "conversation": {"id": place.conversation}}
    if place.user:
        addressed["recipient"] = {"id": place.user}
    if place.reply_to:
        addressed["replyToId"] = place.reply_to
    return addressed
