"""Kills imports at random moments: `python -m tests.bot.imports.killing STORE_URL FOLDER TIMES`.

In a process of its own, for it forks. The folder holds even.csv and odd.csv, which change every row
of each other. Prints a JSON object a kill: how many ranks are odd and even, how many changes the newest revision has,
and whether the store was the same as before to the last cell.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import signal
import sys
import time
from pathlib import Path
from typing import Any

import typer
from sqlalchemy import func, select

from actions.facts import tables
from actions.facts.engine import open_store
from bot.command_line.import_rankings import rankings

SEED = 20_260_915
# Times as long as one import takes.
LATEST_KILL = 1.5
OPTIONS = ("--edition", "2024", "--category", "gesamt", "--source-id", "amt-2024", "--yes")


def main(url: str, folder: Path, times: int) -> None:
    """Kill so many imports, and let one in between show how long they take."""
    os.environ["LOTSE_STORE_URL"] = url
    chance = random.Random(SEED)
    begun = time.monotonic()
    _run(folder / "even.csv", kill_after=None)
    takes = time.monotonic() - begun
    # One moment in each part of the way, from the start of the command to well after its end: chance must not put all
    # of them on one side of the end.
    parts = [(part + chance.random()) / times for part in range(times)]
    chance.shuffle(parts)
    for number, part in enumerate(parts):
        before, was_odd = look(url)["digest"], look(url)["odd"]
        moment = part * takes * LATEST_KILL
        if _run(folder / ("even.csv" if was_odd else "odd.csv"), kill_after=moment):
            # Nor must a machine that has become slower.
            takes = max(takes, moment)
        found = look(url)
        print(json.dumps({**found, "same": found["digest"] == before, "number": number}), flush=True)
    _run(folder / ("even.csv" if look(url)["odd"] else "odd.csv"), kill_after=None)
    print(json.dumps({**look(url), "same": False, "number": times}), flush=True)


def look(url: str) -> dict[str, Any]:
    """Return a digest of all tables, how many ranks are odd and even, and how many changes the newest import has."""
    engine = open_store(url, read_only=False)
    digest = hashlib.sha256()
    with engine.connect() as connection:
        for table in tables.metadata.sorted_tables:
            rows = sorted(map(repr, connection.execute(select(table)).all()))
            digest.update("\n".join([table.name, *rows]).encode())
        ranks = list(connection.execute(select(tables.rankings.c.rank)).scalars())
        newest = select(func.max(tables.revisions.c.number)).scalar_subquery()
        count = select(func.count()).where(tables.changes.c.revision == newest)
        changed = connection.execute(count).scalar_one()
    engine.dispose()
    odd = sum(rank % 2 for rank in ranks)
    return {"digest": digest.hexdigest(), "odd": odd, "even": len(ranks) - odd, "changed": changed}


def _run(file: Path, kill_after: float | None) -> bool:
    """Import; tell whether it was killed before it had ended."""
    # Forked: what the command imports is in memory already, and the time goes to the import itself.
    child = os.fork()
    if child == 0:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        app = typer.Typer()
        app.command()(rankings)
        app([str(file), *OPTIONS], standalone_mode=False)
        os._exit(0)
    if kill_after is not None:
        time.sleep(kill_after)
        os.kill(child, signal.SIGKILL)
    _child, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
