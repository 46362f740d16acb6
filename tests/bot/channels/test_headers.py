"""What every response tells the browser, and what none tells."""

from __future__ import annotations

from collections.abc import Callable

import httpx
import pytest

from tests.bot.channels.conftest import ALLOWED
from tests.bot.channels.visitor import Visitor, error_code
from tests.bot.running import RunningBot

ROUTES = [
    ("GET", "/", 200),
    ("GET", "/chat.js", 200),
    ("GET", "/chat/about", 200),
    ("GET", "/chat/messages", 404),
    ("GET", "/webhooks/rest/", 200),
    ("GET", "/nix", 404),
    ("GET", "/chat/nix", 404),
    ("GET", "/../bot/server.py", 404),
    ("GET", "/%2e%2e/%2e%2e/etc/passwd", 404),
    ("POST", "/", 405),
    ("PUT", "/chat/messages", 405),
    ("POST", "/chat/messages", 404),
    ("POST", "/webhooks/rest/webhook", 400),
]


@pytest.mark.parametrize(("method", "path", "status"), ROUTES)
def test_every_response_is_locked_down(bot: RunningBot, method: str, path: str, status: int) -> None:
    reply = httpx.request(method, f"{bot.address}{path}", json={} if method != "GET" else None)
    assert reply.status_code == status
    policy = reply.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src ")
    assert "base-uri 'none'; form-action 'none'; frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert reply.headers["X-Content-Type-Options"] == "nosniff"
    assert reply.headers["Referrer-Policy"] == "no-referrer"
    assert reply.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert reply.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in reply.headers["Permissions-Policy"]
    assert not {"server", "x-powered-by", "set-cookie", "access-control-allow-origin"} & set(reply.headers)
    if status >= 400:
        assert error_code(reply)
        assert reply.json()["error"]["message"].endswith(".")


def test_a_method_that_is_not_allowed_names_those_that_are(bot: RunningBot) -> None:
    reply = httpx.put(f"{bot.address}/chat/messages", json={})
    assert {each.strip() for each in reply.headers["Allow"].split(",")} == {"GET", "POST"}


def test_only_the_window_may_be_framed_and_only_by_those_allowed(bot: RunningBot) -> None:
    window, page = httpx.get(f"{bot.address}/fenster"), httpx.get(bot.address)
    assert window.content == page.content
    assert window.headers["Content-Security-Policy"].endswith(f"frame-ancestors 'self' {ALLOWED}")
    assert page.headers["Content-Security-Policy"].endswith("frame-ancestors 'none'")
    # So that a website that isolates itself may show it.
    assert window.headers["Cross-Origin-Embedder-Policy"] == "require-corp"
    assert window.headers["Cross-Origin-Resource-Policy"] == "cross-origin"


def test_files_are_kept_until_they_change(bot: RunningBot) -> None:
    first = httpx.get(f"{bot.address}/chat.css")
    assert first.headers["Cache-Control"] == "no-cache"
    again = httpx.get(f"{bot.address}/chat.css", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
    assert again.content == b""
    assert "Content-Security-Policy" in again.headers
    head = httpx.head(f"{bot.address}/chat.css")
    assert (head.status_code, head.content) == (200, b"")


def test_conversations_are_never_kept_by_a_browser(visitor: Visitor, another: Callable[[], Visitor]) -> None:
    for reply in (visitor.read(), visitor.post(text="Hallo"), another().http.get("/chat/about")):
        assert reply.headers["Cache-Control"] == "no-store"
