"""Reads which editions a message speaks of: "2024", "'24", "voriges Jahr", "seit 2021", "von 2021 bis 2024"."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from dateutil.relativedelta import relativedelta

from bot.nlu.counting import NUMBER, number
from bot.nlu.text import latin

Role = Literal["in", "since", "until", "previous", "next", "newest", "oldest"]


@dataclass(frozen=True)
class EditionMention:
    """An edition that a message names.

    `role` "in", "since" and "until" go with a year in `value`; "previous" and "next" with a distance in editions
    from the one that the sentence or the conversation is about; "newest" and "oldest" with 0.
    """

    role: Role
    value: int
    start: int
    end: int


YEAR = r"(?<!\d)(?:20[0-4]\d|['’´`][0-4]\d)(?!\d)(?!\s*(?:punkte|städte|euro))"
SINCE = re.compile(rf"\b(?:seit|ab|since)\s+(?:the\s+)?(?:der\s+|dem\s+|jahr\s+|ausgabe\s+)*(?P<year>{YEAR})", re.I)
UNTIL = re.compile(
    rf"\b(?:bis|until|till|up\s+to)\s+(?:zur?\s+|zum\s+|einschließlich\s+|jahr\s+|ausgabe\s+)*(?P<year>{YEAR})", re.I
)
BETWEEN = re.compile(
    rf"(?:\bzwischen\s+|\bvon\s+|\bfrom\s+)?(?P<first>{YEAR})\s*(?:-|–|bis|zu|to|until|auf|nach|zwischen|bis\s+zu)\s*(?P<second>{YEAR})"
    rf"|\b(?:zwischen|between)\s+(?P<low>{YEAR})\s+(?:und|and)\s+(?P<high>{YEAR})"
    rf"|\bvon\s+(?P<begin>{YEAR})\s+(?:\w+\s+){{0,3}}(?:bis|auf|zu)\s+(?P<finish>{YEAR})",
    re.I,
)
SEASON = re.compile(r"(?<!\d)(?P<first>20[0-4]\d)\s*/\s*(?:20)?(?P<second>\d\d)(?!\d)")
PLAIN = re.compile(YEAR, re.I)
YEARS_AGO = re.compile(
    rf"\bvor\s+(?P<n>{NUMBER}|einem|paar)\s+jahr(?:en)?\b|\b(?P<english>{NUMBER}|a)\s+years?\s+ago\b", re.I
)
LAST_YEARS = re.compile(rf"\b(?:letzten|vergangenen)\s+(?P<n>{NUMBER})\s+(?:jahre?n?|ausgaben)\b", re.I)
_YEAR_WORD = r"(?:s?\s+|s?-)?(?:jahr(?:es|e?s)?|ausgabe|edition)\b"
CALENDAR = (
    (re.compile(rf"\b(?:vorletzte[sn]?|vorvorige[sn]?){_YEAR_WORD}|\bvorletztes\b(?!\s+\w)", re.I), 2),
    (re.compile(r"\b(?:letzte[sn]?|vorige[sn]?|vergangene[sn]?)\s+jahr(?:es)?\b|\blast\s+year\b", re.I), 1),
    (re.compile(r"\b(?:dieses|diesem|dies|laufende[sn]?)\s+jahr(?:es)?\b|\bheuer\b|\bthis\s+year\b", re.I), 0),
    (
        re.compile(r"\bnächste[sn]?\s+jahr(?:es)?\b|\bnaechste[sn]?\s+jahr\b|\bkommende[sn]?\s+jahr\b", re.I),
        -1,
    ),
)
BEFORE = re.compile(
    r"\b(?P<double>vorvorjahr\w*|zwei\s+jahre\s+(?:davor|zuvor|vorher|früher))\b"
    r"|\b(?:vorjahre?s?\w*|vj|vorj|im\s+jahr\s+(?:davor|zuvor|vorher)|(?:ein\s+)?jahr\s+(?:davor|zuvor|vorher|früher|frueher)"
    r"|(?<!lag )(?<!liegt )(?<!steht )(?<!stand )davor"
    r"|zuvor|vorher|die\s+ausgabe\s+(?:davor|zuvor)|vorherigen?\s+(?:jahr|ausgabe)|vorausgabe|vorangegangene\w*"
    r"|vorige\s+ausgabe|letztes\s+mal|previous\s+(?:year|edition)|(?:the\s+)?year\s+before|a\s+year\s+earlier)\b",
    re.I,
)
AFTER = re.compile(
    r"\b(?:danach|im\s+jahr\s+(?:darauf|danach)|(?:ein\s+)?jahr\s+(?:darauf|danach|später|spaeter)"
    r"|folgejahr\w*|im\s+folgenden\s+jahr|anschließend|(?:the\s+)?(?:following|next)\s+(?:year|edition)|(?:the\s+)?year\s+after)\b",
    re.I,
)
NEWEST = re.compile(
    r"\b(?:aktuell\w*|derzeit\w*|momentan\w*|neu(?:e)?ste\w*|jüngste\w*|juengste\w*|zuletzt|gegenwärtig\w*|jetzt|heute"
    r"|letzte[nr]?\s+(?:ausgabe|edition|index)|im\s+moment|latest|current(?:ly)?|newest|now|at\s+the\s+moment|most\s+recent)\b",
    re.I,
)
OLDEST = re.compile(r"\b(?:erste[nr]?\s+(?:ausgabe|edition)|von\s+anfang\s+an|älteste\w*|aelteste\w*)\b", re.I)


def read_editions(text: str, today: date) -> list[EditionMention]:
    """The editions in a text, in order, without overlaps.

    Years relative to the calendar ("letztes Jahr", "vor zwei Jahren") are counted from `today`.
    """
    text = latin(text)
    found: list[EditionMention] = []
    for read in _READERS:
        for mention in read(text, today):
            if not any(mention.start < other.end and other.start < mention.end for other in found):
                found.append(mention)
    return sorted(found, key=lambda mention: (mention.start, mention.end))


def _full_year(text: str) -> int:
    digits = text.lstrip("'’´`")
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def _years_before(today: date, years: int) -> int:
    return (today + relativedelta(years=-years)).year


def _between(text: str, today: date) -> list[EditionMention]:
    found = []
    for hit in BETWEEN.finditer(text):
        first, second = [name for name, value in hit.groupdict().items() if value]
        if _full_year(hit[first]) < _full_year(hit[second]):
            found.append(EditionMention("since", _full_year(hit[first]), hit.start(), hit.end(first)))
            found.append(EditionMention("until", _full_year(hit[second]), hit.end(first), hit.end()))
    return found


def _seasons(text: str, today: date) -> list[EditionMention]:
    found = []
    for hit in SEASON.finditer(text):
        first, second = int(hit["first"]), 2000 + int(hit["second"])
        found.append(EditionMention("in", first, hit.start("first"), hit.end("first")))
        found.append(EditionMention("in", second, hit.end("first"), hit.end()))
    return found


def _reader(pattern: re.Pattern[str], role: Role) -> Callable[[str, date], list[EditionMention]]:
    def read(text: str, today: date) -> list[EditionMention]:
        return [EditionMention(role, _full_year(hit["year"]), *hit.span()) for hit in pattern.finditer(text)]

    return read


def _plain(text: str, today: date) -> list[EditionMention]:
    return [EditionMention("in", _full_year(hit.group()), *hit.span()) for hit in PLAIN.finditer(text)]


def _ago(text: str, today: date) -> list[EditionMention]:
    found = []
    for hit in YEARS_AGO.finditer(text):
        said = (hit["n"] or hit["english"]).lower()
        years = {"einem": 1, "a": 1, "paar": 3}.get(said) or number(said)
        found.append(EditionMention("in", _years_before(today, years), *hit.span()))
    for hit in LAST_YEARS.finditer(text):
        found.append(EditionMention("since", _years_before(today, number(hit["n"])), *hit.span()))
    return found


def _calendar(text: str, today: date) -> list[EditionMention]:
    return [
        EditionMention("in", _years_before(today, years), *hit.span())
        for pattern, years in CALENDAR
        for hit in pattern.finditer(text)
    ]


def _relative(text: str, today: date) -> list[EditionMention]:
    found = [EditionMention("previous", 2 if hit["double"] else 1, *hit.span()) for hit in BEFORE.finditer(text)]
    found += [EditionMention("next", 1, *hit.span()) for hit in AFTER.finditer(text)]
    found += [EditionMention("newest", 0, *hit.span()) for hit in NEWEST.finditer(text)]
    return found + [EditionMention("oldest", 0, *hit.span()) for hit in OLDEST.finditer(text)]


_READERS = (
    _between,
    _seasons,
    _reader(SINCE, "since"),
    _reader(UNTIL, "until"),
    _plain,
    _ago,
    _calendar,
    _relative,
)
