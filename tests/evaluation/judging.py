"""Reads the dialogue files and judges a reply: right, refused, a wrong fact, or beside the point."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from tests.conversations import scorer

POINTS = re.compile(r"\d[,.]\d\s*(?:von\s+100\s+)?punkt")
DIALOGUES = Path(scorer.__file__).parent / "dialogues"


# The scorer is shared with others and has no types.
SCORER: Any = scorer


def read_facts(folder: Path) -> scorer.Facts:
    """The facts as the scorer reads them."""
    facts: scorer.Facts = SCORER.Facts(folder)
    return facts


def read_reply(facts: scorer.Facts, text: str) -> Any:
    """A reply with the claims that the scorer reads off it."""
    return SCORER.Reply(facts, text)


class Verdict(Enum):
    """What a reply is worth."""

    RIGHT = "richtig"
    REFUSED = "abgelehnt oder nachgefragt"
    WRONG_FACT = "falsche Angabe"
    BESIDE = "daneben"


@dataclass(frozen=True)
class Turn:
    """One message of a dialogue that has an expected answer, and the messages before it."""

    file: str
    dialogue: str
    before: tuple[str, ...]
    ask: str
    expected: dict[str, Any]

    @property
    def key(self) -> str:
        """What names the turn."""
        return f"{self.dialogue}.{len(self.before) + 1}"

    @property
    def in_scope(self) -> bool:
        """False where the dialogue expects a plain refusal with nothing to suggest: weather, poems, appointments."""
        return self.expected["kind"] != "refuse" or bool(self.expected.get("may_suggest"))


@dataclass(frozen=True)
class Judged:
    """A reply and its verdict, with the reasons."""

    turn: Turn
    asked: str
    reply: str
    verdict: Verdict
    lacking: tuple[str, ...]
    ungrounded: tuple[int, ...]
    seconds: float = 0.0
    misleads: bool = False


def read_turns() -> list[Turn]:
    """Every turn with an expectation, in the order of the files."""
    turns = []
    for path in sorted(DIALOGUES.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            dialogue = json.loads(line)
            asks = [turn["ask"] for turn in dialogue["turns"]]
            turns += [
                Turn(path.stem, dialogue["id"], tuple(asks[:place]), turn["ask"], turn["expect"])
                for place, turn in enumerate(dialogue["turns"])
                if turn.get("expect")
            ]
    return turns


def judge(facts: scorer.Facts, turn: Turn, asked: str, text: str, seconds: float = 0.0) -> Judged:
    """Judge the reply to `asked`, which is the turn's message or a variant of it."""
    reply = read_reply(facts, text)
    everything = "\n".join((*turn.before, turn.ask, asked))
    ungrounded = tuple(SCORER.ungrounded(facts, everything, reply))
    lacking = tuple(scorer.KINDS[turn.expected["kind"]](facts, turn.expected, reply))
    if ungrounded or contradicts(facts, turn.expected, reply, lacking):
        verdict = Verdict.WRONG_FACT
    elif not lacking:
        verdict = Verdict.RIGHT
    elif (scorer.REFUSAL.search(reply.own) and not reply.ranks) or _asks_back(reply):
        verdict = Verdict.REFUSED
    else:
        verdict = Verdict.BESIDE
    misleads = bool(lacking) and bool(SCORER.misleads(reply))
    return Judged(turn, asked, text, verdict, lacking, ungrounded, seconds, misleads)


def contradicts(facts: scorer.Facts, expected: dict[str, Any], reply: Any, lacking: tuple[str, ...]) -> bool:
    """True if the reply states a figure where another is expected, be it true of another city or year.

    That is another rank or other points than asked for; without a word of refusal another city or place than asked
    for, or a rank where none is known; and anything that a refusal must not say.
    """
    if not lacking:
        return False
    kind, reasons = expected["kind"], "\n".join(lacking)
    denies = scorer.REFUSAL.search(reply.own) is not None
    if kind == "rank":
        stated = reply.primary_rank() is not None and not _lists(facts, expected, reply)
        return "rank stated" in reasons and stated
    if kind == "score":
        return "score" in reasons and POINTS.search(reply.own) is not None
    if kind == "refuse":
        return (
            "must not occur" in reasons or "states ranks" in reasons or ("no refusal" in reasons and bool(reply.ranks))
        )
    if kind == "at_rank":
        return "missing" in reasons and bool(reply.ranks) and not denies
    cities = expected.get("cities") or [city for name, city in expected.items() if name == "city"]
    elsewhere = bool(cities and reply.cities) and not any(reply.names(city) for city in cities)
    return elsewhere and bool(reply.ranks) and not denies


def _lists(facts: scorer.Facts, expected: dict[str, Any], reply: Any) -> bool:
    """True if the wanted rank stands in a list of the years: more than was asked, but nothing else than was asked."""
    city, board = expected["city"], expected.get("category") or "gesamt"
    edition = expected.get("edition") or SCORER.Facts.newest(facts, [city], [board])
    rank = facts.rank[city, board, edition]
    lines = [line for line in reply.own.splitlines() if str(edition) in line]
    return bool(reply.names(city)) and any(SCORER.has_number(line, rank) for line in lines)


def _asks_back(reply: Any) -> bool:
    return not reply.ranks and reply.own.rstrip().endswith("?")


def told(judged: Judged) -> str:
    """One line on what was asked and replied, for a report."""
    before = " → ".join(judged.turn.before)
    reasons = "; ".join((*judged.lacking, *(f"rank {rank} ungrounded" for rank in judged.ungrounded)))
    reply = " ".join(judged.reply.split())
    context = f" (nach: {before})" if before else ""
    return f"`{judged.turn.key}` {judged.asked}{context} — {reasons} — Antwort: {reply}"
