"""Every sentence of every language holds the facts that it is given."""

from __future__ import annotations

import re

import pytest

from actions.answers import english, german
from actions.answers.names import english_cities
from actions.answers.wording import WORDINGS, Wording, wording
from tests.actions.answers.wording.background import AREAS, SHARED, SOURCE
from tests.actions.answers.wording.cells import PAST, cell
from tests.actions.answers.wording.samples import SAMPLES

CALLS = [
    pytest.param(method, arguments, facts, id=f"{method} {number}")
    for method, calls in {**SAMPLES, **SHARED}.items()
    for number, (arguments, facts) in enumerate(calls)
]
# What is the same in any language, or but a name or numbers.
NAMES_ONLY = {"join", "meant", "source_label", "item", "place_cell", "points_cell"}
SAME_WORDS = {*NAMES_ONLY, "day", "years", "verdict", "coverage_line"}


def names(fact: str) -> set[str]:
    """The ways to say a fact: a number as a word, a city under its English name."""
    words = {german.number_word(int(fact)), english.number_word(int(fact))} if fact.isdigit() else set()
    return {fact.lower(), english_cities(fact).lower(), *words, *({"both", "beide"} if fact == "2" else ())}


def holds(text: str, fact: str) -> bool:
    return any(re.search(rf"(?<!\d){re.escape(name)}(?!\d)", text.lower()) for name in names(fact))


def test_the_samples_are_all_the_sentences() -> None:
    questions = {name for name in dir(Wording) if name.startswith("ask_")} | {"meant"}
    sentences = {name for name in Wording.__abstractmethods__ if not name.startswith("_")}
    assert set(SAMPLES) == questions | sentences


@pytest.mark.parametrize("language", ["de", "en", "leicht"])
def test_each_language_has_its_wording(language: str) -> None:
    assert wording(language).language == language


def test_a_language_that_is_not_spoken_gets_german() -> None:
    assert wording("fr") is wording("de")


@pytest.mark.parametrize("language", WORDINGS)
@pytest.mark.parametrize(("method", "arguments", "facts"), CALLS)
def test_each_sentence_holds_its_facts(
    language: str, method: str, arguments: tuple[object, ...], facts: list[str]
) -> None:
    text = getattr(wording(language), method)(*arguments)
    assert text.strip() == text != ""
    assert not re.search(r"  |None|\.\.| \.", text), text
    lacking = [fact for fact in facts if not holds(text, fact)]
    assert not lacking, text


@pytest.mark.parametrize("method", [*SAMPLES, *SHARED])
def test_no_two_languages_say_the_same(method: str) -> None:
    calls = {**SAMPLES, **SHARED}[method]
    texts = [[getattr(say, method)(*arguments) for arguments, _ in calls] for say in WORDINGS.values()]
    german_texts, english_texts, easy_texts = texts
    assert english_texts != german_texts or method in NAMES_ONLY
    assert easy_texts != german_texts or method.startswith("ask_") or method in SAME_WORDS


def test_an_answer_ends_with_its_sources() -> None:
    for language, last in {"de": "Quelle", "en": "Source", "leicht": "Quelle"}.items():
        assert wording(language).answer(["Köln."], [SOURCE]).splitlines()[-1].startswith(f"{last}: Amtsblatt, 16")


def test_an_english_board_has_its_german_name_beside_it_once() -> None:
    say = wording("en")
    sentence = say.place(cell(), PAST)
    assert "in the category Mobility (Mobilität)" in sentence
    assert say.answer([sentence, sentence], [SOURCE]).count("(Mobilität)") == 1
    assert say.refusal(f"{sentence} {sentence}").count("(Mobilität)") == 1
    for area in AREAS:
        assert wording("de").board(area) in say.board(area)


def test_past_editions_are_told_in_the_past_tense() -> None:
    assert "lag Köln" in wording("de").place(cell(), PAST)
    assert "Cologne held" in wording("en").place(cell(), PAST)
    assert "bekommen" in wording("leicht").place(cell(), PAST)


def test_a_gap_is_always_said_in_the_same_way_and_not_all_in_one() -> None:
    for language in ("de", "en"):
        say = wording(language)
        cities = ["Köln", "Bonn", "Jena", "Ulm", "Trier", "Hamm", "Kiel", "Hanau", "Moers"]
        ways = [say.unknown_value(city, ["gesamt"], [2024], "rank").replace(say.city(city), "") for city in cities]
        assert ways == [
            say.unknown_value(city, ["gesamt"], [2024], "rank").replace(say.city(city), "") for city in cities
        ]
        assert len(set(ways)) > 1
