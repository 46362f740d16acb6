"""Facts databases of several sizes: the real facts files with invented rankings, which say so, in place of the real."""

from __future__ import annotations

import csv
import itertools
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Table, insert
from sqlalchemy.engine import Connection

from actions.facts.engine import open_store
from actions.facts.load import build_if_needed
from actions.facts.tables import aliases, cities, editions, rankings
from actions.settings import PROJECT_ROOT

FACTS = PROJECT_ROOT / "data" / "facts"
SOURCE = "erfunden"
ROWS_AT_ONCE = 50_000
# One real board; what is more is invented.
SMALLEST = 82
MOST_CITIES = 1000
# Before there were any real editions.
FIRST_YEAR = 1000


@dataclass(frozen=True)
class World:
    """Facts files and the database made of them."""

    folder: Path
    store_url: str


def real_world(folder: Path) -> World:
    """The facts as they are."""
    folder.mkdir(parents=True, exist_ok=True)
    url = f"sqlite:///{folder / 'facts.db'}"
    build_if_needed(FACTS, url)
    return World(FACTS, url)


def build_world(folder: Path, size: int) -> World:
    """A world with about `size` invented rankings.

    The cities of the real index have the same places in each, so that the same questions have the same answers; all
    further rankings are of invented cities in invented editions.
    """
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(FACTS, folder)
    with (folder / "sources.csv").open("a", encoding="utf-8") as file:
        file.write(f"{SOURCE},ERFUNDEN,Erfundene Plätze zum Messen,https://example.org/,2025,erfunden\n")
    for name in ("rankings", "quotes", "statements"):
        _keep_header(folder / f"{name}.csv")
    url = f"sqlite:///{folder / 'facts.db'}"
    build_if_needed(folder, url)
    _invent(url, folder, size)
    return World(folder, url)


def _invent(url: str, folder: Path, size: int) -> None:
    known = _column(folder / "cities.csv", "city")[:SMALLEST]
    boards = _column(folder / "categories.csv", "category")
    newest = max(int(year) for year in _column(folder / "editions.csv", "edition"))
    invented, years = _shape(size, len(boards))
    engine = open_store(url, read_only=False)
    with engine.begin() as connection:
        _insert(connection, cities, ({"city": name, "federal_state": "Hessen"} for name in invented))
        _insert(connection, aliases, ({"kind": "city", "alias": name, "value": name} for name in invented))
        _insert(connection, editions, (_edition(year, len(invented)) for year in years))
        _insert(connection, rankings, _rankings([newest], boards[:1], known))
        _insert(connection, rankings, _rankings(years, boards, invented))
    engine.dispose()


def _shape(size: int, boards: int) -> tuple[list[str], list[int]]:
    """The invented cities and editions that make up so many rankings."""
    if size <= SMALLEST:
        return [], []
    count = MOST_CITIES if size >= MOST_CITIES * boards * 10 else MOST_CITIES // 10
    years = range(FIRST_YEAR, FIRST_YEAR + -(-size // (count * boards)))
    return [f"Erfundenstadt {number}" for number in range(count)], list(years)


def _rankings(years: list[int], boards: list[str], names: list[str]) -> Iterator[dict[str, Any]]:
    for year, board in itertools.product(years, boards):
        for rank, name in enumerate(names, start=1):
            yield {
                "edition": year,
                "category": board,
                "city": name,
                "rank": rank,
                "previous_rank": None,
                "score": round(100 - rank * 90 / len(names), 1),
                "source_id": SOURCE,
                "note": SOURCE,
            }


def _edition(year: int, of_cities: int) -> dict[str, Any]:
    return {
        "edition": year,
        "publisher": "ERFUNDEN",
        "published_on": f"{year}-09-15",
        "cities": of_cities,
        "survey_period": "",
        "max_score": 100,
        "source_id": SOURCE,
        "note": SOURCE,
    }


def _insert(connection: Connection, table: Table, rows: Iterator[dict[str, Any]]) -> None:
    while batch := list(itertools.islice(rows, ROWS_AT_ONCE)):
        connection.execute(insert(table), batch)


def _column(path: Path, name: str) -> list[str]:
    with path.open(encoding="utf-8", newline="") as file:
        return [row[name] for row in csv.DictReader(file)]


def _keep_header(path: Path) -> None:
    header, _, _ = path.read_text(encoding="utf-8").partition("\n")
    path.write_text(f"{header}\n", encoding="utf-8")
