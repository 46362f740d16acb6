"""The channel for Microsoft Teams: takes activities of the Bot Connector and posts the answers where they were asked.

Rasa's own channel needs Microsoft's keys to start, waits for the network in the loop, and believes too much.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import httpx
from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint, Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, empty

from actions.answers.german import counted
from actions.settings import Settings
from bot.channels import texts
from bot.channels.delivery import open_client
from bot.channels.errors import log_failure
from bot.channels.reading import read_object
from bot.channels.staff import Asked, Staff
from bot.conversations.store import Conversations, Message
from bot.conversations.tables import BOT
from bot.teams.activities import Farewell, Welcome, read
from bot.teams.cards import rendered
from bot.teams.connector import Connector, Place, is_allowed
from bot.teams.texts import WELCOME
from bot.teams.tokens_in import Keys, Verifier, forbidden, require_same_origin
from bot.teams.tokens_out import Tokens

CHANNEL = "teams"
# Activities quote what is answered to, and name all who are mentioned.
MAX_BODY = 262_144
STOPPED_WITHIN_S = 10.0


def is_configured(settings: Settings) -> bool:
    """Tell whether all is set that the channel needs."""
    return bool(settings.teams_app_id and settings.teams_tenant_id and settings.teams_client_secret)


@dataclass(frozen=True)
class Line:
    """What the channel has while the server runs."""

    client: httpx.AsyncClient
    verifier: Verifier
    connector: Connector


class TeamsChannel(InputChannel):
    """Takes what people write to the bot in Teams, alone, in groups and in channels."""

    def __init__(self, store: Conversations, settings: Settings) -> None:
        self._store = store
        self._settings = settings
        self._secret = settings.teams_client_secret or ""
        self._line: Line | None = None
        self._staff: Staff | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    @classmethod
    def name(cls) -> str:
        """The name that the actions see, and the place of the route among Rasa's webhooks."""
        return CHANNEL

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """Return the route."""
        routes = Blueprint("teams")
        self._staff = Staff(CHANNEL, self._store, self._settings, on_new_message)

        # Sanic leaves marks on handlers, and passes over listeners, that are methods: these are none.
        async def receive(request: Request) -> HTTPResponse:
            return await self._receive(request)

        async def begin(_app: Sanic, _loop: object) -> None:
            self._line = self._open()

        async def finish(_app: Sanic, _loop: object) -> None:
            await self._finish()

        async def close(_app: Sanic, _loop: object) -> None:
            assert self._line is not None
            await self._line.client.aclose()

        routes.add_route(receive, "/webhook", methods=["POST"], name="receive", stream=True)
        routes.listener(begin, "before_server_start")
        routes.listener(finish, "before_server_stop")
        routes.listener(close, "after_server_stop")
        return routes

    def _open(self) -> Line:
        settings, client = self._settings, open_client(self._settings.proxy_url)
        verifier = Verifier(settings.teams_app_id or "", Keys(client, settings.teams_openid_url))
        return Line(client, verifier, Connector(client, Tokens(client, settings)))

    async def _finish(self) -> None:
        assert self._staff is not None
        await self._staff.finish()
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=STOPPED_WITHIN_S)

    async def _receive(self, request: Request) -> HTTPResponse:
        assert self._line is not None
        # Before the body is read: of strangers we take nothing.
        bearer = await self._line.verifier.verify(request.headers.get("Authorization", ""))
        activity = await read_object(request, MAX_BODY)
        require_same_origin(bearer, activity, self._settings.teams_tenant_id or "")
        if not is_allowed(bearer.service_url, self._settings):
            raise forbidden()
        found = read(activity, self._secret)
        if found is not None:
            self._answer(self._line.connector, *found)
        return empty(status=202)

    def _answer(self, connector: Connector, meant: Asked | Welcome | Farewell, place: Place) -> None:
        if isinstance(meant, Asked):
            self._take(connector, meant, place)
        elif isinstance(meant, Farewell):
            self._store.release(meant.place)
        elif self._store.claim(meant.place):
            # Teams says in two ways that the bot was added, and each of them again after a while.
            self._begin(self._welcome(connector, place))

    def _take(self, connector: Connector, asked: Asked, place: Place) -> None:
        assert self._staff is not None
        typing: asyncio.Task[None] | None = None

        async def deliver(message: Message) -> None:
            if typing is not None:
                await asyncio.wait([typing])
            await self._post(connector, place, message)

        if self._staff.take(asked, deliver, texts.KEPT_IN_TEAMS):
            typing = self._begin(connector.show_typing(place))

    async def _welcome(self, connector: Connector, place: Place) -> None:
        hours = counted(self._settings.conversation_hours, "Stunde", "Stunden")
        buttons = texts.suggestions(self._settings.home_city)
        message = Message(0, BOT, WELCOME.format(hours=hours), self._store.now(), buttons=buttons)
        try:
            await self._post(connector, place, message)
        except Exception as error:
            log_failure(error)

    async def _post(self, connector: Connector, place: Place, message: Message) -> None:
        for activity in rendered(message, self._settings.public_url):
            await connector.post(place, activity)

    def _begin(self, work: Any) -> asyncio.Task[None]:
        task: asyncio.Task[None] = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task
