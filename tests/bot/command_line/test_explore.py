"""`index-lotse explore`: Datasette on the store, with its tables described and nothing to write."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator

import httpx
import pytest

from actions.facts import tables
from actions.settings import PROJECT_ROOT
from bot.command_line.descriptions import TABLES, metadata
from tests.bot.channels.visitor import wait_until
from tests.bot.running import HOST, free_port


@pytest.fixture
def explored(store: str) -> Iterator[str]:
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "bot.command_line", "explore", "--port", str(port)],
        cwd=PROJECT_ROOT,
        env=dict(os.environ),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    address = f"http://{HOST}:{port}/facts"
    wait_until(lambda: _answers(address))
    yield address
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=20)


def _answers(address: str) -> bool:
    try:
        return httpx.get(address).is_success
    except httpx.TransportError:
        return False


def test_every_table_and_only_real_columns_are_described() -> None:
    assert {*tables.metadata.tables, "alembic_version"} == set(TABLES)
    for name, table in tables.metadata.tables.items():
        assert set(TABLES[name][1]) <= set(table.columns.keys())
    assert metadata("facts")["databases"]["facts"]["tables"]["quotes"]["description"] == "Wörtliche Zitate"


def test_it_shows_rows_and_descriptions_and_cannot_write(explored: str) -> None:
    rows = httpx.get(f"{explored}/rankings.json?_shape=array").json()
    assert {"Köln", "Bonn"} == {row["city"] for row in rows}
    assert "Ein Platz: eine Stadt" in httpx.get(f"{explored}/rankings").text
    refused = httpx.get(f"{explored}.json", params={"sql": "DELETE FROM rankings"})
    assert refused.status_code == 400
    assert len(httpx.get(f"{explored}/rankings.json?_shape=array").json()) == len(rows)
