"""Conversations that are stored before anything is measured.

`python -m tests.benchmark.conversations FILE COUNT` writes so many into an SQLite file of this bot's conversations.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, BotUttered, Event, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.conversations.engine import open_conversations
from bot.conversations.store import Conversations
from bot.conversations.trackers import StoredTrackers

TURNS = 5
HOURS = 24
ANSWER = "Köln belegt 2025 insgesamt Platz 3 von 83 Städten. Im Vorjahr belegte Köln Platz 5. Quelle: erfunden."


def conversation(sender: str, domain: Domain) -> DialogueStateTracker:
    """A conversation of five questions and answers."""
    events: list[Event] = [ActionExecuted("action_listen")]
    for _turn in range(TURNS):
        events += [
            UserUttered("Wo steht Köln?", {"name": "platzierung", "confidence": 0.9}),
            ActionExecuted("action_antworten"),
            BotUttered(ANSWER),
            ActionExecuted("action_listen"),
        ]
    tracker: DialogueStateTracker = DialogueStateTracker.from_events(sender, events, domain=domain)
    return tracker


def store_conversations(path: Path, count: int) -> None:
    """Write so many into a file of this bot's conversations."""
    store = Conversations(open_conversations(f"sqlite:///{path}"), HOURS)
    trackers = StoredTrackers(store)

    async def save_all() -> None:
        for number in range(count):
            await trackers.save(conversation(f"stored-{number}", Domain.empty()))

    asyncio.run(save_all())
    store.engine.dispose()


if __name__ == "__main__":
    store_conversations(Path(sys.argv[1]), int(sys.argv[2]))
