"""Which family of questions the words of one name themselves: quotes, needs, the makers of the index, …"""

from __future__ import annotations

import re

from actions.reading.kinds import CLAIMS
from actions.reading.parts import Parts

# "Darf ich das in meinem Artikel verwenden?"
MAY_USE = re.compile(
    r"\b(?:darf|dürfen|duerfen|may)\s+(?:ich|man|wir|i|we)\b.*\b\w*"
    r"(?:verwend|benutz|nutzen|zitier|druck|übernehm|weitergeb|veröffentlich|\buse\b|quot|publish)",
    re.I,
)
WHO_IS = re.compile(r"\bwer\s+(?:ist|is|isch|isn|war)\b", re.I)
# "Wer hat das gesagt?" asks for the source of what was told.
WHO_SAID = re.compile(
    r"\bwer\b(?! (?:hat|hatte) (?:das|es|dies)\b)[^,.;?!]*\b"
    r"(?:kommentiert|gesagt|geäußert|gesprochen|zugegeben|eingeräumt)\b",
    re.I,
)
# Fewer cities than these are some of those that are rated.
MANY = 30
SUPERLATIVES = ("best", "worst", "nth_best", "nth_worst", "top", "bottom")
# One of these parts says what is asked, the first of them in this order.
SAYING = {
    "index_nutzung": ("usage",),
    "index_dateien": ("files",),
    "index_gewichtung": ("weights",),
    "index_pruefung": ("checked",),
    "index_aufnahme": ("eligible",),
    "index_name": ("renamed",),
    "index_ranking": ("what_a_ranking_is",),
    "source": ("source",),
    "summary": ("summary",),
    "quotes": ("quote", "publisher_said"),
    "reasons": ("why", "reasons"),
    "needs": ("needs",),
    "plans": ("plans",),
    "coverage": ("stored",),
    "person": ("office", "another_office"),
    "index_herausgeber": ("publisher",),
    "index_kennzahlen": ("indicators",),
    "index_bereiche": ("content",),
    "index_abwesend": ("absent", "never_rated"),
    "index_termin": ("published",),
    "index_erhebung": ("method",),
    "index_definition": ("definition",),
}
CHANGING = frozenset({"index_erhebung", "index_kennzahlen"})
# "Hat sich die Methode mal geändert?", "Sind das immer dieselben Indikatoren?"
CHANGES = ("step_asked", "kept", "always", "all_editions", "ever", "since", "span", "compared_with")


def family_of_words(parts: Parts) -> str | None:
    """What is asked for where the words themselves say it; None where they leave that open."""
    if parts.has("person", "stranger") and parts.has("said", "who") and not parts.has("source", "quote"):
        asks_who = parts.has("who") and (WHO_IS.search(parts.text) or not parts.has("said"))
        return "person" if asks_who else "quotes"
    found = next((asked for asked, names in SAYING.items() if parts.has(*names)), None)
    if MAY_USE.search(parts.text):
        return "index_nutzung"
    if found == "reasons" and parts.has("needs", "poorly") and not parts.has("reasons"):
        return "needs"
    if found in CHANGING and parts.has(*CHANGES) and not parts.has("city"):
        return "index_wandel"
    if found == "reasons" and parts.counted() is not None and parts.has("n_city") and not parts.has("city", "state"):
        # "Warum standen 2019 nur 81 Städte darin?"
        return "index_anzahl"
    if found is None and _asks_how_many_there_are(parts):
        return "index_anzahl"
    if found is None and WHO_SAID.search(parts.text):
        return "quotes"
    if found in ("reasons", "needs") and not parts.has("why") and parts.has(*SUPERLATIVES):
        # "Die größte Stärke" is a category.
        return None
    of_the_cube = found is not None and found.startswith("index_") and parts.has("city", "state", "place_asked")
    return None if of_the_cube else found


def _asks_how_many_there_are(parts: Parts) -> bool:
    """ "Gab es 2019 auch schon 82 Städte?" asks how many were rated."""
    return (
        (parts.counted() or 0) >= MANY and parts.has("exists") and not parts.has("city", "state", "category", *CLAIMS)
    )
