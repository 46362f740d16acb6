"""Finds in a sentence what is said of ranks, steps and points, in the ways in which German press texts say it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from bot.imports.press.directions import direction, moves
from bot.imports.press.tops import top_spans
from bot.nlu.counting import CARDINALS, ENGLISH, NUMBER, ORDINAL, ORDINALS

Kind = Literal["rank", "step", "score", "doubt"]
PLACE = r"(?:Platz|Rang|Position|Gesamtrang|Gesamtplatz|Rangplatz)"
PLACES = r"(?:Plätzen?|Rängen?|Positionen)"
NUM = rf"(?i:{NUMBER})"
STEMS = "|".join(sorted(ORDINALS, key=len, reverse=True))
NTH = rf"(?:\d{{1,3}}\.|(?i:{ORDINAL}))"
ANY = rf"(?:{NTH}|{NUM})"
ADJECTIVES = r"(?:[a-zäöüß]+(?:en|em|er|e)\s+){0,2}"
TIME = r"(?:(?:im|des|vom)\s+)?(?:Vorjahr\w*|Jahr\s+(?:zuvor|davor)|[Zz]uvor|[Vv]orher|[Bb]isher)"

FROM_TO = re.compile(
    rf"(?<!\d\s)\b[Vv]o[nm]\s+(?:der\s+)?(?P<place>{PLACE}\s+)?(?P<p>{ANY})(?!\s+(?:Punkt|Prozent|möglich|Städt|Groß))\s+(?:{PLACE}\s+)?(?:(?!20\d\d)[\w-]+\s+){{0,5}}?auf\s+(?:de[nmr]\s+|die\s+)?"
    rf"{ADJECTIVES}(?P<place2>{PLACE}\s+)?(?P<n>{ANY})(?P<place3>\s+{PLACE})?(?!\s*(?:Prozent|Punkte|%))(?![.,]?\d)"
)
BEFORE_NOW = re.compile(
    rf"\bnach\s+(?:dem\s+)?(?:{PLACE}\s+(?P<a>{NUM})|(?P<b>{NTH})\s+{PLACE})(?!\s*\(?(?:im\s+Jahr\s+)?20\d\d)(?:\s+(?:im\s+Vorjahr|im\s+Jahr\s+zuvor|zuletzt))?"
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
    rf"|\b(?:ist|war|wird|wurde)\s+(?P<f>\d{{1,3}})\.(?=\s+(?:unter|von|im|in)\b|\s*$)"
    rf"|\b(?P<g>(?i:{STEMS}))(?:best|smartest|digitalst|schlauest|intelligentest)e[nrms]?\b"
    rf"|\b[Nn]ummer\s+(?P<d>{NUM})\b(?!\s*\.)"
    rf"|(?P<e>\b[A-ZÄÖÜ]\w*)(?<=\w)(?:platzierte[rn]?)?\b"
)
# "Verwaltung: 5 (Vorjahr: 9)"
LABELLED = re.compile(r":\s+(\d{1,3})\.?(?=\s*\((?:Vorjahr|V\.?J\.?|Vj\.?|20\d\d|[+±−–-]\s?\d))")
NOW_AT = re.compile(r"\(\s*(?:jetzt|nun|aktuell|neu)\s*:?\s*(\d{1,3})\.?\s*\)")
NOMINAL = re.compile(rf"(?P<o>(?i:{ORDINAL}))(?:platziert\w*)?$")
NOMINAL_BEFORE = re.compile(
    r"\b(?:wird|wurden?|ist|war|waren|sind|bleib\w*|blieb\w*|landet\w*|kam\w*|komm\w+|belegt\w*|als|Stadt|wir|noch|nur|immerhin|sogar|aktuell|nun)"
    r"(?:\s+(?!zum\b|zur\b|der\b|die\b|das\b)[\w-]+){0,3}?\s+$"
)
NOMINAL_AFTER = re.compile(r"\s+(?:wird|wurde|ist|war|bleibt|von\s+\d|unter\s+\d)")
BARE = re.compile(
    rf"\b(?P<by>auf\s+(?:der\s+|die\s+)?|(?:war\s+es|war's|noch)\s+(?:die\s+)?)(?P<n>{NUM})(?=\s*(?:[,.;)]|$|und\b|ab\b))(?![.,]\d)"
)
LANDS = re.compile(
    r"\b(?:lieg|lag|steh|stand|land|rangier|kletter|rutsch|f[aä]ll|fiel|spring|sprang|steig|stieg|r[uü]ck|sack|vorgearbeitet|verbesser"
    r"|verschlechter|find|fand)\w*"
)
VAGUE = re.compile(
    r"\b(?:Spitzenpl[aä]tze?|Spitzenposition|Schlusslicht|letzte[rn]?\s+Platz|Podestplatz|Podiumsplatz)\b"
)
STEP = re.compile(rf"\b(?P<n>{NUM}|einen)\s+(?:ganze\s+|volle\s+|weitere\s+)?(?P<unit>{PLACES}|Platz|Rang)\b(?!\s*\d)")
NO_STEP = re.compile(r"\s+(?:vor|hinter|von|trenn\w+|entfernt|Abstand)\b")
SCORE = re.compile(
    rf"(?<![\d.,])(?P<n>\d{{1,3}}(?:[.,]\d{{1,2}})?|{NUM}\s+Komma\s+{NUM})"
    r"\s*(?:von\s+(?:maximal\s+|möglichen\s+)?(?:100|hundert)\b(?:\s+(?:möglichen|erreichbaren|maximalen))?"
    r"(?:\s+(?:Punkten?|Zählern?))?|(?:Index-?\s?)?[Pp]unkten?\b|Zählern?\b|Pkt\.|P\.)"
    r"|\b(?:[\w-]*[Ss]core|[\w-]*[Pp]unktzahl|[\w-]*[Pp]unktwert|[\w-]*[Ww]ert)(?:s|es)?\s+(?:von|liegt\s+bei|lag\s+bei|beträgt|betrug|bei)\s+"
    r"(?P<m>\d{1,3}[.,]\d{1,2})(?!\d|\s*(?:Prozent|%|Euro))"
)
DIFFERENCE = re.compile(
    r"\b(?:Abstand|Vorsprung|Rückstand|Durchschnitt\w*|Mittelwert|[Ii]m\s+(?:Mittel|Schnitt)|[Mm]aximal|höchstens|Skala|Differenz|Unterschied)\b"
)
DIFFERENCE_BEFORE = re.compile(
    r"\b(?:um|plus|minus|jeweils|bis\s+zu|maximal|trenn\w*|fehl\w*|verl(?:or|iert|ieren|oren)\w*|gewinn\w*|gewann\w*)"
    r"\s+(?:\w+\s+){0,2}?(?:rund\s+|knapp\s+|nur\s+|gerade\s+(?:ein)?mal\s+|lediglich\s+)?$"
)
DIFFERENCE_AFTER = re.compile(
    r"\s+(?:mehr|weniger|besser|schlechter|vor|hinter|dahinter|davor|zurück|Vorsprung|Abstand|Rückstand|zugelegt|über|unter|trenn\w+|fehl\w+"
    r"|Differenz|Unterschied|verloren|gewonnen|eingebüßt|hinzugewonnen)\b"
)
# "(Vorjahr: 68,9 Punkte)"
OF_LAST_YEAR = re.compile(rf"(?:\b{TIME}|\bV\.?J\.?|\bVj\.?)\s*:?\s*(?:noch\s+)?$")
# Nobody has so few points: "nur 0,3 Punkte" is a distance.
FEWEST = 10
ONLY = re.compile(r"\b(?:nur|lediglich|gerade\s+(?:ein)?mal|knappe?n?|bloß|ganze|magere|winzige)\s+$")
CITIES_RANKED = re.compile(r"\b(?P<n>\d{2,3})\s+(?:[a-zäöüß-]+en\s+){0,3}(?:Groß)?(?:[Ss]tädten?|Kommunen)\b")


@dataclass(frozen=True)
class Expression:
    """What a sentence says from `start` to `end`: a rank (and the one before), a step (up: positive), points.

    Kind "doubt" looks like one of them but is none that can be used: `reason` says why, in German.
    `several` are the places of "auf den Plätzen 2 und 3".
    """

    kind: Kind
    value: float
    start: int
    end: int
    previous: int | None = None
    is_previous: bool = False
    reason: str = ""
    several: tuple[int, ...] = ()


def number(text: str) -> int:
    """The value of digits, of a number word or of an ordinal, in any form.

    >>> number("17."), number("siebzehnten"), number("drei")
    (17, 17, 3)
    """
    plain = text.strip().rstrip(".").lower()
    if plain.isdecimal():
        return int(plain)
    if plain in CARDINALS:
        return CARDINALS[plain]
    if plain == "einen":
        return 1
    return next(ORDINALS[stem] for stem in sorted(ORDINALS, key=len, reverse=True) if plain.startswith(stem))


def find(sentence: str) -> list[Expression]:
    """Return what the sentence says of ranks, steps and points, in order and without overlaps."""
    found: list[Expression] = []
    for read in (_from_to, _previous, _of_year, _several, _steps, _top, _ranks, _scores, _bare, _vague):
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
    return direction(text) == (1 if number(hit["n"]) < number(hit["p"]) else -1)


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
    return found


def _top(text: str, _: list[Expression]) -> list[Expression]:
    return [Expression("rank", 1, *span) for span in top_spans(text)]


def _ranks(text: str, _: list[Expression]) -> list[Expression]:
    found = []
    for hit in RANK.finditer(text):
        if hit["e"]:
            nominal = NOMINAL.fullmatch(hit["e"])
            placed = "platziert" in hit.group()
            led = NOMINAL_BEFORE.search(text[: hit.start()]) or NOMINAL_AFTER.match(text[hit.end() :])
            if nominal and (led or placed) and not re.match(r"\s+[A-ZÄÖÜ]", text[hit.end() :]):
                found.append(Expression("rank", number(nominal["o"]), *hit.span()))
            continue
        said = next(filter(None, hit.groups()))
        if said.lower() in {*ENGLISH, "ein", "eine"} or number(said) == 0:
            continue
        found.append(Expression("rank", number(said), *hit.span()))
    for hit in [*LABELLED.finditer(text), *NOW_AT.finditer(text)]:
        found.append(Expression("rank", int(hit[1]), *hit.span(1)))
    for hit in re.finditer(r"\((\d{1,3})\.\)", text):
        found.append(Expression("rank", int(hit[1]), *hit.span()))
    return found


def _scores(text: str, _: list[Expression]) -> list[Expression]:
    found = []
    hits = list(SCORE.finditer(text))
    for place, hit in enumerate(hits):
        value = _points(hit["n"] or hit["m"])
        start = max(hits[place - 1].end() if place else 0, text.rfind(", ", 0, hit.start()) + 1)
        end = _clause_end(text, hit.end())
        # What stands between two numbers speaks of the second one.
        after = "" if place + 1 < len(hits) and hits[place + 1].start() < end else text[hit.end() : end]
        apart = (
            DIFFERENCE_BEFORE.search(text[: hit.start()])
            or DIFFERENCE_AFTER.match(text[hit.end() :])
            or (value < FEWEST and ONLY.search(text[: hit.start()]))
            or DIFFERENCE.search(text[start : hit.start()])
            or DIFFERENCE.search(after)
            or OF_LAST_YEAR.search(text[: hit.start()])
        )
        if apart or value > 100:
            found.append(
                Expression(
                    "doubt",
                    value,
                    *hit.span(),
                    reason="Ein Abstand, Mittelwert oder früherer Wert, keine Punktzahl dieser Ausgabe.",
                )
            )
        else:
            found.append(Expression("score", value, *hit.span()))
    return found


def _points(said: str) -> float:
    whole, _, part = said.partition("Komma")
    return float(f"{number(whole)}.{number(part)}") if part else float(said.replace(",", "."))


def _bare(text: str, found: list[Expression]) -> list[Expression]:
    """ "auf 4" stands for a place where the sentence has named another one, "auf der 4" where somebody lands there."""
    ranks = [each for each in found if each.kind == "rank"]
    lands = bool(LANDS.search(text))
    return [
        Expression("rank", number(hit["n"]), *hit.span())
        for hit in BARE.finditer(text)
        if hit["n"].lower() not in ENGLISH
        and (any(each.start < hit.start() for each in ranks) or (lands and re.search(r"\b(?:der|die)\s", hit["by"])))
    ]


def _vague(text: str, _: list[Expression]) -> list[Expression]:
    reason = "Welcher Rang gemeint ist, steht nicht da."
    return [Expression("doubt", 0, *hit.span(), reason=reason) for hit in VAGUE.finditer(text)]


def _clause_around(text: str, start: int, end: int) -> str:
    before = max(text.rfind(mark, 0, start) for mark in ",;:(–")
    return text[before + 1 : _clause_end(text, end)]


def _clause_end(text: str, place: int) -> int:
    return min((found for mark in (", ", ";", ")", "–") if (found := text.find(mark, place)) >= 0), default=len(text))
