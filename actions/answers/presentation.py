"""An Answer as plain data for channels that draw tables, charts, quotes and links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import urlencode

from actions.answers.answer import Answer
from actions.answers.wording import Wording, wording
from actions.answers.wording.base.tables import Column
from actions.facts.records import Quote
from actions.query.finding import Cell
from actions.query.query import MOVES, Measure

# Where the pictures are: the path without ".svg" or ".png".
HISTORY_CHART = "/diagramme/verlauf"
COMPARISON_CHART = "/diagramme/vergleich"
# More lines or bars than that nobody can tell apart.
MOST_CITIES_IN_CHART = 6
# A cell that no source fills.
NOTHING = "–"
FIGURE = re.compile(r"\d+(?:[.,]\d+)?")
FIELDS: dict[Column, str] = {"city": "city", "area": "category", "year": "edition"}


def presented(answer: Answer) -> dict[str, Any]:
    """The answer as JSON-like data.

    `text` lacks the line of sources, the lines that the table shows and the quotes; it may be empty where `quotes`
    say all. `table` is there for two and more cells, `chart` for what has a course and for named
    cities compared on one board: a list is its own table.
    """
    say = wording(answer.language)
    table = _table(answer, say) if len(answer.cells) > 1 else None
    parts: dict[str, Any] = {
        "text": _text(answer, table, say),
        "quotes": [_quote(each) for each in answer.quotes],
        "sources": [{"label": say.source_label(each), "url": each.url} for each in answer.sources],
        "refused": answer.refused,
        "language": answer.language,
        "kind": answer.query.asked,
    }
    if table is not None:
        parts["table"] = table
        chart = _chart(answer, say)
        if chart:
            parts["chart"] = chart
    return parts


def _text(answer: Answer, table: dict[str, Any] | None, say: Wording) -> str:
    """The answer without what is shown beside it; a heading whose list is gone ends as a sentence does."""
    whole = answer.text.removesuffix(f"\n{say.source_line(answer.sources)}")
    shown = set(_shown_lines(answer, say))
    lines = whole.split("\n")
    # Who else of a group is ahead has no line in a table.
    tabled = set(FIGURE.findall(str(table))) if table and answer.query.among is None else set()
    in_table = {line for line in lines if _is_in(tabled, line)}
    kept = [place for place, line in enumerate(lines) if line not in shown | in_table]
    text = []
    for place in kept:
        listed = place + 1 < len(lines) and place + 1 not in kept
        ends_text = place == kept[-1]
        text.append(lines[place].removesuffix(":") + "." if listed and not ends_text else lines[place])
    return "\n".join(text)


def _is_in(tabled: set[str], line: str) -> bool:
    """True for a line of a list all of whose figures a table shows; what is not known has none."""
    lists = line.startswith("• ") or line.split(".", 1)[0].isdigit()
    figures = set(FIGURE.findall(line))
    return lists and bool(figures) and figures <= tabled


def _shown_lines(answer: Answer, say: Wording) -> Iterable[str]:
    """The lines of the text that quotes and sources repeat."""
    if answer.query.asked == "source":
        yield from (f"• {say.source_entry(each)}" for each in answer.sources)
    yield from (line for each in say.quotes(answer.quotes) for line in each.split("\n"))


def _quote(quote: Quote) -> dict[str, Any]:
    return {
        "text": quote.text,
        "person": quote.person.name,
        "office": quote.person.office,
        "city": quote.person.city or quote.city,
        "year": quote.edition,
    }


def _table(answer: Answer, say: Wording) -> dict[str, Any]:
    cells = answer.cells
    moved = answer.query.shown in MOVES
    cities, areas, years = (_values(cells, column) for column in ("city", "area", "year"))
    if len(cities) > 1 and len(years) > 1 and len(areas) == 1 and not moved:
        return _matrix(answer, "year", say)
    if len(cities) > 1 and len(areas) > 1 and len(years) == 1 and not moved:
        return _matrix(answer, "area", say)
    columns = _columns(answer)
    ranked = _ranked_by_all(cells)
    return {
        "caption": _caption(cells, columns, say),
        "head": [say.heading(each) for each in columns],
        "rows": [[_content(each, column, ranked, say) for column in columns] for each in cells],
    }


def _matrix(answer: Answer, rows: Column, say: Wording) -> dict[str, Any]:
    """Several cities: a line for each year or category, a column for each city."""
    cells = answer.cells
    cities = _values(cells, "city")
    held = {(getattr(each, FIELDS[rows]), each.city): each for each in cells}
    ranked = _ranked_by_all(cells)
    scored = any(each.score is not None for each in cells)
    labels = sorted(_values(cells, rows)) if rows == "year" else _values(cells, rows)
    return {
        "caption": _caption(cells, ("city", rows), say),
        "head": [say.heading(rows), *cities],
        "rows": [
            [
                str(label) if rows == "year" else say.board(label),
                *(
                    _in_matrix(held.get((label, city)), answer.query.measure if scored else None, ranked, say)
                    for city in cities
                ),
            ]
            for label in labels
        ],
    }


def _in_matrix(cell: Cell | None, measure: Measure | None, ranked_by_all: int | None, say: Wording) -> str:
    """The place alone, or with its points where a measure is given."""
    if cell is None:
        return NOTHING
    return (
        say.value(cell, measure, of=ranked_by_all is None) if measure else _content(cell, "place", ranked_by_all, say)
    )


def _ranked_by_all(cells: Sequence[Cell]) -> int | None:
    """Among how many cities all these places are; None if that differs."""
    numbers = {each.ranking.cities_ranked for each in cells if each.ranking}
    return min(numbers) if len(numbers) == 1 else None


def _columns(answer: Answer) -> list[Column]:
    """What tells the rows apart, then the place and what goes with it."""
    cells, measure = answer.cells, answer.query.shown
    several: list[Column] = [column for column in ("year", "area", "city") if len(_values(cells, column)) > 1]
    listed = answer.query.order is not None and measure not in MOVES and several == ["city"]
    columns: list[Column] = ["place", *several] if listed else [*(several or ["city"]), "place"]
    if measure in MOVES:
        columns += ["before", "step"]
    if any(each.score is not None for each in cells):
        columns.append("points")
    return columns


def _values(cells: Sequence[Cell], column: Column) -> list[Any]:
    """What the cells hold in one of the key columns, each value once."""
    return list(dict.fromkeys(getattr(each, FIELDS[column]) for each in cells))


def _caption(cells: Sequence[Cell], columns: Sequence[Column], say: Wording) -> str:
    """What all rows have in common."""
    common = [name for column, name in _names(cells[0], say).items() if column not in columns]
    ranked = _ranked_by_all(cells)
    if ranked is not None:
        common.append(say.ranked_cities(ranked))
    caption = ", ".join(common) or say.heading("place")
    return caption[0].upper() + caption[1:]


def _names(cell: Cell, say: Wording) -> dict[Column, str]:
    return {"city": cell.city, "area": say.board(cell.category), "year": str(cell.edition)}


def _content(cell: Cell, column: Column, ranked_by_all: int | None, say: Wording) -> str:
    ranking = cell.ranking
    if column == "place":
        if ranking is None or cell.rank is None:
            return NOTHING
        return str(cell.rank) if ranked_by_all else say.place_cell(cell.rank, ranking.cities_ranked)
    if column == "points":
        return NOTHING if cell.score is None else say.points_cell(cell.score)
    if column == "before":
        return NOTHING if cell.before is None else str(cell.before)
    if column == "step":
        return NOTHING if cell.step is None else say.step_cell(cell.step)
    return _names(cell, say)[column]


def _chart(answer: Answer, say: Wording) -> dict[str, Any] | None:
    """The addresses of the picture of these cells; None where they make none."""
    ranked = [each for each in answer.cells if each.rank is not None]
    cities, boards = _values(ranked, "city"), _values(ranked, "area")
    years = sorted(_values(ranked, "year"))
    if len(boards) != 1 or len(cities) > MOST_CITIES_IN_CHART:
        return None
    asked = [*(("stadt", city) for city in cities), ("bereich", boards[0])]
    if answer.query.asked in ("value", "which", "whether", "mean") and len(years) > 2:
        path, title = HISTORY_CHART, say.history_title(cities, boards[0], years[0], years[-1])
        asked += [("von", years[0]), ("bis", years[-1])]
    elif answer.query.asked in ("value", "difference") and len(years) == 1 and len(cities) > 1:
        path, title = COMPARISON_CHART, say.comparison_title(cities, boards[0], years[0])
        asked.append(("jahr", years[0]))
    else:
        return None
    if say.language != "de":
        asked.append(("sprache", say.language))
    query = urlencode(asked)
    return {
        "address": {suffix: f"{path}.{suffix}?{query}" for suffix in ("svg", "png")},
        "alt": say.chart_alt(title),
        "caption": title,
    }
