"""A second client tries every trick; the first loses nothing and goes on being answered."""

from __future__ import annotations

import json
import secrets
import signal
import socket
import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot.channels.protocol import SETTINGS
from bot.conversations.store import key_of
from tests.bot.channels.visitor import Visitor, error_code
from tests.bot.running import HOST, RunningBot, start

NewVisitor = Callable[[], Visitor]
MEGABYTE = 1_000_000
SECRET = "Zähle Holunder"


@pytest.fixture
def victim(visitor: Visitor) -> Iterator[Visitor]:
    """Someone whose conversation nobody may read or touch; afterwards it is as it was and goes on."""
    visitor.say(SECRET)
    visitor.say("Auswahl")
    before = visitor.messages()
    yield visitor
    assert visitor.messages() == before
    assert visitor.say("Zähle") == ["2"]


@pytest.fixture
def attacker(another: NewVisitor) -> Visitor:
    """The second client, with a conversation of its own."""
    return another().begin()


def raw(bot: RunningBot, *parts: bytes, address: str = "203.0.113.9") -> bytes:
    """Send bytes as they are and return all that comes back until the server hangs up."""
    with socket.create_connection((HOST, bot.port), timeout=SETTINGS["RESPONSE_TIMEOUT"]) as connection:
        for part in parts:
            connection.sendall(part.replace(b"ADDRESS", address.encode()))
        received = b""
        try:
            while chunk := connection.recv(65536):
                received += chunk
        except ConnectionResetError:
            pass
        return received


@pytest.mark.parametrize(
    "token",
    ["x", "a" * 43, "../../etc/passwd", "' OR 1=1 --", "ü" * 43, "a" * 5000, secrets.token_urlsafe(32)],
    ids=["short", "long enough", "path", "sql", "umlauts", "endless", "well formed"],
)
def test_guessed_tokens_open_nothing(victim: Visitor, attacker: Visitor, token: str) -> None:
    header = {"Authorization": b"Bearer " + token.encode()}
    for method, path in (("GET", "messages"), ("POST", "messages"), ("POST", "feedback"), ("DELETE", "conversations")):
        reply = attacker.http.request(method, f"/chat/{path}", headers=header, json=None if method != "POST" else {})
        assert reply.status_code == 404
        assert error_code(reply) == "unknown_conversation"


def test_the_stored_key_of_a_conversation_opens_nothing(victim: Visitor, attacker: Visitor, bot: RunningBot) -> None:
    key = key_of(victim.token)
    for token in (key, key.removeprefix("website:"), key.removeprefix("website:")[:43]):
        reply = attacker.http.get("/chat/messages", headers={"Authorization": f"Bearer {token}"})
        assert reply.status_code == 404
    body = {"sender": key, "message": "Zähle", "input_channel": "website"}
    for sender in (key, f" {key}", f"{key} "):
        reply = attacker.http.post("/webhooks/rest/webhook", json={**body, "sender": sender})
        assert reply.status_code == 400


def test_a_rest_sender_named_as_a_token_has_a_conversation_of_its_own(
    victim: Visitor, attacker: Visitor, bot: RunningBot
) -> None:
    assert bot.ask("Zähle", sender=victim.token)[0]["text"] == "1"


@pytest.mark.parametrize("button", ["5.0", "5.1", "1.2", "99.0", "2.0", "000001.000", "0.0"])
def test_buttons_of_others_are_not_offered(victim: Visitor, attacker: Visitor, button: str) -> None:
    reply = attacker.press(button)
    if button == "000001.000":
        assert reply.status_code == 200
    else:
        assert reply.status_code == 409
        assert error_code(reply) == "not_offered"


