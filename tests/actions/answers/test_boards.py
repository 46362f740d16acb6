"""Whole boards: who is on a rank, the first n, the mean."""

from __future__ import annotations

import random

from actions.answers.boards import answer_at_rank, answer_average, answer_top, holder_sentence
from actions.facts.queries import Facts
from tests.actions.answers.checks import asking, listed, names_its_sources, places, ranking
from tests.actions.answers.conftest import World


def test_every_holder_of_a_rank_is_found(real_facts: Facts) -> None:
    for each in random.Random(4).sample(real_facts.rankings(), 100):
        asked = asking("at_rank", categories=(each.category,), editions=(each.edition,), rank=each.rank)
        answer = answer_at_rank(asked, real_facts)
        assert answer.rankings == (each,)
        assert each.city in answer.text
        assert places(answer.text) == [each.rank]


def test_the_leader_is_the_one_on_rank_one(real_facts: Facts) -> None:
    answer = answer_at_rank(asking("at_rank", categories=("gesellschaft_bildung",), editions=(2024,)), real_facts)
    assert [each.city for each in answer.rankings] == ["Düsseldorf"]
    assert names_its_sources(answer)


def test_a_leader_that_is_not_known_is_not_named(world: World) -> None:
    answer = answer_at_rank(asking("at_rank"), world("2024 gesamt Köln 2"))
    assert answer.refused
    assert "Köln" not in answer.text


def test_a_rank_nobody_is_known_on_names_nobody(world: World) -> None:
    answer = answer_at_rank(asking("at_rank", rank=7, editions=(2024,)), world("2024 gesamt Köln 2"))
    assert answer.refused
    assert "Köln" not in answer.text


def test_nobody_is_on_rank_zero(world: World) -> None:
    assert answer_at_rank(asking("at_rank", rank=0), world("2024 gesamt Köln 1")).refused


def test_the_last_place_is_that_of_as_many_cities_as_were_ranked(world: World) -> None:
    facts = world("2024 gesamt Köln 82", "2024 gesamt Bonn 81", "2024 verwaltung Hamm 60")
    assert [each.city for each in answer_at_rank(asking("at_rank", rank=-1), facts).rankings] == ["Köln"]
    assert answer_at_rank(asking("at_rank", rank=-1, categories=("verwaltung",)), facts).refused


def test_the_newest_edition_that_knows_the_holder(world: World) -> None:
    facts = world("2025 gesamt Köln 2", "2024 gesamt Bonn 1", "2023 gesamt Köln 1")
    answer = answer_at_rank(asking("at_rank"), facts)
    assert (answer.edition, answer.rankings[0].city) == (2024, "Bonn")
    assert "2025" in answer.text


def test_a_holder_is_told_with_score_and_number_of_cities() -> None:
    text = holder_sentence(ranking(rank=1, score=92.4))
    assert "92,4" in text
    assert "82" in text
    assert "letzte" in holder_sentence(ranking(rank=82))


def test_the_neighbours_of_a_city(real_facts: Facts) -> None:
    for relation, city in (("before", "Hamburg"), ("behind", "Bochum")):
        answer = answer_at_rank(asking("at_rank", "Köln", relation=relation, editions=(2024,)), real_facts)
        assert answer.rankings[0].city == city
        assert 3 in places(answer.text)


def test_before_the_first_there_is_nobody(world: World) -> None:
    answer = answer_at_rank(
        asking("at_rank", "Köln", relation="before"), world("2024 gesamt Köln 1", "2024 gesamt Bonn 2")
    )
    assert "niemand" in answer.text
    assert "Bonn" not in answer.text


def test_an_unknown_neighbour_is_not_named(world: World) -> None:
    answer = answer_at_rank(
        asking("at_rank", "Köln", relation="behind"), world("2024 gesamt Köln 1", "2024 gesamt Bonn 3")
    )
    assert "Bonn" not in answer.text


