"""Names a new source as those in sources.csv are named."""

from __future__ import annotations

import re
from collections.abc import Container

from bot.nlu.text import fold

MOST_WORDS = 4


def new_source_id(publisher: str, published_on: str, taken: Container[str]) -> str:
    """Return an id of the publisher and the year that is not taken yet; `published_on` begins with the year, or is ''.

    >>> new_source_id("Stadt Köln", "2024-09", {"stadt-koln-2024"})
    'stadt-koln-2024-2'
    """
    words = re.findall(r"[a-z0-9]+", fold(publisher))[:MOST_WORDS] or ["quelle"]
    base = "-".join([*words, *re.findall(r"^\d{4}", published_on)])
    found, number = base, 1
    while found in taken:
        number += 1
        found = f"{base}-{number}"
    return found
