"""Conversations in memory, each with a bounded history."""

from __future__ import annotations

from rasa.core.tracker_store import InMemoryTrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.events import ActionExecuted, Event, Restarted, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

EVENTS_KEPT = 24


class BoundedTrackerStore(InMemoryTrackerStore):
    """Forgets the oldest turns of a long conversation, but not what its slots hold.

    Rasa replays and copies the whole history at every turn, so a long conversation grows slow. Its own
    `max_event_history` cannot be configured (each turn resets it to none) and would lose the slots.
    """

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Store the conversation, shortened to its last turns."""
        await super().save(shortened(tracker, EVENTS_KEPT))


def shortened(tracker: DialogueStateTracker, kept: int) -> DialogueStateTracker:
    """Return a tracker with the last whole turns, at most `kept` events, and the same slots; none before a restart."""
    events = since_restart(list(tracker.events))
    if len(events) < len(tracker.events):
        return DialogueStateTracker.from_events(tracker.sender_id, events, slots=tracker.slots.values())
    turns = (
        index
        for index in range(max(len(events) - kept, 0), len(events) - 1)
        if isinstance(events[index], ActionExecuted) and events[index].action_name == ACTION_LISTEN_NAME
    )
    start = next(turns, 0)
    if len(events) <= kept or start == 0:
        return tracker
    slots = [
        SlotSet(slot.name, slot.value, timestamp=events[start].timestamp)
        for slot in tracker.slots.values()
        if slot.value != slot.initial_value
    ]
    return DialogueStateTracker.from_events(tracker.sender_id, [*slots, *events[start:]], slots=tracker.slots.values())


def since_restart(events: list[Event]) -> list[Event]:
    """Return the events after the last restart: who has a conversation deleted wants nothing of it kept."""
    restarts = [index for index, event in enumerate(events) if isinstance(event, Restarted)]
    return events[restarts[-1] + 1 :] if restarts else events
