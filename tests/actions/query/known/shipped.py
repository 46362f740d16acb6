"""The facts that the bot ships with, read from their files in plain lines: no store, no queries."""

from __future__ import annotations

import csv
from pathlib import Path

from tests.actions.query.plain import Key, PlainFacts, World


def read_facts(folder: Path) -> PlainFacts:
    """The cube of a folder of facts files."""
    world: World = {}
    stated: dict[Key, int] = {}
    for row in _rows(folder / "rankings.csv"):
        key = (row["city"], row["category"], int(row["edition"]))
        world[key] = (int(row["rank"]), float(row["score"]) if row["score"] else None)
        if row["previous_rank"]:
            stated[key] = int(row["previous_rank"])
    editions = {int(row["edition"]): row for row in _rows(folder / "editions.csv")}
    return PlainFacts(
        world,
        {row["city"]: row["federal_state"] for row in _rows(folder / "cities.csv")},
        sorted(editions),
        [row["category"] for row in _rows(folder / "categories.csv")],
        size=0,
        means={year: float(row["mean_score"]) for year, row in editions.items() if row["mean_score"]},
        stated=stated,
        absent=_cities(editions, "absent_cities"),
        added=_cities(editions, "added_cities"),
        sizes={year: int(row["cities"]) for year, row in editions.items()},
    )


def _cities(editions: dict[int, dict[str, str]], column: str) -> dict[int, tuple[str, ...]]:
    return {year: tuple(filter(None, row[column].split("|"))) for year, row in editions.items()}


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
