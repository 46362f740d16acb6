"""`index-lotse manifest`: what an admin uploads to Slack or Teams to create the app."""

from __future__ import annotations

from pathlib import Path

from actions.settings import PROJECT_ROOT, read_settings
from bot.command_line.german import Commands
from bot.command_line.printing import say
from bot.slack.manifest import write as write_slack
from bot.teams.manifest import write as write_teams

manifest = Commands("Schreibt, was Slack und Teams zum Anlegen der App brauchen.")

FOLDER = PROJECT_ROOT / "build" / "apps"


@manifest.command()
def slack() -> None:
    """Schreibt das App-Manifest für Slack nach build/apps/slack.json."""
    _say_where(write_slack(read_settings(), FOLDER / "slack.json"))


@manifest.command()
def teams() -> None:
    """Schreibt das App-Paket für Teams nach build/apps/teams.zip."""
    _say_where(write_teams(read_settings(), FOLDER / "teams.zip"))


def _say_where(path: Path) -> None:
    say(f"Geschrieben: {path}")
