"""Which city is new, which one took no part, and what is asked about it next."""

from __future__ import annotations

import pytest

from tests.conversations.conftest import Bot


@pytest.mark.parametrize(
    "question",
    [
        "Neu dabei 2024, welche Stadt?",
        "neu dabei 2024 welche stadt?",
        "Welche Stadt kam zuletzt dazu?",
        "Eine Stadt kam 2024 neu dazu. Welche war das?",
        "Which city was new in 2024?",
    ],
)
def test_the_new_city_is_named(bot: Bot, question: str) -> None:
    assert "Hanau" in bot.ask(question)


@pytest.mark.parametrize(
    "question",
    [
        "Wer hat 2024 als einzige Stadt nicht mitgemacht?",
        "welche stadt hat 2024 nich teilgenommen",
        "Wer war 2024 nicht dabei?",
        "Who did not take part in 2024?",
    ],
)
def test_the_city_that_took_no_part_is_named(bot: Bot, question: str) -> None:
    assert "Magdeburg" in bot.ask(question)


@pytest.mark.parametrize("follow_up", ["Welchen Rang hat die neue Stadt?", "Welchen Rang hat die neue denn gekriegt?"])
def test_its_rank_can_be_asked_next(bot: Bot, follow_up: str) -> None:
    assert bot.ask("Neu dabei 2024?", follow_up).startswith(
        "2024 lag Hanau in der Gesamtwertung auf Platz 81 von 82 Städten"
    )


def test_another_year_can_be_asked_next(bot: Bot) -> None:
    refused, again = bot.talk("Welche Stadt ist 2024 neu?", "und 2023?", "und 2024?")[1:]
    assert refused == "Welche Städte 2023 neu hinzugekommen sind, weiß ich nicht; bekannt ist es mir für 2024."
    assert "Hanau" in again


@pytest.mark.parametrize(
    "question",
    ["Wie viele Städte machen mit?", "Wie viele Städte haben 2025 teilgenommen?", "How many cities take part?"],
)
def test_who_counts_the_cities_gets_their_number(bot: Bot, question: str) -> None:
    assert "83" in bot.ask(question)


@pytest.mark.parametrize("question", ["Wer ist neu unter den ersten zehn?", "Wer ist neu an der Spitze?"])
def test_who_is_new_on_a_board_is_another_question(bot: Bot, question: str) -> None:
    assert "Hanau" not in bot.ask(question)
    assert "1. München" in bot.ask(question) or "Platz 1" in bot.ask(question)
