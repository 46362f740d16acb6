"""Locks between processes: each engine here stands for a process."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest
from sqlalchemy.engine import Engine

from bot.conversations.across import AcrossProcesses
from bot.conversations.engine import open_conversations
from tests import postgresql


@pytest.fixture
def engines(postgresql_url: str) -> Iterator[tuple[Engine, Engine]]:
    opened = open_conversations(postgresql_url), open_conversations(postgresql_url)
    yield opened
    for each in opened:
        each.dispose()


@pytest.fixture
def here(engines: tuple[Engine, Engine]) -> AcrossProcesses:
    return AcrossProcesses(engines[0])


@pytest.fixture
def there(engines: tuple[Engine, Engine]) -> AcrossProcesses:
    return AcrossProcesses(engines[1])


async def hold(locks: AcrossProcesses, name: str, done: list[str]) -> None:
    async with locks(name):
        done.append(name)


async def test_another_process_waits_for_the_same_name_only(here: AcrossProcesses, there: AcrossProcesses) -> None:
    done: list[str] = []
    async with here("anna"):
        waiting = asyncio.create_task(hold(there, "anna", done))
        await hold(there, "bernd", done)
        assert done == ["bernd"]
        assert not waiting.done()
    await waiting
    assert done == ["bernd", "anna"]


async def test_a_failure_lets_the_other_process_in(here: AcrossProcesses, there: AcrossProcesses) -> None:
    with pytest.raises(ValueError, match="misslungen"):
        async with here("anna"):
            raise ValueError("misslungen")
    await hold(there, "anna", [])


async def test_who_gives_up_waiting_holds_nothing(here: AcrossProcesses, there: AcrossProcesses) -> None:
    async with here("anna"):
        with pytest.raises(asyncio.TimeoutError):
            await asyncio.wait_for(hold(there, "anna", []), 0.05)
    await hold(here, "anna", [])
    await hold(there, "anna", [])


async def test_a_process_that_dies_keeps_nobody_out(
    engines: tuple[Engine, Engine], here: AcrossProcesses, there: AcrossProcesses
) -> None:
    async with here("anna"):
        engines[0].dispose()
        assert here._connection is not None
        # What the system does with the connections of a killed process.
        here._connection.connection.dbapi_connection.close()
        await asyncio.wait_for(hold(there, "anna", []), 10)


async def test_it_goes_on_after_a_restart_of_the_database(
    postgresql_server: postgresql.Server, here: AcrossProcesses, there: AcrossProcesses
) -> None:
    async with here("anna"):
        postgresql_server.restart()
    await hold(there, "anna", [])
    async with here("anna"):
        waiting = asyncio.create_task(hold(there, "anna", []))
        await asyncio.sleep(0)
        assert not waiting.done()
    await waiting
