"""`index-lotse history`: what was imported and taken back, when and by whom."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from itertools import islice
from typing import Annotated

import typer

from actions.facts.revisions import Change, Revision, changes_of
from actions.facts.revisions import history as all_revisions
from actions.settings import read_settings
from bot.command_line.changes import SHOWN, change_line, say_rest
from bot.command_line.options import All, AsJson
from bot.command_line.printing import Stopped, say, say_json
from bot.command_line.stores import opened

KINDS = {"files": "Faktenordner", "rankings": "Ranglisten", "press": "Pressetext", "undo": "Rücknahme"}
RESTORED = "Sicherung eingespielt"
HEADER = ("Nr.", "Wann", "Wer", "Was", "Datei", "SHA-256", "Zeilen", "")

Number = Annotated[
    int | None, typer.Argument(metavar="[N]", help="Nummer eines Stands: zeigt, was er geändert hat.", min=1)
]


def history(number: Number = None, as_json: AsJson = False, show_all: All = False) -> None:
    """Zeigt alle Stände der Faktendatenbank, oder was der Stand N geändert hat (alt → neu)."""
    with opened(read_settings().store_url) as store, store.reader.connect() as connection:
        revisions = all_revisions(connection)
        if number is None:
            _say_all(revisions, as_json)
            return
        revision = next((each for each in revisions if each.number == number), None)
        if revision is None:
            raise Stopped(f"Einen Stand mit der Nummer {number} gibt es nicht.")
        changed = islice(changes_of(connection, number), None if show_all else SHOWN)
        if as_json:
            say_json({**asdict(revision), "changed": [asdict(each) for each in changed]})
        else:
            _say_one(revision, list(changed))


def _say_all(revisions: list[Revision], as_json: bool) -> None:
    if as_json:
        say_json([asdict(each) for each in revisions])
        return
    rows = [HEADER, *map(_cells, revisions)]
    widths = [max(len(row[place]) for row in rows) for place in range(len(HEADER))]
    for row in rows:
        say("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def _say_one(revision: Revision, changed: list[Change]) -> None:
    say(revision_line(revision))
    if revision.kind == "files":
        say("Die Faktendateien als Ganzes; ihre Zeilen sind nicht einzeln verzeichnet.")
    if revision.is_restore:
        say("Die Sicherung als Ganzes; ihre Zeilen sind nicht einzeln verzeichnet.")
    for each in changed:
        say(f"  {change_line(each)}")
    say_rest(revision.changes, len(changed))


def revision_line(revision: Revision) -> str:
    """Say in a line what a revision was: its number, when, by whom, what and from which file."""
    number, when, by, what, file, sha256, _, undone = _cells(revision)
    return " · ".join(filter(None, (f"Stand {number}", when, by, what, file, sha256, undone)))


def _cells(revision: Revision) -> tuple[str, ...]:
    undone = f"zurückgenommen durch {revision.undone_by}" if revision.undone_by else ""
    what = RESTORED if revision.is_restore else KINDS[revision.kind]
    what += f" von {revision.undoes}" if revision.undoes else ""
    changes = "" if revision.kind == "files" or revision.is_restore else str(revision.changes)
    when = f"{datetime.fromisoformat(revision.made_at):%d.%m.%Y, %H:%M} Uhr"
    return (
        str(revision.number),
        when,
        revision.made_by,
        what,
        revision.file_name,
        revision.sha256[:12],
        changes,
        undone,
    )
