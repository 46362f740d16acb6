"""New cities, and cities that took no part."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from actions.answers.answer import Answer
from actions.answers.participants import answer_absent, answer_added
from actions.conversation import remember
from actions.facts.queries import Facts
from actions.question import Context
from tests.actions.answers.checks import asking, names_its_sources
from tests.actions.answers.conftest import World

RANKS = ("2022 gesamt Köln 3", "2023 gesamt Köln 3", "2024 gesamt Köln 3", "2024 gesamt Hanau 9", "2024 gesamt Bonn 7")


def added(facts: Facts, *years: int, language: str = "de") -> Answer:
    return answer_added(asking("index_neu", editions=years, language=language), facts)


def absent(facts: Facts, *years: int, language: str = "de") -> Answer:
    return answer_absent(asking("index_abwesend", editions=years, language=language), facts)


def test_hanau_was_new_in_2024(real_facts: Facts) -> None:
    answer = added(real_facts, 2024)
    assert answer.text.startswith("2024 ist Hanau neu hinzugekommen; bewertet wurden 82 Städte.\n")
    assert names_its_sources(answer)
    assert (answer.cities, answer.edition) == (("Hanau",), 2024)


def test_magdeburg_alone_took_no_part_in_2024(real_facts: Facts) -> None:
    answer = absent(real_facts, 2024)
    assert answer.text.startswith("2024 hat sich als einzige Stadt Magdeburg nicht beteiligt.\n")
    assert names_its_sources(answer)
    assert (answer.cities, answer.edition) == (("Magdeburg",), 2024)


def test_several_cities_are_all_named(world: World) -> None:
    facts = world(*RANKS, added={2024: "Hanau|Bonn"}, absent={2024: "Köln|Bonn"})
    assert "2024 sind Hanau und Bonn neu hinzugekommen" in added(facts, 2024).text
    assert "2024 haben sich Köln und Bonn nicht beteiligt, alle anderen" in absent(facts, 2024).text
    assert added(facts).cities == ("Hanau", "Bonn")


@pytest.mark.parametrize("answerer", [added, absent])
def test_without_a_year_the_newest_edition_that_tells_is_taken_and_the_newest_said_to_lack_it(
    real_facts: Facts, answerer: Callable[[Facts], Answer]
) -> None:
    answer = answerer(real_facts)
    assert answer.edition == 2024
    assert "Für 2025 liegt mir dazu keine Angabe vor." in answer.text


def test_a_year_of_the_talk_that_lacks_it_is_said_to(real_facts: Facts) -> None:
    kept = asking("index_neu", editions=(2023,)).but(named=frozenset({"kept_editions"}))
    answer = answer_added(kept, real_facts)
    assert answer.cities == ("Hanau",)
    assert "Für 2023 liegt mir dazu keine Angabe vor." in answer.text


@pytest.mark.parametrize("year", [2019, 2023, 2025])
def test_an_edition_of_which_nothing_is_known_is_refused_and_another_one_offered(real_facts: Facts, year: int) -> None:
    for answer in (added(real_facts, year), absent(real_facts, year)):
        assert answer.refused
        assert str(year) in answer.text
        assert "weiß ich nicht; bekannt ist es mir für 2024." in answer.text
        assert answer.cities == ()
        assert ["2024" in each for each in answer.suggestions] == [True]


def test_where_no_edition_tells_none_is_offered(world: World) -> None:
    answer = added(world("2024 gesamt Köln 3"))
    assert answer.refused
    assert answer.text == "Welche Städte 2024 neu hinzugekommen sind, weiß ich nicht."
    assert answer.suggestions == ()


def test_other_languages(real_facts: Facts) -> None:
    assert "In 2024, Hanau was added" in added(real_facts, 2024, language="en").text
    assert "Magdeburg was the only city that did not take part" in absent(real_facts, 2024, language="en").text
    assert "Hanau ist im Jahr 2024 neu" in added(real_facts, 2024, language="leicht").text
    assert "Nur Magdeburg hat im Jahr 2024 nicht mitgemacht." in absent(real_facts, 2024, language="leicht").text


def test_what_is_asked_next_is_about_these_cities(real_facts: Facts) -> None:
    assert remember(added(real_facts, 2024), Context(cities=("Köln",))).cities == ("Hanau",)
    assert all("Hanau" in each for each in added(real_facts, 2024).suggestions)
