"""What is measured, one stage after another; each interleaves the contestants, for the machine has its moods."""

from __future__ import annotations

import itertools
import random
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any

import yaml

from actions.settings import PROJECT_ROOT
from bot.progress import say, step
from tests.benchmark.client import Client
from tests.benchmark.contestants import (
    DEFAULT,
    FLOOR,
    FLOOR_PROJECT,
    OURS,
    OUTPUT,
    Running,
    running,
    train,
    without_conversations,
)
from tests.benchmark.worlds import World, build_world
from tests.evaluation.judging import read_turns

NAMES = (OURS, FLOOR, DEFAULT)
USERS = (1, 8, 32, 128)
SIZES = (82, 10_000, 1_000_000)
STORED = 10_000
TURNS_SHOWN = (1, 50, 200)
# A shown turn counts together with so many before and after it: one turn alone is noise.
NEIGHBOURS = 2
FACT_KINDS = frozenset({"rank", "score", "compare", "history", "change", "at_rank", "top", "profile", "quote"})


@dataclass(frozen=True)
class Amount:
    """How much is measured."""

    starts: int = 3
    rounds: int = 5
    messages: int = 200
    crowd_rounds: int = 2
    crowd_seconds: float = 6.0
    conversations: int = 2
    many_turns: int = 20_000
    epochs: int = 5
    stored: int = STORED
    sizes: tuple[int, ...] = SIZES


# For a look whether everything runs.
LITTLE = Amount(1, 2, 20, 1, 1.0, 1, 2_000, 1, 200, (82, 10_000))


@dataclass
class Measured:
    """Every figure: by stage, then by contestant. Seconds, megabytes, answers a second."""

    training: dict[str, float] = field(default_factory=dict)
    start: dict[str, list[float]] = field(default_factory=dict)
    rounds: dict[str, list[list[float]]] = field(default_factory=dict)
    memory: dict[str, float] = field(default_factory=dict)
    crowd: dict[str, dict[int, list[dict[str, float]]]] = field(default_factory=dict)
    long: dict[str, dict[int, float]] = field(default_factory=dict)
    stored: dict[str, float] = field(default_factory=dict)
    sizes: dict[str, dict[int, float]] = field(default_factory=dict)
    many: list[tuple[int, float, float]] = field(default_factory=list)


def questions(count: int) -> list[str]:
    """First questions about facts out of the test dialogues, evenly spread; the floor knows a word of each."""
    floor = yaml.safe_load((FLOOR_PROJECT / "data" / "nlu.yml").read_text(encoding="utf-8"))
    keywords = {line.removeprefix("- ") for line in floor["nlu"][0]["examples"].splitlines()}
    asked = [
        turn.ask
        for turn in read_turns()
        if not turn.before and turn.expected["kind"] in FACT_KINDS and keywords & set(turn.ask.lower().split())
    ]
    distinct = list(dict.fromkeys(asked))
    random.Random(7).shuffle(distinct)
    return list(itertools.islice(itertools.cycle(distinct), count))


def measure_training(measured: Measured, amount: Amount) -> None:
    """The seconds to train each model; the models stay for the other stages."""
    for name in NAMES:
        with step(f"Trainiere: {name}"):
            measured.training[name] = train(name, amount.epochs)


def measure_start(measured: Measured, world: World, amount: Amount) -> None:
    """The seconds from the command to the first answer."""
    for number, name in itertools.product(range(amount.starts), NAMES):
        with step(f"Starte ({number + 1}/{amount.starts}): {name}"), running(name, world) as started:
            measured.start.setdefault(name, []).append(started.seconds_to_answer)


def measure_answers(measured: Measured, client: Client, world: World, amount: Amount) -> None:
    """One user, then many, then long conversations; and the memory after the first thousand turns."""
    messages = questions(amount.messages)
    with ExitStack() as stack:
        bots = [stack.enter_context(running(name, world)) for name in NAMES]
        with step("Ein Nutzer"):
            _ask_in_turn(client, bots, messages, "warm-up")
            for number in range(amount.rounds):
                for name, seconds in _ask_in_turn(client, bots, messages, f"round-{number}").items():
                    measured.rounds.setdefault(name, []).append(seconds)
        measured.memory = {bot.name: bot.resident_mb() for bot in bots}
        for number, users in itertools.product(range(amount.crowd_rounds), USERS):
            with step(f"{users} Nutzer zugleich ({number + 1}/{amount.crowd_rounds})"):
                for bot in bots:
                    crowd = client.crowd(bot.url, messages, users, amount.crowd_seconds, f"crowd-{number}-{users}")
                    figures = {"rate": crowd.rate, "p95": percentile(crowd.latencies, 95), "failed": crowd.failed}
                    measured.crowd.setdefault(bot.name, {}).setdefault(users, []).append(figures)
        with step("Lange Gespräche"):
            _measure_long(measured, client, bots, messages, amount.conversations)


