"""The lexicon: sections of phrases, lists of words, spellings that stand for words."""

from __future__ import annotations

import re

import pytest

from bot.nlu.items import CITIES
from bot.nlu.lexicon import SAME, WORD_LISTS, read_words, sections, standard_words, word_list
from bot.nlu.phrases import SLOTS
from bot.nlu.text import fold

PHRASES = {name: lines for name, lines in sections().items() if name not in WORD_LISTS and name != SAME}
ITEMS = {"n", "nth", "year", "category", "state", "person", "stranger", "options", "word", "mark", *CITIES, *SLOTS}


def elements(line: str) -> list[str]:
    """The elements of a phrase without the marks of what may be missing or must stand close."""
    return [each.strip("[]").removeprefix("+") for each in line.split()]


@pytest.mark.parametrize("name", PHRASES)
def test_a_phrase_is_made_of_words_and_slots_that_items_fill(name: str) -> None:
    for line in PHRASES[name]:
        for element in elements(line):
            slot = re.fullmatch(r"<(\w+)>", element)
            assert slot[1] in ITEMS if slot else not re.search(r"\w>|<\w|[\[\]+@]", element), line


@pytest.mark.parametrize("name", PHRASES)
def test_no_phrase_can_be_missing_as_a_whole(name: str) -> None:
    assert [line for line in PHRASES[name] if all(each.startswith("[") for each in line.split())] == []


def test_words_of_a_section_stand_for_its_name() -> None:
    assert all("@" not in line for lines in sections().values() for line in lines)
    mentioned = [line for line in PHRASES["beside"] if "zwischen welch*" in line]
    assert any("städte" in line for line in mentioned)


@pytest.mark.parametrize("name", WORD_LISTS)
def test_a_list_of_words_is_not_empty(name: str) -> None:
    found = word_list(name)
    assert found.whole or found.stems


def test_words_are_whole_or_begin_so() -> None:
    found = read_words(["platz*", "Ränge"])
    assert all(word in found for word in ("platz", "platzierung", fold("RÄNGE")))
    assert all(word not in found for word in ("pla", fold("rängen"), ""))
    assert found.letters(fold("ränge")) > found.letters("platzierung") == len("platz")
    assert found.letters("köln") == 0


def test_other_spellings_stand_for_words() -> None:
    known = standard_words()
    assert known["net"] == ("nicht",)
    assert known["wieviel"] == ("wie", "viel")
