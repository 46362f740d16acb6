"""Hands every event of a conversation to Kafka or RabbitMQ, by Rasa's own event brokers."""

from __future__ import annotations

import asyncio
from pathlib import Path

from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import TrackerStore
from rasa.shared.exceptions import RasaException
from rasa.utils.endpoints import EndpointConfig, read_endpoint_config
from sanic import Sanic

from actions.settings import SettingsError

SECTION = "event_broker"


def publish_events(app: Sanic, store: TrackerStore, path: Path) -> None:
    """Have the store publish while the app runs, as the file says in the form of Rasa's endpoints.yml.

    See Rasa's docs, "Event Brokers". A broker that is away when the bot starts keeps it from starting. Raises
    SettingsError when the file says nothing of a broker.
    """
    config = _read(path)

    @app.before_server_start
    async def begin(_app: Sanic, _loop: asyncio.AbstractEventLoop) -> None:
        await connect(store, config)

    @app.after_server_stop
    async def end(_app: Sanic, _loop: asyncio.AbstractEventLoop) -> None:
        await store.event_broker.close()


async def connect(store: TrackerStore, config: EndpointConfig) -> None:
    """Have the store publish to that broker from now on."""
    store.event_broker = await EventBroker.create(config, asyncio.get_running_loop())


def _read(path: Path) -> EndpointConfig:
    try:
        config = read_endpoint_config(str(path), SECTION)
    except (RasaException, OSError) as error:
        raise SettingsError(f"Die Datei {path} ist nicht lesbar.") from error
    if config is None:
        raise SettingsError(f"In der Datei {path} steht kein Abschnitt {SECTION}.")
    return config
