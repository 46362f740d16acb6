"""The index itself, sources, and what is known."""

from __future__ import annotations

import pytest

from actions.answers.about import ASPECTS
from actions.facts.queries import Facts
from actions.facts.records import Source
from tests.actions.answers.checks import answer_to, names_its_sources
from tests.actions.answers.conftest import World


@pytest.mark.parametrize("aspect", ASPECTS)
def test_every_aspect_is_answered_for_every_edition(real_facts: Facts, aspect: str) -> None:
    for edition in real_facts.editions():
        answer = answer_to(real_facts, asked=f"index_{aspect}", editions=str(edition.year))
        assert str(edition.year) in answer.text
        assert "None" not in answer.text
        assert names_its_sources(answer)
        assert (answer.edition, answer.refused) == (edition.year, False)


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
    answer = answer_to(real_facts, asked=f"index_{aspect}", editions=str(year))
    assert [fact for fact in facts if fact not in answer.text] == []


def test_without_a_year_the_newest_edition_is_meant(real_facts: Facts) -> None:
    assert answer_to(real_facts, asked="index_definition").edition == 2025


@pytest.mark.parametrize("language", ["de", "en", "leicht"])
@pytest.mark.parametrize("aspect", ["kennzahlen", "erhebung"])
def test_figures_that_the_newest_edition_lacks_are_those_of_the_one_before(
    world: World, aspect: str, language: str
) -> None:
    facts = world("2025 gesamt Köln 2", "2026 gesamt Köln 3", without_figures=[2026])
    answer = answer_to(facts, language, asked=f"index_{aspect}")
    assert answer.edition == 2025
    assert [each for each in ("37", "160", "2025", "2026") if each not in answer.text] == []
    asked = answer_to(facts, language, asked=f"index_{aspect}", editions="2026")
    assert asked.refused
    assert [each for each in ("2025", "2026") if each not in asked.text] == []
    assert "None" not in asked.text


def test_where_no_edition_states_its_figures_none_are_made_up(world: World) -> None:
    answer = answer_to(world("2026 gesamt Köln 3", without_figures=[2026]), asked="index_kennzahlen")
    assert answer.refused
    assert "None" not in answer.text


def test_coverage_names_editions_and_the_number_of_cities(real_facts: Facts) -> None:
    answer = answer_to(real_facts, asked="coverage")
    assert "2019 bis 2025" in answer.text
    assert str(len(real_facts.cities())) in answer.text


def test_coverage_of_a_state_names_its_cities(world: World) -> None:
    facts = world("2024 gesamt Hanau 2", "2024 gesamt Kassel 9")
    text = answer_to(facts, asked="coverage", cities="state Hessen").text
    assert "Hanau und Kassel" in text
    assert "Köln" not in text


def test_coverage_of_a_city_names_its_editions_board_by_board(world: World) -> None:
    facts = world(*(f"{year} gesamt Köln 3" for year in (2019, 2021, 2022)), "2022 verwaltung Köln 1")
    answer = answer_to(facts, asked="coverage", cities="Köln")
    assert answer.text.split("\n") == [
        "Zu Köln kenne ich Plätze:",
        "• Gesamtwertung: 2019, 2021 und 2022",
        "• Verwaltung: 2022",
    ]
    assert answer.cities == ("Köln",)


def test_coverage_of_a_city_without_ranks(world: World) -> None:
    assert answer_to(world("2024 gesamt Köln 3"), asked="coverage", cities="Düsseldorf").refused


LAST = [Source("a", "Amtsblatt", "Der Index", "https://example.org/a", "2024-09-16", "")]


def test_the_source_of_the_last_answer(real_facts: Facts) -> None:
    answer = answer_to(real_facts, asked="source", last=LAST)
    for part in ("Amtsblatt", "Der Index", "16. September 2024", "https://example.org/a"):
        assert part in answer.text
    assert answer.sources == tuple(LAST)


@pytest.mark.parametrize(
    ("parts", "source"),
    [
        ({"cities": "Köln"}, "amt-2024"),
        ({"cities": "Köln", "editions": "2023"}, "amt-2023"),
        ({"cities": "Köln", "categories": "verwaltung"}, "amt-2022"),
    ],
    ids=["newest", "edition", "category"],
)
def test_the_source_of_what_the_question_names(world: World, parts: dict[str, str], source: str) -> None:
    facts = world("2022 verwaltung Köln 1", "2023 gesamt Köln 4", "2024 gesamt Köln 3")
    assert [each.source_id for each in answer_to(facts, asked="source", **parts).sources] == [source]


def test_the_source_of_a_place_is_that_of_the_edition_with_it(real_facts: Facts) -> None:
    answer = answer_to(real_facts, asked="source", where="rank equal 17")
    assert [each.source_id for each in answer.sources] == ["xity-2024"]


def test_a_place_that_no_source_gives_is_denied(real_facts: Facts) -> None:
    assert answer_to(real_facts, asked="source", where="rank equal 3").text.startswith("Nein.")


def test_without_anything_to_refer_to_it_tells_where_the_newest_edition_can_be_read(real_facts: Facts) -> None:
    answer = answer_to(real_facts, asked="source")
    assert "Originalstudie liegt mir nicht vor" in answer.text
    assert "https://" in answer.text


@pytest.mark.parametrize(
    ("asked", "claim", "verdict"),
    [
        ("index_staedte", "82", "Nein."),
        ("index_staedte", "83", "Ja."),
        ("index_bereiche", "7", "Nein."),
        ("index_bereiche", "mobilitaet", "Ja."),
        ("index_herausgeber", "bundesregierung", "Nein."),
        ("index_herausgeber", "bitkom", "Ja."),
    ],
)
def test_what_a_message_says_of_the_index_is_checked(real_facts: Facts, asked: str, claim: str, verdict: str) -> None:
    assert answer_to(real_facts, asked=asked, claim=claim).text.startswith(verdict)


def test_since_when_there_is_an_index(real_facts: Facts) -> None:
    assert answer_to(real_facts, asked="index_termin", order="earliest 1-1").text.startswith("Seit 2019")
