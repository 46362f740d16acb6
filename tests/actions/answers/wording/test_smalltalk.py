"""The fixed texts of bot/domain say the same in German, English and Leichte Sprache, each where it is asked for."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml

from actions.settings import PROJECT_ROOT
from tests.actions.answers.wording.test_easy import MOST_WORDS, PASSIVE, SIGNS, SUBJUNCTIVE, words
from tests.actions.answers.wording.test_english import GERMAN_WORDS

DOMAIN = PROJECT_ROOT / "bot" / "domain"
RESPONSES: dict[str, list[dict[str, Any]]] = yaml.safe_load((DOMAIN / "smalltalk.yml").read_text("utf-8"))["responses"]
SLOTS = {
    "en": {"type": "slot", "name": "sprache", "value": "en"},
    "leicht": {"type": "slot", "name": "leichte_sprache", "value": True},
}
CITED = re.compile(r"„[^“]*“|“[^”]*”")


def variation(name: str, language: str) -> dict[str, Any]:
    """The one variation of a response for a language."""
    wanted = SLOTS.get(language)
    (found,) = [each for each in RESPONSES[name] if wanted in (each.get("condition") or [None])]
    return found


@pytest.mark.parametrize("name", RESPONSES)
def test_each_response_has_a_variation_a_language(name: str) -> None:
    assert len(RESPONSES[name]) == 3
    texts = {variation(name, language)["text"] for language in ("de", "en", "leicht")}
    assert len(texts) == (2 if name == "utter_leichte_sprache" else 3)


@pytest.mark.parametrize("name", RESPONSES)
def test_all_variations_have_the_same_numbers_blanks_and_buttons(name: str) -> None:
    said = [variation(name, language) for language in ("de", "en", "leicht")]
    numbers = [sorted(re.findall(r"\{\w+\}|\b\d{3}\b(?! \d)|0800 111 0 111", each["text"])) for each in said]
    assert numbers[0] == numbers[1] == numbers[2]
    assert len({len(each.get("buttons", [])) for each in said}) == 1


@pytest.mark.parametrize("name", RESPONSES)
def test_english_variations_are_english(name: str) -> None:
    text = variation(name, "en")["text"]
    assert not GERMAN_WORDS.search(CITED.sub("", text).replace("I am", "")), text


@pytest.mark.parametrize("name", RESPONSES)
def test_easy_variations_keep_the_rules(name: str) -> None:
    for line in variation(name, "leicht")["text"].splitlines():
        plain = line.replace("{kontakt}", "")
        assert len(words(plain)) <= MOST_WORDS, line
        assert not re.search(rf"{PASSIVE}|{SUBJUNCTIVE}", plain, re.I), line
        assert not SIGNS.search(plain), line
        assert not re.search(r"[.!?] [A-ZÄÖÜ]", plain), line


@pytest.mark.parametrize("name", ["sprache", "leichte_sprache"])
def test_the_slots_choose_a_variation_and_decide_nothing_else(name: str) -> None:
    slot = yaml.safe_load((DOMAIN / "fragen.yml").read_text("utf-8"))["slots"][name]
    assert slot["influence_conversation"] is False
    assert slot["mappings"] == [{"type": "custom"}]
