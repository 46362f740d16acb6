"""Random small cubes with holes, parts of queries, and what all fillings of such a cube agree on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from actions.facts.queries import Facts
from actions.query.cube import Cube
from actions.query.evaluation import evaluate
from actions.query.finding import Part
from actions.query.query import Cities, Condition, Order, Query, Reference
from tests.actions.query.plain import NOBODY, PlainFacts, World

CITIES = {"Aachen": "NRW", "Bonn": "NRW", "Celle": "Sachsen", "Dessau": "Sachsen"}
NAMES = sorted(CITIES)
SCORES = (40.0, 50.0, 60.0, 70.0)
# Every way to stand to the scores that are drawn: below, level and above.
ANY_SCORE = (0.0, *SCORES, 100.0)
DRAWN = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])


@st.composite
def cubes(draw: st.DrawFn, categories: int = 1, years: int = 2, size: int = 4, hidden: int = 2) -> PlainFacts:
    """Cubes of four cities, some of whose places are unknown; one place more than cities, or one less."""
    places = draw(st.integers(size - 1, size))
    keys = ["gesamt", "verwaltung", "energie"][:categories]
    editions = list(range(2020, 2020 + years))
    world: World = {}
    for year in editions:
        rated = draw(st.permutations([*NAMES, NOBODY]))[:places]
        for category in keys:
            ranked = draw(st.permutations(rated))
            holes = draw(st.sets(st.sampled_from(NAMES), max_size=hidden))
            for rank, city in enumerate(ranked, 1):
                if city in CITIES and city not in holes:
                    world[city, category, year] = (rank, None)
    return PlainFacts(world, CITIES, editions, keys, places)


@st.composite
def scored_cubes(draw: st.DrawFn, years: int = 1, categories: int = 1) -> PlainFacts:
    """Cubes in which points are known, too, of some of the cities whose places are."""
    facts = draw(cubes(years=years, hidden=1, categories=categories))
    without = draw(st.sets(st.sampled_from(NAMES), max_size=1))
    for category, year in facts.boards():
        # Points fall with the places.
        falling = sorted(draw(st.permutations(SCORES))[: facts.size], reverse=True)
        for city in NAMES:
            held = facts.world.get((city, category, year))
            if held is not None and city not in without:
                facts.world[city, category, year] = (held[0], falling[held[0] - 1])
    facts.scores = ANY_SCORE
    return facts


groups = st.sampled_from(
    [
        Cities(),
        Cities(without=("Aachen",)),
        Cities(states=("NRW",)),
        Cities(named=("Aachen", "Bonn", "Celle")),
        Cities(without_states=("Sachsen",)),
    ]
)
one_city = st.builds(lambda city: Cities(named=(city,)), st.sampled_from(NAMES))
relations = st.sampled_from(["better", "at_least", "equal", "at_most", "worse"])
numbers = st.builds(lambda number: Reference(number=number), st.sampled_from([1, 2, 3, -1]))
named = st.builds(lambda city: Reference(cities=(city,)), st.sampled_from(NAMES))
places = st.builds(Condition, st.just("rank"), relations, numbers)
against = st.builds(Condition, st.just("rank"), st.sampled_from(["better", "worse"]), named)
beside = st.builds(Condition, st.just("rank"), st.sampled_from(["beside", "just_better", "just_worse"]), named)
between = st.builds(
    lambda pair: Condition("rank", "between", Reference(cities=pair)),
    st.sampled_from([("Aachen", "Bonn"), ("Celle", "Bonn"), ("Dessau", "Aachen")]),
)
steps = st.builds(
    Condition,
    st.just("step"),
    relations,
    st.builds(lambda number: Reference(number=number), st.sampled_from([-1, 0, 1])),
)
befores = st.builds(Condition, st.just("before"), relations, numbers)
points = st.builds(
    Condition,
    st.just("score"),
    relations,
    st.builds(lambda number: Reference(number=number), st.sampled_from(SCORES)) | named,
)
orders = st.builds(
    lambda by, first, more: Order(by, first, first + more),
    st.sampled_from(["best", "worst"]),
    st.integers(1, 2),
    st.integers(0, 1),
)
quantifiers = st.sampled_from(["each", "any", "all", "none"])


def parts_of(facts: PlainFacts, query: Query) -> tuple[Part, ...]:
    """The parts of the answer; where no city is named, Aachen is at home."""
    return evaluate(query, Cube(cast(Facts, facts)), "Aachen").parts


def part_of(facts: PlainFacts, query: Query) -> Part:
    """The first part of the answer."""
    return parts_of(facts, query)[0]


def found_names(part: Part, axis: str) -> list[str]:
    """The members of an axis that an answer states, in order."""
    return [str(getattr(cell, axis)) for cell in part.cells]


def agreed(facts: PlainFacts, result: Callable[[World], Any], loose: bool = False) -> tuple[bool, Any]:
    """Whether all fillings give the same, without anybody who has no name; and what the first one gives."""
    results: list[Any] = []
    for world in facts.fillings(loose):
        found = result(world)
        if found not in results:
            results.append(found)
        if len(results) > 1:
            return False, None
    only = results[0]
    return NOBODY not in (only if isinstance(only, list) else ()), only


def check(facts: PlainFacts, certain: bool, found: Any, result: Callable[[World], Any], about: Any = None) -> None:
    """What is said to be certain is what all fillings give; what is not, loose ones do not agree on."""
    if certain:
        assert agreed(facts, result) == (True, found), (about, facts.world, facts.size)
    else:
        assert not agreed(facts, result, loose=True)[0], (about, facts.world, facts.size)


def check_members(facts: PlainFacts, query: Query, result: Callable[[World], list[str]], axis: str) -> None:
    """The answer is certain just where all fillings give the same members, and then it is those."""
    part = part_of(facts, query)
    check(facts, part.certain, sorted(found_names(part, axis)), lambda world: sorted(result(world)), (query, part))
    if part.certain and query.order:
        values = [cell.value(query.measure) or 0 for cell in part.cells]
        assert values in (sorted(values), sorted(values, reverse=True))
