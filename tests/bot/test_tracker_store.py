from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, BotUttered, Event, Restarted, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.tracker_store import EVENTS_KEPT, BoundedTrackerStore, shortened

DOMAIN = Domain.from_yaml(
    """
version: "3.1"
slots:
  stadt: {type: any, influence_conversation: false, mappings: [{type: custom}]}
  jahr: {type: any, influence_conversation: false, mappings: [{type: custom}]}
"""
)
EVENTS_A_TURN = 4


def conversation(turns: int) -> DialogueStateTracker:
    events: list[Event] = [SlotSet("stadt", "Köln"), SlotSet("jahr", 2024), SlotSet("jahr", None)]
    for turn in range(turns):
        events += [
            ActionExecuted("action_listen"),
            UserUttered(f"Frage {turn}"),
            ActionExecuted("action_antworten"),
            BotUttered(f"Antwort {turn}"),
        ]
    events.append(ActionExecuted("action_listen"))
    return DialogueStateTracker.from_events("ich", events, slots=DOMAIN.slots)


def test_a_short_conversation_stays_whole() -> None:
    tracker = conversation(turns=3)
    assert shortened(tracker, kept=100) is tracker


def test_a_long_conversation_keeps_its_last_whole_turns_and_its_slots() -> None:
    short = shortened(conversation(turns=50), kept=3 * EVENTS_A_TURN + 3)
    said = [event.text for event in short.events if isinstance(event, UserUttered)]
    assert said == ["Frage 47", "Frage 48", "Frage 49"]
    assert short.get_slot("stadt") == "Köln"
    assert short.get_slot("jahr") is None
    first = next(event for event in short.events if not isinstance(event, SlotSet))
    assert isinstance(first, ActionExecuted)
    assert first.action_name == "action_listen"


def test_a_turn_that_is_longer_than_the_limit_is_kept_whole() -> None:
    short = shortened(conversation(turns=1), kept=2)
    assert [event.text for event in short.events if isinstance(event, UserUttered)] == ["Frage 0"]


async def test_the_store_stays_bounded_over_many_turns() -> None:
    store = BoundedTrackerStore(DOMAIN)
    await store.save(conversation(turns=1))
    for turn in range(100):
        tracker = await store.get_or_create_tracker("ich")
        tracker.update_with_events([UserUttered(f"Neu {turn}"), ActionExecuted("action_listen")], DOMAIN)
        await store.save(tracker)
    tracker = await store.get_or_create_tracker("ich")
    assert EVENTS_KEPT - EVENTS_A_TURN < len(tracker.events) <= EVENTS_KEPT + len(DOMAIN.slots)
    assert tracker.latest_message is not None
    assert tracker.latest_message.text == "Neu 99"
    assert tracker.get_slot("stadt") == "Köln"


async def test_nothing_from_before_a_restart_is_kept() -> None:
    store = BoundedTrackerStore(DOMAIN)
    tracker = conversation(turns=3)
    tracker.update_with_events([Restarted(), ActionExecuted("action_listen")], DOMAIN)
    await store.save(tracker)
    kept = store.store["ich"]
    assert "Frage" not in str(kept)
    assert "Köln" not in str(kept)
