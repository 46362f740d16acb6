"""Training data out of the annotated examples."""

from __future__ import annotations

from pathlib import Path

import pytest
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.expectation import TRAITS
from bot.nlu.importer import ExamplesImporter

EXAMPLES = """\
> Wo steht Köln?
  cities: Köln
> Und Bonn?
  cities: Bonn
> Warum?
  asked: reasons
  cities: Bonn
> Und Essen?
  asked: reasons
  cities: Essen
> Wo steht Essen und wer führt?
  cities: Essen
- asked: which city
  order: best 1-1
> Danke!
  nothing

> Wer führt, und wo steht Essen?
- asked: which city
  order: best 1-1
- cities: Essen
"""
NLU = 'version: "3.1"\nnlu:\n- intent: dank\n  examples: |\n    - danke\n'


@pytest.fixture
def messages(tmp_path: Path) -> list[Message]:
    """What a small project teaches."""
    (tmp_path / "data" / "examples").mkdir(parents=True)
    (tmp_path / "data" / "examples" / "one.txt").write_text(EXAMPLES, encoding="utf-8")
    (tmp_path / "data" / "nlu.yml").write_text(NLU, encoding="utf-8")
    config = tmp_path / "config.yml"
    config.write_text("language: de\n", encoding="utf-8")
    importer = ExamplesImporter(str(config), training_data_paths=[str(tmp_path / "data" / "nlu.yml")])
    return importer.get_nlu_data().training_examples


@pytest.fixture
def taught(messages: list[Message]) -> dict[str, str]:
    """The intent of each text."""
    return {each.get(TEXT): each.get(INTENT) for each in messages}


def test_a_message_teaches_the_traits_that_are_new_in_what_it_asks(messages: list[Message]) -> None:
    held = {each.get(TEXT): each.get(TRAITS) for each in messages}
    assert held["Wo steht Köln?"] == ["asked value"]
    assert held["Wer führt, und wo steht Essen?"] == ["asked value", "asked which", "axis city", "order", "order best"]
    assert held["Und Bonn?"] == []
    assert held["Warum?"] == ["asked reasons"]


def test_messages_that_ask_one_thing_teach_its_intent(taught: dict[str, str]) -> None:
    assert taught["Wo steht Köln?"] == taught["Und Bonn?"] == "platzierung"
    assert taught["Warum?"] == "begruendung"


def test_the_examples_of_rasas_own_files_stay(taught: dict[str, str]) -> None:
    assert taught["danke"] == "dank"


@pytest.mark.parametrize(
    "text", ["Und Essen?", "Wo steht Essen und wer führt?", "Danke!"], ids=["goes on", "two questions", "no question"]
)
def test_messages_that_do_not_say_themselves_what_they_ask_teach_no_intent(taught: dict[str, str], text: str) -> None:
    assert not taught.get(text)
