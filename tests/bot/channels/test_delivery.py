"""Deliveries to a peer that is busy, broken, away or back again. No test waits: pauses are recorded, not slept."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping

import httpx
import pytest

from bot.channels import delivery
from bot.channels.delivery import NotDelivered, NotYet, open_client, post

ADDRESS = "https://peer.example.org/messages"


class Peer:
    """Answers with one thing after the other, then with 200."""

    def __init__(self, *answers: httpx.Response | Exception) -> None:
        self._answers = list(answers)
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        answer = self._answers.pop(0) if self._answers else httpx.Response(200, json={})
        if isinstance(answer, Exception):
            raise answer
        return answer


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The pauses that were made, in seconds."""
    made: list[float] = []

    async def pause(seconds: float) -> None:
        made.append(seconds)

    monkeypatch.setattr(asyncio, "sleep", pause)
    return made


async def send(peer: Peer, accepted: Callable[[httpx.Response], None] = lambda response: None) -> httpx.Response:
    tokens = iter(f"token-{number}" for number in range(100))

    async def headers() -> Mapping[str, str]:
        return {"Authorization": next(tokens)}

    async with httpx.AsyncClient(transport=httpx.MockTransport(peer)) as client:
        return await post(client, ADDRESS, {"text": "Köln"}, headers, accepted)


async def test_a_peer_that_takes_it_is_asked_once(pauses: list[float]) -> None:
    peer = Peer()
    assert (await send(peer)).status_code == 200
    assert [each.content for each in peer.requests] == ['{"text":"Köln"}'.encode()]
    assert pauses == []


@pytest.mark.parametrize(
    "trouble",
    [
        httpx.Response(429),
        httpx.Response(500),
        httpx.Response(503),
        httpx.ConnectError("away"),
        httpx.ReadTimeout("silent"),
        httpx.RemoteProtocolError("hung up"),
    ],
)
async def test_a_peer_in_trouble_is_asked_again(trouble: httpx.Response | Exception, pauses: list[float]) -> None:
    peer = Peer(trouble, trouble)
    assert (await send(peer)).status_code == 200
    assert len(peer.requests) == 3
    assert len(pauses) == 2
    assert all(0 <= pause <= delivery.LONGEST_PAUSE_S for pause in pauses)


async def test_the_pause_is_the_one_that_the_peer_asks_for(pauses: list[float]) -> None:
    await send(Peer(httpx.Response(429, headers={"Retry-After": "7"})))
    assert pauses == [7]


async def test_each_try_asks_anew_for_its_headers(pauses: list[float]) -> None:
    peer = Peer(httpx.Response(500))
    await send(peer)
    assert [each.headers["Authorization"] for each in peer.requests] == ["token-0", "token-1"]


@pytest.mark.parametrize("status", [301, 400, 401, 403, 404])
async def test_a_refusal_is_final(status: int, pauses: list[float]) -> None:
    peer = Peer(httpx.Response(status, headers={"Location": "https://elsewhere.example.org/"}))
    with pytest.raises(NotDelivered, match=str(status)):
        await send(peer)
    assert len(peer.requests) == 1


async def test_a_peer_that_says_later_in_its_body_is_asked_again(pauses: list[float]) -> None:
    def accepted(response: httpx.Response) -> None:
        if not response.json().get("ok"):
            raise NotYet("busy", 3)

    peer = Peer(httpx.Response(200, json={}), httpx.Response(200, json={"ok": True}))
    assert (await send(peer, accepted)).json() == {"ok": True}
    assert pauses == [3]


async def test_it_gives_up_after_a_while_and_names_the_reason_only(
    pauses: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delivery, "GIVEN_UP_AFTER_S", 0.0)
    with pytest.raises(NotDelivered) as given_up:
        await send(Peer(httpx.ConnectError("https://peer.example.org/secret-id is away")))
    assert str(given_up.value) == "ConnectError"


async def test_a_pause_longer_than_the_time_left_is_not_made(pauses: list[float]) -> None:
    with pytest.raises(NotDelivered, match="429"):
        await send(Peer(httpx.Response(429, headers={"Retry-After": "86400"})))
    assert pauses == []


async def test_the_client_follows_no_redirect() -> None:
    async with open_client() as client:
        assert not client.follow_redirects


async def test_a_delivery_goes_through_the_proxy_and_variables_do_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bytes] = []

    async def proxy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.append(await reader.readline())
        writer.write(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")
        writer.close()

    server = await asyncio.start_server(proxy, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:1")
    async with server, open_client(f"http://{host}:{port}") as client:
        with pytest.raises(httpx.ProxyError):
            await client.post(ADDRESS)
    assert asked == [b"CONNECT peer.example.org:443 HTTP/1.1\r\n"]
