"""Puts the model, the actions and the channels together and serves them in one process."""

from __future__ import annotations

import socket
from asyncio import AbstractEventLoop
from pathlib import Path

from rasa.core.agent import Agent
from rasa.core.channels.channel import InputChannel, register
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.exceptions import InvalidConfigException
from sanic import Blueprint, Sanic

from actions.facts.engine import open_store
from actions.facts.queries import Facts
from actions.settings import Settings
from bot.actions_endpoint import InProcessActions
from bot.channels.draining import Draining
from bot.channels.errors import answer_errors
from bot.channels.headers import send_security_headers
from bot.channels.operator import operator
from bot.channels.pages import pages
from bot.channels.protocol import SETTINGS, PunctualProtocol
from bot.channels.rest import OperatorsRest
from bot.channels.slack import SlackChannel
from bot.channels.slack import is_configured as slack_is_configured
from bot.channels.teams import TeamsChannel
from bot.channels.teams import is_configured as teams_is_configured
from bot.channels.website import WebsiteInput
from bot.charts.pictures import Pictures
from bot.charts.routes import charts
from bot.conversations.engine import check
from bot.conversations.expiry import expire_while_serving
from bot.conversations.questions import Questions
from bot.conversations.store import Conversations
from bot.event_broker import publish_events
from bot.locks import lock_store
from bot.metrics import Metrics, watch
from bot.model import ModelNotUsable
from bot.personal import anonymised, known_names
from bot.ports import is_loopback
from bot.processor import QuickAgent
from bot.progress import say
from bot.remote_actions import RemoteActions
from bot.responses import SpokenResponses
from bot.tracker_store import BoundedTrackerStore
from bot.unanswered import keep_unanswered

ACTIONS = "actions.actions"
WEBHOOKS = "/webhooks/"
# Connections that wait to be taken. With Sanic's 100, a proxy found the bot to be dead when hundreds came at once.
BACKLOG = 1024
WARM_UP = "Wo steht Köln bei Verwaltung?"


def load_agent(model: Path, tracker_store: TrackerStore | None = None, settings: Settings | None = None) -> Agent:
    """Return an agent with the model that answers by our own actions; without a store, it remembers in memory.

    With settings, it shares locks and calls action servers as they say. Raises ModelNotUsable.
    """
    actions_url, redis_url = (settings.actions_url, settings.redis_url) if settings else (None, None)
    store = tracker_store or BoundedTrackerStore(Domain.empty())
    try:
        agent = QuickAgent(
            generator=SpokenResponses(),
            tracker_store=store,
            lock_store=lock_store(redis_url),
            action_endpoint=RemoteActions(actions_url.split()) if actions_url else InProcessActions(ACTIONS),
        )
        agent.load_model(model)
    except InvalidConfigException as error:
        raise ModelNotUsable(str(error)) from error
    # Rasa wraps it into one that begins the conversation anew when the database is away for a moment, and saves that.
    agent.tracker_store = agent.processor.tracker_store = store
    return agent


def serve(agent: Agent, store: Conversations, settings: Settings, listener: socket.socket) -> None:
    """Answer on the listening socket until SIGINT or SIGTERM; say so when it does."""
    app = Sanic("index_lotse", configure_logging=False)
    app.config.update(SETTINGS)
    answer_errors(app)
    send_security_headers(app)
    # Rasa's own builders of an app would put their greeting where our page goes.
    facts = Facts(open_store(settings.store_url, read_only=True))
    questions = _questions(agent, facts, store, settings)
    register(_channels(store, settings, questions), app, route=WEBHOOKS)
    app.blueprint(pages(settings.allowed_origins))
    app.blueprint(charts(Pictures(facts)))
    draining = Draining(settings.drain_seconds)
    app.blueprint(_operator(agent, facts, store, settings, draining))
    expire_while_serving(app, store)
    if settings.event_broker is not None:
        publish_events(app, agent.tracker_store, settings.event_broker)

    @app.before_server_start
    async def warm_up(_app: Sanic, _loop: AbstractEventLoop) -> None:
        # The first message builds indexes and caches for most of a second: nobody shall wait for them.
        await agent.parse_message(WARM_UP)

    @app.after_server_start
    async def ready(_app: Sanic, _loop: AbstractEventLoop) -> None:
        say(f"Index-Lotse antwortet auf http://{settings.host}:{settings.port}/ (beenden mit Strg+C)")

    # The last listener is the first that Sanic calls when it stops.
    app.before_server_stop(draining.drain)
    _run(app, agent, listener)


def chat(agent: Agent, listener: socket.socket) -> None:
    """Let the user ask in the terminal, as `rasa shell` does."""
    # Loads Rasa's own server and its tests with it, which the server on the net has no use for.
    from rasa.core.channels.console import CmdlineInput
    from rasa.core.run import configure_app

    app = configure_app([CmdlineInput()], enable_api=False, port=listener.getsockname()[1])
    _run(app, agent, listener)


def _questions(agent: Agent, facts: Facts, store: Conversations, settings: Settings) -> Questions | None:
    if not settings.questions_days:
        return None
    kept = Questions(store.engine, settings.questions_days, lambda text: anonymised(text, known_names(facts)))
    keep_unanswered(agent, kept)
    return kept


def _channels(store: Conversations, settings: Settings, questions: Questions | None) -> list[InputChannel]:
    channels: list[InputChannel] = [WebsiteInput(store, settings, questions)]
    if settings.rest_token or is_loopback(settings.host):
        channels.append(OperatorsRest(settings.rest_token))
    if slack_is_configured(settings):
        channels.append(SlackChannel(store, settings))
    if teams_is_configured(settings):
        channels.append(TeamsChannel(store, settings))
    return channels


def _operator(agent: Agent, facts: Facts, store: Conversations, settings: Settings, draining: Draining) -> Blueprint:
    metrics = Metrics()
    watch(agent, metrics)
    checks = {
        "model": agent.is_ready,
        "facts": facts.version,
        "conversations": lambda: check(store.engine),
        "stays": draining.stays,
    }
    return operator(checks, metrics, settings.metrics_token)


def _run(app: Sanic, agent: Agent, listener: socket.socket) -> None:
    app.ctx.agent = agent
    app.run(sock=listener, motd=False, access_log=False, protocol=PunctualProtocol, backlog=BACKLOG)
