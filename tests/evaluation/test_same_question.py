"""Which Queries ask the same, and in which slots others differ."""

from __future__ import annotations

from dataclasses import fields

import pytest

from actions.facts.queries import Facts
from actions.query.cube import Cube
from actions.query.notation import read
from actions.query.query import Query
from tests.evaluation.same_question import SLOTS, differing, in_one_form

HOME, YEARS = "Düsseldorf", (2019, 2020, 2021, 2022, 2023, 2024, 2025)
# The answer to a claim and the words of a topic are no parts that a Query is judged by.
NOT_JUDGED = {"claim", "topics", "without_persons"}


@pytest.fixture(scope="module")
def cube(real_facts: Facts) -> Cube:
    return Cube(real_facts)


def slots(one: dict[str, str], other: dict[str, str], cube: Cube) -> list[str]:
    return differing(read(one), read(other), HOME, cube)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({}, {"cities": "Düsseldorf"}),
        ({}, {"categories": "gesamt"}),
        ({"cities": "Köln, Bonn"}, {"cities": "Bonn, Köln"}),
        ({"editions": "2024, 2023"}, {"editions": "2023, 2024"}),
        ({"asked": "which city"}, {"asked": "which city", "order": "best 1-all"}),
        ({"asked": "which city", "cities": "all"}, {"asked": "which city"}),
        ({"asked": "which city", "where": "rank at_least 10"}, {"asked": "which city", "order": "best 1-10"}),
        ({"asked": "which city", "where": "rank equal 3"}, {"asked": "which city", "order": "best 3-3"}),
        ({"asked": "which city", "where": "rank equal -1"}, {"asked": "which city", "order": "worst 1-1"}),
        ({"asked": "which edition", "editions": "all"}, {"asked": "which edition"}),
        ({"asked": "which edition", "editions": "since 2019"}, {"asked": "which edition"}),
        ({"asked": "which category", "categories": "all"}, {"asked": "which category"}),
        (
            {"asked": "which city", "where": "rank better 9; score better 80"},
            {"asked": "which city", "where": "score better 80; rank better 9"},
        ),
        (
            {"asked": "how_many city", "measure": "step", "where": "step better 0"},
            {"asked": "how_many city", "where": "step better 0"},
        ),
        ({"asked": "quotes", "cities": "Düsseldorf"}, {"asked": "quotes"}),
        ({"asked": "reasons", "categories": "gesamt", "topics": "Parken"}, {"asked": "reasons"}),
        ({"asked": "whether", "where": "rank better 9", "claim": "5"}, {"asked": "whether", "where": "rank better 9"}),
    ],
    ids=str,
)
def test_the_same_question_in_two_forms(one: dict[str, str], other: dict[str, str], cube: Cube) -> None:
    assert slots(one, other, cube) == slots(other, one, cube) == []


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ({"cities": "Köln"}, {}, ["cities"]),
        ({"asked": "which city", "cities": "Düsseldorf"}, {"asked": "which city"}, ["cities"]),
        ({"asked": "mean", "cities": "all"}, {"asked": "mean"}, ["cities"]),
        (
            {"asked": "whether", "cities": "all", "where": "rank equal 1"},
            {"asked": "whether", "where": "rank equal 1"},
            ["cities"],
        ),
        ({"categories": "mobilitaet"}, {}, ["categories"]),
        ({"editions": "2024"}, {}, ["editions"]),
        ({"editions": "since 2019"}, {}, ["editions"]),
        ({"measure": "score"}, {}, ["measure"]),
        ({"asked": "which city", "where": "rank at_least 10"}, {"asked": "which city", "order": "best 1-9"}, ["order"]),
        ({"asked": "whether", "where": "rank better 9"}, {"asked": "whether", "where": "rank better 8"}, ["where"]),
        ({"asked": "whether", "quantifier": "any"}, {"asked": "whether"}, ["quantifier"]),
        ({"among": "state Hessen"}, {}, ["among"]),
        ({"asked": "difference", "against": "city Köln"}, {"asked": "difference"}, ["against"]),
        ({"asked": "quotes", "persons": "Erika Muster"}, {"asked": "quotes"}, ["persons"]),
        ({"asked": "quotes", "cities": "Köln"}, {"asked": "reasons", "cities": "Köln"}, ["asked"]),
        ({"asked": "which city"}, {"asked": "how_many city"}, ["asked", "order"]),
        ({"asked": "how_many city"}, {"asked": "how_many category"}, ["axis"]),
    ],
    ids=str,
)
def test_other_questions_differ_in_the_slots_that_differ(
    one: dict[str, str], other: dict[str, str], differ: list[str], cube: Cube
) -> None:
    assert slots(one, other, cube) == slots(other, one, cube) == differ


def test_every_part_of_a_query_is_a_slot_but_those_that_are_not_judged() -> None:
    assert set(SLOTS) == {each.name for each in fields(Query)} - NOT_JUDGED


def test_one_form_stays_as_it_is() -> None:
    for parts in ({"asked": "which city", "where": "rank at_least 10"}, {"cities": "Köln, Bonn"}, {"asked": "quotes"}):
        form = in_one_form(read(parts), HOME, YEARS)
        assert in_one_form(form, HOME, YEARS) == form
