"""What `index-lotse check teams` finds, and how it helps."""

from __future__ import annotations

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest

from actions.settings import Settings
from bot.findings import Finding
from bot.teams.check import findings
from tests.bot.teams.fake_microsoft import CLIENT_SECRET, Microsoft, running


@pytest.fixture
def microsoft() -> Iterator[Microsoft]:
    with running() as microsoft:
        yield microsoft


async def found(microsoft: Microsoft, **settings: Any) -> dict[str, Finding]:
    """The findings by subject; none of them tells the secret."""
    all_found = await findings(Settings(**{**microsoft.settings, **settings}))
    assert CLIENT_SECRET not in str(all_found)
    assert all(each.good or each.mend for each in all_found)
    return {each.subject: each for each in all_found}


async def test_what_is_right_is_said_too(microsoft: Microsoft) -> None:
    by_subject = await found(microsoft)
    bad = {name for name, each in by_subject.items() if not each.good}
    # Microsoft on loopback has no https, and there is no bot.
    assert bad == {"LOTSE_PUBLIC_URL"}
    assert by_subject["Anmeldung bei Microsoft"].found == "Token erhalten"
    assert by_subject["Schlüssel des Bot Connectors"].good


async def test_without_settings_it_says_where_they_are_found(microsoft: Microsoft) -> None:
    by_subject = await found(microsoft, teams_app_id="", teams_client_secret="")
    assert not by_subject["LOTSE_TEAMS_APP_ID"].good
    assert "Wert" in by_subject["LOTSE_TEAMS_CLIENT_SECRET"].mend
    assert by_subject["LOTSE_TEAMS_TENANT_ID"].good
    assert "Anmeldung bei Microsoft" not in by_subject


@pytest.mark.parametrize(
    ("code", "advice"), [(7000215, "Wert"), (700016, "Mandanten"), (90002, "LOTSE_TEAMS_TENANT_ID"), (50000, "Prüfen")]
)
async def test_errors_of_the_login_are_explained(microsoft: Microsoft, code: int, advice: str) -> None:
    microsoft.login_refuses = (400, {"error": "x", "error_codes": [code], "error_description": "English"})
    login = (await found(microsoft))["Anmeldung bei Microsoft"]
    assert not login.good
    assert f"AADSTS{code}" in login.found
    assert advice in login.mend


async def test_an_unreachable_microsoft_is_said(microsoft: Microsoft) -> None:
    microsoft.stop()
    by_subject = await found(microsoft)
    assert by_subject["Anmeldung bei Microsoft"].found == "nicht erreichbar"
    assert by_subject["Schlüssel des Bot Connectors"].found == "nicht abrufbar"


async def test_keys_for_other_channels_do_not_do(microsoft: Microsoft) -> None:
    microsoft.endorsements = ["webchat"]
    assert not (await found(microsoft))["Schlüssel des Bot Connectors"].good


@pytest.mark.parametrize("hosts", ["", "https://smba.trafficmanager.net", "smba.trafficmanager.net/emea"])
async def test_hosts_are_names_only(microsoft: Microsoft, hosts: str) -> None:
    assert not (await found(microsoft, teams_service_hosts=hosts))["LOTSE_TEAMS_SERVICE_HOSTS"].good


@pytest.mark.parametrize(("status", "good"), [(401, True), (404, False), (202, False), (502, False)])
async def test_the_own_route_must_answer_and_refuse(microsoft: Microsoft, status: int, good: bool) -> None:
    with running() as other:

        def answer(_self: Microsoft, handler: BaseHTTPRequestHandler, path: str, _body: bytes) -> None:
            assert path == "/webhooks/teams/webhook"
            handler.send_response(status)
            handler.end_headers()

        other.answer = answer.__get__(other)  # type: ignore[method-assign]
        by_subject = await found(microsoft, public_url=f"http://{other.host}/")
    assert by_subject["Eigene Adresse"].good is good
    assert not by_subject["LOTSE_PUBLIC_URL"].good
