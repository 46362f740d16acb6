"""What is asked of several boards at once, against a plain evaluation of random cubes with holes."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from actions.query.query import Categories, Cities, Condition, Editions, Order, Query
from tests.actions.query import plain
from tests.actions.query.drawn import DRAWN, against, cubes, groups, orders, part_of, places, scored_cubes
from tests.actions.query.plain import NOBODY, PlainFacts, World


def of_all_boards(facts: PlainFacts, **more: Any) -> Query:
    return Query("which", "city", categories=Categories(named=tuple(facts.categories)), **more)


@DRAWN
@given(cubes(categories=2, years=1), groups, places | against, st.sampled_from(["any", "all", "none"]), st.booleans())
def test_cities_that_fit_on_any_on_all_or_on_no_board(
    facts: PlainFacts, cities: Cities, condition: Condition, quantifier: Any, counted: bool
) -> None:
    query = of_all_boards(facts, cities=cities, where=(condition,), quantifier=quantifier)
    query = query.but(editions=Editions(named=(2020,)), asked="how_many" if counted else "which")
    part = part_of(facts, query)
    known = {city for city, _, _ in facts.world}

    def fit(world: World) -> set[str]:
        on_each = [set(plain.cities_of(query, facts, world, key, 2020)) for key in facts.categories]
        if quantifier == "any":
            return set.union(*on_each)
        if quantifier == "all":
            return set.intersection(*on_each)
        return {city for city in known if plain.in_group(cities, facts, city)} - set.union(*on_each)

    named = {cell.city for cell in part.cells}
    worlds = [fit(world) for world in facts.fillings()]
    assert all(named <= fitting for fitting in worlds), (query, facts.world, facts.size)
    if part.certain:
        assert all(fitting - {NOBODY} == named for fitting in worlds), (query, facts.world, facts.size)
    if counted:
        assert part.value == len(named)


@DRAWN
@given(scored_cubes(years=2), groups, orders, st.sampled_from(["rank", "score"]))
def test_records_are_the_first_of_all_boards(facts: PlainFacts, cities: Cities, order: Order, measure: Any) -> None:
    facts.scores = (0.0, 55.0, 100.0)
    query = of_all_boards(facts, cities=cities, order=order, measure=measure, quantifier="any")
    part = part_of(facts, query.but(editions=Editions(every=True)))

    def first(world: World) -> list[tuple[str, int]]:
        held = {}
        for year in facts.years:
            for city, rank in plain.on_board(facts, world, "gesamt", year):
                value = rank if measure == "rank" else plain.score_in(world, city, "gesamt", year)
                if plain.in_group(cities, facts, city) and value is not None:
                    held[city, year] = float(value)
        return plain.ordered(query, list(held.items()))

    stated = sorted((cell.city, cell.edition) for cell in part.cells)
    assert stated == sorted(key for key in first(facts.world) if key[0] != NOBODY) or measure == "rank"
    if part.certain:
        assert all(sorted(first(world)) == stated for world in facts.fillings()), (query, facts.world, facts.size)
