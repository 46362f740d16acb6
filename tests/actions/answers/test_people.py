"""What people said, and who they are."""

from __future__ import annotations

import pytest

from actions.answers.people import answer_not_on_this, answer_quoted, unknown_person
from actions.facts.queries import Facts
from actions.query.notation import read
from actions.query.query import Query
from tests.actions.answers.checks import answer_to, asked, names_its_sources, said

KELLER, WAGNER = "Dr. Stephan Keller", "Olaf Wagner"


@pytest.mark.parametrize("person", [KELLER, WAGNER])
def test_every_quote_is_literal_and_has_a_source(real_facts: Facts, person: str) -> None:
    answer = answer_to(real_facts, asked="quotes", persons=person)
    quotes = real_facts.quotes(person=person)
    assert quotes
    assert all(f"„{quote.text}" in answer.text for quote in quotes)
    assert person in answer.text
    assert names_its_sources(answer)
    assert (answer.persons, answer.quotes) == ((person,), tuple(quotes))


def test_who_said_it_is_named_once_and_each_quote_ends_with_a_stop(real_facts: Facts) -> None:
    answer = answer_to(real_facts, asked="quotes", persons=KELLER)
    assert len(answer.quotes) == 2
    assert answer.text.count(KELLER) == 1
    assert answer.text.count(".“") == 2


@pytest.mark.parametrize(
    "parts",
    [
        {"persons": KELLER, "topics": "ersten Platz"},
        {"cities": "Düsseldorf", "categories": "gesellschaft_bildung"},
    ],
    ids=["topic", "category"],
)
def test_the_quotes_that_fit_best_are_given(real_facts: Facts, parts: dict[str, str]) -> None:
    quotes = answer_to(real_facts, asked="quotes", **parts).quotes
    assert [(quote.person.name, quote.category) for quote in quotes] == [(KELLER, "gesellschaft_bildung")]


@pytest.mark.parametrize(
    "parts",
    [{"cities": "Köln"}, {"cities": "Köln", "persons": KELLER}, {"persons": KELLER, "editions": "2021"}],
    ids=["another city", "in another city", "another edition"],
)
def test_words_that_are_not_known_are_not_put_into_any_mouth(real_facts: Facts, parts: dict[str, str]) -> None:
    answer = answer_to(real_facts, asked="quotes", **parts)
    assert answer.refused
    assert not any(quote.text in answer.text for quote in real_facts.quotes())


@pytest.mark.parametrize("kind", ["quotes", "person"])
def test_an_unknown_person_is_said_to_be_unknown(real_facts: Facts, kind: str) -> None:
    answer = unknown_person(Query(kind), asked(real_facts), ["Boris Palmer"])
    assert answer.refused
    assert "Boris Palmer" in answer.text
    assert not any(quote.text in answer.text for quote in real_facts.quotes())
    assert answer.suggestions, "of whom something is known"


def test_a_person_is_told_with_office_city_and_source(real_facts: Facts) -> None:
    answer = answer_to(real_facts, asked="person", persons=WAGNER)
    assert all(part in answer.text for part in (WAGNER, "Beigeordneter für Digitalisierung", "Düsseldorf"))
    assert names_its_sources(answer)
    assert (answer.persons, answer.cities) == ((WAGNER,), ("Düsseldorf",))


def test_another_citys_mayor_is_not_our_own(real_facts: Facts) -> None:
    answer = answer_to(real_facts, asked="person", cities="Köln", persons=KELLER)
    assert answer.refused
    assert "Köln" in answer.text


def test_the_second_quote_alone(real_facts: Facts) -> None:
    quotes = answer_to(real_facts, asked="quotes", persons=KELLER, order="earliest 2-2").quotes
    assert [quote.text for quote in quotes] == [real_facts.quotes(person=KELLER)[1].text]


def test_a_quote_later_than_the_last_is_said_to_be_missing(real_facts: Facts) -> None:
    text = answer_to(real_facts, asked="quotes", persons=KELLER, order="earliest 3-3").text
    assert "nur zwei Zitate" in text
    assert "„" not in text


def test_of_other_cities_there_is_no_quote(real_facts: Facts) -> None:
    answer = answer_to(real_facts, asked="quotes", cities="without Düsseldorf")
    assert answer.refused
    assert "aus anderen Städten als Düsseldorf" in answer.text


def test_of_a_topic_on_which_nothing_was_said_its_category_is_told_behind_the_word_that_it_is_not(
    real_facts: Facts,
) -> None:
    lacking, *_, quote = said(real_facts, asked="quotes", persons=KELLER, topics="Schulen")
    assert lacking == "Zu „Schulen“ liegt mir von Dr. Stephan Keller nichts vor."
    assert "Investitionen in die Bildung" in quote


@pytest.mark.parametrize("parts", [{"categories": "mobilitaet"}, {"topics": "Terminvergabe"}])
def test_what_a_person_did_not_speak_of_brings_no_other_quote(real_facts: Facts, parts: dict[str, str]) -> None:
    answer = answer_to(real_facts, asked="quotes", persons=KELLER, **parts)
    assert answer.refused
    assert not answer.quotes


def test_the_only_quote_of_a_person_is_told_behind_the_word_that_it_is_on_something_else(real_facts: Facts) -> None:
    answer = answer_to(real_facts, asked="quotes", persons=WAGNER, categories="mobilitaet")
    assert answer.text.startswith(f"Zu „Mobilität“ liegt mir von {WAGNER} nichts vor.")
    assert len(answer.quotes) == 1


@pytest.mark.parametrize(
    ("parts", "left"),
    [
        ({"topics": "Glasfaser, Investitionen"}, "Zu „Glasfaser“"),
        ({"categories": "verwaltung, gesellschaft_bildung"}, "Zu „Verwaltung“"),
    ],
)
def test_half_of_what_was_asked_is_said_to_be_missing(real_facts: Facts, parts: dict[str, str], left: str) -> None:
    answer = answer_to(real_facts, asked="quotes", persons=KELLER, **parts)
    assert answer.text.startswith(left)
    assert [quote.category for quote in answer.quotes] == ["gesellschaft_bildung"]


def test_words_in_the_wrong_mouth_are_denied(real_facts: Facts) -> None:
    answer = answer_quoted(read({"asked": "quotes", "persons": WAGNER}), asked(real_facts), "Unser Weg ist richtig")
    assert answer.text.startswith(f"Nein, von {WAGNER}")
    assert answer.persons == (KELLER,)


def test_one_word_in_quotation_marks_finds_its_quote(real_facts: Facts) -> None:
    answer = answer_quoted(read({"asked": "quotes", "persons": KELLER}), asked(real_facts), "Grundstein")
    assert [quote.category for quote in answer.quotes] == ["gesellschaft_bildung"]


def test_a_strange_subject_is_refused(real_facts: Facts) -> None:
    assert answer_not_on_this(Query("quotes", persons=(WAGNER,)), asked(real_facts)).refused


def test_words_given_loosely_are_told_as_they_were_said(real_facts: Facts) -> None:
    answer = answer_quoted(Query("quotes", persons=(KELLER,)), asked(real_facts), "Wege abnehmen")
    assert "Wörtlich liegt mir das so nicht vor" in answer.text
    assert "Wege ab- und Geschwindigkeit" in answer.text


def test_words_of_the_text_are_found_too(real_facts: Facts) -> None:
    answer = answer_quoted(Query("quotes"), asked(real_facts), "Luft nach oben")
    assert "im Bereich IT und Kommunikation noch Luft nach oben.“" in answer.text
    assert names_its_sources(answer)
