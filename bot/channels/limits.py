"""How much is taken from one conversation, from one address, and at one time."""

from __future__ import annotations

import asyncio
import hashlib
import ipaddress
import logging
import math
import secrets
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

import redis
from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage, RedisStorage
from limits.strategies import MovingWindowRateLimiter
from sanic.request import Request

from actions.answers.german import counted
from bot.channels import texts
from bot.channels.errors import RETRY_S, Refusal

AT_ONCE = 64
AT_ONCE_ADDRESS = 8
KEY_BYTES = 32
SECRET_NAME = "lotse:address-secret"
SECRET_LIVES_S = 24 * 3600
SECRET_READ_EVERY_S = 60.0
REDIS_WITHIN_S = 1.0
# A household has a network of its own in IPv6, with more addresses than anyone could count.
IPV6_NETWORK = 64
COMPLAINT = RateLimitItemPerMinute(1, namespace="complaint")
logger = logging.getLogger(__name__)


class Limits:
    """Counts requests by the minute, in memory or in Redis, and those under way."""

    def __init__(self, conversation: int, address: int, redis_url: str | None, trusted_proxies: int) -> None:
        self._conversation = RateLimitItemPerMinute(conversation, namespace="conversation")
        self._address = RateLimitItemPerMinute(address, namespace="address")
        self._memory = MovingWindowRateLimiter(MemoryStorage())
        self._redis = _in_redis(redis_url) if redis_url else None
        self._trusted_proxies = trusted_proxies
        # New at every start: not even someone who reads the memory of yesterday's process learns an address from it.
        self._secret = secrets.token_bytes(KEY_BYTES)
        self._shared = SharedSecret(redis_url, self._secret) if redis_url else None
        self._under_way: Counter[str] = Counter()

    async def count_request(self, request: Request) -> None:
        """Count a request of the address; raise Refusal when there were too many."""
        if self._shared is not None:
            self._secret = await asyncio.to_thread(self._shared.read)
        await self.count_client(self.hashed_address(request))

    async def count_client(self, who: str) -> None:
        """Count a request of whoever is told apart by that name; raise Refusal when there were too many."""
        await self._count(self._address, who)

    async def count_message(self, conversation: str) -> None:
        """Count a message of the conversation; raise Refusal when there were too many."""
        await self._count(self._conversation, conversation)

    def may_complain(self, conversation: str) -> bool:
        """Tell whether a conversation may be told now that there were too many messages: once a minute."""
        return self._memory.hit(COMPLAINT, conversation)

    @contextmanager
    def under_way(self, request: Request) -> Iterator[None]:
        """Hold a place among the requests that are answered at the same time; raise Refusal when there is none."""
        address = self.hashed_address(request)
        if self._under_way[address] >= AT_ONCE_ADDRESS or self._under_way.total() >= AT_ONCE:
            raise Refusal(503, "busy", texts.BUSY, RETRY_S)
        self._under_way[address] += 1
        try:
            yield
        finally:
            self._under_way[address] -= 1
            if not self._under_way[address]:
                del self._under_way[address]

    def hashed_address(self, request: Request) -> str:
        """Return what tells addresses apart and gives none away."""
        address = client_address(request, self._trusted_proxies)
        return hashlib.blake2b(address.encode(), key=self._secret, digest_size=16).hexdigest()

    async def _count(self, item: RateLimitItemPerMinute, who: str) -> None:
        if self._redis is not None:
            try:
                # In a thread: meanwhile others are answered.
                return await asyncio.to_thread(_hit, self._redis, item, who)
            except Refusal:
                raise
            except Exception as error:
                # Better counted here than not at all, and better answered than not.
                logger.warning("Redis zählt nicht", extra={"error": type(error).__name__})
        _hit(self._memory, item, who)


class SharedSecret:
    """The secret of all processes that count in the same Redis; new every day, and `own` while Redis is away."""

    def __init__(self, url: str, own: bytes) -> None:
        self._redis = redis.Redis.from_url(url, socket_timeout=REDIS_WITHIN_S, socket_connect_timeout=REDIS_WITHIN_S)
        self._own = self._known = own
        self._read_at = -math.inf

    def read(self) -> bytes:
        """Return the secret, at most a minute old; asks Redis, so call it in a thread."""
        if time.monotonic() - self._read_at > SECRET_READ_EVERY_S:
            self._read_at = time.monotonic()
            try:
                self._redis.set(SECRET_NAME, self._own, nx=True, ex=SECRET_LIVES_S)
                self._known = self._redis.get(SECRET_NAME) or self._own
            except redis.RedisError as error:
                logger.warning("Redis nennt kein Geheimnis", extra={"error": type(error).__name__})
        return self._known


def client_address(request: Request, trusted_proxies: int) -> str:
    """Return the address that the request came from, as the outermost trusted proxy saw it; of IPv6, the network."""
    address = request.ip or ""
    if trusted_proxies:
        forwarded = ",".join(request.headers.getall("X-Forwarded-For", [])).split(",")
        if len(forwarded) >= trusted_proxies:
            # What stands further left, anyone may have written.
            address = forwarded[-trusted_proxies].strip()
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return request.ip or ""
    if isinstance(parsed, ipaddress.IPv6Address):
        if parsed.ipv4_mapped:
            return str(parsed.ipv4_mapped)
        return str(ipaddress.ip_network((parsed, IPV6_NETWORK), strict=False))
    return str(parsed)


def _hit(limiter: MovingWindowRateLimiter, item: RateLimitItemPerMinute, who: str) -> None:
    if limiter.hit(item, who):
        return
    window = limiter.get_window_stats(item, who)
    seconds = max(1, math.ceil(window.reset_time - time.time()))
    if seconds > item.get_expiry():
        # The clock was set back since; what was counted by it would count until it is as late again.
        limiter.clear(item, who)
        limiter.hit(item, who)
        return
    raise Refusal(429, "too_many", texts.TOO_MANY.format(seconds=counted(seconds, "Sekunde", "Sekunden")), seconds)


def _in_redis(url: str) -> MovingWindowRateLimiter:
    return MovingWindowRateLimiter(
        RedisStorage(url, socket_timeout=REDIS_WITHIN_S, socket_connect_timeout=REDIS_WITHIN_S)
    )
