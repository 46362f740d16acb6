"""Turns the rows of a file into staged rankings: one for each board that a row says something of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from actions.facts.problems import quoted
from bot.imports.cells import Doubtful, is_blank, read_number, read_rank, read_score, read_text, read_year
from bot.imports.columns import OF_SOURCE, Measure, Role
from bot.imports.finding import Context, Table, unknown_edition
from bot.imports.naming import UnknownCity
from bot.imports.sheets import Cell, Line, column_name
from bot.imports.staging import Entry

T = TypeVar("T")
# A table may have some footnotes, and rows must not fill the memory.
MOST_BELOW = 100
LONGEST_SHOWN = 60


def read_table(table: Table, context: Context) -> Iterator[Entry]:
    """Yield what the rows of a table state. What is doubtful is refused; a row without values is blank.

    So are totals and footnotes: rows with neither a city nor a rank below the last ranking.
    """
    below: list[_Row] | None = None
    for line in table.sheet.lines():
        if line.number <= table.columns.header or all(map(is_blank, line.cells)):
            continue
        row = _Row(table, line, context)
        if below is not None and len(below) < MOST_BELOW and row.is_no_ranking():
            below.append(row)
            continue
        for each in [*(below or ()), row]:
            yield from each.entries()
        below = []
    for each in below or ():
        yield each.left_out()


class _Row:
    def __init__(self, table: Table, line: Line, context: Context) -> None:
        self._table = table
        self._columns = table.columns
        self._line = line
        self._context = context

    def entries(self) -> Iterator[Entry]:
        said = False
        for board, measures in self._columns.values.items():
            cells = {measure: self._cell(place) for measure, place in measures.items()}
            if all(is_blank(cell) for cell in cells.values()):
                continue
            said = True
            yield self._entry(board, measures)
        if not said:
            yield self._blank("ohne Rang und Punkte")

    def is_no_ranking(self) -> bool:
        """Return whether the row states no rank and names nothing that looks like a city."""
        if self._states_rank():
            return False
        cell = self._role("city")
        try:
            self._context.names.city(str(cell))
        except UnknownCity as error:
            return not error.misspelt
        except Doubtful:
            return False
        return False

    def left_out(self) -> Entry:
        """Return the entry of a row that is no ranking."""
        return self._blank("keine Stadt und kein Rang, vermutlich eine Summe oder Fußnote")

    def _states_rank(self) -> bool:
        places = [measures["rank"] for measures in self._columns.values.values() if "rank" in measures]
        return any(not is_blank(self._cell(place)) and _is_rank(self._cell(place)) for place in places)

    def _blank(self, reason: str) -> Entry:
        entry = self._empty()
        entry.city_text = entry.city_text or str(next(filter(str, self._line.cells), ""))[:LONGEST_SHOWN]
        entry.outcome, entry.reason = "blank", reason
        return entry

    def _entry(self, board: str | None, measures: Mapping[Measure, int]) -> Entry:
        entry = self._empty()
        try:
            self._require_header_above()
            entry.city = self._required("city", self._city)
            entry.category = board or self._category()
            entry.edition = self._edition()
            self._read_values(entry, measures)
            entry.source_id = self._source()
            note = self._role("note")
            entry.note = "" if is_blank(note) else read_text(note)
        except Doubtful as error:
            entry.outcome, entry.reason = "refused", str(error)
        return entry

    def _city(self, cell: Cell) -> str:
        text = read_text(cell)
        try:
            return self._context.names.city(text)
        except UnknownCity as error:
            if self._states_rank():
                raise Doubtful(f"{error} Ist sie neu: --new-city {_for_shell(text + '=Bundesland')}") from error
            raise Doubtful(f"{error} Ist es keine Stadt, sondern eine Summe: Bitte löschen Sie die Zeile.") from error

    def _require_header_above(self) -> None:
        """Where decimal commas divide cells, the rest of the row has moved: its last cell is beyond the header."""
        ends = len(self._columns.titles)
        filled = len(self._line.cells) > ends
        by_comma = self._table.sheet.delimiter == ","
        if by_comma and (filled or self._line.width > self._columns.width):
            raise Doubtful(
                "Die Zeile hat mehr Zellen als die Überschriften. Vermutlich trennen Kommas die Zellen und stehen "
                "zugleich in Zahlen (85,3). Bitte speichern Sie die Datei mit Semikolons als Trennzeichen."
            )
        if filled:
            raise Doubtful(
                f"Über Spalte {column_name(len(self._line.cells) - 1)} steht keine Überschrift. "
                "Bitte ergänzen Sie diese, oder leeren Sie die Zelle."
            )

    def _empty(self) -> Entry:
        return Entry(self._table.sheet.name, self._line.number, str(self._role("city"))[:LONGEST_SHOWN])

    def _category(self) -> str:
        if "category" in self._columns.roles and not is_blank(self._role("category")):
            return self._required("category", lambda cell: self._context.names.board(read_text(cell)))
        if self._table.category is None:
            return self._required("category", read_text)
        return self._table.category

    def _edition(self) -> int:
        known = self._table.edition
        if "edition" not in self._columns.roles or (known is not None and is_blank(self._role("edition"))):
            assert known is not None
            return known
        edition = self._required("edition", read_year)
        if known is not None and edition != known:
            said = "--edition" if self._context.edition else "dem Namen des Blatts:"
            raise Doubtful(f"Die Ausgabe {edition} widerspricht {said} {known}.")
        if edition not in self._context.editions:
            raise Doubtful(unknown_edition(edition))
        return edition

    def _read_values(self, entry: Entry, measures: Mapping[Measure, int]) -> None:
        assert entry.edition is not None
        ranked = self._context.editions[entry.edition]
        entry.rank = self._value(measures.get("rank"), read_rank)
        entry.previous_rank = self._value(measures.get("previous_rank"), read_rank)
        entry.score = self._value(measures.get("score"), read_score)
        self._require_within(entry.rank, entry.edition, measures.get("rank"))
        self._require_within(entry.previous_rank, entry.edition - 1, measures.get("previous_rank"))
        if entry.score is not None and entry.score > ranked.max_score:
            raise Doubtful(f"{quoted(entry.score)} liegt über der höchsten Punktzahl {ranked.max_score:g}.")
        cities = self._value(self._columns.roles.get("cities_ranked"), read_number)
        if cities is not None and cities != ranked.cities:
            raise Doubtful(f"Die Ausgabe {entry.edition} bewertet {ranked.cities} Städte, nicht {cities}.")

    def _require_within(self, rank: int | None, edition: int, place: int | None) -> None:
        ranked = self._context.editions.get(edition)
        if rank is not None and ranked is not None and place is not None and rank > ranked.cities:
            raise Doubtful(
                f"{self._title(place)}: Die Ausgabe {edition} bewertet {ranked.cities} Städte, "
                f"also gibt es keinen Rang {rank}."
            )

    def _source(self) -> str:
        cell = self._role("source")
        if is_blank(cell):
            if self._context.source_id is None:
                raise Doubtful("Die Quelle fehlt.")
            return self._context.source_id
        told = {role.removeprefix("source_"): self._role(role) for role in OF_SOURCE}
        described = {column: str(cell) for column, cell in told.items() if not is_blank(cell)}
        return self._context.sources.find(read_text(cell), described)

    def _required(self, role: Role, read: Callable[[Cell], T]) -> T:
        value = self._value(self._columns.roles.get(role), read)
        if value is None:
            title = self._title(self._columns.roles[role])
            raise Doubtful(f"{title}: Die Zelle ist leer.")
        return value

    def _value(self, place: int | None, read: Callable[[Cell], T]) -> T | None:
        if place is None or is_blank(self._cell(place)):
            return None
        try:
            return read(self._cell(place))
        except Doubtful as error:
            raise Doubtful(f"{self._title(place)}: {error}") from error

    def _title(self, place: int) -> str:
        return f"Spalte {column_name(place)} {quoted(self._columns.titles.get(place, ''))}"

    def _role(self, role: Role) -> Cell:
        place = self._columns.roles.get(role)
        return "" if place is None else self._cell(place)

    def _cell(self, place: int) -> Cell:
        return self._line.cells[place] if place < len(self._line.cells) else ""


def _is_rank(cell: Cell) -> bool:
    try:
        read_rank(cell)
    except Doubtful:
        return False
    return True


def _for_shell(text: str) -> str:
    return '"' + text.replace('"', "") + '"'
