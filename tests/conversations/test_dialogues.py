"""Whole dialogues as people lead them: how many turns are answered right, and that nothing is made up."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from actions.settings import PROJECT_ROOT
from tests.conversations import scorer
from tests.conversations.conftest import Bot

DIALOGUES = Path(__file__).parent / "dialogues"


@pytest.fixture(scope="module")
def facts() -> scorer.Facts:
    return scorer.Facts(PROJECT_ROOT / "data" / "facts")


@pytest.mark.parametrize(
    ("name", "share_right"),
    [
        ("dev", 0.97),
        ("strangers_a", 0.97),
        ("strangers_b", 0.97),
        ("strangers_c", 0.9),
        ("fresh_eyes", 0.97),
        ("fresh_eyes_2", 0.97),
        ("fresh_eyes_3", 0.97),
    ],
)
def test_dialogues_are_answered_right_and_nothing_is_made_up(
    bot: Bot, facts: scorer.Facts, name: str, share_right: float
) -> None:
    scored, wrong, made_up = 0, [], []
    for line in (DIALOGUES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        dialogue = json.loads(line)
        sender, asked = bot.new_sender(), ""
        for turn in dialogue["turns"]:
            asked += "\n" + turn["ask"]
            reply = scorer.Reply(facts, bot.say(turn["ask"], sender))
            told = f"{dialogue['id']} {turn['ask']} -> {reply.raw!r}"
            if ranks := scorer.ungrounded(facts, asked, reply):
                made_up.append(f"{told}: ranks {ranks}")
            if expected := turn.get("expect"):
                scored += 1
                if lacking := scorer.KINDS[expected["kind"]](facts, expected, reply):
                    wrong.append(f"{told}: {'; '.join(lacking)}")
    assert not made_up, "\n".join(made_up)
    right = scored - len(wrong)
    assert right >= share_right * scored, f"{right} of {scored} right\n" + "\n".join(wrong)
