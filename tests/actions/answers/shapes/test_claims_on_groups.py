"""Whether something is so of many cities over the years: what decides it is stated, not all that was looked at."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from actions.facts.queries import Facts
from tests.actions.answers.checks import answer_to
from tests.worlds import open_world, write_world

RANKINGS = ["2023 gesamt Köln 1", "2023 gesamt Bonn 2", "2023 gesamt Kassel 3"]
RANKINGS += ["2024 gesamt Bonn 1", "2024 gesamt Köln 2", "2024 gesamt Kassel 3"]
EVER_FIRST = {"asked": "whether", "editions": "all", "quantifier": "any", "where": "rank equal 1"}


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Facts]:
    """Three cities, of which two have led; all places are known, but for those of Hanau."""
    folder: Path = tmp_path_factory.mktemp("world")
    opened = open_world(write_world(folder, RANKINGS, cities_ranked=3, aliases={"Hanau": ""}), folder / "world.db")
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("parts", "lines"),
    [
        (
            EVER_FIRST | {"cities": "without Köln"},
            ["Ja. Eine Stadt (ohne Köln) lag in mindestens einer Ausgabe auf Platz 1:", "• 2024, Bonn: Platz 1"],
        ),
        (
            EVER_FIRST | {"cities": "without Köln, Bonn"},
            [
                "Nein. Keine Stadt (ohne Köln und Bonn) lag in irgendeiner Ausgabe auf Platz 1.",
                "Das waren:",
                "• 2023, Köln: Platz 1",
                "• 2024, Bonn: Platz 1",
            ],
        ),
        (
            EVER_FIRST | {"cities": "state Hessen", "quantifier": "none"},
            [
                "Keine Stadt in Hessen lag in irgendeiner Ausgabe auf Platz 1.",
                "Das waren:",
                "• 2023, Köln: Platz 1",
                "• 2024, Bonn: Platz 1",
            ],
        ),
        (
            EVER_FIRST | {"cities": "state Nordrhein-Westfalen", "quantifier": "all", "where": "rank at_least 1"},
            ["Nein. Anders war es hier:", "• 2023, Bonn: Platz 2", "• 2024, Köln: Platz 2"],
        ),
    ],
    ids=["some have", "others have", "none has", "not all have"],
)
def test_what_decides_is_stated_with_its_sources(parts: dict[str, str], lines: list[str], facts: Facts) -> None:
    answer = answer_to(facts, **parts)
    *said, sources = answer.text.split("\n")
    assert said == lines
    assert sources.startswith("Quelle")
    assert len(answer.cells) == len([line for line in lines if line.startswith("•")])
    assert {each.ranking.source for each in answer.cells if each.ranking} == set(answer.sources)


def test_what_cannot_be_known_says_so(facts: Facts) -> None:
    answer = answer_to(facts, **EVER_FIRST | {"cities": "state Hessen", "where": "score better 90"})
    assert answer.text.startswith("Das weiß ich nicht sicher. Ich kenne nicht alle Punktzahlen.")
    assert answer.cells == ()


def test_of_one_board_all_that_fit_are_stated(facts: Facts) -> None:
    answer = answer_to(facts, **EVER_FIRST | {"cities": "all", "editions": "2024", "where": "rank at_least 2"})
    assert {each.city for each in answer.cells} == {"Köln", "Bonn"}


def test_suggestions_are_about_a_city_that_is_stated(facts: Facts) -> None:
    answer = answer_to(facts, **EVER_FIRST | {"cities": "without Köln, Bonn"})
    assert answer.suggestions
    assert all("Köln" in each or "Bonn" in each for each in answer.suggestions)
