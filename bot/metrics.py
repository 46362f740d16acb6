"""Counts what the bot does, for its operator: no texts, no names, no ids."""

from __future__ import annotations

import time
from typing import Any

from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector, generate_latest
from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage
from rasa.shared.core.trackers import DialogueStateTracker

from bot.last_turn import last_turn

# Kinds of turns that answer no question from the facts: a fixed text of the domain, text on a text-only channel.
FIXED, TEXT_ONLY, SILENT = "wording", "text", "none"
SECONDS = (0.005, 0.01, 0.015, 0.02, 0.03, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)


class Metrics:
    """The figures since the start, in a registry of their own."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        ProcessCollector(registry=self._registry)
        self._turns = Counter(
            "lotse_turns",
            "Messages answered, by intent and kind of answer",
            ["intent", "kind"],
            registry=self._registry,
        )
        self._refusals = Counter(
            "lotse_refusals", "Answers that say a fact is not known, by kind", ["kind"], registry=self._registry
        )
        self._errors = Counter("lotse_errors", "Messages that failed", registry=self._registry)
        self._seconds = Histogram(
            "lotse_turn_seconds", "Time to answer a message", buckets=SECONDS, registry=self._registry
        )

    def exposed(self) -> bytes:
        """Return the figures in Prometheus' text format."""
        return generate_latest(self._registry)

    def count_turn(self, tracker: DialogueStateTracker) -> None:
        """Count the last turn of a conversation."""
        asked, answers = last_turn(tracker)
        intent = (asked.intent.get("name") if asked else None) or "none"
        kinds = [_kind(each) for each in answers] or [SILENT]
        self._turns.labels(intent, kinds[0]).inc()
        for answer, kind in zip(answers, kinds, strict=False):
            if answer.get("answer", {}).get("refused"):
                self._refusals.labels(kind).inc()

    def count_time(self, seconds: float) -> None:
        """Count how long a message took."""
        self._seconds.observe(seconds)

    def count_error(self) -> None:
        """Count a message that failed."""
        self._errors.inc()


def watch(agent: Agent, metrics: Metrics) -> None:
    """Have all messages of an agent with a model counted, whatever channel they come by."""
    handle, save = agent.handle_message, agent.processor.save_tracker

    async def handle_and_count(message: UserMessage) -> Any:
        begun = time.perf_counter()
        try:
            return await handle(message)
        except Exception:
            metrics.count_error()
            raise
        finally:
            metrics.count_time(time.perf_counter() - begun)

    async def save_and_count(tracker: DialogueStateTracker) -> None:
        # What is stored is shortened; here the turn is still whole.
        metrics.count_turn(tracker)
        await save(tracker)

    agent.handle_message = handle_and_count
    agent.processor.save_tracker = save_and_count


def _kind(answer: dict[str, Any]) -> str:
    if "answer" in answer:
        return str(answer["answer"].get("kind"))
    return FIXED if answer.get("utter_action") else TEXT_ONLY
