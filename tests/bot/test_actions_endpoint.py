import types
from typing import Any

import pytest
from rasa.utils.endpoints import ClientResponseError
from rasa_sdk import Action
from rasa_sdk.events import SlotSet
from rasa_sdk.interfaces import ActionExecutionRejection

from bot.actions_endpoint import InProcessActions


class Greet(Action):
    def name(self) -> str:
        return "action_test_greet"

    async def run(self, dispatcher: Any, tracker: Any, domain: Any) -> list[dict[str, Any]]:
        dispatcher.utter_message(text=f"Guten Tag, {tracker.sender_id}")
        return [SlotSet("stadt", ("Köln", "Bonn"))]


class Refuse(Action):
    def name(self) -> str:
        return "action_test_refuse"

    def run(self, dispatcher: Any, tracker: Any, domain: Any) -> list[dict[str, Any]]:
        raise ActionExecutionRejection("action_test_refuse", "Lieber nicht")


@pytest.fixture
def endpoint() -> InProcessActions:
    # Actions are found as subclasses, wherever they are; the package itself may be empty.
    return InProcessActions(types.ModuleType("empty"))


def call(action: str) -> dict[str, Any]:
    tracker = {"sender_id": "Frau Kaya", "slots": {}, "events": [], "latest_message": {}}
    return {"next_action": action, "sender_id": "Frau Kaya", "tracker": tracker}


async def test_an_action_answers_as_over_http(endpoint: InProcessActions) -> None:
    reply = await endpoint.request(json=call("action_test_greet"), method="post")
    assert reply["responses"][0]["text"] == "Guten Tag, Frau Kaya"
    assert reply["events"][0]["value"] == ["Köln", "Bonn"]


async def test_a_rejection_reaches_rasa_as_over_http(endpoint: InProcessActions) -> None:
    with pytest.raises(ClientResponseError) as refused:
        await endpoint.request(json=call("action_test_refuse"))
    assert refused.value.status == 400
    assert '"action_name": "action_test_refuse"' in refused.value.text
