"""A PostgreSQL server of the tests' own, from the system's package: started when first needed, stopped at the end."""

from __future__ import annotations

import itertools
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg2
import pytest

USER = "postgres"
# Debian keeps each version's programs in a folder of its own.
FOLDERS = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)


class Server:
    """A server in a folder of its own that makes databases."""

    def __init__(self, program: str, folder: Path) -> None:
        self._program = program
        self._folder = folder
        self._numbers = itertools.count()

    def start(self) -> None:
        """Start it and wait until it answers."""
        options = f"-c listen_addresses= -c unix_socket_directories={self._folder} -c fsync=off"
        _pg_ctl(self._program, self._folder, "-w", "-l", str(self._folder / "log"), "-o", options, "start")

    def stop(self, how: str = "fast") -> None:
        """Stop it, in one of the ways that pg_ctl knows; all connections are cut."""
        _pg_ctl(self._program, self._folder, "-w", "-m", how, "stop")

    def restart(self) -> None:
        """Stop and start it."""
        self.stop()
        self.start()

    @contextmanager
    def database(self) -> Iterator[str]:
        """Give the address of a new, empty database; it is dropped afterwards."""
        name = f"test_{next(self._numbers)}"
        self._run(f"CREATE DATABASE {name}")
        yield f"postgresql+psycopg2://{USER}@/{name}?host={self._folder}"
        self._run(f"DROP DATABASE {name} WITH (FORCE)")

    def _run(self, statement: str) -> None:
        connection = psycopg2.connect(host=str(self._folder), user=USER, dbname="postgres")
        try:
            connection.autocommit = True
            connection.cursor().execute(statement)
        finally:
            connection.close()


def pg_ctl() -> str | None:
    """Return where the program is that starts a server, None if there is none."""
    folders = os.pathsep.join([*map(str, FOLDERS), os.environ.get("PATH", "")])
    return shutil.which("pg_ctl", path=folders)


@contextmanager
def server_or_skip() -> Iterator[Server]:
    """Start a server for a fixture, or skip its tests where PostgreSQL is not installed."""
    program = pg_ctl()
    if program is None:
        pytest.skip("PostgreSQL is not installed (Debian: apt-get install postgresql)")
    with running_server(program) as server:
        yield server


@contextmanager
def running_server(program: str) -> Iterator[Server]:
    """Start a server that only programs of this machine reach, by a socket in a folder of its own."""
    folder = Path(tempfile.mkdtemp(prefix="postgresql-"))
    if os.geteuid() == 0:
        # The server refuses to run as root.
        shutil.chown(folder, USER)
    try:
        _pg_ctl(program, folder, "initdb", "-o", "--auth=trust --encoding=UTF8 --locale=C.UTF-8 --username=postgres")
        server = Server(program, folder)
        server.start()
        try:
            yield server
        finally:
            server.stop("immediate")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _pg_ctl(program: str, folder: Path, *arguments: str) -> None:
    command = [program, "-D", str(folder / "data"), *arguments]
    if os.geteuid() == 0:
        command = ["setpriv", f"--reuid={USER}", f"--regid={USER}", "--clear-groups", *command]
    subprocess.run(command, cwd="/", check=True, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
