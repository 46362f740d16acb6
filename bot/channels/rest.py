"""Rasa's own REST channel, for programs of the operator: only on loopback, or with a secret."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import UserMessage
from rasa.core.channels.rest import RestInput
from sanic import Blueprint
from sanic.request import Request

from bot.channels import texts
from bot.channels.errors import Refusal, log_failure
from bot.channels.reading import BEARER, malformed, require_own_origin
from bot.channels.text import cleaned
from bot.conversations.store import is_owned

LONGEST_SENDER = 200
UNAUTHORIZED = 401


class OperatorsRest(RestInput):
    """Rasa's REST channel behind a secret; conversations of other channels are out of its reach."""

    def __init__(self, token: str | None = None) -> None:
        self._token = token

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """Return Rasa's routes, each behind the check."""

        async def ask(message: UserMessage) -> None:
            message.text = cleaned(message.text or "")
            try:
                await on_new_message(message)
            except Exception as error:
                # Rasa would log what was said.
                log_failure(error)

        routes: Blueprint = super().blueprint(ask)
        routes.middleware("request")(self._check)
        return routes

    def _extract_input_channel(self, req: Request) -> str:
        # Rasa would let the client name another channel.
        return str(self.name())

    async def _check(self, request: Request) -> None:
        require_own_origin(request, None)
        given = request.headers.get("Authorization", "").removeprefix(BEARER)
        if self._token is not None and not secrets.compare_digest(given.encode(), self._token.encode()):
            raise Refusal(UNAUTHORIZED, "token_needed", texts.TOKEN_NEEDED)
        if request.method != "POST":
            return
        body = request.json
        if not isinstance(body, dict) or not isinstance(body.get("message"), str):
            raise malformed()
        sender = body.get("sender")
        if sender is not None and not (isinstance(sender, str) and 0 < len(sender) <= LONGEST_SENDER):
            raise malformed()
        if sender is not None and is_owned(sender):
            raise malformed()
