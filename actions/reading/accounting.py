"""What the words that nothing has read say of a question: that it is about something else, or may be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from actions.query.query import CUBE, Query

Verdict = Literal["ranking", "category", "subject", "doubt"]

# How likely a message must be about something else to be taken so. Who asks for words in so many words is refused less
# easily; where only the classifier takes a message for that, more easily.
SURELY_FOREIGN = 0.6
SURELY_FOREIGN_WORDS = 0.8
DOUBTFUL_WORDS = 0.3
DOUBTFUL = 0.2


@dataclass(frozen=True)
class Unread:
    """Words that no part of a question accounts for, and what that means for the answer.

    "ranking": another ranking is asked for; "category": one that the index lacks; "subject": something else
    altogether; "doubt": it may be, so the answer says what it left out.
    """

    verdict: Verdict
    words: tuple[str, ...]


def account(foreign: Mapping[str, Any] | None, queries: Sequence[Query], said: bool = False) -> Unread | None:
    """The verdict on a message that asks these queries, by what is said of its other words.

    `said` is true if words of the message ask for quotes, plans or the index itself. `foreign` is {"chance": 0 to 1,
    "words": [{"text", "sort", "about", "within"}]}, or None if nothing was judged.
    """
    if not foreign or not queries:
        return None
    words = foreign["words"]
    rankings, categories, nouns = _rankings(words), _categories(words, queries), _nouns(words)
    of_the_cube = all(query.asked in CUBE for query in queries)
    if of_the_cube and rankings:
        return Unread("ranking", rankings)
    if of_the_cube and categories:
        return Unread("category", categories)
    if not words or (of_the_cube and not nouns):
        return None
    if foreign["chance"] >= _surely(of_the_cube, said, bool(nouns)):
        return Unread("subject", nouns)
    if foreign["chance"] >= DOUBTFUL and of_the_cube:
        return Unread("doubt", nouns)
    return None


def _surely(of_the_cube: bool, said: bool, names_a_thing: bool) -> float:
    if said:
        return SURELY_FOREIGN_WORDS
    return SURELY_FOREIGN if of_the_cube or not names_a_thing else DOUBTFUL_WORDS


def _rankings(words: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    return tuple(each["text"] for each in words if each["sort"] == "ranking")


def _categories(words: Sequence[Mapping[str, Any]], queries: Sequence[Query]) -> tuple[str, ...]:
    """ "Beim Wohnen", where no category is named."""
    if any(query.categories.named for query in queries):
        return ()
    return tuple(each["text"] for each in words if each["about"] and each["sort"] in ("noun", "name"))


def _nouns(words: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each["text"] for each in words if each["sort"] != "word"))
