"""Counting by conversation and by address, with whichever proxies stand in front."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from sanic.compat import Header
from sanic.request import Request

from bot.channels.errors import Refusal
from bot.channels.limits import AT_ONCE, AT_ONCE_ADDRESS, Limits, client_address
from tests.bot.running import HOST
from tests.scaled.cluster import missing, redis_server

NOBODY_LISTENS = "redis://127.0.0.1:1/0"


def request(ip: str = "192.0.2.1", *forwarded: str) -> Request:
    return cast(Request, SimpleNamespace(ip=ip, headers=Header([("x-forwarded-for", each) for each in forwarded])))


def limits(**more: Any) -> Limits:
    return Limits(**{"conversation": 3, "address": 5, "redis_url": None, "trusted_proxies": 0, **more})


@pytest.mark.parametrize(
    ("proxies", "forwarded", "address"),
    [
        (0, ["198.51.100.1"], "192.0.2.1"),
        (1, [], "192.0.2.1"),
        (1, ["198.51.100.1"], "198.51.100.1"),
        (1, ["10.0.0.1, 198.51.100.1"], "198.51.100.1"),
        (1, ["10.0.0.1", "198.51.100.1"], "198.51.100.1"),
        (2, ["10.0.0.1, 198.51.100.1, 203.0.113.1"], "198.51.100.1"),
        (2, ["198.51.100.1"], "192.0.2.1"),
        (1, ["unknown"], "192.0.2.1"),
        (1, ["::ffff:198.51.100.1"], "198.51.100.1"),
        (1, ["2001:db8:1:2:3:4:5:6"], "2001:db8:1:2::/64"),
    ],
)
def test_the_address_is_what_the_outermost_trusted_proxy_saw(proxies: int, forwarded: list[str], address: str) -> None:
    assert client_address(request("192.0.2.1", *forwarded), proxies) == address


@pytest.mark.parametrize("redis_url", [None, NOBODY_LISTENS])
async def test_too_many_messages_of_a_conversation_are_refused(redis_url: str | None) -> None:
    counted = limits(redis_url=redis_url)
    for _ in range(3):
        await counted.count_message("a")
    with pytest.raises(Refusal) as refused:
        await counted.count_message("a")
    assert refused.value.status == 429
    assert refused.value.retry_after is not None
    assert 1 <= refused.value.retry_after <= 60
    await counted.count_message("b")


async def test_too_many_requests_of_an_address_are_refused() -> None:
    counted = limits()
    for _ in range(5):
        await counted.count_request(request("192.0.2.1"))
    with pytest.raises(Refusal):
        await counted.count_request(request("192.0.2.1"))
    await counted.count_request(request("192.0.2.2"))


def test_no_address_can_take_all_places() -> None:
    counted = limits()
    held = [counted.under_way(request()) for _ in range(AT_ONCE_ADDRESS)]
    for each in held:
        each.__enter__()
    with pytest.raises(Refusal) as refused, counted.under_way(request()):
        pass
    assert (refused.value.status, refused.value.code) == (503, "busy")
    with counted.under_way(request("192.0.2.2")):
        pass
    held[0].__exit__(None, None, None)
    with counted.under_way(request()):
        pass


def test_there_are_only_so_many_places() -> None:
    counted = limits()
    held = [counted.under_way(request(f"192.0.2.{number}")) for number in range(AT_ONCE)]
    for each in held:
        each.__enter__()
    with pytest.raises(Refusal), counted.under_way(request("198.51.100.1")):
        pass


def test_the_address_is_not_kept() -> None:
    first, second = limits(), limits()
    assert "192.0.2.1" not in first.hashed_address(request())
    assert first.hashed_address(request()) == first.hashed_address(request())
    assert first.hashed_address(request()) != second.hashed_address(request())


async def test_processes_that_share_a_redis_tell_addresses_apart_alike(tmp_path: Path) -> None:
    if "redis-server" in missing():
        pytest.skip("Redis is not installed (Debian: apt-get install redis-server)")
    server = redis_server(tmp_path)
    server.start()
    try:
        url = f"redis://{HOST}:{server.port}/0"
        here, there = limits(redis_url=url), limits(redis_url=url)
        for counted in (here, there, here, there, here):
            await counted.count_request(request())
        with pytest.raises(Refusal):
            await there.count_request(request())
        assert here.hashed_address(request()) == there.hashed_address(request())
    finally:
        server.stop()
