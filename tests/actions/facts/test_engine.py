"""One engine writes, the other cannot."""

from __future__ import annotations

import socket
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import select, update
from sqlalchemy.engine import Engine
from sqlalchemy.exc import OperationalError

from actions.facts.engine import StoreDamaged, StoreMissing, StoreUnusable, open_store
from actions.facts.load import build_if_needed
from actions.facts.tables import revision
from tests.bot.running import HOST

GIVEN_UP_WITHIN_S = 20


def test_the_reading_engine_refuses_to_write(writer: Engine, url: str) -> None:
    reader = open_store(url, read_only=True)
    with pytest.raises(OperationalError, match="readonly"), reader.begin() as connection:
        connection.execute(update(revision).values(number=99))
    reader.dispose()


def test_the_pragma_alone_does_not_open_the_file_for_writing(writer: Engine, url: str) -> None:
    reader = open_store(url, read_only=True)
    with reader.connect() as connection:
        connection.exec_driver_sql("PRAGMA query_only = OFF")
        with pytest.raises(OperationalError, match="readonly"):
            connection.execute(update(revision).values(number=99))
    reader.dispose()


def test_reading_goes_on_while_someone_writes(writer: Engine, url: str) -> None:
    reader = open_store(url, read_only=True)
    with writer.begin() as writing:
        writing.execute(update(revision).values(number=99))
        with reader.connect() as reading:
            assert reading.execute(select(revision.c.number)).scalar_one() == 1
    reader.dispose()


def test_a_path_may_hold_any_character(folder: Path, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'Bürger & Ämter 100 % #1' / 'facts.db'}"
    build_if_needed(folder, url)
    open_store(url, read_only=True).dispose()


def test_a_missing_store_is_named(url: str) -> None:
    with pytest.raises(StoreMissing, match=r"stores/facts\.db“ gibt es nicht"):
        open_store(url, read_only=True)


def test_a_file_that_never_was_a_store_counts_as_missing(tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()
    with pytest.raises(StoreMissing):
        open_store(f"sqlite:///{tmp_path / 'empty.db'}", read_only=True)


def test_an_unreachable_server_is_told_from_a_missing_store_and_its_password_stays_secret() -> None:
    with pytest.raises(StoreUnusable, match="nicht erreichbar") as caught:
        open_store("postgresql://lotse:geheim@127.0.0.1:1/facts", read_only=True)
    assert not isinstance(caught.value, StoreMissing)
    assert "geheim" not in str(caught.value)


def test_a_file_that_is_no_database_is_damaged(tmp_path: Path) -> None:
    (tmp_path / "facts.db").write_bytes(b"no database " * 100)
    with pytest.raises(StoreDamaged, match="beschädigt"):
        open_store(f"sqlite:///{tmp_path}/facts.db", read_only=True)


@pytest.mark.parametrize("read_only", [True, False])
def test_a_server_that_is_silent_is_not_waited_for(read_only: bool) -> None:
    # It takes connections, as the system does for it, and never says a word.
    with socket.create_server((HOST, 0)) as silent, ThreadPoolExecutor() as pool:
        address = f"postgresql+psycopg2://lotse@{HOST}:{silent.getsockname()[1]}/facts"
        opening = pool.submit(lambda: open_store(address, read_only).connect())
        try:
            with pytest.raises((StoreUnusable, OperationalError)):
                opening.result(GIVEN_UP_WITHIN_S)
        finally:
            # Whoever still waits is hung up on.
            silent.shutdown(socket.SHUT_RDWR)


def test_a_store_in_memory_is_refused() -> None:
    with pytest.raises(ValueError, match="braucht eine Datei"):
        open_store("sqlite://", read_only=False)
