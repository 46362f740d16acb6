"""Turns of a conversation: each is answered once and to its end, whether or not anyone still listens."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from typing import Any

from rasa.core.channels.channel import OutputChannel, UserMessage

from bot.channels import texts
from bot.channels.errors import log_failure
from bot.channels.order import InOrder
from bot.conversations.store import Button, Conversations, Message
from bot.conversations.tables import BOT, USER

DONE, DELETED, FAILED = "done", "deleted", "error"
STOPPED_WITHIN_S = 10.0


class Turn:
    """A question and its answers, as they come; `end` is set when no more will."""

    def __init__(self) -> None:
        self.messages: list[Message] = []
        self.end: str | None = None
        self._news = asyncio.Event()

    def add(self, message: Message) -> None:
        """Hand a message to all who follow."""
        self.messages.append(message)
        self._wake()

    def close(self, end: str) -> None:
        """Say how the turn ended."""
        self.end = self.end or end
        self._wake()

    async def follow(self) -> AsyncIterator[Message]:
        """Yield all messages, those said before as well, until the end."""
        seen = 0
        while True:
            while seen < len(self.messages):
                yield self.messages[seen]
                seen += 1
            if self.end is not None:
                return
            await self._news.wait()

    def _wake(self) -> None:
        self._news.set()
        self._news = asyncio.Event()


class TurnOutput(OutputChannel):
    """Where Rasa puts its answers: each is stored, then handed on at once."""

    def __init__(self, channel: str, store: Conversations, request: str, turn: Turn) -> None:
        self._channel = channel
        self._store = store
        self._request = request
        self._turn = turn

    def name(self) -> str:
        """The name that responses for one channel only would use."""
        return self._channel

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Store and hand on one message of the bot."""
        buttons = tuple(Button(str(each["title"]), str(each["payload"])) for each in message.get("buttons") or ())
        answer = message.get("answer") or _wording(message)
        text = message.get("text") or ""
        if not text and not answer:
            return
        stored = self._store.add(recipient_id, BOT, text, request=self._request, answer=answer, buttons=buttons)
        if stored is not None:
            self._turn.add(stored)


class Turns:
    """All turns under way. Those of one conversation are taken one after the other."""

    def __init__(self, channel: str, store: Conversations, ask: Callable[[UserMessage], Awaitable[Any]]) -> None:
        self._channel = channel
        self._store = store
        self._ask = ask
        self._turns: dict[tuple[str, str], Turn] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        # Waits until everything that was asked before in the conversation of that key is answered.
        self.in_order = InOrder("turn", store.alone)

    def take(self, key: str, request: str, shown: str, payload: str) -> Turn:
        """Return the turn of that id: the one under way, the one that is over, or else a new one.

        `shown` is what the conversation shows as said, `payload` what Rasa is told.
        """
        return self._known(key, request) or self._begin(key, request, shown, payload)

    def take_once(self, key: str, request: str, shown: str, payload: str) -> Turn | None:
        """Return a new turn, as `take` does; None when there is or was one of that id."""
        return None if self._known(key, request) else self._begin(key, request, shown, payload)

    async def finish(self) -> None:
        """Wait for all turns under way, before the server stops."""
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=STOPPED_WITHIN_S)

    def _begin(self, key: str, request: str, shown: str, payload: str) -> Turn:
        turn = self._turns[key, request] = Turn()
        # A task of its own: it goes on when the client does not.
        task = asyncio.create_task(self._run(turn, key, request, shown, payload))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return turn

    def _known(self, key: str, request: str) -> Turn | None:
        return self._turns.get((key, request)) or self._past(key, request)

    def _past(self, key: str, request: str) -> Turn | None:
        said = self._store.messages(key, request)
        if not said or not said[0].answered:
            return None
        turn = Turn()
        for message in said:
            turn.add(message)
        turn.close(DONE)
        return turn

    async def _run(self, turn: Turn, key: str, request: str, shown: str, payload: str) -> None:
        try:
            async with self.in_order(key):
                turn.close(await self._answer(turn, key, request, shown, payload))
        except Exception as error:
            log_failure(error)
        finally:
            turn.close(FAILED)
            del self._turns[key, request]

    async def _answer(self, turn: Turn, key: str, request: str, shown: str, payload: str) -> str:
        if not self._store.exists(key):
            return DELETED
        said = self._store.messages(key, request)
        if said and said[0].answered:
            # By another process, meanwhile.
            for message in said:
                turn.add(message)
            return DONE
        if said:
            self._store.forget_answers(key, request)
        question = said[0] if said else self._store.add(key, USER, shown, request=request)
        if question is None:
            return DELETED
        turn.add(question)
        output = TurnOutput(self._channel, self._store, request, turn)
        await self._ask(UserMessage(payload, output, key, input_channel=self._channel))
        if len(turn.messages) == 1:
            await output.send_response(key, {"text": texts.SPEECHLESS})
        return DONE if self._store.finish(key, request) else DELETED


def _wording(message: Mapping[str, Any]) -> dict[str, Any] | None:
    """A fixed text that is not German: the page has to say so to screen readers."""
    if message.get("language") != "en" or not message.get("text"):
        return None
    return {"kind": "wording", "text": message["text"], "language": "en"}
