"""Values, differences, means, claims and positions against a plain evaluation of random cubes with holes."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from actions.query.query import Cities, Condition, Editions, Order, Query, Reference
from tests.actions.query import plain
from tests.actions.query.drawn import (
    DRAWN,
    NAMES,
    against,
    agreed,
    befores,
    check,
    cubes,
    groups,
    one_city,
    part_of,
    parts_of,
    places,
    points,
    quantifiers,
    scored_cubes,
    steps,
)
from tests.actions.query.plain import PlainFacts, World

MEASURES = st.sampled_from(["rank", "score", "step", "gain", "before"])


@DRAWN
@given(scored_cubes(years=2), st.sampled_from(NAMES), MEASURES)
def test_a_value_is_known_where_the_cell_is(facts: PlainFacts, city: str, measure: Any) -> None:
    query = Query(cities=Cities(named=(city,)), measure=measure, editions=Editions(named=(2021,)))
    part = part_of(facts, query)
    value = plain.measured(facts.world, facts.years, measure, (city, "gesamt", 2021))
    assert part.cells[0].value(measure) == value
    assert (part.known, part.certain) == (int(value is not None), value is not None)


@DRAWN
@given(
    scored_cubes(),
    st.lists(st.sampled_from(NAMES), min_size=2, max_size=2, unique=True),
    st.sampled_from(["rank", "score"]),
)
def test_a_difference_is_known_where_both_cells_are(facts: PlainFacts, pair: list[str], measure: Any) -> None:
    query = Query("difference", cities=Cities(named=tuple(pair)), measure=measure, editions=Editions(named=(2020,)))
    part = part_of(facts, query)
    own, other = (plain.measured(facts.world, facts.years, measure, (city, "gesamt", 2020)) for city in pair)
    expected = None if own is None or other is None else (other - own if measure == "rank" else own - other)
    assert (part.value, part.certain) == (expected, expected is not None)
    assert part.known == sum(1 for each in (own, other) if each is not None)


@DRAWN
@given(scored_cubes(), st.sampled_from(NAMES), st.sampled_from([45.0, 50.0]))
def test_a_difference_from_the_mean_is_known_where_the_points_are(facts: PlainFacts, city: str, mean: float) -> None:
    facts.means = {2020: mean}
    against = Reference(mean=True)
    query = Query("difference", measure="score", cities=Cities(named=(city,)), against=against)
    query = query.but(editions=Editions(named=(2020,)))
    part = part_of(facts, query)
    own = plain.score_in(facts.world, city, "gesamt", 2020)
    assert (part.value, part.mean) == (None if own is None else own - mean, mean)


@DRAWN
@given(scored_cubes(years=2), one_city | groups.filter(lambda each: bool(each.named)), MEASURES, st.booleans())
def test_means_and_sums_are_of_what_is_known(facts: PlainFacts, cities: Cities, measure: Any, mean: bool) -> None:
    assume(mean or measure not in ("rank", "before"))
    query = Query("mean" if mean else "sum", cities=cities, measure=measure, editions=Editions(every=True))
    keys = [(city, "gesamt", year) for city in cities.named for year in facts.years]
    for city, part in zip(cities.named, parts_of(facts, query), strict=True):
        values = [plain.measured(facts.world, facts.years, measure, key) for key in keys if key[0] == city]
        known = [each for each in values if each is not None]
        # Of several, one alone makes no mean.
        total = sum(known) / (len(known) if mean else 1) if len(known) > 1 else None
        assert part.value == (None if total is None else pytest.approx(total, abs=0.006))
        assert (part.known, part.candidates, part.certain) == (len(known), len(values), len(known) == len(values))


@DRAWN
@given(
    cubes(),
    groups.filter(lambda each: bool(each.states or each.named)) | one_city,
    places | against | steps,
    quantifiers,
)
def test_whether_something_is_so(facts: PlainFacts, cities: Cities, condition: Condition, quantifier: Any) -> None:
    query = Query("whether", cities=cities, where=(condition,), quantifier=quantifier, editions=Editions(every=True))
    # In the first edition nobody has won or lost places.
    years = facts.years[1:] if condition.measure == "step" else facts.years
    keys = [(city, "gesamt", year) for year in years for city in NAMES if plain.in_group(cities, facts, city)]

    def so(world: World) -> bool:
        truths = [plain.fits(condition, facts, world, each, None) for each in keys]
        return {"any": any, "none": lambda each: not any(each)}.get(quantifier, all)(truths)

    part = part_of(facts, query)
    assert part.certain == (part.value is not None)
    if part.value is not None:
        assert agreed(facts, so) == (True, part.value)


@DRAWN
@given(scored_cubes(years=2), one_city, places | against | befores | steps | points)
def test_whether_something_is_so_of_one_city_is_known_where_all_fillings_agree(
    facts: PlainFacts, cities: Cities, condition: Condition
) -> None:
    query = Query("whether", cities=cities, where=(condition,), editions=Editions(named=(2021,)))
    part = part_of(facts, query)
    key = (*cities.named, "gesamt", 2021)

    def so(world: World) -> bool:
        return plain.fits(condition, facts, world, key, None)  # type: ignore[arg-type]

    check(facts, part.value is not None, part.value, so, query)


@DRAWN
@given(scored_cubes(), groups.filter(lambda each: each != Cities()), st.sampled_from(["rank", "score"]))
def test_the_mean_of_a_group_is_that_of_its_known_cities(facts: PlainFacts, cities: Cities, measure: Any) -> None:
    query = Query("mean", cities=cities, measure=measure, editions=Editions(named=(2020,)))
    names = [city for city in NAMES if plain.in_group(cities, facts, city)]
    values = [plain.measured(facts.world, facts.years, measure, (city, "gesamt", 2020)) for city in names]
    known = [each for each in values if each is not None]
    (part,) = parts_of(facts, query)
    enough = len(known) > 1 or len(known) == len(values)
    assert part.value == (pytest.approx(sum(known) / len(known), abs=0.006) if known and enough else None)
    assert (part.known, part.certain) == (len(known), len(known) == part.candidates)


@DRAWN
@given(cubes(), st.sampled_from(NAMES), st.sampled_from(NAMES), st.sampled_from(["best", "worst"]))
def test_who_of_two_is_ahead_is_never_named_wrongly(facts: PlainFacts, one: str, other: str, direction: Any) -> None:
    assume(one != other)
    query = Query("which", "city", cities=Cities(named=(one, other)), order=Order(direction))
    part = part_of(facts, query)

    def ahead(world: World) -> list[str]:
        held = [(city, plain.rank_in(world, city, "gesamt", part.edition or 0)) for city in (one, other)]
        return plain.ordered(query, [(city, rank) for city, rank in held if rank is not None])

    if part.certain and part.cells:
        assert all(ahead(world) == [part.cells[0].city] for world in facts.fillings()), (query, facts.world, facts.size)


@DRAWN
@given(cubes(), groups.filter(lambda each: each != Cities()), st.sampled_from(NAMES))
def test_a_place_within_a_group_is_one_more_than_are_ahead(facts: PlainFacts, cities: Cities, city: str) -> None:
    query = Query(cities=Cities(named=(city,)), among=cities, editions=Editions(named=(2021,)))
    part = part_of(facts, query)
    own = plain.rank_in(facts.world, city, "gesamt", 2021)

    def place(world: World) -> int | None:
        board = plain.on_board(facts, world, "gesamt", 2021)
        ahead = [
            each for each, rank in board if own and rank < own and each != city and plain.in_group(cities, facts, each)
        ]
        return None if own is None else len(ahead) + 1

    places = {place(world) for world in facts.fillings()}
    if own is None:
        assert not part.certain
    else:
        check(facts, part.certain, part.value, place, query)
        assert part.value == min(each or 0 for each in places), "the best that it may be"


@DRAWN
@given(cubes(years=1), one_city, groups.filter(lambda each: each != Cities()), places)
def test_whether_a_city_has_such_a_place_within_a_group(
    facts: PlainFacts, cities: Cities, among: Cities, condition: Condition
) -> None:
    number = condition.than.number or 0
    assume(number > 0 or condition.relation == "equal")
    query = Query("whether", cities=cities, among=among, where=(condition,), editions=Editions(named=(2020,)))
    part = part_of(facts, query)
    own = plain.rank_in(facts.world, cities.named[0], "gesamt", 2020)

    def so(world: World) -> bool:
        board = plain.on_board(facts, world, "gesamt", 2020)
        others = [
            (each, rank) for each, rank in board if plain.in_group(among, facts, each) and each not in cities.named
        ]
        ahead = sum(1 for _, rank in others if rank < (own or 0))
        place = ahead + 1 if number > 0 else ahead - len(others) - 1
        return plain.compared(condition.relation, place, number)

    if own is None:
        assert part.value is None
    else:
        check(facts, part.value is not None, part.value, so, query)
