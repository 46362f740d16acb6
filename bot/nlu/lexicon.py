"""The words that the readers of this package know: lexicon.txt, by section."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from bot.nlu.text import fold

LEXICON = Path(__file__).parent / "lexicon.txt"
SAME = "same"
COMPOUNDS = "compounds"
NO_WORD = "-"
# What a compound may end with: the nouns of questions.
HEADS: tuple[str, ...] = (
    "n_place",
    "n_points",
    "n_city",
    "n_category",
    "n_edition",
    "difference",
    "list_word",
    "order_word",
    "leads",
    "step_up",
    "step_down",
    "mean_word",
    "course",
    "last",
    "results",
)
LONGEST_ENDING = 4
SHORTEST_HEAD = 4
# Sections that are lists of words, not phrases.
WORD_LISTS = (
    COMPOUNDS,
    "past",
    "except",
    "mean_word",
    "light",
    "ranking",
    "finite",
    "home",
    "own",
    "joins",
    "between_names",
    "before_a_number",
    "behind_a_number",
    "german",
    "english",
    "english_grammar",
    "mended",
    "before_a_name",
    "modals",
    "before_a_noun",
    "before_no_person",
    "results",
)
REFERRED = re.compile(r"@(\w+)")


@dataclass(frozen=True)
class Words:
    """Words, and beginnings of words ("platz*" takes every word that begins so), all folded."""

    whole: frozenset[str]
    stems: tuple[str, ...]

    def __contains__(self, folded: object) -> bool:
        return folded in self.whole or (bool(self.stems) and str(folded).startswith(self.stems))

    def letters(self, folded: str) -> int:
        """How many letters of a word are known: a whole word is known better than by its beginning."""
        if folded in self.whole:
            return len(folded) + 1
        return max((len(stem) for stem in self.stems if folded.startswith(stem)), default=0)


def read_words(alternatives: Iterable[str]) -> Words:
    """The words of "platz*", "rang", …"""
    several = list(alternatives)
    return Words(
        frozenset(fold(word) for word in several if not word.endswith("*")),
        tuple(sorted({fold(word[:-1]) for word in several if word.endswith("*")})),
    )


@lru_cache(maxsize=1)
def sections() -> dict[str, tuple[str, ...]]:
    """The lines of each section; "@n_city" in a phrase stands for the single words of that section."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in LEXICON.read_text(encoding="utf-8").splitlines():
        if line.startswith("  - "):
            found[name].append(line[4:])
        elif line and not line.startswith("#"):
            name = line.rstrip(":")
            found[name] = []
    single = {name: "|".join(line for line in lines if " " not in line) for name, lines in found.items()}
    return {
        name: tuple(REFERRED.sub(lambda hit: single[hit[1]], line) for line in lines) for name, lines in found.items()
    }


@lru_cache(maxsize=len(WORD_LISTS))
def word_list(section: str) -> Words:
    """All words of a section that is a list."""
    return read_words(word for line in sections()[section] for word in line.split("|"))


@lru_cache(maxsize=1)
def _beginnings() -> dict[str, tuple[str, ...]]:
    """What compounds begin with, and the words that this says."""
    found: dict[str, tuple[str, ...]] = {}
    for line in sections()[COMPOUNDS]:
        word, forms = line.split(": ")
        said = () if word == NO_WORD else (fold(word),)
        found.update({fold(form): said for form in forms.split("|")})
    return found


@lru_cache(maxsize=1)
def _single_words() -> Words:
    """The words that say a part of a question by themselves."""
    lines = (line for name in sections() if name not in (*WORD_LISTS, SAME) for line in sections()[name])
    return read_words(word for line in lines if " " not in line for word in line.split("|"))


@lru_cache(maxsize=1)
def _heads() -> Words:
    """What a compound may end with."""
    single = (word for name in HEADS for line in sections()[name] if " " not in line for word in line.split("|"))
    return read_words(word for word in single if len(word) >= SHORTEST_HEAD)


def says_a_part(folded: str) -> bool:
    """True if a folded word says a part of a question by itself, or as a compound of such words."""
    known = _single_words()
    # "Kleinsteinheim" only begins like "kleinst".
    inflected = any(folded.startswith(stem) and len(folded) - len(stem) <= LONGEST_ENDING for stem in known.stems)
    return folded in known.whole or inflected or bool(parts_of_compound(folded))


@lru_cache(maxsize=4096)
def parts_of_compound(folded: str) -> tuple[str, ...]:
    """The words that an unknown compound says: "kategorienplatze" says "kategorien" and "platze"."""
    known = _single_words()
    if folded in known.whole:
        return ()
    for beginning, said in _beginnings().items():
        rest = folded.removeprefix(beginning)
        if rest == folded or len(rest) < SHORTEST_HEAD or rest not in _heads():
            continue
        if not any(len(stem) > len(beginning) and folded.startswith(stem) for stem in known.stems):
            return (*said, rest)
    return ()


@lru_cache(maxsize=1)
def standard_words() -> dict[str, tuple[str, ...]]:
    """Spellings and dialect forms, folded, to the words that they stand for: "net" to "nicht", "wieviel" to two."""
    found = {}
    for line in sections()[SAME]:
        words, forms = line.split(": ")
        found.update({fold(form): tuple(map(fold, words.split())) for form in forms.split("|")})
    return found
