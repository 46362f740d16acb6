"""A query as text and back."""

from __future__ import annotations

import json

import pytest
from hypothesis import given

from actions.query.notation import read, written
from actions.query.query import Categories, Cities, Condition, Editions, Order, Query, Reference
from tests.actions.query.queries import QUERIES


@given(QUERIES)
def test_a_query_comes_back_from_its_text(query: Query) -> None:
    assert read(json.loads(json.dumps(written(query)))) == query


@pytest.mark.parametrize(
    ("query", "text"),
    [
        (Query(), {}),
        (Query(cities=Cities(named=("Köln", "Bonn"))), {"cities": "Köln, Bonn"}),
        (
            Query("how_many", "city", where=(Condition("rank", "better", Reference(cities=("Köln",))),)),
            {"asked": "how_many city", "where": "rank better city Köln"},
        ),
        (
            Query(
                "which", "city", cities=Cities(states=("Hessen",), without=("Kassel",)), order=Order("best", 1, None)
            ),
            {"asked": "which city", "cities": "state Hessen; without Kassel", "order": "best 1-all"},
        ),
        (
            Query("difference", measure="score", cities=Cities(at=(1, -1)), against=Reference(mean=True)),
            {"asked": "difference", "measure": "score", "cities": "place 1, -1", "against": "mean"},
        ),
        (
            Query(editions=Editions(since=2021, without=(2023,)), categories=Categories(every=True)),
            {"editions": "since 2021; without 2023", "categories": "all"},
        ),
    ],
    ids=lambda value: "; ".join(map(" ".join, value.items())) or "nothing" if isinstance(value, dict) else "",
)
def test_what_is_usual_is_left_out(query: Query, text: dict[str, str]) -> None:
    assert written(query) == text
    assert read(text) == query


def test_an_order_without_places_is_of_the_first() -> None:
    assert read({"order": "worst"}).order == Order("worst", 1, 1)
    assert read({"order": "worst 3"}).order == Order("worst", 3, 3)


@pytest.mark.parametrize(
    "text",
    [
        {"mood": "good"},
        {"asked": "which town"},
        {"measure": "height"},
        {"quantifier": "some"},
        {"editions": "letztes Jahr"},
        {"cities": "place vorn"},
        {"where": "rank better"},
        {"where": "rank nearly 3"},
        {"where": "rank better drei"},
        {"against": "somebody"},
        {"order": "prettiest 1-1"},
    ],
    ids=lambda text: "; ".join(map(" ".join, text.items())),
)
def test_what_it_would_not_have_written_is_refused(text: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        read(text)
