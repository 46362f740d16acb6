"""Finds the figures of a sentence that nothing was read from, so that the editor sees them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.imports.press.expressions import PLACE, PLACES
from bot.imports.press.figures import Expression
from bot.imports.press.number_words import NUMBER, ORDINAL

FIGURE = re.compile(
    r"(?<![\w.,:/])[+-]?\d{1,3}(?:[.,]\d{1,2})?(?![\w/]|[.,:]?\d)"
    rf"|\b(?i:{NUMBER})\s+(?:ganze\s+|volle\s+|weitere\s+)?(?:{PLACES}|Punkten?|Zähler\w?)\b"
    rf"|\b{PLACE}\s+(?i:{NUMBER})\b|\b(?i:{ORDINAL})\s+(?:Platz|Rang|Stelle)\b"
    r"|\b(?:Erst|Zweit|Dritt|Viert|Fünft|Sechst|Sieb(?:en)?t|Acht|Neunt|Zehnt|Elft|Zwölft|\w+zehnt|\w+zigst)er?\b(?!\s+[A-ZÄÖÜ])"
    r"|\b(?:Spitzenreiter(?:in)?|Tabellenführer(?:in)?|Schlusslicht|Spitzenplatz|Spitzenposition|Vizemeister(?:in)?)\b"
    r"|\b(?:führt|führte|anführt)\b[^,;.]{0,60}\b(?:vor|an)\b|\ban\s+(?:der|die)\s+Spitze\b"
)
UNITS = (
    r"(?:Prozent\w*|%|Uhr|Euro|€|Mio\.?|Millionen|Milliarden|Mrd\.?|Cent|Grad|Meter\w*|km\w*|Kilometer\w*|MBit\w*|GBit\w*|Gigabit|Hektar"
    r"|Jahr(?:e|en|es|zehnte?n?)?|Monat(?:e|en)?|Woche[n]?|Tag(?:e|en)?|Stunden?|Minuten?|Mal|Uhren|Jährige\w*|Zeilen?|Seiten?"
    r"|(?:[a-zäöüß-]+en?\s+){0,3}(?:[\w-]*[Ss]tädten?|Kommunen|Indikatoren|Parametern?|Kriterien|Einzelwerten?|Datenpunkten?|Kategorien"
    r"|Bereichen?|Themen\w*|Bundesländern?|Einwohner\w*|Menschen|Personen|Bürger\w*|Schulen|Ampeln|Sensoren|Projekten?|Maßnahmen|Kreuzungen"
    r"|Haushalten?|Dienste[n]?|Online-\w+|[\w-]*[Ll]eistungen|[\w-]*[Ss]äulen|Anträgen?|Standorten?))"
)
MONTH = r"(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)"
HARMLESS = re.compile(
    rf"\b\d{{1,2}}\.\s*(?:{MONTH}|\d{{1,2}}\.)(?:\s*\d{{2,4}})?|\b\d{{1,2}}[.:]\d\d\s+Uhr"
    rf"|[+-]?\b\d{{1,3}}(?:[.,]\d+)?\s*{UNITS}(?!\w)|(?i:\b{NUMBER}\s+{UNITS})(?!\w)"
    r"|\b[Tt]op[\s-]?\w+|\b(?:von|maximal|möglichen|höchstens)\s+100\b"
    r"|\b\d+\.\s+(?:Ausgabe|Auflage|Mal|Jahrhundert|Quartal|Halbjahr)\b"
    r"|\b(?:besten|ersten)\s+\w+|\b\w+(?:straße|str\.|[Pp]latz|weg|allee|ring|gasse|ufer|markt)\s+\d+(?:\s*[-–]\s*\d+)?"
    r"|\bvon\s+\d{2,3}\b(?![.,]\d|\s+auf\b)"
    r"|(?:Tel\.|Telefon|Fax|Tel)\s*:?\s*[+\d][\d /()-]+|\+\d[\d /()-]{6,}|\b0\d+[\d /-]{4,}|\b\d{5}\b"
    r"|\b(?:Windows|Version|Industrie|Web|Seite|Paragraf|Artikel|Linie)\s+\d[\d.]*|§\s*\d+"
)


def unread(sentence: str, read: Sequence[Expression]) -> list[str]:
    """Return the figures and words for places that no expression covers; dates, amounts and counts are no facts.

    >>> unread("Platz 4, am 3. Mai noch (15)", [Expression("rank", 4, 0, 7)])
    ['15']
    """
    covered = [(each.start, each.end) for each in read] + [hit.span() for hit in HARMLESS.finditer(sentence)]
    hits = [hit for hit in FIGURE.finditer(sentence) if not _covers(covered, hit.span())]
    return [hit.group() for hit in hits]


def _covers(covered: Sequence[tuple[int, int]], span: tuple[int, int]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in covered)
