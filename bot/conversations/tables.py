"""The tables. Whoever deletes a row of `conversations` deletes all that belongs to it."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Float, ForeignKey, Integer, MetaData, String, Table, Text

KEY_LENGTH = 255
# The authors of messages.
USER = "user"
BOT = "bot"

metadata = MetaData()

conversations = Table(
    "conversations",
    metadata,
    # "website:" and the SHA-256 of the token; "slack:" or "teams:" and a keyed hash of the conversation's id there; or
    # the name that a REST client chose. No token and no foreign id is stored.
    Column("key", String(KEY_LENGTH), primary_key=True),
    Column("tracker", Text),
    # Seconds since 1970, as is `at` below.
    Column("expires_at", Float, nullable=False, index=True),
)

messages = Table(
    "messages",
    metadata,
    Column("conversation", ForeignKey(conversations.c.key, ondelete="CASCADE"), primary_key=True),
    # From 1 up in each conversation.
    Column("number", Integer, primary_key=True),
    # The id that the client gave to the question; its answers carry it too. Empty for the greeting.
    Column("request", String(64)),
    Column("author", String(4), nullable=False),
    Column("text", Text, nullable=False),
    # JSON, as the channel sends it.
    Column("answer", Text),
    # JSON: a list of [title, payload].
    Column("buttons", Text),
    Column("at", Float, nullable=False),
    # Of a question: whether its turn is over. A turn that a crash cut short may be repeated.
    Column("answered", Boolean, nullable=False, default=False),
    Column("intent", String(100)),
    Column("good", Boolean),
    # The only way from a message to its feedback; it goes with the conversation.
    Column("feedback", String(32)),
)

feedback = Table(
    "feedback",
    metadata,
    # Random, so that not even the order tells whose it is.
    Column("id", String(32), primary_key=True),
    Column("intent", String(100)),
    Column("kind", String(20), nullable=False),
    Column("good", Boolean, nullable=False),
    Column("word", Text),
)

# What the bot could not answer, or answered badly, without anything that leads to whoever asked.
questions = Table(
    "questions",
    metadata,
    # Random, so that not even the order tells whose it is.
    Column("id", String(32), primary_key=True),
    Column("text", Text, nullable=False),
    # JSON: the names of the likeliest intents, the best first.
    Column("intents", Text, nullable=False),
    Column("reason", String(20), nullable=False),
    Column("expires_at", Float, nullable=False, index=True),
)

# What one of several processes took, so that no other does: keyed hashes of messages and places.
claims = Table(
    "claims",
    metadata,
    Column("name", String(100), primary_key=True),
    Column("expires_at", Float, nullable=False, index=True),
)
