"""The command, run in this process with settings of its own."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from actions.facts.load import build_if_needed
from actions.settings import PREFIX
from bot.command_line import printing
from bot.command_line.main import main
from tests.worlds import write_world

RANKINGS = ("2023 gesamt Köln 2", "2024 gesamt Köln 1 85.2 vorher 3", "2024 gesamt Bonn 2", "2024 verwaltung Bonn 7")


class Command:
    """Runs index-lotse; knows what the last run printed."""

    def __init__(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self._capsys = capsys
        self._monkeypatch = monkeypatch
        self.out = self.err = ""

    def __call__(self, *arguments: object, answer: str = "") -> int:
        """Run with these arguments and, asked a question, this answer; return the exit code."""
        self._monkeypatch.setattr(sys, "argv", ["index-lotse", *map(str, arguments)])
        self._monkeypatch.setattr(sys, "stdin", io.StringIO(answer))
        self._capsys.readouterr()
        code: object = 0
        try:
            main()
        except SystemExit as stopped:
            code = stopped.code or 0
        self.out, self.err = self._capsys.readouterr()
        assert isinstance(code, int)
        return code


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A store with a few facts, which the settings name."""
    url = f"sqlite:///{tmp_path}/facts.db"
    folder = write_world(tmp_path / "facts", RANKINGS)
    build_if_needed(folder, url)
    for name, value in {"STORE_URL": url, "FACTS_FOLDER": folder, "HOME_CITY": "Köln"}.items():
        monkeypatch.setenv(PREFIX + name, str(value))
    monkeypatch.setenv(f"{PREFIX}CONVERSATIONS_URL", f"sqlite:///{tmp_path}/conversations.db")
    return url


@pytest.fixture
def run(store: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    """Runs index-lotse on that store."""
    # Tables shall not be cut to the width of whatever terminal runs the tests.
    for console in (printing.out, printing.err):
        monkeypatch.setattr(console, "width", 200)
    return Command(capsys, monkeypatch)
