"""When keys and tokens are fetched: late, seldom, and once for all who wait."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator

import httpx
import pytest

from actions.settings import Settings
from bot.channels.delivery import NotDelivered, NotYet, open_client
from bot.channels.errors import Refusal
from bot.teams.tokens_in import AFTER_FAILURE_S, AFTER_SUCCESS_S, KEYS_KEPT_S, Keys
from bot.teams.tokens_out import LoginRefused, Tokens
from tests.bot.teams.fake_microsoft import CLIENT_SECRET, SCOPE, Microsoft, running
from tests.clock import Clock


@pytest.fixture
def microsoft() -> Iterator[Microsoft]:
    with running() as microsoft:
        yield microsoft


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    async with open_client() as client:
        yield client


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def settings(microsoft: Microsoft) -> Settings:
    return Settings(**microsoft.settings)


@pytest.fixture
def keys(client: httpx.AsyncClient, settings: Settings, clock: Clock) -> Keys:
    return Keys(client, settings.teams_openid_url, clock)


@pytest.fixture
def tokens(client: httpx.AsyncClient, settings: Settings, clock: Clock) -> Tokens:
    return Tokens(client, settings, clock)


async def test_keys_are_fetched_once_for_all_who_ask(keys: Keys, microsoft: Microsoft) -> None:
    assert microsoft.key_fetches == 0
    found = await asyncio.gather(*(keys.get("key-1") for _ in range(10)))
    assert all(key is not None and "msteams" in key.endorsements for key in found)
    await keys.get("key-1")
    assert microsoft.key_fetches == 1


async def test_unknown_names_make_nobody_fetch_all_the_time(keys: Keys, microsoft: Microsoft, clock: Clock) -> None:
    for number in range(10):
        assert await keys.get(f"unknown-{number}") is None
    assert microsoft.key_fetches == 1
    microsoft.new_key()
    assert await keys.get("key-2") is None
    clock.now += AFTER_SUCCESS_S
    assert await keys.get("key-2") is not None
    assert await keys.get("key-1") is None
    assert microsoft.key_fetches == 2


async def test_after_a_day_keys_are_fetched_again_and_old_ones_do_meanwhile(
    keys: Keys, microsoft: Microsoft, clock: Clock
) -> None:
    await keys.get("key-1")
    microsoft.stop()
    clock.now += KEYS_KEPT_S
    assert await keys.get("key-1") is not None
    microsoft.start()
    assert await keys.get("key-1") is not None
    assert microsoft.key_fetches == 1
    clock.now += AFTER_FAILURE_S
    assert await keys.get("key-1") is not None
    assert microsoft.key_fetches == 2


async def test_without_keys_the_sender_shall_come_again(keys: Keys, microsoft: Microsoft, clock: Clock) -> None:
    microsoft.stop()
    with pytest.raises(Refusal) as refused:
        await keys.get("key-1")
    assert refused.value.status == 503
    microsoft.start()
    clock.now += AFTER_FAILURE_S
    assert await keys.get("key-1") is not None


@pytest.mark.parametrize(
    "published", [{}, {"keys": []}, {"keys": [{"kty": "RSA", "kid": "a"}]}, {"keys": [7]}, [], {"keys": None}]
)
async def test_what_is_no_list_of_keys_is_no_answer(
    keys: Keys, monkeypatch: pytest.MonkeyPatch, published: object
) -> None:
    monkeypatch.setattr(Microsoft, "jwks", published)
    with pytest.raises(Refusal):
        await keys.get("key-1")


async def test_a_token_is_fetched_once_for_all_and_kept(tokens: Tokens, microsoft: Microsoft, clock: Clock) -> None:
    assert set(await asyncio.gather(*(tokens.get() for _ in range(10)))) == {"token-1"}
    (form,) = microsoft.token_requests
    assert (form["grant_type"], form["scope"]) == ("client_credentials", SCOPE)
    clock.now += 3000
    assert await tokens.get() == "token-1"
    clock.now += 599
    assert await tokens.get() == "token-2"


async def test_who_stops_waiting_does_not_take_the_token_from_others(tokens: Tokens) -> None:
    impatient, patient = asyncio.create_task(tokens.get()), asyncio.create_task(tokens.get())
    await asyncio.sleep(0)
    impatient.cancel()
    assert await patient == "token-1"


async def test_a_dropped_token_is_replaced_once(tokens: Tokens) -> None:
    first = await tokens.get()
    tokens.drop(first)
    second = await tokens.get()
    tokens.drop(first)
    assert (first, second, await tokens.get()) == ("token-1", "token-2", "token-2")


async def test_a_refused_login_is_final_and_says_no_secret(tokens: Tokens, microsoft: Microsoft) -> None:
    microsoft.login_refuses = (401, {"error": "invalid_client", "error_codes": [7000215], "x": CLIENT_SECRET})
    with pytest.raises(LoginRefused) as refused:
        await tokens.get()
    assert refused.value.codes == [7000215]
    assert CLIENT_SECRET not in str(refused.value)


@pytest.mark.parametrize("status", [429, 500, 503])
async def test_a_login_service_that_is_away_is_tried_again(tokens: Tokens, microsoft: Microsoft, status: int) -> None:
    microsoft.login_refuses = (status, {})
    with pytest.raises(NotYet):
        await tokens.get()
    microsoft.stop()
    with pytest.raises(NotYet):
        await tokens.get()


async def test_an_answer_without_a_token_is_none(tokens: Tokens, microsoft: Microsoft) -> None:
    microsoft.login_refuses = (200, {"access_token": None})
    with pytest.raises(NotDelivered):
        await tokens.get()
