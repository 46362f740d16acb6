"""`index-lotse ask`: asks the bot in the terminal, and shows how it came by its answer."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Annotated

import typer

from actions.context import Context
from actions.facts.engine import open_store
from actions.facts.queries import Facts
from actions.query.cube import Cube
from actions.settings import PROJECT_ROOT, Settings, read_settings
from bot.command_line.explaining import explain
from bot.command_line.printing import Stopped, say
from bot.model import TrainingFiles, current_model
from bot.quiet import importing_rasa

if TYPE_CHECKING:
    from rasa.core.agent import Agent

SENDER = "index-lotse-ask"


def ask(
    messages: Annotated[list[str], typer.Argument(metavar="NACHRICHT …", help="Eine Frage, oder mehrere im Gespräch.")],
    explained: Annotated[
        bool, typer.Option("--explain", help="Zeigt auch, wie die Frage gelesen wurde und was die Fakten dazu sagen.")
    ] = False,
) -> None:
    """Beantwortet Fragen im Terminal, jede im Gespräch mit denen davor."""
    settings = read_settings()
    model = current_model(TrainingFiles(PROJECT_ROOT), settings.models_folder)
    if model is None:
        raise Stopped("Es ist kein Sprachmodell trainiert; „make prepare“ trainiert eines.")
    facts = Facts(open_store(settings.store_url, read_only=True))
    # Takes seconds, which no other command shall wait for.
    with importing_rasa():
        from bot.server import load_agent
    asyncio.run(_converse(messages, load_agent(model), facts, settings, explained))


async def _converse(messages: list[str], agent: Agent, facts: Facts, settings: Settings, explained: bool) -> None:
    for message in messages:
        say(f"> {message}")
        if explained:
            tracker = await agent.tracker_store.get_or_create_tracker(SENDER)
            parsed = await agent.parse_message(message)
            for line in explain(parsed, Context.from_slot(tracker.get_slot("kontext")), Cube(facts), settings):
                say(line)
            say("Antwort:")
        for reply in await agent.handle_text(message, sender_id=SENDER) or []:
            say(reply.get("text", ""))
        say("")
