"""Which edition an answer is about, what newer ones lack, and what another one holds."""

from __future__ import annotations

import pytest

from actions.query.finding import Finding
from tests.actions.query.small import AREAS, ask, cities, full, part, small, stated

WORLD = small(
    "2025 gesamt Köln 2",
    "2024 gesamt Köln 3 83.2",
    "2024 gesamt Bonn 9",
    "2023 gesamt Bonn 4 70.1",
    "2022 verwaltung Köln 1",
)


def years(finding: Finding) -> list[int]:
    """The editions of the cells that are stated."""
    return sorted({cell.edition for cell in finding.cells if cell.ranking is not None})


@pytest.mark.parametrize(
    ("parts", "year", "lacking"),
    [
        ({"cities": "Köln"}, [2025], ()),
        ({"cities": "Bonn"}, [2024], (2025,)),
        ({"cities": "Köln", "measure": "score"}, [2024], (2025,)),
        ({"cities": "Köln", "categories": "verwaltung"}, [2022], (2025, 2024, 2023)),
        ({"cities": "Köln", "editions": "without 2025"}, [2024], ()),
        ({"cities": "Köln", "editions": "2024"}, [2024], ()),
        ({"cities": "Köln", "editions": "2025, 2024"}, [2024, 2025], ()),
        ({"cities": "Köln", "editions": "all"}, [2024, 2025], ()),
        ({"cities": "Köln", "editions": "until 2024"}, [2024], ()),
        ({"cities": "Köln", "editions": "since 2025"}, [2025], ()),
        ({"cities": "Bonn", "editions": "all; without 2023"}, [2024], ()),
    ],
    ids=lambda value: "; ".join(map(" ".join, value.items())) if isinstance(value, dict) else None,
)
def test_the_newest_edition_that_holds_something_is_taken(
    parts: dict[str, str], year: list[int], lacking: tuple[int, ...]
) -> None:
    finding = ask(WORLD, **parts)
    assert years(finding) == year
    assert finding.lacking == lacking


def test_the_edition_that_was_taken_stands_in_the_query() -> None:
    assert ask(WORLD, cities="Bonn").query.editions.named == (2024,)


def test_a_named_edition_that_lacks_it_is_answered_with_the_newest_one_beside_it() -> None:
    finding = ask(WORLD, cities="Bonn", editions="2025")
    assert (years(finding), finding.lacking) == ([], (2025,))
    assert finding.elsewhere is not None
    assert stated(finding.elsewhere.cells) == ["2024 gesamt Bonn 9"]


def test_where_no_edition_holds_it_all_are_lacking() -> None:
    finding = ask(WORLD, cities="Bonn", categories="mobilitaet")
    assert (years(finding), finding.elsewhere) == ([], None)
    assert finding.lacking == (2022, 2023, 2024, 2025)
    assert ask(WORLD, cities="Bonn", categories="mobilitaet", editions="2024").elsewhere is None


def test_without_a_city_the_home_city_is_meant_and_without_a_category_the_overall_board() -> None:
    assert stated(ask(WORLD).cells) == ["2025 gesamt Köln 2"]


def test_cities_are_compared_in_one_edition_that_holds_them_all() -> None:
    finding = ask(WORLD, cities="Köln, Bonn")
    assert (years(finding), finding.lacking) == ([2024], (2025,))
    assert not finding.apart


def test_cities_that_no_edition_holds_together_are_told_apart() -> None:
    facts = small("2025 gesamt Köln 3", "2024 gesamt Bonn 2", "2023 gesamt Bonn 1")
    finding = ask(facts, cities="Köln, Bonn")
    assert finding.apart
    assert stated(finding.cells) == ["2025 gesamt Köln 3", "2024 gesamt Bonn 2"]


def test_of_cities_that_no_edition_holds_together_one_may_be_unknown() -> None:
    finding = ask(small("2025 gesamt Köln 3", cities=("Bonn",)), cities="Köln, Bonn")
    assert not finding.apart
    assert stated(finding.cells) == ["2025 gesamt Köln 3", "2025 gesamt Bonn ?"]


