"""Which cities a word may be meant for."""

from __future__ import annotations

import pytest

from actions.answers.likeness import similar_cities
from actions.facts.queries import Facts


@pytest.mark.parametrize(("word", "city"), [("kerfled", "Krefeld"), ("Stutgrt", "Stuttgart"), ("moers", "Moers")])
def test_a_misspelt_city_is_recognised(real_facts: Facts, word: str, city: str) -> None:
    assert similar_cities(word, real_facts.names())[:1] == (city,)


@pytest.mark.parametrize("word", ["hilden", "Hilden", "Neuenkirch", "xyzzy", "a"])
def test_another_place_and_a_word_like_none_are_no_misspelt_city(real_facts: Facts, word: str) -> None:
    assert similar_cities(word, real_facts.names()) == ()
