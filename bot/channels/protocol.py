"""Connections that cannot be held open by sending next to nothing."""

from __future__ import annotations

from asyncio.transports import BaseTransport
from typing import Any

from sanic.http import Stage
from sanic.server.protocols.http_protocol import HttpProtocol

MOST_CONNECTIONS = 1000
SETTINGS = {
    "ACCESS_LOG": False,
    # Bytes, for all that does not read its body itself.
    "REQUEST_MAX_SIZE": 65_536,
    # Seconds for the head of a request, for the answer or its next part, and between two requests.
    "REQUEST_TIMEOUT": 5,
    "RESPONSE_TIMEOUT": 60,
    "KEEP_ALIVE_TIMEOUT": 15,
}


class PunctualProtocol(HttpProtocol):
    """Sanic's protocol, whose clock is not set back by each byte that a slow request brings."""

    def connection_made(self, transport: BaseTransport) -> None:
        """Take the connection, unless there are too many."""
        if len(self.connections) >= MOST_CONNECTIONS:
            transport.close()
            return
        super().connection_made(transport)  # type: ignore[no-untyped-call]

    def data_received(self, data: bytes) -> None:
        """Take the data; the time that a request has for its head or its body goes on running."""
        begun = self._time
        super().data_received(data)
        http: Any = getattr(self, "_http", None)
        if http is not None and (http.stage is not Stage.IDLE or http.request_body):
            self._time = begun
