"""The sentence that asks a question in full."""

from __future__ import annotations

import pytest

from actions.answers.asking import ABOUT_A_CITY, asked
from actions.answers.gaps import which_question
from actions.question import Question
from tests.actions.answers.checks import asking


@pytest.mark.parametrize("kind", sorted(ABOUT_A_CITY))
def test_a_question_on_a_city_names_it(kind: str) -> None:
    sentence = asked(asking(kind, "Köln"))
    assert sentence is not None
    assert "Köln" in sentence
    assert sentence.endswith("?")


def test_board_and_edition_are_in_the_sentence() -> None:
    assert asked(asking("rank", "Köln", editions=(2024,), categories=("mobilitaet",))) == (
        "Wo steht Köln 2024 im Bereich Mobilität?"
    )


def test_what_no_button_can_ask_has_no_sentence() -> None:
    assert asked(asking("compare", "Köln", "Bonn")) is None
    assert asked(Question("top", n=5)) is None


def test_two_readings_become_one_question_with_two_buttons() -> None:
    answer = which_question(asking("best_category", "Köln"), asking("worst_category", "Köln"))
    assert answer is not None
    assert answer.refused
    assert answer.suggestions == (
        "In welchem Bereich ist Köln am stärksten?",
        "In welchem Bereich ist Köln am schwächsten?",
    )
    assert all(each in answer.text for each in answer.suggestions)


def test_readings_that_ask_the_same_need_no_question() -> None:
    assert which_question(asking("rank", "Köln"), asking("rank", "Köln")) is None
    assert which_question(asking("rank", "Köln"), asking("compare", "Köln", "Bonn")) is None
