"""Tells our index from all the other things that have ranks: other studies, leagues, addresses, targets."""

from __future__ import annotations

import re

OWN = re.compile(
    r"\bSmart[- ]City[- ](?:Index|Ranking)\w*|\bBitkom\w*"
    r"|\b(?:Gesamt|Städte|Digital-?)?(?:[Ii]ndex|[Rr]anking|[Rr]angliste)(?:es|s)?\b"
)
RANKED = re.compile(
    r"\b[\w-]*?(?:[Aa]tlas|[Bb]arometer|[Rr]adar|[Mm]onitor(?:ing)?|[Rr]eport|[Cc]up|[Ll]iga|[Mm]eisterschaft(?:en)?|[Tt]urnier|[Ll]auf"
    r"|[Pp]okal|[Aa]ward|[Pp]reis|[Ww]ettbewerb|[Oo]lympiade|[Rr]ating|[Kk]ompass|[Cc]heck|[Tt]est|[Tt]abelle|[Ii]ndex|[Rr]ankings?"
    r"|[Rr]angliste|[Ss]tudie|[Ss]piegel|[Uu]mfrage|[Ss]tadtradeln|[Vv]erein|[Ww]ertung\sdes\s\w+|[Ff]u(?:ß|ss)ball|[Tt]ennis|[Mm]arathon)"
    r"(?:e?s|en|n)?\b"
)
OURS = re.compile(
    r"(?:Smart[- ]City[- ]?\w*|(?:Bitkom|Gesamt|Städte|Teil|Einzel)?-?(?:[Ii]ndex|[Rr]ankings?|[Rr]angliste|[Tt]abelle)"
    r"|(?:Mobilitäts|Verwaltungs|Bildungs|Umwelt|Energie|Smart-City-|Großstadt|Städte|Bundes|Digital)-?(?:[Rr]anking|[Rr]angliste)s?|"
    r"(?:[Ss]tudie|Umfrage|Gesamtstudie|Bitkom-Studie|Wettbewerb|Check|Test))(?:e?s|n|en)?"
)
# "das Ranking der fahrradfreundlichsten Städte" is none of ours, "der Index des Digitalverbands Bitkom" is.
RANKING_OF = re.compile(r"\b(?:Ranking|Index|Rangliste|Vergleich)s?\s+(?:der|des|für)\s+[^,.;:]{0,50}")
OURS_OF = re.compile(r"Bitkom|[Ss]mart|[Dd]igital|\b(?:der|für)\s+(?:deutschen?\s+)?(?:Groß)?[Ss]tädte|20\d\d")
TARGET = re.compile(
    r"\b(?:Ziel|Zielmarke|angestrebt\w*|anpeil\w*|peilt|hätte\w*|wäre\w*|würde\w*|könnte\w*|wollen|will|möchten?|sollen?|hoffen|hofft|strebt"
    r"|verpasst\w*|verfehlt\w*|statt|unwahrscheinlich|theoretisch|träum\w*)\b"
)
NOT = re.compile(r"\b(?:nicht|kein\w*|weder)\b[^,;.]{0,30}$")
ADDRESS = re.compile(r"\b\d{5}\s+[A-ZÄÖÜ]|\b(?:Telefon|Tel\.|Anschrift|Adresse)\b")
BEFORE_ADDRESS = re.compile(r"\b[A-ZÄÖÜ][a-zäöüß]+er\s+$|\b(?:Am|am|Alter|Neuer|Großer|Kleiner)\s+$")


def other_index(text: str) -> str | None:
    """Return what the text names that ranks something else, or None.

    >>> other_index("Platz 3 im Mobilitätsatlas"), other_index("Platz 3 im Smart City Index")
    ('Mobilitätsatlas', None)
    """
    for hit in RANKED.finditer(text):
        word = hit.group()
        before = text[: hit.start()]
        smart = re.search(r"Smart[- ]City[- ]?$", before)
        if not smart and not OURS.fullmatch(word):
            return word
    for hit in RANKING_OF.finditer(text):
        if not OURS_OF.search(hit.group()) and not re.search(r"[Ss]mart[- ][Cc]ity[- ]?$", text[: hit.start()]):
            return hit.group()
    return None


def names_ours(text: str) -> bool:
    """Return whether the text names our index."""
    return bool(OWN.search(text))


def no_fact(clause: str, start: int) -> str | None:
    """Return in German why the rank at `start` of the clause is none that a city holds, or None."""
    before = clause[:start]
    if ADDRESS.search(clause) or BEFORE_ADDRESS.search(before):
        return "Das ist wohl eine Adresse."
    if TARGET.search(clause):
        return "Ein Ziel oder eine Annahme, kein erreichter Rang."
    if NOT.search(before):
        return "Die Aussage ist verneint."
    return None
