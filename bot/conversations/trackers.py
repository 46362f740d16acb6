"""What Rasa remembers of each conversation, in the database: one row, one write a turn."""

from __future__ import annotations

import json

from rasa.core.tracker_store import SerializedTrackerAsText, TrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.conversation import Dialogue
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, Restarted
from rasa.shared.core.trackers import DialogueStateTracker
from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from bot.channels.errors import log_failure
from bot.conversations import statements
from bot.conversations.store import Conversations, is_owned
from bot.conversations.tables import conversations
from bot.serialised_events import read_events
from bot.tracker_store import EVENTS_KEPT, shortened


class StoredTrackers(TrackerStore, SerializedTrackerAsText):
    """Keeps the last turns of every conversation until it expires or is deleted.

    A conversation of the website, Slack or Teams must have been begun by its channel. One that is no more is not
    written again: the turn in which someone deletes it ends with Rasa saving it.
    """

    def __init__(self, store: Conversations) -> None:
        super().__init__(Domain.empty())
        self._store = store

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """Return the conversation, or None when there is none or it has expired."""
        with self._store.engine.begin() as connection:
            kept = connection.execute(statements.TRACKER, {"owner": sender_id, "now": self._store.now()}).scalar()
        return self.deserialise_tracker(sender_id, kept) if kept else None

    def deserialise_tracker(self, sender_id: str, serialised_tracker: str | bytes) -> DialogueStateTracker:
        """Return the conversation that `serialise_tracker` wrote."""
        tracker: DialogueStateTracker = self.init_tracker(sender_id)
        tracker.recreate_from_dialogue(Dialogue(sender_id, read_events(json.loads(serialised_tracker)["events"])))
        return tracker

    async def create_tracker(self, sender_id: str, append_action_listen: bool = True) -> DialogueStateTracker:
        """Return a new conversation. It is stored at the end of its first turn, not before as well."""
        tracker: DialogueStateTracker = self.init_tracker(sender_id)
        if append_action_listen:
            tracker.update(ActionExecuted(ACTION_LISTEN_NAME))
        return tracker

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Store the conversation, shortened to its last turns; delete it when it was restarted in this turn."""
        await self._publish(tracker)
        try:
            self._save(tracker)
        except SQLAlchemyError as error:
            # Rasa would put it into memory instead, where nothing expires.
            log_failure(error)

    async def keys(self) -> list[str]:
        """Return the names of all conversations."""
        with self._store.engine.begin() as connection:
            return list(connection.execute(select(conversations.c.key)).scalars())

    async def _publish(self, tracker: DialogueStateTracker) -> None:
        if self.event_broker is None:
            return
        try:
            await self.stream_events(tracker)
        except Exception as error:
            # Whoever asks has nothing to do with who listens.
            log_failure(error)

    def _save(self, tracker: DialogueStateTracker) -> None:
        key = tracker.sender_id
        if any(isinstance(event, Restarted) for event in tracker.events):
            self._store.delete(key)
            return
        kept = self.serialise_tracker(shortened(tracker, EVENTS_KEPT))
        row = {"owner": key, "kept": kept, "until": self._store.expiry()}
        with self._store.engine.begin() as connection:
            if not is_owned(key):
                connection.execute(statements.CREATE_OR_KEEP_TRACKER, row)
            elif connection.execute(statements.KEEP_TRACKER, row).rowcount:
                intent = tracker.latest_message.intent.get("name") if tracker.latest_message else None
                connection.execute(statements.NOTE_INTENT, {"owner": key, "meant": intent})
