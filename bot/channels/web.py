"""The first page: a form that asks over the REST channel. Plain files, nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse, file

FOLDER = Path(__file__).resolve().parent.parent / "web"
FILES = {
    "/": ("index.html", "text/html; charset=utf-8"),
    "/chat.css": ("chat.css", "text/css; charset=utf-8"),
    "/chat.js": ("chat.js", "text/javascript; charset=utf-8"),
}
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; "
    "connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}


def page() -> Blueprint:
    """Return the routes that serve the page."""
    blueprint = Blueprint("page")
    for address, (name, content_type) in FILES.items():
        blueprint.add_route(_sender(FOLDER / name, content_type), address, name=name)
    return blueprint


def _sender(path: Path, content_type: str) -> Callable[[Request], Coroutine[Any, Any, HTTPResponse]]:
    async def send(_request: Request) -> HTTPResponse:
        return await file(path, mime_type=content_type, headers=HEADERS)

    return send