def test_of_three_cities_the_edition_that_holds_two_is_taken_where_the_third_is_unknown() -> None:
    facts = small("2025 gesamt Köln 3", "2024 gesamt Köln 4", "2024 gesamt Bonn 2", cities=("Ulm",))
    finding = ask(facts, cities="Köln, Bonn, Ulm")
    assert not finding.apart


def test_who_is_ahead_of_the_other_needs_the_places_of_both() -> None:
    finding = ask(WORLD, asked="which city", cities="Köln, Bonn", order="best 1-1")
    assert (years(finding), cities(finding.parts[0])) == ([2024], ["Köln"])


@pytest.mark.parametrize("parts", [{"asked": "which city", "order": "best 1-1"}, {}], ids=["who is ahead", "where"])
def test_the_newest_edition_in_which_it_is_certain_who_is_ahead_comes_first(parts: dict[str, str]) -> None:
    """Bonn took part in 2025, and others hold both places before it; 2023, with both places, stands beside it."""
    before = [
        *full(2025, "gesamt", "Köln", "Ulm"),
        "2025 verwaltung Bonn 1",
        "2023 gesamt Köln 3",
        "2023 gesamt Bonn 1",
    ]
    finding = ask(small(*before, size=4), cities="Köln, Bonn", **parts)
    assert (finding.query.editions.named, finding.cells[0].city) == ((2025,), "Köln")
    assert finding.elsewhere is not None
    assert finding.elsewhere.query.editions.named == (2023,)


def test_the_one_ahead_may_be_the_one_whose_place_is_not_known() -> None:
    facts = small("2025 gesamt Köln 4", "2025 verwaltung Bonn 1", size=4)
    found = part(facts, asked="which city", cities="Köln, Bonn", order="best 1-1")
    assert (cities(found), found.certain) == (["Bonn"], True)


def test_a_city_that_may_have_taken_no_part_is_behind_nobody_for_certain() -> None:
    facts = small("2025 gesamt Köln 4", cities=("Bonn",), size=4)
    assert not part(facts, asked="which city", cities="Köln, Bonn", order="best 1-1").certain


def test_another_edition_is_asked_of_the_city_that_was_found() -> None:
    facts = small("2025 gesamt Bonn 1 90.0", "2024 gesamt Köln 1", "2023 gesamt Köln 2 80.5")
    finding = ask(facts, cities="place 1", measure="score", editions="2024")
    assert finding.elsewhere is not None
    assert stated(finding.elsewhere.cells) == ["2023 gesamt Köln 2"]


def test_an_older_edition_that_holds_all_stands_beside_a_newer_one_that_holds_some() -> None:
    facts = small("2025 gesamt Köln 1", *full(2024, "gesamt", "Bonn", "Köln", "Ulm"), size=3)
    finding = ask(facts, asked="which city", order="best 1-2")
    assert stated(finding.cells) == ["2025 gesamt Köln 1"]
    assert finding.parts[0].gaps == (2,)
    assert finding.elsewhere is not None
    assert stated(finding.elsewhere.cells) == ["2024 gesamt Bonn 1", "2024 gesamt Köln 2"]


def test_a_full_edition_needs_none_beside_it() -> None:
    facts = small(*full(2025, "gesamt", "Köln", "Bonn"), *full(2024, "gesamt", "Bonn", "Köln"), size=2)
    assert ask(facts, asked="which city", order="best 1-2").elsewhere is None


def test_a_newer_edition_with_nothing_is_passed_over_for_lists() -> None:
    facts = small(*full(2024, "verwaltung", "Bonn", "Köln"), "2025 gesamt Köln 1", size=2)
    finding = ask(facts, asked="which city", order="best 1-1", categories="verwaltung")
    assert (years(finding), finding.lacking) == ([2024], (2025,))


