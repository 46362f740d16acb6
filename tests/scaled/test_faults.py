"""Parts of the set-up die under load: nobody gets a wrong answer, nothing is lost, and it recovers by itself.

The figures are shown by `pytest -rP tests/scaled`.
"""

from __future__ import annotations

import asyncio
import json
import signal
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import httpx
import redis

from bot.channels.texts import ACTIONS_AWAY
from tests.bot.channels.visitor import Visitor
from tests.bot.running import HOST
from tests.scaled.cluster import Cluster, wait_until
from tests.scaled.crowd import Guest, Outcome, crowd


async def during(
    cluster: Cluster, fault: Callable[[], object], guests: int = 24, rounds: int = 2
) -> tuple[Outcome, list[Guest]]:
    """Have a crowd talk, and the fault happen once a quarter of all is said; return what came of it."""
    outcome = Outcome()
    talking = asyncio.create_task(crowd(cluster.address, guests, rounds, outcome))
    while outcome.answered < guests * rounds / 2:
        await asyncio.sleep(0.01)
    await asyncio.to_thread(fault)
    everyone = await talking
    print(outcome)
    assert (outcome.wrong, outcome.lost) == (0, 0)
    assert outcome.answered == 2 * guests * rounds
    for guest in everyone:
        await require_whole(guest, rounds)
    return outcome, everyone


async def require_whole(guest: Guest, rounds: int) -> None:
    """Fail unless the conversation holds each question once, in order, with its own answer."""
    said = [message["text"] for message in await guest.read()][1:]
    words = [f"{guest.word}.{number}" for number in range(rounds)]
    assert said == [text for word in words for text in (f"Merke {word}", f"Gemerkt: {word}", "Nenne", f"Wort: {word}")]


async def leave(guests: list[Guest]) -> None:
    """Hang up, all of them."""
    await asyncio.gather(*(guest.leave() for guest in guests))


async def test_hundreds_at_once_are_answered_each_for_itself(cluster: Cluster) -> None:
    # More than both bots take at one time: whoever must wait is told so, and nobody that all are dead.
    outcome, everyone = await during(cluster, lambda: None, guests=300, rounds=1)
    assert outcome.faults == 0
    await leave(everyone)


async def test_a_killed_bot_loses_nothing_and_joins_in_again(cluster: Cluster) -> None:
    outcome, everyone = await during(cluster, lambda: cluster.bots[0].stop(signal.SIGKILL))
    # At most those that it was just answering.
    assert outcome.faults <= len(everyone)
    await asyncio.to_thread(cluster.start_again, 0)
    returned = Guest(cluster.bots[0].address, 0, outcome)
    returned.take_over(everyone[0])
    await returned.ask("Nenne", f"Wort: {returned.word}.1")
    assert outcome.wrong == 0
    await leave([returned, *everyone])


async def test_a_bot_that_shall_end_says_so_and_finishes_what_is_under_way(cluster: Cluster) -> None:
    bot = cluster.bots[1]

    def end() -> None:
        bot.process.send_signal(signal.SIGTERM)
        wait_until(lambda: httpx.get(f"{bot.address}/ready").status_code == 503)
        assert httpx.get(f"{bot.address}/ready").json()["stays"] is False

    outcome, everyone = await during(cluster, end)
    assert outcome.faults == 0
    out, err = await asyncio.to_thread(bot.process.communicate)
    assert bot.process.returncode == 0
    # On a busy machine it may say that it passed over an action server; nothing of its own failed.
    logged = [json.loads(line) for line in err.splitlines()]
    assert [line for line in logged if {"exception", "places"} & set(line)] == []
    assert "wort0" not in out + err
    await leave(everyone)


async def test_action_servers_may_die_and_come_back(cluster: Cluster) -> None:
    first, second = cluster.actions
    outcome, everyone = await during(cluster, lambda: first.stop(signal.SIGKILL))
    assert outcome.faults == 0
    await leave(everyone)
    visitor = Visitor(cluster.bots[0]).begin()
    visitor.say("Merke etwas")
    second.stop(signal.SIGKILL)
    assert visitor.say("Nenne") == [ACTIONS_AWAY]
    assert visitor.say("Hallo") == ["Guten Tag"]
    with ThreadPoolExecutor() as pool:
        list(pool.map(lambda each: each.start(), (first, second)))
    assert visitor.say("Nenne") == ["Wort: etwas"]


async def test_without_redis_everything_is_answered(cluster: Cluster) -> None:
    outcome, everyone = await during(cluster, lambda: cluster.redis.stop(signal.SIGKILL))
    assert outcome.faults == 0
    await leave(everyone)
    assert cluster.bots[0].ask("Zähle", "rest")[0]["text"] == "1"
    cluster.redis.start()
    visitor = Visitor(cluster.bots[0]).begin()
    assert visitor.say("Zähle") == ["1"]
    with redis.Redis(HOST, cluster.redis.port) as counted:
        assert counted.keys("LIMITS*")


async def test_a_restart_of_the_database_loses_nothing(cluster: Cluster) -> None:
    outcome, everyone = await during(cluster, cluster.database.restart)
    assert outcome.faults <= 4 * len(everyone)
    await leave(everyone)
