"""`index-lotse check`: what is missing or wrong, and how to mend it."""

from __future__ import annotations

import asyncio

import typer

from actions.settings import read_settings
from bot.command_line.checks import report
from bot.command_line.german import Commands
from bot.command_line.health import findings
from bot.command_line.options import AsJson
from bot.findings import Finding
from bot.slack.check import findings as slack_findings
from bot.teams.check import findings as teams_findings

check = Commands("Prüft die Einrichtung und sagt, was fehlt oder falsch ist.", invoke_without_command=True)


@check.callback()
def everything(context: typer.Context, as_json: AsJson = False) -> None:
    """Prüft Einstellungen, Fakten, Datenbanken und Sprachmodell."""
    if context.invoked_subcommand is None:
        _report_and_exit(findings(read_settings()), as_json)


@check.command()
def slack(as_json: AsJson = False) -> None:
    """Prüft die Verbindung zu Slack: Einstellungen, Token, Rechte, Erreichbarkeit."""
    _report_and_exit(asyncio.run(slack_findings(read_settings())), as_json)


@check.command()
def teams(as_json: AsJson = False) -> None:
    """Prüft die Verbindung zu Teams: Einstellungen, Anmeldung, Schlüssel, Erreichbarkeit."""
    _report_and_exit(asyncio.run(teams_findings(read_settings())), as_json)


def _report_and_exit(found: list[Finding], as_json: bool) -> None:
    raise typer.Exit(0 if report(found, as_json) else 1)
