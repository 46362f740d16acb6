"""`index-lotse purge`: deletes what is kept of conversations, before its time if wished."""

from __future__ import annotations

from typing import Annotated

import typer
from sqlalchemy import delete
from sqlalchemy.engine import Engine

from actions.settings import read_settings
from bot.command_line.asking import confirm
from bot.command_line.printing import say
from bot.conversations.engine import open_conversations, wipe_traces
from bot.conversations.store import Conversations
from bot.conversations.tables import claims, conversations, feedback, questions

ALL = {"Gespräche": conversations, "Urteile": feedback, "aufbewahrte Fragen": questions}


def purge(
    everything: Annotated[
        bool, typer.Option("--all", help="Alles löschen: laufende Gespräche, Urteile und aufbewahrte Fragen.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Nicht nachfragen.")] = False,
) -> None:
    """Löscht abgelaufene Gespräche und Fragen, mit --all alle; die Fakten bleiben."""
    settings = read_settings()
    engine = open_conversations(settings.conversations_url)
    try:
        if everything:
            confirm("Alle Gespräche, Urteile und aufbewahrten Fragen löschen? Das lässt sich nicht zurücknehmen.", yes)
            _delete_all(engine)
        else:
            count = Conversations(engine, settings.conversation_hours).delete_expired()
            say(f"{count} abgelaufene Gespräche gelöscht.")
    finally:
        engine.dispose()


def _delete_all(engine: Engine) -> None:
    with engine.begin() as connection:
        counts = {name: connection.execute(delete(table)).rowcount for name, table in ALL.items()}
        connection.execute(delete(claims))
    wipe_traces(engine)
    say("Gelöscht: " + ", ".join(f"{count} {name}" for name, count in counts.items()) + ".")
