"""`python -m tests.evaluation`: measure everything, or the parts that --only names. Exit code 1 if a bar is missed."""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import subprocess
import sys
import time
from pathlib import Path

from actions.facts.problems import FactsError
from actions.settings import PROJECT_ROOT
from bot.model import TrainingFailed
from bot.progress import complain, say
from bot.quiet import set_environment

PARTS = ("dialogues", "queries", "behaviour", "scope", "cross_validation", "comparison", "speed")
# Rasa's default pipeline cannot run without.
NEEDS_TENSORFLOW = "comparison"
WITH_TENSORFLOW = PROJECT_ROOT / "build" / "diet" / "venv" / "bin" / "python"
SUMMARY = Path(__file__).parent / "SUMMARY.md"


def main(arguments: list[str]) -> int:
    """Run the parts and write the report of all that were ever measured; the summary once each of them was."""
    parser = argparse.ArgumentParser(prog="python -m tests.evaluation", description=__doc__)
    parser.add_argument("--only", action="append", choices=PARTS, metavar="TEIL", help=", ".join(PARTS))
    parser.add_argument("--before", metavar="STAND", help="Git-Stand, gegen den die Zeit einer Antwort gemessen wird")
    options = parser.parse_args(arguments)
    set_environment()
    from tests.evaluation.results import Part, save_part, saved_parts, write_report, write_summary
    from tests.evaluation.running import start, state

    missed = False
    try:
        bench = start()
        for name in PARTS:
            if options.only and name not in options.only:
                continue
            say(f"{name} …")
            if name == NEEDS_TENSORFLOW and importlib.util.find_spec("tensorflow") is None:
                missed |= not _measured_with_tensorflow(name)
                continue
            begun = time.monotonic()
            module = importlib.import_module(f"tests.evaluation.{name}")
            part: Part = module.run(bench, options.before) if name == "speed" else module.run(bench)
            part.seconds, part.state = time.monotonic() - begun, state()
            missed |= not all(bar.met for bar in part.bars)
            for bar in part.bars:
                say("  " + " | ".join(bar.row()))
            # After each part: should a later one fail, what was measured is not lost.
            save_part(bench.output / "parts", name, part)
            write_report(bench.output / "report.md", saved_parts(bench.output / "parts", PARTS))
    except (FactsError, TrainingFailed) as error:
        complain(str(error))
        return 1
    say(f"Bericht: {bench.output / 'report.md'}")
    parts = saved_parts(bench.output / "parts", PARTS)
    if len(parts) == len(PARTS):
        write_summary(SUMMARY, parts)
        say(f"Kurzfassung: {SUMMARY}")
    return 1 if missed else 0


def _measured_with_tensorflow(name: str) -> bool:
    """Measure the part in the environment that has TensorFlow; it leaves its result where all do."""
    if not WITH_TENSORFLOW.is_file():
        complain("Dieser Teil braucht TensorFlow. Bitte zuerst: make install-diet")
        return False
    command = [str(WITH_TENSORFLOW), "-m", "tests.evaluation", "--only", name]
    return subprocess.run(command, cwd=PROJECT_ROOT, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
