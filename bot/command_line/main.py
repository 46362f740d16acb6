"""The command `index-lotse`. Every subcommand has its own module."""

from __future__ import annotations

import sys

from sqlalchemy.exc import SQLAlchemyError
from typer.exceptions import Abort, TyperException

from actions.facts.engine import StoreUnusable
from actions.facts.failures import explain_database, explain_file
from actions.settings import SettingsError
from bot.command_line.ask import ask
from bot.command_line.backup import backup
from bot.command_line.check import check
from bot.command_line.explore import explore
from bot.command_line.facts import facts
from bot.command_line.german import Commands, wrong_usage
from bot.command_line.history import history
from bot.command_line.import_press import press
from bot.command_line.import_rankings import rankings
from bot.command_line.manifest import manifest
from bot.command_line.printing import Stopped, complain
from bot.command_line.purge import purge
from bot.command_line.questions import questions
from bot.command_line.restore import restore
from bot.command_line.undo import undo
from bot.quiet import set_environment

FAILED, WRONG_USAGE, INTERRUPTED = 1, 2, 130

app = Commands("Werkzeuge für Betreiber und Presseamt des Index-Lotsen.", name="index-lotse")
imports = Commands("Übernimmt Fakten aus Dateien in die Faktendatenbank.")
imports.command()(rankings)
imports.command()(press)
app.add_typer(imports, name="import")
for command in (ask, history, undo, backup, restore, purge, explore):
    app.command()(command)
app.add_typer(facts, name="facts")
app.add_typer(questions, name="questions")
app.add_typer(check, name="check")
app.add_typer(manifest, name="manifest")


def main() -> None:
    """Run the command; errors are said in German: exit code 1 what went wrong, 2 wrong usage, 130 broken off."""
    set_environment()
    try:
        code = app(standalone_mode=False)
    except TyperException as error:
        complain(wrong_usage(error))
        code = WRONG_USAGE
    except (SettingsError, Stopped, StoreUnusable) as error:
        complain(str(error))
        code = FAILED
    except SQLAlchemyError as error:
        complain(explain_database(error))
        code = FAILED
    except OSError as error:
        complain(explain_file(error))
        code = FAILED
    except (KeyboardInterrupt, Abort):
        complain("Abgebrochen.")
        code = INTERRUPTED
    sys.exit(code or 0)
