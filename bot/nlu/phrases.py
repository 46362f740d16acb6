"""Finds the phrases of the lexicon in a row of items; each phrase says a part of a question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from bot.nlu.items import Item
from bot.nlu.lexicon import SAME, WORD_LISTS, Words, read_words, sections, standard_words, word_list
from bot.nlu.text import fold

FILLER = "filler"
MAX_LIGHT = 3
# Slots that items of several kinds fill: "we" is a city, too, but no name of one.
SLOTS = {"city": ("city", "home", "town", "speaker"), "name": ("city", "town")}
WORD_KINDS = frozenset({"word", "mark", "n", "nth", "home"})
NO_WORDS = Words(frozenset(), ())


@dataclass(frozen=True)
class Part:
    """A part of a question: what it is, the names and numbers that it holds, and the items that it was read from."""

    name: str
    values: tuple[tuple[str, tuple[Any, ...]], ...]
    items: frozenset[int]
    start: int
    end: int

    def of(self, slot: str) -> tuple[Any, ...]:
        """The values of all slots of a kind."""
        return tuple(value for kind, values in self.values if kind == slot for value in values)


@dataclass(frozen=True)
class _Element:
    """One place of a phrase: words or a slot; `close` if nothing may stand between it and the one before."""

    words: Words = NO_WORDS
    slot: str = ""
    close: bool = False

    def fits(self, item: Item) -> bool:
        if self.slot:
            return item.kind in SLOTS.get(self.slot, (self.slot,))
        return item.kind in WORD_KINDS and item.folded in self.words


_Phrase = tuple[str, tuple[_Element, ...]]


@dataclass
class _Phrases:
    """The phrases by what they can begin with."""

    by_word: dict[str, list[_Phrase]] = field(default_factory=lambda: defaultdict(list))
    by_slot: dict[str, list[_Phrase]] = field(default_factory=lambda: defaultdict(list))
    by_stem: dict[str, list[_Phrase]] = field(default_factory=lambda: defaultdict(list))

    def add(self, name: str, elements: tuple[_Element, ...]) -> None:
        head = elements[0]
        if head.slot:
            self.by_slot[head.slot].append((name, elements))
        for word in head.words.whole:
            self.by_word[word].append((name, elements))
        for stem in head.words.stems:
            self.by_stem[stem].append((name, elements))

    def beginning(self, item: Item) -> Iterator[_Phrase]:
        for slot in (item.kind, *(slot for slot, kinds in SLOTS.items() if item.kind in kinds and slot != item.kind)):
            yield from self.by_slot.get(slot, ())
        if item.kind in WORD_KINDS:
            yield from self.by_word.get(item.folded, ())
            for length in range(1, len(item.folded) + 1):
                yield from self.by_stem.get(item.folded[:length], ())


class Lexicon:
    """All phrases, ready to be found."""

    def __init__(self, phrases: Mapping[str, Iterable[str]]) -> None:
        self.words = frozenset(word for lines in phrases.values() for line in lines for word in _words(line))
        self.words |= frozenset(standard_words())
        self._phrases = _Phrases()
        for name, lines in phrases.items():
            if name not in WORD_LISTS and name != SAME:
                for line in lines:
                    for elements in _variants(line.split()):
                        self._phrases.add(name, elements)

    def find(self, items: Sequence[Item]) -> list[Part]:
        """The parts in a row of items, in order and without overlaps; the longest at each place."""
        found: list[Part] = []
        place = 0
        while place < len(items):
            part = self._at(items, place)
            if part is None:
                place += 1
                continue
            found.append(part)
            place = max(part.items) + 1
        return found

    def _at(self, items: Sequence[Item], place: int) -> Part | None:
        best: tuple[tuple[float, float, int], str, tuple[_Element, ...], list[int]] | None = None
        for name, elements in self._phrases.beginning(items[place]):
            taken = _match(items, place, elements)
            if taken is None:
                continue
            # Of two that end alike, the one that names more, then the one that knows more of the words; fillers stand
            # back behind all else.
            letters = sum(each.words.letters(items[at].folded) for each, at in zip(elements, taken, strict=True))
            rank = (max(taken), len(taken) - (0.5 if name == FILLER else 0), letters)
            if best is None or rank > best[0]:
                best = (rank, name, elements, taken)
        if best is None:
            return None
        _, name, elements, taken = best
        # In "Köln brauchen wir nicht", "wir" is no city that the phrase names.
        held = [at for each, at in zip(elements, taken, strict=True) if each.slot or items[at].kind != "home"]
        values = tuple((items[each].slot, items[each].values) for each in held if items[each].values)
        # A year may stand in between, which the phrase does not hold; the light words do belong to it.
        owned = frozenset(each for each in range(place, max(taken) + 1) if each in taken or items[each].kind == "word")
        return Part(name, values, owned, items[place].start, items[max(taken)].end)


def _match(items: Sequence[Item], place: int, elements: Sequence[_Element]) -> list[int] | None:
    taken: list[int] = []
    for element in elements:
        at = _next(items, place, element, skip=bool(taken) and not element.close)
        if at is None:
            return None
        taken.append(at)
        place = at + 1
    return taken


def _next(items: Sequence[Item], place: int, element: _Element, skip: bool) -> int | None:
    """Where the element is found, behind light words, a year or "unser" at most."""
    for at in range(place, min(len(items), place + 1 + (MAX_LIGHT if skip else 0))):
        item = items[at]
        if element.fits(item):
            return at
        light = item.kind == "word" and item.folded in word_list("light")
        if not light and not (skip and item.kind in ("year", "own")):
            return None
    return None


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon of this package; read once in a process."""
    return Lexicon(sections())


def _words(line: str) -> Iterator[str]:
    for element in line.split():
        plain = element.strip("[]").removeprefix("+")
        if not plain.endswith(">") or plain == ">":
            yield from (fold(word) for word in plain.split("|") if not word.endswith("*"))


def _variants(elements: Sequence[str]) -> Iterator[tuple[_Element, ...]]:
    """All ways to leave out what may be missing."""
    kept: list[list[str]] = [[]]
    for element in elements:
        optional = element.startswith("[")
        plain = element.strip("[]")
        kept = [[*each, plain] for each in kept] + (kept if optional else [])
    for variant in kept:
        if variant:
            yield tuple(_element(each) for each in variant)


def _element(text: str) -> _Element:
    close, text = text.startswith("+"), text.removeprefix("+")
    if text.endswith(">") and len(text) > 1:
        return _Element(slot=text.strip("<>"), close=close)
    return _Element(read_words(text.split("|")), close=close)
