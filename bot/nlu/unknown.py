"""Names that the store does not know: "Wie schneidet Hintertupfingen ab?", "Was sagt Palmer?".

They are read off their place in the sentence, so that the bot can say that it does not know them instead of
answering for another city.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from bot.nlu.asides import asides, is_within
from bot.nlu.lexicon import says_a_part
from bot.nlu.spelling import typos_to_known
from bot.nlu.text import fold
from bot.personal import first_names

NAME = r"(?P<name>[A-ZÄÖÜ][a-zäöüß][\wäöüß]+(?:[- ][A-ZÄÖÜ][\wäöüß]+)?)"
# "Ursula von der Leyen", "Marie-Agnes Strack-Zimmermann".
PERSON = (
    r"(?P<name>[A-ZÄÖÜ][a-zäöüß][\wäöüß]+"
    r"(?:(?:[- ]|\s(?:von\sder|van|van\sder|de|el|al)\s)[A-ZÄÖÜ][\wäöüß]+)*)"
)
VERB_PLACES = re.compile(
    rf"\b(?:[Ss]tadt|[Ss]teht|[Ll]iegt|[Rr]angiert|[Ll]andet|[Ss]chneidet|[Ss]tand|[Ll]ag)\s+{NAME}"
)
CITY_PLACES = re.compile(
    rf"\b(?:in|aus|von|für|nach|gegen|[Gg]emeinde|[Bb]elegt|[Uu]nd|[Oo]der|[Mm]it|[Hh]at|[Ii]st|[Ww]ar|In|Von|Für)\s+{NAME}"
)
SIDES = re.compile(
    r"(?<!\bd[aeiu][esrmn] )\b(?P<first>[A-ZÄÖÜ]\w{3,}) (?:oder|gegen|vs\.?) (?=[A-ZÄÖÜ])"
    r"| (?:oder|gegen|vs\.?) (?P<last>[A-ZÄÖÜ]\w{3,})"
)
OFFICE = (
    r"(?:OB|\w*(?:[Mm]eister|[Mm]inister|[Pp]räsident|[Kk]anzler|[Dd]ezernent|[Ss]precher|[Cc]hef|[Vv]orsitzender?)"
    r"(?:in)?)"
)
BEFORE_A_NAME = r"(?:(?:denn|eigentlich|Dr\.|Prof\.)\s+)*"
PERSON_PLACES = re.compile(
    r"\b(?:[Ss]agte?|[Mm]einte?|[Dd]enkt|[Ff]indet|[Ää]ußerte?|[Ww]er\s+(?:ist|war)|[Ff]rau|[Hh]errn?"
    rf"|(?:[Zz]itate?|O-Ton|O-Töne|Worte?|Aussagen?|Statements?)\s+von)\s+{BEFORE_A_NAME}(?!{OFFICE}\b){PERSON}"
)
HOLDERS = re.compile(rf"\b{OFFICE}\s+{BEFORE_A_NAME}{PERSON}")
TITLED = re.compile(
    r"\b\w*(?:bürgermeister|buergermeister|minister|präsident|praesident|kanzler)(?:in)?\s+(?P<name>[a-zäöüß]{4,})\b",
    re.I,
)
# "Olaf Scholz", where the first name is a known one; it may begin with the second word of "Hat Olaf Scholz".
FULL_NAME = re.compile(r"\b(?=(?P<name>(?P<first>[A-ZÄÖÜ][a-zäöüß]+)[ ](?P<last>[A-ZÄÖÜ][a-zäöüß]{3,}))\b)")
# Nouns that are no names: German builds them at will, so no dictionary has them all.
NOUN = re.compile(
    r"(?:ung|ungen|heit|keit|schaft|tion|tionen|tät|täten|ismus|bericht|jahr|jahre|platz|plätze|rang|punkte?|stadt"
    r"|städte|amt|ämter|bereich|bereiche|bereichen|kategorie|kategorien|index|liste|ranking|vergleich|ergebnis\w*"
    r"|wert|werte|zahl|zahlen|frage|thema|themen|ende|artikel|vortrag|folie|zettel|er|en|e|s)$",
    re.I,
)
MIN_LENGTH = 4
# After a verb like "schneidet" stands the city's name; after a preposition any noun may stand.
READERS: tuple[tuple[re.Pattern[str], Literal["city", "person"]], ...] = (
    (HOLDERS, "person"),
    (PERSON_PLACES, "person"),
    (TITLED, "person"),
    (VERB_PLACES, "city"),
    (CITY_PLACES, "city"),
)


@dataclass(frozen=True)
class Unknown:
    """A name in the position of a city or of a person that nothing in the store answers to."""

    name: str
    role: Literal["city", "person"]
    start: int
    end: int


def read_unknown(text: str, taken: list[tuple[int, int]], everyday: Collection[str]) -> list[Unknown]:
    """The unknown names of a text, without the spans that known names have taken.

    Needs capital letters, but behind a title: in a text without any, nothing else tells a name from a word.
    """
    found: list[Unknown] = []
    for pattern, role in READERS:
        spans = taken + [(unknown.start, unknown.end) for unknown in found]
        if role == "city":
            # "Wie steht Olaf Scholz zum Index?"
            found += _full_names(text, spans)
            spans = taken + [(unknown.start, unknown.end) for unknown in found]
        found += _read(pattern, role, text, spans, everyday)
    return found


def one_side(text: str, cities: list[tuple[int, int]], taken: list[tuple[int, int]]) -> list[Unknown]:
    """What is held against a known city: "Schalke oder Dortmund?" names two, even where one is a word of German."""
    found = []
    for hit in SIDES.finditer(text):
        beside = any(hit.end() == start or hit.start() == end for start, end in cities)
        start, end = hit.span("first" if hit["first"] else "last")
        free = not any(first < end and start < last for first, last in taken)
        if beside and free and not says_a_part(fold(text[start:end])):
            found.append(Unknown(text[start:end], "city", start, end))
    return found


def _full_names(text: str, taken: list[tuple[int, int]]) -> list[Unknown]:
    """Persons by their first and last name, but the asker, who tells it."""
    named = [
        Unknown(hit["name"], "person", *hit.span("name"))
        for hit in FULL_NAME.finditer(text)
        if fold(hit["first"]) in first_names()
        and not says_a_part(fold(hit["last"]))
        and not any(first < hit.end("name") and hit.start() < end for first, end in taken)
    ]
    told = asides(text) if named else []
    return [each for each in named if not is_within(each.start, each.end, told)]


def _read(
    pattern: re.Pattern[str],
    role: Literal["city", "person"],
    text: str,
    taken: list[tuple[int, int]],
    everyday: Collection[str],
) -> list[Unknown]:
    found = []
    for hit in pattern.finditer(text):
        start, end = hit.span("name")
        if any(first < end and start < last for first, last in taken):
            continue
        if _is_name(hit["name"], everyday, pattern):
            found.append(Unknown(hit["name"], role, start, end))
    return found


def _is_name(name: str, everyday: Collection[str], pattern: re.Pattern[str]) -> bool:
    parts = [part for part in re.split(r"[- ]", name) if not part.islower()]
    if any(len(part) < MIN_LENGTH or part.isupper() for part in parts[:1]):
        return False
    if len(parts) == 1 and (typos_to_known(fold(name)) or says_a_part(fold(name))):
        return False
    if pattern is HOLDERS and len(parts) == 1:
        # "Ministerpräsident Wüst" may be called like any word.
        return not NOUN.search(name)
    if pattern is CITY_PLACES:
        return not any(fold(part) in everyday or NOUN.search(part) for part in parts)
    # "Was sagt Angela Merkel?": two words in capitals are a name, however well known.
    pair = len(parts) > 1 and not any(says_a_part(fold(part)) for part in parts)
    return pair or any(fold(part) not in everyday for part in parts)
