"""Quotes, persons, reasons, plans: always literal."""

from __future__ import annotations

import pytest

from actions.answers.words import answer_measure, answer_person, answer_quote, answer_reason
from actions.facts.queries import Facts
from tests.actions.answers.checks import asking, names_its_sources, places
from tests.actions.answers.conftest import World

KELLER, WAGNER = "Dr. Stephan Keller", "Olaf Wagner"


@pytest.mark.parametrize("person", [KELLER, WAGNER])
def test_every_quote_is_literal_and_has_a_source(real_facts: Facts, person: str) -> None:
    answer = answer_quote(asking("quote", persons=(person,)), real_facts)
    quotes = real_facts.quotes(person=person)
    assert quotes
    assert all(f"„{quote.text}“" in answer.text for quote in quotes)
    assert person in answer.text
    assert names_its_sources(answer)
    assert answer.persons == (person,)


def test_a_quote_on_the_first_place(real_facts: Facts) -> None:
    asked = asking("quote", persons=(KELLER,), topics=("ersten Platz",))
    assert [quote.category for quote in answer_quote(asked, real_facts).quotes] == ["gesellschaft_bildung"]


def test_a_quote_on_a_board(real_facts: Facts) -> None:
    asked = asking("quote", "Düsseldorf", categories=("gesellschaft_bildung",))
    answer = answer_quote(asked, real_facts)
    assert [(quote.person.name, quote.category) for quote in answer.quotes] == [(KELLER, "gesellschaft_bildung")]


@pytest.mark.parametrize(
    "asked",
    [
        asking("quote", unknown=("Palmer",)),
        asking("quote", "Köln"),
        asking("quote", "Köln", persons=(KELLER,)),
        asking("quote", persons=(KELLER,), editions=(2021,)),
    ],
    ids=["unknown", "another city", "in another city", "another edition"],
)
def test_words_that_are_not_known_are_not_put_into_any_mouth(real_facts: Facts, asked: object) -> None:
    answer = answer_quote(asked, real_facts)  # type: ignore[arg-type]
    assert answer.refused
    assert not any(quote.text in answer.text for quote in real_facts.quotes())


def test_a_person_is_told_with_office_city_and_source(real_facts: Facts) -> None:
    answer = answer_person(asking("person", persons=(WAGNER,)), real_facts)
    assert all(part in answer.text for part in (WAGNER, "Beigeordneter für Digitalisierung", "Düsseldorf"))
    assert names_its_sources(answer)


def test_an_unknown_person_is_said_to_be_unknown(real_facts: Facts) -> None:
    answer = answer_person(asking("person", unknown=("Boris Palmer",)), real_facts)
    assert answer.refused
    assert "Boris Palmer" in answer.text


def test_another_citys_mayor_is_not_our_own(real_facts: Facts) -> None:
    answer = answer_person(asking("person", "Köln", persons=(KELLER,)), real_facts)
    assert answer.refused
    assert "Köln" in answer.text


def test_the_success_factors_of_the_first_place(real_facts: Facts) -> None:
    asked = asking("reason", "Düsseldorf", categories=("gesellschaft_bildung",))
    answer = answer_reason(asked, real_facts)
    assert "Digitale Bildungsangebote" in answer.text
    assert all(
        f"„{each.text}“" in answer.text
        for each in real_facts.statements(kinds=["success_factor"], category="gesellschaft_bildung")
    )
    assert names_its_sources(answer)


@pytest.mark.parametrize("board", ["it_kommunikation", "energie_umwelt", "verwaltung"])
def test_what_is_planned_on_each_board(real_facts: Facts, board: str) -> None:
    answer = answer_measure(asking("measure", "Düsseldorf", categories=(board,)), real_facts)
    planned = real_facts.statements(kinds=["planned_measure"], city="Düsseldorf", category=board)
    assert planned
    assert all(each.text in answer.text for each in planned)
    others = real_facts.statements(kinds=["planned_measure"], city="Düsseldorf")
    assert not any(each.text in answer.text for each in others if each.category != board)


def test_a_topic_narrows_the_answer(real_facts: Facts) -> None:
    answer = answer_measure(asking("measure", "Düsseldorf", topics=("Datenplattform",)), real_facts)
    assert "Smart-City-Datenplattform" in answer.text
    assert "Energielösungen" not in answer.text


@pytest.mark.parametrize("answerer", [answer_reason, answer_measure])
def test_a_city_of_which_nothing_is_said(real_facts: Facts, answerer: object) -> None:
    answer = answerer(asking("reason", "Köln"), real_facts)  # type: ignore[operator]
    assert answer.refused
    assert "Köln" in answer.text
    assert "„" not in answer.text


def test_statements_of_another_edition_do_not_count(real_facts: Facts) -> None:
    answer = answer_reason(asking("reason", "Düsseldorf", editions=(2022,)), real_facts)
    assert not any(each.text in answer.text for each in real_facts.statements())


def test_a_wrong_claim_is_set_right_before_the_reasons(real_facts: Facts) -> None:
    asked = asking("reason", "Düsseldorf", categories=("gesamt",), editions=(2024,), rank=3, claim=3)
    text = answer_reason(asked, real_facts).text
    assert text.startswith("Nein")
    assert 17 in places(text)
    assert "„" in text


def test_the_rank_that_sets_a_claim_right_has_its_source(world: World) -> None:
    statement = "strength,Köln,gesamt,2024,,Köln ist stark.,amt-2024"
    facts = world("2025 gesamt Köln 3", editions=(2024,), statements=[statement])
    answer = answer_reason(asking("reason", "Köln", rank=1, claim=1), facts)
    assert places(answer.text)[-1] == 3
    assert "Amtsblatt 2025" in answer.text


def test_without_reasons_a_claim_is_set_right_all_the_same(world: World) -> None:
    answer = answer_reason(asking("reason", "Köln", rank=1, claim=1), world("2024 gesamt Köln 3"))
    assert 3 in places(answer.text)
    assert answer.text.startswith("Nein")
