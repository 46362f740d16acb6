"""Brings answers to a peer that may be slow, busy or away: tries again for a while."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import httpx
from tenacity import AsyncRetrying, RetryCallState, retry_if_exception_type, stop_before_delay, wait_random_exponential

TIMEOUT = httpx.Timeout(10.0)
CONNECTIONS = httpx.Limits(max_connections=20)
FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.5, 30.0
# After that the question is old, and whoever asked has asked again.
GIVEN_UP_AFTER_S = 15 * 60.0

Headers = Callable[[], Awaitable[Mapping[str, str]]]


class NotDelivered(Exception):
    """The peer refused the message, or did not take it for a quarter of an hour. The message names the reason only."""


class NotYet(Exception):
    """The peer cannot take it now; `pause` is how long it asks to wait, in seconds."""

    def __init__(self, reason: str, pause: float | None = None) -> None:
        super().__init__(reason)
        self.pause = pause


def open_client(proxy: str | None = None) -> httpx.AsyncClient:
    """Return a client for a channel's deliveries, through the proxy at this address if there is one.

    It follows no redirects: what it sends holds a token. So variables such as HTTPS_PROXY do not count.
    """
    # httpx logs each address at INFO, and addresses name conversations.
    logging.getLogger("httpx").setLevel(logging.WARNING)
    return httpx.AsyncClient(timeout=TIMEOUT, limits=CONNECTIONS, follow_redirects=False, trust_env=False, proxy=proxy)


def object_in(response: httpx.Response) -> dict[str, Any]:
    """Return the JSON object in a response; an empty one where there is none, for peers answer errors as they like."""
    try:
        value = response.json()
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


async def post(
    client: httpx.AsyncClient,
    address: str,
    body: Mapping[str, Any],
    headers: Headers,
    accepted: Callable[[httpx.Response], None] = lambda response: None,
) -> httpx.Response:
    """Post the body as JSON until the peer takes it and return its response.

    `accepted` may raise NotYet or NotDelivered for a response with status 200. Raises NotDelivered.
    """

    async def once() -> httpx.Response:
        try:
            response = await client.post(address, json=dict(body), headers=dict(await headers()))
        except httpx.TransportError as error:
            raise NotYet(type(error).__name__) from None
        _check(response)
        accepted(response)
        return response

    retrying = AsyncRetrying(
        retry=retry_if_exception_type(NotYet), wait=_pause, stop=stop_before_delay(GIVEN_UP_AFTER_S), reraise=True
    )
    try:
        return await retrying(once)
    except NotYet as error:
        raise NotDelivered(str(error)) from None


def _check(response: httpx.Response) -> None:
    if response.status_code == httpx.codes.TOO_MANY_REQUESTS or response.is_server_error:
        raise NotYet(str(response.status_code), asked_pause(response))
    if not response.is_success:
        raise NotDelivered(str(response.status_code))


def asked_pause(response: httpx.Response) -> float | None:
    """Return the seconds that the peer asks to wait, if it does."""
    seconds = response.headers.get("Retry-After", "")
    return float(seconds) if seconds.isdecimal() else None


_growing = wait_random_exponential(multiplier=FIRST_PAUSE_S, max=LONGEST_PAUSE_S)


def _pause(state: RetryCallState) -> float:
    error = state.outcome.exception() if state.outcome else None
    asked = error.pause if isinstance(error, NotYet) else None
    # A peer that asks for no pause at all gets one all the same.
    return asked or float(_growing(state))
