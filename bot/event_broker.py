"""Hands every event of a conversation to Kafka or RabbitMQ, by Rasa's own event brokers."""

from __future__ import annotations

import asyncio
from pathlib import Path

from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import TrackerStore
from rasa.utils.endpoints import read_endpoint_config
from sanic import Sanic

SECTION = "event_broker"


def publish_events(app: Sanic, store: TrackerStore, endpoints: Path) -> None:
    """Have the store publish as the file says, in the form of Rasa's endpoints.yml (Rasa's docs, "Event Brokers").

    A broker that is away when the bot starts keeps it from starting.
    """

    @app.before_server_start
    async def connect(_app: Sanic, loop: asyncio.AbstractEventLoop) -> None:
        store.event_broker = await EventBroker.create(read_endpoint_config(str(endpoints), SECTION), loop)

    @app.after_server_stop
    async def disconnect(_app: Sanic, _loop: asyncio.AbstractEventLoop) -> None:
        if store.event_broker is not None:
            await store.event_broker.close()
