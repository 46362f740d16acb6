"""Finds the names that the store knows in a message: cities, categories, persons, federal states, topics."""

import itertools
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from rapidfuzz import process
from rapidfuzz.distance import OSA

from actions.facts.records import Name
from bot.nlu.context import reads_as_name
from bot.nlu.forms import name_forms
from bot.nlu.long_names import Beginnings, LongNames
from bot.nlu.nouns import nouns
from bot.nlu.spelling import MAX_TYPOS, MIN_LENGTH_OF_A_MISSPELT_NAME, typos_in_a_name, typos_to_known
from bot.nlu.text import WORD, Word, fold, fold_words, words
from bot.nlu.topics import TopicWords

FUZZY_KINDS = ("city", "category", "person", "federal_state")
LONG_KINDS = ("city", "category", "place", "federal_state")
MIN_TYPED_LENGTH = 4
# Between the words of one name may stand blanks, hyphens, brackets and the like, but no comma or full sentence end.
JOINTS = " \t'’./()&+-–"


@dataclass(frozen=True)
class Mention:
    """A name found in a message: `values` holds one value, or several where the name is ambiguous."""

    kind: str
    values: tuple[str, ...]
    start: int
    end: int
    fuzzy: bool = False


@dataclass
class _Lexicon:
    """Folded word sequences to the (kind, value) pairs they name."""

    names: dict[tuple[str, ...], list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))
    stems: dict[str, tuple[str, str]] = field(default_factory=dict)
    phrases: dict[tuple[str, ...], tuple[str, str]] = field(default_factory=dict)
    topics: dict[tuple[str, ...], list[str]] = field(default_factory=lambda: defaultdict(list))
    # How many letters a form has as written: "Moers" has five, its folded form "mors" four.
    letters: dict[str, int] = field(default_factory=dict)
    longest: int = 1

    def add(self, name: Name) -> None:
        if name.alias.endswith("*"):
            *parts, stem = fold_words(name.alias)
            if parts:
                self.phrases[tuple(fold_words(name.alias))] = (name.kind, name.value)
            else:
                self.stems[stem] = (name.kind, name.value)
            self.longest = max(self.longest, len(parts) + 1)
            return
        inflect = name.kind in ("city", "person", "place")
        for form in name_forms(name.alias, inflect=inflect, genitive=name.kind == "federal_state"):
            self._add_form(form, name)

    def _add_form(self, form: tuple[str, ...], name: Name) -> None:
        if len(form) == 1 and name.kind == "category" and self._is_compound(form[0], name):
            return
        if name.kind == "topic":
            self.topics[form].append(name.value)
        else:
            self._add_name(form, name)
        self.longest = max(self.longest, len(form))

    def _add_name(self, form: tuple[str, ...], name: Name) -> None:
        if (name.kind, name.value) not in self.names[form]:
            self.names[form].append((name.kind, name.value))
        letters = len(form[0]) + len(name.alias) - len(fold(name.alias))
        # "Würzburg" is not longer for being written "Wuerzburg", too.
        self.letters[form[0]] = min(letters, self.letters.get(form[0], letters))

    def _is_compound(self, word: str, name: Name) -> bool:
        """True for "gesamtpunktzahl": the stem "gesamt" names the same, and leaves "punktzahl" to be read."""
        return any(word.startswith(stem) and read == (name.kind, name.value) for stem, read in self.stems.items())


