"""What people think of an answer, stored without anything that leads to them."""

from __future__ import annotations

import re
import secrets

from sqlalchemy import update

from bot.conversations import statements
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
    judged = messages.c.conversation == key, messages.c.number == number, messages.c.author == BOT
    opinion = {"good": good, "word": masked(word) if word else None}
    with store.engine.begin() as connection:
        # First, as this locks the row: of two opinions at once, the second takes the place of the first.
        if not connection.execute(update(messages).where(*judged).values(good=good)).rowcount:
            return False
        message = connection.execute(statements.ONE, {"owner": key, "place": number}).one()
        if message.feedback:
            connection.execute(update(feedback).where(feedback.c.id == message.feedback).values(opinion))
        else:
            new = secrets.token_hex(ID_BYTES)
            row = {"id": new, "intent": message.intent, "kind": _kind(message.answer), **opinion}
            connection.execute(feedback.insert().values(row))
            connection.execute(update(messages).where(*judged).values(feedback=new))
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
