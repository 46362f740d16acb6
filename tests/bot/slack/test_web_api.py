"""Posting to a Slack that is busy, away, or refuses."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator

import pytest

from bot.channels.delivery import NotDelivered
from bot.slack.web_api import WebApi
from tests.bot.channels.visitor import wait_until
from tests.bot.slack.fake_slack import TOKEN, Failure, FakeSlack, fake_slack

PAYLOAD = {"text": "Hallo", "blocks": [{"type": "section", "text": {"type": "plain_text", "text": "Hallo"}}]}
ONCE = "4b1dbf0e-9c0d-5c1d-8a36-000000000001"
NOW = {"retry_after": "0"}


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


async def test_a_message_goes_into_its_thread_and_shows_no_previews(api: WebApi, slack: FakeSlack) -> None:
    await api.post_message("C1", "1.1", PAYLOAD, ONCE)
    (call,) = slack.calls
    where = call.method, call.body["channel"], call.body["thread_ts"]
    assert where == ("chat.postMessage", "C1", "1.1")
    assert call.body["unfurl_links"] is call.body["unfurl_media"] is call.body["mrkdwn"] is False
    assert call.body["client_msg_id"] == ONCE


async def test_only_one_person_sees_an_ephemeral_message(api: WebApi, slack: FakeSlack) -> None:
    await api.post_ephemeral("C1", None, "U1", PAYLOAD)
    (call,) = slack.calls
    assert (call.method, call.body["user"], "thread_ts" in call.body) == ("chat.postEphemeral", "U1", False)


@pytest.mark.parametrize(("visible", "kind"), [(True, "in_channel"), (False, "ephemeral")])
async def test_a_response_address_gets_no_token(api: WebApi, slack: FakeSlack, visible: bool, kind: str) -> None:
    await api.respond(slack.response_url(), PAYLOAD, visible)
    (call,) = slack.accepted
    assert (call.body["response_type"], call.body["replace_original"]) == (kind, False)
    assert "authorization" not in call.headers


@pytest.mark.parametrize(
    "failure",
    [
        Failure(429, **NOW),
        Failure(500, **NOW),
        Failure(503, **NOW),
        Failure(cut=True),
        Failure(error="ratelimited"),
        Failure(error="internal_error"),
        Failure(error="service_unavailable"),
        Failure(error="fatal_error"),
    ],
)
async def test_what_passes_is_tried_again(api: WebApi, slack: FakeSlack, failure: Failure) -> None:
    slack.fail(failure)
    await api.post_message("C1", None, PAYLOAD, ONCE)
    assert (len(slack.calls), len(slack.accepted)) == (2, 1)


async def test_a_slack_that_hangs_gets_the_message_when_it_is_back(api: WebApi, slack: FakeSlack) -> None:
    slack.fail(Failure(hang=True))
    posting = asyncio.create_task(api.post_message("C1", None, PAYLOAD, ONCE))
    await asyncio.to_thread(wait_until, lambda: slack.calls)
    assert not slack.accepted
    slack.release()
    await posting
    assert len(slack.accepted) == 1


async def test_a_message_whose_answer_was_lost_is_shown_once(api: WebApi, slack: FakeSlack) -> None:
    slack.fail(Failure(cut=True, shows=True))
    await api.post_message("C1", None, PAYLOAD, ONCE)
    assert (len(slack.calls), len(slack.accepted)) == (2, 1)


@pytest.mark.parametrize("failure", [Failure(error="channel_not_found"), Failure(404), Failure(403)])
async def test_what_stays_is_not_tried_again(api: WebApi, slack: FakeSlack, failure: Failure) -> None:
    slack.fail(failure, failure)
    with pytest.raises(NotDelivered):
        await api.post_message("C1", None, PAYLOAD, ONCE)
    with pytest.raises(NotDelivered):
        await api.respond(slack.response_url(), PAYLOAD, False)
    assert len(slack.calls) == 2
