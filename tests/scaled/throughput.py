"""`python -m tests.scaled.throughput`: what a second process brings on this machine, with the real bot and facts."""

from __future__ import annotations

import asyncio
import itertools
import os
import statistics
import time
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

from actions.settings import PROJECT_ROOT
from tests.scaled.cluster import Cluster, missing, running_cluster
from tests.scaled.crowd import Guest, Outcome

# Name, bots, action servers; without any, actions run in the bots.
CONTESTANTS = (("1 bot", 1, 0), ("2 bots", 2, 0), ("2 bots, 2 action servers", 2, 2))
QUESTIONS = (
    "Wo steht Köln?",
    "Und bei Verwaltung?",
    "Wer führt in Mobilität?",
    "Und 2022?",
    "Vergleiche Bonn mit Kiel",
)
GUESTS = 16
ROUNDS = 3
SECONDS_A_ROUND = 10.0


class Round(NamedTuple):
    """Answers a second, what 95 % of them took (in seconds), and how many cores worked, for visitors and servers."""

    rate: float
    p95: float
    cores: float


def main() -> None:
    """Measure the contestants in turn, several rounds, and print medians."""
    if missing():
        raise SystemExit(f"Not installed (Debian: apt-get install {missing()})")
    with ExitStack() as stack:
        running = {
            name: stack.enter_context(running_cluster(PROJECT_ROOT, bots, actions))
            for name, bots, actions in CONTESTANTS
        }
        print(f"{os.cpu_count()} cores, load before {os.getloadavg()[0]:.1f}, {GUESTS} visitors at once")
        measured: dict[str, list[Round]] = {name: [] for name in running}
        for _round in range(ROUNDS):
            for name, cluster in running.items():
                measured[name].append(asyncio.run(_measure(cluster)))
    first = statistics.median(each.rate for each in measured[CONTESTANTS[0][0]])
    for name, rounds in measured.items():
        rates = [each.rate for each in rounds]
        rate, p95, cores = (statistics.median(values) for values in zip(*rounds, strict=True))
        spread = f"{min(rates):.0f} to {max(rates):.0f}"
        print(
            f"{name:26} {rate:6.1f} answers/s ({spread}), p95 {p95 * 1000:.0f} ms, {rate / first:.2f} x, "
            f"{cores:.1f} cores busy"
        )


async def _measure(cluster: Cluster) -> Round:
    outcome = Outcome()
    guests = [Guest(cluster.address, number, outcome) for number in range(GUESTS)]
    await asyncio.gather(*(guest.begin() for guest in guests))
    begun, busy = time.monotonic(), _busy_s()
    await asyncio.gather(*(_talk(guest, begun + SECONDS_A_ROUND) for guest in guests))
    taken, worked = time.monotonic() - begun, _busy_s() - busy
    await asyncio.gather(*(guest.leave() for guest in guests))
    if outcome.lost or outcome.faults or outcome.busy:
        print(outcome)
    return Round(outcome.answered / taken, statistics.quantiles(outcome.seconds, n=20)[-1], worked / taken)


def _busy_s() -> float:
    """The seconds that this machine's cores have worked so far (proc(5), /proc/stat)."""
    total = Path("/proc/stat").read_text(encoding="ascii").splitlines()[0]
    user, nice, system, _idle, _waits, *interrupts = map(int, total.split()[1:8])
    return sum((user, nice, system, *interrupts)) / os.sysconf("SC_CLK_TCK")


async def _talk(guest: Guest, until: float) -> None:
    for question in itertools.cycle(QUESTIONS):
        if time.monotonic() >= until:
            return
        await guest.ask(question)


if __name__ == "__main__":
    main()
