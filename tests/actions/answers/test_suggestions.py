"""Questions that lead on: few, answerable, about the city that was asked about, and never the one just asked."""

from __future__ import annotations

import pytest

from actions.answers.suggestions import MOST, suggestions
from actions.answers.wording import wording
from actions.query.cube import Cube
from tests.actions.answers.shapes.world import ALL, GAPS, SOME
from tests.actions.query.small import ask, full, small


def offered(facts: object, language: str = "de", **parts: str) -> tuple[str, ...]:
    """What is offered behind the answer to a query; Köln is at home."""
    finding = ask(facts, **parts)  # type: ignore[arg-type]
    return suggestions(finding, Cube(facts), "Köln", wording(language))  # type: ignore[arg-type]


def test_after_a_place_who_is_ahead_its_change_and_its_course_are_offered() -> None:
    assert offered(ALL, cities="Köln", editions="2024") == (
        "Welche Städte liegen 2024 insgesamt vor Köln?",
        "Hat sich Köln 2024 insgesamt verbessert?",
        "Wie hat sich Köln insgesamt entwickelt?",
    )


def test_what_the_store_cannot_answer_is_not_offered() -> None:
    lonely = offered(small("2024 gesamt Köln 3", cities=("Bonn",)), cities="Köln")
    assert not any("verbessert" in each or "vor Köln" in each for each in lonely)
    outdated = small("2024 gesamt Bonn 1", "2025 gesamt Köln 5", cities=("Kassel",))
    assert not any("führt" in each for each in offered(outdated, cities="Kassel")), "only the one of 2024 is known"


def test_the_question_just_answered_is_not_offered_again() -> None:
    assert not any("entwickelt" in each for each in offered(ALL, cities="Köln", editions="all"))
    assert not any("vor Bonn" in each for each in offered(ALL, asked="which city", where="rank better city Bonn"))


def test_suggestions_keep_the_category() -> None:
    for each in offered(ALL, cities="Bonn", categories="verwaltung", editions="2024")[:2]:
        assert "Verwaltung" in each or "allen Bereichen" in each


def test_after_a_comparison_the_categories_in_which_one_is_better_are_offered() -> None:
    assert (
        offered(ALL, cities="Bonn, Köln", editions="2024")[0] == "In welchen Bereichen ist Bonn 2024 besser als Köln?"
    )


def test_after_a_list_the_home_city_is_offered_too() -> None:
    assert any("Köln" in each for each in offered(ALL, asked="which city", order="worst 1-1"))


def test_the_same_question_of_a_fuller_edition_is_offered_first() -> None:
    facts = small("2025 gesamt Köln 1", *full(2024, "gesamt", "Bonn", "Köln"), size=2)
    assert offered(facts, asked="which city", order="best 1-2")[0] == "Und 2024?"


def test_after_a_refusal_something_that_is_held_is_offered() -> None:
    assert offered(GAPS, cities="Kassel") == ("Wer führt den Smart City Index an?",)
    assert offered(SOME, cities="Bonn", categories="mobilitaet")[0] == "Wo steht Bonn?"


@pytest.mark.parametrize("facts", [ALL, GAPS, SOME])
@pytest.mark.parametrize("language", ["de", "en", "leicht"])
def test_there_are_few_and_each_is_another(facts: object, language: str) -> None:
    for parts in (
        {"cities": "Köln"},
        {"cities": "Bonn", "categories": "all"},
        {"asked": "which city", "order": "best 1-3"},
    ):
        found = offered(facts, language, **parts)
        assert 1 <= len(found) <= MOST
        assert len(set(found)) == len(found)
        assert all(each.endswith("?") for each in found)
