"""Personal data in what people type, made unreadable."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from actions.facts.queries import Facts
from bot.nlu.everyday import everyday_words
from bot.nlu.forms import name_forms
from bot.nlu.text import fold, words

# RFC 5322 allows far more; this is what anyone's address looks like, with or without "mailto:".
MAIL = re.compile(r"(?:mailto:)?(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.I)
# Seven digits and more, with the signs that people put between them; no rank, score or year is as long.
TELEPHONE = re.compile(r"(?<![\w.,])(?:\+|00?)[1-9](?:[ ()/.-]{0,3}\d){6,}(?!\w)")
WEB = re.compile(r"(?:https?://|www\.)\S+", re.I)
STREET = re.compile(
    r"\b(?:\w+[ -])?\w+(?:straße|strasse|str\.|weg|gasse|allee|ufer|damm|ring|chaussee)\s+\d+(?:\s?[a-z])?\b", re.I
)
# "Am Markt 3": only with a capital, else "am besten 3" would be one, and only where no noun follows that is counted.
HOUSE = re.compile(
    r"\b(?:(?i:am|im|zum|zur|beim|(?:an|auf|in|hinter|neben|unter|vor|zu|bei|über)\s+(?:der|dem|den)))\s+"
    r"(?P<street>[A-ZÄÖÜ][\w-]+(?:\s+[A-ZÄÖÜ][\w-]+)?)\s+\d{1,3}(?:[-/]\d{1,3})?(?:\s?[a-z])?(?![\w%])(?![.,]\d)"
    r"(?:\s+(?P<next>[A-ZÄÖÜ][\w-]+))?"
)
COUNTED = re.compile(
    r"\b(?:Ende|Anfang|Schluss|Schnitt|Mittel|Stand|Ziel|Thema|Punkt|Index|Ranking|Bereich|Kategorie|Gesamtwertung|"
    r"Spitze|Stelle|Top|Vergleich|Beispiel|(?:Spitzen|Tabellen)?(?:Platz|Plätzen?)|R(?:a|ä|ae)ng(?:en)?|"
    r"Jahr(?:en)?|Monat(?:en)?|Tag(?:en)?|(?:Groß)?[Ss]tädten)\b"
)
# Longer than any rank or score; years are read before.
LONG_NUMBER = re.compile(r"(?<![\d.,])(?!(?:19|20)\d\d(?!\d))\d(?:[\d./ -]{2,})\d(?!\d)")
TITLES = (
    r"(?:(?:prof|dr|dipl)\b\.?[ -]*"
    r"(?:(?:prof|dr|dipl|ing|med|dent|vet|jur|phil|rer|nat|pol|oec|h\. ?c|mult|habil)\b\.?[ -]*)*)"
)
# What stands behind these is somebody's name; behind the last ones only what looks like one.
INTRODUCTION = re.compile(
    r"\b(?:(?:(?P<own>ich\s+hei(?:ß|ss)e|(?:mein|unser)\s+name\s+(?:ist|lautet):?)(?:\s+(?:die|der))?|"
    r"(?P<other>herrn?|hrn?\.|frau|fr\.|familie)|"
    r"(?P<maybe>ich\s+bin|hier\s+(?:ist|spricht)|(?:gr(?:ü|ue)(?:ß|ss)en?|gruß|mfg|lg|vg)(?:\s+von)?,?|"
    r"professor(?:in)?|doktor(?:in)?)(?:\s+(?:die|der))?)\s+|"
    # "dr" may also be a hurried "der".
    r"(?=(?:prof|dr|dipl)\.|(?-i:Prof|Dr)\b))"
    rf"(?!(?:frau|herrn?|hrn?|fr)\b)(?P<titles>{TITLES})?",
    re.I,
)
WORD = re.compile(r"[^\W\d_][\w'’-]*")
# A further word of a name, perhaps with "von der".
PART = re.compile(
    rf"[^\S\n]*(?P<noble>(?:von|van|de|di|da|del|ten|ter)(?:\s+(?:der|den|dem|la))?\s+)?(?P<word>{WORD.pattern})", re.I
)
CAPITALISED = re.compile(r"[A-ZÄÖÜ][a-zäöüß]")
# What goes on after a name, or stands behind "ich bin", and is none.
NO_NAME = frozenset(
    map(
        fold,
        "aber als am an anfang ansicht auf auffassung aus bei beim bin bis da das dass dem den der die du ein eine "
        "ende er es für habe hat hatte ich im in ist kann kennt komme man meinung mit muss möchte nach nicht nun "
        "oder sagt sagte sehr seit sie sind so soll spricht um und uns vom von vor wann war warum was weil welche "
        "welchem welchen welcher welches wer wie will wir wird wo wohne wohnt zu zum zur über überzeugung".split(),
    )
)
# Compounds that are surnames are made of everyday words, too; most are shorter, or end in one of these.
FEWEST_OF_COMPOUND = 12
SURNAME_ENDS = tuple(
    map(
        fold,
        "mann berg berger burger meier meyer maier mayer bauer hofer stein steiner felder bach bacher hauser müller "
        "schmidt schmid schulz schulze".split(),
    )
)
# Written small, these are seldom names, and what follows belongs to no name.
ALSO_WORDS = frozenset({"can", "ernst", "mark", "max", "rosa", "till"})
FEWEST_LETTERS = 4
# In characters.
LONGEST_PERSON = 100
LONGEST_COMPOUND = 60
HYPHENATED = re.compile(r"-\w")
MASK = "…"


@dataclass(frozen=True)
class KnownNames:
    """What may stay: the folded words of cities, boards and the like, and persons with all words of their names."""

    words: frozenset[str]
    persons: frozenset[tuple[str, ...]]


def masked(text: str) -> str:
    """Return the text with mail addresses and telephone numbers replaced by an ellipsis."""
    return TELEPHONE.sub(MASK, MAIL.sub(MASK, text))


def anonymised(text: str, known: KnownNames) -> str:
    """Return the text without anything that might lead to a person, each replaced by an ellipsis.

    `known` stays. Besides addresses and long numbers, words go that no dictionary holds, first names with what follows
    them, and what stands where a name would. Rather a word too many than one too few.
    """
    text = masked(text)
    for pattern in (WEB, STREET):
        text = pattern.sub(MASK, text)
    text = HOUSE.sub(lambda found: _without_house(found, known), text)
    text = LONG_NUMBER.sub(MASK, text)
    text = _without(text, list(_introduced(text, known)))
    return _without(text, list(_names(text, known)))


def known_names(facts: Facts) -> KnownNames:
    """Return the names in the store; those of cities and persons with their inflected forms."""
    single: set[str] = set()
    persons: set[tuple[str, ...]] = set()
    for name in facts.names():
        # "head of digitalisation" is an office: its small words are nobody's.
        single.update(fold(word) for word in WORD.findall(name.alias) if name.kind != "person" or word.islower())
        if name.kind == "person":
            persons |= name_forms(name.alias, inflect=True)
        elif name.kind == "city":
            single.update(form[0] for form in name_forms(name.alias, inflect=True) if len(form) == 1)
    return KnownNames(frozenset(single), frozenset(persons))


def _without(text: str, hidden: list[tuple[int, int]]) -> str:
    for start, end in reversed(hidden):
        text = text[:start] + MASK + text[end:]
    return text


def _without_house(found: re.Match[str], known: KnownNames) -> str:
    following = found["next"]
    counts = following and fold(following) not in known.words
    if counts or COUNTED.search(found["street"]):
        return found[0]
    return f"{MASK} {following}" if following else MASK


def _introduced(text: str, known: KnownNames) -> Iterator[tuple[int, int]]:
    """Where names stand, with their titles, behind words that introduce them."""
    position = 0
    while found := INTRODUCTION.search(text, position):
        likely = not found["maybe"]
        # Who writes "Frau" does not write "schulze": "meine Frau liest" names nobody.
        small = likely and not CAPITALISED.match(found["other"] or "")
        end = _name_end(text, found.end(), known, small=small, even_known=likely)
        public = not found["own"] and _person_end(text, found.end(), known) >= end
        if end > found.end() and not public:
            yield found.start("titles") if found["titles"] else found.end(), end
        position = max(end, found.end())


def _names(text: str, known: KnownNames) -> Iterator[tuple[int, int]]:
    """Where words stand that are or may be names of persons."""
    position = 0
    while word := WORD.search(text, position):
        folded, public = fold(word[0]), _person_end(text, word.start(), known)
        position = word.end()
        if public > word.start():
            position = public
        elif folded not in known.words and (folded in first_names() or _is_foreign(folded)):
            position = max(position, _name_end(text, word.start(), known, small=True, even_known=True))
            yield word.start(), position


def _name_end(text: str, start: int, known: KnownNames, *, small: bool, even_known: bool) -> int:
    """Where the name ends that begins at `start`, which is `start` if none does.

    `small` and `even_known` tell whether the first word may be written small, and whether it may be a known one.
    """
    end = start
    while part := PART.match(text, end):
        word, folded = part["word"], fold(part["word"])
        is_known = folded in known.words or _person_end(text, part.start("word"), known) > part.start("word")
        if folded in NO_NAME or ((is_known or part["noble"]) and not even_known):
            break
        capitalised = CAPITALISED.match(word) is not None
        is_first_name = folded in first_names() and (capitalised or folded not in ALSO_WORDS)
        if not (capitalised or small or is_first_name):
            break
        end, even_known, small = part.end(), is_first_name, is_first_name and not capitalised
    return end


def _person_end(text: str, start: int, known: KnownNames) -> int:
    """Where the name ends of a person that the store knows, or `start`."""
    found = words(text[start : start + LONGEST_PERSON])
    for length in range(len(found), 0, -1):
        end = start + found[length - 1].end
        if tuple(word.folded for word in found[:length]) in known.persons and not HYPHENATED.match(text, end):
            return end
    return start


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
