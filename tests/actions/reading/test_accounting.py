"""What words that nothing has read mean for the answer."""

from __future__ import annotations

from typing import Any

import pytest

from actions.query.query import Categories, Cities, Query
from actions.reading.accounting import Unread, account, by_name_alone
from actions.reading.parts import Parts

VALUE, PLANS = Query(cities=Cities(named=("Köln",))), Query("plans")
IN_TRAFFIC = VALUE.but(categories=Categories(named=("mobilitaet",)))


def word(text: str, sort: str = "noun", about: bool = False) -> dict[str, Any]:
    """A word as the language understanding hands it over."""
    return {"text": text, "sort": sort, "about": about, "within": False}


def judged(chance: float, *words: dict[str, Any]) -> dict[str, Any]:
    return {"chance": chance, "words": list(words)}


@pytest.mark.parametrize(
    ("foreign", "query", "verdict"),
    [
        (judged(0.1, word("Glücksatlas", "ranking")), VALUE, Unread("ranking", ("Glücksatlas",))),
        (judged(0.1, word("Wohnen", about=True)), VALUE, Unread("category", ("Wohnen",))),
        (judged(0.9, word("Fortuna"), word("Bundestrainer")), VALUE, Unread("subject", ("Fortuna", "Bundestrainer"))),
        (judged(0.1, {**word("Schulden"), "counted": True}), VALUE, Unread("subject", ("Schulden",))),
        (judged(0.1, word("Partnergemeinde")), VALUE, Unread("doubt", ("Partnergemeinde",))),
        (judged(0.1, word("Entenhausen", "name")), Query(), Unread("subject", ("Entenhausen",))),
        (judged(0.3, word("geraubt", "word")), VALUE, Unread("doubt", ("geraubt",))),
        (judged(0.1, word("Wohnen", about=True)), IN_TRAFFIC, Unread("doubt", ("Wohnen",))),
        (judged(0.4, word("Termin")), PLANS, Unread("subject", ("Termin",))),
    ],
    ids=[
        "another ranking",
        "no category",
        "another subject",
        "what the index does not count",
        "in doubt",
        "the home city would stand in",
        "likely something else",
        "beside a category",
        "words that only the classifier saw",
    ],
)
def test_unread_words_change_the_answer(foreign: dict[str, Any], query: Query, verdict: Unread) -> None:
    assert account(foreign, query) == verdict


def test_a_thing_is_surely_foreign_where_the_classifier_thinks_so_too() -> None:
    assert account(judged(0.1, word("Abi")), VALUE, astray=True) == Unread("subject", ("Abi",))


def test_an_unknown_category_is_said_beside_a_known_one() -> None:
    pflege = {**word("Pflege", about=True), "rubric": True}
    assert account(judged(0.1, pflege), IN_TRAFFIC) == Unread("category", ("Pflege",))


@pytest.mark.parametrize(
    ("foreign", "query"),
    [
        (None, VALUE),
        (judged(0.9), VALUE),
        (judged(0.1, word("eigentlich", "word")), VALUE),
    ],
    ids=["nothing judged", "nothing unread", "most likely ours"],
)
def test_else_they_change_nothing(foreign: dict[str, Any] | None, query: Query) -> None:
    assert account(foreign, query) is None


def test_who_asks_for_words_in_so_many_words_is_hardly_refused() -> None:
    foreign = judged(0.7, word("Termin"))
    assert account(foreign, PLANS, said=True) is None
    assert account(foreign, PLANS) == Unread("subject", ("Termin",))


def test_what_only_repeats_the_last_question_is_about_something_else() -> None:
    """ "Wer hat mehr Punkte?" "Und wer hat mehr Schulden?"."""
    debts, leads = judged(0.1, word("Schulden", "word")), Query("which", "city")
    assert account(debts, leads, before=[leads]) == Unread("subject", ("Schulden",))
    assert account(debts, leads) is None
    assert account(debts, IN_TRAFFIC, before=[leads]) is None


@pytest.mark.parametrize(
    ("text", "refused"),
    [("Was nützt mir das, wenn Köln smart ist?", True), ("Schade. Und Köln?", False), ("Ach, Köln", False)],
)
def test_a_name_beside_words_that_ask_for_something_else_asks_for_no_place(text: str, refused: bool) -> None:
    found = by_name_alone(VALUE, Parts([], text), judged(0.1, word("nützt", "word")))
    assert found == (Unread("subject", ("nützt",)) if refused else None)
