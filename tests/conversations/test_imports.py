"""A new edition comes as a workbook: the bot answers from it with the next message, and no longer after undo."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from openpyxl import Workbook
from typer.testing import CliRunner

from actions.facts.engine import open_store
from actions.facts.queries import Facts
from actions.settings import PREFIX
from bot.command_line.main import app
from tests.conversations.conftest import Bot

CITIES = 83
BOARDS = {
    "Gesamtwertung": "gesamt",
    "Verwaltung": "verwaltung",
    "IT & Kommunikation": "it_kommunikation",
    "Energie und Umwelt": "energie_umwelt",
    "Mobilität": "mobilitaet",
    "Gesellschaft und Bildung": "gesellschaft_bildung",
}
OPTIONS = (
    *("--edition", "2026", "--cities", str(CITIES), "--published-on", "2026-09-15", "--source-publisher", "Bitkom"),
    *("--source-title", "Smart City Index 2026", "--source-url", "https://example.org/2026"),
    *("--source-date", "2026-09-15", "--yes"),
)
ASKED = "Wo steht Köln bei Mobilität?"


def write_edition(path: Path, cities: list[str]) -> dict[str, list[str]]:
    """Write an invented edition as the press office has it, and return the cities of each board by rank."""
    chance = random.Random(2026)
    book = Workbook()
    book.remove(book.active)
    boards = {}
    for name, key in BOARDS.items():
        sheet = book.create_sheet(name)
        sheet.append(["Bitkom Smart City Index 2026"])
        sheet.append([])
        sheet.append(["Platz", "Stadt", "Punktzahl"])
        ranked = chance.sample(cities, CITIES)
        for rank, city in enumerate(ranked, start=1):
            sheet.append([rank, city, f"{95 - rank / 2:.1f}".replace(".", ",")])
        boards[key] = ranked
    book.save(path)
    return boards


def index_lotse(*arguments: str) -> None:
    result = CliRunner().invoke(app, list(arguments))
    assert result.exit_code == 0, result.output


@pytest.fixture
def cities(bot: Bot) -> list[str]:
    """The cities in the store."""
    facts = Facts(open_store(bot.store_url, read_only=True))
    names = [each.name for each in facts.cities()]
    facts.close()
    return names


def test_an_edition_is_known_with_the_next_message_and_gone_after_undo(
    bot: Bot, cities: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(f"{PREFIX}STORE_URL", bot.store_url)
    file = tmp_path / "index-2026.xlsx"
    boards = write_edition(file, cities)
    rank = boards["mobilitaet"].index("Köln") + 1
    before = [bot.ask(ASKED), bot.ask("Welche Ausgaben kennst du?"), bot.ask("Wer führt die Gesamtwertung an?")]
    figures = bot.ask("Wie viele Indikatoren hat der Index?")
    assert "2026" not in "".join(before)
    index_lotse("import", "rankings", str(file), *OPTIONS)
    try:
        now = bot.ask(ASKED)
        assert f"Platz {rank} von {CITIES}" in now
        assert "2026" in now
        assert boards["gesamt"][0] in bot.ask("Wer führt die Gesamtwertung an?")
        assert f"{95 - rank / 2:.1f}".replace(".", ",") in bot.ask("Wie viele Punkte hat Köln bei Mobilität?")
        assert "2026" in bot.ask("Welche Ausgaben kennst du?")
        assert "None" not in bot.ask("Wie viele Indikatoren hat der Index?")
    finally:
        index_lotse("undo", "2", "--yes")
    assert [bot.ask(ASKED), bot.ask("Welche Ausgaben kennst du?"), bot.ask("Wer führt die Gesamtwertung an?")] == before
    assert bot.ask("Wie viele Indikatoren hat der Index?") == figures
