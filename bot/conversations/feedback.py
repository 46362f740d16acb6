"""What people think of an answer, stored without anything that leads to them."""

from __future__ import annotations

import re
import secrets

from sqlalchemy import select, update

from bot.conversations.store import Conversations
from bot.conversations.tables import BOT, feedback, messages

ID_BYTES = 16
MAIL = re.compile(r"\S+@\S+")
DIGIT = re.compile(r"\d")
REFUSAL, ANSWER, WORDING = "refusal", "answer", "wording"


def give_feedback(store: Conversations, key: str, number: int, good: bool, word: str | None) -> bool:
    """Store the opinion on message `number`, in place of an earlier one; False when there is no such answer.

    The stored row outlives the conversation; the way from the one to the other does not.
    """
    wanted = select(messages).where(
        messages.c.conversation == key, messages.c.number == number, messages.c.author == BOT
    )
    with store.engine.begin() as connection:
        message = connection.execute(wanted).first()
        if message is None:
            return False
        opinion = {"good": good, "word": masked(word) if word else None}
        known = message.feedback
        if known:
            connection.execute(update(feedback).where(feedback.c.id == known).values(opinion))
        else:
            known = secrets.token_hex(ID_BYTES)
            row = {"id": known, "intent": message.intent, "kind": _kind(message.answer), **opinion}
            connection.execute(feedback.insert().values(row))
        connection.execute(
            update(messages)
            .where(messages.c.conversation == key, messages.c.number == number)
            .values(good=good, feedback=known)
        )
    return True


def masked(word: str) -> str:
    """Return what was written without mail addresses and digits: people leave phone numbers.

    >>> masked("Rufen Sie 0211 8991 an oder ich@example.org")
    'Rufen Sie #### #### an oder …'
    """
    return DIGIT.sub("#", MAIL.sub("…", word))


def _kind(answer: str | None) -> str:
    if answer is None or '"kind": "wording"' in answer:
        return WORDING
    return REFUSAL if '"refused": true' in answer else ANSWER
