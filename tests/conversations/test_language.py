"""The bot answers in the language that it is spoken to in, small talk too."""

from __future__ import annotations

import pytest

from tests.conversations.conftest import Bot

ENGLISH = "Where does Cologne rank in 2024?"
GERMAN = "Wo steht Köln 2024?"


@pytest.mark.parametrize(
    ("before", "message", "starts"),
    [
        (ENGLISH, "danke", "Gern geschehen!"),
        (ENGLISH, "Tschüss und vielen Dank", "Auf Wiedersehen!"),
        (ENGLISH, "Wie wird das Wetter morgen?", "Damit kenne ich mich"),
        (ENGLISH, "Und Bonn?", "Bonn belegt"),
        (ENGLISH, "super", "I am glad"),
        (ENGLISH, "Bonn 2024", "In 2024"),
        (GERMAN, "thanks!", "You are welcome!"),
        (GERMAN, "What is the weather like?", "I am afraid"),
        (GERMAN, "And Bonn?", "In 2024"),
        (GERMAN, "super", "Das freut mich"),
    ],
)
def test_the_message_tells_the_language_else_the_conversation(bot: Bot, before: str, message: str, starts: str) -> None:
    assert bot.ask(before, message).startswith(starts)


def test_small_talk_changes_the_language_of_what_follows(bot: Bot) -> None:
    assert bot.ask(ENGLISH, "Vielen Dank, das ist nett", "super").startswith("Das freut mich")
    assert bot.ask("Hello", "Bonn 2024").startswith("In 2024")


def test_hurried_german_is_not_answered_in_english(bot: Bot) -> None:
    assert bot.ask(GERMAN, "haha ok. zurück zum index")[:3] not in ("I a", "The", "Goo", "All")
