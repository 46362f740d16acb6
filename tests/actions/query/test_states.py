"""The federal states with the most cities, by example and against all fillings of random cubes with holes."""

from __future__ import annotations

from collections import Counter

from hypothesis import given

from actions.query.query import Condition, Editions, Order, Query
from tests.actions.query import plain
from tests.actions.query.drawn import DRAWN, cubes, parts_of, places
from tests.actions.query.plain import PlainFacts, World
from tests.actions.query.small import ask, full, small

FIRST_TWO = {"asked": "which city", "order": "state 1-1", "where": "rank at_least 2"}


def test_the_state_with_the_most_of_the_first_places() -> None:
    finding = ask(small(*full(2024, "gesamt", "Köln", "Bonn", "Kassel"), size=3), **FIRST_TWO)
    (part,) = finding.parts
    assert (part.states, part.value, part.certain) == (("Nordrhein-Westfalen",), 2, True)
    assert [cell.city for cell in part.cells] == ["Köln", "Bonn"]


def test_states_that_have_as_many_are_told_together() -> None:
    finding = ask(small(*full(2024, "gesamt", "Köln", "Kassel"), size=2), **FIRST_TWO)
    assert [part.states for part in finding.parts] == [
        ("Hessen", "Nordrhein-Westfalen"),
        ("Nordrhein-Westfalen", "Hessen"),
    ]


def test_a_place_that_nobody_is_known_to_hold_may_decide() -> None:
    facts = small("2024 gesamt Köln 1", size=2, cities=("Bonn", "Kassel"))
    (part,) = ask(facts, **FIRST_TWO).parts
    assert (part.states, part.certain) == (("Nordrhein-Westfalen",), False)


@DRAWN
@given(cubes(), places)
def test_what_is_certain_of_states_is_so_in_all_fillings(facts: PlainFacts, condition: Condition) -> None:
    query = Query("which", "city", where=(condition,), order=Order("state"), editions=Editions(named=(2021,)))
    members = query.but(order=None)

    def winners(world: World) -> set[str]:
        cities = plain.cities_of(members, facts, world, "gesamt", 2021)
        fit = Counter(facts.states[city] for city in cities if city in facts.states)
        return {state for state, number in fit.items() if number == max(fit.values())}

    parts = [part for part in parts_of(facts, query) if part.edition == 2021]
    if parts and parts[0].certain:
        assert all(winners(world) == set(parts[0].states) for world in facts.fillings()), (facts.world, parts)
