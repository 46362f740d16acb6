"""Slack's channel: one address for events, slash commands and buttons, each request signed by Slack."""

from __future__ import annotations

import asyncio
import re
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping
from typing import Any
from urllib.parse import parse_qsl

from rasa.core.channels.channel import UserMessage
from rasa.core.channels.slack import SlackInput
from sanic import Blueprint, Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, empty
from sanic.response import json as json_response

from actions.settings import Settings
from bot.channels import texts
from bot.channels.errors import Refusal, log_failure
from bot.channels.reading import JSON_TYPE, malformed, parse_object, read_body
from bot.channels.staff import Staff
from bot.conversations.store import Conversations
from bot.slack.answering import Answering
from bot.slack.events import PUBLIC, Heard, Opened, read_command, read_event, read_press
from bot.slack.home import home
from bot.slack.texts import NOT_SIGNED
from bot.slack.web_api import WebApi

# Who presses a button sends the whole message along.
MAX_BODY = 262_144
MAX_FIELDS = 100
FORM_TYPE = "application/x-www-form-urlencoded"
SIGNATURE = re.compile(r"v0=[0-9a-f]{64}")
TIMESTAMP = re.compile(r"\d{1,12}", re.A)
# Home tabs that are being shown, and openings that were answered.
MOST_PUBLISHING = 50
REMEMBERED = 1000
STOPPED_WITHIN_S = 10.0


def is_configured(settings: Settings) -> bool:
    """Tell whether there is all that Slack needs."""
    return bool(settings.slack_bot_token and settings.slack_signing_secret)


class SlackChannel(SlackInput):
    """Takes what people write and press in Slack. Of Rasa's channel it keeps the check of the signature."""

    def __init__(self, store: Conversations, settings: Settings) -> None:
        token, secret = settings.slack_bot_token or "", settings.slack_signing_secret or ""
        super().__init__(token, slack_signing_secret=secret)
        self._store = store
        self._settings = settings
        self._secret = secret
        self._api = WebApi(settings.slack_api_url, token, settings.proxy_url)
        self._staff: Staff | None = None
        self._opened: OrderedDict[str, None] = OrderedDict()
        self._publishing: set[asyncio.Task[None]] = set()

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """Return the route, and what opens and closes the way to Slack."""
        routes = Blueprint("slack")
        self._staff = Staff(str(self.name()), self._store, self._settings, on_new_message)

        # Sanic leaves marks on a handler, which methods do not take.
        async def receive(request: Request) -> HTTPResponse:
            return await self._receive(request)

        async def begin(_app: Sanic, _loop: object) -> None:
            self._api.open()

        async def finish(_app: Sanic, _loop: object) -> None:
            await self._finish()

        async def close(_app: Sanic, _loop: object) -> None:
            await self._api.close()

        routes.add_route(receive, "/webhook", methods=["POST"], name="webhook", stream=True)
        routes.listener("before_server_start")(begin)
        routes.listener("before_server_stop")(finish)
        routes.listener("after_server_stop")(close)
        return routes

    async def _receive(self, request: Request) -> HTTPResponse:
        # Rasa's check logs what it cannot read; so that it never must, it sees no such thing.
        if not SIGNATURE.fullmatch(request.headers.get("X-Slack-Signature", "")):
            raise _unsigned()
        if not TIMESTAMP.fullmatch(request.headers.get("X-Slack-Request-Timestamp", "")):
            raise _unsigned()
        request.body = await read_body(request, MAX_BODY)
        if not self.is_request_from_slack_authentic(request):
            raise _unsigned()
        if request.headers.get("Content-Type", "").split(";")[0].strip().lower() == JSON_TYPE:
            return self._take_event(parse_object(request.body))
        return self._take_form(_form(request.body))

    def _take_event(self, envelope: Mapping[str, Any]) -> HTTPResponse:
        if envelope.get("type") == "url_verification":
            return json_response({"challenge": str(envelope.get("challenge", ""))})
        meant = read_event(envelope, self._secret)
        if isinstance(meant, Opened):
            self._show_home(meant)
        if isinstance(meant, Heard):
            self._take(meant)
        return empty(200)

    def _take_form(self, form: Mapping[str, str]) -> HTTPResponse:
        if "payload" in form:
            heard = read_press(parse_object(form["payload"]), self._secret, self._settings.slack_api_url)
        else:
            heard = read_command(form, self._secret, self._settings.slack_api_url)
        if heard is not None:
            self._take(heard)
        if heard is not None and heard.place.kind == PUBLIC and heard.pressed is None:
            # So that all see what was asked.
            return json_response({"response_type": "in_channel"})
        return empty(200)

    def _take(self, heard: Heard) -> None:
        assert self._staff is not None
        answering = Answering(self._api, heard, self._settings.public_url)
        self._staff.take(heard.asked, answering.deliver, texts.KEPT_IN_SLACK)

    def _show_home(self, opened: Opened) -> None:
        if opened.event in self._opened or len(self._publishing) >= MOST_PUBLISHING:
            return
        self._opened[opened.event] = None
        if len(self._opened) > REMEMBERED:
            self._opened.popitem(last=False)
        task = asyncio.create_task(self._publish(opened.person))
        self._publishing.add(task)
        task.add_done_callback(self._publishing.discard)

    async def _publish(self, person: str) -> None:
        try:
            await self._api.publish_home(person, home(self._settings))
        except Exception as error:
            log_failure(error)

    async def _finish(self) -> None:
        assert self._staff is not None
        await self._staff.finish()
        if self._publishing:
            await asyncio.wait(self._publishing, timeout=STOPPED_WITHIN_S)


def _unsigned() -> Refusal:
    return Refusal(401, "not_signed", NOT_SIGNED)


def _form(body: bytes) -> dict[str, str]:
    try:
        return dict(parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=MAX_FIELDS))
    except ValueError as error:
        raise malformed() from error
