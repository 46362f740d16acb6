"""Where the words of a message speak against what was read of it."""

from __future__ import annotations

from actions.query.notation import read
from actions.reading.second_opinion import in_doubt

PLACE = read({"cities": "Köln"})
LEADER = read({"asked": "which city", "order": "best 1-1"})
# "Wer führt?"
WHO_LEADS = {"asked value": 0.01, "asked which": 0.98, "axis city": 0.97, "order": 0.98, "order best": 0.96}


def test_what_is_asked_with_such_words_is_not_in_doubt() -> None:
    assert not in_doubt([LEADER], WHO_LEADS)


def test_what_nobody_asks_with_such_words_is() -> None:
    assert in_doubt([PLACE], WHO_LEADS)


def test_both_questions_of_a_message_are_held_against_its_words() -> None:
    both = {**WHO_LEADS, "asked value": 0.9}
    assert not in_doubt([PLACE, LEADER], both)
    assert in_doubt([PLACE], both)


def test_a_hollow_query_is_in_doubt_whatever_the_words() -> None:
    assert in_doubt([read({"asked": "which city", "cities": "Köln"})], {})


def test_without_a_second_opinion_there_is_no_doubt() -> None:
    assert not in_doubt([PLACE], {})
    assert not in_doubt([], WHO_LEADS)


def test_what_is_still_asked_as_before_need_not_be_said_again() -> None:
    bonn = read({"asked": "which city", "order": "best 1-1", "editions": "2023"})
    and_2023 = dict.fromkeys(WHO_LEADS, 0.01)
    assert in_doubt([bonn], and_2023)
    assert not in_doubt([bonn], and_2023, [LEADER])


def test_what_is_rare_in_one_part_of_a_question_counts_once() -> None:
    # "Köln oder Bonn?" is as often asked for both places.
    which = read({"asked": "which city", "cities": "Köln, Bonn", "order": "best 1-1"})
    assert not in_doubt([which], {"asked which": 0.15, "axis city": 0.15, "order": 0.15, "order best": 0.15})
