"""Leads dialogues and counts: turns answered right, ranks that are made up, and answers that mislead."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.conversations import scorer

DIALOGUES = Path(__file__).parent / "dialogues"
# Of each file: the share of turns that must be answered right, and how many answers may mislead. Those are worse than
# no answer: whoever asks goes away with the answer to another question.
DEMANDED = {
    "dev": (0.97, 0),
    "strangers_a": (0.97, 1),
    "strangers_b": (0.97, 2),
    "strangers_c": (0.9, 3),
    "fresh_eyes": (0.97, 2),
    "fresh_eyes_2": (0.97, 2),
    "fresh_eyes_3": (0.97, 1),
}
# Says one thing after the other in one conversation, and returns the reply to each.
Say = Callable[[str], str]


def read_dialogues(name: str) -> Iterator[dict[str, Any]]:
    """The dialogues of one file."""
    for line in (DIALOGUES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


@dataclass
class Score:
    """What was found so far; each entry tells what was asked and replied."""

    facts: scorer.Facts
    scored: int = 0
    wrong: list[str] = field(default_factory=list)
    made_up: list[str] = field(default_factory=list)
    misled: list[str] = field(default_factory=list)

    def lead(self, dialogue: dict[str, Any], say: Say) -> None:
        """Lead a dialogue, and judge each reply."""
        asked = ""
        for turn in dialogue["turns"]:
            asked += "\n" + turn["ask"]
            reply = scorer.Reply(self.facts, say(turn["ask"]))
            told = f"{dialogue['id']} {turn['ask']} -> {reply.raw!r}"
            if ranks := scorer.ungrounded(self.facts, asked, reply):
                self.made_up.append(f"{told}: ranks {ranks}")
            if expected := turn.get("expect"):
                self.scored += 1
                lacking = scorer.KINDS[expected["kind"]](self.facts, expected, reply)
                self.wrong += [f"{told}: {'; '.join(lacking)}"] if lacking else []
                self.misled += [told] if lacking and scorer.misleads(reply) else []

    def check(self, share_right: float, most_misled: int) -> None:
        """Fail unless so many replies are right, no more than so many mislead, and nothing is made up."""
        right = self.scored - len(self.wrong)
        assert not self.made_up, "\n".join(self.made_up)
        assert right >= share_right * self.scored, f"{right} of {self.scored} right\n" + "\n".join(self.wrong)
        told = f"{len(self.misled)} of {self.scored} mislead\n" + "\n".join(self.misled)
        assert len(self.misled) <= most_misled, told
