"""Delicate replies need delicate words: "Ich will etwas wissen" is no emergency, "Das kann weg" deletes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conversations.conftest import Bot

FOLDER = Path(__file__).parent / "delicate"
# What only the right words may bring about.
EMERGENCY = "112"
DELETED = "gelöscht"
INSULTED = "Ich helfe Ihnen gern sachlich weiter"
ADVICE = "Eine Beratung in Rechts-, Gesundheits- oder Geldfragen"


def lines(name: str) -> list[str]:
    return (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("message", lines("harmless"))
def test_harmless_words_bring_no_delicate_reply(bot: Bot, message: str) -> None:
    reply = bot.ask(message)
    assert [text for text in (EMERGENCY, DELETED, INSULTED, ADVICE) if text in reply] == []


@pytest.mark.parametrize("message", lines("distress"))
def test_real_distress_is_always_heard(bot: Bot, message: str) -> None:
    assert EMERGENCY in bot.ask(message)
