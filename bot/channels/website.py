"""The website's channel: conversations over HTTP, each known only by the secret token that the server gave it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint, Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, empty, json

from actions.answers.german import counted
from actions.settings import Settings
from bot.channels import texts
from bot.channels.errors import Refusal
from bot.channels.limits import Limits
from bot.channels.reading import (
    MAX_CHARACTERS,
    Said,
    read_object,
    read_opinion,
    read_said,
    read_token,
    require_own_origin,
    unknown_conversation,
)
from bot.channels.stream import as_sent, send_turn
from bot.channels.turns import Turns
from bot.conversations.feedback import give_feedback
from bot.conversations.questions import Questions
from bot.conversations.store import Conversations, key_of
from bot.conversations.tables import BOT

CHANNEL = "website"
Handler = Callable[[Request], Coroutine[Any, Any, "HTTPResponse | None"]]


class WebsiteInput(InputChannel):
    """Takes what people type or press on the page and in the widget."""

    def __init__(self, store: Conversations, settings: Settings, questions: Questions | None = None) -> None:
        self._store = store
        self._questions = questions
        self._settings = settings
        self._limits = Limits(
            settings.messages_per_minute,
            settings.messages_per_minute_address,
            settings.redis_url,
            settings.trusted_proxies,
        )
        self._turns: Turns | None = None

    @classmethod
    def name(cls) -> str:
        """The name that the actions see."""
        return CHANNEL

    def url_prefix(self) -> str:
        """Where its routes are; absolute, so not among Rasa's webhooks."""
        return "/chat"

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """Return the routes."""
        routes = Blueprint("chat")
        turns = self._turns = Turns(CHANNEL, self._store, on_new_message)
        self._add(routes, self._about, "GET", "/about")
        self._add(routes, self._begin, "POST", "/conversations")
        self._add(routes, self._delete, "DELETE", "/conversations")
        self._add(routes, self._read, "GET", "/messages")
        self._add(routes, self._say, "POST", "/messages")
        self._add(routes, self._judge, "POST", "/feedback")

        async def finish(_app: Sanic, _loop: object) -> None:
            await turns.finish()

        routes.listener("before_server_stop")(finish)
        return routes

    def _add(self, routes: Blueprint, answer: Handler, method: str, address: str) -> None:
        # Sanic leaves marks on a handler, which methods do not take.
        async def handle(request: Request) -> HTTPResponse | None:
            return await answer(request)

        # What is posted, we read ourselves, after everything that can be refused without it.
        routes.add_route(handle, address, methods=[method], name=f"{method} {address}", stream=method == "POST")

    async def _about(self, _request: Request) -> HTTPResponse:
        settings = self._settings
        hours = settings.conversation_hours
        return json(
            {
                "notice": texts.NOTICE.format(hours=counted(hours, "Stunde", "Stunden")),
                "home_city": settings.home_city,
                "contact": settings.contact,
                "accessibility_url": settings.accessibility_url,
                "barrier_contact": settings.barrier_contact,
                "privacy_url": settings.privacy_url,
                "max_length": MAX_CHARACTERS,
                "expires_hours": hours,
            },
            ensure_ascii=False,
        )

    async def _begin(self, request: Request) -> HTTPResponse:
        await self._admit(request)
        with self._limits.under_way(request):
            await read_object(request)
            token = self._store.create()
            greeting = self._store.add(
                key_of(token), BOT, self._greeting(), buttons=texts.suggestions(self._settings.home_city)
            )
        sent = [as_sent(greeting)] if greeting else []
        return json({"token": token, "messages": sent}, status=201, ensure_ascii=False)

    async def _say(self, request: Request) -> None:
        key = await self._conversation(request)
        await self._limits.count_message(key)
        with self._limits.under_way(request):
            said = read_said(await read_object(request))
            shown, payload = self._meant(key, said)
            turns = self._turns
            assert turns is not None
            await send_turn(request, turns.take(key, said.request, shown, payload))

    async def _judge(self, request: Request) -> HTTPResponse:
        key = await self._conversation(request)
        with self._limits.under_way(request):
            opinion = read_opinion(await read_object(request))
        judged = self._store.message(key, opinion.message)
        already_bad = judged is not None and judged.good is False
        if not give_feedback(self._store, key, opinion.message, opinion.good, opinion.word):
            raise Refusal(404, "unknown_message", texts.UNKNOWN_MESSAGE)
        if self._questions is not None and not opinion.good and not already_bad:
            self._questions.keep_judged(key, opinion.message)
        return empty()

    async def _read(self, request: Request) -> HTTPResponse:
        key = await self._conversation(request)
        turns = self._turns
        assert turns is not None
        with self._limits.under_way(request):
            # Who reloads in the middle of an answer shall see all of it.
            async with turns.in_order(key):
                messages = self._store.messages(key)
        return json({"messages": [as_sent(message) for message in messages]}, ensure_ascii=False)

    async def _delete(self, request: Request) -> HTTPResponse:
        self._store.delete(await self._conversation(request))
        return empty()

    async def _admit(self, request: Request) -> None:
        await self._limits.count_request(request)
        require_own_origin(request, self._settings.public_url)

    async def _conversation(self, request: Request) -> str:
        await self._admit(request)
        key = key_of(read_token(request))
        if not self._store.exists(key):
            raise unknown_conversation()
        return key

    def _meant(self, key: str, said: Said) -> tuple[str, str]:
        if said.button is None:
            return str(said.text), str(said.text)
        button = self._store.button(key, *said.button)
        if button is None:
            raise Refusal(409, "not_offered", texts.NOT_OFFERED)
        return button.title, button.payload

    def _greeting(self) -> str:
        return texts.GREETING_EASY if self._settings.easy_language else texts.GREETING
