"""Finds in a sentence what is said of ranks, steps and points, in the ways in which German press texts say it."""

from __future__ import annotations

import re

from bot.imports.press.directions import direction, moves
from bot.imports.press.figures import NUM, TIME, Expression, clause_end, number
from bot.imports.press.number_words import ORDINAL, ORDINALS
from bot.imports.press.scores import find_scores
from bot.imports.press.tops import named_spans, top_spans

PLACE = r"(?:Platz|Rang|Position|Gesamtrang|Gesamtplatz|Rangplatz)"
PLACES = r"(?:Plätzen?|Rängen?|Positionen)"
STEMS = "|".join(sorted(ORDINALS, key=len, reverse=True))
NTH = rf"(?:\d{{1,3}}\.|(?i:{ORDINAL}))"
ANY = rf"(?:{NTH}|{NUM})"
ADJECTIVES = r"(?:[a-zäöüß]+(?:en|em|er|e)\s+){0,2}"

FROM_TO = re.compile(
    rf"(?:(?<!\d\s)|(?<=\b20\d\d\s))\b[Vv]o[nm]\s+(?:der\s+)?(?P<place>{PLACE}\s+)?(?P<p>{ANY})(?!\s+(?:Punkt|Prozent|möglich|Städt|Groß))\s+(?:{PLACE}\s+)?(?:(?!20\d\d)[\w-]+\s+){{0,8}}?auf\s+(?:de[nmr]\s+|die\s+)?"
    rf"{ADJECTIVES}(?P<place2>{PLACE}\s+)?(?P<n>{ANY})(?P<place3>\s+{PLACE})?(?!\s*(?:Prozent|Punkte|%))(?![.,]?\d)"
)
BEFORE_NOW = re.compile(
    rf"\bnach\s+(?:dem\s+)?(?:{PLACE}\s+(?P<a>{NUM})|(?P<b>{NTH})\s+{PLACE})(?!\s*\(?(?:im\s+Jahr\s+)?20\d\d)(?:\s+(?:im\s+(?:Vorjahr|Jahr\s+zuvor|vergangenen\s+Jahr|letzten\s+Jahr)|zuletzt))?"
    rf"|\(\s*(?:{TIME}|[Vv]orjahresrang|V\.?J\.?|Vj\.?)\s*[:,]?\s*(?:noch\s+)?(?:auf\s+)?(?:{PLACE}\s+)?(?P<c>{NUM})\.?(?:\s+{PLACE})?\s*\)"
    rf"|\bVorjahr\w*\s*\(\s*(?:{PLACE}\s+)?(?P<e>{NUM})\.?\s*\)"
    rf"|\((?:{PLACE}\s+)?(?P<d>{NUM})\.?\s+(?:im\s+Vorjahr|im\s+Jahr\s+zuvor)\)"
    rf"|\b(?:{PLACE}\s+(?P<g>{NUM})|(?P<h>{NTH})\s+{PLACE})\s+(?:aus\s+dem|vom|des)\s+Vorjahr"
    rf"|\bVorjahr\s+{PLACE}\s+(?P<i>{NUM})"
    rf"|\b(?:Vorjahr\w*|[Zz]uvor|[Bb]isher)\s*:\s*(?:{PLACE}\s+)?(?P<f>{NUM})(?![.,]?\d)(?!\.?\s*(?:Punkt|Prozent|%))"
)
# "(2023: 15)", "(2022 noch 18)": a place of its own edition.
OF_YEAR = re.compile(rf"\b20[0-4]\d\s*(?::|noch)\s*(?:noch\s+)?(?:auf\s+)?(?P<n>{NUM})(?![.,]?\d)\.?(?=\s*[,;)])")
SEVERAL = re.compile(
    rf"\b{PLACES}\s+(?P<first>{NUM})(?P<between>(?:\s*,\s*{NUM})*)\s*(?P<sep>bis|–|-|und|,)\s*(?P<last>{NUM})"
    rf"|\b[Aa]uf\s+den\s+ersten\s+(?P<top>{NUM})\s+{PLACES}"
)
RANK = re.compile(
    rf"(?<![\w-]){PLACE}\s*(?:Nr\.\s*|Nummer\s*)?:?\s*(?P<a>{NUM})(?![.,]?\d)(?!\s*(?:Prozent|Punkte|Meter|Euro|%))"
    rf"|(?<![\d.,])(?P<b>\d{{1,3}})\.\s+{ADJECTIVES}(?:{PLACE}|Stelle)\b(?!-)"
    rf"|\b(?P<c>(?i:{ORDINAL}))\s+{ADJECTIVES}(?:{PLACE}|Stelle)\b(?!-)"
    rf"|\b(?:ist|sind|war|waren|wird|wurden?)\s+(?:(?:wir|noch|nur|nun|jetzt|sogar|immerhin)\s+){{0,3}}(?P<f>\d{{1,3}})\.(?=\s+(?:unter|von|im|in|geworden|und)\b|\s*$)"
    rf"|\b(?P<g>(?i:{STEMS}))(?:best|smartest|digitalst|schlauest|intelligentest)e[nrms]?\b"
    rf"|\b[Nn]ummer\s+(?P<d>{NUM})\b(?!\s*\.)"
    rf"|(?P<e>\b[A-ZÄÖÜ]\w*)(?<=\w)(?:platzierte[rn]?)?\b"
)
# "Verwaltung: 5 (Vorjahr: 9)"
LABELLED = re.compile(r":\s+(\d{1,3})\.?(?=\s*\((?:Vorjahr|V\.?J\.?|Vj\.?|20\d\d|[+±−–-]\s?\d))")
NOW_AT = re.compile(r"\(\s*(?:jetzt|nun|aktuell|neu)\s*:?\s*(\d{1,3})\.?\s*\)")
NOMINAL = re.compile(rf"(?P<o>(?i:{ORDINAL}))(?:platziert\w*)?$")
NOMINAL_BEFORE = re.compile(
    r"\b(?:wird|wurden?|ist|war|waren|sind|bleib\w*|blieb\w*|landet\w*|kam\w*|komm\w+|belegt\w*|als|Stadt|wir|noch|nur|immerhin|sogar|aktuell|nun|20\d\d)"
    r"(?:\s+(?!zum\b|zur\b|der\b|die\b|das\b)[\w-]+){0,3}?\s+$"
)
# "Köln ist Zweiter, Bonn Vierzehnter."
NOMINAL_ALONE = re.compile(r"[,;]\s+(?:und\s+)?[A-ZÄÖÜ][\w-]+\s+$")
NOMINAL_AFTER = re.compile(r"\s+(?:wird|wurde|ist|war|bleibt|von\s+\d|unter\s+\d)")
BARE = re.compile(
    rf"\b(?P<by>auf\s+(?:der\s+|die\s+)?|(?:war\s+es|war's|noch)\s+(?:die\s+)?)(?P<n>{NUM})(?=\s*(?:[,.;)]|$|und\b|ab\b))(?![.,]\d)"
)
# "auf den dritten Platz, bei der Mobilität auf den 58."
BARE_NTH = re.compile(rf"\bauf\s+de[nm]\s+(?P<n>{NTH})(?=\s*(?:[,;)]|$|und\b))")
# "Weitere Platzierungen: Mobilität 41, Energie und Umwelt 36"
LISTED_AFTER = re.compile(rf"\b(?:[\w-]*[Pp]latzierung(?:en)?|{PLACES}|Rangplätze|[Ee]inzelränge)\b[^:\d]*:(?=\s)")
LISTED = re.compile(r"(?<=[\wäöüß)])\s*(?:[:–-]\s*)?\b(?P<n>\d{1,3})(?=\.?\s*(?:[,;|/]|$|(?:und|sowie)\b))(?![.,]\d)")
# "Stuttgart (7), Ulm (29) und Heilbronn (44) sind ebenfalls im Ranking"
IN_BRACKETS = re.compile(r"(?<=[\wäöüß])\s\((?P<n>\d{1,3})\)")
RANKING = re.compile(
    rf"\b(?:{PLACE}|{PLACES}|[\w-]*(?:[Rr]anking|[Rr]angliste|[Ii]ndex|[Ww]ertung)|[Vv]or|[Hh]inter)\b"
)
# "Platz 12 (▲ 8)"; what "(+8)" counts is not certain.
SIGNED = re.compile(
    r"\(\s*(?:[▲↑⬆↗🔺]|(?P<down>[▼↓⬇↘🔻]))\ufe0f?\s*(?P<n>\d{1,2})(?:\s+(?:Plätze|Ränge|Platz|Rang))?\s*\)"
)
LANDS = re.compile(
    r"\b(?:lieg|lag|steh|stand|land|rangier|kletter|rutsch|f[aä]ll|fiel|spring|sprang|steig|stieg|r[uü]ck|sack|vorgearbeitet|verbesser"
    r"|verschlechter|find|fand)\w*"
)
VAGUE = re.compile(
    r"\b(?:Spitzenpl[aä]tze?|Spitzenposition|Schlusslicht|letzte[rn]?\s+Platz|Podestplatz|Podiumsplatz)\b"
)
STEP = re.compile(rf"\b(?P<n>{NUM}|einen)\s+(?:ganze\s+|volle\s+|weitere\s+)?(?P<unit>{PLACES}|Platz|Rang)\b(?!\s*\d)")
# "verbessert sich um drei auf Platz 4", "plus 6 auf Platz 33"
STEP_TO = re.compile(
    rf"\b(?P<by>um|(?i:plus|minus))\s+(?P<n>{NUM})(?=\s+auf\s+(?:de[nm]\s+)?(?:{PLACE}|{NTH}\s+{PLACE})\b)"
)
NO_STEP = re.compile(r"\s+(?:\w+\s+als\s+(?!Vorjahr)[A-ZÄÖÜ]\w+|vor|hinter|von|trenn\w+|entfernt|Abstand)\b")
CITIES_RANKED = re.compile(r"\b(?P<n>\d{2,3})\s+(?:[a-zäöüß-]+en\s+){0,3}(?:Groß)?(?:[Ss]tädten?|Kommunen)\b")


