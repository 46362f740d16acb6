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
RANKING_OF = re.compile(
    r"\b[\w-]*(?:[Rr]anking|[Ii]ndex|[Rr]angliste|[Vv]ergleich|[Ww]ettbewerb|[Uu]mfrage)s?[\"“”«»]?\s+(?:der|des|einer|eines|für|um)\s+[^,.;:]{0,50}"
)
OURS_OF = re.compile(r"Bitkom|[Ss]mart|[Dd]igital|\b(?:der|für)\s+(?:deutschen?\s+)?(?:Groß)?[Ss]tädte|20\d\d")
GOAL = "Ein Ziel oder eine Annahme, kein erreichter Rang."
TARGET = re.compile(
    r"\b(?:(?<!ins\s)(?<!Ins\s)Ziel|Zielmarke|Anspruch|Messlatte|müsse|angestrebt\w*|anpeil\w*|peilt|[Hh]ätte\w*|[Ww]äre\w*|würde\w*|könnte\w*|wollen|will|möchten?|soll(?:e|en|te|ten)?|läge|lägen|stünden?|käme|bliebe|nächsten\s+(?:Jahr|Index|Ranking|Mal)|nächste[nr]\s+Ausgabe|rechne[nt]|droh\w*|[Nn]ächstes\s+Jahr|kommenden\s+Jahr|hoffen|hofft|strebt"
    r"|anstreb\w*|angepeilt\w*|visiert\w*|wünsch\w*|möglichst|mindestens|fordert|müsste\w*|dürfte\w*|verpasst\w*|verfehlt\w*|unwahrscheinlich|theoretisch|träum\w*)\b"
)
# "Die Stadt strebt an, bis 2026 Rang 45 zu erreichen": the verb before governs the infinitive.
INFINITIVE = re.compile(r"\bzu\s+\w+e?n\b|\b\w+zu\w+en\b")
STATES = (
    r"(?:NRW|Nordrhein-Westfalens?|Bayerns?|Hessens?|Niedersachsens?|Sachsen(?:-Anhalt)?s?|Thüringens?|Baden-Württembergs?|Rheinland-Pfalz"
    r"|Schleswig-Holsteins?|Brandenburgs?|Mecklenburg-Vorpommerns?|Saarlands?|Bundesland(?:es)?|Ruhrgebiets?|Land(?:es)?|Norden|Süden|Osten|Westen)"
)
OF_STATE = (
    r"(?:(?:nordrhein-westfäl|nieder?sächs|sächs|bayer|hess|thüring|baden-württemberg|südwestdeutsch|westfäl|fränk|badisch|schwäb|rhein|ostdeutsch"
    r"|westdeutsch|norddeutsch|süddeutsch|brandenburg|rheinland-pfälz|schleswig-holstein|sachsen-anhalt)\w*)"
)
REGIONAL = re.compile(
    rf"\b(?:NRW|landes|bayern|hessen|sachsen|niedersachsen|thüringen)-?weit\w*|\b(?:NRW|Ruhr|Hessen|Ost|West|Nord|Süd)-?(?:Städten?|Kommunen|Vergleich)\b"
    rf"|\b(?:Landes|Regional|Länder)vergleich\b|\b(?:von|unter)\s+(?:den\s+)?\d{{1,2}}\s+(?:\w+\s+)?(?:in|aus)\s+{STATES}"
    rf"|\b(?:Vergleich\s+der|unter\s+(?:den|allen)|Unter\s+(?:den|allen)|von\s+(?:den|allen))\s+(?:\d{{1,2}}\s+|\w+\s+)?{OF_STATE}(?:\s+\w+)?"
    r"|\b(?:unter|von)\s+(?:den|allen)\s+(?:\w+\s+)?[a-zäöüß]+ischen\s+(?:\w*[Ss]tädten|Kommunen)"
    rf"|\b(?:innerhalb|unter\s+den\s+\w+\s+(?:in|aus))\s+(?:von\s+|der\s+|des\s+)?{STATES}"
    rf"|\b(?:Platz|Rang|Nummer)\s+\w+\s+(?:in|im|des|von)\s+{STATES}\b"
)
# "0,8 Punkte Rückstand auf Platz 8", "statt auf Platz 15"
INSTEAD = re.compile(
    r"\b(?:(?:[Ff]ehl\w*|trenn\w*|Rückstand|Abstand|Vorsprung|Anschluss)\b(?:(?!Platz|Rang)[^,;.]|[.,]\d){0,25}\b(?:auf|zu|zum|an|bis|vor|von)|[Ss]tatt(?:\s+(?:auf|wie))?)"
    r"\s+(?:de[nmr]\s+)?$"
)
NOT_KEPT = re.compile(
    r"^\S+\s+\S+\s+(?:\w+\s+){0,4}?nicht\s+(?:\w+\s+)?(?:halten|verteidig|behaupt|bestätig|wiederhol|erreich)"
)
# "Unser Hafen ist die Nummer drei in Deutschland": what a city has is not the city.
INSTITUTION = re.compile(
    r"^\W*(?:[Uu]nsere?|[Mm]eine?|[Ii]hre?|[Dd]er|[Dd]ie|[Dd]as)\s+(?:[a-zäöüß]+e\s+)?\w*(?:[Hh]afen|[Uu]niversität|[Hh]ochschule|[Uu]ni"
    r"|[Vv]erein|[Cc]lub|[Tt]heater|[Mm]useum|[Zz]oo|[Mm]esse|[Kk]linik(?:um)?|[Bb]ahnhof|[Ss]parkasse|[Mm]annschaft|[Ww]erke?|[Ss]chule"
    r"|[Bb]rauerei|[Kk]rankenhaus|[Oo]rchester|[Cc]hor|[Ff]euerwehr|[Bb]ibliothek|[Tt]eam)\s"
)
NATIONWIDE = re.compile(r"\b(?:[Bb]undesweit\w*|deutschlandweit\w*|[Ii]nsgesamt|Gesamt\w*|in\s+ganz\s+Deutschland)\b")
IN_STATE = re.compile(rf"\b(?:[Ii]n|[Ii]m)\s+{STATES}\b")
NOT = re.compile(r"\b(?:[Nn]icht(?!\s+nur|\s+zuletzt)|[Kk]ein\w*|[Ww]eder)\b[^,;:.]{0,45}$")
# "und nicht, wie gemeldet, auf Rang 36"
NOT_INSERTED = re.compile(r"\bnicht,\s+(?:wie|anders)\b[^,]*,\s*$")
ADDRESS = re.compile(r"\b\d{5}\s+[A-ZÄÖÜ]|\b(?:Telefon|Tel\.|Anschrift|Adresse)\b")
BEFORE_ADDRESS = re.compile(
    r"\b(?!Unser|Dieser|Jeder|Ihr|Sein|Mein)[A-ZÄÖÜ][a-zäöüß]+er\s+$|\b(?:Am|am|Alter|Neuer|Großer|Kleiner)\s+$"
)


