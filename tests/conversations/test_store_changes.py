"""What changes in the store is understood with the next message: no retraining, no restart."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Table, and_, delete, insert, select

from actions.facts import tables
from actions.facts.engine import open_store
from tests.conversations.conftest import Bot

CITIES_IN_2019 = 81
ASKED = "Wo steht Quarzburg 2024 bei Verwaltung?"


@contextmanager
def added(store_url: str, *rows: tuple[Table, dict[str, Any]]) -> Iterator[None]:
    """Add rows to the store over a connection of its own, and take them out again afterwards."""
    engine = open_store(store_url, read_only=False)
    with engine.begin() as connection:
        for table, values in rows:
            connection.execute(insert(table).values(values))
    try:
        yield
    finally:
        with engine.begin() as connection:
            for table, values in reversed(rows):
                same = [table.c[column] == value for column, value in values.items()]
                connection.execute(delete(table).where(and_(*same)))
        engine.dispose()


def alias(kind: str, name: str, value: str) -> tuple[Table, dict[str, Any]]:
    """Return the row that makes `name` another name for `value`."""
    return tables.aliases, {"kind": kind, "alias": name, "value": value}


def test_a_new_alias_of_a_city_is_understood_at_once(bot: Bot) -> None:
    assert "Platz" not in bot.ask(ASKED)
    with added(bot.store_url, alias("city", "Quarzburg", "Düsseldorf")):
        reply = bot.ask(ASKED)
    assert "Düsseldorf" in reply
    assert "Platz 6 von 82" in reply
    assert "Platz" not in bot.ask(ASKED)


def test_a_new_alias_of_a_category_is_understood_at_once(bot: Bot) -> None:
    with added(bot.store_url, alias("category", "Zettelwirtschaft", "verwaltung")):
        reply = bot.ask("Wo steht Düsseldorf 2024 bei Zettelwirtschaft?")
    assert "Verwaltung" in reply
    assert "Platz 6 von 82" in reply


def free_rank(store_url: str) -> int:
    """The last place of the administration's board of 2019 that nobody is known to hold."""
    engine = open_store(store_url, read_only=True)
    board = select(tables.rankings.c.rank).where(
        tables.rankings.c.edition == 2019, tables.rankings.c.category == "verwaltung"
    )
    with engine.connect() as connection:
        taken = set(connection.execute(board).scalars())
    engine.dispose()
    return max(set(range(1, CITIES_IN_2019 + 1)) - taken)


def test_a_new_city_and_its_rank_are_known_at_once(bot: Bot) -> None:
    rank = free_rank(bot.store_url)
    ranking = {"city": "Quarzburg", "category": "verwaltung", "edition": 2019, "rank": rank}
    rows = [
        (tables.cities, {"city": "Quarzburg", "federal_state": "Bremen"}),
        alias("city", "Quarzburg", "Quarzburg"),
        (tables.rankings, {**ranking, "source_id": "xity-2024", "note": ""}),
    ]
    with added(bot.store_url, *rows):
        reply = bot.ask("Wo steht Quarzburg 2019 bei Verwaltung?")
    assert "Quarzburg" in reply
    assert f"Platz {rank} von {CITIES_IN_2019}" in reply


def test_a_conversation_goes_on_over_a_change(bot: Bot) -> None:
    sender = bot.new_sender()
    bot.say("Wo steht Düsseldorf 2024 bei Verwaltung?", sender)
    with added(bot.store_url, alias("city", "Quarzburg", "Köln")):
        reply = bot.say("Und Quarzburg?", sender)
    assert "Köln" in reply
    assert "Platz 1 von 82" in reply
