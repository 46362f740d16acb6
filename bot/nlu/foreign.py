"""How likely a message is about something else than the index, judged by the words that nothing has read."""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from sklearn.linear_model import LogisticRegression

from bot.nlu.everyday import everyday_words
from bot.nlu.made import Trained
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
# What is learned and kept.
HELD = ("ours", "others", "sizes", "slopes", "offset")
# "Wo darf ich stehen?", "Kriege ich noch einen Platz?": what the asker may do, or gets.
FOR_ONESELF = re.compile(
    r"\b(?:darf|dürfen|muss|müssen|kann|können|soll\w*|krieg\w*|bekomm\w*|brauch\w*|such\w*|find\w*)\s+(?:ich|man|wir)\b",
    re.I,
)


@dataclass(frozen=True)
class _Heard:
    """A piece of a message: its text, the names of its parts, the words that nothing has read, and its intents."""

    text: str
    parts: Sequence[str]
    words: Sequence[Strange]
    ranking: Sequence[tuple[str, float]]


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class ForeignJudge(Trained):
    """Gives each piece of a message `foreign`: {"chance": 0 to 1, "words": [{"text", "sort", "about", "within"}]}.

    `outside` is the intent of messages on other subjects; `aside` are those that are neither.
    """

    def __init__(self, config: dict[str, Any], model_storage: ModelStorage, resource: Resource) -> None:
        self._outside, self._aside = config["outside"], frozenset(config["aside"])
        super().__init__(config, model_storage, resource)
        self._ours: Counter[str] = Counter()
        self._others: Counter[str] = Counter()
        self._sizes = (1, 1)
        self._slopes: list[float] = []
        self._offset = 0.0

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"outside": "ausserhalb", "aside": []}

    def train(self, training_data: TrainingData) -> Resource:
        examples = [each for each in training_data.intent_examples if each.get(INTENT) not in self._aside]
        others = [each.get(INTENT) == self._outside for each in examples]
        heard = [_heard_in_training(each) for each in examples]
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
        """Judge each piece that has parts."""
        for message in messages if self._slopes else ():
            for piece in message.get(SEGMENTS) or ():
                if piece["parts"]:
                    piece[FOREIGN] = self._judged(_heard(piece["text"], piece["parts"], piece["ranking"]))
        return messages

    def _judged(self, heard: _Heard) -> dict[str, Any]:
        unknown = self._unknown(heard)
        score = float(np.dot(self._slopes, self._features(heard, unknown))) + self._offset
        return {"chance": round(1 / (1 + math.exp(-score)), 4), "words": [vars(each) for each in unknown]}

    def _unknown(self, heard: _Heard, own: bool = False, others: bool = False) -> list[Strange]:
        return [
            each
            for each in heard.words
            if each.rubric or each.counted or each.about or each.bare or not self._at_home(each.folded, own, others)
        ]

    def _features(
        self, heard: _Heard, unknown: Sequence[Strange], own: bool = False, others: bool = False
    ) -> list[float]:
        """What speaks for and against; an example that the counts come from does not count itself."""
        sorts = Counter(each.sort for each in unknown)
        unread = sum(name == UNREAD for name in heard.parts)
        length = len(heard.text.split())
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
            min(MOST_PARTS, sum(name in OF_THE_CUBE for name in heard.parts)),
            float("city" in heard.parts),
            telling,
            math.log(1 + length),
            float(not unknown),
            float(FOR_ONESELF.search(heard.text) is not None),
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
        held = {name: getattr(self, f"_{name}") for name in HELD}
        (folder / FILE).write_text(json.dumps(held, ensure_ascii=False), encoding="utf-8")

    def _read(self, folder: Path) -> None:
        held = json.loads((folder / FILE).read_text(encoding="utf-8"))
        for name in HELD:
            setattr(self, f"_{name}", held[name])
        self._ours, self._others = Counter(self._ours), Counter(self._others)


def _heard(text: str, parts: Sequence[Mapping[str, Any]], ranking: Sequence[Sequence[Any]]) -> _Heard:
    return _Heard(
        text,
        [part["part"] for part in parts],
        strange_words(text, parts, nouns(), everyday_words()),
        [(name, float(chance)) for name, chance in ranking],
    )


def _heard_in_training(message: Message) -> _Heard:
    ranking = [(each["name"], each["confidence"]) for each in message.get(INTENT_RANKING_KEY) or ()]
    return _heard(message.get(TEXT), message.get(PARTS) or (), ranking)


def _beliefs(heard: _Heard, outside: str) -> tuple[float, float]:
    """How sure the classifier is that a piece is foreign, and that it is the question that it takes it for."""
    foreign = max((chance for name, chance in heard.ranking if name == outside), default=0.0)
    ours = heard.ranking[0][1] if heard.ranking and heard.ranking[0][0] != outside else 0.0
    return foreign, ours
