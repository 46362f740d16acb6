"""What two questions of one message are both answered with is said once."""

from __future__ import annotations

import pytest

from actions.answers.repeats import without_repeats
from tests.actions.answers.checks import answer_to
from tests.actions.answers.shapes.world import SOME

LEADER = {"asked": "which city", "order": "best 3-3"}


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [
        ({"cities": "Köln"}, {"cities": "Köln", "measure": "score"}, [1]),
        ({"cities": "Köln", "measure": "score"}, {"cities": "Köln"}, [0]),
        ({"cities": "Köln", "categories": "all"}, {"cities": "Köln", "categories": "all", "measure": "score"}, [1]),
        (LEADER, {"cities": "place 3", "measure": "score"}, [0]),
        (LEADER, {"asked": "which city", "cities": "Köln, Bonn", "order": "worst 1-1"}, [0, 1]),
        ({"cities": "Köln"}, {"cities": "Bonn", "measure": "score"}, [0, 1]),
        ({"cities": "Hamm"}, {"cities": "Hamm", "measure": "score"}, [0, 1]),
        ({"asked": "whether", "cities": "Köln", "where": "rank equal 3"}, {"cities": "Köln"}, [0]),
        (
            {"asked": "whether", "cities": "Köln", "editions": "all", "quantifier": "any", "where": "rank equal 3"},
            {"asked": "which edition", "cities": "Köln", "where": "rank equal 3"},
            [0],
        ),
    ],
    ids=[
        "place and points",
        "points and place",
        "a list of both",
        "who leads, and with how many points",
        "others",
        "another city",
        "points that are not known",
        "whether, and which place",
        "whether, and when",
    ],
)
def test_what_another_answer_says_is_left_out(first: dict[str, str], second: dict[str, str], kept: list[int]) -> None:
    answers = [answer_to(SOME, **first), answer_to(SOME, **second)]
    assert [each.query for each in without_repeats(answers)] == [answers[place].query for place in kept]


def test_a_source_that_two_answers_share_is_named_once() -> None:
    told = without_repeats([answer_to(SOME, **LEADER), answer_to(SOME, cities="Köln, Bonn")])
    assert ["Quelle" in each.text for each in told] == [False, True]
