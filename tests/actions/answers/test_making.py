"""How the index is made: what the editions say, and the honest limit where they don't."""

from __future__ import annotations

import pytest

from actions.facts.queries import Facts
from tests.actions.answers.checks import answer_to, names_its_sources


@pytest.mark.parametrize("aspect", ["gewichtung", "nutzung", "dateien", "ranking"])
def test_what_no_edition_says_is_told_without_a_source(real_facts: Facts, aspect: str) -> None:
    answer = answer_to(real_facts, asked=f"index_{aspect}")
    assert answer.refused
    assert answer.suggestions


def test_the_newest_known_check_does_not_stand_for_the_newest_edition(real_facts: Facts) -> None:
    first, second, *_ = answer_to(real_facts, asked="index_pruefung").text.splitlines()
    assert ("2025" in first, "weiß ich nicht" in first) == (True, True)
    assert second.startswith("2024 haben 99 Prozent")


def test_a_check_of_a_named_edition(real_facts: Facts) -> None:
    assert "43 Prozent" in answer_to(real_facts, asked="index_pruefung", editions="2019").text
    assert answer_to(real_facts, asked="index_pruefung", editions="2023").refused


def test_why_there_are_more_cities_is_not_known_but_who_was_added(real_facts: Facts) -> None:
    text = answer_to(real_facts, asked="index_anzahl").text
    assert all(part in text for part in ("81 Städte", "82 Städte", "83 Städte", "Hanau", "Den Grund"))


def test_the_numbers_of_several_editions_are_told_in_one(real_facts: Facts) -> None:
    text = answer_to(real_facts, asked="index_staedte", editions="since 2019").text
    assert "2019 bis 2023 81 Städte, 2024 82 Städte und 2025 83 Städte" in text


def test_what_each_edition_is_made_of(real_facts: Facts) -> None:
    answer = answer_to(real_facts, asked="index_wandel")
    assert "• 2019: 81 Städte, 35 Indikatoren, 96 Parameter" in answer.text
    assert names_its_sources(answer)


def test_the_former_name_of_a_category(real_facts: Facts) -> None:
    renamed = answer_to(real_facts, asked="index_name", categories="gesellschaft_bildung")
    assert "Bis 2022 hieß der Bereich „Gesellschaft“" in renamed.text
    assert answer_to(real_facts, asked="index_name", categories="mobilitaet").refused


def test_which_edition_is_the_newest(real_facts: Facts) -> None:
    assert answer_to(real_facts, asked="index_neueste", editions="2025").text.startswith("Ja.")
    assert answer_to(real_facts, asked="index_neueste", editions="2024").text.startswith("Nein.")


def test_the_state_of_a_city(real_facts: Facts) -> None:
    assert answer_to(real_facts, asked="index_land", cities="Salzgitter").text == "Salzgitter liegt in Niedersachsen."


def test_the_states_of_the_first_ten(real_facts: Facts) -> None:
    text = answer_to(real_facts, asked="index_land", where="rank at_least 10", editions="2025").text
    assert all(line in text.splitlines() for line in ("• München: Bayern", "• Leipzig: Sachsen"))


def test_nobody_can_say_whether_the_index_is_reliable_but_how_it_is_made(real_facts: Facts) -> None:
    answer = answer_to(real_facts, asked="index_wert")
    assert "kann ich nicht beurteilen" in answer.text
    assert names_its_sources(answer)