def find(sentence: str) -> list[Expression]:
    """Return what the sentence says of ranks, steps and points, in order and without overlaps."""
    found: list[Expression] = []
    readers = (_from_to, _previous, _of_year, _several, _steps, _top, _ranks, find_scores, _bare, _listed_after)
    for read in (*readers, _in_brackets, _signed, _vague):
        for each in read(sentence, found):
            if not any(each.start < other.end and other.start < each.end for other in found):
                found.append(each)
    return sorted(found, key=lambda each: each.start)


def cities_ranked(sentence: str) -> int | None:
    """Return how many cities the sentence says there are in the index.

    >>> cities_ranked("unter 82 bewerteten Großstädten")
    82
    """
    stated = {int(hit["n"]) for hit in CITIES_RANKED.finditer(sentence) if 50 <= int(hit["n"]) <= 150}
    return stated.pop() if len(stated) == 1 else None


def _from_to(text: str, _: list[Expression]) -> list[Expression]:
    return [
        Expression("rank", number(hit["n"]), hit.start(), hit.end(), previous=number(hit["p"]))
        for hit in FROM_TO.finditer(text)
        if hit["place"] or hit["place2"] or hit["place3"] or _moves(text, hit)
    ]


def _moves(text: str, hit: re.Match[str]) -> bool:
    """True for "rutscht von 12 auf 15": the verb goes the way of the numbers, and no noun says what is counted."""
    if re.search(rf"\b{PLACE}\b", text):
        return moves(text)
    if re.match(r"\s+(?:[A-ZÄÖÜ]\w|[\w-]+e[nr]?\s+[A-ZÄÖÜ])", text[hit.end() :]):
        return False
    way = direction(_clause_around(text, hit.start(), hit.end())) or direction(text)
    return way == (1 if number(hit["n"]) < number(hit["p"]) else -1)


