"""Someone who visits the website: a client of the channel, over real HTTP."""

from __future__ import annotations

import itertools
import json
import sqlite3
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx

from tests.bot.running import RunningBot

WITHIN_S = 20
LOOKED_EVERY_S = 0.01
_addresses = itertools.count(1)


class Visitor:
    """Has an address of its own, as the proxy in front of the bot would tell it."""

    def __init__(self, bot: RunningBot) -> None:
        number = next(_addresses)
        self.address = f"198.51.{number // 250}.{number % 250 + 1}"
        self.http = httpx.Client(base_url=bot.address, headers={"X-Forwarded-For": self.address}, timeout=WITHIN_S)
        self.token = ""
        self.greeting: list[dict[str, Any]] = []

    def begin(self) -> Visitor:
        """Begin a conversation."""
        reply = self.http.post("/chat/conversations", json={})
        assert reply.status_code == httpx.codes.CREATED, reply.text
        self.token, self.greeting = reply.json()["token"], reply.json()["messages"]
        return self

    @property
    def authorization(self) -> dict[str, str]:
        """The header that opens the conversation."""
        return {"Authorization": f"Bearer {self.token}"}

    def post(self, **said: Any) -> httpx.Response:
        """Send a message and return the whole response."""
        body = {"id": str(uuid.uuid4()), **said}
        return self.http.post("/chat/messages", json=body, headers=self.authorization)

    def say(self, text: str, **more: Any) -> list[str]:
        """Say a text and return the texts of the answers."""
        return texts(self.post(text=text, **more))

    def press(self, button: str) -> httpx.Response:
        """Press a button and return the whole response."""
        return self.post(button=button)

    @contextmanager
    def saying(self, text: str, request: str) -> Iterator[Iterator[str]]:
        """Say a text and give the lines of the stream as they come; leaving hangs up."""
        body = {"id": request, "text": text}
        with self.http.stream("POST", "/chat/messages", json=body, headers=self.authorization) as reply:
            assert reply.status_code == httpx.codes.OK
            yield reply.iter_lines()

    def read(self) -> httpx.Response:
        """Read the whole conversation."""
        return self.http.get("/chat/messages", headers=self.authorization)

    def messages(self) -> list[dict[str, Any]]:
        """Return the messages of the conversation."""
        messages: list[dict[str, Any]] = self.read().json()["messages"]
        return messages

    def judge(self, **opinion: Any) -> httpx.Response:
        """Give feedback."""
        return self.http.post("/chat/feedback", json=opinion, headers=self.authorization)

    def delete(self) -> httpx.Response:
        """Delete the conversation."""
        return self.http.delete("/chat/conversations", headers=self.authorization)


class Gate:
    """Holds back the answer to "Warte"."""

    def __init__(self, project: Path) -> None:
        self._reached, self._open = project / "wartet", project / "offen"
        self._reached.unlink(missing_ok=True)
        self._open.unlink(missing_ok=True)

    def wait_until_reached(self) -> None:
        """Return when the bot stands before the gate."""
        wait_until(self._reached.exists)

    def open(self) -> None:
        """Let the bot answer."""
        self._open.touch()


def events(reply: httpx.Response) -> list[tuple[str, dict[str, Any]]]:
    """Return name and data of all events of a stream."""
    assert reply.status_code == httpx.codes.OK, reply.text
    assert reply.headers["Content-Type"].startswith("text/event-stream")
    blocks = [block.split("\n") for block in reply.text.strip().split("\n\n")]
    return [(name.removeprefix("event: "), json.loads(data.removeprefix("data: "))) for name, data in blocks]


def texts(reply: httpx.Response) -> list[str]:
    """Return what the bot said."""
    return [data["text"] for name, data in events(reply) if name == "message" and data["author"] == "bot"]


def error_code(reply: httpx.Response) -> str:
    """Return the code of an error; its body must hold nothing but that and a sentence."""
    body = reply.json()
    assert set(body) == {"error"}
    assert set(body["error"]) == {"code", "message"}
    code: str = body["error"]["code"]
    return code


def rows(database: Path, statement: str, *values: object) -> list[tuple[Any, ...]]:
    """Run an SQL statement on the database of conversations."""
    connection = sqlite3.connect(database)
    try:
        with connection:
            return connection.execute(statement, values).fetchall()
    finally:
        connection.close()


def wait_until(true: Callable[[], object]) -> None:
    """Return when it is true."""
    deadline = time.monotonic() + WITHIN_S
    while not true():
        assert time.monotonic() < deadline
        time.sleep(LOOKED_EVERY_S)
