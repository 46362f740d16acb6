"""The intents' chances for one text, by the arithmetic of scikit-learn's TfidfVectorizer and LogisticRegression.

scikit-learn is made for many texts at once: for a single one, nine tenths of its time go into building and checking
matrices. This takes the few hundred numbers that the text needs, and a tenth of the time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

Numbers = NDArray[np.float64]


class Weights:
    """How much each feature of a text weighs, as a fitted TfidfVectorizer with `sublinear_tf` counts it."""

    def __init__(self, vectorizer: TfidfVectorizer) -> None:
        self._split: Callable[[str], Iterable[str]] = vectorizer.build_analyzer()
        self._places: dict[str, int] = vectorizer.vocabulary_
        self._rarity: Numbers = vectorizer.idf_

    def of(self, text: str) -> tuple[NDArray[np.int64], Numbers]:
        """The places of the text's features, and their weights: together of length 1, or empty."""
        counts = Counter(map(self._places.get, self._split(text)))
        # What training did not know.
        counts.pop(None, None)
        places = np.fromiter(counts.keys(), dtype=np.int64, count=len(counts))
        weights = np.fromiter(counts.values(), dtype=np.float64, count=len(counts))
        weights = (1 + np.log(weights)) * self._rarity[places]
        return places, weights / (np.linalg.norm(weights) or 1.0)


class Chances:
    """What a fitted LogisticRegression (one against the rest) gives for texts with two kinds of features.

    `classes` are its intents.
    """

    def __init__(self, words: TfidfVectorizer, letters: TfidfVectorizer, model: LogisticRegression) -> None:
        self.classes: list[str] = model.classes_.tolist()
        self._words = Weights(words)
        self._letters = Weights(letters)
        # One row a feature, so that the rows of a text lie together.
        self._slopes: Numbers = np.ascontiguousarray(model.coef_.T)
        self._offsets: Numbers = model.intercept_
        self._first_letters = len(words.vocabulary_)

    def of(self, words: str, letters: str) -> Numbers:
        """The chance of each of `classes`, in their order; they sum to 1."""
        word_places, word_weights = self._words.of(words)
        letter_places, letter_weights = self._letters.of(letters)
        places = np.concatenate((word_places, letter_places + self._first_letters))
        weights = np.concatenate((word_weights, letter_weights))
        # Not as a product of matrices: BLAS would wake threads that keep the other cores busy for longer than it takes.
        scores = (self._slopes[places] * weights[:, None]).sum(axis=0) + self._offsets
        chances = 1 / (1 + np.exp(-scores))
        shares: Numbers = chances / chances.sum()
        return shares
