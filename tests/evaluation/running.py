"""The bot under evaluation: in this very process, with a fact store of its own and a fixed date."""

from __future__ import annotations

import contextlib
import datetime
import os
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from actions.facts.engine import open_store
from actions.facts.load import build_if_needed
from actions.facts.queries import Facts
from actions.settings import PREFIX, PROJECT_ROOT, Settings
from bot.model import TrainingFiles, current_model, train
from bot.progress import step
from bot.quiet import importing_rasa, set_environment
from tests.conversations import scorer
from tests.conversations.conftest import TODAY, Bot
from tests.evaluation.judging import read_facts

OUTPUT = PROJECT_ROOT / "build" / "evaluation"
FACTS_FOLDER = PROJECT_ROOT / "data" / "facts"
SEED = 2024

Result = TypeVar("Result")


@dataclass
class Bench:
    """What every part of the evaluation works with; the bot is loaded when it is first needed."""

    output: Path
    files: TrainingFiles
    store_url: str
    facts: scorer.Facts

    @cached_property
    def model(self) -> Path:
        """The model of the training data as it is; trained if there is none."""
        folder = Settings().models_folder
        model = current_model(self.files, folder)
        if model is None:
            with step("Trainiere das Sprachmodell"):
                model = train(self.files, folder)
        return model

    @cached_property
    def bot(self) -> Bot:
        """The running bot."""
        return self.load(self.model)

    def load(self, model: Path) -> Bot:
        """A bot that runs on any model."""
        from bot.server import load_agent

        return Bot(load_agent(model), self.store_url)

    def store(self) -> Facts:
        """The queries on the fact store."""
        return Facts(open_store(self.store_url, read_only=True))


def start() -> Bench:
    """Fix what could change the answers (settings, date, facts), import Rasa quietly and return the bench."""
    for name in Settings.__fields__:
        os.environ.pop(PREFIX + name.upper(), None)
    # Set, not just deleted, where a developer's .env would change the answers.
    for name in ("home_city", "contact"):
        os.environ[PREFIX + name.upper()] = Settings.__fields__[name].default
    OUTPUT.mkdir(parents=True, exist_ok=True)
    store_url = f"sqlite:///{OUTPUT / 'facts.db'}"
    os.environ[f"{PREFIX}STORE_URL"] = store_url
    os.environ[f"{PREFIX}TODAY"] = TODAY
    set_environment()
    build_if_needed(FACTS_FOLDER, store_url)
    with step("Lade Rasa"), importing_rasa():
        import bot.server  # noqa: F401
    return Bench(OUTPUT, TrainingFiles(PROJECT_ROOT), store_url, read_facts(FACTS_FOLDER))


def state() -> str:
    """When and of which state of the project something is measured."""
    today = datetime.date.today().isoformat()
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=PROJECT_ROOT, capture_output=True, text=True)
    return f"am {today} am Stand {commit.stdout.strip()}" if commit.returncode == 0 else f"am {today}"


@contextlib.contextmanager
def quiet(log: Path) -> Iterator[None]:
    """What Rasa prints within, progress bars above all, goes to a file."""
    with log.open("w", encoding="utf-8") as file, contextlib.redirect_stderr(file), contextlib.redirect_stdout(file):
        yield


def timed(do: Callable[..., Result], *arguments: object) -> tuple[Result, float]:
    """What a call returns, and the seconds that it took."""
    begun = time.perf_counter()
    result = do(*arguments)
    return result, time.perf_counter() - begun
