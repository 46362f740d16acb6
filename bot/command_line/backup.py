"""`index-lotse backup` and `restore`: the whole facts database as one file, and back."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from actions.facts.backup import BadBackup, back_up, inspect
from actions.facts.backup import restore as restore_store
from actions.facts.engine import open_store
from actions.settings import read_settings
from bot.command_line.asking import confirm, refuse_existing
from bot.command_line.options import Force, Yes
from bot.command_line.printing import Stopped, say
from bot.command_line.stores import reading


def backup(
    file: Annotated[Path, typer.Argument(help="Zieldatei, zum Beispiel fakten.zip.")],
    force: Force = False,
) -> None:
    """Sichert die Faktendatenbank mit ihrer Geschichte in eine Datei, auch während der Bot läuft."""
    refuse_existing(file, force)
    try:
        with reading() as engine:
            written = back_up(engine, file)
    except BadBackup as error:
        raise Stopped(f"Die Sicherung ist nicht gelungen. {error}") from error
    say(f"Stand {written.revision} gesichert und geprüft: {file} ({sum(written.rows.values())} Zeilen)")


def restore(
    file: Annotated[Path, typer.Argument(help="Die Sicherung.")],
    yes: Yes = False,
) -> None:
    """Ersetzt den ganzen Inhalt der Faktendatenbank durch eine Sicherung."""
    settings = read_settings()
    try:
        found = inspect(file)
        say(f"Die Sicherung enthält Stand {found.revision}: {found.rows['rankings']} Plätze, Schema {found.schema}.")
        confirm("Den ganzen Inhalt der Faktendatenbank dadurch ersetzen?", yes)
        engine = open_store(settings.store_url, read_only=False)
        try:
            restore_store(file, engine)
        finally:
            engine.dispose()
    except BadBackup as error:
        raise Stopped(str(error)) from error
    say("Wiederhergestellt. Ein laufender Bot antwortet ab der nächsten Nachricht daraus.")
