"""The intent classifier, trained in a moment on a handful of sentences."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.classifier import GOES_ON, WordClassifier
from bot.nlu.components import PlaceholderTokenizer

EXAMPLES = {
    "rang": [
        "wo steht xcity",
        "auf welchem platz steht xcity",
        "wo steht xcity bei xcategory",
        "welchen platz hat xcity",
    ],
    "punkte": ["wie viele punkte hat xcity", "punkte von xcity", "wie viele punkte sind es", "punkte bei xcategory"],
    "ausserhalb": [
        "wie wird das wetter morgen",
        "erzähl mir einen witz",
        "wie spät ist es gerade",
        "spiel bitte musik",
    ],
}
CONTEXT = ExecutionContext(GraphSchema({}))
CONFIG = {**WordClassifier.get_default_config(), "aside": ["ausserhalb"]}


def tokenized(text: str, intent: str | None = None) -> Message:
    """A message as the tokenizer leaves it."""
    message = Message.build(text=text, intent=intent)
    tokenizer = PlaceholderTokenizer(PlaceholderTokenizer.get_default_config())
    tokenizer.process([message])
    return message


@pytest.fixture(scope="module")
def storage(tmp_path_factory: pytest.TempPathFactory) -> LocalModelStorage:
    return LocalModelStorage(Path(tmp_path_factory.mktemp("model")))


@pytest.fixture(scope="module")
def classifier(storage: LocalModelStorage) -> WordClassifier:
    trained = WordClassifier.create(CONFIG, storage, Resource("intents"), CONTEXT)
    trained.train(TrainingData([tokenized(text, intent) for intent, texts in EXAMPLES.items() for text in texts]))
    return trained


def ranking(classifier: WordClassifier, text: str) -> list[dict[str, Any]]:
    """All intents that a message may have, the likeliest first."""
    (message,) = classifier.process([tokenized(text)])
    found: list[dict[str, Any]] = message.get(INTENT_RANKING_KEY)
    assert message.get(INTENT) == found[0]
    return found


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("wo steht xcity denn so", "rang"),
        ("auf welchem plaz steht xcity", "rang"),
        ("wieviele punkte hat xcity", "punkte"),
        ("wie ist das wetter", "ausserhalb"),
    ],
)
def test_an_intent_is_recognised(classifier: WordClassifier, text: str, intent: str) -> None:
    assert ranking(classifier, text)[0]["name"] == intent


def test_the_ranking_holds_each_intent_once_the_likeliest_first(classifier: WordClassifier) -> None:
    found = ranking(classifier, "punkte von xcity")
    chances = [each["confidence"] for each in found]
    assert {each["name"] for each in found} == set(EXAMPLES)
    assert chances == sorted(chances, reverse=True)
    assert sum(chances) == pytest.approx(1)


def test_several_messages_are_classified_in_their_order(classifier: WordClassifier) -> None:
    asked = [tokenized("wo steht xcity"), tokenized("wie viele punkte hat xcity")]
    assert [message.get(INTENT)["name"] for message in classifier.process(asked)] == ["rang", "punkte"]


def test_a_message_without_words_is_left_alone(classifier: WordClassifier) -> None:
    (message,) = classifier.process([Message(data={TEXT: ""})])
    assert message.get(INTENT) is None


def test_a_loaded_classifier_answers_like_the_trained_one(
    classifier: WordClassifier, storage: LocalModelStorage
) -> None:
    loaded = WordClassifier.load(CONFIG, storage, Resource("intents"), CONTEXT)
    for text in ("wo steht xcity", "punkte von xcitty", "wie wird das wetter"):
        assert ranking(loaded, text) == ranking(classifier, text)


def test_an_untrained_classifier_says_nothing(storage: LocalModelStorage) -> None:
    fresh = WordClassifier.create(CONFIG, storage, Resource("other"), CONTEXT)
    (message,) = fresh.process([tokenized("wo steht xcity")])
    assert message.get(INTENT) is None


def test_a_word_in_no_dictionary_is_an_unknown_one(classifier: WordClassifier) -> None:
    (message,) = classifier.process([tokenized("wo steht kerfled")])
    (unknown,) = message.get(ENTITIES)
    assert (unknown["entity"], unknown["role"], unknown["value"]) == ("unknown", "word", "kerfled")
    assert message.get(TEXT)[unknown["start"] : unknown["end"]] == "kerfled"


@pytest.mark.parametrize("text", ["und in franken", "wie war es im sauerland", "und auf was"])
def test_a_follow_up_is_no_cry_for_help(text: str) -> None:
    assert (GOES_ON.fullmatch(text) is not None) == (text != "und auf was")


def test_a_delicate_intent_is_believed_only_where_it_is_likely(storage: LocalModelStorage) -> None:
    config = {**CONFIG, "delicate": ["punkte"], "delicate_threshold": 0.99}
    cautious = WordClassifier.load(config, storage, Resource("intents"), CONTEXT)
    assert ranking(cautious, "wie viele punkte hat xcity")[0]["name"] != "punkte"
