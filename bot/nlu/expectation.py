"""What a message is likely to ask, judged by its words and parts alone: a second opinion on how it was read.

The reading puts a Query together by rules; this has only seen which words and parts the annotated examples of a kind of
Query have. Where the two are far apart, the answer says that the question may have been misunderstood.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from bot.nlu.made import Trained
from bot.nlu.parts import IDLE, PARTS
from bot.nlu.segmenting import SEGMENTS
from bot.nlu.text import fold_words
from bot.nlu.weighing import Weights

EXPECTED = "expected"
# The traits that are new in what an annotated message means, in training.
TRAITS = "traits"
FILE, NUMBERS_FILE = "expectation.json", "expectation.npz"
# What all names and numbers of a kind have in common.
PLACEHOLDERS = frozenset({"city", "home", "town", "category", "state", "year", "n", "place"})
# Of a rarer trait too little is known.
FEWEST_EXAMPLES = 8


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class TraitClassifier(Trained):
    """Sets `expected` of a message: {trait that it brings in: chance from 0 to 1}, by actions/query/traits.py."""

    def __init__(self, config: dict[str, Any], model_storage: ModelStorage, resource: Resource) -> None:
        self._regularisation = float(config["C"])
        super().__init__(config, model_storage, resource)
        self._words = TfidfVectorizer(ngram_range=(1, 2), token_pattern=r"\S+", lowercase=False, sublinear_tf=True)
        self._traits: list[str] = []
        self._weights: Weights | None = None
        self._slopes: NDArray[np.float32] = np.zeros((0, 0), np.float32)
        self._offsets: NDArray[np.float32] = np.zeros(0, np.float32)

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"C": 20.0}

    def train(self, training_data: TrainingData) -> Resource:
        examples = [each for each in training_data.training_examples if each.get(TRAITS) is not None]
        held = [frozenset(each.get(TRAITS)) for each in examples]
        self._traits = _frequent(held)
        if self._traits:
            rows = self._words.fit_transform(
                [_words_and_parts([{"text": each.get(TEXT), "parts": each.get(PARTS) or ()}]) for each in examples]
            )
            models = [self._untrained().fit(rows, [trait in each for each in held]) for trait in self._traits]
            self._slopes = np.vstack([each.coef_ for each in models]).T.astype(np.float32)
            self._offsets = np.concatenate([each.intercept_ for each in models]).astype(np.float32)
            self._weights = Weights(self._words)
        with self._storage.write_to(self._resource) as folder:
            self._write(folder)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Judge each message as a whole."""
        for message in messages if self._weights else ():
            pieces = message.get(SEGMENTS) or ()
            if pieces:
                message.set(EXPECTED, self._expected(_words_and_parts(pieces)), add_to_output=True)
        return messages

    def _expected(self, text: str) -> dict[str, float]:
        assert self._weights is not None
        places, weights = self._weights.of(text)
        scores = (self._slopes[places] * weights[:, None]).sum(axis=0) + self._offsets
        chances = 1 / (1 + np.exp(-scores))
        return {trait: round(float(chance), 4) for trait, chance in zip(self._traits, chances, strict=True)}

    def _untrained(self) -> LogisticRegression:
        return LogisticRegression(C=self._regularisation, solver="liblinear", random_state=0)

    def _write(self, folder: Path) -> None:
        known = self._words.get_feature_names_out().tolist() if self._traits else []
        held = json.dumps({"traits": self._traits, "words": known}, ensure_ascii=False)
        (folder / FILE).write_text(held, encoding="utf-8")
        rarity = self._words.idf_ if self._traits else np.zeros(0)
        np.savez(folder / NUMBERS_FILE, rarity=rarity, slopes=self._slopes, offsets=self._offsets)

    def _read(self, folder: Path) -> None:
        held = json.loads((folder / FILE).read_text(encoding="utf-8"))
        self._traits = held["traits"]
        if not self._traits:
            return
        self._words.set_params(vocabulary=held["words"])
        with np.load(folder / NUMBERS_FILE, allow_pickle=False) as numbers:
            self._words.idf_ = numbers["rarity"]
            self._slopes, self._offsets = numbers["slopes"], numbers["offsets"]
        self._weights = Weights(self._words)


def _frequent(held: Sequence[frozenset[str]]) -> list[str]:
    """The traits that enough examples have, but not all of them."""
    counts = Counter(trait for each in held for trait in each)
    return sorted(trait for trait, count in counts.items() if FEWEST_EXAMPLES <= count < len(held))


def _words_and_parts(pieces: Iterable[Mapping[str, Any]]) -> str:
    """The folded words of a message, with what names and numbers are in their place, and the names of its parts."""
    return " . ".join(" ".join(_tokens(piece)) for piece in pieces)


def _tokens(piece: Mapping[str, Any]) -> Iterator[str]:
    for part in piece["parts"]:
        held = piece["text"][part["start"] : part["end"]]
        yield from (f"x{part['part']}",) if part["part"] in PLACEHOLDERS else fold_words(held)
    yield from (f"part_{part['part']}" for part in piece["parts"] if part["part"] not in IDLE)
