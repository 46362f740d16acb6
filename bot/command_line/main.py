"""The command `index-lotse`. Every subcommand has its own module."""

from __future__ import annotations

import sys

import typer

from actions.settings import SettingsError
from bot.command_line.backup import backup, restore
from bot.command_line.check import check
from bot.command_line.facts import facts
from bot.command_line.history import history
from bot.command_line.import_rankings import rankings
from bot.command_line.manifest import manifest
from bot.command_line.printing import Stopped, complain
from bot.command_line.purge import purge
from bot.command_line.questions import questions
from bot.command_line.undo import undo
from bot.quiet import set_environment

INTERRUPTED = 130

app = typer.Typer(
    name="index-lotse",
    help="Werkzeuge für Betreiber und Presseamt des Index-Lotsen.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.add_typer(facts, name="facts")
app.add_typer(questions, name="questions")
app.add_typer(check, name="check")
app.add_typer(manifest, name="manifest")
app.command()(backup)
app.command()(restore)
app.command()(purge)
imports = typer.Typer(help="Übernimmt Fakten aus Dateien in die Faktendatenbank.", no_args_is_help=True)
imports.command()(rankings)
app.add_typer(imports, name="import")
app.command()(history)
app.command()(undo)


def main() -> None:
    """Run the command; errors that the user can mend are said in German, with exit code 1."""
    set_environment()
    try:
        app()
    except (SettingsError, Stopped) as error:
        complain(str(error))
        sys.exit(1)
    except KeyboardInterrupt:
        complain("Abgebrochen.")
        sys.exit(INTERRUPTED)
