"""A conversation does not notice which process answers."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.bot.channels.visitor import Visitor, error_code, events, texts
from tests.scaled.cluster import Cluster


@pytest.fixture
def sides(cluster: Cluster) -> tuple[Visitor, Visitor]:
    """One visitor in one conversation, as each of the two processes sees it."""
    here, there = Visitor(cluster.bots[0]).begin(), Visitor(cluster.bots[1])
    there.token = here.token
    return here, there


def test_what_was_said_here_is_known_there(sides: tuple[Visitor, Visitor]) -> None:
    for number in range(10):
        here, there = sides if number % 2 else sides[::-1]
        assert here.say("Zähle") == [str(number + 1)]
        assert there.say(f"Merke wort{number}") == [f"Gemerkt: wort{number}"]
        assert here.say("Nenne") == [f"Wort: wort{number}"]


def test_what_was_offered_here_can_be_pressed_and_judged_there(sides: tuple[Visitor, Visitor]) -> None:
    here, there = sides
    here.say("Auswahl")
    offered = here.messages()[-1]
    assert texts(there.press(offered["buttons"][0]["id"])) == ["Sehr geheim"]
    assert there.judge(message=offered["number"], good=True).status_code == 204
    assert here.messages()[offered["number"] - 1]["feedback"] is True
    assert here.messages() == there.messages()


@pytest.mark.parametrize("by", ["button", "sentence"])
def test_what_was_deleted_here_is_gone_there(sides: tuple[Visitor, Visitor], by: str) -> None:
    here, there = sides
    there.say("Merke geheim")
    if by == "button":
        assert here.delete().status_code == 204
    else:
        assert events(here.post(text="Lösche"))[-1][0] == "deleted"
    assert error_code(there.post(text="Nenne")) == "unknown_conversation"
    assert error_code(there.read()) == "unknown_conversation"


def test_the_same_message_to_both_is_answered_once(sides: tuple[Visitor, Visitor]) -> None:
    requests = [f"request-{number}" for number in range(5) for _side in sides]
    with ThreadPoolExecutor(2) as pool:
        replies = list(pool.map(lambda side, request: side.say("Zähle", id=request), sides * 5, requests))
    assert replies == [[str(number + 1)] for number in range(5) for _side in sides]
    assert len(sides[0].messages()) == 1 + 2 * 5


def test_messages_to_both_at_once_are_answered_one_after_the_other(sides: tuple[Visitor, Visitor]) -> None:
    with ThreadPoolExecutor(8) as pool:
        replies = list(pool.map(lambda number: sides[number % 2].say("Zähle"), range(30)))
    assert sorted(int(counted) for (counted,) in replies) == list(range(1, 31))
    messages = sides[0].messages()
    assert [each["number"] for each in messages] == list(range(1, 62))
    # No question came between another and its answer.
    assert [each["author"] for each in messages[1:]] == ["user", "bot"] * 30


def test_who_reads_there_while_an_answer_is_under_way_here_sees_all_of_it(sides: tuple[Visitor, Visitor]) -> None:
    here, there = sides
    with here.saying("Trödle", "request-1") as lines:
        next(lines)
        assert [each["text"] for each in there.messages()][1:] == ["Trödle", "Getrödelt"]
