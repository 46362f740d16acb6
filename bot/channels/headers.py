"""The headers that every response carries: what a browser may do with it."""

from __future__ import annotations

from sanic import Sanic
from sanic.request import Request
from sanic.response import BaseHTTPResponse

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors "
)
HEADERS = {
    "Content-Security-Policy": POLICY + "'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


def send_security_headers(app: Sanic) -> None:
    """Add the headers to every response that does not set them itself."""

    async def add(_request: Request, response: BaseHTTPResponse) -> None:
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)

    app.register_middleware(add, "response")


def embeddable(allowed_origins: str | None) -> dict[str, str]:
    """Return the headers of a page that these websites, separated by blanks, may show in a frame."""
    return {
        "Content-Security-Policy": f"{POLICY}'self' {allowed_origins or ''}".rstrip(),
        # A website that isolates itself may only frame what says both.
        "Cross-Origin-Embedder-Policy": "require-corp",
        "Cross-Origin-Resource-Policy": "cross-origin",
    }
