"""The page at /, the same page for the widget's frame, and their files. Plain files, nothing from elsewhere."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse, raw

from bot.channels.headers import embeddable

FOLDER = Path(__file__).resolve().parent.parent / "web"
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}
PAGE = "index.html"
WIDGET = "lotse.js"
FRAME = "/fenster"
# A browser keeps the file and asks whether it is still the same.
CACHE = {"Cache-Control": "no-cache"}
FROM_ANYWHERE = {"Cross-Origin-Resource-Policy": "cross-origin"}


def pages(allowed_origins: str | None, folder: Path = FOLDER) -> Blueprint:
    """Return the routes that serve the files of the folder; the origins may show the page in a frame."""
    blueprint = Blueprint("pages")
    addresses = {"/": PAGE, FRAME: PAGE, **{f"/{path.name}": path.name for path in sorted(folder.iterdir())}}
    for address, name in addresses.items():
        path = folder / name
        if path.suffix not in TYPES or address == f"/{PAGE}":
            continue
        headers = dict(CACHE)
        if address == FRAME:
            headers |= embeddable(allowed_origins)
        elif name == WIDGET:
            headers |= FROM_ANYWHERE
        sender = _sender(path, TYPES[path.suffix], headers)
        blueprint.add_route(sender, address, methods=["GET", "HEAD"], name=f"page{len(blueprint._future_routes)}")
    return blueprint


def _sender(
    path: Path, content_type: str, headers: dict[str, str]
) -> Callable[[Request], Coroutine[Any, Any, HTTPResponse]]:
    async def send(request: Request) -> HTTPResponse:
        body = path.read_bytes()
        tagged = {**headers, "ETag": f'"{hashlib.sha256(body).hexdigest()[:32]}"'}
        if tagged["ETag"] in request.headers.get("If-None-Match", ""):
            return HTTPResponse(status=304, headers=tagged)
        return raw(body, content_type=content_type, headers=tagged)

    return send
