"""Honest sentences for what the store does not hold, and names that could not be resolved."""

from __future__ import annotations

import pytest

from actions.answers import gaps
from actions.facts.queries import Facts
from actions.query.notation import read
from actions.query.query import Cities, Query
from tests.actions.answers.checks import answer_to, asked, places
from tests.actions.answers.conftest import World
from tests.actions.query.small import small


@pytest.mark.parametrize(("year", "hint"), [(2018, "2019"), (2026, "2025"), (2049, "2025")])
def test_an_edition_that_does_not_exist_gets_its_own_sentence(real_facts: Facts, year: int, hint: str) -> None:
    for editions in (str(year), f"since {year}", f"until {year}"):
        answer = gaps.unknown_edition(read({"cities": "Köln", "editions": editions}), asked(real_facts))
        assert answer is not None
        assert answer.refused
        assert str(year) in answer.text
        assert hint in answer.text
        assert places(answer.text) == []
        assert all("Köln" in each or hint in each or "2025" in each for each in answer.suggestions)


def test_an_edition_left_out_between_two() -> None:
    facts = small("2022 gesamt Köln 3", "2024 gesamt Köln 4")
    answer = gaps.unknown_edition(read({"editions": "2023"}), asked(facts))
    assert answer is not None
    assert "2022 und 2024" in answer.text


@pytest.mark.parametrize("editions", ["2019, 2025", "since 2020", "all", ""])
def test_editions_that_exist_need_no_such_sentence(real_facts: Facts, editions: str) -> None:
    assert gaps.unknown_edition(read({"editions": editions}), asked(real_facts)) is None


def test_cities_outside_the_index_are_named(real_facts: Facts) -> None:
    answer = gaps.unknown_city(Query(), asked(real_facts), ["Schilda", "Castrop-Rauxel"])
    assert answer.refused
    assert "Schilda" in answer.text
    assert "Castrop-Rauxel" in answer.text
    assert (places(answer.text), answer.options) == ([], ())


def test_a_city_that_is_written_like_one_of_the_index_is_asked_about(real_facts: Facts) -> None:
    answer = gaps.unknown_city(Query(), asked(real_facts), ["Krefelt"])
    assert answer.text == "„Krefelt“ kenne ich nicht. Meinten Sie Krefeld?"
    assert answer.suggestions == ("Ich meinte Krefeld.",)
    assert answer.options == ("Krefeld",)


def test_a_strange_word_is_asked_about_only_if_it_is_like_a_city(real_facts: Facts) -> None:
    answer = gaps.misspelt_city(Query(), asked(real_facts), ["Xylofon", "Kerfled"])
    assert answer is not None
    assert answer.options == ("Krefeld",)
    assert gaps.misspelt_city(Query(), asked(real_facts), ["Xylofon"]) is None


def test_an_ambiguous_name_is_asked_about_with_a_button_for_each(real_facts: Facts) -> None:
    answer = gaps.which_one(Query(), asked(real_facts), ["Bremen", "Bremerhaven"])
    assert answer.text == "Meinten Sie Bremen oder Bremerhaven?"
    assert ["Bremen" in each or "Bremerhaven" in each for each in answer.suggestions] == [True, True]
    assert (answer.refused, answer.options, answer.cities) == (True, ("Bremen", "Bremerhaven"), ())


def test_no_more_than_three_names_are_offered_as_buttons(real_facts: Facts) -> None:
    answer = gaps.which_one(Query(), asked(real_facts), ["Ulm", "Köln", "Bonn", "Trier"])
    assert len(answer.suggestions) == 3
    assert len(answer.options) == 4


def test_a_city_of_which_nothing_is_known_promises_nothing(world: World) -> None:
    answer = answer_to(world("2024 gesamt Köln 3"), cities="Düsseldorf")
    assert answer.refused
    assert places(answer.text) == []


def test_a_difference_from_nothing_is_asked_back(real_facts: Facts) -> None:
    answer = gaps.no_other_side(Query("difference", cities=Cities(named=("Köln",))), asked(real_facts))
    assert answer is not None
    assert "Mit welcher Stadt" in answer.text
    pair = Query("difference", cities=Cities(named=("Köln", "Bonn")))
    assert gaps.no_other_side(pair, asked(real_facts)) is None


def test_there_is_no_place_behind_the_last_one(real_facts: Facts) -> None:
    text = answer_to(real_facts, asked="which city", editions="2024", order="best 500-500").text
    assert text == "Einen Platz 500 gibt es nicht: 2024 wurden nur 82 Städte bewertet."
