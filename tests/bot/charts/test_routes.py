"""The pictures over HTTP."""

from __future__ import annotations

from collections.abc import AsyncIterator
from urllib.parse import urlencode

import httpx
import pytest

from actions.answers.presentation import presented
from actions.facts.queries import Facts
from bot.charts.contents import Chart
from bot.charts.pictures import Pictures
from bot.charts.routes import charts
from tests.bot.answers import answer_to
from tests.bot.serving import app_with, client_of

HISTORY = "/diagramme/verlauf.svg?" + urlencode({"stadt": "Köln", "bereich": "gesamt", "von": 2019, "bis": 2025})


@pytest.fixture
async def client(real_facts: Facts) -> AsyncIterator[httpx.AsyncClient]:
    async with client_of(app_with([charts(Pictures(real_facts))])) as client:
        yield client


@pytest.mark.parametrize("editions", ["all", "2024"])
async def test_the_addresses_in_answers_lead_to_pictures(
    editions: str, client: httpx.AsyncClient, real_facts: Facts
) -> None:
    answer = answer_to(real_facts, cities="Düsseldorf, Köln", editions=editions)
    address = presented(answer)["chart"]["address"]
    svg, png = await client.get(address["svg"]), await client.get(address["png"])
    assert (svg.status_code, png.status_code) == (200, 200)
    assert (svg.headers["Content-Type"], png.headers["Content-Type"]) == ("image/svg+xml", "image/png")
    assert b"</svg>" in svg.content
    assert png.content.startswith(b"\x89PNG")


async def test_a_browser_may_keep_it_and_ask_whether_it_is_the_same(client: httpx.AsyncClient) -> None:
    first = await client.get(HISTORY)
    assert "max-age=300" in first.headers["Cache-Control"]
    again = await client.get(HISTORY, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content, again.headers["ETag"]) == (304, b"", first.headers["ETag"])
    other = await client.get(HISTORY, headers={"If-None-Match": '"another"'})
    assert other.status_code == 200


async def test_an_svg_may_use_its_styles_and_nothing_else(client: httpx.AsyncClient) -> None:
    headers = (await client.get(HISTORY)).headers
    assert headers["Content-Security-Policy"].startswith("default-src 'none'; style-src 'unsafe-inline';")
    assert headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    ("address", "status", "code"),
    [
        ("/diagramme/verlauf.svg", 400, "malformed"),
        (HISTORY + "&von=2020", 400, "malformed"),
        (HISTORY + "&stadt=", 400, "malformed"),
        (HISTORY.replace("2019", "0x7e3"), 400, "malformed"),
        (HISTORY.replace("K%C3%B6ln", "K%F6ln"), 404, "unknown_chart"),
        (HISTORY.replace("K%C3%B6ln", "..%2F..%2Fetc"), 404, "unknown_chart"),
        (HISTORY.replace("gesamt", "wetter"), 404, "unknown_chart"),
        (HISTORY.replace("verlauf.svg", "verlauf.pdf"), 404, "not_found"),
    ],
)
async def test_errors_are_told_as_json(address: str, status: int, code: str, client: httpx.AsyncClient) -> None:
    response = await client.get(address)
    assert response.status_code == status
    assert set(response.json()["error"]) == {"code", "message"}
    assert response.json()["error"]["code"] == code


async def test_a_drawing_that_fails_tells_nothing(real_facts: Facts) -> None:
    def fail(chart: Chart, suffix: str) -> bytes:
        raise RuntimeError("secret")

    async with client_of(app_with([charts(Pictures(real_facts, fail))])) as client:
        response = await client.get(HISTORY)
    assert response.status_code == 500
    assert "secret" not in response.text
    assert "Traceback" not in response.text
