"""From any question to an answer that the store can vouch for."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actions.answers.reply import ANSWERERS, reply
from actions.facts.queries import Facts
from actions.facts.records import Ranking
from actions.query.query import CUBE, Categories, Cities, Condition, Editions, Order, Query, Reference
from actions.reading.questions import Reading
from tests.actions.answers.checks import answer_to, asked, names_its_sources, places

NAMES = ["Düsseldorf", "Köln", "Bonn", "Essen", "Hanau", "Halle (Saale)", "München", "Salzgitter"]
KEYS = ["gesamt", "verwaltung", "it_kommunikation", "energie_umwelt", "mobilitaet", "gesellschaft_bildung"]
YEARS = st.integers(min_value=2018, max_value=2026)
SOME_CITIES = st.lists(st.sampled_from(NAMES), max_size=3, unique=True).map(tuple)
STATES = st.sampled_from([(), (), ("Hessen",), ("Saarland", "Nordrhein-Westfalen")])
REFERENCES = st.one_of(
    st.builds(lambda number: Reference(number=number), st.sampled_from([-10, -1, 0, 0.5, 1, 10, 75])),
    st.builds(lambda names: Reference(cities=names), SOME_CITIES.filter(bool)),
    st.builds(lambda year: Reference(edition=year), st.integers(2019, 2025)),
    st.builds(lambda key: Reference(category=key), st.sampled_from(KEYS)),
    st.builds(lambda place: Reference(place=place), st.sampled_from([-1, 1, 7])),
    st.just(Reference(mean=True)),
)
RELATIONS = st.sampled_from(["better", "at_least", "equal", "at_most", "worse", "beside", "just_better", "just_worse"])
MEASURES = st.sampled_from(["rank", "rank", "score", "step", "gain", "before"])
CONDITIONS = st.builds(Condition, MEASURES, RELATIONS, REFERENCES)
ORDERS = st.builds(
    lambda by, first, more: Order(by, first, None if more is None else first + more),
    st.sampled_from(["best", "worst", "name", "since", "earliest", "latest", "most", "state"]),
    st.sampled_from([1, 1, 2, 7]),
    st.sampled_from([0, 0, 4, None]),
)
CITIES = st.builds(Cities, named=SOME_CITIES, states=STATES, without=SOME_CITIES, at=st.sampled_from([(), (), (1, -1)]))
QUERIES_OF_CUBE = st.builds(
    Query,
    asked=st.sampled_from(sorted(CUBE)),
    axis=st.sampled_from(["city", "category", "edition"]),
    measure=MEASURES,
    cities=CITIES,
    categories=st.builds(Categories, st.lists(st.sampled_from(KEYS), max_size=2, unique=True).map(tuple)),
    editions=st.builds(Editions, st.lists(YEARS, max_size=2, unique=True).map(tuple), every=st.booleans()),
    quantifier=st.sampled_from(["each", "each", "any", "all", "none"]),
    where=st.lists(CONDITIONS, max_size=2).map(tuple),
    order=st.none() | ORDERS,
    against=st.none() | REFERENCES.filter(lambda reference: reference.number is None),
    among=st.none() | st.just(Cities(states=("Hessen",))),
)


def fitted(query: Query) -> Query:
    """The query as the reading may hand it over: an axis where members are asked for, and one city for the others."""
    if query.asked not in ("which", "how_many"):
        query = query.but(axis=None, order=None)
    if query.axis in ("category", "edition") or query.asked == "difference":
        query = query.but(cities=Cities(named=query.cities.named or ("Köln",)))
    if query.order and query.order.by in ("since", "earliest", "latest") and (query.axis != "edition"):
        query = query.but(order=Order("best"))
    if query.order and query.order.by == "name" and query.axis != "city":
        query = query.but(order=None)
    return query


QUERIES = QUERIES_OF_CUBE.map(fitted)


@pytest.fixture(scope="module")
def all_rankings(real_facts: Facts) -> list[Ranking]:
    """All rankings of the store."""
    return real_facts.rankings()


@given(query=QUERIES, language=st.sampled_from(["de", "en", "leicht"]))
@settings(max_examples=120)
def test_every_answer_is_complete(real_facts: Facts, query: Query, language: str) -> None:
    answer = reply(Reading(query), asked(real_facts, language))
    assert answer.text.strip() == answer.text != ""
    assert not re.search(r"None(?! of )", answer.text)
    assert "  " not in answer.text
    assert answer.language == language
    assert len(answer.suggestions) <= 3
    assert len(set(answer.suggestions)) == len(answer.suggestions)
    if answer.cells or answer.quotes:
        assert names_its_sources(answer)


@given(query=QUERIES.filter(lambda query: query.asked not in ("difference", "mean", "sum")))
@settings(max_examples=60)
def test_every_stated_rank_is_one_of_the_store(real_facts: Facts, all_rankings: list[Ranking], query: Query) -> None:
    answer = reply(Reading(query), asked(real_facts))
    asked_for = {each.than.number or each.than.place or 0 for each in query.where}
    known = {
        rank
        for each in all_rankings
        if each.city in answer.text
        for rank in (each.rank, each.previous_rank)
        if rank is not None
    }
    assert set(places(answer.text)) <= known | {place for place in asked_for if place > 0}, answer.text
    assert all(each.ranking in all_rankings for each in answer.cells)


@pytest.mark.parametrize(
    "kind", [*ANSWERERS, *sorted(CUBE - {"which", "how_many"}), "which city", "how_many city", "source"]
)
def test_every_kind_of_question_is_answered(real_facts: Facts, kind: str) -> None:
    more = {"where": "rank equal 1"} if kind == "whether" else {}
    answer = answer_to(real_facts, asked=kind, cities="Düsseldorf", **more)
    assert answer.text
    assert answer.query.asked == kind.split()[0]


@pytest.mark.parametrize("kind", [*ANSWERERS, "value", "whether", "source"])
def test_a_doubtful_name_is_asked_about_before_anything_else(real_facts: Facts, kind: str) -> None:
    answer = reply(Reading(Query(kind), options=("Bremen", "Bremerhaven")), asked(real_facts))
    assert answer.refused
    assert "Bremen oder Bremerhaven" in answer.text


@pytest.mark.parametrize("kind", [*sorted(set(ANSWERERS) - {"quotes", "person"}), "value", "whether", "source"])
def test_an_unknown_name_is_never_answered_for_another_city(real_facts: Facts, kind: str) -> None:
    answer = answer_to(real_facts, asked=kind, cities="Schilda")
    assert answer.refused
    assert "Schilda" in answer.text
    assert places(answer.text) == []


def test_a_misspelt_name_is_asked_about_and_a_strange_word_that_is_none_is_let_pass(real_facts: Facts) -> None:
    answer = reply(Reading(Query(), strange=("Kerfled",)), asked(real_facts))
    assert answer.options == ("Krefeld",)
    assert not reply(Reading(Query(), strange=("Xylofon",)), asked(real_facts)).refused


def test_the_next_question_may_refer_to_the_cities_of_a_short_answer_only(real_facts: Facts) -> None:
    assert answer_to(real_facts, cities="Köln, Bonn").cities == ("Köln", "Bonn")
    leader = answer_to(real_facts, asked="which city", order="best 1-1", editions="2025")
    assert (leader.cities, leader.edition) == (("München",), 2025)
    assert answer_to(real_facts, asked="which city", order="best 1-10", editions="2025").cities == ()


def test_of_several_cities_the_known_ones_are_answered_and_the_others_named(real_facts: Facts) -> None:
    query = Query(cities=Cities(named=("Rosenheim", "Köln")), editions=Editions((2024,)))
    first, second = reply(Reading(query), asked(real_facts)).text.split("\n")[:2]
    assert "Rosenheim" in first
    assert places(second)[0] == 3


def test_a_city_is_not_held_against_an_unknown_one(real_facts: Facts) -> None:
    against = Condition("rank", "better", Reference(cities=("Rosenheim",)))
    query = Query("whether", cities=Cities(named=("Köln",)), where=(against,))
    answer = reply(Reading(query), asked(real_facts))
    assert "Rosenheim" in answer.text
    assert answer.refused
