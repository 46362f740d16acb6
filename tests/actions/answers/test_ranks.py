"""Ranks and scores of named cities."""

from __future__ import annotations

import random

import pytest

from actions.answers.ranks import answer_compare, answer_profile, answer_rank, answer_score
from actions.answers.select import AREAS
from actions.facts.queries import Facts
from actions.question import Question
from tests.actions.answers.checks import asking, names_its_sources, places
from tests.actions.answers.conftest import World

DUESSELDORF = "Düsseldorf"
BOARDS = ("gesamt", *AREAS)


def test_every_rank_of_the_store_is_stated_with_its_edition_and_source(real_facts: Facts) -> None:
    rankings = real_facts.rankings()
    for each in random.Random(1).sample(rankings, 250):
        asked = asking("rank", each.city, categories=(each.category,), editions=(each.edition,))
        answer = answer_rank(asked, real_facts)
        assert places(answer.text)[0] == each.rank, each
        assert {each.city, str(each.edition), str(each.cities_ranked), each.source.publisher} <= {
            part
            for part in (each.city, str(each.edition), str(each.cities_ranked), each.source.publisher)
            if part in answer.text
        }
        assert (answer.rankings, answer.edition, answer.refused) == ((each,), each.edition, False)


def test_no_rank_is_stated_where_the_store_has_none(real_facts: Facts) -> None:
    held = {(each.city, each.category, each.edition) for each in real_facts.rankings()}
    cells = [
        (city.name, board, edition.year)
        for city in real_facts.cities()
        for board in BOARDS
        for edition in real_facts.editions()
    ]
    lacking = sorted(set(cells) - held)
    for city, board, edition in random.Random(2).sample(lacking, 150):
        answer = answer_rank(asking("rank", city, categories=(board,), editions=(edition,)), real_facts)
        assert places(answer.text) == [], answer.text
        assert answer.refused
        assert city in answer.text


def test_the_newest_edition_with_the_fact_is_taken_and_the_newer_one_mentioned(real_facts: Facts) -> None:
    answer = answer_rank(asking("rank", DUESSELDORF, categories=("verwaltung",)), real_facts)
    assert (places(answer.text)[0], answer.edition) == (6, 2024)
    assert "82" in answer.text
    assert "2025" in answer.text


def test_a_rank_says_what_it_was_before(world: World) -> None:
    facts = world("2024 gesamt Köln 3", "2023 gesamt Köln 5", "2024 gesamt Bonn 9 vorher 9", "2024 gesamt Hamm 4")
    assert places(answer_rank(asking("rank", "Köln"), facts).text) == [3, 5]
    assert "derselbe Platz" in answer_rank(asking("rank", "Bonn"), facts).text
    assert places(answer_rank(asking("rank", "Hamm"), facts).text) == [4]


def test_the_rank_before_has_its_source_too(world: World) -> None:
    answer = answer_rank(asking("rank", "Köln"), world("2024 gesamt Köln 3", "2023 gesamt Köln 5"))
    assert "Amtsblatt 2023" in answer.text


def test_a_first_place_without_a_year_before_says_nothing_of_it(world: World) -> None:
    assert "Vorjahr" not in answer_rank(asking("rank", "Köln"), world("2024 gesamt Köln 1")).text


def test_several_boards_and_editions_are_all_answered(real_facts: Facts) -> None:
    asked = asking("rank", DUESSELDORF, categories=("verwaltung", "gesellschaft_bildung"), editions=(2023, 2024))
    answer = answer_rank(asked, real_facts)
    assert sorted(places(answer.text)) == [1, 2, 3, 6]
    assert names_its_sources(answer)


def test_a_missing_board_beside_a_known_one_is_said(real_facts: Facts) -> None:
    asked = asking("rank", DUESSELDORF, categories=("verwaltung", "mobilitaet"), editions=(2024,))
    answer = answer_rank(asked, real_facts)
    assert places(answer.text)[0] == 6
    assert "Mobilität" in answer.text


def test_a_missing_board_is_said_without_an_edition_too(real_facts: Facts) -> None:
    asked = asking("rank", DUESSELDORF, categories=("verwaltung", "mobilitaet"))
    assert "Mobilität" in answer_rank(asked, real_facts).text


