"""Names that the store does not know: "Wie schneidet Hintertupfingen ab?", "Was sagt Palmer?".

They are read off their place in the sentence, so that the bot can say that it does not know them instead of
answering for another city.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from bot.nlu.text import fold

NAME = r"(?P<name>[A-ZÄÖÜ][\wäöüß]+(?:[- ][A-ZÄÖÜ][\wäöüß]+)?)"
CITY_PLACES = re.compile(
    rf"\b(?:in|aus|von|für|nach|gegen|[Ss]tadt|[Gg]emeinde|[Ss]teht|[Ll]iegt|[Rr]angiert|[Ll]andet|[Ss]chneidet|[Bb]elegt"
    rf"|[Ss]tand|[Ll]ag|[Uu]nd|[Oo]der|[Mm]it|[Hh]at|[Ii]st|[Ww]ar|Und|In|Von|Für)\s+{NAME}"
)
PERSON_PLACES = re.compile(
    rf"\b(?:[Ss]agte?|[Mm]einte?|[Dd]enkt|[Ff]indet|[Ää]ußerte?|[Ww]er\s+(?:ist|war)|[Zz]itate?\s+von|[Ff]rau|[Hh]errn?"
    rf"|OB|\w*(?:[Mm]eister|[Mm]inister|[Pp]räsident|[Kk]anzler|[Dd]ezernent|[Ss]precher)(?:in)?)\s+(?:(?:denn|eigentlich|Dr\.|Prof\.)\s+)*{NAME}"
)
# Nouns that are no names: German builds them at will, so no dictionary has them all.
NOUN = re.compile(
    r"(?:ung|ungen|heit|keit|schaft|tion|tionen|tät|täten|ismus|bericht|jahr|jahre|platz|plätze|rang|punkte?|stadt"
    r"|städte|amt|ämter|bereich|bereiche|bereichen|kategorie|kategorien|index|liste|ranking|vergleich|ergebnis\w*"
    r"|wert|werte|zahl|zahlen|frage|thema|themen|ende|artikel|vortrag|folie|zettel|er|en|e|s)$",
    re.I,
)
MIN_LENGTH = 4


@dataclass(frozen=True)
class Unknown:
    """A name in the position of a city or of a person that nothing in the store answers to."""

    name: str
    role: Literal["city", "person"]
    start: int
    end: int


def read_unknown(text: str, taken: list[tuple[int, int]], everyday: Collection[str]) -> list[Unknown]:
    """The unknown names of a text, without the spans that known names have taken.

    Needs capital letters: in a text without any, nothing tells a name from another unknown word.
    """
    found = _read(PERSON_PLACES, "person", text, taken, everyday)
    persons = [(unknown.start, unknown.end) for unknown in found]
    return found + _read(CITY_PLACES, "city", text, taken + persons, everyday)


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
        if _is_name(hit["name"], everyday, nouns=role == "city"):
            found.append(Unknown(hit["name"], role, start, end))
    return found


def _is_name(name: str, everyday: Collection[str], nouns: bool) -> bool:
    parts = re.split(r"[- ]", name)
    if any(len(part) < MIN_LENGTH or part.isupper() for part in parts[:1]):
        return False
    if nouns and any(fold(part) in everyday or NOUN.search(part) for part in parts):
        return False
    return nouns or any(fold(part) not in everyday for part in parts) or len(parts) > 1
