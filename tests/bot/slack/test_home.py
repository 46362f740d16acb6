"""The Home tab."""

from __future__ import annotations

import pytest

from actions.settings import read_settings
from bot.slack.home import home
from tests.bot.slack.block_rules import home_problems, shown


def test_it_says_what_the_bot_is_and_what_it_keeps() -> None:
    view = home(read_settings(home_city="Bonn", conversation_hours=36))
    assert home_problems(view) == []
    for part in (
        "kein Mensch",
        "Quelle",
        "rechtlich verbindlich",
        "Bonn",
        "36 Stunden",
        "Lösche meine Daten",
        "/index",
    ):
        assert part in shown(view)


@pytest.mark.parametrize(("hours", "told"), [(1, "1 Stunde nach"), (1.5, "1,5 Stunden nach"), (24, "24 Stunden nach")])
def test_hours_are_counted_in_german(hours: float, told: str) -> None:
    assert told in shown(home(read_settings(conversation_hours=hours)))


def test_it_links_the_privacy_statement_if_there_is_one() -> None:
    address = "https://www.example.org/datenschutz"
    assert address not in str(home(read_settings()))
    view = home(read_settings(privacy_url=address))
    assert address in str(view)
    assert home_problems(view) == []
