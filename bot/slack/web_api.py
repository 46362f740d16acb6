"""Slack's Web API and its response addresses, as far as the bot needs them.

See "chat.postMessage", "chat.postEphemeral", "views.publish" and "Handling user interaction" in Slack's docs.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import httpx

from bot.channels.delivery import NotDelivered, NotYet, object_in, open_client, post

# "Web API: Errors": what passes by itself. All else, such as "channel_not_found", will stay as it is.
PASSING = frozenset({"ratelimited", "internal_error", "service_unavailable", "fatal_error"})
# The text beside the blocks is plain, and nobody wants a preview of each source.
PLAIN = {"mrkdwn": False, "unfurl_links": False, "unfurl_media": False}


class WebApi:
    """Posts to Slack until Slack takes it. Between `open` and `close` only; every method raises NotDelivered."""

    def __init__(self, address: str, token: str, proxy: str | None = None) -> None:
        self._address = address.rstrip("/")
        self._token = token
        self._proxy = proxy
        self._client: httpx.AsyncClient | None = None

    def open(self) -> None:
        """Open the connections."""
        self._client = open_client(self._proxy)

    async def close(self) -> None:
        """Close them."""
        if self._client is not None:
            await self._client.aclose()

    async def post_message(self, channel: str, thread: str | None, payload: Mapping[str, Any], once: str) -> None:
        """Post a message for all in the channel; however often it is tried, one with this UUID is shown once."""
        where = {"channel": channel, **({"thread_ts": thread} if thread else {})}
        await self._call("chat.postMessage", {**where, **PLAIN, **payload, "client_msg_id": once})

    async def post_ephemeral(self, channel: str, thread: str | None, person: str, payload: Mapping[str, Any]) -> None:
        """Post a message that only this person sees."""
        where = {"channel": channel, "user": person, **({"thread_ts": thread} if thread else {})}
        await self._call("chat.postEphemeral", {**where, **payload})

    async def publish_home(self, person: str, view: Mapping[str, Any]) -> None:
        """Show the Home tab to the person."""
        await self._call("views.publish", {"user_id": person, "view": view})

    async def respond(self, address: str, payload: Mapping[str, Any], visible: bool) -> None:
        """Post to a response address, for all in the channel or only for the person who asked."""
        response_type = "in_channel" if visible else "ephemeral"
        body = {"response_type": response_type, "replace_original": False, **PLAIN, **payload}
        await post(self._opened, address, body, _no_headers, _check_response)

    async def _call(self, method: str, body: Mapping[str, Any]) -> None:
        await post(self._opened, f"{self._address}/{method}", body, self._headers, _check_call)

    async def _headers(self) -> Mapping[str, str]:
        return {"Authorization": f"Bearer {self._token}"}

    @property
    def _opened(self) -> httpx.AsyncClient:
        assert self._client is not None
        return self._client


def _check_call(response: httpx.Response) -> None:
    body = object_in(response)
    if body.get("ok") is not True:
        _fail(str(body.get("error", "unreadable")))


def _check_response(response: httpx.Response) -> None:
    # A response address says "ok" and nothing else, but {"ok": false} when it has a reason.
    body = object_in(response)
    if body.get("ok") is False:
        _fail(str(body.get("error", "unreadable")))


def _fail(error: str) -> None:
    raise NotYet(error) if error in PASSING else NotDelivered(error)


async def _no_headers() -> Mapping[str, str]:
    return {}
