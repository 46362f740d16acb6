"""Microsoft on loopback: a login service, the Bot Connector's keys, the connector itself, and someone who writes.

Runs in a thread of its own; any number of tests, bots and dialogues can use one.
"""

from __future__ import annotations

import json
import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import httpx
import jwt
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

from tests.bot.channels.visitor import wait_until

APP_ID = "11111111-2222-4333-8444-555555555555"
TENANT_ID = "99999999-8888-4777-8666-555555555555"
CLIENT_SECRET = "streng~geheim.1234567890"
BOT = {"id": f"28:{APP_ID}", "name": "Index-Lotse"}
ISSUER = "https://api.botframework.com"
MENTION = "<at>Index-Lotse</at>"
ROUTE = "/webhooks/teams/webhook"
SCOPE = "https://api.botframework.com/.default"
LONGER_THAN_ANYONE_WAITS_S = 60


@dataclass(frozen=True)
class Posted:
    """An activity that the connector was given, with the path as it came."""

    path: str
    activity: dict[str, Any]
    token: str

    @property
    def conversation(self) -> str:
        """Where it was posted."""
        return unquote(self.path.split("/")[3])

    @property
    def reply_to(self) -> str | None:
        """What it answers."""
        parts = self.path.split("/")
        return unquote(parts[5]) if len(parts) > 5 else None

    @property
    def card(self) -> dict[str, Any]:
        """The Adaptive Card in it."""
        (attachment,) = self.activity["attachments"]
        assert attachment["contentType"] == "application/vnd.microsoft.card.adaptive"
        content: dict[str, Any] = attachment["content"]
        return content


@dataclass
class Person:
    """Someone who writes to the bot from one place."""

    microsoft: Microsoft
    kind: str
    conversation: str
    id: str = field(default_factory=lambda: f"29:{uuid.uuid4()}")

    def activity(self, text: str | None = None, **more: Any) -> dict[str, Any]:
        """A message as Teams sends it; in groups and channels the bot is mentioned."""
        activity: dict[str, Any] = {
            "type": "message",
            "id": str(uuid.uuid4().int)[:13],
            "timestamp": "2026-11-02T10:00:00.000Z",
            "serviceUrl": self.microsoft.service_url,
            "channelId": "msteams",
            "from": {"id": self.id, "name": "Erika Mustermann", "aadObjectId": str(uuid.uuid4())},
            "recipient": BOT,
            "conversation": {"id": self.conversation, "conversationType": self.kind, "tenantId": TENANT_ID},
            "channelData": {"tenant": {"id": TENANT_ID}},
            "locale": "de-DE",
        }
        if text is not None:
            activity |= {"textFormat": "plain", "text": text}
        if self.kind != "personal" and text is not None and "value" not in more:
            activity["conversation"]["isGroup"] = True
            activity["text"] = f"{MENTION} {text}"
            activity["entities"] = [{"type": "mention", "mentioned": BOT, "text": MENTION}]
        return {**activity, **more}

    def say(self, text: str, **more: Any) -> list[Posted]:
        """Write to the bot and return its answers, without the typing."""
        return self.send(self.activity(text, **more))

    def press(self, action: dict[str, Any]) -> list[Posted]:
        """Press a button of a card and return the answers."""
        message = action["data"]["msteams"]
        assert message["type"] == "messageBack"
        return self.send(self.activity(message["text"], value=message["value"]))

    def send(self, activity: dict[str, Any], answers: int = 1) -> list[Posted]:
        """Send the activity and return the answers to it, once there are so many."""
        reply = self.microsoft.deliver(activity)
        assert reply.status_code == httpx.codes.ACCEPTED, reply.text
        return self.microsoft.wait_for_answers(activity["id"], answers)


