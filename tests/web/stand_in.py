"""A server that stands in for the bot: the same addresses, with answers and failures that a test sets.

Conversations here are lists in memory; only what the page sees of the channel is kept.
"""

from __future__ import annotations

import json
import mimetypes
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from actions.settings import PROJECT_ROOT

PAGE = PROJECT_ROOT / "bot" / "web"
HOST = "127.0.0.1"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors "
)
CHART = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360"><rect width="640" height="360" fill="#fff"/>'
    '<path d="M60 60L240 200L420 240L600 160" stroke="#0b5a8f" stroke-width="4" fill="none"/></svg>'
)
GREETING = {"author": "bot", "text": "Guten Tag! Ich bin der Index-Lotse, ein Programm. Was möchten Sie wissen?"}
GREETING_BUTTONS = ["Wo steht Düsseldorf bei Verwaltung?", "Wer führt die Gesamtwertung an?"]
ABOUT = {
    "notice": "Bitte geben Sie keine persönlichen Daten ein. Ihr Gespräch wird nach 24 Stunden gelöscht.",
    "home_city": "Düsseldorf",
    "contact": "die Behördennummer 115",
    "accessibility_url": "https://stadt.example/barrierefreiheit",
    "barrier_contact": "barriere@stadt.example",
    "privacy_url": "https://stadt.example/datenschutz",
    "max_length": 1000,
    "expires_hours": 24,
}


class StandIn:
    """The server's state, and what a test may set while it runs."""

    def __init__(self, allowed: str = "'none'") -> None:
        self.allowed = allowed
        self.about = dict(ABOUT)
        # Text of a question -> messages of the bot without number; any other question is echoed.
        self.answers: dict[str, list[dict[str, Any]]] = {}
        # For each of the next questions (status, Retry-After seconds), or "cut": stored and answered, but the line
        # breaks; or "error": half an answer, then an error.
        self.failures: list[tuple[int, int] | str] = []
        self.conversations: dict[str, list[dict[str, Any]]] = {}
        self.asked: dict[str, list[dict[str, Any]]] = {}
        self.feedback: list[dict[str, Any]] = []
        # Closed by a test to let a question wait.
        self.gate = threading.Event()
        self.gate.set()
        self.address = ""

    def begin(self) -> tuple[str, list[dict[str, Any]]]:
        token = secrets.token_urlsafe(32)
        self.conversations[token] = []
        self.add(token, {**GREETING, "buttons": GREETING_BUTTONS})
        return token, self.conversations[token]

    def add(self, token: str, message: dict[str, Any]) -> dict[str, Any]:
        messages = self.conversations[token]
        number = len(messages) + 1
        buttons = [
            {"id": f"{number}.{index}", "title": title} for index, title in enumerate(message.get("buttons", []))
        ]
        messages.append({**message, "number": number, "buttons": buttons})
        return messages[-1]

    def reply(self, token: str, body: dict[str, Any]) -> list[dict[str, Any]]:
        """Return the messages of this question, as stored when it came for the first time."""
        if body["id"] not in self.asked:
            text = body.get("text") or self._title(token, body["button"])
            said = self.answers.get(text, [{"text": f"Sie fragten: {text}"}])
            messages = [{"author": "user", "text": text}, *({"author": "bot", **each} for each in said)]
            self.asked[body["id"]] = [self.add(token, message) for message in messages]
        return self.asked[body["id"]]

    def _title(self, token: str, button: str) -> str:
        titles = [each for message in self.conversations[token] for each in message["buttons"]]
        title: str = next(each["title"] for each in titles if each["id"] == button)
        return title


@contextmanager
def standing_in(allowed: str = "'none'", port: int = 0) -> Iterator[StandIn]:
    """Serve the page and the stand-in on a port of the loopback interface."""
    state = StandIn(allowed)
    handler = type("Handler", (_Handler,), {"state": state})
    server = ThreadingHTTPServer((HOST, port), handler)
    state.address = f"http://{HOST}:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield state
    state.gate.set()
    server.shutdown()
    server.server_close()


class _Handler(BaseHTTPRequestHandler):
    state: StandIn
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        if self.path == "/chat/about":
            self._json(200, self.state.about)
        elif self.path == "/chat/messages":
            if (token := self._token()) is not None:
                self._json(200, {"messages": self.state.conversations[token]})
        elif self.path.startswith("/diagramme/"):
            self._send(200, "image/svg+xml", CHART.encode())
        else:
            self._file(self.path.lstrip("/"))

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if self.path == "/chat/conversations":
            token, messages = self.state.begin()
            self._json(201, {"token": token, "messages": messages})
        elif (token := self._token()) is None:
            return
        elif self.path == "/chat/feedback":
            self.state.feedback.append(body)
            self._send(204, "", b"")
        else:
            self._reply(token, body)

    def do_DELETE(self) -> None:
        if (token := self._token()) is not None:
            del self.state.conversations[token]
            self._send(204, "", b"")

    def _reply(self, token: str, body: dict[str, Any]) -> None:
        failure = self.state.failures.pop(0) if self.state.failures else None
        if isinstance(failure, tuple):
            status, wait = failure
            self._json(status, {"error": {"code": "test", "message": f"Das war Fehler {status}."}}, wait)
            return
        self.state.gate.wait(30)
        messages = self.state.reply(token, body)
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        for message in messages[:1] if failure else messages:
            self._event("message", message)
        if failure == "error":
            self._event("message", {**messages[1], "text": "Eine halbe"})
            self._event("error", {"code": "failed", "message": "Da ging etwas schief."})
        if failure:
            return
        if body.get("text") == "Lösche meine Daten":
            del self.state.conversations[token]
            self._event("deleted", {})
        else:
            self._event("done", {})

    def _event(self, name: str, data: dict[str, Any]) -> None:
        self.wfile.write(f"event: {name}\ndata: {json.dumps(data)}\n\n".encode())
        self.wfile.flush()

    def _token(self) -> str | None:
        token = self.headers.get("Authorization", "").removeprefix("Bearer ")
        if token in self.state.conversations:
            return token
        self._json(404, {"error": {"code": "unknown_conversation", "message": "Dieses Gespräch gibt es nicht."}})
        return None

    def _file(self, name: str) -> None:
        path = PAGE / ("index.html" if name in ("", "fenster") else name)
        if not path.is_file():
            self._send(404, "text/plain", b"")
            return
        ancestors = self.state.allowed if name == "fenster" else "'none'"
        kind = "text/javascript" if path.suffix == ".js" else mimetypes.guess_type(path.name)[0] or ""
        self._send(200, f"{kind}; charset=utf-8", path.read_bytes(), {"Content-Security-Policy": POLICY + ancestors})

    def _json(self, status: int, data: dict[str, Any], wait: int = 0) -> None:
        self._send(status, "application/json", json.dumps(data).encode(), {"Retry-After": str(wait)} if wait else {})

    def _send(self, status: int, kind: str, body: bytes, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": kind, "Cache-Control": "no-cache", **(headers or {})}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""
