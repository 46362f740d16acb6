"""Checks that need more than one row: what occurs twice, what occurs nowhere, what does not fit together.

They work on the cells as written, so a row is checked here even if one of its cells cannot be understood.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from actions.facts.files import Line, Table
from actions.facts.problems import Problem, quoted, suggestion
from actions.facts.rules import RULES, Unique

NOUNS = {
    "sources.csv": "Quelle",
    "federal_states.csv": "Bundesland",
    "cities.csv": "Stadt",
    "categories.csv": "Bereich",
    "editions.csv": "Ausgabe",
    "persons.csv": "Person",
}


def find(name: str, tables: Mapping[str, Table]) -> Iterator[Problem]:
    """Return what is wrong between the rows of the file `name`, and between them and the other files."""
    for unique in RULES[name].unique:
        yield from _repeated(name, tables[name], unique)
    for column, target in RULES[name].references.items():
        yield from _unknown(name, tables[name], column, target, tables[target])
    if RULES[name].name:
        yield from _ambiguous(name, tables[name], RULES[name].name or "")
    if name == "rankings.csv":
        yield from _out_of_range(name, tables)


def _repeated(name: str, table: Table, unique: Unique) -> Iterator[Problem]:
    first: dict[tuple[str, ...], int] = {}
    for line in table.lines:
        key = tuple(line.cells.get(column, "") for column in unique.columns)
        if not any(key):
            continue
        before = first.setdefault(key, line.number)
        if before != line.number:
            shown = quoted(", ".join(filter(None, key)))
            message = f"{shown} steht schon in Zeile {before}. Erlaubt ist {unique.rule}."
            yield Problem(name, line.number, unique.columns[-1], message)


def _unknown(name: str, table: Table, column: str, target: str, referred: Table) -> Iterator[Problem]:
    if not referred.readable:
        return
    known = _first_cells(target, referred)
    for line in table.lines:
        for value in _names(line.cells.get(column, ""), column in RULES[name].several):
            if value not in known:
                message = f"{quoted(value)} steht nicht in {target} ({NOUNS[target]} unbekannt). "
                yield Problem(name, line.number, column, (message + suggestion(value, known)).rstrip())


def _names(cell: str, several: bool) -> list[str]:
    names = cell.split("|") if several else [cell]
    return [name.strip() for name in names if name.strip()]


def _first_cells(name: str, table: Table) -> set[str]:
    column = RULES[name].header[0]
    return {line.cells[column] for line in table.lines if column in line.cells}


def _ambiguous(name: str, table: Table, name_column: str) -> Iterator[Problem]:
    value_column = RULES[name].header[0]
    first: dict[str, tuple[str, int]] = {}
    for line in table.lines:
        value = line.cells.get(value_column, "")
        for column, spelling in _spellings(line, name_column):
            other, before = first.setdefault(spelling.casefold(), (value, line.number))
            if other != value:
                message = (
                    f"{quoted(spelling)} bezeichnet schon {quoted(other)} (Zeile {before}). "
                    f"Ein Name darf nur für eines stehen ({NOUNS[name]})."
                )
                yield Problem(name, line.number, column, message)
            elif column != name_column and spelling == line.cells.get(name_column):
                message = f"{quoted(spelling)} ist schon der Name selbst. Bitte nennen Sie hier nur weitere Namen."
                yield Problem(name, line.number, column, message)


def _spellings(line: Line, name_column: str) -> Iterator[tuple[str, str]]:
    if name_column in line.cells:
        yield name_column, line.cells[name_column]
    for column in ("alias", "subject"):
        for spelling in line.cells.get(column, "").split("|"):
            if spelling.strip():
                yield column, spelling.strip()


def _out_of_range(name: str, tables: Mapping[str, Table]) -> Iterator[Problem]:
    ranked = _cities_by_edition(tables["editions.csv"])
    for line in tables[name].lines:
        edition = _number(line.cells.get("edition"))
        cities = ranked.get(edition) if edition is not None else None
        if edition is None or cities is None:
            continue
        stated = line.cells.get("cities_ranked")
        if _number(stated) not in (cities, None):
            message = f"{quoted(stated)} widerspricht editions.csv. Die Ausgabe {edition} bewertet {cities} Städte."
            yield Problem(name, line.number, "cities_ranked", message)
        yield from _wrong_rank(name, line, "rank", edition, cities)
        if edition - 1 in ranked:
            yield from _wrong_rank(name, line, "previous_rank", edition - 1, ranked[edition - 1])


def _wrong_rank(name: str, line: Line, column: str, edition: int, cities: int) -> Iterator[Problem]:
    rank = _number(line.cells.get(column))
    # A rank below 1 is reported with the cells.
    if rank is not None and rank > cities:
        message = (
            f"{quoted(rank)} liegt nicht zwischen 1 und {cities} (so viele Städte bewertet die Ausgabe {edition})."
        )
        yield Problem(name, line.number, column, message)


def _cities_by_edition(editions: Table) -> dict[int, int]:
    pairs = ((_number(line.cells.get("edition")), _number(line.cells.get("cities"))) for line in editions.lines)
    return {edition: cities for edition, cities in pairs if edition is not None and cities is not None}


def _number(cell: str | None) -> int | None:
    return int(cell) if cell is not None and cell.isascii() and cell.isdigit() else None
