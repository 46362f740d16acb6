"""Malformed requests by the thousand, to every public route: each gets an answer, none an error of ours."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.bot.channels.project import make_website_project
from tests.bot.channels.visitor import Visitor
from tests.bot.running import RunningBot, start
from tests.bot.slack.fake_slack import TOKEN
from tests.bot.slack.workspace import FORM, SECRET, WEBHOOK, signed
from tests.bot.teams.fake_microsoft import APP_ID, CLIENT_SECRET, ROUTE, TENANT_ID

EXAMPLES = 700
PATHS = (
    "/",
    "/fenster",
    "/lotse.js",
    "/chat/about",
    "/chat/conversations",
    "/chat/messages",
    "/chat/feedback",
    "/diagramme/verlauf.svg",
    "/diagramme/vergleich.png",
    "/health",
    "/ready",
    "/metrics",
    "/webhooks/rest/webhook",
    WEBHOOK,
    ROUTE,
    "/webhooks/nobody",
    "/../../etc/passwd",
)
METHODS = ("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH")
# Ours is said in 500 too, but nothing that a client sends may lead to it.
FINE = range(200, 500)
BUSY = 503
LEAKS = ("Traceback", "sqlalchemy", 'File "/', "Exception", "rasa.")

header_texts = st.text(st.characters(min_codepoint=32, max_codepoint=255, blacklist_characters="\x7f"), max_size=60)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=40),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)
# Objects that nearly are what a route takes.
nearly = st.fixed_dictionaries(
    {},
    optional={
        "id": st.text(max_size=70) | json_values,
        "text": st.text(max_size=1200) | json_values,
        "button": st.text(max_size=12) | json_values,
        "message": st.integers() | st.text(max_size=20) | json_values,
        "sender": st.text(max_size=220) | json_values,
        "good": st.booleans() | json_values,
        "word": st.text(max_size=320) | json_values,
        "type": st.sampled_from(["event_callback", "block_actions", "message", "url_verification"]) | json_values,
        "event": json_values,
        "payload": json_values,
        "conversation": json_values,
        "channelId": json_values,
    },
)
bodies = st.binary(max_size=400) | (nearly | json_values).map(lambda value: json.dumps(value).encode())


@pytest.fixture(scope="module")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningBot]:
    project = make_website_project(tmp_path_factory.mktemp("fuzz"))
    running = start(
        project,
        trusted_proxies=1,
        messages_per_minute=1_000_000,
        messages_per_minute_address=1_000_000,
        slack_bot_token=TOKEN,
        slack_signing_secret=SECRET,
        slack_api_url="http://127.0.0.1:1/api/",
        teams_app_id=APP_ID,
        teams_tenant_id=TENANT_ID,
        teams_client_secret=CLIENT_SECRET,
        teams_openid_url="http://127.0.0.1:1/",
    )
    yield running
    running.process.kill()
    running.process.communicate()


@pytest.fixture(scope="module")
def visitor(bot: RunningBot) -> Visitor:
    return Visitor(bot).begin()


def assert_well_answered(reply: httpx.Response, allowed: tuple[int, ...] = ()) -> None:
    assert reply.status_code in FINE or reply.status_code in (BUSY, *allowed), (reply.status_code, reply.text)
    assert not any(leak in reply.text for leak in LEAKS), reply.text


@settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
@given(
    method=st.sampled_from(METHODS),
    path=st.sampled_from(PATHS),
    query=st.dictionaries(st.sampled_from(["stadt", "bereich", "von", "jahr", "x"]), st.text(max_size=30), max_size=3),
    body=bodies,
    kind=st.sampled_from(["application/json", "application/x-www-form-urlencoded", "text/plain", ""]) | header_texts,
    authorization=st.none() | header_texts,
)
def test_anything_to_any_route(
    visitor: Visitor, method: str, path: str, query: dict[str, str], body: bytes, kind: str, authorization: str | None
) -> None:
    headers = {"Content-Type": kind.strip().encode("latin-1")}
    if authorization is not None:
        headers["Authorization"] = authorization.strip().encode("latin-1")
    reply = visitor.http.request(method, path, params=query, content=body, headers=headers)
    assert_well_answered(reply)


@settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
@given(path=st.sampled_from(["/chat/messages", "/chat/feedback", "/webhooks/rest/webhook"]), body=nearly | json_values)
def test_nearly_right_objects_of_someone_with_a_conversation(visitor: Visitor, path: str, body: Any) -> None:
    content = json.dumps(body).encode()
    headers = {"Content-Type": "application/json", **visitor.authorization}
    assert_well_answered(visitor.http.post(path, content=content, headers=headers))


@settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
@given(body=nearly | json_values, form=st.booleans())
def test_nearly_right_requests_that_slack_signed(visitor: Visitor, body: Any, form: bool) -> None:
    content = json.dumps(body)
    if form:
        content = str(httpx.QueryParams({"payload": content, "command": "/index", "text": content[:50]}))
    headers = {"Content-Type": FORM if form else "application/json", **signed(content)}
    assert_well_answered(visitor.http.post(WEBHOOK, content=content.encode(), headers=headers))


def test_afterwards_it_answers_and_has_failed_nowhere(bot: RunningBot, visitor: Visitor) -> None:
    assert Visitor(bot).begin().say("Hallo") == ["Guten Tag"]
    assert bot.process.poll() is None
