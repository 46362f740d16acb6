"""The part `queries`: messages that are read as what they mean, and those that are not, slot by slot."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, cast

import pytest

from actions.facts.queries import Facts
from tests.evaluation import __main__ as evaluation
from tests.evaluation import queries
from tests.evaluation.running import Bench
from tests.evaluation.same_question import SLOTS

EXAMPLES = """\
# Volontärin
> Köln 2024
  cities: Köln
  editions: 2024
> Bonn
  cities: Bonn
  editions: 2024
> Wetter
  nothing
> Köln 2023
  measure: score
  cities: Bonn
  editions: 2023
> Köln und Bonn
- cities: Köln
- cities: Bonn
"""
PARTS: Mapping[str, dict[str, Any]] = {
    "Köln": {"part": "city", "values": {"city": ["Köln"]}},
    "Bonn": {"part": "city", "values": {"city": ["Bonn"]}},
    "2024": {"part": "year", "values": {"year": [2024]}},
    "2023": {"part": "year", "values": {"year": [2023]}},
}


class Agent:
    """Reads the words of PARTS."""

    async def parse_message(self, text: str) -> dict[str, Any]:
        parts = [
            {**part, "start": text.index(word), "end": text.index(word) + len(word)}
            for word, part in PARTS.items()
            if word in text
        ]
        parts.sort(key=lambda part: part["start"])
        return {"text": text, "intent": {"name": "platzierung"}, "entities": [], "parts": parts}


class Talking:
    """What the bench has of a bot."""

    def __init__(self) -> None:
        self.agent, self.loop = Agent(), asyncio.new_event_loop()


class Standing:
    """What `queries` needs of a bench."""

    def __init__(self, facts: Facts) -> None:
        self.bot, self._facts = Talking(), facts

    def store(self) -> Facts:
        return self._facts


@pytest.fixture
def bench(real_facts: Facts) -> Iterator[Bench]:
    standing = Standing(real_facts)
    yield cast(Bench, standing)
    standing.bot.loop.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "schreiberin.txt").write_text(EXAMPLES, encoding="utf-8")
    return tmp_path


def test_messages_are_compared_in_the_conversation_as_it_was_meant(bench: Bench, folder: Path) -> None:
    compared = queries.compare_all(bench, folder)
    assert [(each.text, sorted(each.wrong)) for each in compared] == [
        ("Köln 2024", []),
        ("Bonn", []),
        ("Köln 2023", ["cities", "measure"]),
        ("Köln und Bonn", ["number"]),
    ]
    assert [each.before for each in compared] == [
        None,
        compared[0].meant[0],
        compared[1].meant[0],
        compared[2].meant[0],
    ]


def test_the_part_has_a_bar_for_the_whole_query_and_one_for_each_slot(
    bench: Bench, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries, "UNUSED", folder)
    monkeypatch.setattr(queries, "USED", folder)
    part = queries.run(bench)
    measured = {bar.what.removeprefix("Ungenutztes Drittel: "): bar.measured for bar in part.bars}
    assert measured.pop("ganze Query richtig") == 0.5
    assert {slot for slot, share in measured.items() if share == 0.75} == {"cities", "measure", "number"}
    assert measured.keys() == {*SLOTS, "number"}
    assert any("Köln 2023" in line for line in part.details)


def test_what_the_unused_examples_say_is_not_told(
    bench: Bench, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = tmp_path / "used"
    empty.mkdir()
    monkeypatch.setattr(queries, "UNUSED", folder)
    monkeypatch.setattr(queries, "USED", empty)
    part = queries.run(bench)
    assert not [line for line in (*part.summary, *part.details) if "Köln" in line]


def test_it_can_be_measured_alone() -> None:
    assert "queries" in evaluation.PARTS
