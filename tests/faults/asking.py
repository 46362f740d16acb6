"""Asks the bot on its website while something is broken, and tells right answers from honest sentences."""

from __future__ import annotations

import re

import httpx

from bot.channels import texts
from tests.bot.channels.visitor import Visitor, events

# A question, and the only rank that an answer to it may state.
QUESTION, RANK = "Wo steht Düsseldorf 2024 bei Verwaltung?", "6"
STATED = re.compile(r"Platz (\d+)")
HONEST = {texts.FAILED, texts.BUSY, texts.SPEECHLESS}
RIGHT, HONESTLY_NOT = "right", "honest"


def ask(visitor: Visitor) -> str:
    """Ask, and return RIGHT or HONESTLY_NOT. Anything else fails: a wrong fact, a stack trace, no sentence at all."""
    reply = visitor.post(text=QUESTION)
    if reply.status_code != httpx.codes.OK:
        error = reply.json()["error"]
        assert error["message"] in HONEST or error["code"] == "busy", error
        return HONESTLY_NOT
    *said, (_, end) = events(reply)
    answers = [data["text"] for name, data in said if name == "message" and data["author"] == "bot"]
    if any(STATED.search(answer) for answer in answers):
        assert STATED.search(answers[0]).group(1) == RANK, answers  # type: ignore[union-attr]
        return RIGHT
    assert {*answers, end.get("message")} & HONEST, (answers, end)
    return HONESTLY_NOT
