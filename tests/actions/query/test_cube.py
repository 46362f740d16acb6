"""Cells and boards as the store holds them."""

from __future__ import annotations

import pytest

from actions.query.cube import Cube
from actions.query.evaluation import evaluate
from actions.query.notation import read
from actions.query.query import Cities, Query
from actions.query.selection import categories, editions, group, holders, spans
from tests.actions.query.small import AREAS, small

CUBE = Cube(
    small(
        "2022 gesamt Köln 9 70.0",
        "2023 gesamt Bonn 1",
        "2024 gesamt Köln 3 83.2 vorher 5",
        "2024 gesamt Kassel 2",
        size=4,
        cities=("Ulm",),
        absent={2024: ("Ulm",)},
    )
)


@pytest.mark.parametrize("relation", ["better", "at_least", "equal", "at_most", "worse"])
def test_who_took_no_part_is_neither_ahead_of_another_city_nor_behind_it(relation: str) -> None:
    for one, other in (("Ulm", "Köln"), ("Köln", "Ulm")):
        asked = {"asked": "whether", "cities": one, "editions": "2024", "where": f"rank {relation} city {other}"}
        assert evaluate(read(asked), CUBE, "Köln").parts[0].value is None


@pytest.mark.parametrize("by", ["best", "worst"])
def test_who_took_no_part_makes_nobody_the_best_or_the_worst_of_two(by: str) -> None:
    asked = {"asked": "which city", "cities": "Ulm, Köln", "editions": "2024", "order": f"{by} 1-1"}
    finding = evaluate(read(asked), CUBE, "Köln")
    assert not any(part.certain for part in finding.parts)


@pytest.mark.parametrize(("city", "last"), [("Köln", True), ("Kassel", False)])
def test_the_last_of_a_group_is_counted_from_its_end(city: str, last: bool) -> None:
    facts = small("2024 gesamt Kassel 2", "2024 gesamt Köln 3", size=5)
    asked = {"asked": "whether", "cities": city, "editions": "2024", "where": "rank equal -1", "among": "Kassel, Köln"}
    assert evaluate(read(asked), Cube(facts), "Köln").parts[0].value is last


def test_a_city_is_not_held_against_itself() -> None:
    asked = {"asked": "which edition", "cities": "Köln, Kassel", "editions": "2024", "where": "rank better city Kassel"}
    assert [part.city for part in evaluate(read(asked), CUBE, "Köln").parts] == ["Köln"]


def test_a_cell_is_compared_with_the_edition_before_or_with_the_one_asked_for() -> None:
    cell = CUBE.cell("Köln", "gesamt", 2024)
    assert (cell.rank, cell.score, cell.base, cell.before, cell.step, cell.gain) == (3, 83.2, 2023, 5, 2, None)
    cell = CUBE.cell("Köln", "gesamt", 2024, base=2022)
    assert (cell.base, cell.before, cell.step, cell.gain) == (2022, 9, 6, 13.2)


def test_a_place_that_the_next_source_states_is_no_place_of_its_own_edition() -> None:
    assert CUBE.cell("Köln", "gesamt", 2023).rank is None


def test_the_first_edition_has_none_before() -> None:
    cell = CUBE.cell("Köln", "gesamt", 2022)
    assert (cell.base, cell.before, cell.step) == (None, None, None)


def test_a_board_knows_which_places_are_free() -> None:
    board = CUBE.board("gesamt", 2024)
    assert board.free == {1, 4}
    assert board.by_rank[3].city == "Köln"
    assert (board.size, board.absent) == (4, {"Ulm"})
    assert CUBE.board("gesamt", 1999).size == 0


def test_a_city_that_a_later_edition_added_was_not_in_the_earlier_ones() -> None:
    facts = small("2023 gesamt Bonn 1", "2024 gesamt Köln 3", cities=("Hanau",), added={2024: ("Hanau",)})
    cube = Cube(facts)
    assert [cube.absent(year) for year in (2023, 2024)] == [{"Hanau"}, set()]
    assert not cube.takes_part("Hanau", 2023)


