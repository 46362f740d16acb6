"""Names as they are compared and ordered."""

from __future__ import annotations

import unicodedata


def plain(name: str) -> str:
    """Small letters without accents, an umlaut as its vowel: the order of a German dictionary (DIN 5007-1).

    >>> sorted(["Krefeld", "Köln", "Kiel"], key=plain)
    ['Kiel', 'Köln', 'Krefeld']
    """
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
