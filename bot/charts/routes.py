"""The addresses of the pictures."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from sanic import Blueprint, Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, raw

from actions.answers.presentation import COMPARISON_CHART, HISTORY_CHART
from bot.channels.errors import Refusal
from bot.charts.contents import NothingToDraw
from bot.charts.drawing import Suffix
from bot.charts.parameters import BadParameters, Kind, read_parameters
from bot.charts.pictures import Busy, Pictures

PATHS: dict[str, Kind] = {HISTORY_CHART: "verlauf", COMPARISON_CHART: "vergleich"}
TYPES: dict[Suffix, str] = {"svg": "image/svg+xml", "png": "image/png"}
RETRY_S = 5
BUSY = "Gerade werden sehr viele Diagramme gezeichnet. Bitte versuchen Sie es gleich noch einmal."
HEADERS = {
    # The facts may be corrected at any time; five minutes of an older picture do no harm.
    "Cache-Control": "public, max-age=300",
    # Opened by itself, an SVG is a page: this one may use its own styles and nothing else.
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'",
}


def charts(pictures: Pictures) -> Blueprint:
    """Return the routes that serve the pictures."""
    blueprint = Blueprint("charts")
    for path, kind in PATHS.items():
        for suffix in TYPES:
            sender = _sender(pictures, kind, suffix)
            blueprint.add_route(sender, f"{path}.{suffix}", methods=["GET", "HEAD"], name=f"{kind}_{suffix}")

    async def close(_app: Sanic, _loop: object) -> None:
        pictures.close()

    blueprint.listener(close, "after_server_stop")
    return blueprint


def _sender(pictures: Pictures, kind: Kind, suffix: Suffix) -> Callable[[Request], Coroutine[Any, Any, HTTPResponse]]:
    async def send(request: Request) -> HTTPResponse:
        try:
            # Sanic's own `get` would hide all but the first value.
            asked = read_parameters(kind, dict(request.get_args(keep_blank_values=True)))
            picture = await pictures.picture(asked, suffix)
        except BadParameters as error:
            raise Refusal(400, "malformed", str(error)) from error
        except NothingToDraw as error:
            raise Refusal(404, "unknown_chart", str(error)) from error
        except Busy as error:
            raise Refusal(503, "busy", BUSY, RETRY_S) from error
        headers = {**HEADERS, "ETag": f'"{picture.tag}"'}
        if headers["ETag"] in request.headers.get("If-None-Match", ""):
            return HTTPResponse(status=304, headers=headers)
        return raw(picture.body, content_type=TYPES[suffix], headers=headers)

    return send
