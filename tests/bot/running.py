"""Starts the bot as its own process, as a user does, and waits for it by asking it."""

from __future__ import annotations

import contextlib
import os
import random
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import httpx

from bot.quiet import ENVIRONMENT

READY_WITHIN_S = 240
STOPPED_WITHIN_S = 30
ASKED_EVERY_S = 0.2
HOST = "127.0.0.1"
# Below net.ipv4.ip_local_port_range (ip(7)): until the server takes its port, no client may get it.
PORTS = range(20_000, 32_000)


@dataclass
class RunningBot:
    """A bot process that answers."""

    process: subprocess.Popen[str]
    port: int

    @property
    def address(self) -> str:
        """Where it answers."""
        return f"http://{HOST}:{self.port}"

    def ask(self, message: str, sender: str = "test") -> list[dict[str, Any]]:
        """Send one message over REST and return the replies."""
        body = {"sender": sender, "message": message}
        reply = httpx.post(f"{self.address}/webhooks/rest/webhook", json=body, timeout=30)
        reply.raise_for_status()
        replies: list[dict[str, Any]] = reply.json()
        return replies

    def stop(self, signal: int) -> tuple[int, str, str]:
        """Send the signal; return the exit code and all that was printed."""
        self.process.send_signal(signal)
        out, err = self.process.communicate(timeout=STOPPED_WITHIN_S)
        return self.process.returncode, out, err


def free_port() -> int:
    """Return a port of the loopback interface that nobody uses, and that Linux gives to no outgoing connection."""
    while True:
        port = random.choice(PORTS)
        with contextlib.suppress(OSError), socket.create_server((HOST, port)):
            return port


def command(
    root: Path,
    *arguments: str,
    python: Path = Path(sys.executable),
    environment: Mapping[str, str] = MappingProxyType({}),
    **settings: object,
) -> subprocess.Popen[str]:
    """Start `python -m bot` in the project below `root`, with these LOTSE_ settings and other variables."""
    ours = {f"LOTSE_{name.upper()}": str(value) for name, value in settings.items()}
    inherited = {
        name: value for name, value in os.environ.items() if name not in ENVIRONMENT and not name.startswith("LOTSE_")
    }
    return subprocess.Popen(
        [str(python), "-m", "bot", *arguments],
        cwd=root,
        env={**inherited, **environment, **ours},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def prepare(root: Path, **settings: object) -> None:
    """Have facts and model ready in the project below `root`."""
    preparing = command(root, "prepare", **settings)
    out, err = preparing.communicate()
    assert preparing.returncode == 0, out + err


def start(
    root: Path,
    python: Path = Path(sys.executable),
    environment: Mapping[str, str] = MappingProxyType({}),
    **settings: object,
) -> RunningBot:
    """Start the bot of the project below `root` and return it once it answers."""
    port = free_port()
    process = command(root, python=python, environment=environment, host=HOST, port=port, **settings)
    bot = RunningBot(process, port)
    deadline = time.monotonic() + READY_WITHIN_S
    while time.monotonic() < deadline and bot.process.poll() is None:
        try:
            if httpx.get(f"{bot.address}/chat/about").is_success:
                return bot
        except httpx.TransportError:
            time.sleep(ASKED_EVERY_S)
    bot.process.kill()
    out, err = bot.process.communicate()
    raise AssertionError(f"The bot did not start.\n{out}\n{err}")
