"""The last turn of a conversation, read off its events."""

from __future__ import annotations

from typing import Any

from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker


def last_turn(tracker: DialogueStateTracker) -> tuple[UserUttered | None, list[dict[str, Any]]]:
    """Return the last message, None if there is none, and what is known of each answer to it."""
    answers: list[dict[str, Any]] = []
    for event in reversed(tracker.events):
        if isinstance(event, BotUttered):
            answers.insert(0, event.metadata)
        elif isinstance(event, UserUttered):
            return event, answers
    return None, answers
