"""Finds the turns in which the bot had no answer."""

from __future__ import annotations

from collections.abc import Sequence

from rasa.core.agent import Agent
from rasa.shared.core.trackers import DialogueStateTracker

from actions.conversation import OUT_OF_SCOPE
from bot.channels.errors import log_failure
from bot.conversations.questions import Questions, Reason, Unanswered
from bot.last_turn import last_turn

LIKELIEST = 3


def unanswered(tracker: DialogueStateTracker) -> Unanswered | None:
    """Return what was asked in the last turn, if the bot had no answer to it."""
    asked, answers = last_turn(tracker)
    reason = _reason(answers)
    if asked is None or not asked.text or reason is None:
        return None
    ranked = (asked.parse_data or {}).get("intent_ranking") or []
    return Unanswered(asked.text, tuple(str(each["name"]) for each in ranked[:LIKELIEST]), reason)


def keep_unanswered(agent: Agent, kept: Questions) -> None:
    """Have the questions that an agent with a model cannot answer kept, whatever channel they come by."""
    save = agent.processor.save_tracker

    async def keep_and_save(tracker: DialogueStateTracker) -> None:
        # What is stored is shortened; here the turn is still whole.
        found = unanswered(tracker)
        await save(tracker)
        if found is not None:
            try:
                kept.keep(found.text, found.intents, found.reason)
            except Exception as error:
                # The answer is given; statistics must not spoil it.
                log_failure(error)

    agent.processor.save_tracker = keep_and_save


def _reason(answers: Sequence[dict[str, object]]) -> Reason | None:
    for each in answers:
        if each.get("utter_action") == OUT_OF_SCOPE:
            return "not_understood"
        answer = each.get("answer")
        if isinstance(answer, dict) and answer.get("refused"):
            return "no_fact"
    return None
