"""Answers, brought where they were asked for."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest

from bot.channels.delivery import NotDelivered
from bot.conversations.store import Message
from bot.conversations.tables import BOT
from bot.slack.answering import Answering
from bot.slack.events import Heard, read_command, read_event, read_press
from bot.slack.web_api import WebApi
from tests.bot.slack.fake_slack import TOKEN, Call, Failure, FakeSlack, fake_slack
from tests.bot.slack.workspace import SECRET, command_form, envelope, message_event, press_payload


@pytest.fixture
def slack() -> Iterator[FakeSlack]:
    with fake_slack() as slack:
        yield slack


@pytest.fixture
async def api(slack: FakeSlack) -> AsyncIterator[WebApi]:
    api = WebApi(slack.api_url, TOKEN)
    api.open()
    yield api
    await api.close()


def message(number: int) -> Message:
    return Message(number, BOT, f"Nummer {number}", 0.0)


@pytest.mark.parametrize(
    ("text", "method"), [("Wo steht Köln?", "chat.postEphemeral"), ("public Köln?", "chat.postMessage")]
)
async def test_what_a_response_address_takes_no_more_goes_over_the_web_api(
    api: WebApi, slack: FakeSlack, text: str, method: str
) -> None:
    heard = read_command(command_form(text, slack.response_url(), "C1"), SECRET, slack.api_url)
    assert heard is not None
    answering = Answering(api, heard, None)
    for number in range(1, 8):
        await answering.deliver(message(number))
    assert [call.method for call in slack.calls] == ["response_url"] * 5 + [method] * 2
    assert [call.shown for call in slack.accepted] == [f"Nummer {number}" for number in range(1, 8)]
    assert slack.problems == []


async def test_each_message_has_an_id_of_its_own_that_depends_on_the_question_only(
    api: WebApi, slack: FakeSlack
) -> None:
    for event in (message_event("a", "D1", ts="1.1"), message_event("a", "D1", ts="1.2")) * 2:
        heard = read_event(envelope(event), SECRET)
        assert isinstance(heard, Heard)
        answering = Answering(api, heard, None)
        for number in (1, 2):
            await answering.deliver(message(number))
    ids = [call.body["client_msg_id"] for call in slack.calls]
    assert ids[:4] == ids[4:]
    assert len(set(ids)) == len(slack.accepted) == 4


@pytest.mark.parametrize("kind", ["own", "public"])
async def test_a_notice_about_a_button_is_seen_by_whoever_pressed_it_only(
    api: WebApi, slack: FakeSlack, kind: str
) -> None:
    offer = Call("", "", {"text": "a", "blocks": [_offer(kind)], "response_type": "ephemeral"}, {}, "1.1")
    heard = read_press(press_payload(offer, "Bonn?", slack.response_url(), "C1"), SECRET, slack.api_url)
    assert heard is not None
    await Answering(api, heard, None).deliver(message(0))
    (call,) = slack.accepted
    assert (call.body["response_type"], call.shown) == ("ephemeral", "Nummer 0")


async def test_a_picture_that_slack_cannot_fetch_does_not_cost_the_answer(api: WebApi, slack: FakeSlack) -> None:
    heard = read_event(envelope(message_event("a", "D1")), SECRET)
    assert isinstance(heard, Heard)
    chart = {"address": {"png": "/diagramme/a.png"}, "alt": "Verlauf"}
    slack.fail(Failure(error="invalid_blocks"))
    answering = Answering(api, heard, "https://lotse.example.org")
    await answering.deliver(Message(1, BOT, "Verlauf.", 0.0, answer={"text": "Verlauf.", "chart": chart}))
    (call,) = slack.accepted
    assert [block["type"] for block in call.body["blocks"]] == ["section"]
    slack.fail(Failure(error="channel_not_found"))
    with pytest.raises(NotDelivered):
        await answering.deliver(message(2))


def _offer(kind: str) -> dict[str, Any]:
    text = {"type": "plain_text", "text": "Bonn?"}
    button = {"type": "button", "action_id": "suggestion_0", "text": text, "value": f"{kind} 1.0"}
    return {"type": "actions", "elements": [button]}
