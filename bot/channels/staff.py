"""What colleagues ask in Slack and Teams: each message is answered once, and the answers are delivered in order."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from rasa.core.channels.channel import UserMessage

from actions.settings import Settings
from bot.channels import texts
from bot.channels.delivery import NotDelivered
from bot.channels.errors import RETRY_S, Refusal, log_failure
from bot.channels.limits import Limits
from bot.channels.order import InOrder
from bot.channels.reading import MAX_CHARACTERS
from bot.channels.text import cleaned
from bot.channels.turns import DELETED, FAILED, Turns
from bot.conversations.store import Button, Conversations, Message
from bot.conversations.tables import BOT
from bot.personal import masked

# Messages whose answers are not delivered yet. Their peer may be away for minutes.
MOST_WAITING = 500
MOST_WAITING_OF_ONE = 20
# Turns at a time: the website's visitors shall not wait for a busy workspace.
AT_ONCE = 4
STOPPED_WITHIN_S = 10.0
TOO_MANY = 429
ELLIPSIS = "…"
logger = logging.getLogger(__name__)

Deliver = Callable[[Message], Awaitable[None]]


@dataclass(frozen=True)
class Asked:
    """A message as a channel read it. All ids are hashes, see `hashed`; text or button is None.

    `button` is the number of the bot's message and the button's place in it, from 0, `title` what stood on it, maybe
    cut short with an ellipsis. Numbers begin anew with each conversation, and in a group anyone may press a button: one
    with another title is not the one that was pressed. If it is gone, a text beside it is asked instead.
    """

    conversation: str
    message: str
    person: str
    text: str | None = None
    button: tuple[int, int] | None = None
    title: str = ""


def hashed(secret: str, *parts: str) -> str:
    """Return a name for these parts in 64 characters, from which nobody without the secret learns them."""
    return hmac.new(secret.encode(), json.dumps(parts).encode(), hashlib.sha256).hexdigest()


class Staff:
    """The conversations of one channel, from a message that came to its delivered answers."""

    def __init__(
        self,
        channel: str,
        store: Conversations,
        settings: Settings,
        ask: Callable[[UserMessage], Awaitable[Any]],
    ) -> None:
        self._store = store
        self._turns = Turns(channel, store, ask)
        self._limits = Limits(
            settings.messages_per_minute, settings.messages_per_minute_address, settings.redis_url, trusted_proxies=0
        )
        self._in_order = InOrder("delivery", store.alone)
        self._places = asyncio.Semaphore(AT_ONCE)
        self._waiting: dict[asyncio.Task[None], str] = {}

    def take(self, asked: Asked, deliver: Deliver, kept_there: str) -> bool:
        """Have the message answered, unless it was taken before; return at once whether it is.

        `deliver` gets each message of the bot, one after the other; number 0 has what is no part of the conversation.
        `kept_there` says, after a conversation is deleted, what the channel itself keeps. Raises Refusal when too
        many answers wait.
        """
        waiting = list(self._waiting.values())
        if len(waiting) >= MOST_WAITING or waiting.count(asked.conversation) >= MOST_WAITING_OF_ONE:
            raise Refusal(503, "busy", texts.BUSY, RETRY_S)
        if not self._store.claim(asked.message):
            return False
        task = asyncio.create_task(self._run(asked, deliver, kept_there))
        self._waiting[task] = asked.conversation
        task.add_done_callback(lambda done: self._waiting.pop(done, None))
        return True

    async def finish(self) -> None:
        """Wait for all answers under way, before the server stops."""
        if self._waiting:
            await asyncio.wait(self._waiting, timeout=STOPPED_WITHIN_S)
        await self._turns.finish()

    async def _run(self, asked: Asked, deliver: Deliver, kept_there: str) -> None:
        try:
            async with self._in_order(asked.conversation):
                for message in await self._messages(asked, kept_there):
                    await deliver(message)
        except NotDelivered as error:
            logger.error("Nicht zugestellt", extra={"reason": str(error)})
        except Exception as error:
            log_failure(error)

    async def _messages(self, asked: Asked, kept_there: str) -> list[Message]:
        try:
            return await self._answers(asked, kept_there)
        except Refusal as refusal:
            if refusal.status == TOO_MANY and not self._limits.may_complain(asked.conversation):
                return []
            return [self._notice(refusal.message)]
        except Exception as error:
            # A database that is away, for example.
            log_failure(error)
            return [self._notice(texts.FAILED)]

    async def _answers(self, asked: Asked, kept_there: str) -> list[Message]:
        await self._limits.count_client(asked.person)
        await self._limits.count_message(asked.conversation)
        async with self._places:
            self._store.begin(asked.conversation)
            shown, payload = self._meant(asked)
            turn = self._turns.take_once(asked.conversation, asked.message, shown, payload)
            if turn is None:
                return []
            answers = [message async for message in turn.follow() if message.author == BOT]
        if turn.end == FAILED:
            answers.append(self._notice(texts.FAILED))
        if turn.end == DELETED:
            answers.append(self._notice(kept_there))
        return answers

    def _meant(self, asked: Asked) -> tuple[str, str]:
        if asked.button is not None:
            button = self._store.button(asked.conversation, *asked.button)
            if button is not None and _is_titled(button, asked.title):
                return button.title, button.payload
            if not asked.text:
                raise Refusal(409, "not_offered", texts.NOT_OFFERED)
        if len(asked.text or "") > MAX_CHARACTERS:
            raise Refusal(413, "too_long", texts.TOO_LONG.format(most=MAX_CHARACTERS))
        # What is cleaned may have hidden an address until then.
        text = masked(cleaned(asked.text or "")) or texts.HELP_WISHED
        return text, text

    def _notice(self, text: str) -> Message:
        return Message(0, BOT, text, self._store.now())


def _is_titled(button: Button, title: str) -> bool:
    own, seen = " ".join(button.title.split()), " ".join(title.split())
    return own == seen or (seen.endswith(ELLIPSIS) and own.startswith(seen.removesuffix(ELLIPSIS).rstrip()))