@pytest.mark.parametrize(
    "body",
    [
        "",
        "{",
        "null",
        "[]",
        "1",
        '"text"',
        "[" * 10_000,
        '{"id": "\ud800", "text": "Hallo"}'.encode("utf-8", "surrogatepass"),
        b"\xff\xfe",
        b'{"id": "12345678", "text": NaN}',
        *(
            json.dumps(each)
            for each in (
                {},
                {"text": "Hallo"},
                {"id": 7, "text": "Hallo"},
                {"id": "../../x", "text": "Hallo"},
                {"id": "x" * 65, "text": "Hallo"},
                {"id": "12345678"},
                {"id": "12345678", "text": "Hallo", "button": "1.0"},
                {"id": "12345678", "text": ["Hallo"]},
                {"id": "12345678", "text": {"a": 1}},
                {"id": "12345678", "text": 5},
                {"id": "12345678", "text": ""},
                {"id": "12345678", "text": " \u200b\n"},
                {"id": "12345678", "button": 1.0},
                {"id": "12345678", "button": "1"},
                {"id": "12345678", "button": "-1.0"},
                {"id": "12345678", "button": "1.0.0"},
                {"id": "12345678", "button": "²." + "9" * 50},
                {"id": "12345678", "button": ["1.0"]},
            )
        ),
    ],
)
def test_malformed_bodies_are_refused(attacker: Visitor, body: str | bytes) -> None:
    headers = {**attacker.authorization, "Content-Type": "application/json"}
    reply = attacker.http.post("/chat/messages", content=body, headers=headers)
    assert reply.status_code == 400
    assert error_code(reply) in ("malformed", "empty")


def test_lone_surrogates_are_text_like_any_other(attacker: Visitor) -> None:
    headers = {**attacker.authorization, "Content-Type": "application/json"}
    body = b'{"id": "surrogate-1", "text": "Hallo \\ud800\\u0000"}'
    assert "Guten Tag" in attacker.http.post("/chat/messages", content=body, headers=headers).text


@pytest.mark.parametrize("content_type", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""])
def test_what_a_foreign_form_could_send_is_refused(attacker: Visitor, content_type: str) -> None:
    headers = {**attacker.authorization, "Content-Type": content_type}
    reply = attacker.http.post("/chat/messages", content=b'{"id": "12345678", "text": "Hallo"}', headers=headers)
    assert reply.status_code == 415
    assert error_code(reply) == "not_json"


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1", "https://www.example.org", "x"])
def test_other_websites_cannot_speak_for_their_visitors(victim: Visitor, origin: str) -> None:
    headers = {**victim.authorization, "Origin": origin}
    body = {"id": str(uuid.uuid4()), "text": "Hallo"}
    for method, path in (("POST", "messages"), ("POST", "feedback"), ("POST", "conversations")):
        reply = victim.http.request(method, f"/chat/{path}", headers=headers, json=body)
        assert error_code(reply) == "wrong_origin"
        assert "access-control-allow-origin" not in reply.headers
    assert error_code(victim.http.delete("/chat/conversations", headers=headers)) == "wrong_origin"
    preflight = victim.http.options("/chat/messages", headers={**headers, "Access-Control-Request-Method": "POST"})
    assert preflight.status_code == 405
    assert not [name for name in preflight.headers if name.startswith("access-control")]


def test_the_own_origin_is_answered(attacker: Visitor) -> None:
    headers = {**attacker.authorization, "Origin": str(attacker.http.base_url).rstrip("/")}
    body = {"id": str(uuid.uuid4()), "text": "Hallo"}
    assert attacker.http.post("/chat/messages", headers=headers, json=body).status_code == 200
    headers["Sec-Fetch-Site"] = "cross-site"
    assert attacker.http.post("/chat/messages", headers=headers, json=body).status_code == 403


def test_a_message_that_is_too_long_is_refused(attacker: Visitor) -> None:
    reply = attacker.post(text="x" * 1001)
    assert reply.status_code == 413
    assert "1000 Zeichen" in reply.json()["error"]["message"]
    assert attacker.post(text="𝄞" * 1000).status_code == 200


def test_a_megabyte_is_refused_before_it_is_sent(bot: RunningBot, victim: Visitor, attacker: Visitor) -> None:
    head = (
        f"POST /chat/messages HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: ADDRESS\r\nAuthorization: Bearer {attacker.token}"
        f"\r\nContent-Type: application/json\r\nContent-Length: {MEGABYTE}\r\n\r\n"
    )
    # Nothing of the body is sent, and still there is an answer.
    reply = raw(bot, head.encode())
    assert reply.startswith(b"HTTP/1.1 413 ")
    assert b'"too_long"' in reply


def test_a_megabyte_in_chunks_is_refused_when_it_gets_too_much(bot: RunningBot, attacker: Visitor) -> None:
    head = (
        f"POST /chat/messages HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: ADDRESS\r\nAuthorization: Bearer {attacker.token}"
        "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
    )
    reply = raw(bot, head.encode(), b"10000\r\n" + b"x" * 0x10000)
    assert b" 413 " in reply.split(b"\r\n")[0]


