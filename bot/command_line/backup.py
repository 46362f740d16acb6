"""`index-lotse backup`: the whole facts database as one file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from actions.answers.german import counted
from actions.facts.backup import BadBackup, back_up
from bot.command_line.asking import refuse_existing
from bot.command_line.options import Force
from bot.command_line.printing import Stopped, say
from bot.command_line.stores import reading


def backup(
    file: Annotated[Path, typer.Argument(metavar="DATEI", help="Zieldatei, zum Beispiel fakten.zip.")],
    force: Force = False,
) -> None:
    """Sichert die Faktendatenbank mit ihrer Geschichte in eine Datei, auch während der Bot läuft."""
    refuse_existing(file, force)
    try:
        with reading() as engine:
            written = back_up(engine, file)
    except BadBackup as error:
        raise Stopped(f"Die Sicherung ist nicht gelungen. {error}") from error
    rows = counted(sum(written.rows.values()), "Zeile", "Zeilen")
    say(f"Stand {written.revision} gesichert und geprüft: {file} ({rows})")
