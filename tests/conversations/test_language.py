"""The bot answers in the language that it is spoken to in, small talk too; and in Leichte Sprache where that is set."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from actions.settings import PREFIX
from tests.conversations.conftest import Bot

ENGLISH = "Where does Cologne rank in 2024?"
GERMAN = "Wo steht Köln 2024?"
EASY_GREETING = "Guten Tag!\nIch bin der Index-Lotse.\n"


@pytest.mark.parametrize(
    ("before", "message", "starts"),
    [
        (ENGLISH, "danke", "Gern geschehen!"),
        (ENGLISH, "Tschüss und vielen Dank", "Auf Wiedersehen!"),
        (ENGLISH, "Wie wird das Wetter morgen?", "Damit kenne ich mich"),
        (ENGLISH, "Und Bonn?", "2024 lag Bonn"),
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


@pytest.fixture(scope="module")
def easy(bot: Bot, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bot]:
    """The same model in a bot that is set to Leichte Sprache."""
    from bot.server import load_agent

    with pytest.MonkeyPatch.context() as environment:
        environment.setenv(f"{PREFIX}EASY_LANGUAGE", "true")
        running = Bot(load_agent(Path(bot.agent.processor.model_path)), bot.store_url)
        yield running
        running.loop.close()


def test_the_setting_reaches_the_first_word_and_the_last(easy: Bot) -> None:
    greeting, answer, farewell = easy.talk("Hallo", GERMAN, "Tschüss")
    assert greeting.startswith(EASY_GREETING)
    assert "\n" in answer.split("Quelle")[0].strip()
    assert farewell == "Auf Wiedersehen!\nKommen Sie gern wieder."


def test_who_wishes_so_leaves_leichte_sprache(easy: Bot) -> None:
    told, thanked, back = easy.talk("Bitte in normaler Sprache", "Danke", "Bitte in Leichter Sprache")
    assert told == "Gern, ich antworte in normaler Sprache."
    assert thanked.startswith("Gern geschehen!")
    assert back.startswith("Ich antworte jetzt in Leichter Sprache.")


def test_the_setting_counts_again_after_a_deletion(easy: Bot) -> None:
    replies = easy.talk("Bitte in normaler Sprache", "Lösch meine Daten", "Hallo")
    assert replies[1].startswith("Unser Gespräch ist gelöscht")
    assert replies[2].startswith(EASY_GREETING)


def test_english_stays_english(easy: Bot) -> None:
    assert easy.talk("Hello", "thanks!")[1].startswith("You are welcome!")
