"""What a chart shows: facts from the store, and the words around them."""

from __future__ import annotations

from dataclasses import dataclass

from actions.answers.wording import wording
from actions.facts.queries import Facts
from actions.facts.records import Ranking
from actions.query.finding import Cell
from bot.charts.parameters import ChartRequest, Kind


class NothingToDraw(Exception):
    """The store does not know the city or the category, or holds no place of theirs. The message is German."""


@dataclass(frozen=True)
class Chart:
    """A chart before it is drawn.

    `lines` holds the rankings of each city, the oldest first, in the order asked for, or in a comparison by rank.
    `years` are the editions that were published in the span: a line must not run over one that is not known.
    """

    kind: Kind
    title: str
    description: str
    place: str
    source_line: str
    lines: tuple[tuple[Ranking, ...], ...]
    years: tuple[int, ...]
    language: str


def chart_of(request: ChartRequest, facts: Facts) -> Chart:
    """The chart that a request asks for, or NothingToDraw."""
    _require_known(request, facts)
    years = tuple(each.year for each in facts.editions() if request.first <= each.year <= request.last)
    held = facts.rankings(cities=request.cities, categories=[request.category], editions=years)
    if not held:
        raise NothingToDraw("Dazu ist kein Platz bekannt.")
    by_city = [tuple(each for each in held if each.city == city) for city in request.cities]
    lines = [line for line in by_city if line]
    if request.kind == "vergleich":
        lines.sort(key=lambda line: line[0].rank)
    say = wording(request.language)
    cities = [line[0].city for line in lines]

    def said(ranking: Ranking) -> str:
        return say.value(Cell(ranking.city, ranking.category, ranking.edition, ranking), "rank", of=True)

    if request.kind == "verlauf":
        title = say.history_title(cities, request.category, request.first, request.last)
        told = "; ".join(
            f"{line[0].city} – {', '.join(f'{each.edition}: {said(each)}' for each in line)}" for line in lines
        )
    else:
        title = say.comparison_title(cities, request.category, request.first)
        told = "; ".join(f"{line[0].city}: {said(line[0])}" for line in lines)
    return Chart(
        kind=request.kind,
        title=title,
        description=f"{told}.",
        place=say.heading("place"),
        source_line=say.source_line(list(dict.fromkeys(each.source for each in held))),
        lines=tuple(lines),
        years=years,
        language="en" if request.language == "en" else "de",
    )


def _require_known(request: ChartRequest, facts: Facts) -> None:
    unknown = set(request.cities) - {each.name for each in facts.cities()}
    if unknown:
        raise NothingToDraw("Diese Stadt ist in den Daten nicht bekannt.")
    if request.category not in {each.key for each in facts.categories()}:
        raise NothingToDraw("Diesen Bereich gibt es im Smart City Index nicht.")
