"""A city's strongest and weakest area, and how many are among the first."""

from __future__ import annotations

from actions.answers.areas import answer_count_top, answer_extreme
from actions.answers.select import AREAS
from actions.facts.queries import Facts
from tests.actions.answers.checks import asking, names_its_sources, places
from tests.actions.answers.conftest import World

FULL = [f"2024 {area} Köln {rank}" for area, rank in zip(AREAS, (1, 17, 41, 11, 9), strict=True)]


def test_the_strongest_and_the_weakest_of_all_areas(world: World) -> None:
    facts = world(*FULL, "2024 gesamt Köln 82")
    best = answer_extreme(asking("best_category", "Köln"), facts)
    worst = answer_extreme(asking("worst_category", "Köln"), facts)
    assert (places(best.text), "Verwaltung" in best.text) == ([1], True)
    assert (places(worst.text), "Energie und Umwelt" in worst.text) == ([41], True)


def test_where_areas_are_missing_the_answer_says_how_many_are_known(real_facts: Facts) -> None:
    answer = answer_extreme(asking("best_category", "Düsseldorf", editions=(2024,)), real_facts)
    assert "Gesellschaft und Bildung" in answer.text
    assert "zwei von fünf" in answer.text
    assert places(answer.text) == [1]
    assert names_its_sources(answer)


def test_two_areas_with_the_same_rank_are_both_named(world: World) -> None:
    facts = world("2024 verwaltung Köln 3", "2024 mobilitaet Köln 3", "2024 energie_umwelt Köln 9")
    text = answer_extreme(asking("best_category", "Köln"), facts).text
    assert "Verwaltung und Mobilität" in text


def test_a_weak_area_comes_with_what_the_source_says(real_facts: Facts) -> None:
    text = answer_extreme(asking("worst_category", "Düsseldorf", editions=(2024,)), real_facts).text
    for statement in real_facts.statements(kinds=["need_to_catch_up"], city="Düsseldorf"):
        assert statement.text in text


def test_without_any_area_there_is_no_strongest(world: World) -> None:
    facts = world("2024 gesamt Köln 3")
    for kind in ("best_category", "worst_category", "count_top"):
        answer = (answer_count_top if kind == "count_top" else answer_extreme)(asking(kind, "Köln"), facts)
        assert answer.refused
        assert places(answer.text) == []


def test_how_many_areas_are_among_the_first_ten(real_facts: Facts) -> None:
    answer = answer_count_top(asking("count_top", "Düsseldorf", editions=(2024,)), real_facts)
    assert sorted(places(answer.text)) == [1, 6]
    assert "zwei" in answer.text
    assert "Mobilität" in answer.text


def test_the_number_asked_for_counts(world: World) -> None:
    facts = world(*FULL)
    assert "drei" in answer_count_top(asking("count_top", "Köln", n=11), facts).text
    assert "einem" in answer_count_top(asking("count_top", "Köln", n=1), facts).text
    assert "keinem" in answer_count_top(asking("count_top", "Köln", n=5, bottom=True), facts).text
    assert "Nicht bekannt" not in answer_count_top(asking("count_top", "Köln"), facts).text


def test_one_known_area_is_not_counted_as_all(world: World) -> None:
    text = answer_count_top(asking("count_top", "Köln"), world("2024 verwaltung Köln 3")).text
    assert "nur ein Bereich" in text
    assert places(text) == [3]
