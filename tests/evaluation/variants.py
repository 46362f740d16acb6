"""Other ways to type the same message, as CheckList's invariance tests want them. Pure and repeatable."""

from __future__ import annotations

import random
import re
import string
from collections.abc import Callable, Mapping

MIN_TYPO_LENGTH = 5
WORD = re.compile(rf"[^\W\d_]{{{MIN_TYPO_LENGTH},}}")
DIGRAPHS = {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"}
BARE = {"ä": "a", "ö": "o", "ü": "u", "Ä": "A", "Ö": "O", "Ü": "U", "ß": "ss"}

POLITE_BEFORE = (
    "Könnten Sie mir bitte sagen: ",
    "Bitte: ",
    "Entschuldigung, ",
    "Ich würde gern wissen: ",
    "Guten Tag, können Sie mir helfen? ",
    "Wären Sie so freundlich? ",
    "Eine kurze Frage bitte: ",
)
POLITE_AFTER = (
    " Vielen Dank!",
    " Danke im Voraus.",
    " Danke schön",
    " Das wäre sehr nett.",
    " Mit freundlichen Grüßen",
    " Bitte!",
    " LG",
)
CHATTER_BEFORE = (
    "Hallo, ich bin neu hier. ",
    "So, jetzt mal was anderes: ",
    "Hey, cool dass es euch gibt! ",
    "Ich schreibe gerade einen Artikel. ",
    "Mein Kollege hat mir von dir erzählt. ",
    "Na gut, probieren wir es mal. ",
    "Moin! ",
)
CHATTER_AFTER = (
    " Ich bin gespannt!",
    " Das frage ich mich schon lange.",
    " Mein Chef will das wissen.",
    " Haha",
    " :-)",
    " Ich muss nämlich gleich los.",
    " Nur so aus Neugier.",
)

Variant = Callable[[str, random.Random], str]


def typo(text: str, chance: random.Random) -> str:
    """Swap, drop, double or replace one letter, never the first, of one word of five letters or more."""
    words = list(WORD.finditer(text))
    if not words:
        return text
    word = chance.choice(words)
    return text[: word.start()] + misspelt(word.group(), chance) + text[word.end() :]


def misspelt(word: str, chance: random.Random) -> str:
    """The word with one typo."""
    kind = chance.choice(("swap", "drop", "double", "replace"))
    place = chance.randrange(1, len(word))
    letter = word[place]
    if kind == "swap":
        # Swapping equal letters would change nothing.
        places = [here for here in range(1, len(word) - 1) if word[here].lower() != word[here + 1].lower()]
        if places:
            place = chance.choice(places)
            return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
        kind = "drop"
    if kind == "drop":
        return word[:place] + word[place + 1 :]
    if kind == "double":
        return word[:place] + letter * 2 + word[place + 1 :]
    other = chance.choice([each for each in string.ascii_lowercase if each != letter.lower()])
    return word[:place] + (other.upper() if letter.isupper() else other) + word[place + 1 :]


def replaced(text: str, table: Mapping[str, str]) -> str:
    """The text with each letter of the table replaced."""
    return "".join(table.get(letter, letter) for letter in text)


VARIANTS: dict[str, Variant] = {
    "Tippfehler": typo,
    "klein geschrieben": lambda text, chance: text.lower(),
    "GROSS geschrieben": lambda text, chance: text.upper(),
    "Umlaut als ae": lambda text, chance: replaced(text, DIGRAPHS),
    "Umlaut ohne Punkte": lambda text, chance: replaced(text, BARE),
    "höflich davor": lambda text, chance: chance.choice(POLITE_BEFORE) + text,
    "höflich danach": lambda text, chance: text + chance.choice(POLITE_AFTER),
    "Geplauder davor": lambda text, chance: chance.choice(CHATTER_BEFORE) + text,
    "Geplauder danach": lambda text, chance: _ended(text) + chance.choice(CHATTER_AFTER),
}


def variants(text: str, key: str) -> dict[str, str]:
    """Every variant of a text that differs from it, by name. The same key makes the same variants."""
    made = {name: vary(text, random.Random(f"{name}:{key}")) for name, vary in VARIANTS.items()}
    return {name: variant for name, variant in made.items() if variant != text}


def _ended(text: str) -> str:
    return text if text[-1:] in ".!?…" else text + "."
