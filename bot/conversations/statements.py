"""The statements of every turn, built once: to build one takes several times as long as the database needs for it.

`owner` is a conversation's key, `asked` the id of a question, `place` a message's number, `now` and `until` are in
seconds since 1970.
"""

from __future__ import annotations

from sqlalchemy import bindparam, delete, func, select, text, update

from bot.conversations.tables import BOT, USER, conversations, messages

_owned = messages.c.conversation == bindparam("owner")
_asked = messages.c.request == bindparam("asked")
_of_owner = conversations.c.key == bindparam("owner")
_alive = conversations.c.expires_at > bindparam("now")

CREATE = conversations.insert()
FIND = select(conversations.c.key).where(_of_owner, _alive)
EXTEND = update(conversations).where(_of_owner).values(expires_at=bindparam("until"))

TRACKER = select(conversations.c.tracker).where(_of_owner, _alive)
KEEP_TRACKER = update(conversations).where(_of_owner).values(tracker=bindparam("kept"), expires_at=bindparam("until"))
# As text, for SQLAlchemy 1.4 compiles ON CONFLICT anew at each execution, which takes ten times as long as the rest.
CREATE_OR_KEEP_TRACKER = text(
    "INSERT INTO conversations (key, tracker, expires_at) VALUES (:owner, :kept, :until)"
    " ON CONFLICT (key) DO UPDATE SET tracker = excluded.tracker, expires_at = excluded.expires_at"
)

ADD = messages.insert()
LAST_NUMBER = select(func.coalesce(func.max(messages.c.number), 0)).where(_owned)
ALL = select(messages).where(_owned).order_by(messages.c.number)
ALL_OF_QUESTION = ALL.where(_asked)
ONE = select(messages).where(_owned, messages.c.number == bindparam("place"))
FINISH = update(messages).where(_owned, _asked, messages.c.author == USER).values(answered=True)
FORGET_ANSWERS = delete(messages).where(_owned, _asked, messages.c.author == BOT)
DROP_OLDEST = delete(messages).where(_owned, messages.c.number <= bindparam("place"))
# Feedback on the answers of this turn will say what was asked.
NOTE_INTENT = (
    update(messages)
    .where(_owned, messages.c.author == BOT, messages.c.request.is_not(None), messages.c.intent.is_(None))
    .values(intent=bindparam("meant"))
)
