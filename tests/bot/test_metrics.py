"""What is counted of a turn, and what is not."""

from __future__ import annotations

import time
from types import SimpleNamespace
from typing import Any

import pytest
from prometheus_client.parser import text_string_to_metric_families
from rasa.core.channels.channel import UserMessage
from rasa.shared.core.events import ActionExecuted, BotUttered, Event, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.metrics import Metrics, watch

SENDER = "geheim-4711"
ANSWER = {"kind": "rank", "refused": False}
REFUSAL = {"kind": "score", "refused": True}


def asked(intent: str | None, text: str = "Wo wohnt Erika Muster?") -> UserUttered:
    return UserUttered(text, intent={"name": intent, "confidence": 1.0})


def said(**metadata: Any) -> BotUttered:
    return BotUttered("In Köln.", metadata=metadata)


def tracker(*events: Event) -> DialogueStateTracker:
    return DialogueStateTracker.from_events(SENDER, list(events))


def figures(metrics: Metrics) -> dict[tuple[str, ...], float]:
    """All counts above zero: name and labels."""
    families = text_string_to_metric_families(metrics.exposed().decode())
    ours = [each for family in families for each in family.samples if each.name.startswith("lotse_")]
    return {
        (each.name, *each.labels.values()): each.value
        for each in ours
        if each.value and not each.name.endswith(("_created", "_bucket"))
    }


@pytest.mark.parametrize(
    ("events", "counted"),
    [
        ([asked("rang"), said(answer=ANSWER)], {("lotse_turns_total", "rang", "rank"): 1}),
        (
            [asked("punkte"), said(answer=REFUSAL)],
            {("lotse_turns_total", "punkte", "score"): 1, ("lotse_refusals_total", "score"): 1},
        ),
        (
            [asked("rang"), said(answer=ANSWER), said(answer=REFUSAL)],
            {("lotse_turns_total", "rang", "rank"): 1, ("lotse_refusals_total", "score"): 1},
        ),
        ([asked("gruss"), said(utter_action="utter_gruss")], {("lotse_turns_total", "gruss", "wording"): 1}),
        ([asked("rang"), said()], {("lotse_turns_total", "rang", "text"): 1}),
        ([asked(None)], {("lotse_turns_total", "none", "none"): 1}),
        ([], {("lotse_turns_total", "none", "none"): 1}),
    ],
)
def test_a_turn_is_counted_by_intent_and_kind(events: list[Event], counted: dict[tuple[str, ...], float]) -> None:
    metrics = Metrics()
    metrics.count_turn(tracker(*events))
    assert figures(metrics) == counted


def test_only_the_last_turn_is_counted() -> None:
    metrics = Metrics()
    earlier = [asked("punkte"), said(answer=REFUSAL), ActionExecuted("action_listen")]
    metrics.count_turn(tracker(*earlier, asked("rang"), SlotSet("sprache", "de"), said(answer=ANSWER)))
    assert figures(metrics) == {("lotse_turns_total", "rang", "rank"): 1}


async def test_an_agent_is_watched_and_works_as_before() -> None:
    saved: list[DialogueStateTracker] = []

    async def handle(message: UserMessage) -> list[str]:
        if message.text == "falsch":
            raise ValueError(message.text)
        await agent.processor.save_tracker(tracker(asked("rang"), said(answer=ANSWER)))
        return ["Antwort"]

    async def save(tracker: DialogueStateTracker) -> None:
        saved.append(tracker)

    agent: Any = SimpleNamespace(handle_message=handle, processor=SimpleNamespace(save_tracker=save))
    metrics = Metrics()
    watch(agent, metrics)
    assert await agent.handle_message(UserMessage("gut")) == ["Antwort"]
    with pytest.raises(ValueError, match="falsch"):
        await agent.handle_message(UserMessage("falsch"))
    assert len(saved) == 1
    found = figures(metrics)
    assert found.pop(("lotse_turn_seconds_sum",)) < 1
    assert found == {
        ("lotse_turns_total", "rang", "rank"): 1,
        ("lotse_errors_total",): 1,
        ("lotse_turn_seconds_count",): 2,
    }


def test_no_word_and_no_id_is_exposed() -> None:
    metrics = Metrics()
    metrics.count_turn(tracker(asked("rang"), said(answer=ANSWER | {"text": "In Köln."})))
    exposed = metrics.exposed().decode()
    assert not any(word in exposed for word in ("Erika", "wohnt", "Köln", SENDER))


def test_counting_costs_next_to_nothing() -> None:
    metrics = Metrics()
    events = [
        event for _ in range(8) for event in (asked("rang"), said(answer=ANSWER), ActionExecuted("action_listen"))
    ]
    long = tracker(*events)
    times = []
    for _ in range(200):
        begun = time.perf_counter()
        metrics.count_turn(long)
        metrics.count_time(0.01)
        times.append(time.perf_counter() - begun)
    # The best of many: whatever else the machine does. An answer takes 15 ms.
    assert min(times) < 0.0005