def measure_stored(measured: Measured, client: Client, world: World, amount: Amount) -> None:
    """The median answer of each that begins with many conversations."""
    path = OUTPUT / "stored.db"
    without_conversations(path)
    with step(f"{amount.stored} gespeicherte Gespräche"):
        # Needs Rasa, which takes seconds and memory that no other stage shall feel.
        writer = [sys.executable, "-m", "tests.benchmark.conversations", str(path), str(amount.stored)]
        subprocess.run(writer, cwd=PROJECT_ROOT, check=True)
        with ExitStack() as stack:
            bots = [stack.enter_context(running(name, world, path, amount.stored)) for name in NAMES]
            measured.stored = _medians(client, bots, questions(amount.messages), "stored")


def measure_sizes(measured: Measured, client: Client, amount: Amount) -> None:
    """The median answer with few and with very many facts; the floor has none."""
    messages = [
        "Wo steht Köln?",
        "Wer führt im Smart City Index?",
        "Vergleiche Bonn mit Kiel",
        "Welchen Platz hat Essen?",
    ]
    for size in amount.sizes:
        with step(f"{size} Platzierungen"), ExitStack() as stack:
            world = build_world(OUTPUT / f"world-{size}", size)
            bots = [stack.enter_context(running(name, world)) for name in (OURS, DEFAULT)]
            asked = messages * (amount.messages // len(messages))
            for name, seconds in _medians(client, bots, asked, f"size-{size}").items():
                measured.sizes.setdefault(name, {})[size] = seconds


def measure_many_turns(measured: Measured, client: Client, world: World, amount: Amount) -> None:
    """This bot's memory and median answer over very many turns of ever new conversations."""
    messages = questions(500)
    with step(f"{amount.many_turns} Fragen"), running(OURS, world) as bot:
        for done in range(0, amount.many_turns, len(messages)):
            asked = [(bot.url, f"many-{done + number}", message) for number, message in enumerate(messages)]
            median = statistics.median(client.ask(asked))
            measured.many.append((done + len(messages), bot.resident_mb(), median))
    say(f"  Speicher am Anfang {measured.many[0][1]:.0f} MB, am Ende {measured.many[-1][1]:.0f} MB")


def percentile(seconds: Sequence[float], which: int) -> float:
    """The value that so many per cent are below; of one value, itself."""
    return statistics.quantiles(seconds, n=100, method="inclusive")[which - 1] if len(seconds) > 1 else seconds[0]


def _ask_in_turn(
    client: Client, bots: Sequence[Running], messages: Sequence[str], stage: str
) -> dict[str, list[float]]:
    """Each message to each bot before the next one, each in a conversation of its own."""
    asked = [(bot.url, f"{stage}-{number}", message) for number, message in enumerate(messages) for bot in bots]
    seconds = client.ask(asked)
    return {bot.name: seconds[place :: len(bots)] for place, bot in enumerate(bots)}


def _medians(client: Client, bots: Sequence[Running], messages: Sequence[str], stage: str) -> dict[str, float]:
    _ask_in_turn(client, bots, messages, f"{stage}-warm-up")
    return {name: statistics.median(seconds) for name, seconds in _ask_in_turn(client, bots, messages, stage).items()}


def _measure_long(
    measured: Measured, client: Client, bots: Sequence[Running], messages: Sequence[str], conversations: int
) -> None:
    last = max(TURNS_SHOWN) + NEIGHBOURS
    taken: Mapping[str, Any] = {bot.name: [[] for _turn in range(last)] for bot in bots}
    for number in range(conversations):
        for turn in range(last):
            message = messages[(number + turn) % len(messages)]
            for bot in bots:
                taken[bot.name][turn] += client.ask([(bot.url, f"long-{number}", message)])
    for name, turns in taken.items():
        measured.long[name] = {
            shown: statistics.median(itertools.chain(*turns[max(0, shown - 1 - NEIGHBOURS) : shown + NEIGHBOURS]))
            for shown in TURNS_SHOWN
        }
