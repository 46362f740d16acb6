"""The rows of a file on their way into the store, in a temporary database: a million of them take no memory."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Literal, get_args

from actions.facts.batches import batches

BATCH = 5000
Outcome = Literal["new", "changed", "unchanged", "refused", "blank"]
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)


@dataclass
class Entry:
    """One city's place on one board as a row of the file states it, and what becomes of it.

    `line` counts from 1 within `sheet`; `city_text` is what the file calls the city. `reason` says in German why it
    is refused, `remark` what an editor should look at. `old_…` is what the store held. `outcome` is None until it is
    settled.
    """

    sheet: str
    line: int
    city_text: str
    edition: int | None = None
    category: str | None = None
    city: str | None = None
    rank: int | None = None
    previous_rank: int | None = None
    score: float | None = None
    source_id: str | None = None
    note: str = ""
    outcome: Outcome | None = None
    reason: str = ""
    remark: str = ""
    old_rank: int | None = None
    old_previous_rank: int | None = None
    old_score: float | None = None
    old_source_id: str | None = None
    old_note: str = ""
    entry_id: int | None = None

    def place(self) -> str:
        """Return where the row stands, in German."""
        return f"Blatt „{self.sheet}“, Zeile {self.line}" if self.sheet else f"Zeile {self.line}"


_COLUMNS = [field.name for field in fields(Entry)]
_TWICE = """
WITH twice AS (
    SELECT {key}, MIN(entry_id) AS first, MAX(entry_id) AS last
    FROM entries WHERE outcome IS NULL AND {last} IS NOT NULL GROUP BY {key} HAVING COUNT(*) > 1
)
UPDATE entries SET outcome = 'refused', reason = (
    SELECT ? || CASE WHEN other.sheet IN ('', entries.sheet) THEN '' ELSE 'Blatt „' || other.sheet || '“, ' END
        || 'Zeile ' || other.line || CASE WHEN ? THEN ' für ' || other.city ELSE '' END || '.'
    FROM twice JOIN entries AS other
        ON other.entry_id = CASE WHEN entries.entry_id = twice.first THEN twice.last ELSE twice.first END
    WHERE {same}
)
WHERE outcome IS NULL AND ({key}) IN (SELECT {key} FROM twice)
"""


class Staging:
    """The staged rows; `close` when done. The folder must outlive it."""

    def __init__(self, folder: Path) -> None:
        self._database = sqlite3.connect(folder / "staged.db", isolation_level=None)
        # Nothing here needs to outlive a crash.
        self._database.execute("PRAGMA journal_mode = OFF")
        self._database.execute("PRAGMA synchronous = OFF")
        columns = ", ".join(name if name != "entry_id" else "entry_id INTEGER PRIMARY KEY" for name in _COLUMNS)
        self._database.execute(f"CREATE TABLE entries ({columns})")

    def close(self) -> None:
        """Close the database."""
        self._database.close()

    def add(self, entries: Iterable[Entry]) -> None:
        """Take in rows of the file, in its order."""
        marks = ", ".join("?" for _ in _COLUMNS)
        for batch in batches(entries, BATCH):
            self._database.execute("BEGIN")
            self._database.executemany(
                f"INSERT INTO entries VALUES ({marks})", (tuple(vars(entry).values()) for entry in batch)
            )
            self._database.execute("COMMIT")

    def refuse_repeated(self) -> None:
        """Refuse all rows that the file holds twice: none of them is more likely right than the other."""
        self._database.execute("CREATE INDEX by_key ON entries (edition, category, city)")
        self._refuse_twice("city", "Stadt, Bereich und Ausgabe stehen auch in ", False)
        self._database.execute("CREATE INDEX by_rank ON entries (edition, category, rank)")
        self._refuse_twice("rank", "Denselben Rang nennt auch ", True)

    def _refuse_twice(self, last: str, lead: str, names_city: bool) -> None:
        key = f"edition, category, {last}"
        same = " AND ".join(f"twice.{name} = entries.{name}" for name in key.split(", "))
        self._database.execute(_TWICE.format(key=key, last=last, same=same), (lead, names_city))

    def boards(self) -> list[tuple[int, str]]:
        """Return the editions and categories of the rows that are not settled yet."""
        listed = "SELECT DISTINCT edition, category FROM entries WHERE outcome IS NULL ORDER BY edition, category"
        return list(self._database.execute(listed))

    def of_board(self, edition: int, category: str) -> list[Entry]:
        """Return the rows of one board that are not settled yet; by then, a city has at most one."""
        return list(self._select("outcome IS NULL AND edition = ? AND category = ?", (edition, category)))

    def settle(self, entries: Iterable[Entry]) -> None:
        """Keep what has become of these rows."""
        changed = _COLUMNS[:-1]
        assignments = ", ".join(f"{name} = :{name}" for name in changed)
        self._database.execute("BEGIN")
        self._database.executemany(
            f"UPDATE entries SET {assignments} WHERE entry_id = :entry_id", (vars(entry) for entry in entries)
        )
        self._database.execute("COMMIT")

    def ranks(self, edition: int, category: str) -> dict[str, int]:
        """Return the ranks of one board that are to be written, by city."""
        query = "SELECT city, rank FROM entries WHERE edition = ? AND category = ? AND outcome IN ('new', 'changed')"
        return dict(self._database.execute(query, (edition, category)).fetchall())

    def remarked(self, at_most: int = -1) -> list[Entry]:
        """Return the rows with a remark in the order of the file; -1: all of them."""
        return list(self._select("remark != ''", (), at_most))

    def count_remarked(self) -> int:
        """Return how many rows have a remark."""
        (count,) = self._database.execute("SELECT COUNT(*) FROM entries WHERE remark != ''").fetchone()
        return int(count)

    def counts(self) -> dict[Outcome, int]:
        """Return how many rows have which outcome."""
        found: Mapping[Any, int] = dict(
            self._database.execute("SELECT outcome, COUNT(*) FROM entries GROUP BY outcome").fetchall()
        )
        return {outcome: found.get(outcome, 0) for outcome in OUTCOMES}

    def sources(self) -> list[str]:
        """Return the ids of the sources of what is to be written, sorted."""
        query = "SELECT DISTINCT source_id FROM entries WHERE outcome IN ('new', 'changed') ORDER BY source_id"
        return [source_id for (source_id,) in self._database.execute(query)]

    def with_outcome(self, *outcomes: Outcome, at_most: int = -1) -> Iterator[Entry]:
        """Yield the rows with one of these outcomes in the order of the file; -1: all of them."""
        marks = ", ".join("?" for _ in outcomes)
        return self._select(f"outcome IN ({marks})", outcomes, at_most)

    def _select(self, condition: str, values: tuple[Any, ...], at_most: int = -1) -> Iterator[Entry]:
        query = f"SELECT * FROM entries WHERE {condition} ORDER BY entry_id LIMIT ?"
        return (Entry(*row) for row in self._database.execute(query, (*values, at_most)))
