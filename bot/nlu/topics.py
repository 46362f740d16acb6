"""Finds the words of topics in a message, inflected or misspelt."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.nlu.text import Word

MIN_STEM = 5
MIN_MISSPELT = 8

Form = tuple[str, ...]


class TopicWords:
    """Topics by the folded words that name them ("forms").

    A word names a topic's word if it is the same, begins with its stem, or is misspelt by one letter and no German
    word itself (`everyday` holds those, folded).
    """

    def __init__(self, forms: Iterable[Form], everyday: Collection[str]) -> None:
        self._everyday = everyday
        self._order = {form: place for place, form in enumerate(forms)}
        self._by_first: dict[str, list[Form]] = defaultdict(list)
        for form in self._order:
            self._by_first[form[0]].append(form)
        self._words = {word for form in self._order for word in form}
        self._stems: dict[str, list[str]] = defaultdict(list)
        for word in self._words:
            if len(word) >= MIN_STEM:
                self._stems[word.removesuffix("en")].append(word)
        self._long = sorted(word for word in self._words if len(word) >= MIN_MISSPELT)

    def find(self, tokens: list[Word]) -> list[tuple[Form, list[Word]]]:
        """The forms that stand in a message with the words that name them, in the forms' order."""
        meant = [self._meant(token.folded) for token in tokens]
        found = []
        for position, firsts in enumerate(meant):
            for form in (form for first in firsts for form in self._by_first.get(first, ())):
                if len(form) <= len(tokens) - position and all(
                    part in here for part, here in zip(form, meant[position : position + len(form)], strict=True)
                ):
                    found.append((form, position))
        found.sort(key=lambda each: (self._order[each[0]], each[1]))
        return [(form, tokens[position : position + len(form)]) for form, position in found]

    def _meant(self, word: str) -> set[str]:
        """The topics' words that a word of a message may be."""
        meant = {word} & self._words
        for length in range(1, len(word) + 1):
            meant.update(self._stems.get(word[:length], ()))
        if len(word) >= MIN_MISSPELT - 1 and word not in self._everyday:
            near = process.extract(word, self._long, scorer=OSA.distance, score_cutoff=1, limit=None)
            meant.update(like for like, _, _ in near)
        return meant
