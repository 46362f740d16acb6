"""Calls action servers on other machines: one after the other in turn, and past those that are away."""

from __future__ import annotations

import asyncio
import logging
import time
from collections import deque
from collections.abc import Callable, Sequence
from typing import Any

from aiohttp import ClientConnectionError, ClientTimeout
from rasa.utils.endpoints import ClientResponseError, EndpointConfig

from bot.channels.texts import ACTIONS_AWAY

# The longest answer takes a fraction of a second; Rasa itself would wait five minutes.
WITHIN = ClientTimeout(total=10, sock_connect=1)
# So long, a server that was away is asked only if all are.
AVOIDED_S = 5.0
# What a proxy says whose servers are away.
GATEWAY_ERRORS = frozenset({502, 503, 504})
logger = logging.getLogger(__name__)


class RemoteActions(EndpointConfig):
    """Rasa's endpoint for actions, with several addresses. Actions only read, so each may be called twice."""

    def __init__(self, urls: Sequence[str], clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(urls[0], enable_selective_domain=True)
        self._servers = deque(EndpointConfig(url) for url in urls)
        self._away_until = dict.fromkeys(urls, 0.0)
        self._clock = clock

    async def request(
        self,
        method: str = "post",
        subpath: str | None = None,
        content_type: str | None = "application/json",
        compress: bool = False,
        **kwargs: Any,
    ) -> Any:
        """Return what the first server that is there replies; when all are away, a sentence that says so."""
        kwargs["timeout"] = WITHIN
        self._servers.rotate()
        for server in sorted(self._servers, key=self._is_avoided):
            try:
                return await server.request(method, subpath, content_type, compress, **kwargs)
            except (ClientConnectionError, asyncio.TimeoutError) as error:
                self._avoid(server, type(error).__name__)
            except ClientResponseError as error:
                if error.status not in GATEWAY_ERRORS:
                    raise
                self._avoid(server, str(error.status))
        return {"events": [], "responses": [{"text": ACTIONS_AWAY}]}

    def _is_avoided(self, server: EndpointConfig) -> bool:
        return self._clock() < self._away_until[server.url]

    def _avoid(self, server: EndpointConfig, reason: str) -> None:
        self._away_until[server.url] = self._clock() + AVOIDED_S
        logger.error("Aktionsserver nicht erreichbar", extra={"reason": reason})
