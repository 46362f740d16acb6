"""What queries are like, and which ask for less than they say."""

from __future__ import annotations

import pytest

from actions.query.notation import read
from actions.query.traits import is_hollow, traits


def test_the_traits_are_those_of_all_queries_whatever_they_name() -> None:
    value = read({"cities": "Köln", "editions": "2024", "measure": "score"})
    leaders = read({"asked": "which city", "order": "best 1-3", "categories": "all"})
    assert traits([value]) == traits([read({"cities": "Ulm", "measure": "score"})]) == {"asked value", "of points"}
    assert traits([value, leaders]) == {
        "asked value",
        "of points",
        "asked which",
        "axis city",
        "order",
        "order best",
        "several categories",
    }


def test_of_words_only_the_kind_is_a_trait() -> None:
    assert traits([read({"asked": "quotes", "cities": "Köln", "editions": "all"})]) == {"asked quotes"}


@pytest.mark.parametrize(
    "hollow",
    [
        {"asked": "which city", "cities": "Köln"},
        {"asked": "how_many city", "cities": "Köln", "where": "rank at_least 20"},
        {"asked": "which category", "cities": "Köln"},
        {"cities": "Köln", "where": "rank better city Bonn"},
    ],
)
def test_a_query_whose_parts_do_not_fit_is_hollow(hollow: dict[str, str]) -> None:
    assert is_hollow(read(hollow))


@pytest.mark.parametrize(
    "whole",
    [
        {"cities": "Köln"},
        {"asked": "which city", "cities": "Köln, Bonn", "order": "best 1-1"},
        {"asked": "which category", "cities": "Köln", "order": "best 1-1"},
        {"asked": "which edition", "cities": "Köln"},
        {"asked": "quotes", "cities": "Köln"},
    ],
)
def test_a_query_that_asks_what_it_says_is_not(whole: dict[str, str]) -> None:
    assert not is_hollow(read(whole))
