"""Small cubes in a few words, and questions to them as `actions.query.notation` writes them."""

from __future__ import annotations

from typing import cast

from actions.facts.queries import Facts
from actions.query.cube import Cube
from actions.query.evaluation import evaluate
from actions.query.finding import Cell, Finding, Part
from actions.query.notation import read
from tests.actions.query.plain import PlainFacts

STATES = {"Kassel": "Hessen", "Hanau": "Hessen", "Ulm": "Baden-Württemberg"}
CATEGORIES = ["gesamt", "verwaltung", "it_kommunikation", "energie_umwelt", "mobilitaet", "gesellschaft_bildung"]
AREAS = CATEGORIES[1:]


def small(
    *rankings: str,
    size: int = 82,
    years: tuple[int, ...] = (),
    cities: tuple[str, ...] = (),
    means: dict[int, float] | None = None,
    absent: dict[int, tuple[str, ...]] | None = None,
    added: dict[int, tuple[str, ...]] | None = None,
) -> Facts:
    """Facts from rankings such as "2024 gesamt Köln 3" or "2024 gesamt Köln 3 85.2 vorher 5".

    Cities, those without any ranking among `cities`, are in Nordrhein-Westfalen unless STATES says otherwise; `size`
    places are on each board.
    """
    facts = PlainFacts({}, {}, [], CATEGORIES, size, means or {}, absent=absent or {}, added=added or {})
    for ranking in rankings:
        edition, category, city, rank, *more = ranking.split()
        key = (city, category, int(edition))
        facts.world[key] = (int(rank), float(more[0]) if more and more[0] != "vorher" else None)
        if "vorher" in more:
            facts.stated[key] = int(more[more.index("vorher") + 1])
    named = sorted({city for city, _, _ in facts.world} | {*cities})
    facts.states = {city: STATES.get(city, "Nordrhein-Westfalen") for city in named}
    facts.years = sorted({year for _, _, year in facts.world} | {*years})
    return cast(Facts, facts)


def full(edition: int, category: str, *cities: str) -> list[str]:
    """The rankings of a board on which all places are known, the best first."""
    return [f"{edition} {category} {city} {rank}" for rank, city in enumerate(cities, 1)]


def ask(facts: Facts, **parts: str) -> Finding:
    """What a query finds; Köln is at home. `parts` are as in `actions.query.notation`."""
    return evaluate(read(parts), Cube(facts), "Köln")


def part(facts: Facts, **parts: str) -> Part:
    """The one part of what a query finds."""
    (found,) = ask(facts, **parts).parts
    return found


def stated(cells: tuple[Cell, ...]) -> list[str]:
    """Cells in a few words: "2024 gesamt Köln 3"; a place that is not known is "?"."""
    return [f"{cell.edition} {cell.category} {cell.city} {cell.rank or '?'}" for cell in cells]


def cities(found: Part) -> list[str]:
    """The cities that a part states, each once."""
    return list(dict.fromkeys(cell.city for cell in found.cells))
