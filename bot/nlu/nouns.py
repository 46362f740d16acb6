"""The nouns of German, from simplemma's dictionary: what a question is about besides its known parts."""

from __future__ import annotations

import mmap
from collections.abc import Collection
from functools import lru_cache
from typing import Literal

from bot.nlu import text
from bot.nlu.kept import kept
from bot.nlu.lexicon import word_list
from bot.nlu.text import fold

MIN_LENGTH = 3
# The last part of a compound, and what may stand before it.
MIN_HEAD = 4
MIN_MODIFIER = 3
LINE_END = b"\n"


class Nouns:
    """Folded nouns in order, one a line, looked up without being read into memory."""

    def __init__(self, lines: bytes | mmap.mmap) -> None:
        self._lines = lines

    def __contains__(self, folded: object) -> bool:
        wanted = str(folded).encode()
        first, last = 0, len(self._lines)
        while first < last:
            middle = (first + last) // 2
            start = self._lines.rfind(LINE_END, 0, middle) + 1
            end = self._lines.find(LINE_END, start)
            found = self._lines[start:end]
            if found == wanted:
                return True
            if found < wanted:
                first = end + 1
            else:
                last = start
        return False

    def head(self, folded: str) -> str | None:
        """The noun itself, or the last noun of a compound that no dictionary lists; None for any other word."""
        if folded in self:
            return folded
        ends = range(MIN_MODIFIER, len(folded) - MIN_HEAD + 1)
        return next((folded[start:] for start in ends if folded[start:] in self), None)


def thing(folded: str, listed: Nouns, everyday: Collection[str]) -> Literal["ranking", "noun"] | None:
    """What a word names: another ranking, which its ending tells, or any other thing; None if it is no noun."""
    if folded.endswith(tuple(word_list("ranking").whole)):
        return "ranking"
    # A word of a dictionary is no compound, whatever it ends with.
    is_noun = folded in listed if folded in everyday else listed.head(folded) is not None
    return "noun" if is_noun else None


@lru_cache(maxsize=1)
def nouns() -> Nouns:
    """About 690,000 forms that are nouns and nothing else ("Keller", but not "essen"), kept beside the models.

    Unpacking the dictionary takes three seconds and 100 MB, so it is done once for all starts.
    """
    return Nouns(kept("nouns", "simplemma", (__file__, text.__file__), _folded))


def _folded() -> bytes:
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    dictionary = DefaultDictionaryFactory().get_dictionary("de")
    forms = {form for form, lemma in dictionary.items() if lemma[:1].isupper() and form.isalpha()}
    only = {fold(form) for form in forms if form.lower() not in dictionary and len(form) >= MIN_LENGTH}
    return LINE_END.join(sorted(noun.encode() for noun in only)) + LINE_END
