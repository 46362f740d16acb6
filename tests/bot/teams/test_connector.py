"""Where answers may go, and how."""

from __future__ import annotations

import asyncio

import pytest

from actions.settings import Settings
from bot.channels.delivery import NotDelivered, open_client
from bot.teams.connector import Connector, Place, is_allowed
from bot.teams.tokens_out import Tokens
from tests.bot.teams.fake_microsoft import running

HOSTS = "smba.trafficmanager.net 127.0.0.1:9000 other.example.org:8443"


@pytest.mark.parametrize(
    ("service", "allowed"),
    [
        ("https://smba.trafficmanager.net/emea/", True),
        ("https://SMBA.trafficmanager.net:443/emea/tenant/", True),
        ("http://127.0.0.1:9000/", True),
        ("https://other.example.org:8443", True),
        ("http://smba.trafficmanager.net/emea/", False),
        ("https://smba.trafficmanager.net:8443/", False),
        ("https://smba.trafficmanager.net.evil.example.org/", False),
        ("https://evil.example.org/smba.trafficmanager.net", False),
        ("https://smba.trafficmanager.net@evil.example.org/", False),
        ("https://user@smba.trafficmanager.net/", False),
        ("https://smba.trafficmanager.net/?a=", False),
        ("https://smba.trafficmanager.net/#", True),
        ("https://smba.trafficmanager.net/#a", False),
        ("http://127.0.0.1:9001/", False),
        ("https://other.example.org/", False),
        ("ftp://smba.trafficmanager.net/", False),
        ("smba.trafficmanager.net", False),
        ("https://[", False),
        ("https://smba.trafficmanager.net:x/", False),
        ("", False),
    ],
)
def test_only_listed_hosts_are_written_to(service: str, allowed: bool) -> None:
    assert is_allowed(service, Settings(teams_service_hosts=HOSTS)) is allowed


async def test_typing_that_hangs_is_given_up_and_the_answer_still_comes() -> None:
    with running() as microsoft:
        place = Place(microsoft.service_url, "a:1", "28:bot", "29:user", "1")
        async with open_client() as client:
            connector = Connector(client, Tokens(client, Settings(**microsoft.settings)))
            microsoft.hang_on_typing = True
            await connector.show_typing(place)
            await connector.post(place, {"type": "message", "text": "A"})
        assert [each.activity["type"] for each in microsoft.posted] == ["message"]


@pytest.mark.parametrize("status", [302, 400, 401, 403, 404, 413])
async def test_what_is_refused_is_given_up(status: int) -> None:
    with running() as microsoft:
        microsoft.troubles += [(status, {"Location": "https://evil.example.org/"})] * 2
        place = Place(microsoft.service_url, "a:1", "28:bot")
        async with open_client() as client:
            connector = Connector(client, Tokens(client, Settings(**microsoft.settings)))
            with pytest.raises(NotDelivered):
                await connector.post(place, {"type": "message", "text": "A"})
        assert not microsoft.posted


async def test_many_answers_need_one_token() -> None:
    with running() as microsoft:
        place = Place(microsoft.service_url, "a:1", "28:bot")
        async with open_client() as client:
            connector = Connector(client, Tokens(client, Settings(**microsoft.settings)))
            await asyncio.gather(*(connector.post(place, {"type": "message", "text": str(n)}) for n in range(10)))
        assert len(microsoft.posted) == 10
        assert len(microsoft.token_requests) == 1
