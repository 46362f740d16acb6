"""Groups of federal states or of cities that people name by one word: "ostdeutsch", "Landeshauptstädte", "Pott"."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from actions.facts.records import Name

FILE = Path(__file__).parent / "groups.csv"
GROUP = "group"
CITY_STATES = frozenset({"Berlin", "Bremen", "Hamburg"})


@dataclass(frozen=True)
class Group:
    """What is grouped ("federal_state" or "city"), its members as the store has them, and what goes behind "den"."""

    kind: str
    members: tuple[str, ...]
    dative: str


@lru_cache(maxsize=1)
def groups() -> Mapping[str, Group]:
    """All groups by name."""
    return {row["group"]: Group(row["kind"], tuple(row["members"].split("|")), row["dative"]) for row in _rows()}


def group_names() -> list[Name]:
    """The words for each group, and its name, as the gazetteer takes them."""
    return [Name("group", row["group"], alias) for row in _rows() for alias in (row["group"], *row["alias"].split("|"))]


def _rows() -> list[dict[str, str]]:
    with FILE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
