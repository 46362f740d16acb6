"""The intent classifier: logistic regression over weighted words, parts and letter groups.

Rasa's own LogisticRegressionClassifier counts without weights and knows no foreign words; on this project's data it
is right less often, takes out-of-scope messages for questions more often and trains ten times as long.
"""

import json
import re
from pathlib import Path
from typing import Any

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.nlu.constants import TOKENS_NAMES
from rasa.shared.nlu.constants import (
    ENTITIES,
    EXTRACTOR,
    INTENT,
    INTENT_NAME_KEY,
    INTENT_RANKING_KEY,
    PREDICTED_CONFIDENCE_KEY,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.sparse import hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from bot.nlu.everyday import everyday_words
from bot.nlu.made import Trained
from bot.nlu.parts import IDLE, PARTS
from bot.nlu.vocabulary import Vocabulary
from bot.nlu.weighing import Chances

TOKENS = TOKENS_NAMES[TEXT]
WORDS_FILE = "intents.json"
NUMBERS_FILE = "intents.npz"
RANKING_LENGTH = 5
SURELY_DELICATE = 0.6
# "Und in Franken?", folded, is no cry for help, however much it looks like "Kranken".
GOES_ON = re.compile(
    r"(?:und|oder|and)(?: (?:der|die|das|the))? \w+"
    r"|(?:und|oder|wie|was|and)(?: (?:ist|war|ware|sieht|es|mit|about|dann|denn|jetzt|noch|auch))*"
    r" (?:in|im|aus|bei|beim|fur|zu|von|mit|about)(?: (?:der|dem|den|die|das|the))? \w+"
)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class WordClassifier(Trained, IntentClassifier):
    """Sets `intent` and `intent_ranking` of messages that a tokenizer has split.

    `aside` names the intents whose words do not count as the vocabulary of questions; `delicate` those that are
    believed just where they are likelier than `delicate_threshold`: an emergency answered by mistake is a bad answer.
    """

    def __init__(self, config: dict[str, Any], model_storage: ModelStorage, resource: Resource) -> None:
        self._aside = frozenset(config["aside"])
        self._delicate = frozenset(config["delicate"])
        self._delicate_threshold = float(config["delicate_threshold"])
        self._regularisation = float(config["C"])
        super().__init__(config, model_storage, resource)
        self._vocabulary = Vocabulary([], everyday_words())
        self._words = TfidfVectorizer(ngram_range=(1, 2), token_pattern=r"(?u)\b\w+\b", sublinear_tf=True)
        self._letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True)
        self._chances: Chances | None = None

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"aside": [], "delicate": [], "delicate_threshold": 0.5, "C": 40.0}

    def train(self, training_data: TrainingData) -> Resource:
        examples = [example for example in training_data.intent_examples if example.get(TOKENS)]
        texts = [_joined(example) for example in examples]
        intents = [example.get(INTENT) for example in examples]
        asked = [text for text, intent in zip(texts, intents, strict=True) if intent not in self._aside]
        self._vocabulary = Vocabulary.learn(asked, everyday_words(), heard=texts)
        words = [self._words_and_parts(example) for example in examples]
        features = hstack([self._words.fit_transform(words), self._letters.fit_transform(texts)], format="csr")
        model = self._untrained()
        model.fit(features, intents)
        # Half the size to unpack at each start; seven digits are more than enough.
        model.coef_ = model.coef_.astype(np.float32)
        self._chances = Chances(self._words, self._letters, model)
        with self._storage.write_to(self._resource) as folder:
            self._write(folder, model)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Classify each message that has tokens."""
        if self._chances is None:
            return messages
        for message in messages:
            if not message.get(TOKENS):
                continue
            text = _joined(message)
            row = self._chances.of(self._words_and_parts(message), text)
            ranking = [
                {INTENT_NAME_KEY: self._chances.classes[place], PREDICTED_CONFIDENCE_KEY: float(row[place])}
                for place in row.argsort()[::-1][:RANKING_LENGTH]
            ]
            ranking = self._cautious(ranking, text)
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
            message.set(ENTITIES, [*message.get(ENTITIES, []), *self._strange_words(message)], add_to_output=True)
        return messages

    def _cautious(self, ranking: list[dict[str, Any]], text: str) -> list[dict[str, Any]]:
        """The ranking with delicate intents behind all others, where they lead without being likely.

        A message of nothing but words that our questions have, too, must be surely delicate: "Ich will etwas wissen" is
        not, "Ich will nicht mehr leben" is.
        """
        if GOES_ON.fullmatch(text) and ranking[0][INTENT_NAME_KEY] in self._delicate:
            return sorted(ranking, key=lambda each: each[INTENT_NAME_KEY] in self._delicate)
        telling = any(word not in self._vocabulary.known for word in text.split())
        wanted = self._delicate_threshold if telling else max(SURELY_DELICATE, self._delicate_threshold)
        likely = ranking[0][PREDICTED_CONFIDENCE_KEY] >= wanted
        if ranking[0][INTENT_NAME_KEY] not in self._delicate or likely:
            return ranking
        return sorted(ranking, key=lambda each: each[INTENT_NAME_KEY] in self._delicate)

    def _strange_words(self, message: Message) -> list[dict[str, Any]]:
        """Entities `unknown` for words in no dictionary: where a city is asked for, one of them may be its name."""
        covered = [(each["start"], each["end"]) for each in message.get(ENTITIES, [])]
        return [
            {
                "entity": "unknown",
                "role": "word",
                "value": message.get(TEXT)[token.start : token.end],
                "start": token.start,
                "end": token.end,
                EXTRACTOR: type(self).__name__,
            }
            for token in message.get(TOKENS)
            if not any(start < token.end and token.start < end for start, end in covered)
            and self._vocabulary.is_strange(token.text)
        ]

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        self.process(training_data.training_examples)
        return training_data

    def _words_and_parts(self, message: Message) -> str:
        """The words of a message, and the names of its parts: what was read of it, and that something was not."""
        parts = (f"part_{each['part']}" for each in message.get(PARTS) or () if each["part"] not in IDLE)
        return " ".join((self._vocabulary.map(_joined(message)), *parts))

    def _write(self, folder: Path, model: LogisticRegression) -> None:
        # Words and numbers, which can do nothing when they are read. A pickle could, and skops, which checks what it
        # reads, imports all of scikit-learn for it.
        words = {
            "known": sorted(self._vocabulary.known),
            "heard": sorted(self._vocabulary.heard),
            "words": self._words.get_feature_names_out().tolist(),
            "letters": self._letters.get_feature_names_out().tolist(),
            "intents": model.classes_.tolist(),
        }
        (folder / WORDS_FILE).write_text(json.dumps(words, ensure_ascii=False), encoding="utf-8")
        np.savez(
            folder / NUMBERS_FILE,
            words=self._words.idf_,
            letters=self._letters.idf_,
            slopes=model.coef_,
            offsets=model.intercept_,
        )

    def _read(self, folder: Path) -> None:
        words = json.loads((folder / WORDS_FILE).read_text(encoding="utf-8"))
        self._vocabulary = Vocabulary(words["known"], everyday_words(), words["heard"])
        model = self._untrained()
        with np.load(folder / NUMBERS_FILE, allow_pickle=False) as numbers:
            for vectorizer, name in ((self._words, "words"), (self._letters, "letters")):
                vectorizer.set_params(vocabulary=words[name])
                vectorizer.idf_ = numbers[name]
            model.coef_ = numbers["slopes"]
            model.intercept_ = numbers["offsets"]
        model.classes_ = np.array(words["intents"])
        self._chances = Chances(self._words, self._letters, model)

    def _untrained(self) -> LogisticRegression:
        return LogisticRegression(C=self._regularisation, solver="liblinear", random_state=0)


def _joined(message: Message) -> str:
    return " ".join(token.text for token in message.get(TOKENS))
