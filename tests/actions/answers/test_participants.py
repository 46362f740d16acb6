"""New cities, and cities that took no part."""

from __future__ import annotations

import pytest

from actions.context import Context
from actions.conversation import remember
from actions.facts.queries import Facts
from tests.actions.answers.checks import answer_to, names_its_sources
from tests.actions.answers.conftest import World

RANKS = ("2022 gesamt Köln 3", "2023 gesamt Köln 3", "2024 gesamt Köln 3", "2024 gesamt Hanau 9", "2024 gesamt Bonn 7")
NEW, ABSENT = "index_neu", "index_abwesend"


@pytest.mark.parametrize(
    ("kind", "sentence", "city"),
    [
        (NEW, "2024 ist Hanau neu hinzugekommen; bewertet wurden 82 Städte.", "Hanau"),
        (ABSENT, "2024 hat sich als einzige Stadt Magdeburg nicht beteiligt.", "Magdeburg"),
    ],
)
def test_one_city_is_named(real_facts: Facts, kind: str, sentence: str, city: str) -> None:
    answer = answer_to(real_facts, asked=kind, editions="2024")
    assert answer.text.split("\n")[0] == sentence
    assert names_its_sources(answer)
    assert (answer.cities, answer.edition) == ((city,), 2024)
    assert all(city in each for each in answer.suggestions)


def test_cities_that_no_edition_rated_are_not_known(real_facts: Facts) -> None:
    answer = answer_to(real_facts, asked=ABSENT, editions="all")
    assert (
        answer.text == "Ich kenne nur die Städte, die der Index bewertet hat. Welche nie dabei waren, weiß ich nicht."
    )
    assert answer.refused


def test_several_cities_are_all_named(world: World) -> None:
    facts = world(*RANKS, added={2023: "Köln", 2024: "Hanau|Bonn"}, absent={2024: "Köln|Bonn"})
    added = answer_to(facts, asked=NEW)
    assert "2024 sind Hanau und Bonn neu hinzugekommen" in added.text
    assert added.cities == ("Hanau", "Bonn")
    absent = answer_to(facts, asked=ABSENT, editions="2024")
    assert "2024 haben sich Köln und Bonn nicht beteiligt, alle anderen" in absent.text


@pytest.mark.parametrize("kind", [NEW, ABSENT])
def test_without_a_year_the_newest_edition_that_tells_is_taken_and_the_newest_said_to_lack_it(
    real_facts: Facts, kind: str
) -> None:
    answer = answer_to(real_facts, asked=kind)
    assert answer.edition == 2024
    assert "Für 2025 liegt mir dazu keine Angabe vor." in answer.text


@pytest.mark.parametrize("year", [2019, 2023, 2025])
@pytest.mark.parametrize("kind", [NEW, ABSENT])
def test_an_edition_of_which_nothing_is_known_is_refused_and_another_one_offered(
    real_facts: Facts, kind: str, year: int
) -> None:
    answer = answer_to(real_facts, asked=kind, editions=str(year))
    assert answer.refused
    assert str(year) in answer.text
    assert "weiß ich nicht; bekannt ist es mir für 2024." in answer.text
    assert answer.cities == ()
    assert ["2024" in each for each in answer.suggestions] == [True]


def test_where_no_edition_tells_none_is_offered(world: World) -> None:
    answer = answer_to(world("2024 gesamt Köln 3"), asked=NEW)
    assert answer.refused
    assert answer.text == "Welche Städte 2024 neu hinzugekommen sind, weiß ich nicht."
    assert answer.suggestions == ()


def test_what_is_asked_next_is_about_these_cities(real_facts: Facts) -> None:
    answer = answer_to(real_facts, asked=NEW, editions="2024")
    assert remember(answer, answer.query, Context(cities=("Köln",))).cities == ("Hanau",)
