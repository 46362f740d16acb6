"""Mends misspelt words of questions, before what they say of time, rank and order is read: "vojrahr", "Zweeiter"."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.nlu.lexicon import sections
from bot.nlu.text import Word, fold, words

MIN_LENGTH = 4
MIN_LENGTH_FOR_TWO_TYPOS = 9
MAX_TYPOS = 2
MIN_LENGTH_OF_A_MISSPELT_NAME = 5
# Read off the words of questions, never off a name, however alike: "qaelle" is not Halle.
KNOWN = {fold(word): word for line in sections()["mended"] for word in line.split("|")}


@dataclass(frozen=True)
class Mending:
    """A misspelt word from `start` to `end`, and the word of questions that was meant."""

    word: str
    start: int
    end: int


def typos_allowed(letters: int) -> int:
    """How many typos a word of that many letters may hold and still be taken for the one it is like."""
    return MAX_TYPOS if letters >= MIN_LENGTH_FOR_TWO_TYPOS else 1


def typos_in_a_name(letters: int) -> int:
    """How many typos a name of that many letters may hold: one letter more or less makes another of a short one."""
    return typos_allowed(letters) if letters >= MIN_LENGTH_OF_A_MISSPELT_NAME else 0


def typos_to_known(folded: str) -> tuple[str, int] | None:
    """The word of questions that a folded word is most like, and by how many typos; None if like none.

    >>> typos_to_known("vojrahr")
    ('Vorjahr', 1)
    """
    if len(folded) < MIN_LENGTH or not folded.isalpha():
        return None
    typos = typos_allowed(len(folded))
    near = process.extractOne(folded, KNOWN.keys(), scorer=OSA.distance, score_cutoff=typos)
    return (KNOWN[near[0]], int(near[1])) if near else None


def read_mendings(text: str, taken: Sequence[tuple[int, int]], everyday: Collection[str]) -> list[Mending]:
    """The misspelt words of a text, without the spans that names have taken."""
    found = []
    for word in words(text):
        if (
            word.folded in KNOWN
            or word.folded in everyday
            or any(start < word.end and word.start < end for start, end in taken)
        ):
            continue
        ripuarian = _ripuarian(word, everyday)
        if ripuarian:
            found.append(Mending(ripuarian, word.start, word.end))
            continue
        near = typos_to_known(word.folded)
        if near:
            found.append(Mending(near[0], word.start, word.end))
    return found


def mended(text: str, mendings: Sequence[Mending]) -> str:
    """The text with its misspelt words mended."""
    for mending in sorted(mendings, key=lambda each: -each.start):
        text = text[: mending.start] + mending.word + text[mending.end :]
    return text


def shifted(position: int, mendings: Sequence[Mending]) -> int:
    """Where a position outside the misspelt words lies in the mended text."""
    return position + sum(len(each.word) - (each.end - each.start) for each in mendings if each.end <= position)


def _ripuarian(word: Word, everyday: Collection[str]) -> str | None:
    """ "Jelandet", "liejen": at the Rhine and in Berlin they say j for g."""
    meant = word.folded.replace("j", "g")
    return meant if meant != word.folded and len(meant) > MIN_LENGTH and meant in everyday else None
