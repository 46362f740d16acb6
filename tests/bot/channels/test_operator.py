"""What the operator's tools are told."""

from __future__ import annotations

import threading
from typing import Any

import httpx
import pytest

from bot.channels import operator as module
from bot.channels.operator import operator
from bot.metrics import Metrics
from tests.bot.serving import app_with, client_of

TOKEN = "geheimes-wort-123456"


def fail() -> None:
    raise ConnectionError("postgresql://user:password@host/")


async def ask(
    path: str,
    checks: dict[str, Any] | None = None,
    token: str | None = None,
    address: str = "127.0.0.1",
    headers: dict[str, str] | None = None,
) -> httpx.Response:
    app = app_with([operator(checks or {}, Metrics(), token)])
    async with client_of(app, address) as client:
        return await client.get(path, headers=headers)


async def test_it_is_alive_whatever_is_broken() -> None:
    response = await ask("/health", {"facts": fail})
    assert (response.status_code, response.json()) == (200, {"status": "ok"})


async def test_it_is_ready_when_all_parts_are() -> None:
    response = await ask("/ready", {"model": lambda: True, "facts": lambda: (3, 1), "conversations": lambda: None})
    assert response.status_code == 200
    assert response.json() == {"status": "ok", "model": True, "facts": True, "conversations": True}


@pytest.mark.parametrize("broken", [fail, lambda: False])
async def test_one_broken_part_makes_it_unready_and_tells_no_secret(broken: Any) -> None:
    response = await ask("/ready", {"model": lambda: True, "facts": broken})
    assert response.status_code == 503
    assert response.json() == {"status": "unavailable", "model": True, "facts": False}


async def test_a_part_that_hangs_makes_it_unready(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "CHECKED_WITHIN_S", 0.01)
    go_on = threading.Event()
    response = await ask("/ready", {"facts": go_on.wait})
    go_on.set()
    assert (response.status_code, response.json()["facts"]) == (503, False)


async def test_the_figures_are_in_prometheus_format() -> None:
    response = await ask("/metrics")
    assert response.status_code == 200
    assert response.headers["Content-Type"].startswith("text/plain; version=")
    assert "# TYPE lotse_turn_seconds histogram" in response.text


@pytest.mark.parametrize(
    ("token", "address", "headers", "status"),
    [
        (None, "127.0.0.1", {}, 200),
        (None, "::1", {}, 200),
        (None, "203.0.113.7", {}, 403),
        (None, "", {}, 403),
        (None, "127.0.0.1", {"X-Forwarded-For": "203.0.113.7"}, 403),
        (None, "127.0.0.1", {"Forwarded": "for=203.0.113.7"}, 403),
        (None, "203.0.113.7", {"X-Forwarded-For": "127.0.0.1"}, 403),
        (TOKEN, "203.0.113.7", {"Authorization": f"Bearer {TOKEN}"}, 200),
        (TOKEN, "127.0.0.1", {}, 401),
        (TOKEN, "127.0.0.1", {"Authorization": f"Bearer {TOKEN}x"}, 401),
        (TOKEN, "127.0.0.1", {"Authorization": TOKEN}, 401),
        (TOKEN, "127.0.0.1", {"Authorization": "Bearer "}, 401),
    ],
)
async def test_the_figures_are_for_the_operator_only(
    token: str | None, address: str, headers: dict[str, str], status: int
) -> None:
    response = await ask("/metrics", token=token, address=address, headers=headers)
    assert response.status_code == status
    if status != 200:
        assert set(response.json()["error"]) == {"code", "message"}
        assert "lotse_" not in response.text
