"""`index-lotse restore`: the whole facts database from a backup, after saying what is lost by that."""

from __future__ import annotations

import hashlib
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy.engine import Connection

from actions.answers.german import counted
from actions.facts.backup import Backup, BadBackup, inspect, newest_schema, revisions_beyond, schema_of
from actions.facts.backup import restore as restore_store
from actions.facts.engine import StoreDamaged, StoreMissing, StoreUnusable, is_sound, open_store, put_aside
from actions.facts.load import digests_of
from actions.facts.revisions import Origin
from actions.settings import read_settings
from bot.command_line.asking import confirm, who
from bot.command_line.changes import SHOWN
from bot.command_line.history import revision_line
from bot.command_line.options import By, Yes
from bot.command_line.printing import Stopped, say

ANSWERS = "Ein laufender Bot antwortet ab der nächsten Nachricht daraus."
RESTART = "Starten Sie einen laufenden Bot bitte neu: Er hat noch die alte Datei."
DAMAGED = "Die jetzige Datenbankdatei ist beschädigt; ihr Inhalt lässt sich nicht vergleichen. Sie wird aufgehoben."


def restore(
    file: Annotated[Path, typer.Argument(metavar="DATEI", help="Die Sicherung.", exists=True, dir_okay=False)],
    yes: Yes = False,
    by: By = None,
) -> None:
    """Ersetzt den ganzen Inhalt der Faktendatenbank durch eine Sicherung."""
    settings, now = read_settings(), datetime.now().astimezone()
    try:
        found = inspect(file)
        places = counted(found.rows["rankings"], "Platz", "Plätze")
        say(f"Die Sicherung enthält Stand {found.revision}: {places}, Schema {found.schema}.")
        damaged = _say_what_goes(found, settings.store_url)
        _say_what_differs(found, settings.facts_folder)
        confirm("Den ganzen Inhalt der Faktendatenbank dadurch ersetzen?", yes)
        if damaged:
            say(f"Die beschädigte Datei heißt jetzt „{put_aside(settings.store_url, now)}“.")
        origin = Origin("undo", who(by), now, file.name, hashlib.sha256(file.read_bytes()).hexdigest())
        number = _restore(file, settings.store_url, origin)
    except (BadBackup, StoreUnusable) as error:
        raise Stopped(str(error)) from error
    say(f"Wiederhergestellt als Stand {number}. " + (RESTART if damaged else ANSWERS))


def _restore(file: Path, url: str, origin: Origin) -> int:
    engine = open_store(url, read_only=False)
    try:
        return restore_store(file, engine, origin)
    finally:
        engine.dispose()


def _say_what_goes(found: Backup, url: str) -> bool:
    """Say which revisions the store has that the backup has not; return whether the store is damaged."""
    try:
        engine = open_store(url, read_only=True)
    except StoreMissing:
        return False
    except StoreDamaged:
        say(DAMAGED)
        return True
    try:
        with engine.connect() as connection:
            if not is_sound(connection):
                say(DAMAGED)
                return True
            _say_revisions(found, connection)
            return False
    finally:
        engine.dispose()


def _say_revisions(found: Backup, connection: Connection) -> None:
    if schema_of(connection) != newest_schema():
        say(f"Die jetzige Datenbank hat noch das Schema {schema_of(connection)}; ihr ganzer Inhalt wird ersetzt.")
        return
    going = revisions_beyond(found, connection)
    if going:
        say("Diese Stände enthält die Sicherung nicht; sie gehen verloren:")
    for each in going[:SHOWN]:
        say(f"  {revision_line(each)}")
    if len(going) > SHOWN:
        say(f"  … und {counted(len(going) - SHOWN, 'weiterer', 'weitere')}")


def _say_what_differs(found: Backup, folder: Path) -> None:
    current = digests_of(folder)
    names = sorted(name for name in {*current, *found.facts_files} if current.get(name) != found.facts_files.get(name))
    if names:
        say(
            f"Andere Faktendateien als in der Sicherung: {', '.join(names)}. Ab dem nächsten Start des Bots (oder "
            "„make facts“) gelten wieder die Dateien; aus der Sicherung bleiben dann nur die Importe."
        )
