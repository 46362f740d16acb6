"""Finds in how many words German says that somebody is first: "führt vor Köln", "an der Spitze steht"."""

from __future__ import annotations

import re

STANDS = (
    r"(?:steht|stand|stehen|liegt|lag|bleibt|blieb|rangiert\w*|thront\w*|setzte?\s+sich|findet\s+sich"
    r"|landet\w*|kommt|kam|ist|war)"
)
AT_TOP = (
    r"(?:der|die)\s+Spitze\b"
    r"(?!\s+(?:der|des|einer|eines)\s+(?!\w*(?:[Rr]ang|[Rr]ank|[Tt]abelle|[Ll]iste|[Ii]ndex|[Ff]eld|[Ww]ertung|[Ss]tädte)))"
)
LEADER = r"(?:Spitzenreiter(?:in)?|Siegerin|Sieger|Gesamtsieger(?:in)?|Tabellenführer(?:in)?|Klassenprim(?:us|a))"
LIST = r"(?:[\w-]*(?:[Rr]anking|[Ll]iste|[Tt]abelle|[Ff]eld|[Ww]ertung|[Ii]ndex))"
TOP = re.compile(
    r"\b(?:verteidig\w+|behaupte\w*|behält|hält|erobert\w*|holt\w*|sichert\w*|übernimmt|belegt|bekam|erreicht\w*|gewinnt|bleibt)\b"
    r"[^,;.]{0,60}?\b(?:den|ihren|seinen|der|die)\s+(?:\w+\s+)?(?P<a>Spitzenplatz|Spitzenposition|Spitzenrang)\b"
    rf"|\b(?P<b>führte?|führen|führten)\b[^,;.]{{0,70}}?\b(?:an\b(?!\s+d)|vor\s+(?!Augen|allem)|{LIST}|mit\s+\d)"
    rf"|\b{STANDS}\b[^,;.]{{0,60}}?\b(?P<c>an\s+{AT_TOP})|\b(?P<i>[Aa]n\s+{AT_TOP})[^,;.]{{0,50}}?\b{STANDS}\b"
    rf"|\b(?P<d>{LEADER})(?:\b[^,;.:]{{0,50}}?\s(?:ist|bleibt|wird|wurde|war)\b|\b[^,;.:]{{0,40}}:)"
    rf"|\b(?:ist|bleibt|wird|wurde)\b[^,;.]{{0,30}}\b(?P<e>{LEADER})\b"
    r"|\bden\s+(?P<f>Spitzenplatz)\b[^,;.]{0,60}\b(?:verteidigt|behauptet|erobert|erreicht|belegt|gesichert|geholt)\b"
    r"|\b(?:verdrängt\w*|stößt|stieß|löst\w*)\b[^,;.]{0,70}\bvo[nm]\s+(?P<g>Platz\s+(?:eins|1)|ersten\s+Platz|der\s+Spitze|Spitzenplatz)\b"
    r"|\b(?P<n>(?:smarteste|digitalste|intelligenteste|schlaueste)\s+(?:Groß)?[Ss]tadt)\s+(?:Deutschlands|in\s+Deutschland|des\s+Landes)\b"
    r"|\b(?P<o>Deutschlands\s+(?:smarteste|digitalste|intelligenteste|schlaueste)\s+(?:Groß)?[Ss]tadt)\b"
    rf"|\b(?:hat|haben)\s+(?:den|das)\s+(?:Smart[\s-]City[\s-])?{LIST}\s+(?P<p>gewonnen)"
    rf"|\b(?P<q>gewinnt|gewann|gewinnen)\s+(?:den|das)\s+(?:Smart[\s-]City[\s-])?{LIST}"
    rf"|\b(?P<j>[Gg]anz\s+(?:oben|vorne?))\s+(?:\w+\s+){{0,3}}?{STANDS}\b"
    rf"|\b{STANDS}\s+(?:\w+\s+){{0,3}}?(?P<k>ganz\s+(?:oben|vorne?))\b"
)


TOP_NAMED = re.compile(rf"\b{LEADER}\s+(?=[A-ZÄÖÜ])")
FORMER = re.compile(r"\b(?:bisherig|letztjährig|vorjährig|ehemalig|früher|einstig|damalig)\w*\s+$")


def named_spans(text: str) -> list[tuple[int, int]]:
    """Return start and end of each "Spitzenreiter" whose name follows.

    >>> [("auf Spitzenreiter Hamburg"[a:b]) for a, b in named_spans("auf Spitzenreiter Hamburg")]
    ['Spitzenreiter ']
    """
    return [hit.span() for hit in TOP_NAMED.finditer(text) if not FORMER.search(text[: hit.start()])]


def top_spans(text: str) -> list[tuple[int, int]]:
    """Return start and end of each word that says that somebody is first.

    >>> [("Hamburg führt vor Köln."[a:b]) for a, b in top_spans("Hamburg führt vor Köln.")]
    ['führt']
    """
    return [hit.span(next(name for name, value in hit.groupdict().items() if value)) for hit in TOP.finditer(text)]
