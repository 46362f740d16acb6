"""Puts the model, the actions and the channels together and serves them in one process."""

from __future__ import annotations

import socket
from asyncio import AbstractEventLoop
from pathlib import Path

from rasa.core.agent import Agent
from rasa.core.channels.channel import InputChannel, register
from rasa.core.channels.console import CmdlineInput
from rasa.core.channels.rest import RestInput
from rasa.core.lock_store import InMemoryLockStore
from rasa.core.run import configure_app
from rasa.shared.core.domain import Domain
from sanic import Sanic

from bot.actions_endpoint import InProcessActions
from bot.channels.web import page
from bot.progress import say
from bot.responses import SpokenResponses
from bot.tracker_store import BoundedTrackerStore

ACTIONS = "actions.actions"
WEBHOOKS = "/webhooks/"


def load_agent(model: Path) -> Agent:
    """Return an agent with the model that answers by our own actions."""
    return Agent.load(
        model_path=str(model),
        generator=SpokenResponses(),
        tracker_store=BoundedTrackerStore(Domain.empty()),
        lock_store=InMemoryLockStore(),
        action_endpoint=InProcessActions(ACTIONS),
    )


def serve(agent: Agent, listener: socket.socket, address: str) -> None:
    """Answer on the listening socket until SIGINT or SIGTERM; say so when it does."""
    app = Sanic("index_lotse", configure_logging=False)
    channels: list[InputChannel] = [RestInput()]
    # Rasa's own builders of an app would put their greeting where our page goes.
    register(channels, app, route=WEBHOOKS)
    app.blueprint(page())

    @app.after_server_start
    async def ready(_app: Sanic, _loop: AbstractEventLoop) -> None:
        say(f"Index-Lotse antwortet auf {address} (beenden mit Strg+C)")

    _run(app, agent, listener)


def chat(agent: Agent, listener: socket.socket) -> None:
    """Let the user ask in the terminal, as `rasa shell` does."""
    app = configure_app([CmdlineInput()], enable_api=False, port=listener.getsockname()[1])
    _run(app, agent, listener)


def _run(app: Sanic, agent: Agent, listener: socket.socket) -> None:
    app.ctx.agent = agent
    app.run(sock=listener, motd=False, access_log=False)
