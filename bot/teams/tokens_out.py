"""The token that our answers carry. Single tenant: Microsoft makes no new bots of the other kind."""

from __future__ import annotations

import time
from collections.abc import Callable

import httpx

from actions.settings import Settings
from bot.channels.delivery import NotDelivered, NotYet, asked_pause, object_in
from bot.teams.shared import Shared

SCOPE = "https://api.botframework.com/.default"
# A token shall not expire on its way.
SPARE_S = 300.0


class LoginRefused(NotDelivered):
    """The login service gives no token; `codes` are the numbers of its AADSTS errors."""

    def __init__(self, codes: list[int]) -> None:
        super().__init__(f"login {codes}")
        self.codes = codes


class Tokens:
    """Keeps the token until shortly before it expires; `clock` tells seconds."""

    def __init__(
        self, client: httpx.AsyncClient, settings: Settings, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._client = client
        self._settings = settings
        self._clock = clock
        self._token: str | None = None
        self._good_until = 0.0
        self._fetching = Shared(self._fetch)

    async def get(self) -> str:
        """Return a token. Raises NotYet or NotDelivered."""
        if self._token is None or self._clock() >= self._good_until:
            await self._fetching()
        assert self._token is not None
        return self._token

    def drop(self, token: str) -> None:
        """Do not use this token again."""
        if self._token == token:
            self._good_until = self._clock()

    async def _fetch(self) -> None:
        token, seconds = await fetch_token(self._client, self._settings)
        self._token, self._good_until = token, self._clock() + max(seconds - SPARE_S, seconds / 2)


async def fetch_token(client: httpx.AsyncClient, settings: Settings) -> tuple[str, float]:
    """Return a token and for how many seconds it is good. Raises NotYet or NotDelivered."""
    address = f"{settings.teams_login_url.rstrip('/')}/{settings.teams_tenant_id}/oauth2/v2.0/token"
    form = {
        "grant_type": "client_credentials",
        "client_id": settings.teams_app_id or "",
        "client_secret": settings.teams_client_secret or "",
        "scope": SCOPE,
    }
    try:
        response = await client.post(address, data=form)
    except httpx.TransportError as error:
        raise NotYet(f"login {type(error).__name__}") from None
    if response.status_code == httpx.codes.TOO_MANY_REQUESTS or response.is_server_error:
        raise NotYet(f"login {response.status_code}", asked_pause(response))
    answer = object_in(response)
    if not response.is_success:
        raise LoginRefused([code for code in answer.get("error_codes") or () if isinstance(code, int)])
    token, seconds = answer.get("access_token"), answer.get("expires_in")
    if not isinstance(token, str) or not isinstance(seconds, int):
        raise NotDelivered("login: no token")
    return token, float(seconds)
