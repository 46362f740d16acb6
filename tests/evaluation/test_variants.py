from __future__ import annotations

import random

import pytest
from rapidfuzz.distance import OSA

from tests.evaluation.variants import MIN_TYPO_LENGTH, VARIANTS, misspelt, typo, variants

QUESTION = "Auf welchem Platz liegt Düsseldorf bei Mobilität 2024?"


def test_the_same_key_makes_the_same_variants() -> None:
    assert variants(QUESTION, "d001.1") == variants(QUESTION, "d001.1")


def test_another_key_makes_another_typo_somewhere() -> None:
    assert len({variants(QUESTION, str(key))["Tippfehler"] for key in range(20)}) > 10


@pytest.mark.parametrize("seed", range(200))
def test_a_typo_is_one_edit_behind_the_first_letter(seed: int) -> None:
    wrong = misspelt("Mobilität", random.Random(seed))
    assert OSA.distance(wrong, "Mobilität") == 1
    assert wrong[0] == "M"


@pytest.mark.parametrize("seed", range(50))
def test_a_typo_leaves_short_words_and_numbers_alone(seed: int) -> None:
    wrong = typo("wo ist Köln 2024 im Ranking", random.Random(seed))
    assert wrong.startswith("wo ist Köln 2024 im R")
    assert wrong != "wo ist Köln 2024 im Ranking"


def test_without_a_long_word_there_is_no_typo() -> None:
    assert typo("und Köln?", random.Random(1)) == "und Köln?"
    assert all(len(word) < MIN_TYPO_LENGTH for word in ("und", "Köln"))
    assert "Tippfehler" not in variants("und Köln?", "x")


def test_variants_that_change_nothing_are_left_out() -> None:
    assert "klein geschrieben" not in variants("und bonn?", "x")
    assert "Umlaut als ae" not in variants("und Bonn?", "x")


def test_umlauts_in_both_forms() -> None:
    made = variants("Größe in Düsseldorf", "x")
    assert made["Umlaut als ae"] == "Groesse in Duesseldorf"
    assert made["Umlaut ohne Punkte"] == "Grosse in Dusseldorf"


@pytest.mark.parametrize("name", ["höflich davor", "Geplauder davor"])
def test_what_stands_before_leaves_the_question_whole(name: str) -> None:
    assert variants(QUESTION, "x")[name].endswith(QUESTION)


@pytest.mark.parametrize("name", ["höflich danach", "Geplauder danach"])
def test_what_stands_behind_leaves_the_question_whole(name: str) -> None:
    assert variants(QUESTION, "x")[name].startswith(QUESTION)


def test_every_variant_is_reached() -> None:
    assert set(variants(QUESTION, "x")) == set(VARIANTS)
