"""An Answer as plain data for channels that draw tables, charts, quotes and links."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import urlencode

from actions.answers.answer import Answer
from actions.answers.wording import Wording, wording
from actions.answers.wording.base_tables import Column
from actions.facts.records import Quote, Ranking

# Where the pictures are: the path without ".svg" or ".png".
HISTORY_CHART = "/diagramme/verlauf"
COMPARISON_CHART = "/diagramme/vergleich"
# More lines or bars than that nobody can tell apart.
MOST_CITIES_IN_CHART = 6

# A cell that no source fills.
NOTHING = "–"

# The columns that tell the rows of a table apart, in their order; of those after the first that hold the same in every
# row, the caption speaks.
KEYS: dict[str, tuple[Column, ...]] = {
    "history": ("year", "city", "area"),
    "change": ("year", "city", "area"),
    "profile": ("area", "city", "year"),
    "best_category": ("area", "city", "year"),
    "worst_category": ("area", "city", "year"),
    "count_top": ("area", "city", "year"),
}
OTHER_KEYS: tuple[Column, ...] = ("city", "area", "year")
# Lists by rank begin with it.
BY_RANK = frozenset({"top", "at_rank"})
# Kinds whose sentences and lists state the points beside the place.
WITH_POINTS = frozenset({"score", "profile", "compare", "top", "at_rank", "average"})


def presented(answer: Answer) -> dict[str, Any]:
    """The answer as JSON-like data.

    `text` lacks the line of sources, the lines that the table shows and the quotes; it may be empty where `quotes`
    say all. `table` is there for two and more rankings, `chart` for what has a course or is compared on one board.
    """
    say = wording(answer.question.language)
    parts: dict[str, Any] = {
        "text": _text(answer, say),
        "quotes": [_quote(each) for each in answer.quotes],
        "sources": [{"label": say.source_label(each), "url": each.url} for each in answer.sources],
        "refused": answer.refused,
        "language": answer.question.language,
        "kind": answer.question.kind,
    }
    if len(answer.rankings) > 1:
        parts["table"] = _table(answer, say)
        chart = _chart(answer, say)
        if chart:
            parts["chart"] = chart
    return parts


def _text(answer: Answer, say: Wording) -> str:
    """The answer without what is shown beside it; a heading whose list is gone ends as a sentence does."""
    whole = answer.text.removesuffix(f"\n{say.source_line(answer.sources)}")
    shown = set(_shown_lines(answer, say))
    lines = whole.split("\n")
    kept = [place for place, line in enumerate(lines) if line not in shown]
    text = []
    for place in kept:
        listed = place + 1 < len(lines) and lines[place + 1] in shown
        ends_text = place == kept[-1]
        text.append(lines[place].removesuffix(":") + "." if listed and not ends_text else lines[place])
    return "\n".join(text)


def _shown_lines(answer: Answer, say: Wording) -> Iterable[str]:
    """The lines of the text that table, quotes and sources repeat."""
    if answer.question.kind == "source":
        yield from (f"• {say.source_entry(each)}" for each in answer.sources)
    yield from (line for each in answer.quotes for line in say.quote(each).split("\n"))
    if len(answer.rankings) < 2:
        return
    for each in answer.rankings:
        yield from (say.year_line(each), say.board_line(each), say.city_line(each))
        yield from (say.list_line(each), say.state_line(each))
        if each.previous_rank is not None:
            yield say.climber_line(each, each.previous_rank)


def _quote(quote: Quote) -> dict[str, Any]:
    return {
        "text": quote.text,
        "person": quote.person.name,
        "office": quote.person.office,
        "city": quote.person.city or quote.city,
        "year": quote.edition,
    }


def _table(answer: Answer, say: Wording) -> dict[str, Any]:
    rankings = answer.rankings
    if answer.question.kind == "history" and len(_values(rankings, "city")) > 1 == len(_values(rankings, "area")):
        return _table_of_years(rankings, say)
    if answer.question.kind == "change":
        cities, boards = _values(rankings, "city"), _values(rankings, "area")
        rankings = tuple(
            sorted(rankings, key=lambda each: (cities.index(each.city), boards.index(each.category), each.edition))
        )
    columns = _columns(answer)
    return {
        "caption": _caption(rankings, columns, say),
        "head": [say.heading(each) for each in columns],
        "rows": [[_cell(each, column, _ranked_by_all(rankings), say) for column in columns] for each in rankings],
    }


def _table_of_years(rankings: Sequence[Ranking], say: Wording) -> dict[str, Any]:
    """Several cities on one board: a line for each year, a column for each city."""
    cities, held = _values(rankings, "city"), {(each.edition, each.city): each for each in rankings}
    ranked = _ranked_by_all(rankings)
    cell = {key: _cell(each, "place", ranked, say) for key, each in held.items()}
    return {
        "caption": _caption(rankings, ("city", "year"), say),
        "head": [say.heading("year"), *cities],
        "rows": [
            [str(year), *(cell.get((year, city), NOTHING) for city in cities)]
            for year in sorted(_values(rankings, "year"))
        ],
    }


def _ranked_by_all(rankings: Sequence[Ranking]) -> int | None:
    """Among how many cities all these places are; None if that differs."""
    numbers = {each.cities_ranked for each in rankings}
    return min(numbers) if len(numbers) == 1 else None


def _columns(answer: Answer) -> list[Column]:
    kind, rankings = answer.question.kind, answer.rankings
    first, *others = KEYS.get(kind, OTHER_KEYS)
    columns: list[Column] = [first, *(each for each in others if len(_values(rankings, each)) > 1)]
    columns = ["place", *columns] if kind in BY_RANK else [*columns, "place"]
    if kind == "climbers":
        columns += ["before", "step"]
    if kind in WITH_POINTS and any(each.score is not None for each in rankings):
        columns.append("points")
    return columns


def _values(rankings: Sequence[Ranking], column: Column) -> list[Any]:
    """What the rankings hold in one of the key columns, each value once."""
    field = {"city": "city", "area": "category", "year": "edition"}[column]
    return list(dict.fromkeys(getattr(each, field) for each in rankings))


def _caption(rankings: Sequence[Ranking], columns: Sequence[Column], say: Wording) -> str:
    """What all rows have in common."""
    first = rankings[0]
    common = [name for column, name in _names(first, say).items() if column not in columns]
    ranked = _ranked_by_all(rankings)
    if ranked is not None:
        common.append(say.ranked_cities(ranked))
    caption = ", ".join(common) or say.heading("place")
    return caption[0].upper() + caption[1:]


def _names(ranking: Ranking, say: Wording) -> dict[Column, str]:
    return {"city": ranking.city, "area": say.board(ranking.category), "year": str(ranking.edition)}


def _cell(ranking: Ranking, column: Column, ranked_by_all: int | None, say: Wording) -> str:
    if column == "place":
        return str(ranking.rank) if ranked_by_all else say.place_cell(ranking.rank, ranking.cities_ranked)
    if column == "points":
        return NOTHING if ranking.score is None else say.points_cell(ranking.score)
    before = ranking.rank if ranking.previous_rank is None else ranking.previous_rank
    if column == "before":
        return str(before)
    if column == "step":
        return say.step_cell(before - ranking.rank)
    return _names(ranking, say)[column]


def _chart(answer: Answer, say: Wording) -> dict[str, Any] | None:
    """The addresses of the picture of these rankings; None where they make none."""
    cities, boards = _values(answer.rankings, "city"), _values(answer.rankings, "area")
    years = sorted(_values(answer.rankings, "year"))
    if len(boards) > 1 or len(cities) > MOST_CITIES_IN_CHART:
        return None
    asked = [*(("stadt", city) for city in cities), ("bereich", boards[0])]
    if answer.question.kind == "history" and len(years) > 1:
        path, title = HISTORY_CHART, say.history_title(cities, boards[0], years[0], years[-1])
        asked += [("von", years[0]), ("bis", years[-1])]
    elif answer.question.kind == "compare" and len(years) == 1:
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
