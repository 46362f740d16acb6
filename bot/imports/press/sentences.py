"""Splits German prose into sentences: an ordinal, a date or an abbreviation ends none."""

from __future__ import annotations

import re

END = re.compile(r"[.!?…]+[\"“”»«‘’›‹)\]]*(?=\s|$)")
ABBREVIATIONS = frozenset(
    "dr prof bzw ca nr st abs mio mrd inkl ggf evtl sog vgl str tel hrsg dipl ing phil rer nat bspw gem max min rd"
    " jh abt univ habil jur med usw etc zzgl exkl resp bes insb mind".split()
)
# A number with a dot before one of these is an ordinal.
AFTER_ORDINAL = re.compile(
    r"(?:Platz|Plätze|Rang|Ränge|Stelle|Position|Gesamt(?:rang|platz)|Tabellenplatz|Ausgabe|Auflage|Mal|Jahrhundert|Januar|"
    r"Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Quartal|Halbjahr|Tag|Bundes|Etage)"
)
# Before a cardinal number at the end of a sentence: "auf Platz 17. Die Stadt …"
BEFORE_CARDINAL = re.compile(
    r"(?:Platz|Rang|Position|Nummer|Nr|Index|Jahr|seit|bis|auf|von|und|Ende|Anfang|Mitte|ab|noch|nun|jetzt|ist|auf\s(?:der|die))\s$"
)
STARTER = re.compile(
    r"(?:Der|Die|Das|Den|Dem|Ein|Eine|Es|Er|Sie|Wir|Ich|Damit|Dabei|Dort|Hier|Im|In|Bei|Beim|Mit|Auf|Auch|Aber|Und|Zum|"
    r"Zur|Für|Nach|Vor|Noch|Nun|Besonders|Außerdem|Zudem|Insgesamt|Dazu|Davor|Dahinter|Unter|Um|Aus|Am|An|Als|So|Wie|"
    r"Während|Weil|Wer|Was|Doch|Gegenüber|Diese[rsnm]?|Darüber|Ziel|Zufall)\b"
)


def split(text: str) -> list[tuple[int, int]]:
    """Return start and end of each sentence, without the blanks between them.

    >>> [("Rang 3. Am 5. Mai kam Dr. May."[a:b]) for a, b in split("Rang 3. Am 5. Mai kam Dr. May.")]
    ['Rang 3.', 'Am 5. Mai kam Dr. May.']
    """
    spans = []
    start = 0
    for hit in END.finditer(text):
        if _ends(text, hit):
            spans.append((start, hit.end()))
            start = hit.end()
    spans.append((start, len(text)))
    return [trimmed for span in spans if (trimmed := _trimmed(text, span))[0] < trimmed[1]]


def _ends(text: str, hit: re.Match[str]) -> bool:
    after = text[hit.end() :].lstrip()
    opened = after.lstrip('„“"»«‚‘›‹([–- ')
    if not after:
        return True
    if opened[:1].islower():
        return False
    if not hit.group().startswith(".") or len(hit.group()) > 1:
        return True
    before = re.search(r"(\w+)$", text[: hit.start()])
    word = before.group() if before else ""
    if word.isdigit():
        return _number_ends(text[: hit.start() - len(word)], word, after)
    return word.lower() not in ABBREVIATIONS and not (len(word) == 1 and word.isalpha())


def _number_ends(before: str, digits: str, after: str) -> bool:
    if AFTER_ORDINAL.match(after):
        return False
    if STARTER.match(after) or len(digits) > 3:
        return True
    return bool(BEFORE_CARDINAL.search(before))


def _trimmed(text: str, span: tuple[int, int]) -> tuple[int, int]:
    start, end = span
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip()))
