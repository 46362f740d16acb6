"""How categories, federal states, cities and offices are called in each language."""

from __future__ import annotations

import pytest

from actions.answers.names import (
    NAMES,
    board_name,
    english_cities,
    english_office,
    from_state,
    full_board_name,
    in_state,
    on_board,
    state_name,
)
from actions.facts.queries import Facts


def test_every_category_of_the_store_has_a_name_in_every_language(real_facts: Facts) -> None:
    keys = [each.key for each in real_facts.categories()]
    assert all(set(keys) <= set(names) for names in NAMES.values())


def test_a_category_that_is_new_in_the_store_goes_by_its_key() -> None:
    assert board_name("gesundheit") == "gesundheit"


@pytest.mark.parametrize(
    ("language", "overall", "area"),
    [
        ("de", "in der Gesamtwertung", "im Bereich Mobilität"),
        ("en", "in the overall ranking (Gesamtwertung)", "in the category Mobility (Mobilität)"),
        ("leicht", "in der Gesamt-Wertung", "im Bereich Mobilität"),
    ],
)
def test_where_a_place_is_held(language: str, overall: str, area: str) -> None:
    assert (on_board("gesamt", language), on_board("mobilitaet", language)) == (overall, area)


def test_english_names_have_the_german_one_beside_them() -> None:
    assert full_board_name("mobilitaet", "en") == "Mobility (Mobilität)"
    assert (state_name("Bayern", "en"), state_name("Berlin", "en")) == ("Bavaria (Bayern)", "Berlin")
    assert state_name("Bayern") == "Bayern"
    assert english_office("Oberbürgermeisterin") == "mayor („Oberbürgermeisterin“)"
    assert english_office("Amtsleiter") == "„Amtsleiter“"


def test_cities_go_by_their_english_names_but_not_within_longer_ones() -> None:
    assert english_cities("München, Köln und Bonn") == "Munich, Cologne und Bonn"
    assert english_cities("Köln-Bonn, Mönchengladbach") == "Köln-Bonn, Mönchengladbach"


def test_one_federal_state_has_an_article() -> None:
    assert (in_state("Saarland"), from_state("Saarland")) == ("im Saarland", "Aus dem Saarland")
    assert (in_state("Hessen"), from_state("Hessen")) == ("in Hessen", "Aus Hessen")
