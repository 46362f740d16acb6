"""Two hundred conversations at once: each gets the answers to its own questions."""

from __future__ import annotations

import asyncio
import json
import uuid
from collections import Counter
from pathlib import Path

import httpx
import pytest

from actions.settings import PROJECT_ROOT
from tests.conversations.scorer import Facts
from tests.faults.conftest import Start

CONVERSATIONS = 200
BUSY = 503


class Citizen:
    """Asks about one city, then goes on without naming it."""

    def __init__(self, number: int, city: str, address: str) -> None:
        self.city = city
        headers = {"X-Forwarded-For": f"198.51.{100 + number // 250}.{number % 250 + 1}"}
        self._http = httpx.AsyncClient(base_url=address, headers=headers, timeout=60)
        self.answers: list[str] = []
        self.refused = 0

    async def converse(self, questions: list[str]) -> None:
        """Ask all questions, each when the one before is answered."""
        async with self._http:
            token = (await self._post("/chat/conversations", {}))["token"]
            self._http.headers["Authorization"] = f"Bearer {token}"
            for question in questions:
                body = {"id": str(uuid.uuid4()), "text": question.format(city=self.city)}
                self.answers.append(await self._ask(body))

    async def _ask(self, body: dict[str, str]) -> str:
        reply = await self._patiently("/chat/messages", body)
        blocks = [block.split("\n", 1)[1] for block in reply.text.strip().split("\n\n")]
        said = [json.loads(block.removeprefix("data: ")) for block in blocks]
        return "\n".join(each["text"] for each in said if each.get("author") == "bot")

    async def _post(self, path: str, body: dict[str, str]) -> dict[str, str]:
        created: dict[str, str] = (await self._patiently(path, body)).json()
        return created

    async def _patiently(self, path: str, body: dict[str, str]) -> httpx.Response:
        # As the page does: who is told that the bot is busy asks again.
        while True:
            reply = await self._http.post(path, json=body)
            if reply.status_code != BUSY:
                assert reply.is_success, reply.text
                return reply
            self.refused += 1
            await asyncio.sleep(0.05)


@pytest.fixture(scope="module")
def address(start_bot: Start, facts_file: Path) -> str:
    return start_bot(store_url=f"sqlite:///{facts_file}").address


async def test_each_answer_is_right_for_its_own_conversation(address: str) -> None:
    facts = Facts(PROJECT_ROOT / "data" / "facts")
    cities = sorted({city for city, category, edition in facts.rank if (category, edition) == ("gesamt", 2024)})
    citizens = [Citizen(number, cities[number % len(cities)], address) for number in range(CONVERSATIONS)]
    questions = ["Wo steht {city} 2024?", "Und 2023?", "Und 2024?"]
    await asyncio.gather(*(each.converse(questions) for each in citizens))
    wrong = []
    for citizen in citizens:
        for answer, edition in zip(citizen.answers, (2024, 2023, 2024), strict=True):
            rank = facts.rank.get((citizen.city, "gesamt", edition))
            first = answer.partition("\n")[0]
            right = f"Platz {rank} von" in first if rank else "kein" in first or "kenne ich nicht" in first
            if citizen.city not in answer or not right:
                wrong.append((citizen.city, edition, rank, answer))
    asked = sum(len(each.answers) for each in citizens)
    refused = sum(each.refused for each in citizens)
    lost = len(questions) * CONVERSATIONS - asked
    print(f"{asked} answered, {len(wrong)} wrong, {lost} lost, {refused} told to come again")
    assert wrong == []
    assert Counter(len(each.answers) for each in citizens) == {3: CONVERSATIONS}
