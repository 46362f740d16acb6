"""Two or three questions that lead on from an answer, each a Query whose Finding holds something."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from actions.answers.shapes.telling import is_hint, stated_cells
from actions.answers.wording import Wording
from actions.query.cube import Cube
from actions.query.evaluation import evaluate
from actions.query.finding import Finding
from actions.query.holding import holds
from actions.query.query import OVERALL, Categories, Cities, Condition, Editions, Order, Query, Reference

MOST = 3


@dataclass(frozen=True)
class Suggestion:
    """A question as it would be typed, and what it asks."""

    text: str
    query: Query


def suggestions(finding: Finding, cube: Cube, home_city: str, say: Wording) -> tuple[str, ...]:
    """What can be asked next: about the city that was asked about, or about the first of a list."""
    found: list[str] = []
    for each in _candidates(finding, home_city, say):
        if len(found) == MOST:
            break
        if _bare(each.query) != _bare(finding.query) and _answers(each.query, cube, home_city):
            found.append(each.text)
    return tuple(found)


def _answers(query: Query, cube: Cube, home_city: str) -> bool:
    finding = evaluate(query, cube, home_city)
    return holds(finding) and not finding.lacking


def _bare(query: Query) -> Query:
    """The query without what it need not say."""
    overall = query.categories.named == (OVERALL,)
    categories = Categories() if overall else query.categories
    editions = Editions(named=query.editions.named, every=query.editions.every and not query.editions.named)
    return query.but(editions=editions, categories=categories)


def _candidates(finding: Finding, home_city: str, say: Wording) -> Iterator[Suggestion]:
    if is_hint(finding) and finding.elsewhere is not None:
        yield _same_of(say, finding.elsewhere)
    known = [cell for cell in stated_cells(finding) if cell.ranking is not None]
    if not known:
        yield from _elsewhere(finding, home_city, say)
        return
    first = max(known, key=lambda cell: cell.edition) if len({cell.city for cell in known}) == 1 else known[0]
    city, key, year = first.city, first.category, first.edition
    cities = list(dict.fromkeys(cell.city for cell in known))
    if len(cities) == 2:
        yield better_in(say, cities[0], cities[1], year)
    if finding.query.asked in ("value", "whether") and len(cities) == 1:
        yield ahead_of(say, city, key, year)
        if first.base is not None:
            yield improved(say, city, key, year)
    yield course(say, city, key)
    yield profile(say, city, year)
    if city != home_city and finding.query.axis == "city":
        yield place(say, home_city, key, year)
    yield strongest(say, city, year)


def _same_of(say: Wording, fuller: Finding) -> Suggestion:
    """The same question of the edition that holds more."""
    year = max(fuller.query.editions.named)
    return Suggestion(say.ask_edition(year), fuller.query)


def _elsewhere(finding: Finding, home_city: str, say: Wording) -> Iterator[Suggestion]:
    city = (finding.query.cities.named or (home_city,))[0]
    cells = finding.elsewhere.cells if finding.elsewhere else ()
    for cell in cells[:1]:
        yield course(say, cell.city, cell.category)
        yield profile(say, cell.city, cell.edition)
    yield Suggestion(say.ask_rank(city), Query(cities=Cities(named=(city,))))
    yield leader(say)


def place(say: Wording, city: str, category: str, year: int) -> Suggestion:
    """Where a city stands."""
    query = Query(cities=Cities(named=(city,)), categories=_key(category), editions=Editions(named=(year,)))
    return Suggestion(say.ask_rank(city, year, category), query)


def improved(say: Wording, city: str, category: str, year: int) -> Suggestion:
    """Whether a city has improved."""
    up = Condition("step", "better", Reference(number=0))
    query = Query(
        "whether",
        cities=Cities(named=(city,)),
        categories=_key(category),
        editions=Editions(named=(year,)),
        where=(up,),
    )
    return Suggestion(say.ask_improved(city, year, category), query)


def course(say: Wording, city: str, category: str) -> Suggestion:
    """How a city has developed."""
    query = Query(cities=Cities(named=(city,)), categories=_key(category), editions=Editions(every=True))
    return Suggestion(say.ask_history(city, category), query)


def profile(say: Wording, city: str, year: int) -> Suggestion:
    """How a city does in all categories."""
    query = Query(cities=Cities(named=(city,)), categories=Categories(every=True), editions=Editions(named=(year,)))
    return Suggestion(say.ask_profile(city, year), query)


def strongest(say: Wording, city: str, year: int) -> Suggestion:
    """A city's best category."""
    query = Query(
        "which", "category", cities=Cities(named=(city,)), order=Order("best"), editions=Editions(named=(year,))
    )
    return Suggestion(say.ask_strongest(city, year), query)


def ahead_of(say: Wording, city: str, category: str, year: int) -> Suggestion:
    """Who is ahead of a city."""
    than = Condition("rank", "better", Reference(cities=(city,)))
    query = Query("which", "city", categories=_key(category), editions=Editions(named=(year,)), where=(than,))
    return Suggestion(say.ask_ahead(city, year, category), query)


def better_in(say: Wording, first: str, second: str, year: int) -> Suggestion:
    """In which categories one city beats another."""
    than = Condition("rank", "better", Reference(cities=(second,)))
    query = Query("which", "category", cities=Cities(named=(first,)), editions=Editions(named=(year,)), where=(than,))
    return Suggestion(say.ask_better_in(first, second, year), query)


def leader(say: Wording) -> Suggestion:
    """Who leads."""
    return Suggestion(say.ask_leader(), Query("which", "city", order=Order("best")))


def _key(category: str) -> Categories:
    return Categories() if category == OVERALL else Categories(named=(category,))
