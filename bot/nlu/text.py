"""Words of a message, and the one form under which all spellings of a word are compared."""

import re
import unicodedata
from dataclasses import dataclass

WORD = re.compile(r"[^\W_]+")
# The last letter of Unicode's block "Latin Extended-B".
LAST_LATIN = 0x24F
UMLAUTS = str.maketrans({"ä": "a", "ö": "o", "ü": "u"})
DIGRAPHS = re.compile(r"(?<=[aou])e")


@dataclass(frozen=True)
class Word:
    """One run of letters or digits.

    `start` and `end` are character offsets in the message; `folded` is what comparisons use.
    """

    text: str
    start: int
    end: int
    folded: str


def fold(text: str) -> str:
    """The text in small letters, with ä, ae and a alike, ö, oe and o, ü, ue and u, ß and ss.

    >>> fold("Düsseldorf") == fold("DUESSELDORF") == fold("dusseldorf")
    True
    """
    plain = text.casefold().translate(UMLAUTS)
    if not plain.isascii():
        decomposed = unicodedata.normalize("NFKD", plain)
        plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return DIGRAPHS.sub("", plain)


def words(text: str) -> list[Word]:
    """The words of a text in order; punctuation separates words and is dropped."""
    return [Word(hit.group(), hit.start(), hit.end(), fold(hit.group())) for hit in WORD.finditer(text)]


def fold_words(text: str) -> tuple[str, ...]:
    """The folded words of a text.

    >>> fold_words("Frankfurt (Main)")
    ('frankfurt', 'main')
    """
    return tuple(word.folded for word in words(text))


def in_another_script(text: str) -> bool:
    """True if there is a letter beyond the Latin ones: Greek, Cyrillic, Arabic, Japanese."""
    return any(letter.isalpha() and ord(letter) > LAST_LATIN for letter in text)
