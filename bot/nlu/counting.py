"""German number words and the places and counts that a message names: "Platz 3", "Dritter", "die ersten zehn"."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from bot.nlu.text import latin

LAST = -1
# Where a word ends in a tree of letters.
WORD_END = ""

ONES = ["null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"]
TEENS = ["dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"]
TENS = ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]
ENGLISH = {word: value for value, word in enumerate("one two three four five six seven eight nine ten".split(), 1)}
IRREGULAR_ORDINALS = {"erst": 1, "dritt": 3, "siebt": 7, "siebent": 7, "acht": 8}
ENGLISH_ORDINALS = {
    word: value
    for value, word in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)
}


def _cardinals() -> dict[str, int]:
    """Number words from 0 to 99, with umlauts and without."""
    numbers = {word: value for value, word in enumerate([*ONES, *TEENS])}
    for tens, word in enumerate(TENS, 2):
        numbers[word] = tens * 10
        for ones in range(1, 10):
            numbers[f"{ONES[ones]}und{word}"] = tens * 10 + ones
    numbers |= {"eins": 1, "eine": 1, "zwo": 2, "dutzend": 12} | ENGLISH
    return {spelling: value for word, value in numbers.items() for spelling in _spellings(word)}


def _spellings(word: str) -> set[str]:
    """All ways to type a word with ü, ö or ß."""
    spellings = {word}
    for letter, ways in (("ü", ("ue", "u")), ("ö", ("oe", "o")), ("ß", ("ss",))):
        spellings |= {each.replace(letter, way) for each in spellings for way in ways}
    return spellings


CARDINALS = _cardinals()
ORDINALS = IRREGULAR_ORDINALS | {
    word + ("t" if value < 20 else "st"): value
    for word, value in CARDINALS.items()
    if value >= 2 and value not in (3, 7, 8) and word not in {*ENGLISH, "zwo", "dutzend"}
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
ENGLISH_ORDINAL = rf"(?:{any_of(ENGLISH_ORDINALS)}|\d{{1,3}}(?:st|nd|rd|th))"
PLACE = r"(?:gesamt)?(?:pl[aä]e?t?z+e?|r[aä]ng|rank|place|spot|position|stelle|platzierung)"
BEST = (
    r"(?:(?:best|erst|ober|vorder|stärk|staerk|smart|digital|führend|fuehrend|schlau|höch|hoech|gut|best|first|leading)\w*"
    r"|spitzen\w*|top[- ]?(?:städte|staedte|plätze|plaetze)\w*|bestplatzierte\w*|erstplatzierte\w*)"
)
WORST = r"(?:(?:letzt|unter|hinter|schlecht|schwäch|schwaech|niedrig|worst|last|bottom)\w*|schlusslichter\w*)"
# "auf eine Frage" names no place.
ON = r"(?:eins|zwei|drei|vier|fünf|fuenf|sechs|sieben|acht|neun|zehn|zwölf|zwoelf|elf)"
# "die letzten drei Jahre" counts years, not cities.
NO_CITIES = r"(?!\s*(?:jahr|year|ausgab|edition|mal|bereich|kategori|punkt|prozent|plätze\s+(?:besser|schlechter)))"

RANK = re.compile(
    rf"\b{PLACE}\s*(?:nr\.?|nummer)?\s*[:#]?\s*(?P<after>{NUMBER})(?![.,]\d)"
    rf"|(?<![\d.,])(?P<before>\d{{1,3}})(?:\.|te[nrs]?|ste[nrs]?)\s*{PLACE}\b"
    rf"|\b(?P<ordinal>{ORDINAL})\s+{PLACE}\b|\b(?P<english>{ENGLISH_ORDINAL})\b(?!\s+(?:edition|year|time|city|question))"
    rf"|\b(?:nummer|number|nr\.?|no\.)\s*(?P<number>{NUMBER})"
    rf"|\bauf\s+(?:der\s+|die\s+)?(?P<on>\d{{1,3}}(?!\d|[.,]\d)|{ON}\b)(?!\s*(?:prozent|punkt))"
    rf"|\b(?P<person>(?:{any_of(ORDINALS)})(?:er|e|en|platziert\w*))\b(?=\s*(?:[?.!,;:]|$|in\b|bei\b|im\b"
    rf"|war|ist|wurde|wird|und|oder|geworden|gewesen|gelandet|auf\b|von\b|der\b|des\b|hinter|beim\b|für\b|20\d\d))"
    rf"|(?<![\d.,])(?P<dotted>\d{{1,2}})\.(?=\s*(?:war|ist|wurde|geworden|gewesen|\?|$|bei\b|in\b|im\b)\s*)",
    re.I,
)
FROM_THE_END = {"vorletzt": -2, "drittletzt": -3, "viertletzt": -4}
LAST_PLACE = re.compile(
    rf"\b(?P<counted>{'|'.join(FROM_THE_END)})(?:e[nrm]?)?\b(?!\s*jahr)(?:\s+{PLACE}\b)?|\bletzte[nrms]?\s+{PLACE}\b|\bletztplatziert\w*|\bschlusslicht\b|\bganz\s+(?:hinten|unten)\b"
    rf"|\btabellenletzt\w*|\bam\s+(?:tabellen)?ende\s+(?:der|des|von|vom)\b|\ballerletzt\w*|\brote[nrs]?\s+laterne\b"
    r"|\bletzte[rns]?\b(?=\s*(?:[?.!,;(]|$|in\b(?!\s+den)|bei\b|beim\b|im\b|war|ist|wurde|wird|geworden|20\d\d))"
    r"|\bletzte\s+stadt\b|\blast\s+(?:place|rank|position)\b|\b(?:is|was|came|comes|finished|ranks?)\s+last\b|\bat\s+the\s+bottom\b",
    re.I,
)
COUNT = re.compile(
    rf"\btop[\s-]*(?P<top>{NUMBER})"
    rf"|\b(?P<bottom_word>flop)[\s-]*(?P<flop>{NUMBER})"
    rf"|\b{BEST}\s+(?P<first>{NUMBER}){NO_CITIES}"
    rf"|\b(?P<number>{NUMBER})\s+(?:am\s+)?{BEST}(?![\w-]*{PLACE}){NO_CITIES}"
    rf"|\b(?P<last>{WORST}\s+)(?P<last_number>{NUMBER}){NO_CITIES}"
    rf"|\b(?P<lowest_number>{NUMBER})\s+(?:am\s+)?(?P<lowest>{WORST}){NO_CITIES}"
    rf"|\bpl[aä]e?tze?n?\s+(?:1|eins)\s*(?:bis|-|–)\s*(?P<until>{NUMBER})"
    rf"|\bpodium\b|\b(?P<podest>podest|treppchen)\b",
    re.I,
)


BARE = re.compile(rf"^\W*(?:(?:und|u|oder|dann|nur|eher|die|der|and)\s+)*(?P<number>{NUMBER})\W*$", re.I)


@dataclass(frozen=True)
class Count:
    """How many places a message asks for: `n` from the top, or from the bottom."""

    n: int
    bottom: bool
    start: int
    end: int


@dataclass(frozen=True)
class Rank:
    """A place that a message names; LAST, -1, is the last one, -2 the last but one."""

    rank: int
    start: int
    end: int


def number(text: str) -> int:
    """The value of digits or of a German number word from 0 to 99.

    >>> number("siebzehn"), number("82")
    (17, 82)
    """
    return int(text) if text.isdecimal() else CARDINALS[text.lower()]


def read_counts(text: str) -> list[Count]:
    """The counts in a text: "Top 5", "die ersten drei", "die zehn besten", "die letzten fünf"."""
    counts = []
    for hit in COUNT.finditer(latin(text)):
        groups = {name: value for name, value in hit.groupdict().items() if value}
        bottom = any(name in groups for name in ("bottom_word", "last", "lowest"))
        digits = [value for name, value in groups.items() if name not in ("bottom_word", "last", "lowest", "podest")]
        n = number(digits[0]) if digits else 3
        if n:
            counts.append(Count(n, bottom, hit.start(), hit.end()))
    return counts


def read_ranks(text: str, counts: Sequence[Count]) -> list[Rank]:
    """The places in a text, apart from those within one of its counts: "Platz 3", "als Zweiter", "Letzter"."""
    ranks = [Rank(_rank(hit), hit.start(), hit.end()) for hit in RANK.finditer(latin(text))]
    ranks += [Rank(_from_the_end(hit), hit.start(), hit.end()) for hit in LAST_PLACE.finditer(latin(text))]
    return sorted(
        (rank for rank in ranks if not any(count.start < rank.end and rank.start < count.end for count in counts)),
        key=lambda rank: rank.start,
    )


def read_bare_number(text: str) -> tuple[int, int, int] | None:
    """The number that a text consists of, with start and end: "und 9?"."""
    hit = BARE.match(latin(text))
    return (number(hit["number"]), *hit.span("number")) if hit else None


def _from_the_end(hit: re.Match[str]) -> int:
    return FROM_THE_END[hit["counted"].lower()] if hit["counted"] else LAST


def _rank(hit: re.Match[str]) -> int:
    for group in ("after", "before", "number", "on", "dotted"):
        if hit[group]:
            return number(hit[group])
    if hit["english"]:
        return ENGLISH_ORDINALS.get(hit["english"].lower()) or int(re.sub(r"\D", "", hit["english"]))
    word = (hit["ordinal"] or hit["person"]).lower()
    return next(ORDINALS[stem] for stem in sorted(ORDINALS, key=len, reverse=True) if word.startswith(stem))
