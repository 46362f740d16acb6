"""What the operator's tools ask: is it alive, is it ready, what has it done."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable, Coroutine, Mapping
from typing import Any

from prometheus_client import CONTENT_TYPE_LATEST
from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse, json, raw

from bot.channels import texts
from bot.channels.errors import Refusal, log_failure
from bot.channels.reading import BEARER
from bot.metrics import Metrics
from bot.ports import is_loopback

Check = Callable[[], object]
Handler = Callable[[Request], Coroutine[Any, Any, HTTPResponse]]

CHECKED_WITHIN_S = 5.0
# A proxy on the same machine calls from loopback, too, but says for whom.
FORWARDED = ("X-Forwarded-For", "Forwarded", "X-Real-IP")
NOT_FROM_HERE = "Diese Zahlen sind nur für den Betreiber."


def operator(checks: Mapping[str, Check], metrics: Metrics, token: str | None) -> Blueprint:
    """Return the routes /health, /ready and /metrics.

    The bot is ready when no check raises and none returns False; checks run in threads, for a database may hang.
    Without a token, /metrics answers programs of this machine only.
    """
    routes = Blueprint("operator")

    async def health(_request: Request) -> HTTPResponse:
        return json({"status": "ok"})

    async def ready(_request: Request) -> HTTPResponse:
        passed = await asyncio.gather(*(_passes(check) for check in checks.values()))
        parts = dict(zip(checks, passed, strict=True))
        if all(passed):
            return json({"status": "ok", **parts})
        return json({"status": "unavailable", **parts}, status=503)

    async def figures(request: Request) -> HTTPResponse:
        _require_operator(request, token)
        return raw(metrics.exposed(), content_type=CONTENT_TYPE_LATEST)

    addresses: dict[str, Handler] = {"health": health, "ready": ready, "metrics": figures}
    for name, handler in addresses.items():
        routes.add_route(handler, f"/{name}", methods=["GET", "HEAD"], name=name)
    return routes


async def _passes(check: Check) -> bool:
    try:
        return await asyncio.wait_for(asyncio.to_thread(check), CHECKED_WITHIN_S) is not False
    except Exception as error:
        log_failure(error)
        return False


def _require_operator(request: Request, token: str | None) -> None:
    if token is not None:
        given = request.headers.get("Authorization", "")
        if not secrets.compare_digest(given.encode(), f"{BEARER}{token}".encode()):
            raise Refusal(401, "token_needed", texts.TOKEN_NEEDED)
    elif not is_loopback(request.ip) or any(name in request.headers for name in FORWARDED):
        raise Refusal(403, "forbidden", NOT_FROM_HERE)
