"""What is kept of a conversation: who said what, and until when."""

from __future__ import annotations

import contextlib
import hashlib
import json
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.engine import Engine, Row
from sqlalchemy.exc import IntegrityError

from bot.conversations import statements
from bot.conversations.across import AcrossProcesses
from bot.conversations.engine import wipe_traces
from bot.conversations.tables import claims, conversations, questions

WEBSITE, SLACK, TEAMS = OWNED = "website:", "slack:", "teams:"
TOKEN_BYTES = 32
SECONDS_AN_HOUR = 3600
# Of an endless conversation; at most twice as many at any time.
MESSAGES_KEPT = 200


@dataclass(frozen=True)
class Button:
    """What is written on a button, and what Rasa is told when it is pressed."""

    title: str
    payload: str


@dataclass(frozen=True)
class Message:
    """One message of a conversation; `number` counts from 1, `at` is in seconds since 1970."""

    number: int
    author: str
    text: str
    at: float
    request: str | None = None
    answer: dict[str, Any] | None = None
    buttons: tuple[Button, ...] = ()
    answered: bool = False
    good: bool | None = None


def key_of(token: str) -> str:
    """Return the name under which a website conversation is stored; the token cannot be found out from it."""
    return WEBSITE + hashlib.sha256(token.encode()).hexdigest()


def is_owned(key: str) -> bool:
    """Tell whether the conversation belongs to a channel that begins and ends its conversations itself."""
    return key.strip().startswith(OWNED)


class Conversations:
    """The conversations of the channels that keep them; `lifetime` is in seconds. Every method is one transaction."""

    def __init__(self, engine: Engine, hours: float, clock: Callable[[], float] = time.time) -> None:
        self.engine = engine
        self.lifetime = hours * SECONDS_AN_HOUR
        self._clock = clock
        # See AcrossProcesses: of all processes on this database, one at a time holds a name.
        self.alone = AcrossProcesses(engine)

    def create(self) -> str:
        """Begin a conversation and return its token, the only key to it."""
        token = secrets.token_urlsafe(TOKEN_BYTES)
        with self.engine.begin() as connection:
            connection.execute(statements.CREATE, {"key": key_of(token), "expires_at": self.expiry()})
        return token

    def begin(self, key: str) -> None:
        """Begin the conversation of that key, unless there is one that has not expired."""
        # Another process may have begun it at this very moment.
        with contextlib.suppress(IntegrityError), self.engine.begin() as connection:
            connection.execute(
                delete(conversations).where(conversations.c.key == key, conversations.c.expires_at <= self._clock())
            )
            if connection.execute(select(conversations.c.key).where(conversations.c.key == key)).first() is None:
                connection.execute(statements.CREATE, {"key": key, "expires_at": self.expiry()})

    def claim(self, name: str) -> bool:
        """Take what has this name (at most 100 characters) for this process, for an hour; False when it is taken."""
        with contextlib.suppress(IntegrityError), self.engine.begin() as connection:
            connection.execute(delete(claims).where(claims.c.name == name, claims.c.expires_at <= self._clock()))
            connection.execute(claims.insert().values(name=name, expires_at=self._clock() + SECONDS_AN_HOUR))
            return True
        return False

    def release(self, name: str) -> None:
        """Let it be taken again."""
        with self.engine.begin() as connection:
            connection.execute(delete(claims).where(claims.c.name == name))

    def exists(self, key: str) -> bool:
        """Tell whether there is such a conversation that has not expired."""
        with self.engine.begin() as connection:
            return connection.execute(statements.FIND, {"owner": key, "now": self._clock()}).first() is not None

    def messages(self, key: str, request: str | None = None) -> list[Message]:
        """Return the messages, oldest first; with `request`, only that question and its answers."""
        wanted = statements.ALL if request is None else statements.ALL_OF_QUESTION
        with self.engine.begin() as connection:
            return [_message(row) for row in connection.execute(wanted, {"owner": key, "asked": request})]

    def message(self, key: str, number: int) -> Message | None:
        """Return message `number` (from 1), if the conversation has it."""
        with self.engine.begin() as connection:
            row = connection.execute(statements.ONE, {"owner": key, "place": number}).first()
        return _message(row) if row else None

    def button(self, key: str, number: int, place: int) -> Button | None:
        """Return the button at `place` (from 0) of message `number`, if the bot offered it in this conversation."""
        message = self.message(key, number)
        buttons = message.buttons if message else ()
        return buttons[place] if place < len(buttons) else None

    def add(
        self,
        key: str,
        author: str,
        text: str,
        *,
        request: str | None = None,
        answer: dict[str, Any] | None = None,
        buttons: tuple[Button, ...] = (),
    ) -> Message | None:
        """Store a message and return it; None when the conversation is no more."""
        with self.engine.begin() as connection:
            # First, as this locks the row: no other process gives the next message the same number, or deletes it.
            if not connection.execute(statements.EXTEND, {"owner": key, "until": self.expiry()}).rowcount:
                return None
            last = connection.execute(statements.LAST_NUMBER, {"owner": key}).scalar_one()
            message = Message(last + 1, author, text, self._clock(), request, answer, buttons)
            connection.execute(statements.ADD, {"conversation": key, **_columns(message)})
            if message.number % MESSAGES_KEPT == 0:
                connection.execute(statements.DROP_OLDEST, {"owner": key, "place": message.number - MESSAGES_KEPT})
        return message

    def finish(self, key: str, request: str) -> bool:
        """Note that the question is answered; False when the conversation is no more."""
        with self.engine.begin() as connection:
            return bool(connection.execute(statements.FINISH, {"owner": key, "asked": request}).rowcount)

    def forget_answers(self, key: str, request: str) -> None:
        """Remove the answers of a turn that was cut short, before it is repeated."""
        with self.engine.begin() as connection:
            connection.execute(statements.FORGET_ANSWERS, {"owner": key, "asked": request})

    def delete(self, key: str) -> None:
        """Delete the conversation and all that belongs to it."""
        with self.engine.begin() as connection:
            connection.execute(delete(conversations).where(conversations.c.key == key))
        wipe_traces(self.engine)

    def delete_expired(self) -> int:
        """Delete all conversations that have expired and return how many."""
        with self.engine.begin() as connection:
            expired = connection.execute(delete(conversations).where(conversations.c.expires_at <= self._clock()))
            count = int(expired.rowcount)
            old = connection.execute(delete(questions).where(questions.c.expires_at <= self._clock()))
            connection.execute(delete(claims).where(claims.c.expires_at <= self._clock()))
        if count or old.rowcount:
            wipe_traces(self.engine)
        return count

    def expiry(self) -> float:
        """Return when a conversation expires that someone just took part in."""
        return self._clock() + self.lifetime

    def now(self) -> float:
        """Return the seconds since 1970."""
        return self._clock()


def _columns(message: Message) -> dict[str, Any]:
    return {
        "number": message.number,
        "author": message.author,
        "text": message.text,
        "at": message.at,
        "request": message.request,
        "answer": json.dumps(message.answer, ensure_ascii=False) if message.answer is not None else None,
        "buttons": json.dumps([[each.title, each.payload] for each in message.buttons], ensure_ascii=False),
    }


def _message(row: Row) -> Message:
    return Message(
        number=row.number,
        author=row.author,
        text=row.text,
        at=row.at,
        request=row.request,
        answer=json.loads(row.answer) if row.answer else None,
        buttons=tuple(Button(title, payload) for title, payload in json.loads(row.buttons or "[]")),
        answered=row.answered,
        good=row.good,
    )
