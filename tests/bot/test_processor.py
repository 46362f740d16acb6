import types
from copy import deepcopy
from typing import Any

import pytest
from rasa.core.actions.action import ActionExecutionRejection, RemoteAction
from rasa.core.channels.channel import CollectingOutputChannel
from rasa.core.nlg import TemplatedNaturalLanguageGenerator
from rasa.core.policies.policy import PolicyPrediction
from rasa.core.processor import MessageProcessor
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, ActionExecutionRejected, BotUttered, Event, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker
from rasa_sdk import Action
from rasa_sdk.interfaces import ActionExecutionRejection as Rejection

from bot.actions_endpoint import InProcessActions
from bot.processor import InProcessAction, Processor

DOMAIN = Domain.from_dict({"slots": {"stadt": {"type": "any", "mappings": [{"type": "custom"}]}}})
RESPONSES = TemplatedNaturalLanguageGenerator({"utter_gruss": [{"text": "Guten Tag!"}]})


class Answer(Action):
    def name(self) -> str:
        return "action_test_answer"

    def run(self, dispatcher: Any, tracker: Any, domain: Any) -> list[dict[str, Any]]:
        dispatcher.utter_message(response="utter_gruss")
        dispatcher.utter_message(text="Platz 5", buttons=[{"title": "Und 2023?", "payload": "Und 2023?"}])
        return [{"event": "slot", "name": "stadt", "value": "Köln"}]


class Reject(Action):
    def name(self) -> str:
        return "action_test_reject"

    def run(self, dispatcher: Any, tracker: Any, domain: Any) -> list[dict[str, Any]]:
        raise Rejection("action_test_reject", "Lieber nicht")


async def run(kind: type[RemoteAction], name: str) -> list[Event]:
    action = kind(name, InProcessActions(types.ModuleType("empty")))
    tracker = DialogueStateTracker.from_events("someone", [], slots=DOMAIN.slots)
    events: list[Event] = await action.run(CollectingOutputChannel(), RESPONSES, tracker, DOMAIN)
    return events


async def test_an_action_in_this_process_does_what_it_does_elsewhere() -> None:
    here, elsewhere = [await run(kind, "action_test_answer") for kind in (InProcessAction, RemoteAction)]
    assert [type(event) for event in here] == [BotUttered, BotUttered, SlotSet]
    assert [event.text for event in here[:2]] == ["Guten Tag!", "Platz 5"]
    assert here == elsewhere


@pytest.mark.parametrize("kind", [InProcessAction, RemoteAction])
async def test_an_action_may_leave_it_to_another_policy(
    kind: type[RemoteAction], caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(ActionExecutionRejection) as rejected:
        await run(kind, "action_test_reject")
    assert (rejected.value.action_name, rejected.value.message) == ("action_test_reject", "Lieber nicht")
    assert "Lieber nicht" in caplog.text


@pytest.mark.parametrize(
    "events", [None, [], [SlotSet("stadt", "Köln")], [ActionExecutionRejected("action_antworten")]]
)
def test_what_an_action_did_is_noted_as_rasa_notes_it(events: list[Event] | None) -> None:
    noted = []
    for kind in (Processor, MessageProcessor):
        tracker = DialogueStateTracker.from_events("someone", [ActionExecuted("action_listen")], slots=DOMAIN.slots)
        processor = types.SimpleNamespace(domain=DOMAIN)
        prediction = PolicyPrediction([1.0], "RulePolicy", events=[SlotSet("stadt", "Bonn")])
        action = RemoteAction("action_antworten", None)
        kind._log_action_on_tracker(processor, tracker, action, deepcopy(events), prediction)
        noted.append(list(tracker.events))
    assert noted[0] == noted[1]
    assert len(noted[0]) > 1