def _previous(text: str, _: list[Expression]) -> list[Expression]:
    hits = [(hit, next(filter(None, hit.groups()))) for hit in BEFORE_NOW.finditer(text)]
    return [Expression("rank", number(said), *hit.span(), is_previous=True) for hit, said in hits]


def _of_year(text: str, _: list[Expression]) -> list[Expression]:
    hits = [hit for hit in OF_YEAR.finditer(text) if text.rfind("(", 0, hit.start()) > text.rfind(")", 0, hit.start())]
    return [Expression("rank", number(hit["n"]), *hit.span("n")) for hit in hits]


def _several(text: str, _: list[Expression]) -> list[Expression]:
    reason = "Mehrere Plätze auf einmal; welcher zu wem gehört, ist nicht eindeutig."
    return [Expression("doubt", 0, *hit.span(), reason=reason, several=_listed(hit)) for hit in SEVERAL.finditer(text)]


def _listed(hit: re.Match[str]) -> tuple[int, ...]:
    if hit["top"]:
        return tuple(range(1, number(hit["top"]) + 1))
    first, last = number(hit["first"]), number(hit["last"])
    if hit["sep"] in ("bis", "–", "-"):
        return tuple(range(first, last + 1))
    return (first, *(number(each) for each in hit["between"].split(",") if each.strip()), last)


