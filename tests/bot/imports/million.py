"""How long a million rankings take, how much memory, and what they cost the bot: `python -m tests.bot.imports.million`.

All of them are synthetic, and say so in their source and note. They are made in a temporary store. With --small, a
hundredth of them.
"""

from __future__ import annotations

import argparse
import csv
import itertools
import json
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from actions.facts.load import build_if_needed
from actions.settings import PROJECT_ROOT
from bot.progress import say

SYLLABLES = "bra del fir gon hus jar kel lom mur nep pol quar ris sut tro vel wan xer yst zim".split()
EDITIONS = 167
# Rows of cells are years of four digits; the real editions stand at the end.
FIRST = 1900
CITIES = 1000
TURNS = 200
ASK = """
import asyncio, json, sys, time
from bot.quiet import importing_rasa, set_environment
set_environment()
from actions.settings import PROJECT_ROOT, Settings
from bot.model import TrainingFiles, current_model, train
settings = Settings()
with importing_rasa():
    from bot.server import load_agent
files = TrainingFiles(PROJECT_ROOT)
agent = load_agent(current_model(files, settings.models_folder) or train(files, settings.models_folder))
loop = asyncio.new_event_loop()
for number, line in enumerate(sys.stdin):
    begun = time.perf_counter()
    replies = loop.run_until_complete(agent.handle_text(json.loads(line), sender_id=str(number)))
    print(json.dumps([time.perf_counter() - begun, [each.get("text") for each in replies or []]]), flush=True)
"""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--no-bot", action="store_true", help="only the import")
    arguments = parser.parse_args()
    editions = 2 if arguments.small else EDITIONS
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        real = f"sqlite:///{folder}/real.db"
        build_if_needed(PROJECT_ROOT / "data" / "facts", real)
        synthetic = f"sqlite:///{folder}/synthetic.db"
        build_if_needed(_synthetic_world(folder / "facts", editions), synthetic)
        file = _write_rankings(folder / "synthetic.csv", editions)
        seconds, peak = _import(file, synthetic)
        say(f"{editions * CITIES * 6} rankings imported in {seconds:.0f} s, peak {peak:.0f} MB")
        if not arguments.no_bot:
            _compare_turns(real, synthetic)


def _synthetic_world(folder: Path, editions: int) -> Path:
    """The real facts files with invented cities and editions added."""
    folder.mkdir()
    for path in (PROJECT_ROOT / "data" / "facts").glob("*.csv"):
        (folder / path.name).write_bytes(path.read_bytes())
    with (folder / "sources.csv").open("a", encoding="utf-8") as file:
        file.write("synthetic,SYNTHETIC,Invented rankings for a benchmark,https://example.org/,2026,synthetic\n")
    with (folder / "cities.csv").open("a", encoding="utf-8") as file:
        file.writelines(f"{city},Hessen,\n" for city in _cities())
    with (folder / "editions.csv").open("a", encoding="utf-8") as file:
        for year in _years(editions):
            file.write(f"{year},SYNTHETIC,{year}-09-15,{CITIES},160,37,,,100,,,,,synthetic,synthetic\n")
    return folder


def _years(editions: int) -> list[int]:
    real = range(2019, 2026)
    free = (year for year in itertools.count(FIRST) if year not in real)
    return list(itertools.islice(free, editions))


def _cities() -> list[str]:
    chance = random.Random(1)
    names = ["".join(parts).capitalize() + "stedt" for parts in itertools.product(SYLLABLES, repeat=3)]
    return sorted(chance.sample(names, CITIES))


def _write_rankings(path: Path, editions: int) -> Path:
    chance = random.Random(2)
    cities = _cities()
    boards = ("gesamt", "verwaltung", "it_kommunikation", "energie_umwelt", "mobilitaet", "gesellschaft_bildung")
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(["Jahr", "Bereich", "Stadt", "Rang", "Punkte", "Anmerkung"])
        for year, board in itertools.product(_years(editions), boards):
            chance.shuffle(cities)
            for rank, city in enumerate(cities, start=1):
                score = f"{100 - rank * 90 / CITIES:.1f}".replace(".", ",")
                writer.writerow([year, board, city, rank, score, "synthetic"])
    return path


def _import(file: Path, url: str) -> tuple[float, float]:
    """Seconds and peak megabytes of the command."""
    command = [sys.executable, "-m", "bot.command_line", "import", "rankings", str(file)]
    begun = time.perf_counter()
    environment = {**os.environ, "LOTSE_STORE_URL": url}
    subprocess.run([*command, "--source-id", "synthetic", "--yes"], check=True, env=environment, cwd=PROJECT_ROOT)
    seconds = time.perf_counter() - begun
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    say(f"of which processor time: {used.ru_utime + used.ru_stime:.0f} s")
    return seconds, used.ru_maxrss / 1024


def _compare_turns(real: str, synthetic: str) -> None:
    questions = _questions()
    times = {}
    for name, url in (("real facts", real), ("synthetic added", synthetic), ("real facts again", real)):
        answered = _ask(questions, url)
        times[name] = statistics.median(seconds for seconds, _ in answered)
        slowest = sorted(zip(answered, questions, strict=True), key=lambda each: -each[0][0])[:5]
        say(f"{name}: median {times[name] * 1000:.1f} ms")
        for (seconds, _), question in slowest:
            say(f"    {seconds * 1000:.0f} ms  {question}")
    say(f"synthetic to real: {times['synthetic added'] / times['real facts']:.3f}")


def _questions() -> list[str]:
    """First questions of the dialogues that the tests hold, evenly spread."""
    from tests.evaluation.judging import read_turns

    asked = list(dict.fromkeys(turn.ask for turn in read_turns() if not turn.before))
    return asked[:: max(1, len(asked) // TURNS)][:TURNS]


def _ask(questions: list[str], url: str) -> list[tuple[float, list[str]]]:
    """Ask each question twice in a process of its own and return the second round."""
    said = "\n".join(json.dumps(each) for each in [*questions, *questions])
    environment = {**os.environ, "LOTSE_STORE_URL": url, "LOTSE_TODAY": "2026-11-02"}
    run = subprocess.run(
        [sys.executable, "-c", ASK],
        input=said,
        capture_output=True,
        text=True,
        env=environment,
        cwd=PROJECT_ROOT,
    )
    if run.returncode:
        raise SystemExit(run.stderr)
    answered = [json.loads(line) for line in run.stdout.splitlines() if line.startswith("[")]
    return [(seconds, texts) for seconds, texts in answered[len(questions) :]]


if __name__ == "__main__":
    main()
