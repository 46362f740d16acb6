"""`python -m tests.benchmark`: measure, print, and write build/bench.json and build/bench.png.

Exit code 1 if a ratio does not hold.
"""

from __future__ import annotations

import argparse
import os
import sys

from rich.console import Console

from actions.settings import PROJECT_ROOT
from bot.progress import complain, say
from tests.benchmark import report, stages
from tests.benchmark.client import client
from tests.benchmark.contestants import CONVERSATIONS, DEFAULT, OUTPUT, WITH_TENSORFLOW, without_conversations
from tests.benchmark.worlds import real_world

BUILD = PROJECT_ROOT / "build"
STAGES = ("training", "start", "answers", "stored", "sizes", "many")


def main(arguments: list[str]) -> int:
    """Run and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmark", description=__doc__)
    parser.add_argument(
        "--only", nargs="+", choices=STAGES, default=STAGES, help="only these stages, with the last models"
    )
    parser.add_argument("--little", action="store_true", help="little of each: does everything run?")
    options = parser.parse_args(arguments)
    if not WITH_TENSORFLOW.is_file():
        complain("Rasas Standard-Pipeline braucht TensorFlow. Bitte zuerst: make install-diet")
        return 1
    if "training" not in options.only and not (OUTPUT / DEFAULT).is_dir():
        complain("Es gibt noch keine Modelle. Bitte zuerst alles messen: make bench")
        return 1
    measured = _measure(frozenset(options.only), stages.LITTLE if options.little else stages.Amount())
    machine = f"{os.cpu_count()} Kerne, Last am Ende {os.getloadavg()[0]:.1f}"
    report.write_json(BUILD / "bench.json", measured, machine)
    report.draw(BUILD / "bench.png", measured)
    report.print_tables(measured, Console(width=140))
    say(f"Gemessen auf: {machine}. Alle Zahlen: build/bench.json, Bild: build/bench.png")
    return 0 if all(report.held(*each) for each in report.ratios(measured).items()) else 1


def _measure(chosen: frozenset[str], amount: stages.Amount) -> stages.Measured:
    measured = stages.Measured()
    OUTPUT.mkdir(parents=True, exist_ok=True)
    without_conversations(CONVERSATIONS)
    world = real_world(OUTPUT / "world-real")
    with client() as asking:
        if "training" in chosen:
            stages.measure_training(measured, amount)
        if "start" in chosen:
            stages.measure_start(measured, world, amount)
        if "answers" in chosen:
            stages.measure_answers(measured, asking, world, amount)
        if "stored" in chosen:
            stages.measure_stored(measured, asking, world, amount)
        if "sizes" in chosen:
            stages.measure_sizes(measured, asking, amount)
        if "many" in chosen:
            stages.measure_many_turns(measured, asking, world, amount)
    return measured


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
