"""Finds names of several words whose words are inflected or misspelt: "nordrhein-westfälische", "Frankfrt am Main"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.nlu.spelling import MAX_TYPOS, typos_in_a_name

Form = tuple[str, ...]


class Beginnings:
    """Phrases of folded words that end in a stem: any ending may follow."""

    def __init__(self, phrases: Iterable[Form]) -> None:
        self._stems: dict[Form, list[str]] = defaultdict(list)
        for *before, stem in phrases:
            self._stems[tuple(before)].append(stem)

    def find(self, words: Form) -> Form | None:
        """Return the phrase that the words are, all of them."""
        stems = self._stems.get(words[:-1], ())
        return next(((*words[:-1], stem) for stem in stems if words[-1].startswith(stem)), None)


class LongNames:
    """Names of several folded words; at least one word must be right."""

    def __init__(self, names: Iterable[Form]) -> None:
        # (how many words, place, word) -> the first other word -> the names.
        self._names: dict[tuple[int, int, str], dict[str, list[Form]]] = defaultdict(lambda: defaultdict(list))
        for name in names:
            for place, word in enumerate(name):
                self._names[len(name), place, word][name[_first_other(place)]].append(name)

    def find(self, words: Form) -> Form | None:
        """Return the name that the words are, all of them, with typos in some."""
        for place, word in enumerate(words):
            others = self._names.get((len(words), place, word))
            if others is None:
                continue
            # Hundreds of places are "… am …" or "Bad …": all are compared in one call.
            other = words[_first_other(place)]
            like = process.extract(other, others.keys(), scorer=OSA.distance, score_cutoff=MAX_TYPOS, limit=None)
            for name in (name for found, _, _ in like for name in others[found]):
                if all(map(_is_like, words, name)):
                    return name
        return None


def _first_other(place: int) -> int:
    return 0 if place else 1


def _is_like(word: str, part: str) -> bool:
    if word == part:
        return True
    typos = typos_in_a_name(len(part))
    return abs(len(word) - len(part)) <= typos and OSA.distance(word, part, score_cutoff=typos) <= typos
