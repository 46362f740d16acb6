"""How likely a message is about something else than the index, judged by the words that nothing has read."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from sklearn.linear_model import LogisticRegression

from actions.reading.pieces import ASKING
from bot.nlu.everyday import everyday_words
from bot.nlu.nouns import nouns
from bot.nlu.parts import PARTS, UNREAD
from bot.nlu.segmenting import SEGMENTS
from bot.nlu.strange import Strange, strange_words

FOREIGN = "foreign"
FILE = "foreign.json"
# A word that stands in so many other questions belongs to them, whatever it says.
AT_HOME = 2
RARE = 0.3
MOST_TELLING = 2.0
OF_THE_CUBE = frozenset(
    "n_place n_points place_asked category year n_category n_edition top leads best worst ahead_of behind step_up"
    " step_down".split()
)
MOST_PARTS = 4
# A verb that begins a sentence may tell, too: "Bin Studentin".
QUESTION_WORDS = frozenset(ASKING) - {"verb_first"}
# What a question about the index names: where it does, what is told beside it says nothing.
NAMED = frozenset({"city", "home", "state", "category", "year", "person"})


@dataclass(frozen=True)
class _Heard:
    """A message, those of its pieces that say what it is about, and the words in them that nothing has read."""

    message: Message
    pieces: Sequence[Mapping[str, Any]]
    words: Sequence[Strange]


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class ForeignJudge(GraphComponent):
    """Sets `foreign`: {"chance": 0 to 1, "words": [{"text", "sort", "about", "within"}]}. After the classifier.

    `outside` is the intent of messages on other subjects; `aside` are those that are neither.
    """

    def __init__(self, config: dict[str, Any], model_storage: ModelStorage, resource: Resource) -> None:
        self._outside, self._aside = config["outside"], frozenset(config["aside"])
        self._storage, self._resource = model_storage, resource
        self._ours: Counter[str] = Counter()
        self._others: Counter[str] = Counter()
        self._sizes = (1, 1)
        self._slopes: list[float] = []
        self._offset = 0.0

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"outside": "ausserhalb", "aside": []}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> ForeignJudge:
        return cls(config, model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        examples = [each for each in training_data.intent_examples if each.get(INTENT) not in self._aside]
        others = [each.get(INTENT) == self._outside for each in examples]
        heard = [_heard(each) for each in examples]
        for each, foreign in zip(heard, others, strict=True):
            (self._others if foreign else self._ours).update({word.folded for word in each.words})
        self._sizes = (others.count(False), others.count(True))
        rows = [
            self._features(each, self._unknown(each, own=not foreign, others=foreign), own=not foreign, others=foreign)
            for each, foreign in zip(heard, others, strict=True)
        ]
        model = LogisticRegression(max_iter=3000, class_weight={True: 2.0, False: 1.0})
        model.fit(rows, others)
        self._slopes, self._offset = model.coef_[0].tolist(), float(model.intercept_[0])
        with self._storage.write_to(self._resource) as folder:
            self._write(folder)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Judge each message that has parts."""
        for message in messages:
            heard = _heard(message)
            if self._slopes and any(piece.get("parts") for piece in heard.pieces):
                unknown = self._unknown(heard)
                score = float(np.dot(self._slopes, self._features(heard, unknown))) + self._offset
                judged = {"chance": round(1 / (1 + math.exp(-score)), 4), "words": [vars(each) for each in unknown]}
                message.set(FOREIGN, judged, add_to_output=True)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        return training_data

    def _unknown(self, heard: _Heard, own: bool = False, others: bool = False) -> list[Strange]:
        return [each for each in heard.words if not self._at_home(each.folded, own, others)]

    def _features(
        self, heard: _Heard, unknown: Sequence[Strange], own: bool = False, others: bool = False
    ) -> list[float]:
        """What speaks for and against; an example that the counts come from does not count itself."""
        sorts = Counter(each.sort for each in unknown)
        text = " ".join(piece["text"] or "" for piece in heard.pieces)
        parts = [part["part"] for piece in heard.pieces for part in piece.get("parts") or ()]
        unread = sum(name == UNREAD for name in parts)
        length = len(text.split())
        telling = sum(self._telling(each.folded, own, others) for each in heard.words)
        return [
            sorts["noun"],
            float(sorts["noun"] > 0),
            sorts["ranking"],
            sorts["word"],
            sorts["name"],
            sum(each.about for each in unknown if each.sort != "word"),
            sum(each.within for each in unknown if each.sort != "word"),
            len(heard.words) - len(unknown),
            unread / max(1, length),
            min(MOST_PARTS, sum(name in OF_THE_CUBE for name in parts)),
            float("city" in parts),
            telling,
            math.log(1 + length),
            float(not unknown),
            *_beliefs(heard, self._outside),
        ]

    def _at_home(self, folded: str, own: bool = False, others: bool = False) -> bool:
        """True for a word of our questions, which those on other subjects do not have more often."""
        return self._ours[folded] - own >= max(AT_HOME, self._others[folded] - others)

    def _telling(self, folded: str, own: bool, others: bool) -> float:
        """How much likelier a word is in messages on other subjects, as a logarithm."""
        ours, foreign = self._ours[folded] - own, self._others[folded] - others
        ratio = math.log((foreign + RARE) / self._sizes[1]) - math.log((ours + RARE) / self._sizes[0])
        return max(-MOST_TELLING, min(MOST_TELLING, ratio))

    def _write(self, folder: Path) -> None:
        held = {
            "ours": dict(self._ours),
            "others": dict(self._others),
            "sizes": self._sizes,
            "slopes": self._slopes,
            "offset": self._offset,
        }
        (folder / FILE).write_text(json.dumps(held, ensure_ascii=False), encoding="utf-8")

    def _read(self, folder: Path) -> None:
        held = json.loads((folder / FILE).read_text(encoding="utf-8"))
        self._ours, self._others = Counter(held["ours"]), Counter(held["others"])
        self._sizes, self._slopes, self._offset = tuple(held["sizes"]), held["slopes"], held["offset"]

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> ForeignJudge:
        component = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            component._read(folder)
        return component


def _pieces(message: Message) -> Sequence[Mapping[str, Any]]:
    """The pieces of a message that ask, if they name what they ask about, else all; in training, where none is split,
    the message itself."""
    pieces = message.get(SEGMENTS) or [{"text": message.get(TEXT), "parts": message.get(PARTS)}]
    asking = [each for each in pieces if _names(each) & QUESTION_WORDS or (each["text"] or "").rstrip().endswith("?")]
    return asking if any(_names(each) & NAMED for each in asking) else pieces


def _names(piece: Mapping[str, Any]) -> set[str]:
    return {part["part"] for part in piece.get("parts") or ()}


def _heard(message: Message) -> _Heard:
    pieces = _pieces(message)
    return _Heard(message, pieces, list(strange_words(pieces, nouns(), everyday_words())))


def _beliefs(heard: _Heard, outside: str) -> tuple[float, float]:
    """How sure the classifier is that a message is foreign, and that it is the question that it takes it for."""
    rankings = (
        [piece.get("ranking") or [] for piece in heard.pieces]
        if heard.message.get(SEGMENTS)
        else [[[each["name"], each["confidence"]] for each in heard.message.get(INTENT_RANKING_KEY) or []]]
    )
    foreign = max((float(chance) for ranking in rankings for name, chance in ranking if name == outside), default=0.0)
    ours = max((float(ranking[0][1]) for ranking in rankings if ranking and ranking[0][0] != outside), default=0.0)
    return foreign, ours
