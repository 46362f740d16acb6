"""The client, in a process of its own: what it costs must not count for the bot.

`python -m tests.benchmark.client` reads one job a line from stdin and writes its result, both as JSON.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from actions.settings import PROJECT_ROOT

TIMEOUT_S = 120
TURNS_A_CONVERSATION = 5


@dataclass(frozen=True)
class Crowd:
    """What came of many users at once."""

    seconds: float
    latencies: list[float] = field(default_factory=list)
    failed: int = 0

    @property
    def rate(self) -> float:
        """Answers a second."""
        return len(self.latencies) / self.seconds


class Client:
    """Asks by way of the process."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def ask(self, asked: Sequence[tuple[str, str, str]]) -> list[float]:
        """Send (url, sender, message) one after another; the seconds of each. An empty answer is an error."""
        seconds: list[float] = self._do({"do": "ask", "asked": asked})
        return seconds

    def crowd(self, url: str, messages: Sequence[str], users: int, seconds: float, name: str) -> Crowd:
        """Have so many users ask for so long, each message when the last one is answered."""
        job = {"do": "crowd", "url": url, "messages": messages, "users": users, "seconds": seconds, "name": name}
        return Crowd(**self._do(job))

    def _do(self, job: dict[str, Any]) -> Any:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(job) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise SystemExit("Der messende Prozess ist gestorben.")
        return json.loads(line)


@contextmanager
def client() -> Iterator[Client]:
    """A client whose process lives as long as the context."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.benchmark.client"],
        cwd=PROJECT_ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield Client(process)
    finally:
        process.communicate()


async def _ask(session: aiohttp.ClientSession, url: str, sender: str, message: str) -> float:
    begun = time.perf_counter()
    async with session.post(url, json={"sender": sender, "message": message}) as reply:
        answered = await reply.json()
        taken = time.perf_counter() - begun
        if reply.status != 200 or not answered:
            raise RuntimeError(f"no answer from {url} to {message!r}: {reply.status} {answered}")
    return taken


async def _ask_all(session: aiohttp.ClientSession, asked: list[tuple[str, str, str]]) -> list[float]:
    return [await _ask(session, *each) for each in asked]


async def _crowd(
    session: aiohttp.ClientSession, url: str, messages: list[str], users: int, seconds: float, name: str
) -> dict[str, Any]:
    latencies: list[float] = []
    failed = 0
    begun = time.perf_counter()

    async def user(number: int) -> None:
        nonlocal failed
        for turn in itertools.count():
            if time.perf_counter() - begun >= seconds:
                return
            sender = f"{name}-{number}-{turn // TURNS_A_CONVERSATION}"
            try:
                latencies.append(await _ask(session, url, sender, messages[(number * 7 + turn) % len(messages)]))
            except (RuntimeError, aiohttp.ClientError, asyncio.TimeoutError):
                failed += 1

    await asyncio.gather(*map(user, range(users)))
    return {"seconds": time.perf_counter() - begun, "latencies": latencies, "failed": failed}


async def _main() -> None:
    timeout = aiohttp.ClientTimeout(total=TIMEOUT_S)
    async with aiohttp.ClientSession(timeout=timeout, connector=aiohttp.TCPConnector(limit=0)) as session:
        for line in sys.stdin:
            job = json.loads(line)
            if job.pop("do") == "ask":
                result: Any = await _ask_all(session, job["asked"])
            else:
                result = await _crowd(session, **job)
            print(json.dumps(result), flush=True)


if __name__ == "__main__":
    asyncio.run(_main())
