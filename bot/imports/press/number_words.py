"""German number words as press texts write them, with capitals and umlauts, and patterns for them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from bot.nlu.numbers import IRREGULAR, below_a_hundred

# Where a word ends in a tree of letters.
WORD_END = ""
# No ordinal is made of them.
OTHER_CARDINALS = {"eins": 1, "eine": 1, "zwo": 2, "dutzend": 12}


def _spelt(words: dict[str, int]) -> dict[str, int]:
    """The words in all ways to write them, with umlauts and without."""
    return {spelling: value for word, value in words.items() for spelling in _spellings(word)}


def _spellings(word: str) -> set[str]:
    """All ways to type a word with ü, ö or ß."""
    spellings = {word}
    for letter, ways in (("ü", ("ue", "u")), ("ö", ("oe", "o")), ("ß", ("ss",))):
        spellings |= {each.replace(letter, way) for each in spellings for way in ways}
    return spellings


CARDINALS = _spelt(below_a_hundred() | OTHER_CARDINALS)
# Stems, which an ending follows.
ORDINALS = IRREGULAR | {
    word + ("t" if value < 20 else "st"): value
    for word, value in _spelt(below_a_hundred()).items()
    if value >= 2 and value not in (3, 7, 8)
}


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest that fits.

    As a tree of letters: in a list, `re` would try hundreds of words one by one wherever a word begins.

    >>> any_of(["elf", "eins", "ein"])
    '(?:e(?:l(?:f)|i(?:n(?:s)?)))'
    """
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})
        node[WORD_END] = {}
    return _branches(tree)


def _branches(tree: dict[str, Any]) -> str:
    branches = [re.escape(letter) + _branches(rest) for letter, rest in tree.items() if letter != WORD_END]
    if not branches:
        return ""
    return f"(?:{'|'.join(branches)})" + ("?" if WORD_END in tree else "")


NUMBER = rf"(?:\d{{1,3}}(?!\d)|(?:{any_of(CARDINALS)})\b)"
ORDINAL = rf"(?:{any_of(ORDINALS)})e[nrms]?"
