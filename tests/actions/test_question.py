"""Questions, and what of a conversation is remembered in a slot."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.question import Context, Question

NAMES = st.lists(st.sampled_from(["Köln", "Bonn", "Halle (Saale)", "xity-2024"]), max_size=3, unique=True).map(tuple)
YEARS = st.integers(min_value=2019, max_value=2049)
PLACES = st.one_of(st.none(), st.just(-1), st.integers(min_value=1, max_value=99))
QUESTIONS = st.builds(
    Question,
    kind=st.sampled_from(["rank", "top", "quote"]),
    cities=NAMES,
    categories=st.lists(st.sampled_from(["gesamt", "verwaltung"]), unique=True).map(tuple),
    editions=st.lists(YEARS, max_size=3, unique=True).map(tuple),
    since=st.none() | YEARS,
    until=st.none() | YEARS,
    persons=NAMES,
    topics=NAMES,
    federal_state=st.none() | st.just("Hessen"),
    rank=PLACES,
    n=st.none() | st.integers(min_value=1, max_value=99),
    bottom=st.booleans(),
    claim=PLACES,
    relation=st.none() | st.sampled_from(["before", "behind"]),
    named=st.frozensets(st.sampled_from(["cities", "editions", "topics"])),
    unknown=NAMES,
    options=NAMES,
)
CONTEXTS = st.builds(
    Context, question=st.none() | QUESTIONS, edition=st.none() | YEARS, cities=NAMES, persons=NAMES, sources=NAMES
)


def test_without_a_category_the_overall_board_is_meant() -> None:
    assert Question("rank").category == "gesamt"
    assert Question("rank", categories=("verwaltung", "mobilitaet")).category == "verwaltung"


def test_the_newest_of_the_editions_asked_for_counts() -> None:
    assert Question("rank", editions=(2022, 2024, 2023)).edition == 2024
    assert Question("rank").edition is None


def test_a_question_is_changed_by_making_another_one() -> None:
    asked = Question("rank", cities=("Köln",))
    assert asked.but(kind="score") == Question("score", cities=("Köln",))
    assert asked.kind == "rank"
    with pytest.raises(AttributeError):
        asked.kind = "score"  # type: ignore[misc]


@given(CONTEXTS)
def test_a_context_comes_back_from_its_slot(context: Context) -> None:
    assert Context.from_slot(json.loads(json.dumps(context.as_slot()))) == context


def test_an_empty_context_takes_no_room() -> None:
    assert Context().as_slot() == {}
    assert Context.from_slot(None) == Context.from_slot({}) == Context()


def test_a_slot_of_another_version_is_understood_as_far_as_possible() -> None:
    slot = {"question": {"kind": "rank", "cities": ["Köln"], "mood": "good"}, "edition": 2024}
    assert Context.from_slot(slot) == Context(question=Question("rank", cities=("Köln",)), edition=2024)


def test_a_slot_may_hold_fields_that_a_context_no_longer_has() -> None:
    assert Context.from_slot({"edition": 2024, "mood": "good"}) == Context(edition=2024)
