"""`index-lotse purge`: deletes what is kept of conversations, before its time if wished."""

from __future__ import annotations

from typing import Annotated

import typer
from sqlalchemy import delete
from sqlalchemy.engine import Engine

from actions.answers.german import counted
from actions.settings import read_settings
from bot.command_line.asking import confirm
from bot.command_line.options import Yes
from bot.command_line.printing import say
from bot.conversations.engine import open_conversations, wipe_traces
from bot.conversations.store import Conversations
from bot.conversations.tables import claims, conversations, feedback, questions

ALL = {
    ("Gespräch", "Gespräche"): conversations,
    ("Urteil", "Urteile"): feedback,
    ("aufbewahrte Frage", "aufbewahrte Fragen"): questions,
}


def purge(
    everything: Annotated[
        bool, typer.Option("--all", help="Alles löschen: laufende Gespräche, Urteile und aufbewahrte Fragen.")
    ] = False,
    yes: Yes = False,
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
            say(f"{counted(count, 'abgelaufenes Gespräch', 'abgelaufene Gespräche')} gelöscht.")
    finally:
        engine.dispose()


def _delete_all(engine: Engine) -> None:
    with engine.begin() as connection:
        counts = {names: connection.execute(delete(table)).rowcount for names, table in ALL.items()}
        connection.execute(delete(claims))
    wipe_traces(engine)
    say("Gelöscht: " + ", ".join(counted(count, *names) for names, count in counts.items()) + ".")
