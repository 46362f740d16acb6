"""Members of an axis, and how many there are, against a plain evaluation of random cubes with holes.

What is said to be certain is what all fillings of the holes agree on.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from actions.query.query import Categories, Cities, Condition, Editions, Order, Query
from tests.actions.query import plain
from tests.actions.query.drawn import (
    DRAWN,
    NAMES,
    against,
    befores,
    beside,
    between,
    check,
    check_members,
    cubes,
    groups,
    orders,
    part_of,
    places,
    points,
    scored_cubes,
    steps,
)
from tests.actions.query.plain import PlainFacts, World


def board_query(cities: Cities, where: tuple[Condition, ...], order: Order | None, **more: Any) -> Query:
    return Query("which", "city", cities=cities, where=where, order=order, editions=Editions(named=(2021,)), **more)


@DRAWN
@given(cubes(), groups, st.one_of(places, against, beside, between, befores, steps))
def test_cities_that_fit_a_condition(facts: PlainFacts, cities: Cities, condition: Condition) -> None:
    query = board_query(cities, (condition,), None)
    check_members(facts, query, lambda world: sorted(plain.cities_of(query, facts, world, "gesamt", 2021)), "city")


@DRAWN
@given(cubes(), groups, places, st.one_of(places, befores, against))
def test_cities_that_fit_two_conditions(facts: PlainFacts, cities: Cities, first: Condition, second: Condition) -> None:
    query = board_query(cities, (first, second), None)
    check_members(facts, query, lambda world: sorted(plain.cities_of(query, facts, world, "gesamt", 2021)), "city")


@DRAWN
@given(
    cubes(categories=2),
    groups,
    st.one_of(places, against),
    st.one_of(places, against),
    st.sampled_from([("verwaltung", None), (None, 2020), ("verwaltung", 2020)]),
)
def test_cities_that_fit_a_condition_in_a_category_or_an_edition_of_its_own(
    facts: PlainFacts, cities: Cities, first: Condition, second: Condition, own: tuple[str | None, int | None]
) -> None:
    query = board_query(cities, (first, replace(second, category=own[0], edition=own[1])), None)
    check_members(facts, query, lambda world: sorted(plain.cities_of(query, facts, world, "gesamt", 2021)), "city")


@DRAWN
@given(cubes(), groups, orders, st.sampled_from(["rank", "step"]))
def test_the_best_and_the_worst_cities(facts: PlainFacts, cities: Cities, order: Order, measure: Any) -> None:
    query = board_query(cities, (), order, measure=measure)
    check_members(facts, query, lambda world: sorted(plain.cities_of(query, facts, world, "gesamt", 2021)), "city")


@DRAWN
@given(cubes(), groups, st.sampled_from(["best", "worst"]), places)
def test_the_best_and_the_worst_city_that_fits(
    facts: PlainFacts, cities: Cities, direction: Any, condition: Condition
) -> None:
    query = board_query(cities, (condition,), Order(direction))
    check_members(facts, query, lambda world: sorted(plain.cities_of(query, facts, world, "gesamt", 2021)), "city")


@DRAWN
@given(cubes(), groups, st.one_of(places, against, befores, steps))
def test_how_many_cities_fit(facts: PlainFacts, cities: Cities, condition: Condition) -> None:
    query = board_query(cities, (condition,), None).but(asked="how_many")
    part = part_of(facts, query)

    def so_many(world: World) -> int:
        return len(plain.cities_of(query, facts, world, "gesamt", 2021))

    if part.certain or condition.measure == "rank":
        check(facts, part.certain, part.value, so_many, query)
    if not part.certain:
        assert all(so_many(world) >= (part.value or 0) for world in facts.fillings())


@DRAWN
@given(cubes(categories=3, years=1), st.sampled_from(NAMES), st.one_of(places, against), st.none() | orders)
def test_categories_of_a_city(facts: PlainFacts, city: str, condition: Condition, order: Order | None) -> None:
    query = Query(
        "which",
        "category",
        cities=Cities(named=(city,)),
        categories=Categories(named=tuple(facts.categories)),
        editions=Editions(named=(2020,)),
        where=() if order else (condition,),
        order=order,
    )
    keys = [(city, category, 2020) for category in facts.categories]
    check_members(facts, query, lambda world: sorted(plain.cells_of(query, facts, world, keys, 1)), "category")


@DRAWN
@given(cubes(years=3), st.sampled_from(NAMES), st.one_of(places, against, steps, befores), st.none() | orders)
def test_editions_of_a_city(facts: PlainFacts, city: str, condition: Condition, order: Order | None) -> None:
    query = Query("which", "edition", cities=Cities(named=(city,)), where=() if order else (condition,), order=order)
    keys = [(city, "gesamt", year) for year in facts.years]
    check_members(facts, query, lambda world: sorted(plain.cells_of(query, facts, world, keys, 2)), "edition")


@DRAWN
@given(scored_cubes(), groups, points)
def test_cities_that_fit_a_condition_on_points(facts: PlainFacts, cities: Cities, condition: Condition) -> None:
    query = board_query(cities, (condition,), None, measure="score").but(editions=Editions(named=(2020,)))
    check_members(facts, query, lambda world: sorted(plain.cities_of(query, facts, world, "gesamt", 2020)), "city")


@DRAWN
@given(scored_cubes(categories=2), st.sampled_from(NAMES), st.sampled_from(["best", "worst"]))
def test_the_category_with_the_most_points_is_not_the_one_with_the_best_place(
    facts: PlainFacts, city: str, direction: Any
) -> None:
    facts.scores = (0.0, 55.0, 100.0)
    keys = tuple(facts.categories)
    query = Query("which", "category", "score", Cities(named=(city,)), Categories(named=keys), order=Order(direction))
    query = query.but(editions=Editions(named=(2020,)))
    part = part_of(facts, query)
    if part.certain:
        cells = [(city, category, 2020) for category in keys]
        found = sorted(cell.category for cell in part.cells)
        assert all(found == sorted(plain.cells_of(query, facts, world, cells, 1)) for world in facts.fillings())


@DRAWN
@given(cubes(years=3), groups, st.sampled_from(["any", "all"]), steps)
def test_in_the_first_edition_nobody_has_won_or_lost_places(
    facts: PlainFacts, cities: Cities, quantifier: Any, condition: Condition
) -> None:
    query = Query("which", "city", "step", cities, where=(condition,), quantifier=quantifier)
    part = part_of(facts, query.but(editions=Editions(every=True)))
    named = {cell.city for cell in part.cells}

    def fit(world: World) -> set[str]:
        on_each = [set(plain.cities_of(query, facts, world, "gesamt", year)) for year in facts.years[1:]]
        return (set.union if quantifier == "any" else set.intersection)(*on_each) - {plain.NOBODY}

    worlds = facts.fillings()
    assert all(named == found if part.certain else named <= found for found in map(fit, worlds)), facts.world
