"""Honest sentences: no rank without a fact, and what is held nearby."""

from __future__ import annotations

import pytest

from actions.answers import gaps
from actions.answers.reply import reply
from actions.facts.queries import Facts
from actions.question import Question
from tests.actions.answers.checks import asking, places
from tests.actions.answers.conftest import World


@pytest.mark.parametrize(("year", "hint"), [(2018, "2019"), (2026, "2025"), (2049, "2025")])
def test_an_edition_that_does_not_exist_gets_its_own_sentence(real_facts: Facts, year: int, hint: str) -> None:
    answer = gaps.unknown_edition(asking("rank", "Köln", editions=(year,)), real_facts)
    assert answer is not None
    assert answer.refused
    assert str(year) in answer.text
    assert hint in answer.text
    assert places(answer.text) == []


def test_an_edition_left_out_between_two(world: World) -> None:
    answer = gaps.unknown_edition(
        asking("rank", "Köln", editions=(2023,)), world("2022 gesamt Köln 3", "2024 gesamt Köln 4")
    )
    assert answer is not None
    assert "2022 und 2024" in answer.text


def test_editions_that_exist_need_no_such_sentence(real_facts: Facts) -> None:
    assert gaps.unknown_edition(asking("rank", "Köln", editions=(2019, 2025)), real_facts) is None
    assert gaps.unknown_edition(asking("rank", "Köln"), real_facts) is None


def test_a_city_outside_the_index_is_named(real_facts: Facts) -> None:
    answer = gaps.unknown_city(Question("rank", unknown=("Schilda", "Castrop-Rauxel")), real_facts)
    assert answer.refused
    assert "Schilda" in answer.text
    assert "Castrop-Rauxel" in answer.text
    assert places(answer.text) == []


def test_an_ambiguous_name_is_asked_about_with_a_button_for_each(real_facts: Facts) -> None:
    answer = gaps.which_one(Question("rank", options=("Bremen", "Bremerhaven")))
    assert answer.text == "Meinten Sie Bremen oder Bremerhaven?"
    assert ["Bremen" in each or "Bremerhaven" in each for each in answer.suggestions] == [True, True]


def test_a_missing_board_names_the_boards_that_are_known(real_facts: Facts) -> None:
    answer = reply(asking("rank", "Düsseldorf", categories=("mobilitaet",)), real_facts)
    assert answer.refused
    assert "Mobilität" in answer.text
    assert "Verwaltung" in answer.text
    assert places(answer.text) == []


def test_a_missing_edition_names_the_editions_that_are_known(real_facts: Facts) -> None:
    answer = reply(asking("rank", "Düsseldorf", editions=(2020,)), real_facts)
    assert "2020" in answer.text
    assert "2019 und 2021 bis 2025" in answer.text


def test_a_city_of_which_nothing_is_known_promises_nothing(world: World) -> None:
    answer = reply(asking("rank", "Düsseldorf"), world("2024 gesamt Köln 3"))
    assert answer.refused
    assert "wohl aber" not in answer.text


def test_two_cities_without_a_rank_are_both_named(world: World) -> None:
    answer = reply(asking("rank", "Düsseldorf", "Köln", categories=("mobilitaet",)), world("2024 gesamt Köln 3"))
    assert "Düsseldorf" in answer.text
    assert "Köln" in answer.text


def test_half_a_sentence_where_a_newer_edition_lacks_the_fact(world: World) -> None:
    facts = world("2024 verwaltung Köln 3", "2025 gesamt Köln 3")
    (older,) = facts.rankings(categories=["verwaltung"])
    (newest,) = facts.rankings(categories=["gesamt"])
    assert "2025" in "".join(gaps.newer_edition(asking("rank", "Köln"), older, facts))
    assert gaps.newer_edition(asking("rank", "Köln"), newest, facts) == []
    assert gaps.newer_edition(asking("rank", "Köln", editions=(2024,)), older, facts) == []
