"""`index-lotse undo`: takes back what one import changed."""

from __future__ import annotations

from datetime import datetime
from itertools import islice
from typing import Annotated

import typer
from sqlalchemy import func, select
from sqlalchemy.engine import Engine

from actions.answers.german import counted
from actions.facts.revisions import CannotUndo, Origin, changes_of
from actions.facts.revisions import undo as take_back
from actions.facts.tables import changes
from actions.settings import read_settings
from bot.command_line.asking import confirm, who
from bot.command_line.changes import SHOWN, change_line, reversed_change, say_rest
from bot.command_line.options import All, By, Yes
from bot.command_line.printing import Stopped, say
from bot.command_line.stores import opened

Number = Annotated[int, typer.Argument(metavar="N", help="Nummer des Stands, siehe index-lotse history.", min=1)]


def undo(number: Number, yes: Yes = False, by: By = None, show_all: All = False) -> None:
    """Nimmt den Import N zurück: stellt genau wieder her, was vorher dort stand."""
    origin = Origin("undo", who(by), datetime.now().astimezone())
    with opened(read_settings().store_url) as store:
        _undo(store.writer, number, origin, keep=False)
        _say_what(store.reader, number, show_all)
        confirm(f"Stand {number} zurücknehmen?", yes)
        new, count = _undo(store.writer, number, origin, keep=True)
    say(f"Stand {number} ist zurückgenommen ({counted(count, 'Zeile', 'Zeilen')}). Das ist jetzt Stand {new}.")


def _undo(engine: Engine, number: int, origin: Origin, keep: bool) -> tuple[int, int]:
    """Take back a revision; without `keep` only to see whether it can be."""
    with engine.connect() as connection, connection.begin() as transaction:
        try:
            writer = take_back(connection, number, origin)
        except CannotUndo as error:
            raise Stopped(str(error)) from error
        if not keep:
            transaction.rollback()
        return writer.number, writer.count


def _say_what(engine: Engine, number: int, show_all: bool) -> None:
    with engine.connect() as connection:
        total = connection.execute(
            select(func.count()).select_from(changes).where(changes.c.revision == number)
        ).scalar_one()
        say(f"Wird wiederhergestellt ({counted(total, 'Zeile', 'Zeilen')}):")
        shown = total if show_all else SHOWN
        for each in islice(changes_of(connection, number), shown):
            say(f"  {change_line(reversed_change(each))}")
        say_rest(total, shown)
