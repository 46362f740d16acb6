"""Whole dialogues as people lead them: how many turns are answered right, how few mislead, and nothing is made up."""

from __future__ import annotations

from functools import partial

import pytest

from actions.settings import PROJECT_ROOT
from tests.conversations import scorer
from tests.conversations.conftest import Bot
from tests.conversations.scoring import DEMANDED, DIALOGUES, Score, read_dialogues


@pytest.fixture(scope="module")
def facts() -> scorer.Facts:
    return scorer.Facts(PROJECT_ROOT / "data" / "facts")


@pytest.mark.parametrize("name", DEMANDED)
def test_dialogues_are_answered_right_hardly_any_answer_misleads_and_nothing_is_made_up(
    bot: Bot, facts: scorer.Facts, name: str
) -> None:
    score = Score(facts)
    for dialogue in read_dialogues(name):
        score.lead(dialogue, partial(bot.say, sender=bot.new_sender()))
    score.check(*DEMANDED[name])


def test_each_file_of_dialogues_is_asked() -> None:
    assert {path.stem for path in DIALOGUES.glob("*.jsonl")} == set(DEMANDED)
