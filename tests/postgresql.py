"""A PostgreSQL server of the tests' own, from the system's package: started when first needed, stopped at the end."""

from __future__ import annotations

import itertools
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg2

USER = "postgres"
# Debian keeps each version's programs in a folder of its own.
FOLDERS = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)


class Server:
    """A running server that makes databases; `restart` cuts all connections."""

    def __init__(self, folder: Path, restart: Callable[[], None]) -> None:
        self._folder = folder
        self.restart = restart
        self._numbers = itertools.count()

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
def running_server(program: str) -> Iterator[Server]:
    """Start a server that only programs of this machine reach, by a socket in a folder of its own."""
    folder = Path(tempfile.mkdtemp(prefix="postgresql-"))
    if os.geteuid() == 0:
        # The server refuses to run as root.
        shutil.chown(folder, USER)
    try:
        _pg_ctl(program, folder, "initdb", "-o", "--auth=trust --encoding=UTF8 --locale=C.UTF-8 --username=postgres")
        options = f"-c listen_addresses= -c unix_socket_directories={folder} -c fsync=off"
        log = str(folder / "log")
        _pg_ctl(program, folder, "-w", "-l", log, "-o", options, "start")
        try:
            yield Server(
                folder, lambda: _pg_ctl(program, folder, "-w", "-m", "fast", "-l", log, "-o", options, "restart")
            )
        finally:
            _pg_ctl(program, folder, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _pg_ctl(program: str, folder: Path, *arguments: str) -> None:
    command = [program, "-D", str(folder / "data"), *arguments]
    if os.geteuid() == 0:
        command = ["setpriv", f"--reuid={USER}", f"--regid={USER}", "--clear-groups", *command]
    subprocess.run(command, cwd="/", check=True, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