def other_index(text: str) -> str | None:
    """Return what the text names that ranks something else, or None.

    >>> other_index("Platz 3 im Mobilitätsatlas"), other_index("Platz 3 im Smart City Index")
    ('Mobilitätsatlas', None)
    """
    for hit in RANKED.finditer(text):
        word = hit.group()
        before = text[: hit.start()]
        smart = re.search(r"Smart[- ]City[- ]?$", before)
        # "testen" and "checken" are verbs.
        if not smart and not OURS.fullmatch(word) and word[0].isupper():
            return word
    for hit in RANKING_OF.finditer(text):
        if not OURS_OF.search(hit.group()) and not re.search(r"[Ss]mart[- ][Cc]ity[- ]?$", text[: hit.start()]):
            return hit.group()
    return None


def names_ours(text: str) -> bool:
    """Return whether the text names our index."""
    return bool(OWN.search(text))


def regional(text: str, names_both: bool = False) -> bool:
    """Return whether the text counts places within a region only; `names_both`: the sentence tells those of all, too.

    >>> regional("Nummer 4 von 30 in NRW"), regional("Platz 4 im Smart City Index")
    (True, False)
    """
    return bool(REGIONAL.search(text) or (names_both and IN_STATE.search(text) and not NATIONWIDE.search(text)))


def no_fact(clause: str, start: int, led_by: str = "") -> str | None:
    """Return in German why the rank at `start` of the clause is none that a city holds, or None.

    `led_by` is what the sentence says before the clause.
    """
    before = clause[:start]
    if INSTITUTION.search(led_by + clause):
        return "Es geht wohl um eine Einrichtung, nicht um die Stadt."
    if ADDRESS.search(clause) or (clause.startswith("Platz", start) and BEFORE_ADDRESS.search(before)):
        return "Das ist wohl eine Adresse."
    if TARGET.search(clause) or (INFINITIVE.search(clause[start:]) and TARGET.search(led_by)):
        return GOAL
    if NOT_KEPT.search(clause[start:]):
        return "Die Aussage ist verneint."
    if INSTEAD.search(before):
        return "Die Aussage nennt den Rang nur zum Vergleich."
    if NOT.search(before) or (not before.strip(" aufinmt") and NOT_INSERTED.search(led_by)):
        return "Die Aussage ist verneint."
    return None
