"""Starts all that a scaled set-up consists of, each as a process of its own that can be killed and started again."""

from __future__ import annotations

import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from actions.settings import PROJECT_ROOT
from tests import postgresql
from tests.bot.running import HOST, READY_WITHIN_S, STOPPED_WITHIN_S, RunningBot, command, free_port, prepare, start

NGINX = PROJECT_ROOT / "bot" / "deploy" / "nginx"
# Debian keeps it where only root looks.
PATHS = "/usr/local/bin:/usr/bin:/usr/sbin:/usr/local/sbin"
LOOKED_EVERY_S = 0.05
CONFIGURATION = """
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/nginx.log warn;
events {{ worker_connections 1024; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    limit_conn_zone $binary_remote_addr zone=address:1m;
    limit_req_zone $binary_remote_addr zone=requests:1m rate=20r/s;
    upstream bot {{
        zone bot 64k;
        least_conn;
        {servers}
        keepalive 64;
    }}
    server {{
        listen {host}:{port};
        include {shipped}/bot.conf;
    }}
}}
"""


class Process:
    """A server that is up once it takes connections."""

    def __init__(self, arguments: list[str], port: int, folder: Path) -> None:
        self._arguments = arguments
        self._folder = folder
        self.port = port
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it and wait until it is up."""
        process = self._process = subprocess.Popen(
            self._arguments, cwd=self._folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        wait_until(lambda: _answers(self.port) or process.poll() is not None)
        assert process.poll() is None, f"{self._arguments} ended with {process.poll()}"

    def stop(self, how: int = signal.SIGTERM) -> None:
        """Send the signal and wait for its end."""
        if self._process is not None:
            self._process.send_signal(how)
            self._process.wait(STOPPED_WITHIN_S)
            self._process = None


@dataclass
class Cluster:
    """All of it; `address` is nginx's."""

    project: Path
    database: postgresql.Server
    redis: Process
    actions: list[Process]
    bots: list[RunningBot]
    nginx: Process
    settings: dict[str, object]

    @property
    def address(self) -> str:
        """Where visitors find it."""
        return f"http://{HOST}:{self.nginx.port}"

    def start_again(self, place: int) -> None:
        """Start the bot at that place anew, on its port."""
        port = self.bots[place].port
        bot = RunningBot(command(self.project, host=HOST, port=port, **self.settings), port)
        self.bots[place] = bot
        wait_until(lambda: _is_ready(bot))


def missing() -> str:
    """Return which of Debian's packages that this needs are not installed, separated by blanks."""
    needed = {"redis-server": _program("redis-server"), "nginx-light": _program("nginx")}
    found = {**needed, "postgresql": postgresql.pg_ctl()}
    return " ".join(name for name, program in found.items() if program is None)


@contextmanager
def running_cluster(project: Path, bots: int = 2, actions: int = 2, **more: object) -> Iterator[Cluster]:
    """Start the set-up of the project and stop it afterwards."""
    with ExitStack() as stack:
        server = stack.enter_context(postgresql.running_server(str(postgresql.pg_ctl())))
        url = stack.enter_context(server.database())
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        redis = redis_server(folder)
        remote = [_actions(project) for _ in range(actions)]
        for each in (redis, *remote):
            stack.callback(each.stop)
        with ThreadPoolExecutor() as pool:
            list(pool.map(Process.start, (redis, *remote)))
        settings: dict[str, object] = {
            "store_url": url,
            "conversations_url": url,
            "redis_url": f"redis://{HOST}:{redis.port}/0",
            "trusted_proxies": 1,
            "messages_per_minute": 10_000,
            "messages_per_minute_address": 10_000,
            **more,
        }
        if remote:
            settings["actions_url"] = " ".join(f"http://{HOST}:{each.port}/webhook" for each in remote)
        prepare(project, **settings)
        with ThreadPoolExecutor() as pool:
            running = list(pool.map(lambda _: start(project, **settings), range(bots)))
        nginx = _nginx(folder, [bot.port for bot in running])
        cluster = Cluster(project, server, redis, remote, running, nginx, settings)
        stack.callback(_stop_all, cluster)
        nginx.start()
        stack.callback(nginx.stop)
        yield cluster


def wait_until(true: Callable[[], object]) -> None:
    """Return when it is true."""
    deadline = time.monotonic() + READY_WITHIN_S
    while not true():
        assert time.monotonic() < deadline
        time.sleep(LOOKED_EVERY_S)


def redis_server(folder: Path) -> Process:
    """Return a Redis that keeps nothing; it is to be started yet."""
    port = free_port()
    options = ["--port", str(port), "--bind", HOST, "--save", "", "--appendonly", "no", "--dir", str(folder)]
    return Process([str(_program("redis-server")), *options], port, folder)


def _is_ready(bot: RunningBot) -> bool:
    try:
        return httpx.get(f"{bot.address}/ready").is_success
    except httpx.TransportError:
        return False


def _stop_all(cluster: Cluster) -> None:
    for bot in cluster.bots:
        if bot.process.poll() is None:
            bot.process.terminate()
    for bot in cluster.bots:
        bot.process.communicate(timeout=STOPPED_WITHIN_S)


def _actions(project: Path) -> Process:
    port = free_port()
    return Process([sys.executable, "-m", "rasa_sdk", "--actions", "actions.actions", "-p", str(port)], port, project)


def _nginx(folder: Path, ports: list[int]) -> Process:
    port = free_port()
    servers = "\n        ".join(f"server {HOST}:{each} max_fails=2 fail_timeout=1s;" for each in ports)
    text = CONFIGURATION.format(folder=folder, servers=servers, host=HOST, port=port, shipped=NGINX)
    (folder / "nginx.conf").write_text(text)
    return Process([str(_program("nginx")), "-p", str(folder), "-c", str(folder / "nginx.conf")], port, folder)


def _program(name: str) -> str | None:
    return shutil.which(name, path=PATHS)


def _answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex((HOST, port)) == 0
