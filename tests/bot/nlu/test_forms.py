"""Kölns, Kölner, Münchner: forms of names."""

from __future__ import annotations

import pytest

from actions.facts.queries import Facts
from bot.nlu.forms import name_forms
from bot.nlu.text import fold_words


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Köln", "Köln"),
        ("Köln", "Kölns"),
        ("Köln", "Kölner"),
        ("Köln", "Kölnern"),
        ("München", "Münchner"),
        ("Bremen", "Bremer"),
        ("Dresden", "Dresdner"),
        ("Essen", "Essener"),
        ("Halle", "Hallenser"),
        ("Hannover", "Hannoveraner"),
        ("Münster", "Münsteraner"),
        ("Münster", "Münsteranern"),
        ("Bergisch Gladbach", "Bergisch Gladbachs"),
        ("Keller", "Kellers"),
    ],
)
def test_a_name_is_written_in_these_forms(name: str, form: str) -> None:
    assert fold_words(form) in name_forms(name, inflect=True)


@pytest.mark.parametrize(("name", "word"), [("Siegen", "Sieger"), ("Hamm", "Hammer"), ("Halle", "Haller")])
def test_another_word_is_no_form_of_a_name(name: str, word: str) -> None:
    assert fold_words(word) not in name_forms(name, inflect=True)


def test_some_names_have_just_one_form() -> None:
    assert name_forms("Energie und Umwelt", inflect=False) == {("energie", "und", "umwelt")}
    assert name_forms("Frankfurt a. M.", inflect=True) == {("frankfurt", "a", "m")}
    assert name_forms("…", inflect=True) == set()


def test_no_form_of_a_city_is_another_city(real_facts: Facts) -> None:
    forms = {city.name: name_forms(city.name, inflect=True) for city in real_facts.cities()}
    for name, own in forms.items():
        assert fold_words(name) in own
        assert not any(own & others for other, others in forms.items() if other != name), name