@pytest.mark.parametrize("path", ["/chat/nix", "/webhooks/rest/webhook", "/"])
def test_a_megabyte_for_any_other_address_is_refused_too(bot: RunningBot, path: str) -> None:
    head = f"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: {MEGABYTE}\r\n\r\n"
    status = raw(bot, head.encode()).split(b"\r\n")[0].split()[1]
    assert status in (b"404", b"405", b"413")


def test_slow_bodies_hold_nobody_up(bot: RunningBot, victim: Visitor, attacker: Visitor) -> None:
    head = (
        f"POST /chat/messages HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: {attacker.address}\r\n"
        f"Authorization: Bearer {attacker.token}\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n" + "{"
    ).encode()
    with ThreadPoolExecutor(max_workers=25) as pool:
        slow = [pool.submit(raw, bot, head) for _ in range(20)]
        heads = [pool.submit(raw, bot, b"GET / HTTP/1.1\r\nHost:") for _ in range(5)]
        for _ in range(10):
            assert victim.http.get("/chat/about").status_code == 200
            assert victim.read().status_code == 200
        replies = [each.result() for each in slow]
        assert all(each.result() == b"" or b" 408 " in each.result() for each in heads)
    # Those above the number of requests at one time are refused at once, the others when their time is over.
    assert {reply.split(b" ")[1] for reply in replies} == {b"408", b"503"}


def test_a_thousand_messages_a_minute(victim: Visitor, attacker: Visitor) -> None:
    answered, refused = 0, []
    for number in range(1000):
        reply = attacker.post(text="Zähle")
        if reply.status_code == 200:
            answered += 1
        else:
            refused.append(reply)
        if number % 100 == 0:
            assert victim.read().status_code == 200
    assert answered == 30
    assert {reply.status_code for reply in refused} == {429}
    assert {error_code(reply) for reply in refused} == {"too_many"}
    wait = int(refused[-1].headers["Retry-After"])
    assert 1 <= wait <= 60
    assert "Bitte warten Sie" in refused[-1].json()["error"]["message"]


def test_new_conversations_are_limited_by_address(victim: Visitor, another: NewVisitor) -> None:
    flood = another()
    codes = [flood.http.post("/chat/conversations", json={}).status_code for _ in range(200)]
    assert codes.count(201) == 120
    assert set(codes) == {201, 429}


def test_a_forged_address_does_not_help(attacker: Visitor) -> None:
    for number in range(130):
        forged = {"X-Forwarded-For": f"10.0.0.{number}, {attacker.address}"}
        reply = attacker.http.post("/chat/conversations", json={}, headers=forged)
    assert reply.status_code == 429


def test_commands_and_scripts_are_just_text(victim: Visitor, attacker: Visitor) -> None:
    for text in ("/restart", '/geheim{"a": 1}', "<script>alert(1)</script>", "'; DROP TABLE conversations; --"):
        assert "Sehr geheim" not in attacker.say(text)
    assert attacker.messages()[-2]["text"] == "'; DROP TABLE conversations; --"


@pytest.mark.parametrize(
    "request_line", ["GET", "GET / HTTP/9.9", "\x00\x01", "GET /%ff%fe HTTP/1.1", "BREW /chat/messages HTTP/1.1"]
)
def test_broken_http_gets_no_trace(bot: RunningBot, request_line: str) -> None:
    reply = raw(bot, f"{request_line}\r\nHost: x\r\nConnection: close\r\n\r\n".encode("latin-1"))
    assert b"Traceback" not in reply
    assert b"sanic" not in reply.lower()
    assert b'{"error":' in reply
    assert b"content-security-policy" in reply.lower()


def test_the_log_holds_nothing_that_anyone_said(project: Path) -> None:
    bot = start(project, trusted_proxies=1, conversations_url="sqlite:///build/logged.db")
    guest = Visitor(bot).begin()
    for text in ("Fehler Rhabarber", "/restart Rhabarber", "Rhabarber"):
        guest.say(text)
        bot.ask(f"Fehler Rhabarber {text}")
    guest.http.get("/chat/messages?Rhabarber", headers={"Authorization": f"Bearer {guest.token}"})
    code, out, err = bot.stop(signal.SIGTERM)
    assert code == 0
    for secret in ("Rhabarber", guest.token, guest.address, key_of(guest.token)):
        assert secret not in out + err
