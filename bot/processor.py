"""Rasa's message processor, without the work that one process, one rule and one action a message make needless.

Two things took a third of a turn. Dask plans every run of the model's graph anew, though the graph never changes. And
Rasa checks what an action server replies against a JSON schema, and before that the schema itself; here the replies
come from the same process, out of the same package that an action server would run.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any

from rasa.core.actions.action import Action, ActionExecutionRejection, RemoteAction
from rasa.core.agent import Agent
from rasa.core.channels.channel import OutputChannel
from rasa.core.nlg import NaturalLanguageGenerator, TemplatedNaturalLanguageGenerator
from rasa.core.policies.policy import PolicyPrediction
from rasa.core.policies.rule_policy import RulePolicy
from rasa.core.processor import MessageProcessor
from rasa.engine.graph import GraphNode, GraphSchema
from rasa.engine.loader import load_predict_graph_runner
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.engine.runner.interface import GraphRunner
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.storage import ModelMetadata
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecutionRejected, Event
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.common import TempDirectoryPath, get_temp_dir_name
from rasa.utils.endpoints import ClientResponseError

from bot.actions_endpoint import InProcessActions
from bot.rules import OneTurnRulePolicy
from bot.serialised_events import read_events

logger = logging.getLogger(__name__)

# The model is trained with Rasa's own classes, and answered from with ours that do the same in less time.
QUICKER = {RulePolicy: OneTurnRulePolicy}


class OrderedGraphRunner(DaskGraphRunner):
    """Runs the nodes of a graph one after another, in an order that is worked out once for each set of targets."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._steps: dict[tuple[str, ...], list[tuple[GraphNode, tuple[str, ...]]]] = {}

    def run(self, inputs: dict[str, Any] | None = None, targets: list[str] | None = None) -> dict[str, Any]:
        """Return what each target puts out, by its name."""
        wanted = tuple(targets or self._graph_schema.target_names)
        if wanted not in self._steps:
            self._steps[wanted] = self._ordered(wanted)
        done = {name: (name, value) for name, value in (inputs or {}).items()}
        for node, needs in self._steps[wanted]:
            name, output = node(*(done[need] for need in needs))
            done[name] = (name, output)
        return {name: done[name][1] for name in wanted}

    @staticmethod
    def _instantiate_nodes(schema: GraphSchema, *arguments: Any) -> dict[str, GraphNode]:
        nodes = {name: replace(node, uses=QUICKER.get(node.uses, node.uses)) for name, node in schema.nodes.items()}
        instantiated: dict[str, GraphNode] = DaskGraphRunner._instantiate_nodes(GraphSchema(nodes), *arguments)
        return instantiated

    def _ordered(self, targets: tuple[str, ...]) -> list[tuple[GraphNode, tuple[str, ...]]]:
        nodes = self._graph_schema.minimal_graph_schema(list(targets)).nodes
        needs = {name: tuple(node.needs.values()) for name, node in nodes.items()}
        # What is needed but no node is given to each run.
        order = (name for name in TopologicalSorter(needs).static_order() if name in nodes)
        return [(self._instantiated_nodes[name], needs[name]) for name in order]


class InProcessAction(RemoteAction):
    """An action that runs in this process: what it replies need not be checked as what comes over HTTP."""

    async def run(
        self,
        output_channel: OutputChannel,
        nlg: NaturalLanguageGenerator,
        tracker: DialogueStateTracker,
        domain: Domain,
    ) -> list[Event]:
        """Return what is said, and the events that follow. ActionExecutionRejection: another policy may decide."""
        try:
            reply = await self.action_endpoint.request(json=self._action_call_format(tracker, domain))
        except ClientResponseError as refused:
            logger.error(refused.message)
            raise ActionExecutionRejection(self.name(), refused.message) from refused
        said: list[Event] = await self._utter_responses(reply["responses"], output_channel, nlg, tracker)
        return said + read_events(reply["events"])


class Processor(MessageProcessor):
    """Handles messages as Rasa's does."""

    @staticmethod
    def _load_model(model_path: str | Path) -> tuple[str, ModelMetadata, GraphRunner]:
        with TempDirectoryPath(get_temp_dir_name()) as folder:
            metadata, runner = load_predict_graph_runner(
                Path(folder), Path(model_path), LocalModelStorage, OrderedGraphRunner
            )
        return Path(model_path).name, metadata, runner

    def predict_next_with_tracker_if_should(self, tracker: DialogueStateTracker) -> tuple[Action, PolicyPrediction]:
        """Return the next action and the prediction behind it."""
        action, prediction = super().predict_next_with_tracker_if_should(tracker)
        if isinstance(action, RemoteAction) and isinstance(self.action_endpoint, InProcessActions):
            action = InProcessAction(action.name(), self.action_endpoint)
        return action, prediction

    def _log_action_on_tracker(
        self, tracker: DialogueStateTracker, action: Action, events: list[Event] | None, prediction: PolicyPrediction
    ) -> None:
        """Note what an action did. Rasa copies all of it for a debug log, whether or not anyone keeps that."""
        events = events or []
        if not any(isinstance(event, ActionExecutionRejected) for event in events):
            tracker.update_with_events(prediction.events, self.domain)
            tracker.update(action.event_for_successful_execution(prediction))
        tracker.update_with_events(events, self.domain)

    @staticmethod
    def _log_slots(tracker: DialogueStateTracker) -> None:
        """Log nothing: Rasa would write out all slots, whether or not anyone keeps that."""

    def _check_for_unseen_features(self, parse_data: dict[str, Any]) -> None:
        """Check nothing: Rasa would build an empty domain for each message, to compare ours with it."""


class QuickAgent(Agent):
    """Rasa's agent, with this processor."""

    def load_model(self, model_path: str | Path, fingerprint: str | None = None) -> None:
        """Load the model and what handles messages with it."""
        self.processor = Processor(
            model_path=model_path,
            tracker_store=self.tracker_store,
            lock_store=self.lock_store,
            action_endpoint=self.action_endpoint,
            generator=self.nlg,
        )
        self.domain = self.tracker_store.domain = self.processor.domain
        if isinstance(self.nlg, TemplatedNaturalLanguageGenerator):
            self.nlg.responses = self.domain.responses
        self._set_fingerprint(fingerprint)
