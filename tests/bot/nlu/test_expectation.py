"""The second opinion, trained in a moment on a handful of sentences."""

from __future__ import annotations

from pathlib import Path

import pytest
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.expectation import EXPECTED, TRAITS, TraitClassifier
from bot.nlu.parts import PARTS, read_parts
from bot.nlu.segmenting import SEGMENTS

CONTEXT = ExecutionContext(GraphSchema({}))
NUMBERS = ("zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
ASKED = {
    "asked value": [f"Auf welchem Platz lagen wir vor {number} Jahren?" for number in NUMBERS],
    "asked which": [f"Welche {number} Städte führen?" for number in NUMBERS],
}


def heard(text: str, traits: list[str] | None = None) -> Message:
    """A message with its parts, in training as a whole and in use as its only segment."""
    message = Message.build(text=text)
    parts = read_parts(text, [])
    message.set(PARTS, parts)
    message.set(TRAITS, traits or [])
    message.set(SEGMENTS, [{TEXT: text, PARTS: parts}])
    return message


@pytest.fixture
def storage(tmp_path: Path) -> LocalModelStorage:
    return LocalModelStorage(tmp_path)


def trained(storage: LocalModelStorage, examples: list[Message]) -> TraitClassifier:
    component = TraitClassifier.create(TraitClassifier.get_default_config(), storage, Resource("traits"), CONTEXT)
    component.train(TrainingData(examples))
    return component


def expected(component: TraitClassifier, text: str) -> dict[str, float] | None:
    (message,) = component.process([heard(text)])
    found: dict[str, float] | None = message.get(EXPECTED)
    return found


def test_a_message_is_expected_to_ask_what_such_words_ask(storage: LocalModelStorage) -> None:
    examples = [heard(text, [trait]) for trait, texts in ASKED.items() for text in texts]
    component = trained(storage, examples)
    found = expected(component, "Welche zehn Städte führen denn?")
    assert found is not None
    assert found["asked which"] > 0.5 > found["asked value"]


def test_what_was_trained_is_the_same_when_it_is_loaded(storage: LocalModelStorage) -> None:
    component = trained(storage, [heard(text, [trait]) for trait, texts in ASKED.items() for text in texts])
    loaded = TraitClassifier.load(TraitClassifier.get_default_config(), storage, Resource("traits"), CONTEXT)
    text = "Auf welchem Platz lagen wir vor zehn Jahren?"
    assert expected(loaded, text) == expected(component, text)


def test_of_too_few_examples_there_is_no_opinion(storage: LocalModelStorage) -> None:
    trained(storage, [heard("Wer führt?", ["asked which"])])
    loaded = TraitClassifier.load(TraitClassifier.get_default_config(), storage, Resource("traits"), CONTEXT)
    assert expected(loaded, "Wer führt?") is None