def test_a_list_is_in_order(real_facts: Facts) -> None:
    answer = answer_top(asking("top", n=5, editions=(2025,)), real_facts)
    assert listed(answer.text) == [(1, "München"), (2, "Hamburg"), (3, "Stuttgart"), (4, "Köln"), (5, "Bochum")]
    assert "90,2" in answer.text
    assert names_its_sources(answer)


def test_a_list_with_a_gap_says_which_ranks_are_not_known(world: World) -> None:
    answer = answer_top(asking("top", n=4), world("2024 gesamt Köln 1", "2024 gesamt Bonn 3"))
    assert listed(answer.text) == [(1, "Köln"), (3, "Bonn")]
    gap = next(line for line in answer.text.splitlines() if "Nicht bekannt" in line)
    assert "2" in gap
    assert "4" in gap


def test_a_full_list_has_no_gap(world: World) -> None:
    assert "Nicht bekannt" not in answer_top(asking("top", n=2), world("2024 gesamt Köln 1", "2024 gesamt Bonn 2")).text


def test_the_last_of_a_board(world: World) -> None:
    facts = world("2024 gesamt Köln 81", "2024 gesamt Bonn 82", "2024 gesamt Hamm 1")
    assert listed(answer_top(asking("top", n=2, bottom=True), facts).text) == [(81, "Köln"), (82, "Bonn")]


def test_the_fullest_edition_is_listed(world: World) -> None:
    facts = world("2025 gesamt Köln 1", "2024 gesamt Bonn 1", "2024 gesamt Hamm 2")
    assert answer_top(asking("top", n=2), facts).edition == 2024


def test_a_board_of_which_nothing_is_known(world: World) -> None:
    answer = answer_top(asking("top", n=3, categories=("mobilitaet",)), world("2024 gesamt Köln 1"))
    assert answer.refused
    assert "Mobilität" in answer.text


def test_the_best_of_a_state_is_named_if_every_better_rank_is_known(world: World) -> None:
    facts = world("2024 gesamt Köln 1", "2024 gesamt Hanau 2", "2024 gesamt Kassel 9")
    asked = asking("top", n=1, federal_state="Hessen")
    assert [each.city for each in answer_top(asked, facts).rankings] == ["Hanau"]
    assert places(answer_top(asked, facts).text) == [2]


def test_the_best_of_a_state_is_not_named_as_such_if_a_better_rank_is_unknown(world: World) -> None:
    facts = world("2024 gesamt Köln 1", "2024 gesamt Hanau 3", "2024 gesamt Kassel 9")
    for n in (1, 2):
        answer = answer_top(asking("top", n=n, federal_state="Hessen"), facts)
        assert "nicht sicher" in answer.text
        assert "Die beste" not in answer.text


def test_the_mean_of_an_edition_and_how_a_city_relates_to_it(world: World) -> None:
    facts = world("2024 gesamt Köln 3 83.2", "2024 gesamt Bonn 60 60.0", "2024 gesamt Hamm 40 67.6", means={2024: 67.6})
    assert "67,6" in answer_average(asking("average"), facts).text
    above = answer_average(asking("average", "Köln"), facts).text
    assert "15,6" in above
    assert "darüber" in above
    assert "darunter" in answer_average(asking("average", "Bonn"), facts).text
    assert "genau" in answer_average(asking("average", "Hamm"), facts).text


def test_a_city_without_a_score_is_not_set_against_the_mean(world: World) -> None:
    text = answer_average(asking("average", "Köln"), world("2024 gesamt Köln 3", means={2024: 67.6})).text
    assert "darüber" not in text
    assert "darunter" not in text
    assert "Köln" in text


def test_a_mean_that_is_not_known_is_not_stated(real_facts: Facts) -> None:
    for asked in (asking("average", editions=(2023,)), asking("average", categories=("mobilitaet",))):
        assert answer_average(asked, real_facts).refused


def test_without_any_mean_none_is_stated(world: World) -> None:
    assert answer_average(asking("average"), world("2024 gesamt Köln 3")).refused