@pytest.mark.parametrize(("claim", "right"), [(6, True), (3, False), (-1, False)])
def test_a_claimed_rank_is_checked_and_a_wrong_one_not_repeated(real_facts: Facts, claim: int, right: bool) -> None:
    asked = asking("rank", DUESSELDORF, editions=(2025,), rank=claim, claim=claim)
    text = answer_rank(asked, real_facts).text
    assert text.startswith("Ja" if right else "Nein")
    assert 6 in places(text)


@pytest.mark.parametrize(
    ("n", "bottom", "verdict"),
    [(10, False, "Ja"), (6, False, "Ja"), (5, False, "Nein"), (78, True, "Ja"), (77, True, "Nein")],
)
def test_a_place_among_the_first_or_last_is_checked(real_facts: Facts, n: int, bottom: bool, verdict: str) -> None:
    asked = asking("rank", DUESSELDORF, editions=(2025,), n=n, bottom=bottom)
    assert answer_rank(asked, real_facts).text.startswith(verdict)


def test_a_score_is_written_the_german_way(real_facts: Facts) -> None:
    answer = answer_score(asking("score", DUESSELDORF), real_facts)
    assert "78,1" in answer.text
    assert answer.edition == 2024
    assert names_its_sources(answer)


def test_a_missing_score_names_the_rank_s_editions_but_no_number(world: World) -> None:
    answer = answer_score(asking("score", "Köln"), world("2024 gesamt Köln 3"))
    assert answer.refused
    assert "2024" in answer.text
    assert places(answer.text) == []


def test_a_score_of_zero_is_a_score(world: World) -> None:
    assert "0,0" in answer_score(asking("score", "Köln"), world("2024 gesamt Köln 82 0.0")).text


def test_a_profile_names_the_boards_that_are_known_and_those_that_are_not(real_facts: Facts) -> None:
    answer = answer_profile(asking("profile", DUESSELDORF, editions=(2024,)), real_facts)
    assert places(answer.text) == [17, 6, 1]
    assert "Mobilität" in answer.text
    assert "2024" in answer.text
    assert names_its_sources(answer)


def test_a_profile_of_nothing_is_a_refusal(world: World) -> None:
    assert answer_profile(asking("profile", "Düsseldorf"), world("2024 gesamt Köln 3")).refused


def test_the_better_city_comes_first(real_facts: Facts) -> None:
    for cities in ((DUESSELDORF, "Köln"), ("Köln", DUESSELDORF)):
        asked = Question("compare", cities=cities, categories=("verwaltung",))
        answer = answer_compare(asked, real_facts)
        assert places(answer.text) == [1, 6]
        assert answer.text.index("Köln") < answer.text.index(DUESSELDORF)
        assert "fünf Plätze" in answer.text
        assert {each.edition for each in answer.rankings} == {2024}


def test_one_place_apart(world: World) -> None:
    facts = world("2024 gesamt Köln 3", "2024 gesamt Bonn 4")
    assert "einen Platz" in answer_compare(Question("compare", cities=("Bonn", "Köln")), facts).text


def test_cities_are_compared_in_an_edition_that_holds_them_all(world: World) -> None:
    facts = world("2025 gesamt Köln 3", "2024 gesamt Köln 5", "2024 gesamt Bonn 4")
    answer = answer_compare(Question("compare", cities=("Köln", "Bonn")), facts)
    assert (answer.edition, places(answer.text)) == (2024, [4, 5])


def test_cities_that_share_no_edition_are_not_ranked_against_each_other(world: World) -> None:
    facts = world("2025 gesamt Köln 3", "2024 gesamt Bonn 2")
    answer = answer_compare(Question("compare", cities=("Köln", "Bonn")), facts)
    assert "vorn" not in answer.text
    assert sorted(places(answer.text)) == [2, 3]


def test_a_city_without_a_rank_in_the_asked_edition_is_named(real_facts: Facts) -> None:
    asked = asking("compare", "Köln", DUESSELDORF, categories=("mobilitaet",), editions=(2024,))
    answer = answer_compare(asked, real_facts)
    assert places(answer.text) == [11]
    assert DUESSELDORF in answer.text
