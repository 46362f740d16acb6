"""English answers are English, but for names and literal words."""

from __future__ import annotations

import re

from actions.answers.answer import Answer
from actions.answers.english import MONTHS
from tests.actions.answers.wording.said import own_words

GERMAN_WORDS = re.compile(
    r"\b(?:aber|alle|als|am|auch|auf|aus|bei|bereich|bis|das|dem|den|der|des|die|dieser?|ein|eine|einem|einer|er|es|fehlt"
    r"|für|gegen|haben?|hat|hinter|ich|ihr|im|ist|jahr|jede|kein|keine|kenne|liegt|mein|mir|mit|nach|nicht|noch|nur|oder"
    r"|platz|punkte|quelle|sagte?|sehr|sein|seit|sich|sie|sind|stadt|städte|über|um|und|unter|vom|von|vor|vorjahr|war"
    r"|wer|wie|wir|wo|wurden?|zu|zum|zur)\b",
    re.I,
)
BULLETS_OF_SOURCES = re.compile(r"^• .*https?://\S+$", re.M)


def without_names(text: str, names: list[str]) -> str:
    """What is left of an answer that must be English."""
    text = BULLETS_OF_SOURCES.sub("", own_words(text))
    for name in names:
        text = text.replace(name, "")
    return text


def test_no_german_words_outside_names_and_quotes(answers: list[dict[str, Answer]], names: list[str]) -> None:
    for each in answers:
        answer = each["en"]
        for text in (answer.text, *answer.suggestions):
            found = GERMAN_WORDS.findall(without_names(text, names))
            assert not found, text


def test_the_words_would_be_found_in_german(answers: list[dict[str, Answer]], names: list[str]) -> None:
    missed = [each["de"].text for each in answers if not GERMAN_WORDS.search(without_names(each["de"].text, names))]
    assert not missed


def test_numbers_have_a_point_and_dates_english_months(answers: list[dict[str, Answer]]) -> None:
    for each in answers:
        own = own_words(each["en"].text)
        assert not re.search(r"\d,\d\b(?!\d\d)", own), own
        dated = re.findall(r"\b\d{1,2} ([A-Z]\w+) 20\d\d", each["en"].text)
        assert set(dated) <= set(MONTHS)
