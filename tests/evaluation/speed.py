"""The time of a turn in process, and on request that of an earlier revision in the same run."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tarfile
from io import BytesIO
from pathlib import Path

from actions.settings import PREFIX, PROJECT_ROOT
from bot.progress import say
from tests.conversations.conftest import TODAY
from tests.evaluation.judging import read_turns
from tests.evaluation.results import Bar, Part, table
from tests.evaluation.running import Bench, timed

ROUNDS = 3
GROWTH_BAR = 1.10
# Run in a checkout of either revision: asks each line of stdin and prints the seconds of each.
ASK = """
import asyncio, json, sys, time
from bot.quiet import importing_rasa, set_environment
set_environment()
from actions.facts.load import build_if_needed
from actions.settings import PROJECT_ROOT, Settings
from bot.model import TrainingFiles, current_model, train
settings = Settings()
build_if_needed(PROJECT_ROOT / "data" / "facts", settings.store_url)
with importing_rasa():
    from bot.server import load_agent
files = TrainingFiles(PROJECT_ROOT)
agent = load_agent(current_model(files, settings.models_folder) or train(files, settings.models_folder))
loop = asyncio.new_event_loop()
print("ready", flush=True)
for number, line in enumerate(sys.stdin):
    seconds = []
    for place, message in enumerate(json.loads(line)):
        begun = time.perf_counter()
        loop.run_until_complete(agent.handle_text(message, sender_id=f"{number}-{place}"))
        seconds.append(time.perf_counter() - begun)
    print(json.dumps(seconds), flush=True)
"""


def run(bench: Bench, before: str | None = None) -> Part:
    """Measure; with `before`, a git revision, also how much slower or faster a turn has become since."""
    part = Part("Zeit einer Antwort")
    questions = [turn.ask for turn in read_turns() if not turn.before]
    rows = []
    if before:
        folders = {f"vorher ({before})": _checkout(bench, before), "jetzt": PROJECT_ROOT}
        times = _alternately(folders, questions)
        rows = [_row(name, seconds) for name, seconds in times.items()]
        old, new = (statistics.median(seconds) for seconds in times.values())
        part.bars.append(Bar("Zeit einer Antwort, jetzt gegen vorher", round(new / old, 3), GROWTH_BAR, True, False))
    else:
        for question in questions:
            bench.bot.ask(question)
        seconds = [timed(bench.bot.ask, ask)[1] for _ in range(ROUNDS) for ask in questions]
        rows = [_row("jetzt", seconds)]
    part.summary += [f"{len(questions)} erste Fragen, je {ROUNDS}-mal, in einem Prozess.", ""]
    part.summary += table(["", "Median", "95 % unter"], rows)
    return part


def _row(name: str, seconds: list[float]) -> list[str]:
    ninety_five = statistics.quantiles(seconds, n=20)[-1]
    return [name, f"{statistics.median(seconds) * 1000:.1f} ms", f"{ninety_five * 1000:.1f} ms"]


def _checkout(bench: Bench, revision: str) -> Path:
    """The files of a revision, in a folder of their own."""
    folder = bench.output / f"before-{revision.replace('/', '-')}"
    packed = subprocess.run(["git", "archive", revision], cwd=PROJECT_ROOT, check=True, capture_output=True).stdout
    with tarfile.open(fileobj=BytesIO(packed)) as archive:
        archive.extractall(folder)
    return folder


def _alternately(folders: dict[str, Path], questions: list[str]) -> dict[str, list[float]]:
    """The seconds of each question in each folder's bot; the bots take turns, to share the machine's moods."""
    processes = {}
    for name, folder in folders.items():
        say(f"  lade: {name}")
        environment = {key: value for key, value in os.environ.items() if not key.startswith(PREFIX)}
        process = subprocess.Popen(
            [sys.executable, "-W", "ignore", "-c", ASK],
            cwd=folder,
            env={**environment, "PYTHONPATH": str(folder), f"{PREFIX}TODAY": TODAY},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        while (line := _read(process)) != "ready":
            say(f"  {line}")
        processes[name] = process
    times: dict[str, list[float]] = {name: [] for name in folders}
    for number in range(ROUNDS + 1):
        for name, process in processes.items():
            assert process.stdin
            process.stdin.write(json.dumps(questions) + "\n")
            process.stdin.flush()
            seconds = json.loads(_read(process))
            # The first round warms up.
            times[name] += seconds if number else []
    for process in processes.values():
        process.communicate()
    return times


def _read(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    line = process.stdout.readline()
    if not line:
        raise RuntimeError(f"the bot to be measured ended with exit code {process.wait()}")
    return line.rstrip("\n")