def test_the_axes_are_those_of_the_store() -> None:
    assert (CUBE.years, CUBE.areas, CUBE.sizes) == ((2022, 2023, 2024), tuple(AREAS), {2022: 4, 2023: 4, 2024: 4})
    assert CUBE.states["Kassel"] == "Hessen"


@pytest.mark.parametrize(
    ("cities", "inside", "outside"),
    [
        (Cities(), ["Köln", "Ulm"], []),
        (Cities(named=("Köln",)), ["Köln"], ["Bonn"]),
        (Cities(states=("Hessen",)), ["Kassel"], ["Köln"]),
        (Cities(at=(2, -2)), ["Kassel", "Köln"], ["Bonn"]),
        (Cities(without=("Köln",), without_states=("Hessen",)), ["Bonn"], ["Köln", "Kassel"]),
        (Cities(states=("Nordrhein-Westfalen",), without=("Köln",)), ["Bonn"], ["Köln", "Kassel"]),
    ],
)
def test_a_group_of_cities(cities: Cities, inside: list[str], outside: list[str]) -> None:
    found = group(cities, CUBE.board("gesamt", 2024), CUBE)
    assert [city for city in inside if city not in found] == []
    assert [city for city in outside if city in found] == []


def test_cities_that_took_no_part_are_not_unknown() -> None:
    board = CUBE.board("gesamt", 2024)
    assert group(Cities(), board, CUBE).unknown_on(board, CUBE) == ["Bonn"]
    assert holders((1, 2, -2), board) == ["Kassel", "Köln"]


@pytest.mark.parametrize(
    ("parts", "years"),
    [
        ({}, None),
        ({"editions": "2024, 2022"}, [2022, 2024]),
        ({"editions": "all"}, [2022, 2023, 2024]),
        ({"editions": "since 2023"}, [2023, 2024]),
        ({"editions": "until 2023"}, [2022, 2023]),
        ({"editions": "without 2024"}, [2023]),
        ({"asked": "which edition"}, [2022, 2023, 2024]),
        ({"editions": "since 2022", "measure": "step"}, None),
        ({"editions": "since 2022; until 2023", "measure": "step"}, [2023]),
    ],
    ids=lambda value: "; ".join(map(" ".join, value.items())) or "open" if isinstance(value, dict) else "",
)
def test_the_editions_of_a_query(parts: dict[str, str], years: list[int] | None) -> None:
    assert editions(read(parts), CUBE) == years
    assert spans(read(parts)) == ("since" in parts.get("editions", "") and "measure" in parts)


@pytest.mark.parametrize(
    ("parts", "keys"),
    [
        ({}, ["gesamt"]),
        ({"categories": "mobilitaet"}, ["mobilitaet"]),
        ({"categories": "all"}, ["gesamt", *AREAS]),
        ({"categories": "all", "asked": "mean"}, AREAS),
        ({"categories": "without mobilitaet"}, ["gesamt", *(area for area in AREAS if area != "mobilitaet")]),
        ({"asked": "which category"}, AREAS),
    ],
    ids=lambda value: "; ".join(map(" ".join, value.items())) or "open" if isinstance(value, dict) else "",
)
def test_the_categories_of_a_query(parts: dict[str, str], keys: list[str]) -> None:
    assert categories(read(parts), CUBE) == keys


@pytest.mark.parametrize(
    ("parts", "measure"),
    [
        ({}, "rank"),
        ({"measure": "score"}, "score"),
        ({"where": "score better 80"}, "score"),
        ({"where": "step better 0"}, "step"),
        ({"where": "step better 0; rank at_least 10"}, "step"),
        ({"where": "gain better 0"}, "gain"),
        ({"where": "score better 80; rank at_least 10"}, "rank"),
    ],
)
def test_what_is_shown_of_members_is_what_their_conditions_are_about(parts: dict[str, str], measure: str) -> None:
    query: Query = read(parts)
    assert query.shown == measure
