"""Questions that lead on: few, and answerable."""

from __future__ import annotations

from actions.answers import suggestions
from actions.answers.select import AREAS
from tests.actions.answers.checks import asking, ranking


def test_after_a_rank_with_a_past_its_change_and_history_are_offered() -> None:
    held = [ranking(edition=2023, rank=5), ranking(edition=2024), ranking("Köln", "verwaltung", 2024)]
    offered = suggestions.after_rank(held[1], held)
    assert 1 <= len(offered) <= suggestions.MOST
    assert any("verbessert" in each for each in offered)
    assert any("entwickelt" in each for each in offered)
    assert any("Bereichen" in each for each in offered)
    assert all("Köln" in each for each in offered)


def test_what_the_store_cannot_answer_is_not_offered() -> None:
    lonely = ranking(edition=2024)
    assert suggestions.after_rank(lonely, [lonely]) == ()
    assert suggestions.after_change(lonely, [lonely]) == ()


def test_a_rank_that_states_the_one_before_offers_the_change() -> None:
    lonely = ranking(edition=2024, previous_rank=9)
    assert len(suggestions.after_rank(lonely, [lonely])) == 1


def test_suggestions_keep_the_board() -> None:
    held = [ranking("Köln", "mobilitaet", 2023), ranking("Köln", "mobilitaet", 2024)]
    for each in suggestions.after_rank(held[1], held):
        assert "Mobilität" in each or "allen Bereichen" in each


def test_after_a_comparison_each_city_is_offered() -> None:
    offered = suggestions.after_compare([ranking("Köln"), ranking("Bonn", rank=9)])
    assert [city for city in ("Köln", "Bonn") if any(city in each for each in offered)] == ["Köln", "Bonn"]


def test_after_a_refusal_what_is_held_is_offered() -> None:
    held = [ranking("Köln", "verwaltung", 2022), ranking("Köln", "gesamt", 2024)]
    offered = suggestions.held(asking("rank", "Köln", categories=("verwaltung",), editions=(2024,)), held)
    assert any("2022" in each and "Verwaltung" in each for each in offered)
    assert len(offered) <= suggestions.MOST
    assert len(set(offered)) == len(offered)


def test_where_nothing_is_held_something_general_is_offered() -> None:
    offered = suggestions.held(asking("rank", "Köln"), [])
    assert offered
    assert not any("Köln" in each for each in offered)


def test_every_profile_offers_something() -> None:
    held = [ranking("Köln", area, 2024) for area in AREAS]
    assert suggestions.after_profile(held[0], held)
