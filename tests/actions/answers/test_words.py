"""Reasons, needs, plans: always literal."""

from __future__ import annotations

import pytest

from actions.facts.queries import Facts
from tests.actions.answers.checks import answer_to, names_its_sources, places, said
from tests.actions.answers.conftest import World


def test_the_success_factors_of_the_first_place(real_facts: Facts) -> None:
    answer = answer_to(real_facts, asked="reasons", cities="Düsseldorf", categories="gesellschaft_bildung")
    about = ("success_factor", "gesellschaft_bildung")
    factors = [each for each in real_facts.statements() if (each.kind, each.category) == about]
    assert factors
    assert all(f"„{each.text}“" in answer.text for each in factors)
    assert names_its_sources(answer)
    assert answer.edition == 2024


@pytest.mark.parametrize("board", ["it_kommunikation", "energie_umwelt", "verwaltung"])
def test_what_is_planned_on_each_board(real_facts: Facts, board: str) -> None:
    answer = answer_to(real_facts, asked="plans", cities="Düsseldorf", categories=board)
    statements = [each for each in real_facts.statements(city="Düsseldorf") if each.kind == "planned_measure"]
    planned = [each for each in statements if each.category == board]
    assert planned
    assert all(each.text in answer.text for each in planned)
    assert not any(each.text in answer.text for each in statements if each.category != board)


def test_a_topic_narrows_the_answer(real_facts: Facts) -> None:
    answer = answer_to(real_facts, asked="plans", cities="Düsseldorf", topics="Datenplattform")
    assert "Smart-City-Datenplattform" in answer.text
    assert "Energielösungen" not in answer.text


def test_a_topic_that_only_somebody_spoke_of_does_not_widen_the_answer(real_facts: Facts) -> None:
    parts = {"cities": "Düsseldorf", "categories": "energie_umwelt", "topics": "Energie"}
    answer = answer_to(real_facts, asked="needs", **parts)
    assert "Energielösungen" in answer.text
    assert "Datenplattform" not in answer.text


def test_what_the_source_says_on_a_topic_whoever_says_it(real_facts: Facts) -> None:
    answer = answer_to(real_facts, asked="quotes", topics="Terminvergabe")
    assert "Online-Terminvergabe" in answer.text
    assert not answer.quotes


def test_a_text_is_not_summed_up_but_quoted(real_facts: Facts) -> None:
    answer = answer_to(real_facts, asked="summary")
    assert answer.text.startswith("Einen ganzen Text kann ich nicht zusammenfassen")
    assert "17. Rang" in answer.text


@pytest.mark.parametrize("kind", ["reasons", "needs", "plans"])
def test_a_city_of_which_nothing_is_said(real_facts: Facts, kind: str) -> None:
    answer = answer_to(real_facts, asked=kind, cities="Köln")
    assert answer.refused
    assert "Köln" in answer.text
    assert "„" not in answer.text
    assert all("Düsseldorf" in each for each in answer.suggestions)


def test_without_a_city_the_home_city_is_meant(real_facts: Facts) -> None:
    assert answer_to(real_facts, asked="needs").cities == ("Düsseldorf",)


def test_statements_of_another_edition_come_behind_that_there_are_none(real_facts: Facts) -> None:
    answer = answer_to(real_facts, asked="reasons", cities="Düsseldorf", editions="2022")
    assert answer.text.startswith("Für 2022 liegt mir dazu nichts vor.\nDas nennt die Quelle zu Düsseldorf 2024")


def test_a_wrong_claim_is_set_right_before_the_reasons(real_facts: Facts) -> None:
    text = answer_to(real_facts, asked="reasons", cities="Düsseldorf", editions="2024", where="rank equal 3").text
    assert text.startswith("Nein")
    assert 17 in places(text)
    assert "„" in text


STRONG = "strength,Köln,gesamt,2024,,Köln ist stark.,amt-2024"


def test_a_claim_without_a_year_is_held_against_the_newest_edition(world: World) -> None:
    facts = world("2024 gesamt Köln 5", "2025 gesamt Köln 3", statements=[STRONG])
    assert places(answer_to(facts, asked="reasons", cities="Köln", where="rank equal 1").text) == [3]


def test_the_rank_that_sets_a_claim_right_has_its_source(world: World) -> None:
    facts = world("2025 gesamt Köln 3", editions=(2024,), statements=[STRONG])
    answer = answer_to(facts, asked="reasons", cities="Köln", where="rank equal 1", editions="all", quantifier="any")
    assert places(answer.text)[-1] == 3
    assert "Amtsblatt 2025" in answer.text


def test_without_reasons_a_claim_is_set_right_all_the_same(world: World) -> None:
    answer = answer_to(world("2024 gesamt Köln 3"), asked="reasons", cities="Köln", where="rank equal 1")
    assert 3 in places(answer.text)
    assert answer.text.startswith("Nein")
    assert names_its_sources(answer)


def test_the_sentence_with_the_very_word_comes_before_those_on_its_category(real_facts: Facts) -> None:
    lines = said(real_facts, asked="plans", categories="it_kommunikation", topics="Glasfaser")
    assert lines[0].startswith("Olaf Wagner")
    assert "Datenplattform" in lines[-1]


def test_a_text_is_told_on_a_subject_with_the_quotes_in_it(real_facts: Facts) -> None:
    lines = said(real_facts, asked="summary", categories="energie_umwelt", topics="Energie")
    assert any("Potenzial für Verbesserungen" in line for line in lines)
    assert lines[-2].startswith("Olaf Wagner")
