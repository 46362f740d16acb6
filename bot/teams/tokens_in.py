"""Whether a request comes from the Bot Connector.

The rules are those of "Authentication with the Bot Connector API" in Microsoft's Bot Service documentation.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import httpx
import jwt

from bot.channels import texts
from bot.channels.errors import RETRY_S, Refusal, log_failure
from bot.channels.reading import BEARER
from bot.teams.shared import Shared

ISSUER = "https://api.botframework.com"
CHANNEL = "msteams"
ALGORITHM = "RS256"
LEEWAY_S = 5 * 60
KEYS_KEPT_S = 24 * 3600.0
# Between two fetches: anybody may send a token that names a key nobody knows.
AFTER_SUCCESS_S = 5 * 60.0
AFTER_FAILURE_S = 5.0
# There was no answer, or none of the expected form.
KEYS_ERRORS = (httpx.HTTPError, httpx.InvalidURL, jwt.PyJWTError, LookupError, TypeError, ValueError, AttributeError)
TOKEN = re.compile(r"[\w-]+\.[\w-]+\.[\w-]+", re.A)


@dataclass(frozen=True)
class Key:
    """A public key of the Bot Connector, and for which channels it may speak."""

    key: jwt.PyJWK
    endorsements: frozenset[str]


@dataclass(frozen=True)
class Bearer:
    """What a valid token says: where answers may go, and for which channels its key may speak."""

    service_url: str
    endorsements: frozenset[str]


class Keys:
    """The keys of the Bot Connector, fetched when the first token comes; `clock` tells seconds."""

    def __init__(self, client: httpx.AsyncClient, openid_url: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._client = client
        self._openid_url = openid_url
        self._clock = clock
        self._keys: dict[str, Key] = {}
        self._fetched_at: float | None = None
        self._not_before: float | None = None
        self._fetching = Shared(self._try_to_fetch)

    async def get(self, name: str) -> Key | None:
        """Return the key of that name, or None; raise Refusal (503) when no keys could be fetched."""
        if name not in self._keys or self._is_old():
            await self._fetching()
        if not self._keys:
            raise Refusal(503, "busy", texts.BUSY, RETRY_S)
        return self._keys.get(name)

    def _is_old(self) -> bool:
        return self._fetched_at is None or self._clock() - self._fetched_at >= KEYS_KEPT_S

    async def _try_to_fetch(self) -> None:
        if self._not_before is not None and self._clock() < self._not_before:
            return
        try:
            self._keys = await fetch_keys(self._client, self._openid_url)
        except KEYS_ERRORS as error:
            log_failure(error)
            self._not_before = self._clock() + AFTER_FAILURE_S
        else:
            self._fetched_at = self._clock()
            self._not_before = self._clock() + AFTER_SUCCESS_S


async def fetch_keys(client: httpx.AsyncClient, openid_url: str) -> dict[str, Key]:
    """Return the keys that the metadata leads to. Raises one of KEYS_ERRORS."""
    metadata = await client.get(openid_url)
    metadata.raise_for_status()
    answer = await client.get(str(metadata.json()["jwks_uri"]))
    answer.raise_for_status()
    described = [each for each in answer.json()["keys"] if each.get("kty") == "RSA" and isinstance(each["kid"], str)]
    if not described:
        raise ValueError("no keys")
    return {
        each["kid"]: Key(jwt.PyJWK(each, algorithm=ALGORITHM), frozenset(each.get("endorsements") or ()))
        for each in described
    }


class Verifier:
    """Checks tokens that were made for the app of that id."""

    def __init__(self, app_id: str, keys: Keys) -> None:
        self._app_id = app_id
        self._keys = keys

    async def verify(self, authorization: str) -> Bearer:
        """Return what the token in the header says; raise Refusal (401) if it is not valid, never why."""
        scheme, _, token = authorization.partition(" ")
        if scheme.lower() != BEARER.strip().lower() or not TOKEN.fullmatch(token):
            raise unauthorized()
        try:
            header = jwt.get_unverified_header(token)
            if header.get("alg") != ALGORITHM or not isinstance(header.get("kid"), str):
                raise unauthorized()
            key = await self._keys.get(header["kid"])
            if key is None:
                raise unauthorized()
            claims = self._claims(token, key)
        except (jwt.PyJWTError, ValueError, TypeError):
            raise unauthorized() from None
        service_url = claims.get("serviceurl")
        if not isinstance(service_url, str):
            raise unauthorized()
        return Bearer(service_url, key.endorsements)

    def _claims(self, token: str, key: Key) -> dict[str, Any]:
        return jwt.decode(
            token,
            key.key,
            algorithms=[ALGORITHM],
            audience=[self._app_id, self._app_id.lower()],
            issuer=ISSUER,
            leeway=LEEWAY_S,
            options={"require": ["exp", "nbf", "iss", "aud"]},
        )


def require_same_origin(bearer: Bearer, activity: dict[str, Any], tenant: str) -> None:
    """Raise Refusal (403) unless the token was made for this activity, and the activity comes from our tenant."""
    if activity.get("channelId") != CHANNEL or CHANNEL not in bearer.endorsements:
        raise forbidden()
    if activity.get("serviceUrl") != bearer.service_url:
        raise forbidden()
    tenants = _tenants(activity)
    if not tenants or any(not isinstance(each, str) or each.lower() != tenant.lower() for each in tenants):
        raise forbidden()


def _tenants(activity: dict[str, Any]) -> list[Any]:
    """All that the activity says about its tenant."""
    data, conversation = activity.get("channelData"), activity.get("conversation")
    tenant = data.get("tenant") if isinstance(data, dict) else None
    told = [
        tenant.get("id") if isinstance(tenant, dict) else None,
        conversation.get("tenantId") if isinstance(conversation, dict) else None,
    ]
    return [each for each in told if each is not None]


def unauthorized() -> Refusal:
    """Return the same refusal whatever is wrong with a token."""
    return Refusal(401, "token_needed", texts.TOKEN_NEEDED)


def forbidden() -> Refusal:
    """Return the refusal of an activity that does not belong here."""
    return Refusal(403, "forbidden", texts.NOT_ALLOWED)
