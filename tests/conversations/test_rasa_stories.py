"""Rasa's own test of the stories beside this file, as `make rasa-test` runs it."""

from __future__ import annotations

import json
from pathlib import Path

from tests.conversations.conftest import Bot

STORIES = Path(__file__).parent
THEMES = {
    "raenge",
    "punkte",
    "entwicklung",
    "vergleiche",
    "listen",
    "bereiche",
    "zitate_und_personen",
    "gruende_und_vorhaben",
    "index",
    "abdeckung_und_quellen",
    "nachfragen",
    "luecken",
    "smalltalk",
    "kontakt_und_sprachen",
    "ausserhalb",
}


def test_all_stories_pass_in_rasas_own_runner(bot: Bot, tmp_path: Path) -> None:
    # Rasa takes seconds to import; the fixture has done it by now.
    import rasa.core.test

    run = rasa.core.test.test(str(STORIES), bot.agent, out_directory=str(tmp_path), e2e=True, disable_plotting=True)
    bot.loop.run_until_complete(run)
    report = json.loads((tmp_path / "story_report.json").read_text(encoding="utf-8"))["conversation_accuracy"]
    failed = (tmp_path / "failed_test_stories.yml").read_text(encoding="utf-8")
    assert report["correct"] == report["total"], failed
    written = sum(path.read_text(encoding="utf-8").count("\n- story:") for path in STORIES.glob("test_*.yml"))
    assert report["total"] == written


def test_every_theme_has_its_stories() -> None:
    assert {path.stem for path in STORIES.glob("*.yml")} == {f"test_{theme}" for theme in THEMES}
