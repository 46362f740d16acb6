"""Every sentence of every language holds the facts that it is given."""

from __future__ import annotations

import pytest

from actions.answers.wording import WORDINGS, Wording, wording
from tests.actions.answers.wording.samples import AREAS, KOELN, SAMPLES, SOURCE

CALLS = [(method, arguments, facts) for method, calls in SAMPLES.items() for arguments, facts in calls]


def test_the_samples_are_all_the_sentences() -> None:
    assert set(SAMPLES) == set(Wording.__abstractmethods__)


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
    assert text.strip() == text
    assert "  " not in text
    assert "None" not in text
    words = {"3": "drei", "5": "fünf"} if language == "de" else {}
    lacking = [fact for fact in facts if fact not in text and words.get(fact, fact) not in text]
    assert not lacking, text


@pytest.mark.parametrize("method", SAMPLES)
def test_no_two_languages_say_the_same(method: str) -> None:
    texts = [[getattr(say, method)(*arguments) for arguments, _ in SAMPLES[method]] for say in WORDINGS.values()]
    german, english, easy = texts
    assert english != german or method in {"join"}
    assert easy != english
    the_same = {"join", "years", "meant", "source_label", "year_line", "place_cell", "points_cell"}
    is_the_same = method.startswith("ask_") or method in the_same
    assert easy != german or is_the_same or all(each.startswith("•") for each in german)


def test_an_answer_ends_with_its_sources() -> None:
    for language, last in {"de": "Quelle", "en": "Source", "leicht": "Quelle"}.items():
        assert wording(language).answer(["Köln."], [SOURCE]).splitlines()[-1].startswith(f"{last}: Amtsblatt, 16")


def test_an_english_board_has_its_german_name_beside_it() -> None:
    assert "in the category Mobility (Mobilität)" in wording("en").rank(KOELN)
    for area in AREAS:
        assert wording("de").board(area) in wording("en").board(area)


def test_english_names_ranks_so_that_they_can_be_checked() -> None:
    assert "position 6 of 82 cities" in wording("en").rank(KOELN)
