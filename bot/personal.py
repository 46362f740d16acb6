"""Personal data in what people type, made unreadable."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from pathlib import Path

from actions.facts.queries import Facts
from bot.nlu.everyday import everyday_words
from bot.nlu.text import fold

# RFC 5322 allows far more; this is what anyone's address looks like, with or without "mailto:".
MAIL = re.compile(r"(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.I)
# Seven digits and more, with the signs that people put between them; no rank, score or year is as long.
TELEPHONE = re.compile(r"(?<![\w.,])(?:\+|00?)[1-9](?:[ ()/.-]{0,3}\d){6,}(?!\w)")
WEB = re.compile(r"(?:https?://|www\.)\S+", re.I)
STREET = re.compile(
    r"\b(?:\w+[ -])?\w+(?:straße|strasse|str\.|weg|gasse|allee|ufer|damm|ring|chaussee)\s+\d+(?:\s?[a-z])?\b", re.I
)
# "Am Markt 3": only with a capital, else "am besten 3" would be one, and only where no noun follows that is counted.
HOUSE = re.compile(
    r"\b(?:(?i:am|im|zum|zur|beim|(?:an|auf|in|hinter|neben|unter|vor|zu|bei|über)\s+(?:der|dem|den)))\s+"
    r"(?P<street>[A-ZÄÖÜ][\w-]+(?:\s+[A-ZÄÖÜ][\w-]+)?)\s+\d{1,3}(?:\s?[a-z])?(?![\w%])(?![.,]\d)"
    r"(?:\s+(?P<next>[A-ZÄÖÜ][\w-]+))?"
)
COUNTED = re.compile(
    r"\b(?:Ende|Anfang|Schluss|Schnitt|Mittel|Stand|Ziel|Thema|Punkt|Index|Ranking|Bereich|Kategorie|Gesamtwertung|"
    r"Spitze|Stelle|Top|Vergleich|Beispiel|(?:Spitzen|Tabellen)?(?:Platz|Plätzen?)|R(?:a|ä|ae)ng(?:en)?|"
    r"Jahr(?:en)?|Monat(?:en)?|Tag(?:en)?|(?:Groß)?[Ss]tädten)\b"
)
# Longer than any rank or score; years are read before.
LONG_NUMBER = re.compile(r"(?<![\d.,])(?!(?:19|20)\d\d(?!\d))\d(?:[\d./ -]{2,})\d(?!\d)")
# What stands behind these is somebody's name.
INTRODUCED = re.compile(
    r"\b((?:ich\s+(?:bin|heiße|heisse)|(?:mein|unser)\s+name\s+(?:ist|lautet)|herrn?|frau|familie|grüße?\s+von)\s+"
    r"(?:die\s+|der\s+)?)((?:[\w'’-]+)(?:\s+[A-ZÄÖÜ][\w'’-]+)*)",
    re.I,
)
WORD = re.compile(r"[^\W\d_][\w'’-]*")
CAPITALISED = re.compile(r"[A-ZÄÖÜ][a-zäöüß]")
# Compounds that are surnames are made of everyday words, too; most are shorter, or end in one of these.
FEWEST_OF_COMPOUND = 12
SURNAME_ENDS = tuple(
    map(
        fold,
        "mann berg berger burger meier meyer maier mayer bauer hofer stein steiner felder bach bacher hauser müller "
        "schmidt schmid schulz schulze".split(),
    )
)
LONGEST_COMPOUND = 60
FEWEST_LETTERS = 4
MASK = "…"


def masked(text: str) -> str:
    """Return the text with mail addresses and telephone numbers replaced by an ellipsis."""
    return TELEPHONE.sub(MASK, MAIL.sub(MASK, text))


def anonymised(text: str, known: Collection[str]) -> str:
    """Return the text without anything that might lead to a person, each replaced by an ellipsis.

    `known` are folded words that stay: those of the names in the store. Besides addresses and long numbers, words go
    that no dictionary holds, first names, and what stands where a name would. Rather a word too many than one too few.
    """
    text = masked(text)
    for pattern in (WEB, STREET):
        text = pattern.sub(MASK, text)
    text = HOUSE.sub(lambda found: _without_house(found, known), text)
    text = LONG_NUMBER.sub(MASK, text)
    text = INTRODUCED.sub(lambda found: found[1] + _unless_known(found[2], known), text)
    hidden = _names(text, known)
    for start, end in reversed(hidden):
        text = text[:start] + MASK + text[end:]
    return text


def known_words(facts: Facts) -> frozenset[str]:
    """Return all words of the names in the store, folded."""
    return frozenset(fold(word) for name in facts.names() for word in WORD.findall(name.alias))


def _without_house(found: re.Match[str], known: Collection[str]) -> str:
    following = found["next"]
    counts = following and fold(following) not in known
    if counts or COUNTED.search(found["street"]):
        return found[0]
    return f"{MASK} {following}" if following else MASK


def _unless_known(name: str, known: Collection[str]) -> str:
    return name if all(fold(word) in known for word in name.split()) else MASK


def _names(text: str, known: Collection[str]) -> list[tuple[int, int]]:
    """Where words stand that are or may be names of persons."""
    found, previous = [], None
    for word in WORD.finditer(text):
        folded = fold(word[0])
        if folded in known:
            previous = None
            continue
        follows_name = previous is not None and text[previous : word.start()] == " " and CAPITALISED.match(word[0])
        if follows_name or folded in first_names() or _is_foreign(folded):
            found.append(word.span())
            previous = word.end()
        else:
            previous = None
    return found


def _is_foreign(folded: str) -> bool:
    return len(folded) >= FEWEST_LETTERS and folded not in everyday_words() and not _is_long_compound(folded)


def _is_long_compound(folded: str) -> bool:
    """True for "Glasfaserausbau"; what it consists of is in the dictionary."""
    fits = FEWEST_OF_COMPOUND <= len(folded) <= LONGEST_COMPOUND
    return fits and not folded.endswith(SURNAME_ENDS) and _is_made_of_words(folded)


def _is_made_of_words(folded: str) -> bool:
    reached = {0}
    for end in range(FEWEST_LETTERS, len(folded) + 1):
        if any(_is_part(folded[start:end]) for start in reached):
            # "Digitalisierung-s-strategie"
            reached |= {end, end + 1} if folded.startswith("s", end) else {end}
    return len(folded) in reached


def _is_part(folded: str) -> bool:
    return len(folded) >= FEWEST_LETTERS and folded in everyday_words() and folded not in first_names()


@cache
def first_names() -> frozenset[str]:
    """First names that are common in Germany, folded; from a list beside this file."""
    lines = (Path(__file__).parent / "first_names.txt").read_text(encoding="utf-8").split()
    return frozenset(map(fold, lines))
