"""What a conversation is about."""

from __future__ import annotations

import pytest

from actions.query.notation import read, written
from actions.query.query import Cities, Query
from actions.reading.followups.spoken import (
    Spoken,
    Subject,
    alternatives,
    as_members,
    first_places,
    held_against,
    holder,
    moving,
    subject,
)
from tests.actions.reading.heard import Said

COLOGNE = read({"cities": "Köln", "editions": "2023"})


def test_two_questions_that_differ_in_their_city_are_alternatives() -> None:
    bonn = COLOGNE.but(cities=Cities(named=("Bonn",)))
    assert alternatives(Spoken(bonn, earlier=(COLOGNE,))) == ("Köln", "Bonn")
    assert alternatives(Spoken(bonn.but(measure="score"), earlier=(COLOGNE,))) == ()
    assert alternatives(Spoken(bonn)) == alternatives(Spoken()) == ()


@pytest.mark.parametrize(
    ("query", "cities", "named"),
    [
        ({"cities": "Köln"}, (), "Köln"),
        ({"asked": "which city", "order": "best 1-1"}, ("München",), "München"),
        ({"asked": "which city", "order": "best 1-5"}, ("München", "Hamburg"), None),
    ],
)
def test_a_talk_is_about_the_city_that_was_named_or_found(
    query: Said, cities: tuple[str, ...], named: str | None
) -> None:
    assert subject(Spoken(read(query), cities=cities)).cities.named == ((named,) if named else ())


def test_whoever_holds_a_place_is_spoken_of() -> None:
    third = read({"asked": "which city", "order": "best 3-3", "cities": "state Hessen"})
    assert holder(third) == Subject(Cities(at=(3,)), Cities(states=("Hessen",)))
    assert subject(Spoken(read({"asked": "which city", "order": "worst 1-1"}))) == Subject(Cities(at=(-1,)))
    assert holder(read({"asked": "which city", "order": "best 1-3"})) is None
    assert subject(Spoken()) == Subject(Cities())


@pytest.mark.parametrize(
    ("order", "where"),
    [
        ("best 1-10", "rank at_least 10"),
        ("best 3-3", "rank equal 3"),
        ("worst 1-1", "rank equal -1"),
        ("worst 1-5", "rank at_most -5"),
        ("best 5-8", "rank at_most 5; rank at_least 8"),
    ],
)
def test_an_order_is_also_a_condition(order: str, where: str) -> None:
    assert written(as_members(read({"asked": "which city", "order": order}))) == {"asked": "which city", "where": where}


def test_an_order_of_some_cities_is_no_condition() -> None:
    for query in ({"order": "best 1-3", "cities": "state Hessen"}, {"order": "best 1-3", "measure": "step"}, {}):
        asked = read({"asked": "which city", **query})
        assert as_members(asked) == asked


def test_what_was_held_against_and_counted_is_known() -> None:
    assert held_against(read({"where": "rank better city Bonn"})) == "Bonn"
    assert held_against(read({"where": "rank between city Bonn, Köln"})) is None
    assert moving(read({"where": "gain better 0"})) == "gain"
    assert moving(Query()) is None
    assert first_places(read({"asked": "which city", "order": "best 1-10"})) == 10
    assert first_places(Query()) is None