class Microsoft:
    """All that a bot in Teams sees of Microsoft. `bot` is the address that activities are sent to."""

    def __init__(self) -> None:
        self.key, self.key_name = _new_key(), "key-1"
        self.endorsements = ["msteams", "webchat"]
        self.posted: list[Posted] = []
        self.token_requests: list[dict[str, str]] = []
        self.key_fetches = 0
        self.bot = ""
        # Of the next answers of the connector: status and headers; None hangs.
        self.troubles: list[tuple[int, dict[str, str]] | None] = []
        self.hang_on_typing = False
        # Status and body of every answer of the login service; None gives tokens.
        self.login_refuses: tuple[int, dict[str, Any]] | None = None
        self._server: ThreadingHTTPServer | None = None
        self._port = 0
        self._stopped = threading.Event()

    def start(self) -> Microsoft:
        """Answer on loopback, after a stop on the same port again."""
        self._stopped.clear()
        self._server = ThreadingHTTPServer(("127.0.0.1", self._port), _handler(self))
        self._server.daemon_threads = True
        self._port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        return self

    def stop(self) -> None:
        """Answer no more."""
        self._stopped.set()
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()
            self._server = None

    def reserve_port(self) -> Microsoft:
        """Have addresses before anything answers there."""
        self.start().stop()
        return self

    @property
    def host(self) -> str:
        """Host and port of all services."""
        return f"127.0.0.1:{self._port}"

    @property
    def service_url(self) -> str:
        """Where the connector answers."""
        return f"http://{self.host}/emea/"

    @property
    def settings(self) -> dict[str, str]:
        """Settings of a bot that takes this for Microsoft."""
        return {
            "teams_app_id": APP_ID,
            "teams_tenant_id": TENANT_ID,
            "teams_client_secret": CLIENT_SECRET,
            "teams_login_url": f"http://{self.host}/login",
            "teams_openid_url": f"http://{self.host}/v1/.well-known/openidconfiguration",
            "teams_service_hosts": self.host,
        }

    def personal(self) -> Person:
        """Someone who writes to the bot alone."""
        return Person(self, "personal", f"a:{uuid.uuid4()}")

    def in_group(self, conversation: str | None = None) -> Person:
        """Someone in a group, of that id if it has one already."""
        return Person(self, "groupChat", conversation or f"19:{uuid.uuid4().hex}@thread.v2")

    def in_channel(self, conversation: str | None = None) -> Person:
        """Someone in a thread of a channel."""
        thread = f"19:{uuid.uuid4().hex}@thread.tacv2;messageid={uuid.uuid4().int % 10**13}"
        return Person(self, "channel", conversation or thread)

    def token(self, *, key: Any = None, algorithm: str = "RS256", kid: str | None = None, **claims: Any) -> str:
        """A token for an activity; claims that are None are left out."""
        now = int(time.time())
        said = {"iss": ISSUER, "aud": APP_ID, "nbf": now - 60, "exp": now + 3600, "serviceurl": self.service_url}
        held = {name: value for name, value in {**said, **claims}.items() if value is not None}
        return jwt.encode(held, key or self.key, algorithm=algorithm, headers={"kid": kid or self.key_name})

    def deliver(self, activity: dict[str, Any], authorization: str | None = "") -> httpx.Response:
        """Send an activity to the bot; `authorization` "" is a good one, None none at all."""
        held = f"Bearer {self.token()}" if authorization == "" else authorization
        headers = {} if held is None else {"Authorization": held}
        return httpx.post(self.bot + ROUTE, json=activity, headers=headers, timeout=30)

    def wait_for_answers(self, activity: str, answers: int = 1) -> list[Posted]:
        """Return the answers to the activity of that id, once there are so many."""
        wait_until(lambda: len(self.answers_to(activity)) >= answers)
        return self.answers_to(activity)

    def answers_to(self, activity: str) -> list[Posted]:
        """The answers so far."""
        return [each for each in list(self.posted) if each.reply_to == activity and each.activity["type"] == "message"]

    def in_conversation(self, conversation: str) -> list[Posted]:
        """All that was posted there, typing too."""
        return [each for each in list(self.posted) if each.conversation == conversation]

    def new_key(self) -> None:
        """Sign with another key from now on."""
        number = int(self.key_name.rpartition("-")[2]) + 1
        self.key, self.key_name = _new_key(), f"key-{number}"

    @property
    def jwks(self) -> dict[str, Any]:
        """The public key as the Bot Connector publishes it."""
        public = json.loads(RSAAlgorithm.to_jwk(self.key.public_key()))
        public.pop("key_ops", None)
        return {"keys": [{**public, "use": "sig", "kid": self.key_name, "endorsements": self.endorsements}]}

    def answer(self, handler: BaseHTTPRequestHandler, path: str, body: bytes) -> None:
        """Answer a request to one of the services."""
        if path == "/v1/.well-known/openidconfiguration":
            keys = f"http://{self.host}/v1/.well-known/keys"
            _send(handler, 200, {"issuer": ISSUER, "jwks_uri": keys})
        elif path == "/v1/.well-known/keys":
            self.key_fetches += 1
            _send(handler, 200, self.jwks)
        elif path == f"/login/{TENANT_ID}/oauth2/v2.0/token":
            self._log_in(handler, body)
        elif path.startswith("/emea/v3/conversations/"):
            self._take(handler, path, body)
        else:
            _send(handler, 404, {})

    def _log_in(self, handler: BaseHTTPRequestHandler, body: bytes) -> None:
        form = {name: values[0] for name, values in parse_qs(body.decode()).items()}
        self.token_requests.append(form)
        if self.login_refuses is not None:
            _send(handler, *self.login_refuses)
        elif (form.get("client_id"), form.get("client_secret"), form.get("scope")) != (APP_ID, CLIENT_SECRET, SCOPE):
            _send(handler, 401, {"error": "invalid_client", "error_codes": [7000215]})
        else:
            token = f"token-{len(self.token_requests)}"
            _send(handler, 200, {"token_type": "Bearer", "expires_in": 3599, "access_token": token})

    def _take(self, handler: BaseHTTPRequestHandler, path: str, body: bytes) -> None:
        activity = json.loads(body)
        if activity["type"] == "typing" and self.hang_on_typing:
            self._stopped.wait(LONGER_THAN_ANYONE_WAITS_S)
            return
        if activity["type"] != "typing" and self.troubles:
            trouble = self.troubles.pop(0)
            if trouble is None:
                self._stopped.wait(LONGER_THAN_ANYONE_WAITS_S)
                return
            _send(handler, trouble[0], {}, trouble[1])
            return
        token = handler.headers.get("Authorization", "")
        if not token.startswith("Bearer token-"):
            _send(handler, 401, {})
            return
        self.posted.append(Posted(path.removeprefix("/emea"), activity, token.removeprefix("Bearer ")))
        _send(handler, 201, {"id": str(len(self.posted))})


@contextmanager
def running() -> Iterator[Microsoft]:
    """Microsoft for as long as it is needed."""
    microsoft = Microsoft().start()
    try:
        yield microsoft
    finally:
        microsoft.stop()


def _new_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def _send(
    handler: BaseHTTPRequestHandler, status: int, body: dict[str, Any], headers: dict[str, str] | None = None
) -> None:
    sent = json.dumps(body).encode()
    handler.send_response(status)
    for name, value in {"Content-Type": "application/json", "Content-Length": len(sent), **(headers or {})}.items():
        handler.send_header(name, str(value))
    handler.end_headers()
    handler.wfile.write(sent)


def _handler(microsoft: Microsoft) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            microsoft.answer(self, urlsplit(self.path).path, b"")

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            microsoft.answer(self, urlsplit(self.path).path, body)

        def log_message(self, format: str, *args: Any) -> None:
            """Say nothing."""

    return Handler
