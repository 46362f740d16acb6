"""Reads ranks and points out of tables and numbered lists."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from bot.imports.press.layout import Table
from bot.imports.press.names import OVERALL, Names
from bot.imports.press.proposals import Proposal
from bot.imports.press.setting import YEAR, Setting

RANK = re.compile(r"\b(?:Platz(?:ierung)?|Rang|Position|Pl\.|Rg\.)", re.I)
BEFORE = re.compile(r"Vorjahr|bisher|zuvor|vorher", re.I)
SCORE = re.compile(r"Punkt|Score|Pkt|Wert\b|Ergebnis", re.I)
RANK_CELL = re.compile(r"(?:(?:Platz|Rang)\s*)?(\d{1,3})\.?")
SCORE_CELL = re.compile(r"(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:Punkte|Pkt\.?)?")
LISTED = re.compile(r"(\d{1,2})[.)]\s+")
LABEL = re.compile(r"(?P<name>[^\d:]{3,60}?)\s*[:–-]?\s+(?P<n>[1-9]\d?)\.?")
NO_RANKS = re.compile(r"Punkt|Prozent|Note|Score|Wert|Zähler|Maßnahme|Projekt|Anzahl|Zahl", re.I)
BARE = "Die Zahl steht ohne „Platz“ da. Bitte prüfen Sie, ob sie der Rang ist."
INTRODUCES = re.compile(r"Erstplatziert|Top|Platz|Plätze|Rang|Städte|Wertung|Spitze|Ranking|Index", re.I)


@dataclass(frozen=True)
class _Column:
    role: str
    edition: int | None = None
    category: str | None = None


def is_ranked_table(table: Table, names: Names) -> bool:
    """Return whether the table has a heading that says which columns are ranks or points."""
    is_heading = not any(RANK_CELL.fullmatch(cell) or SCORE_CELL.fullmatch(cell) for cell in table.rows[0])
    return is_heading and any(column.role in ("rank", "score") for column in _columns(table.rows[0], names))


def read_table(table: Table, names: Names, setting: Setting, intro: str) -> tuple[list[Proposal], list[str]]:
    """Return the ranks and points in the table, and the rows with numbers of which it is not clear whose they are.

    `intro` is the text before it, which may name the board or edition."""
    columns = _columns(table.rows[0], names)
    ranked = [column.edition for column in columns if column.role == "rank" and column.edition]
    newest = max(ranked, default=None) or setting.edition
    found: list[Proposal] = []
    left: list[str] = []
    for row in table.rows[1:]:
        text = " | ".join(f"{head}: {cell}" if head else cell for head, cell in zip(table.rows[0], row, strict=False))
        city = next((each.value for cell in row for each in names.cities(cell)), None)
        board = next((each.value for cell in row for each in names.boards(cell)), None)
        if city is None and (board is None or setting.home is None):
            left += [text] if re.search(r"\d", text) else []
            continue
        of_row = {"city": city or setting.home, "category": board or _board(intro, names) or OVERALL}
        found += _row_proposals(list(zip(columns, row, strict=False)), of_row, newest, text)
    return found, left


def read_item(text: str, names: Names, setting: Setting, intro: str) -> list[Proposal]:
    """Return the rank in an item of a numbered list: "1. München (84,3 Punkte)"."""
    hit = LISTED.match(text)
    cities = names.cities(text)
    if not hit or not cities or cities[0].start != hit.end() or not INTRODUCES.search(intro) or not setting.edition:
        return []
    place = {"city": cities[0].value, "category": _board(intro, names) or OVERALL, "edition": setting.edition}
    found = [_rank(place, int(hit[1]), None, text)]
    score = re.search(r"(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:Punkte|Pkt)", text)
    return found + ([_score(place, score[1], text)] if score else [])


def read_labels(texts: Sequence[str], names: Names, setting: Setting) -> dict[int, Proposal]:
    """Return the ranks in a list of boards and bare numbers ("Mobilität: 41"), by their place in the texts."""
    found: dict[int, Proposal] = {}
    if setting.home is None or not setting.edition or not setting.is_about_index:
        return found
    intro = ""
    labels = [(text, _label(text, names)) for text in texts]
    for is_label, group in groupby(enumerate(labels), key=lambda each: each[1][1] is not None):
        items = [(place, text, label) for place, (text, label) in group]
        boards = [label[0] for _, _, label in items if label]
        if is_label and 1 < len(boards) == len(set(boards)) and not NO_RANKS.search(intro):
            for place, text, label in items:
                if label:
                    where = {"city": setting.home, "category": label[0], "edition": setting.edition}
                    found[place] = replace(_rank(where, label[1], None, text), doubt=BARE)
        intro = items[-1][1]
    return found


def _label(text: str, names: Names) -> tuple[str, int] | None:
    """The board and the number of an item that says no more."""
    hit = LABEL.fullmatch(text)
    boards = names.boards(hit["name"]) if hit else []
    if hit is None or len(boards) != 1 or hit["name"].strip() != text[boards[0].start : boards[0].end]:
        return None
    return boards[0].value, int(hit["n"])


def _columns(header: Sequence[str], names: Names) -> list[_Column]:
    return [_column(cell, names) for cell in header]


def _column(cell: str, names: Names) -> _Column:
    year = YEAR.search(cell)
    edition = int(year[1]) if year else None
    boards = names.boards(cell)
    category = boards[0].value if boards else None
    if BEFORE.search(cell):
        return _Column("previous")
    if SCORE.search(cell):
        return _Column("score", edition, category)
    if RANK.search(cell) or (year and cell.strip() == year[1]):
        return _Column("rank", edition, category)
    return _Column("rank", None, category) if category else _Column("")


def _row_proposals(
    cells: list[tuple[_Column, str]], of_row: dict[str, str | None], newest: int | None, text: str
) -> list[Proposal]:
    ranks: dict[tuple[str, int], int] = {}
    previous: int | None = None
    found: list[Proposal] = []
    for column, cell in cells:
        edition = column.edition or newest
        if edition is None:
            continue
        place = {**of_row, "category": column.category or of_row["category"], "edition": edition}
        rank, score = RANK_CELL.fullmatch(cell), SCORE_CELL.fullmatch(cell)
        if column.role == "previous" and rank:
            previous = int(rank[1])
        elif column.role == "rank" and rank:
            ranks[str(place["category"]), edition] = int(rank[1])
        elif column.role in ("score", "rank") and score:
            found.append(_score(place, score[1], text))
    for (category, edition), value in ranks.items():
        if newest and edition == newest - 1 and (category, newest) in ranks:
            continue
        before = previous if edition == newest else None
        place = {**of_row, "category": category, "edition": edition}
        found.append(_rank(place, value, before or ranks.get((category, edition - 1)), text))
    return found


def _board(intro: str, names: Names) -> str | None:
    boards = {each.value for each in names.boards(intro) if each.clear}
    return boards.pop() if len(boards) == 1 else None


def _rank(place: Mapping[str, object], rank: int, previous: int | None, text: str) -> Proposal:
    return Proposal("rank", {**place, "rank": rank, "previous_rank": previous, "cities_ranked": None}, text)


def _score(place: Mapping[str, object], score: str, text: str) -> Proposal:
    return Proposal("score", {**place, "score": float(score.replace(",", "."))}, text)
