"""`index-lotse check slack`: what is wrong, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from actions.settings import Settings, read_settings
from bot.findings import Finding
from bot.slack import check
from tests.bot.slack.fake_slack import TOKEN, Failure, FakeSlack, fake_slack
from tests.bot.slack.workspace import SECRET

PUBLIC_URL = "https://lotse.example.org"
REFUSED = httpx.Response(401, json={"error": {"code": "not_signed", "message": "Nein."}})


@pytest.fixture
def slack() -> Iterator[FakeSlack]:
    with fake_slack() as slack:
        yield slack


@pytest.fixture
def outside(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What the public address answers; Slack is the fake one."""
    answers: dict[str, Any] = {"response": REFUSED}
    real = httpx.AsyncHTTPTransport()

    class Routed(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            if request.url.host != "lotse.example.org":
                return await real.handle_async_request(request)
            if isinstance(answers["response"], Exception):
                raise answers["response"]
            answers["request"] = request
            return httpx.Response(answers["response"].status_code, content=answers["response"].content)

        async def aclose(self) -> None:
            await real.aclose()

    monkeypatch.setattr(check, "open_client", lambda proxy: httpx.AsyncClient(transport=Routed()))
    return answers


def settings(slack: FakeSlack, **changed: Any) -> Settings:
    given = {"slack_bot_token": TOKEN, "slack_signing_secret": SECRET, "public_url": PUBLIC_URL}
    return read_settings(slack_api_url=slack.api_url, **{**given, **changed})


async def bad(settings: Settings) -> list[Finding]:
    found = await check.findings(settings)
    assert TOKEN not in str(found)
    assert SECRET not in str(found)
    assert all(each.mend for each in found if not each.good)
    return [each for each in found if not each.good]


async def test_all_is_well(slack: FakeSlack, outside: dict[str, Any]) -> None:
    found = await check.findings(settings(slack))
    assert all(each.good for each in found)
    assert "als index_lotse im Workspace Rathaus" in [each.found for each in found]
    assert outside["request"].url == PUBLIC_URL + "/webhooks/slack/webhook"
    assert "X-Slack-Signature" not in outside["request"].headers


@pytest.mark.parametrize(
    ("changed", "subject"),
    [
        ({"slack_bot_token": None}, "LOTSE_SLACK_BOT_TOKEN"),
        ({"slack_signing_secret": None}, "LOTSE_SLACK_SIGNING_SECRET"),
        ({"slack_signing_secret": "kein-signing-secret-von-slack"}, "LOTSE_SLACK_SIGNING_SECRET"),
        ({"public_url": None}, "LOTSE_PUBLIC_URL"),
        ({"public_url": "http://lotse.example.org"}, "LOTSE_PUBLIC_URL"),
        ({"slack_bot_token": "xoxb-another"}, "Anmeldung bei Slack"),
    ],
)
@pytest.mark.usefixtures("outside")
async def test_each_setting_is_looked_at(slack: FakeSlack, changed: dict[str, Any], subject: str) -> None:
    assert [each.subject for each in await bad(settings(slack, **changed))] == [subject]


@pytest.mark.usefixtures("outside")
async def test_missing_scopes_are_named(slack: FakeSlack) -> None:
    slack.scopes = "chat:write,commands"
    (finding,) = await bad(settings(slack))
    assert finding.found == "es fehlen app_mentions:read, im:history"


@pytest.mark.parametrize("failure", [Failure(cut=True), Failure(500), Failure(error="account_inactive")])
@pytest.mark.usefixtures("outside")
async def test_a_slack_that_does_not_let_us_in_is_told(slack: FakeSlack, failure: Failure) -> None:
    slack.fail(failure)
    assert [each.subject for each in await bad(settings(slack))] == ["Anmeldung bei Slack"]


@pytest.mark.parametrize(
    "response",
    [httpx.ConnectError(""), httpx.ReadTimeout(""), httpx.Response(200), httpx.Response(404), httpx.Response(401)],
)
async def test_an_address_that_is_not_ours_is_told(
    slack: FakeSlack, outside: dict[str, Any], response: httpx.Response | Exception
) -> None:
    outside["response"] = response
    assert [each.subject for each in await bad(settings(slack))] == ["Erreichbarkeit von außen"]
