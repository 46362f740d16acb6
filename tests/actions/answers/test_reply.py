"""From any question to an answer that the store can vouch for."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actions.answers.reply import ANSWERERS, reply
from actions.facts.queries import Facts
from actions.facts.records import Ranking
from actions.question import Question
from actions.reading import KINDS
from tests.actions.answers.checks import asking, names_its_sources, places

CITIES = ["Düsseldorf", "Köln", "Bonn", "Essen", "Hanau", "Halle (Saale)", "München", "Salzgitter"]
BOARDS = ["gesamt", "verwaltung", "it_kommunikation", "energie_umwelt", "mobilitaet", "gesellschaft_bildung"]
RANKED_KINDS = sorted({*ANSWERERS} - {"quote", "person", "reason", "measure"})
YEARS = st.integers(min_value=2018, max_value=2026)


@st.composite
def questions(draw: st.DrawFn, kinds: list[str]) -> Question:
    """Any question that the reading may hand over."""
    question = Question(
        kind=draw(st.sampled_from(kinds)),
        cities=tuple(draw(st.lists(st.sampled_from(CITIES), min_size=1, max_size=3, unique=True))),
        categories=tuple(draw(st.lists(st.sampled_from(BOARDS), max_size=2, unique=True))),
        editions=tuple(draw(st.lists(YEARS, max_size=2, unique=True))),
        since=draw(st.none() | YEARS),
        until=draw(st.none() | YEARS),
        federal_state=draw(st.none() | st.sampled_from(["Hessen", "Nordrhein-Westfalen", "Saarland"])),
        rank=draw(st.none() | st.sampled_from([-2, -1, 1, 3, 17, 99])),
        n=draw(st.none() | st.integers(min_value=1, max_value=99)),
        bottom=draw(st.booleans()),
        relation=draw(st.none() | st.sampled_from(["before", "behind"])),
        topics=draw(st.sampled_from([(), ("Aufstieg",), ("Schulen", "Handel")])),
        persons=draw(st.sampled_from([(), ("Olaf Wagner",), ("Dr. Stephan Keller",)])),
    )
    named = {name for name in ("cities", "categories", "editions", "persons", "topics") if getattr(question, name)}
    said = draw(st.sets(st.sampled_from(sorted(named)))) if named else set()
    return question.but(named=frozenset(said), claim=question.rank if draw(st.booleans()) else None)


@pytest.fixture(scope="module")
def all_rankings(real_facts: Facts) -> list[Ranking]:
    return real_facts.rankings()


@given(asked=questions(RANKED_KINDS))
@settings(max_examples=100)
def test_every_stated_rank_is_one_of_the_store(real_facts: Facts, all_rankings: list[Ranking], asked: Question) -> None:
    answer = reply(asked, real_facts)
    known = {
        rank
        for each in all_rankings
        if each.city in answer.text
        for rank in (each.rank, each.previous_rank)
        if rank is not None
    }
    assert set(places(answer.text)) <= known
    for each in answer.rankings:
        assert each in all_rankings
        assert each.city in answer.text
        assert str(each.edition) in answer.text


@given(asked=questions(sorted(ANSWERERS)))
@settings(max_examples=100)
def test_every_answer_is_complete(real_facts: Facts, asked: Question) -> None:
    answer = reply(asked, real_facts)
    assert answer.text.strip() == answer.text != ""
    assert "None" not in answer.text
    assert len(answer.suggestions) <= 3
    assert len(set(answer.suggestions)) == len(answer.suggestions)
    if answer.refused:
        assert not answer.rankings
        assert places(answer.text) == [] or asked.claim is not None
    if answer.rankings or answer.quotes:
        assert names_its_sources(answer)


def test_every_kind_that_is_read_is_answered(real_facts: Facts) -> None:
    for kind in set(KINDS.values()):
        assert reply(asking(kind, "Düsseldorf"), real_facts).text


def test_a_doubtful_name_is_asked_about_before_anything_else(real_facts: Facts) -> None:
    for kind in set(KINDS.values()):
        answer = reply(Question(kind, options=("Bremen", "Bremerhaven")), real_facts)
        assert answer.refused
        assert "Bremen oder Bremerhaven" in answer.text


def test_an_unknown_name_is_never_answered_for_another_city(real_facts: Facts) -> None:
    for kind in set(KINDS.values()):
        answer = reply(Question(kind, unknown=("Schilda",)), real_facts)
        assert answer.refused
        assert "Schilda" in answer.text
        assert places(answer.text) == []
