"""Questions that the bot could not answer, kept for its editors if the operator wants that, and never with a person."""

from __future__ import annotations

import json
import secrets
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import select
from sqlalchemy.engine import Engine

from bot.conversations import statements
from bot.conversations.tables import USER, messages, questions

Reason = Literal["no_fact", "not_understood", "bad_answer"]
ID_BYTES = 16
SECONDS_A_DAY = 24 * 3600
MOST_READ = 20_000


@dataclass(frozen=True)
class Unanswered:
    """A question with personal data left out; `intents` are the likeliest, the best first, maybe none."""

    text: str
    intents: tuple[str, ...]
    reason: Reason


class Questions:
    """The kept questions. `days` is how long one is kept; `anonymise` takes out of a text what leads to a person."""

    def __init__(
        self, engine: Engine, days: int, anonymise: Callable[[str], str], clock: Callable[[], float] = time.time
    ) -> None:
        self._engine = engine
        self._lifetime = days * SECONDS_A_DAY
        self._anonymise = anonymise
        self._clock = clock

    def keep(self, text: str, intents: Sequence[str], reason: Reason) -> None:
        """Store a question."""
        row = {
            "id": secrets.token_hex(ID_BYTES),
            "text": self._anonymise(text),
            "intents": json.dumps(list(intents)),
            "reason": reason,
            "expires_at": self._clock() + self._lifetime,
        }
        with self._engine.begin() as connection:
            connection.execute(questions.insert().values(row))

    def keep_judged(self, key: str, number: int) -> None:
        """Store the question that message `number` of a conversation answered badly."""
        with self._engine.begin() as connection:
            answer = connection.execute(statements.ONE, {"owner": key, "place": number}).first()
            if answer is None or answer.request is None:
                return
            asked = select(messages.c.text).where(
                messages.c.conversation == key, messages.c.request == answer.request, messages.c.author == USER
            )
            text = connection.execute(asked).scalar()
        if text:
            self.keep(text, (answer.intent,) if answer.intent else (), "bad_answer")


def kept_questions(engine: Engine, clock: Callable[[], float] = time.time) -> list[Unanswered]:
    """Return the questions that are kept and have not expired, in no particular order; of very many, some."""
    wanted = select(questions.c.text, questions.c.intents, questions.c.reason)
    with engine.begin() as connection:
        rows = connection.execute(wanted.where(questions.c.expires_at > clock()).limit(MOST_READ)).all()
    return [Unanswered(row.text, tuple(json.loads(row.intents)), row.reason) for row in rows]