class Gazetteer:
    """Finds names in messages.

    `everyday` holds folded words of German that are never taken for a misspelt name; `doubtful` holds
    folded names that are also everyday words and need context ("essen").
    """

    def __init__(self, names: Iterable[Name], everyday: Collection[str], doubtful: Collection[str] = ()) -> None:
        self._lexicon = _Lexicon()
        for name in sorted(names, key=lambda each: not each.alias.endswith("*")):
            self._lexicon.add(name)
        self._everyday = everyday
        self._doubtful = doubtful
        kinds = self._lexicon.names.items()
        single = [form[0] for form, read in kinds if len(form) == 1 and read[0][0] in FUZZY_KINDS]
        single += [stem for stem in self._lexicon.stems if len(stem) >= MIN_LENGTH_OF_A_MISSPELT_NAME]
        self._single = _by_length(single)
        self._long = LongNames(form for form, read in kinds if len(form) > 1 and read[0][0] in LONG_KINDS)
        # What tells places of one name apart: "Oder" in "Frankfurt an der Oder".
        self.regions = frozenset(form[-1] for form, read in kinds if len(form) > 1 and read[0][0] == "place")
        self._beginnings = Beginnings(self._lexicon.phrases)
        self._topic_words = TopicWords(self._lexicon.topics, everyday)

    def find(self, text: str) -> list[Mention]:
        """The mentions in a text, in order, without overlaps (topics excepted: they may lie over other names)."""
        tokens = words(text)
        found: list[Mention] = []
        position = 0
        while position < len(tokens):
            mention, length = self._at(text, tokens, position)
            if mention:
                found.append(mention)
            position += length
        return _settle(found) + self._topics(tokens)

    def _at(self, text: str, tokens: list[Word], position: int) -> tuple[Mention | None, int]:
        together = _together(text, tokens[position : position + self._lexicon.longest])
        folded = tuple(word.folded for word in together)
        for length in range(len(together), 0, -1):
            if length > 1 and folded[length - 1] == "oder" and self._names_a_city(tokens, position + length):
                # "Frankfurt oder Berlin?" names no city on the Oder.
                continue
            readings = self._lexicon.names.get(folded[:length])
            if readings and self._means_name(text, tokens, position, length, readings[0][0]):
                return _mention(readings, together[:length]), length
            phrase = self._by_phrase(folded[:length], together[:length]) if length > 1 else None
            if phrase:
                return phrase, length
        word = tokens[position]
        return self._by_stem(word) or self._by_likeness(word), 1

    def _means_name(self, text: str, tokens: list[Word], position: int, length: int, kind: str) -> bool:
        # Hundreds of small places are everyday words too: "Wetter", "Essen (Oldenburg)", "Plan".
        doubtful = self._everyday if kind == "place" else self._doubtful
        return reads_as_name(text, tokens, position, length, kind, doubtful, self._is_listed(text, tokens, position))

    def _is_listed(self, text: str, tokens: list[Word], position: int) -> bool:
        """True for "Zürich" in "Zürich und Wien", for "Essen" in "Köln, Essen, Bonn"."""
        word, before = tokens[position], text[tokens[position - 1].end : tokens[position].start] if position else ","
        joined = position + 2 < len(tokens) and tokens[position + 1].folded in ("und", "oder")
        follows = joined and word.text[0].isupper() and self._names_a_city(tokens, position + 2)
        return "," in before and (follows or self._names_a_city(tokens, position - 1))

    def _names_a_city(self, tokens: list[Word], position: int) -> bool:
        named = self._lexicon.names.get((tokens[position].folded,), []) if 0 <= position < len(tokens) else []
        return any(kind in ("city", "place") for kind, _ in named)

    def _by_phrase(self, folded: tuple[str, ...], span: Sequence[Word]) -> Mention | None:
        """A name of several words, the last one with an ending ("nordrhein-westfälische"), or with typos in some."""
        phrase = self._beginnings.find(folded)
        if phrase:
            return _mention([self._lexicon.phrases[phrase]], span)
        name = self._long.find(folded)
        return _mention(self._lexicon.names[name], span, fuzzy=True) if name else None

    def _by_stem(self, word: Word) -> Mention | None:
        for length in range(len(word.folded), 2, -1):
            reading = self._lexicon.stems.get(word.folded[:length])
            if reading:
                # As many letters as the folded ones stand for.
                end = next(end for end in range(len(word.text) + 1) if len(fold(word.text[:end])) >= length)
                return Mention(reading[0], (reading[1],), word.start, word.start + end)
        return None

    def _by_likeness(self, word: Word) -> Mention | None:
        """The nearest names of a misspelt word: one typo from five letters on, two from nine on.

        "Radwegen" is none, but has an ending.
        """
        plural = self._lexicon.names.get((word.folded[:-1],), ()) if word.folded.endswith("en") else ()
        if any(kind == "category" for kind, _ in plural):
            return _mention([each for each in plural if each[0] == "category"], [word])
        if len(word.folded) < MIN_TYPED_LENGTH or not word.folded.isalpha() or word.folded in self._everyday:
            return None
        if word.folded in nouns():
            # "Sauerland" is no misspelt Saarland.
            return None
        if (word.folded,) in self._lexicon.names:
            # Its place in the sentence said that it is no name: "hamm wir daten".
            return None
        near = self._nearest(word.folded)
        readings: list[tuple[str, str]] = []
        for form in near:
            for reading in self._lexicon.names.get((form,)) or [self._lexicon.stems[form]]:
                if reading[0] in FUZZY_KINDS and reading not in readings:
                    readings.append(reading)
        return _mention(readings, [word], fuzzy=True) if readings else None

    def _nearest(self, folded: str) -> list[str]:
        names: list[str] = self._single.get(len(folded), [])
        near = process.extract(folded, names, scorer=OSA.distance, score_cutoff=MAX_TYPOS, limit=20)
        hits = [(name, typos) for name, typos, _ in near if self._is_near(folded, name, typos)]
        hits = hits or self._nearest_stems(folded)
        best = min((typos for _, typos in hits), default=0)
        known = typos_to_known(folded)
        if known and known[1] <= best:
            return []
        return [name for name, typos in hits if typos == best]

    def _is_near(self, folded: str, name: str, typos: int) -> bool:
        """ "Flingern" is no "Solingern": who mistypes a name twice has at least its first letters."""
        begins = folded[0] in name[:2] and name[0] in folded[:2]
        return typos <= typos_in_a_name(self._written_length(name)) and (typos <= 1 or begins)

    def _written_length(self, form: str) -> int:
        return self._lexicon.letters.get(form, len(form))

    def _nearest_stems(self, folded: str) -> list[tuple[str, int]]:
        """Stems that the beginning of a longer word is like: "gesammtplatz", "verwaltngsranking"."""
        hits = []
        for stem in self._lexicon.stems:
            if len(stem) < 6 or len(folded) < len(stem) + 3:
                continue
            typos = min(OSA.distance(folded[: len(stem) + more], stem) for more in (-1, 0, 1))
            if typos <= 1:
                hits.append((stem, typos))
        return hits

    def _topics(self, tokens: list[Word]) -> list[Mention]:
        return [
            Mention("topic", tuple(dict.fromkeys(self._lexicon.topics[form])), span[0].start, span[-1].end)
            for form, span in self._topic_words.find(tokens)
        ]


