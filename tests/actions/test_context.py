"""What of a conversation is remembered in a slot, and for how long."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from actions.context import REMEMBERED_CITIES, REMEMBERED_QUERIES, Context
from actions.query.query import Cities, Query
from tests.actions.query.queries import QUERIES

NAMES = st.lists(st.sampled_from(["Köln", "Bonn", "Halle (Saale)", "xity-2024"]), max_size=3, unique=True).map(tuple)
CONTEXTS = st.builds(
    Context,
    queries=st.lists(QUERIES, max_size=2).map(tuple),
    earlier=st.lists(QUERIES, max_size=2).map(tuple),
    edition=st.none() | st.integers(min_value=2019, max_value=2049),
    cities=NAMES,
    category=st.none() | st.just("verwaltung"),
    recent=NAMES,
    persons=NAMES,
    sources=NAMES,
    options=NAMES,
    speaker=st.none() | st.just("Köln"),
)


def query(*cities: str) -> Query:
    """A question for the places of cities."""
    return Query(cities=Cities(named=cities))


@given(CONTEXTS)
def test_a_context_comes_back_from_its_slot(context: Context) -> None:
    assert Context.from_slot(json.loads(json.dumps(context.as_slot()))) == context


def test_an_empty_context_takes_no_room() -> None:
    assert Context().as_slot() == {}
    assert Context.from_slot(None) == Context.from_slot({}) == Context()


def test_a_slot_may_hold_fields_that_a_context_no_longer_has() -> None:
    assert Context.from_slot({"edition": 2024, "mood": "good"}) == Context(edition=2024)


def test_a_slot_whose_queries_another_version_wrote_is_an_empty_context() -> None:
    assert Context.from_slot({"edition": 2024, "queries": [{"kind": "rank"}]}) == Context()


def test_the_last_query_is_the_one_that_a_follow_up_changes() -> None:
    assert Context().query is None
    assert Context(queries=(query("Köln"), query("Bonn"))).query == query("Bonn")


def test_the_questions_of_one_message_stand_together_and_those_before_are_earlier() -> None:
    context = Context().after(query("Köln"), ["Köln"], first=True).after(query("Bonn"), ["Bonn"], first=False)
    assert (context.queries, context.earlier) == ((query("Köln"), query("Bonn")), ())
    context = context.after(query("Ulm"), ["Ulm"], first=True)
    assert (context.queries, context.earlier) == ((query("Ulm"),), (query("Köln"), query("Bonn")))


def test_only_so_much_is_remembered() -> None:
    context = Context()
    for number in range(20):
        context = context.after(query(f"Stadt {number}"), [f"Stadt {number}"], first=True)
    assert len(context.earlier) == REMEMBERED_QUERIES
    assert len(context.recent) == REMEMBERED_CITIES
    assert context.recent[-1] == "Stadt 19"


def test_a_city_that_is_spoken_of_again_is_the_latest() -> None:
    context = Context(recent=("Köln", "Bonn")).after(query("Köln"), ["Köln"], first=True)
    assert context.recent == ("Bonn", "Köln")
