"""The commands of `python -m bot`: get everything ready and run it."""

from __future__ import annotations

import argparse
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from actions.facts.engine import StoreUnusable
from actions.facts.failures import explain_database
from actions.facts.load import build_if_needed
from actions.facts.problems import FactsError
from actions.facts.revisions import CannotReplay
from actions.settings import PROJECT_ROOT, Settings, SettingsError, read_settings
from bot.conversations.engine import open_conversations
from bot.conversations.store import Conversations
from bot.model import ModelNotUsable, TrainingFailed, TrainingFiles, current_model, train
from bot.ports import PortNotUsable, listen
from bot.progress import complain, say, step
from bot.quiet import importing_rasa

COMMANDS = {
    "run": "alles vorbereiten und im Netz antworten (wenn nichts anderes angegeben ist)",
    "shell": "alles vorbereiten und im Terminal antworten",
    "prepare": "Faktendatenbank und Sprachmodell auf den neuesten Stand bringen",
    "facts": "nur die Faktendatenbank auf den neuesten Stand bringen",
    "train": "das Sprachmodell neu trainieren, auch wenn sich nichts geändert hat",
}
INTERRUPTED = 130
# Their messages are for the user.
EXPLAINED = (SettingsError, PortNotUsable, FactsError, CannotReplay, StoreUnusable, TrainingFailed, ModelNotUsable)
ANY_FREE_PORT = 0


def main(arguments: list[str]) -> int:
    """Run the command and return the exit code."""
    command = _parser().parse_args(arguments).command
    try:
        return _run(command, read_settings())
    except EXPLAINED as error:
        complain(str(error))
        return 1
    except SQLAlchemyError as error:
        complain(explain_database(error))
        return 1
    except KeyboardInterrupt:
        complain("Abgebrochen.")
        return INTERRUPTED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bot",
        description="Index-Lotse",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="\n".join(f"{name:8} {purpose}" for name, purpose in COMMANDS.items()),
    )
    parser.add_argument("command", nargs="?", choices=COMMANDS, default="run", metavar="Befehl")
    return parser


def _run(command: str, settings: Settings) -> int:
    if command == "run":
        # Found out now, not after minutes of training.
        listen(settings.host, settings.port).close()
    _facts(settings)
    if command == "facts":
        return 0
    model = _model(settings, anew=command == "train")
    if command in ("run", "shell"):
        _serve(command, settings, model)
    return 0


def _facts(settings: Settings) -> None:
    if build_if_needed(settings.facts_folder, settings.store_url):
        say("Die Faktendatenbank ist neu aufgebaut.")


def _model(settings: Settings, anew: bool) -> Path:
    files = TrainingFiles(PROJECT_ROOT)
    model = None if anew else current_model(files, settings.models_folder)
    if model is None:
        with step("Trainiere das Sprachmodell"):
            model = train(files, settings.models_folder)
    return model


def _serve(command: str, settings: Settings, model: Path) -> None:
    with step("Lade das Sprachmodell"):
        # Loading Rasa takes seconds; whoever has a typing error in a setting shall not wait for it.
        with importing_rasa():
            from bot.conversations.trackers import StoredTrackers
            from bot.server import chat, load_agent, serve
        if command == "shell":
            agent = load_agent(model)
        else:
            store = Conversations(open_conversations(settings.conversations_url), settings.conversation_hours)
            agent = load_agent(model, StoredTrackers(store), settings)
    if command == "shell":
        chat(agent, listen("localhost", ANY_FREE_PORT))
    else:
        serve(agent, store, settings, listen(settings.host, settings.port))
