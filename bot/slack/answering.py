"""Brings the answers to one question where it was asked."""

from __future__ import annotations

import uuid
from typing import Any

from bot.channels.delivery import NotDelivered
from bot.conversations.store import Message
from bot.slack.blocks import payloads
from bot.slack.events import PUBLIC, Heard
from bot.slack.web_api import WebApi

# "Handling user interaction": a response address takes five messages within half an hour.
RESPONSES = 5


class Answering:
    """Delivers the messages of one turn, one after the other."""

    def __init__(self, api: WebApi, heard: Heard, public_url: str | None) -> None:
        self._api = api
        self._heard = heard
        self._public_url = public_url
        self._posted = 0

    async def deliver(self, message: Message) -> None:
        """Post the message, in as many parts as Slack needs; raise NotDelivered if Slack does not take it."""
        pressed = self._heard.pressed if not self._posted else None
        notice = message.number == 0 and self._heard.pressed is not None
        for payload in payloads(message, self._heard.place.kind, self._public_url, None if notice else pressed):
            await self._post_somehow(payload, notice)
            self._posted += 1

    async def _post_somehow(self, payload: dict[str, Any], only_to_person: bool) -> None:
        try:
            await self._post(payload, only_to_person)
        except NotDelivered:
            # Slack refuses a whole message whose picture it cannot fetch.
            plainer = [each for each in payload["blocks"] if each["type"] != "image"]
            if len(plainer) in (0, len(payload["blocks"])):
                raise
            await self._post({**payload, "blocks": plainer}, only_to_person)

    async def _post(self, payload: dict[str, Any], only_to_person: bool) -> None:
        place = self._heard.place
        everyone = not only_to_person and (place.response_url is None or place.kind == PUBLIC)
        if place.response_url is not None and self._posted < RESPONSES:
            await self._api.respond(place.response_url, payload, everyone)
        elif everyone:
            # By the question, not by the message's number: numbers begin anew when a conversation was deleted.
            once = uuid.uuid5(uuid.NAMESPACE_OID, f"{self._heard.asked.message} {self._posted}")
            await self._api.post_message(place.channel, place.thread, payload, str(once))
        else:
            await self._api.post_ephemeral(place.channel, place.thread, place.person, payload)