def _steps(text: str, _: list[Expression]) -> list[Expression]:
    found = []
    for hit in STEP.finditer(text):
        way = direction(_clause_around(text, hit.start(), hit.end()))
        if NO_STEP.match(text[hit.end() :]):
            reason = "Ein Abstand, keine Veränderung."
        elif not way:
            if hit["n"] == "einen" or hit["unit"] in ("Platz", "Rang"):
                continue
            reason = "Ob es nach oben oder nach unten ging, ist nicht eindeutig."
        else:
            found.append(Expression("step", number(hit["n"]) * way, hit.start(), hit.end()))
            continue
        found.append(Expression("doubt", 0, hit.start(), hit.end(), reason=reason))
    for hit in STEP_TO.finditer(text):
        signs = {"plus": 1, "minus": -1}
        way = signs.get(hit["by"].lower()) or direction(_clause_around(text, hit.start(), hit.end()))
        found += [Expression("step", number(hit["n"]) * way, *hit.span())] if way else []
    return found


def _top(text: str, _: list[Expression]) -> list[Expression]:
    named = [Expression("rank", 1, *span, is_of_next=True) for span in named_spans(text)]
    return [Expression("rank", 1, *span) for span in top_spans(text)] + named


def _ranks(text: str, _: list[Expression]) -> list[Expression]:
    found = []
    for hit in RANK.finditer(text):
        if hit["e"]:
            nominal = NOMINAL.fullmatch(hit["e"])
            placed = "platziert" in hit.group()
            alone = NOMINAL_ALONE.search(text[: hit.start()]) and re.match(r"\s*(?:[,.;]|$)", text[hit.end() :])
            led = alone or NOMINAL_BEFORE.search(text[: hit.start()]) or NOMINAL_AFTER.match(text[hit.end() :])
            if nominal and (led or placed) and not re.match(r"\s+[A-ZÄÖÜ]", text[hit.end() :]):
                found.append(Expression("rank", number(nominal["o"]), *hit.span()))
            continue
        said = next(filter(None, hit.groups()))
        if said.lower() in ("ein", "eine") or number(said) == 0:
            continue
        found.append(Expression("rank", number(said), *hit.span()))
    for hit in [*LABELLED.finditer(text), *NOW_AT.finditer(text)]:
        found.append(Expression("rank", int(hit[1]), *hit.span(1)))
    for hit in re.finditer(r"\((\d{1,3})\.\)", text):
        found.append(Expression("rank", int(hit[1]), *hit.span()))
    return found


def _bare(text: str, found: list[Expression]) -> list[Expression]:
    """ "auf 4" stands for a place where the sentence has named another one, "auf der 4" where somebody lands there."""
    ranks = [each for each in found if each.kind == "rank"]
    lands = bool(LANDS.search(text))
    nth = [hit for hit in BARE_NTH.finditer(text) if any(each.start < hit.start() for each in ranks)]
    return [Expression("rank", number(hit["n"]), *hit.span()) for hit in nth] + [
        Expression("rank", number(hit["n"]), *hit.span())
        for hit in BARE.finditer(text)
        if any(each.start < hit.start() for each in ranks) or (lands and re.search(r"\b(?:der|die)\s", hit["by"]))
    ]


def _listed_after(text: str, _: list[Expression]) -> list[Expression]:
    led = LISTED_AFTER.search(text)
    hits = LISTED.finditer(text, led.end()) if led else ()
    return [Expression("rank", int(hit["n"]), *hit.span("n"), needs_name=True) for hit in hits]


def _in_brackets(text: str, _: list[Expression]) -> list[Expression]:
    hits = list(IN_BRACKETS.finditer(text)) if RANKING.search(text) else []
    several = hits if len(hits) > 1 else []
    return [Expression("rank", int(hit["n"]), hit.start() + 1, hit.end(), needs_name=True) for hit in several]


def _signed(text: str, found: list[Expression]) -> list[Expression]:
    ranks = [each.end for each in found if each.kind == "rank"]
    hits = [hit for hit in SIGNED.finditer(text) if any(not text[end : hit.start()].strip() for end in ranks)]
    return [Expression("step", int(hit["n"]) * (-1 if hit["down"] else 1), *hit.span()) for hit in hits]


def _vague(text: str, _: list[Expression]) -> list[Expression]:
    reason = "Welcher Rang gemeint ist, steht nicht da."
    return [Expression("doubt", 0, *hit.span(), reason=reason) for hit in VAGUE.finditer(text)]


def _clause_around(text: str, start: int, end: int) -> str:
    before = max(text.rfind(mark, 0, start) for mark in ",;:(–")
    return text[before + 1 : clause_end(text, end)]
