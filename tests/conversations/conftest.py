"""The bot as it runs, asked in this very process: the trained model with its real actions, no network."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

from actions.facts.load import build_if_needed
from actions.settings import PREFIX, PROJECT_ROOT, Settings
from bot.model import TrainingFiles, current_model, train
from bot.quiet import importing_rasa, set_environment

if TYPE_CHECKING:
    from rasa.core.agent import Agent

# The dialogues say "letztes Jahr" and mean 2025.
TODAY = "2026-11-02"


class Bot:
    """Asks the running agent, as a channel does."""

    def __init__(self, agent: Agent, store_url: str) -> None:
        self.agent = agent
        self.store_url = store_url
        self.loop = asyncio.new_event_loop()
        self._senders = itertools.count()

    def talk(self, *messages: str) -> list[str]:
        """Say the messages in a new conversation and return the reply to each, as one text each."""
        sender = self.new_sender()
        return [self.say(message, sender) for message in messages]

    def ask(self, *messages: str) -> str:
        """Say the messages in a new conversation and return the reply to the last."""
        return self.talk(*messages)[-1]

    def new_sender(self) -> str:
        """Return the name of someone who has not said anything yet."""
        return f"sender-{next(self._senders)}"

    def say(self, message: str, sender: str) -> str:
        """Say one message of a conversation and return the reply as one text."""
        return "\n".join(reply["text"] for reply in self.replies(message, sender) if reply.get("text"))

    def branch(self, sender: str) -> str:
        """Return the name of someone who has said what `sender` has: two ways to go on from there."""
        store = self.agent.tracker_store
        tracker = self.loop.run_until_complete(store.get_or_create_tracker(sender)).copy()
        tracker.sender_id = self.new_sender()
        self.loop.run_until_complete(store.save(tracker))
        return tracker.sender_id

    def replies(self, message: str, sender: str) -> list[dict[str, Any]]:
        """Say one message of a conversation and return the replies as a channel gets them."""
        return self.loop.run_until_complete(self.agent.handle_text(message, sender_id=sender)) or []


@pytest.fixture(scope="session")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bot]:
    """The bot with a store of its own, built from data/facts, and the model of the training data as it is."""
    with pytest.MonkeyPatch.context() as environment:
        # A developer's variables and .env would change the answers.
        for name, field in Settings.__fields__.items():
            if field.default is not None:
                environment.setenv(PREFIX + name.upper(), str(field.default))
        store_url = f"sqlite:///{tmp_path_factory.mktemp('store')}/facts.db"
        environment.setenv(f"{PREFIX}STORE_URL", store_url)
        environment.setenv(f"{PREFIX}TODAY", TODAY)
        settings = Settings()
        build_if_needed(PROJECT_ROOT / "data" / "facts", store_url)
        set_environment()
        with importing_rasa():
            from bot.server import load_agent
        files = TrainingFiles(PROJECT_ROOT)
        model = current_model(files, settings.models_folder) or train(files, settings.models_folder)
        running = Bot(load_agent(model), store_url)
        yield running
        running.loop.close()
