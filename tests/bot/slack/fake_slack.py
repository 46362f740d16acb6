"""A Slack to post to: the few methods of its Web API that the bot calls, and response addresses.

It records every call, refuses what Slack would refuse, shows a message once however often it is posted with the same
client_msg_id, and fails on demand.
"""

from __future__ import annotations

import itertools
import json
import threading
from collections import Counter, deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.bot.channels.visitor import wait_until
from tests.bot.slack.block_rules import home_problems, message_problems, shown

TOKEN = "xoxb-1234-only-for-tests"
SCOPES = "app_mentions:read,chat:write,commands,im:history"
API, RESPONSES = "/api/", "/commands/"
RESPONDED = "response_url"
USES = 5
HELD_AT_MOST_S = 60
# Status, headers and body.
Response = tuple[int, dict[str, str], bytes]


@dataclass(frozen=True)
class Call:
    """A request of the bot. `method` is the Web API's name for it, or RESPONDED; `where` the path."""

    method: str
    where: str
    body: dict[str, Any]
    headers: dict[str, str]
    ts: str

    @property
    def shown(self) -> str:
        """What people read in it."""
        return shown(self.body.get("view", self.body))

    @property
    def buttons(self) -> dict[str, dict[str, Any]]:
        """The buttons by what stands on them."""
        blocks = self.body["blocks"]
        return {
            each["text"]["text"]: each for block in blocks if block["type"] == "actions" for each in block["elements"]
        }


@dataclass(frozen=True)
class Failure:
    """How one call fails: with a status, an error of the Web API, a cut connection, or no answer until released."""

    status: int = 200
    error: str | None = None
    retry_after: str | None = None
    cut: bool = False
    hang: bool = False
    # Whether Slack shows the message all the same, as when only its answer is lost.
    shows: bool = False


class FakeSlack:
    """Answers on loopback between `open` and `close`."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.accepted: list[Call] = []
        self.problems: list[str] = []
        self.scopes = SCOPES
        self._failures: deque[Failure] = deque()
        self._released = threading.Event()
        self._used: Counter[str] = Counter()
        self._ids: set[str] = set()
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True

    def open(self) -> FakeSlack:
        """Begin to answer."""
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def close(self) -> None:
        """Answer no longer."""
        self._released.set()
        self._server.shutdown()
        self._server.server_close()

    @property
    def address(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def api_url(self) -> str:
        """The value of LOTSE_SLACK_API_URL."""
        return self.address + API

    def response_url(self) -> str:
        """Return a new address for answers; it takes five."""
        return f"{self.address}{RESPONSES}T1/{next(self._numbers)}/abc"

    def fail(self, *failures: Failure) -> None:
        """Have the next calls fail, one after the other."""
        self._released.clear()
        self._failures.extend(failures)

    def recover(self) -> None:
        """Fail no more."""
        self._failures.clear()
        self._released.set()

    def release(self) -> None:
        """Answer what hangs."""
        self._released.set()

    def posted(self, **fields: Any) -> list[Call]:
        """Return what is shown and has these fields in its body, such as `channel` and `thread_ts`."""
        return [each for each in list(self.accepted) if fields.items() <= each.body.items()]

    def responded(self, address: str) -> list[Call]:
        """Return what was posted to a response address."""
        return [each for each in list(self.accepted) if address.endswith(each.where)]

    def wait_for(self, number: int, **fields: Any) -> list[Call]:
        """Return what is shown once there are so many."""
        wait_until(lambda: len(self.posted(**fields)) >= number)
        return self.posted(**fields)

    def wait_for_responses(self, number: int, address: str) -> list[Call]:
        """Return what was posted to the address once there are so many."""
        wait_until(lambda: len(self.responded(address)) >= number)
        return self.responded(address)

    def take(
        self, where: str, body: dict[str, Any], headers: dict[str, str]
    ) -> tuple[int, dict[str, str], bytes] | None:
        """Record a call and return status, headers and body of the response; None cuts the connection."""
        with self._lock:
            ts = f"1700000000.{next(self._numbers):06}"
            method = where.removeprefix(API) if where.startswith(API) else RESPONDED
            call = Call(method, where, body, headers, ts)
            self.calls.append(call)
            failure = self._failures.popleft() if self._failures else None
            if failure is None or failure.shows:
                answer = self._answer(call)
        if failure is None:
            return answer
        if failure.hang:
            self._released.wait(HELD_AT_MOST_S)
        if failure.cut or failure.hang:
            return None
        after = {"Retry-After": failure.retry_after} if failure.retry_after is not None else {}
        return failure.status, after, _json({"ok": False, "error": failure.error or "fake"})

    def _answer(self, call: Call) -> Response:
        if call.method == RESPONDED:
            return self._respond(call)
        if call.headers.get("authorization") != f"Bearer {TOKEN}":
            return 200, {}, _json({"ok": False, "error": "invalid_auth"})
        if call.method == "auth.test":
            who = {"ok": True, "team": "Rathaus", "user": "index_lotse", "team_id": "T1", "bot_id": "B1"}
            return 200, {"x-oauth-scopes": self.scopes}, _json(who)
        problems = self._problems(call)
        self.problems += problems
        if problems:
            return 200, {}, _json({"ok": False, "error": "invalid_blocks"})
        self._show(call)
        return 200, {}, _json({"ok": True, "channel": call.body.get("channel"), "ts": call.ts})

    def _respond(self, call: Call) -> Response:
        self._used[call.where] += 1
        if self._used[call.where] > USES:
            return 404, {}, b"used_url"
        problems = message_problems(call.body)
        if call.body.get("response_type") not in ("ephemeral", "in_channel"):
            problems.append("response_type")
        self.problems += problems
        if problems:
            return 400, {}, b"invalid_blocks"
        self._show(call)
        return 200, {}, b"ok"

    def _problems(self, call: Call) -> list[str]:
        needed = {
            "chat.postMessage": {"channel"},
            "chat.postEphemeral": {"channel", "user"},
            "views.publish": {"user_id", "view"},
        }.get(call.method)
        if needed is None or not needed <= set(call.body):
            return [f"unknown_method or missing_argument: {call.method}"]
        return home_problems(call.body["view"]) if call.method == "views.publish" else message_problems(call.body)

    def _show(self, call: Call) -> None:
        once = call.body.get("client_msg_id")
        if once is None or once not in self._ids:
            self.accepted.append(call)
        self._ids.add(once or "")


@contextmanager
def fake_slack() -> Iterator[FakeSlack]:
    """A Slack that answers within the block."""
    slack = FakeSlack().open()
    try:
        yield slack
    finally:
        slack.close()


def _json(body: dict[str, Any]) -> bytes:
    return json.dumps(body).encode()


def _handler(slack: FakeSlack) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            raw = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            headers = {name.lower(): value for name, value in self.headers.items()}
            answer = slack.take(self.path, json.loads(raw) if raw else {}, headers)
            if answer is None:
                self.close_connection = True
                return
            status, more, body = answer
            self.send_response(status)
            for name, value in {**more, "Content-Length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_arguments: Any) -> None:
            """Stay silent."""

    return Handler
