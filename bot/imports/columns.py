"""Finds the header of a table and what its columns hold, by their German or English names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from actions.facts.problems import quoted
from bot.imports.naming import Names
from bot.imports.sheets import Cell, Line, Sheet, Unreadable, column_name
from bot.nlu.text import fold_words

Measure = Literal["rank", "previous_rank", "score"]
Role = Literal[
    "city",
    "category",
    "edition",
    "cities_ranked",
    "source",
    "note",
    "publisher",
    "title",
    "url",
    "published_on",
    "source_note",
]
# What an export says of a source besides its id.
OF_SOURCE: tuple[Role, ...] = ("publisher", "title", "url", "published_on", "source_note")
# A title, a date and an empty line may come before the header.
HEADER_WITHIN = 30

_ROLES: dict[Role, str] = {
    "city": "Stadt|Stadtname|Name der Stadt|Kommune|Gemeinde|Ort|City|City name|Municipality|Town",
    "category": "Bereich|Kategorie|Themenfeld|Themenbereich|Board|Category|Area|Dimension",
    "edition": "Jahr|Ausgabe|Ausgabejahr|Erhebungsjahr|Edition|Year",
    "cities_ranked": "Städte|Anzahl Städte|Zahl der Städte|Bewertete Städte|Anzahl bewertete Städte|cities_ranked|"
    "Cities ranked|Cities|Number of cities",
    "source": "Quelle|Quellen-ID|Quelle ID|source_id|Source",
    "note": "Anmerkung|Anmerkungen|Bemerkung|Bemerkungen|Hinweis|Notiz|Note|Notes|Comment|Remark",
    **{role: role for role in OF_SOURCE},
}
_MEASURES: dict[Measure, str] = {
    "rank": "Rang|Platz|Platzierung|Rank|Ranking|Position|Place|Rangplatz|Pl.|#",
    "previous_rank": "Vorjahr|Vorjahresrang|Vorjahresplatz|Rang Vorjahr|Platz Vorjahr|Rang im Vorjahr|Platz im Vorjahr|"
    "Vorheriger Rang|Vorheriger Platz|Platzierung Vorjahr|Vorjahresplatzierung|previous_rank|Previous rank|Previous|"
    "Rank previous year|Previous year|Last year",
    "score": "Punkte|Punktzahl|Score|Wert|Punktwert|Indexwert|Ergebnis|Points|Pkt.",
}


def _folded(names: str) -> list[tuple[str, ...]]:
    return [fold_words(name) or (name,) for name in names.split("|")]


ROLES: dict[tuple[str, ...], Role] = {name: role for role, names in _ROLES.items() for name in _folded(names)}
MEASURES: dict[tuple[str, ...], Measure] = {name: what for what, names in _MEASURES.items() for name in _folded(names)}


@dataclass(frozen=True)
class Columns:
    """Where a table holds what, as places in a row counted from 0.

    `values` are by board; the board None stands for that of the row, of the sheet or of the option. `header` is the
    number of its row, `width` how many cells that has, empty ones too; `above` is what the rows before it say.
    """

    header: int
    width: int
    above: tuple[str, ...]
    roles: Mapping[Role, int]
    values: Mapping[str | None, Mapping[Measure, int]]
    titles: Mapping[int, str]
    unread: tuple[str, ...]


def find_columns(sheet: Sheet, names: Names) -> Columns | None:
    """Return the columns of a sheet; None if no row among its first names a city and something to say of it.

    Raises Unreadable if two columns would hold the same.
    """
    above: list[str] = []
    for line in islice(sheet.lines(), HEADER_WITHIN):
        columns = _columns(line, tuple(above), names)
        if "city" in columns.roles and columns.values:
            _require_once(line.cells, names)
            return columns
        above.append(" ".join(map(str, line.cells)).strip())
    return None


def _columns(line: Line, above: tuple[str, ...], names: Names) -> Columns:
    roles: dict[Role, int] = {}
    values: dict[str | None, dict[Measure, int]] = {}
    unread: list[str] = []
    for place, cell in enumerate(line.cells):
        meaning = _meaning(cell, names)
        if meaning is None:
            unread += _named(place, cell, names)
        elif isinstance(meaning, tuple):
            board, measure = meaning
            values.setdefault(board, {}).setdefault(measure, place)
        else:
            roles.setdefault(meaning, place)
    if "source" not in roles:
        for role in OF_SOURCE:
            if role in roles:
                unread += _named(roles[role], line.cells[roles.pop(role)], names)
    titles = {place: str(cell) for place, cell in enumerate(line.cells)}
    return Columns(line.number, line.width, above, roles, values, titles, tuple(unread))


def _meaning(cell: Cell, names: Names) -> Role | tuple[str | None, Measure] | None:
    if not isinstance(cell, str) or not cell:
        return None
    words = fold_words(cell) or (cell,)
    if words in ROLES:
        return ROLES[words]
    if words in MEASURES:
        return None, MEASURES[words]
    board, rest = names.board_in(cell)
    if board is None:
        return None
    left = fold_words(rest)
    # "Verwaltungsrang": what joins two words in German belongs to neither.
    joined = (left[0].removeprefix("s"), *left[1:]) if left else left
    measure = MEASURES.get(left) or MEASURES.get(joined)
    return (board, measure) if measure else None


def _named(place: int, cell: Cell, names: Names) -> Iterator[str]:
    if not str(cell):
        return
    text = f"{quoted(cell)} ({column_name(place)})"
    if isinstance(cell, str) and names.board_in(cell)[0] and len(fold_words(cell)) < 4:
        text += f" – Rang oder Punkte? Schreiben Sie {quoted(cell + ' Rang')} oder {quoted(cell + ' Punkte')}."
    yield text


def _require_once(cells: tuple[Cell, ...], names: Names) -> None:
    first: dict[object, int] = {}
    for place, cell in enumerate(cells):
        meaning = _meaning(cell, names)
        before = first.setdefault(meaning, place)
        if meaning is not None and before != place:
            raise Unreadable(
                f"Die Spalten {column_name(before)} {quoted(cells[before])} und {column_name(place)} {quoted(cell)} "
                "meinen dasselbe. Bitte benennen Sie eine davon um, zum Beispiel „Verwaltung Rang“."
            )
