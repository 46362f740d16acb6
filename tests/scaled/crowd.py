"""Many visitors at once, each with a word of its own; whoever gets another's word has found a leak."""

from __future__ import annotations

import asyncio
import json
import time
import uuid
from dataclasses import dataclass, field
from typing import Any

import httpx

# What one visitor waits for an answer, faults and all.
WITHIN_S = 60.0
TRIED_EVERY_S = 0.5
RETRY = frozenset({429, 500, 502, 503, 504})


class Lost(Exception):
    """A question that nobody answered."""


@dataclass
class Outcome:
    """What became of all questions: answers that were wrong or lost, and faults that a retry mended."""

    answered: int = 0
    wrong: int = 0
    lost: int = 0
    busy: int = 0
    faults: int = 0
    seconds: list[float] = field(default_factory=list)

    def __str__(self) -> str:
        ordered = sorted(self.seconds)
        p95 = ordered[int(0.95 * (len(ordered) - 1))] if ordered else 0
        return (
            f"{self.answered} answered, {self.wrong} wrong, {self.lost} lost, {self.busy} told to come again, "
            f"{self.faults} faults mended by a retry, p95 {p95:.2f} s"
        )


class Guest:
    """A visitor from an address of its own (all of 127.0.0.0/8 is this machine) that asks until it is answered."""

    def __init__(self, address: str, number: int, outcome: Outcome) -> None:
        self._outcome = outcome
        self.word = f"wort{number}"
        own = f"127.1.{number // 250}.{number % 250 + 1}"
        transport = httpx.AsyncHTTPTransport(local_address=own, verify=False)
        self._http = httpx.AsyncClient(base_url=address, transport=transport, timeout=WITHIN_S)

    async def begin(self) -> None:
        """Begin a conversation."""
        reply = await self._insist(self._begin)
        self._http.headers["Authorization"] = f"Bearer {reply['token']}"

    async def ask(self, text: str, expected: str | None = None) -> None:
        """Ask and count whether the answer is as expected, if something is."""
        request, begun = str(uuid.uuid4()), time.monotonic()
        try:
            said = await self._insist(lambda: self._say(text, request))
        except Lost:
            self._outcome.lost += 1
            return
        self._outcome.seconds.append(time.monotonic() - begun)
        self._outcome.answered += 1
        self._outcome.wrong += expected is not None and said != [expected]

    async def tell_and_ask(self, rounds: int) -> None:
        """Tell the own word and ask for it again, so many times."""
        for number in range(rounds):
            word = f"{self.word}.{number}"
            await self.ask(f"Merke {word}", f"Gemerkt: {word}")
            await self.ask("Nenne", f"Wort: {word}")

    async def read(self) -> list[dict[str, Any]]:
        """Return all messages of the conversation."""
        messages: list[dict[str, Any]] = (await self._http.get("/chat/messages")).raise_for_status().json()["messages"]
        return messages

    def take_over(self, other: Guest) -> None:
        """Go on with the conversation of another."""
        self.word = other.word
        self._http.headers["Authorization"] = other._http.headers["Authorization"]

    async def leave(self) -> None:
        """Hang up."""
        await self._http.aclose()

    async def _insist(self, act: Any) -> Any:
        deadline = time.monotonic() + WITHIN_S
        while time.monotonic() < deadline:
            try:
                return await act()
            except httpx.HTTPStatusError as error:
                if error.response.status_code not in RETRY:
                    raise
                self._outcome.busy += "Retry-After" in error.response.headers
                self._outcome.faults += "Retry-After" not in error.response.headers
            except (httpx.TransportError, Lost):
                self._outcome.faults += 1
            await asyncio.sleep(TRIED_EVERY_S)
        raise Lost

    async def _begin(self) -> Any:
        return (await self._http.post("/chat/conversations", json={})).raise_for_status().json()

    async def _say(self, text: str, request: str) -> list[str]:
        reply = (await self._http.post("/chat/messages", json={"id": request, "text": text})).raise_for_status()
        blocks = [block.split("\n") for block in reply.text.strip().split("\n\n")]
        if blocks[-1][0] != "event: done":
            raise Lost
        messages = [json.loads(data.removeprefix("data: ")) for _, data in blocks[:-1]]
        return [each["text"] for each in messages if each["author"] == "bot"]


async def crowd(address: str, guests: int, rounds: int, outcome: Outcome) -> list[Guest]:
    """Have so many guests talk at once; return them when all are done."""
    everyone = [Guest(address, number, outcome) for number in range(guests)]

    async def talk(guest: Guest) -> None:
        await guest.begin()
        await guest.tell_and_ask(rounds)

    await asyncio.gather(*map(talk, everyone))
    return everyone
