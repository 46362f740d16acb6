"""Answers Rasa's calls to the action server in this very process: no second server, no HTTP."""

from __future__ import annotations

import json
from typing import Any

from rasa.utils.endpoints import ClientResponseError, EndpointConfig
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection

HTTP_BAD_REQUEST = 400


class InProcessActions(EndpointConfig):
    """An action endpoint that calls the actions of a package itself."""

    def __init__(self, package: str) -> None:
        # Rasa would copy the whole domain for every call; no action of ours reads it.
        super().__init__(enable_selective_domain=True)
        self._executor = ActionExecutor()
        self._executor.register_package(package)

    async def request(
        self,
        method: str = "post",
        subpath: str | None = None,
        content_type: str | None = "application/json",
        compress: bool = False,
        **kwargs: Any,
    ) -> Any:
        """Run the action that the body asks for and return what the action server would reply."""
        try:
            reply = await self._executor.run(kwargs["json"])
        except ActionExecutionRejection as rejection:
            # This is how the action server tells Rasa that another policy may decide.
            body = json.dumps({"error": rejection.message, "action_name": rejection.action_name})
            raise ClientResponseError(HTTP_BAD_REQUEST, rejection.message, body) from rejection
        # As over HTTP: what is no JSON fails here and not only in a set-up with two servers.
        return json.loads(json.dumps(reply))
