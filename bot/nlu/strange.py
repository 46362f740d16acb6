"""The words of a message that no part of a question has read, and what sort of word each is."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from bot.nlu.nouns import Nouns, thing
from bot.nlu.parts import UNREAD
from bot.nlu.text import fold

Sort = Literal["ranking", "noun", "name", "word"]

BEIM = re.compile(r"\bbeim\s+$", re.I)
MIN_LENGTH = 4
LAST_LATIN = 0x24F
# "Mein Bruder wohnt dort" is told beside a question.
POSSESSIVE = re.compile(r"\b(?:mein|dein|sein|ihr|unser|euer|eur|my|our)(?:e[nmrs]?)?\s+$", re.I)
# "Die Domstadt Köln".
CITY = ("stadt", "stadte", "stadten", "metropole")
ABOUT = re.compile(
    r"\b(?:beim?|in\s+sachen|zum\s+thema|(?:beim?\s+)?thema|kategorie|bereich|disziplin|sparte|punkto|hinsichtlich|bezüglich)\s+(?:(?:der|den|dem)\s+)?$",
    re.I,
)
WITHIN = re.compile(r"\b(?:im|in|am|an|auf|vom|von|zur|zum|für|des|der)\s+(?:(?:der|den|dem|die|das)\s+)?$", re.I)


@dataclass(frozen=True)
class Strange:
    """A word that nothing has read: its sort, and how it is tied to the rest ("beim Wohnen", "im Glücksatlas")."""

    text: str
    sort: Sort
    about: bool
    within: bool

    @property
    def folded(self) -> str:
        """The word as words are compared."""
        return fold(self.text)


def strange_words(pieces: Sequence[Mapping[str, Any]], nouns: Nouns, everyday: Collection[str]) -> Iterator[Strange]:
    """The unread words of the pieces of a message (each with "text" and "parts"), but for short ones."""
    for piece in pieces:
        text = piece["text"] or ""
        for part in piece.get("parts") or ():
            word, before = _whole_word(text, part["start"], part["end"]), text[: part["start"]]
            beside = POSSESSIVE.search(before) is not None or fold(word).endswith(CITY)
            if (
                part["part"] == UNREAD
                and not beside
                and (len(word) >= MIN_LENGTH or word.isupper() or ord(word[0]) > LAST_LATIN)
            ):
                sort = _sort(word, bool(before.strip()), nouns, everyday)
                # "Beim Wohnen": a verb that is made a noun.
                if sort == "word" and ABOUT.search(before) and (word[:1].isupper() or BEIM.search(before)):
                    sort = "noun"
                if len(word) > part["end"] - part["start"] and sort != "ranking":
                    # The rest of a word of which something was read is an ending, or misspelt.
                    continue
                yield Strange(word, sort, ABOUT.search(before) is not None, WITHIN.search(before) is not None)


def _whole_word(text: str, start: int, end: int) -> str:
    """The word of which a part was left: "Bildungsmonitor" names a category, but is another ranking."""
    while start and text[start - 1].isalpha():
        start -= 1
    return text[start:end]


def _sort(word: str, inside: bool, nouns: Nouns, everyday: Collection[str]) -> Sort:
    folded = fold(word)
    named = thing(folded, nouns, everyday)
    if named is not None:
        return named
    if any(ord(letter) > LAST_LATIN for letter in word):
        # Another script: most likely a name.
        return "name"
    # Any word may be in capitals at the beginning of a sentence.
    return "name" if inside and word[:1].isupper() and folded not in everyday else "word"
