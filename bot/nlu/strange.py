"""The words of a message that no part of a question has read, and what sort of word each is."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from bot.nlu.asides import asides, is_within
from bot.nlu.lexicon import word_list
from bot.nlu.nouns import Nouns, thing
from bot.nlu.parts import UNREAD
from bot.nlu.text import fold, in_another_script

Sort = Literal["ranking", "noun", "name", "word"]

# "Freundlicherweise", "einigermaßen": how something is said, never what is asked.
ADVERB = re.compile(r"\w{3}er(?:weise|massen)$")
BEIM = re.compile(r"\bbeim\s+$", re.I)
MIN_LENGTH = 4
# "Mein Bruder wohnt dort" is told beside a question.
POSSESSIVE = re.compile(r"\b(?:mein|dein|sein|ihr|unser|euer|eur|my|our)(?:e[nmrs]?)?\s+$", re.I)
# "Laut Mercer", "im Städteranking der WirtschaftsWoche", "IMD Smart City Index": whose ranking it is.
BY = re.compile(
    r"\b(?:laut|gemäß|according\s+to|\w*(?:ranking|index|rangliste|studie)\s+(?:der|des|von|vom|by|of))\s+(?:(?:der|dem|the)\s+)?$",
    re.I,
)
OF_ANOTHER = re.compile(r"[\s-]+(?:smart[\s-]+city[\s-]+)?(?:index|ranking)\b", re.I)
VOWEL = re.compile("[aeiouyäöüAEIOUYÄÖÜ]|[^a-zA-Z]")
INSIDE = re.compile(r"[\w,)]\s+$")
ARTICLE = re.compile(r"\b(?:am|der|die|das|den|dem|wer|welche[rnms]?|ist|the)\s+$", re.I)
# "Gesundheit: Rang von Köln", "Wasserqualität in Bonn".
HEADING = re.compile(r"\s*(?:\d{4}\s*)?(?::|(?:in|von|bei|für)\s)", re.I)
# "Viertletztes Jahr", but not "selbes Jahr".
OF_TIME = re.compile(r"\s+(?:jahr|jahre|jahrhundert|ausgabe|mal)\b", re.I)
ORDER = re.compile(r"[sz]te[nrs]?$")
PICTURE = re.compile("([\U0001f300-\U0001faff\u2600-\u27bf]+)\\s*$")
ENDS = re.compile(r"\s*(?:[,.;:?!]|$)")
COMPARED = re.compile(r"\s*(?:$|[?,]|(?:als|wie|as|than|oder|or|an|geworden)\b)", re.I)
SUPERLATIVE = ("ste", "sten", "ster", "stes")
# "Die Domstadt Köln", "Quizfrage: wer war Erster?".
BESIDE = ("stadt", "stadte", "stadten", "metropole", "ort", "kommune", "gemeinde", "frage", "fragen")
# "Je 1000 Einwohner", "geteilt durch die Einwohner".
PER = re.compile(r"\b(?:pro|je|per|durch)\s+(?:(?:die|den|das|der|\d[\d.]*)\s+)?$", re.I)
ABOUT = re.compile(
    r"\b(?:beim?|in\s+sachen|zum\s+thema|(?:beim?\s+)?thema|kategorie|bereich|disziplin|sparte|punkto|im\s+punkt|hinsichtlich|bezüglich)\s+(?:(?:der|den|dem)\s+)?$",
    re.I,
)
WITHIN = re.compile(r"\b(?:im|in|am|an|auf|vom|von|zur|zum|für|des|der)\s+(?:(?:der|den|dem|die|das)\s+)?$", re.I)


@dataclass(frozen=True)
class Strange:
    """A word that nothing has read: its sort, and how it is tied to the rest.

    `about`: "beim Wohnen"; `within`: "im Glücksatlas"; `rubric`: "in der Rubrik Wohnen", which leaves no doubt;
    `counted`: "wie viele Euro", "pro Euro"; `asked`: "welche Halle".
    """

    text: str
    sort: Sort
    about: bool
    within: bool
    rubric: bool = False
    counted: bool = False
    asked: bool = False

    @property
    def folded(self) -> str:
        """The word as words are compared."""
        return fold(self.text)


def strange_words(
    text: str, parts: Sequence[Mapping[str, Any]], nouns: Nouns, everyday: Collection[str]
) -> list[Strange]:
    """The unread words of a text with its parts, but for short ones; a name of two words is one."""
    found = _pictured(text, parts)
    end = 0
    for each, start in _strange_words(text, parts, nouns, everyday):
        if found and each.sort == found[-1].sort == "name" and text[end:start] == " ":
            found[-1] = replace(found[-1], text=f"{found[-1].text} {each.text}")
        else:
            found.append(each)
        end = start + len(each.text)
    return found


def _strange_words(
    text: str, parts: Sequence[Mapping[str, Any]], nouns: Nouns, everyday: Collection[str]
) -> Iterator[tuple[Strange, int]]:
    told = asides(text) if any(part["part"] == UNREAD for part in parts) else []
    for part in parts:
        word, before = _whole_word(text, part["start"], part["end"]), text[: part["start"]]
        beside = POSSESSIVE.search(before) is not None or fold(word).endswith(BESIDE)
        if part["part"] != UNREAD or beside or ADVERB.search(fold(word)) or not _says_something(word, before):
            continue
        behind = text[part["end"] :]
        sort = _sort(word, before, behind, nouns, everyday)
        of_another = BY.search(before) or OF_ANOTHER.match(behind) or (_is_acronym(word) and WITHIN.search(before))
        if sort in ("noun", "name") and of_another:
            sort = "ranking"
        last, following = _beside(part, parts)
        rubric = last in ("n_category", "any_category") and sort in ("noun", "name")
        # The rest of a word of which something was read is an ending, or misspelt.
        rest = len(word) > part["end"] - part["start"]
        if sort != "ranking" and (rest or (is_within(part["start"], part["end"], told) and not rubric)):
            continue
        heads = not before.strip() and (HEADING.match(behind) is not None or (following, sort) == ("city", "noun"))
        heads = heads or (last == "city" and sort == "noun" and not _has_verb(text))
        counted = sort == "noun" and (last == "how_many" or PER.search(before) is not None)
        about = rubric or heads or ABOUT.search(before) is not None
        within, asked = WITHIN.search(before) is not None, sort == "noun" and last == "which"
        yield Strange(word, sort, about, within, rubric, counted, asked), part["start"]


def _pictured(text: str, parts: Sequence[Mapping[str, Any]]) -> list[Strange]:
    """Pictures that stand for a name: "🐻 Stadt, 🚲 Kategorie"."""
    found = []
    for part in parts:
        picture = PICTURE.search(text[: part["start"]])
        if part["part"] in ("n_city", "n_category") and picture and ENDS.match(text[part["end"] :]):
            of_category = part["part"] == "n_category"
            found.append(Strange(picture[1], "name", about=of_category, within=False, rubric=True))
    return found


def _beside(part: Mapping[str, Any], parts: Sequence[Mapping[str, Any]]) -> tuple[str, str]:
    """The names of the parts right before and behind one; empty if there is none, or something between them."""
    before = next((each["part"] for each in parts if each["end"] + 1 == part["start"]), "")
    behind = next((each["part"] for each in parts if each["start"] - 1 == part["end"]), "")
    return before, behind


def _has_verb(text: str) -> bool:
    """False for "Köln Lärm 2023 Platz"."""
    return any(fold(word) in word_list("finite") for word in text.split())


def _says_something(word: str, before: str) -> bool:
    """False for a short word, unless it is a noun or an abbreviation: "am See", "vfl"."""
    return (
        len(word) >= MIN_LENGTH
        or _is_acronym(word)
        or in_another_script(word)
        or (len(word) == MIN_LENGTH - 1 and word[0].isupper() and INSIDE.search(before) is not None)
    )


def _whole_word(text: str, start: int, end: int) -> str:
    """The word of which a part was left: "Bildungsmonitor" names a category, but is another ranking."""
    while start and text[start - 1].isalpha():
        start -= 1
    return text[start:end]


def _sort(word: str, before: str, behind: str, nouns: Nouns, everyday: Collection[str]) -> Sort:
    named = thing(fold(word), nouns, everyday)
    if named is not None:
        return named
    if in_another_script(word) or _is_acronym(word):
        return "name"
    if word[:1].isupper() and fold(word) not in everyday:
        return "name"
    # Any word may be in capitals at the beginning of a sentence.
    if (word[:1].isupper() and INSIDE.search(before)) or (ORDER.search(fold(word)) and OF_TIME.match(behind)):
        return "noun"
    # "Beim wohnen": a verb that is made a noun.
    thing_done = BEIM.search(before) or (word[:1].isupper() and ABOUT.search(before))
    return "noun" if thing_done or _is_measure(fold(word), before, behind, everyday) else "word"


def _is_measure(folded: str, before: str, behind: str, everyday: Collection[str]) -> bool:
    """True for what the index does not measure: "die schönste Stadt", "ist Köln größer als Bonn?"."""
    if folded.endswith(SUPERLATIVE):
        return ARTICLE.search(before) is not None
    return folded.endswith("er") and folded[:-2] in everyday and COMPARED.match(behind) is not None


def _is_acronym(word: str) -> bool:
    """True for "CHE" and "vfl": in capitals, or nothing but consonants."""
    return len(word) > 1 and word.isalpha() and (word.isupper() or not VOWEL.search(word))
