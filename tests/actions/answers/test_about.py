"""The index itself, sources, and what is known."""

from __future__ import annotations

import pytest

from actions.answers.about import ASPECTS, answer_coverage, answer_index, answer_source, source_entry
from actions.facts.queries import Facts
from actions.facts.records import Source
from tests.actions.answers.checks import asking, names_its_sources
from tests.actions.answers.conftest import World


@pytest.mark.parametrize("aspect", ASPECTS)
def test_every_aspect_is_answered_for_every_edition(real_facts: Facts, aspect: str) -> None:
    for edition in real_facts.editions():
        answer = answer_index(asking(f"index_{aspect}", editions=(edition.year,)), real_facts)
        assert str(edition.year) in answer.text
        assert "None" not in answer.text
        assert names_its_sources(answer)


@pytest.mark.parametrize(
    ("aspect", "year", "facts"),
    [
        ("herausgeber", 2024, ["Bitkom"]),
        ("staedte", 2024, ["82", "99 Prozent"]),
        ("kennzahlen", 2024, ["37", "162", "13.284"]),
        ("termin", 2024, ["16. September 2024"]),
        ("erhebung", 2024, ["April 2024", "Juli 2024"]),
        ("staedte", 2019, ["81"]),
        ("bereiche", 2024, ["Verwaltung", "Mobilität", "fünf"]),
    ],
)
def test_what_the_store_says_of_an_edition(real_facts: Facts, aspect: str, year: int, facts: list[str]) -> None:
    answer = answer_index(asking(f"index_{aspect}", editions=(year,)), real_facts)
    assert [fact for fact in facts if fact not in answer.text] == []


def test_without_a_year_the_newest_edition_is_meant(real_facts: Facts) -> None:
    assert answer_index(asking("index_definition"), real_facts).edition == 2025


@pytest.mark.parametrize("language", ["de", "en", "leicht"])
@pytest.mark.parametrize("aspect", ["kennzahlen", "erhebung"])
def test_figures_that_the_newest_edition_lacks_are_those_of_the_one_before(
    world: World, aspect: str, language: str
) -> None:
    facts = world("2025 gesamt Köln 2", "2026 gesamt Köln 3", without_figures=[2026])
    answer = answer_index(asking(f"index_{aspect}", language=language), facts)
    assert answer.edition == 2025
    assert [each for each in ("37", "160", "2025", "2026") if each not in answer.text] == []
    asked = answer_index(asking(f"index_{aspect}", language=language, editions=(2026,)), facts)
    assert asked.refused
    assert [each for each in ("2025", "2026") if each not in asked.text] == []
    assert "None" not in asked.text


def test_where_no_edition_states_its_figures_none_are_made_up(world: World) -> None:
    facts = world("2026 gesamt Köln 3", without_figures=[2026])
    answer = answer_index(asking("index_kennzahlen"), facts)
    assert answer.refused
    assert "None" not in answer.text


def test_coverage_names_editions_and_the_number_of_cities(real_facts: Facts) -> None:
    answer = answer_coverage(asking("coverage"), real_facts)
    assert "2019 bis 2025" in answer.text
    assert str(len(real_facts.cities())) in answer.text


def test_coverage_of_a_state_names_its_cities(world: World) -> None:
    facts = world("2024 gesamt Hanau 2", "2024 gesamt Kassel 9")
    text = answer_coverage(asking("coverage", federal_state="Hessen"), facts).text
    assert "Hanau und Kassel" in text
    assert "Köln" not in text


def test_coverage_of_a_city_names_its_editions_board_by_board(real_facts: Facts) -> None:
    text = answer_coverage(asking("coverage", "Düsseldorf"), real_facts).text
    assert "2019 und 2021 bis 2025" in text
    assert "Verwaltung: 2022 bis 2024" in text
    assert "Mobilität" not in text


def test_coverage_of_a_city_without_ranks(world: World) -> None:
    assert answer_coverage(asking("coverage", "Düsseldorf"), world("2024 gesamt Köln 3")).refused


LAST = [Source("a", "Amtsblatt", "Der Index", "https://example.org/a", "2024-09-16", "")]


def test_the_source_of_the_last_answer(real_facts: Facts) -> None:
    answer = answer_source(asking("source"), real_facts, LAST)
    assert all(
        part in answer.text for part in ("Amtsblatt", "Der Index", "16. September 2024", "https://example.org/a")
    )
    assert answer.sources == tuple(LAST)


def test_the_source_of_what_the_question_names(real_facts: Facts) -> None:
    asked = asking("source", "Düsseldorf", categories=("verwaltung",), editions=(2024,))
    answer = answer_source(asked, real_facts, LAST)
    assert [source.source_id for source in answer.sources] == ["xity-2024"]
    assert "https://xity.de/" in answer.text


def test_without_anything_to_refer_to_it_asks_back(real_facts: Facts) -> None:
    answer = answer_source(asking("source"), real_facts, [])
    assert answer.sources == ()
    assert "?" in answer.text


def test_an_undated_source_has_no_date() -> None:
    assert source_entry(Source("a", "Amtsblatt", "Der Index", "https://x.org", "", "")).count(",") == 1