def test_no_more_than_a_few_older_editions_are_searched_for_more() -> None:
    older = [f"{year} gesamt Bonn {place}" for year in range(2012, 2025) for place in (2,)]
    facts = small("2025 gesamt Köln 1", *full(2011, "gesamt", "Ulm", "Köln"), *older, size=2)
    assert ask(facts, asked="which city", order="best 1-2").elsewhere is None


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        ({"editions": "since 2022", "measure": "step"}, ["2025 gesamt Köln 2"]),
        ({"editions": "since 2022; until 2024", "measure": "step"}, ["2024 gesamt Köln 3"]),
        ({"editions": "2024", "measure": "step"}, ["2024 gesamt Köln 3"]),
    ],
    ids=["since", "from to", "the edition before"],
)
def test_places_won_are_counted_since_an_edition(parts: dict[str, str], found: list[str]) -> None:
    facts = small("2022 gesamt Köln 9", "2023 gesamt Köln 5", "2024 gesamt Köln 3", "2025 gesamt Köln 2")
    finding = ask(facts, **parts)
    assert stated(finding.cells) == found
    expected = {"2025": 7, "2024": 6 if "since" in parts["editions"] else 2}
    assert finding.cells[0].step == expected[found[0][:4]]


def test_a_base_in_which_nothing_is_known_gives_no_step() -> None:
    facts = small("2022 gesamt Köln 9", "2024 gesamt Köln 3", years=(2023,))
    finding = ask(facts, measure="step", editions="since 2023")
    assert [cell.step for cell in finding.cells] == [None]
    assert finding.lacking == (2022, 2023, 2024)


def test_the_record_of_an_edition_is_told_with_the_city_that_holds_it() -> None:
    facts = small("2023 gesamt Köln 9", "2024 gesamt Köln 3", "2024 gesamt Bonn 9", "2025 gesamt Bonn 1")
    finding = ask(facts, asked="which edition", cities="all", measure="step", order="best 1-1")
    assert stated(finding.cells) == ["2025 gesamt Bonn 1"]


def test_a_value_of_many_cities_is_a_list() -> None:
    facts = small("2024 gesamt Kassel 9", "2024 gesamt Hanau 2", "2024 gesamt Köln 1")
    finding = ask(facts, cities="state Hessen")
    assert (finding.query.asked, finding.query.axis) == ("which", "city")
    assert cities(finding.parts[0]) == ["Hanau", "Kassel"]


@pytest.mark.parametrize(
    ("parts", "senseless"),
    [
        ({"asked": "sum"}, True),
        ({"asked": "sum", "measure": "before"}, True),
        ({"asked": "mean", "cities": "all"}, True),
        ({"asked": "mean", "editions": "all"}, False),
        ({"asked": "sum", "measure": "score"}, False),
        ({"asked": "mean", "measure": "score", "cities": "all"}, False),
    ],
    ids=lambda value: "; ".join(map(" ".join, value.items())) if isinstance(value, dict) else None,
)
def test_places_do_not_add_up_and_have_no_mean_over_all_cities(parts: dict[str, str], senseless: bool) -> None:
    assert ask(WORLD, **parts).senseless == senseless


def test_each_part_is_for_one_combination_of_what_is_not_asked_for() -> None:
    facts = small(*full(2024, "verwaltung", "Köln", "Bonn"), *full(2025, "verwaltung", "Bonn", "Köln"), size=2)
    finding = ask(facts, asked="which city", order="best 1-1", editions="2024, 2025", categories="verwaltung")
    assert [(each.category, each.edition, cities(each)) for each in finding.parts] == [
        ("verwaltung", 2024, ["Köln"]),
        ("verwaltung", 2025, ["Bonn"]),
    ]


def test_all_categories_hold_the_overall_board_where_a_value_is_asked_for_and_not_where_a_category_is() -> None:
    facts = small("2024 gesamt Köln 9", *(f"2024 {area} Köln {place}" for place, area in enumerate(AREAS, 1)))
    assert [cell.category for cell in ask(facts, categories="all").cells] == ["gesamt", *AREAS]
    assert [cell.category for cell in ask(facts, categories="without gesamt").cells] == AREAS
    assert ask(facts, asked="which category", order="best 1-all").parts[0].candidates == len(AREAS)
