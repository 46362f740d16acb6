"""How ranks move."""

from __future__ import annotations

import random

import pytest

from actions.answers.trends import answer_change, answer_climbers, answer_history, change_sentence
from actions.facts.queries import Facts
from tests.actions.answers.checks import asking, names_its_sources, places, ranking
from tests.actions.answers.conftest import World


@pytest.mark.parametrize(
    ("before", "now", "words"),
    [
        (21, 17, "um vier Plätze verbessert"),
        (17, 21, "um vier Plätze verschlechtert"),
        (4, 3, "um einen Platz verbessert"),
        (1, 2, "um einen Platz verschlechtert"),
        (41, 7, "um 34 Plätze verbessert"),
    ],
)
def test_a_change_says_how_far_and_which_way(before: int, now: int, words: str) -> None:
    text = change_sentence(ranking(rank=now), before, 2023)
    assert words in text
    assert places(text) == [before, now]
    assert {"2023", "2024", "82"} <= set(text.replace("(", " ").replace(")", " ").split())


def test_an_unchanged_place_is_neither_better_nor_worse() -> None:
    text = change_sentence(ranking(rank=3), 3, 2023)
    assert places(text) == [3]
    assert "verbessert" not in text
    assert "verschlechtert" not in text


def test_the_press_release_s_four_places(real_facts: Facts) -> None:
    answer = answer_change(asking("change", "Düsseldorf", editions=(2024,)), real_facts)
    assert places(answer.text) == [21, 17]
    assert "vier Plätze verbessert" in answer.text
    assert names_its_sources(answer)


def test_every_change_between_two_editions_is_counted_right(real_facts: Facts) -> None:
    by_cell = {(each.city, each.category, each.edition): each for each in real_facts.rankings()}
    pairs = [
        (by_cell[city, board, edition - 1], now)
        for (city, board, edition), now in by_cell.items()
        if (city, board, edition - 1) in by_cell
    ]
    for before, now in random.Random(3).sample(pairs, 80):
        answer = answer_change(
            asking("change", now.city, categories=(now.category,), editions=(now.edition,)), real_facts
        )
        assert places(answer.text) == ([before.rank, now.rank] if before.rank != now.rank else [now.rank]), answer.text
        assert ("verbessert" in answer.text) == (now.rank < before.rank)


def test_a_change_since_a_year_ends_in_the_newest_edition(real_facts: Facts) -> None:
    answer = answer_change(asking("change", "Düsseldorf", since=2021, named=("editions",)), real_facts)
    assert places(answer.text) == [19, 6]


def test_a_change_between_two_years(real_facts: Facts) -> None:
    answer = answer_change(asking("change", "Düsseldorf", editions=(2024, 2019)), real_facts)
    assert places(answer.text) == [13, 17]


def test_a_change_from_a_place_that_is_not_known_is_not_stated(real_facts: Facts) -> None:
    answer = answer_change(asking("change", "Düsseldorf", since=2020, until=2023, named=("editions",)), real_facts)
    assert answer.refused
    assert places(answer.text) == []


def test_a_change_without_any_rank_is_not_stated(world: World) -> None:
    facts = world("2024 gesamt Köln 3")
    for city in ("Köln", "Düsseldorf"):
        answer = answer_change(asking("change", city), facts)
        assert answer.refused
        assert places(answer.text) == []


def test_a_history_lists_all_known_places_and_names_the_gaps(real_facts: Facts) -> None:
    answer = answer_history(asking("history", "Düsseldorf"), real_facts)
    assert places(answer.text)[:6] == [13, 19, 9, 21, 17, 6]
    assert "2020" in answer.text
    assert names_its_sources(answer)


def test_a_history_keeps_to_its_span(real_facts: Facts) -> None:
    asked = asking("history", "Düsseldorf", since=2022, until=2024, named=("editions",))
    answer = answer_history(asked, real_facts)
    assert [each.edition for each in answer.rankings] == [2022, 2023, 2024]
    assert "2019" not in answer.text


def test_a_history_of_nothing_is_a_refusal(real_facts: Facts) -> None:
    answer = answer_history(asking("history", "Düsseldorf", categories=("mobilitaet",)), real_facts)
    assert answer.refused
    assert places(answer.text) == []


WORLD = (
    "2024 gesamt Köln 3 vorher 5",
    "2024 gesamt Bonn 10",
    "2023 gesamt Bonn 4",
    "2024 gesamt Hamm 20 vorher 60",
    "2024 gesamt Kassel 30",
    "2024 gesamt Neuss 8 vorher 8",
)


def test_climbers_are_sorted_by_the_places_they_gained(world: World) -> None:
    answer = answer_climbers(asking("climbers"), world(*WORLD))
    assert [each.city for each in answer.rankings] == ["Hamm", "Köln"]
    assert places(answer.text) == [60, 20, 5, 3]
    assert "40 Plätze" in answer.text
    assert "zwei Plätze" in answer.text


def test_those_that_lost_places(world: World) -> None:
    answer = answer_climbers(asking("climbers", bottom=True), world(*WORLD))
    assert places(answer.text) == [4, 10]
    assert "sechs Plätze" in answer.text


def test_climbers_say_among_how_many_cities(world: World) -> None:
    assert "4 von 82" in answer_climbers(asking("climbers", n=1), world(*WORLD)).text


def test_as_many_climbers_as_asked_for(real_facts: Facts) -> None:
    assert len(answer_climbers(asking("climbers", n=2), real_facts).rankings) == 2


def test_without_two_editions_nobody_climbs(world: World) -> None:
    facts = world("2024 gesamt Köln 3", "2022 gesamt Köln 9")
    answer = answer_climbers(asking("climbers"), facts)
    assert answer.refused
    assert "Köln" not in answer.text


def test_where_nobody_lost_a_place_nobody_is_named(world: World) -> None:
    answer = answer_climbers(asking("climbers", bottom=True), world("2024 gesamt Köln 3 vorher 5"))
    assert "Köln" not in answer.text