def _by_length(names: Iterable[str]) -> dict[int, list[str]]:
    """The names that a word of so many letters can be like."""
    found: dict[int, list[str]] = defaultdict(list)
    for name in names:
        for length in range(len(name) - MAX_TYPOS, len(name) + MAX_TYPOS + 1):
            found[length].append(name)
    return found


def _together(text: str, span: Sequence[Word]) -> Sequence[Word]:
    """The words at the beginning of the span that one name may hold."""
    for place, (left, right) in enumerate(itertools.pairwise(span), 1):
        if text[left.end : right.start].strip(JOINTS):
            return span[:place]
    return span


def _mention(readings: list[tuple[str, str]], span: Sequence[Word], fuzzy: bool = False) -> Mention:
    kind = readings[0][0]
    values = tuple(dict.fromkeys(value for reading_kind, value in readings if reading_kind == kind))
    return Mention(kind, values, span[0].start, span[-1].end, fuzzy)


def _settle(found: list[Mention]) -> list[Mention]:
    """A misspelt name that could be several is the one that the message also names in full, if it does."""
    sure = {(mention.kind, mention.values[0]) for mention in found if len(mention.values) == 1}
    return [
        mention
        for mention in found
        if len(mention.values) == 1 or not any((mention.kind, value) in sure for value in mention.values)
    ]


def folded_set(texts: Iterable[str]) -> frozenset[str]:
    """The folded words of many texts, as `Gazetteer` wants its everyday words."""
    return frozenset(map(fold, WORD.findall("\n".join(texts))))
