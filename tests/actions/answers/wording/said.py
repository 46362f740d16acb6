"""What an answer states, read off its text in whatever language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from actions.answers.names import ENGLISH_CITIES

QUOTED = re.compile(r"„[^“]*“")
SOURCES = re.compile(r"^(?:Quellen?|Sources?): .*$", re.M)
RANK = re.compile(
    r"\b(?:Platz|position|bekannte Platz ist) (?P<after>\d+)|^(?P<listed>\d+)\. |\bcame (?P<came>\d+)(?:st|nd|rd|th)\b"
    r"|\b(?P<ordinal>\d+)(?:st|nd|rd|th) place\b",
    re.M,
)
YEAR = re.compile(r"\b20[12]\d\b")
SCORE = re.compile(r"\b(\d+)[.,](\d)\b")
HEADING = "Das bedeuten die schweren Wörter:"


def own_words(text: str) -> str:
    """The text without literal words and without its sources."""
    return SOURCES.sub("", QUOTED.sub("„“", text))


@dataclass(frozen=True)
class Stated:
    """The ranks (as often as they are stated), years, scores and cities of a text."""

    ranks: Counter[int]
    years: frozenset[str]
    scores: frozenset[str]
    cities: frozenset[str]


def stated(text: str, cities: Iterable[str]) -> Stated:
    """Read a text, given all names of cities."""
    own = own_words(text).split(HEADING)[0]
    ranks = Counter(int(hit[hit.lastgroup or 0]) for hit in RANK.finditer(own))
    years, scores = frozenset(YEAR.findall(own)), frozenset(".".join(each) for each in SCORE.findall(own))
    return Stated(ranks, years, scores, frozenset(_named(own, cities)))


def _named(text: str, cities: Iterable[str]) -> Iterable[str]:
    """The cities named, by whatever name; the longest one wins."""
    for city, english in ENGLISH_CITIES.items():
        text = re.sub(rf"(?<![\w-]){english}(?!\w)", city, text)
    for city in sorted(cities, key=len, reverse=True):
        shorter = re.sub(rf"(?<!\w){re.escape(city)}(?!\w)", " ", text)
        if shorter != text:
            yield city
        text = shorter
