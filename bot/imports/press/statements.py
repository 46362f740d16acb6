"""Sorts sentences that give reasons, strengths, weaknesses and plans."""

from __future__ import annotations

import re

from actions.facts.records import StatementKind

NEED = re.compile(
    r"\bLuft\s+nach\s+oben\b|\b(?:Nachhol|Aufhol|Verbesserungs|Handlungs|Optimierungs|Entwicklungs)bedarf|\bPoten[zt]ial(?:e)?\s+(?:für|zur|bei|nach|vorhanden)"
    r"|\bSchwachpunkt|\bSchwachstelle|\bSchwäche[n]?\b|\bschwächer|\bschwächste|\bDefizit|\bhinkt|\bausbaufähig|\bSorgenkind|\bhapert\b|\bAchillesferse"
    r"|\b(?:[Ww]eniger\s+erfreulich|Flop|Problem(?:fall|zone|feld|bereich)|Wermutstropfen|Schattenseite|Sorgenfalten|Kopfzerbrechen|Nachzügler|Minuspunkt\w*|hinken|Kummer)\b"
    r"|\bSchlusslicht\b[^.;]*\bBereiche|\bschlecht\w*\s+(?:sieht|läuft|steht|schneide\w*)\b|\b(?:sieht|läuft|steht|schneide\w*)\b[^.;]*\bschlecht\b"
    r"|\bzu\s+tun\s+(?:gibt|ist|haben|bleibt)\b|\benttäusch\w*|\bSchuh\s+drückt|\bdrückt\b[^.;]*\bSchuh\b"
    r"|\bRückstand\b(?!\s+(?:auf|zu[mr]?|gegenüber|von|betr\w+)\b)|\bmüssen\s+wir\s+(?:noch\s+)?ran\b|\bnicht\s+zufrieden|\bHausaufgaben\b|\bBaustelle\b|\bVerbesserungspoten[zt]ial|\b(?:besser|schneller|stärker|mutiger)\s+werden\b|\bSorgen\s+(?:bereite|mach)\w*|\b(?:bereite|mach)\w*\s+(?:[^.;]*\s)?Sorgen\b|\bstock(?:t|te|en)\b|\bkoste\w*\b[^.;]*\b(?:Punkte|Plätze)\b|\bnoch\s+(?:viel\s+)?zu\s+tun\b|\bnachlegen\b"
    r"|\bVerbesserungsmöglichkeit|\bAusbaufähig|\baufholen\b|\b(?:fehlt|fehlen|mangelt|hakt|klemmt)\b(?!\s+(?:(?:nur|noch)\s+)?\d|\s+nur|[^;]*\b(?:Punkte|Plätze|Zähler)\b)"
    r"|\b(?:bleib\w*|lieg\w*|blieb\w*)\s+hinter\s+(?:den|unseren|ihren)\s+(?:Erwartungen|Möglichkeiten|Ansprüchen)"
    r"|\bLuft\s+nach\s+oben\b|\bam\s+schwächsten\b|\bzu\s+wünschen\s+übrig"
)
MODAL = r"\b(?:wird|werden|will|wollen|soll|sollen|muss|müssen|möchte)\b"
ACTION = (
    r"(?:aus(?:ge)?bau\w*|einge?führ\w*|einführ\w*|fort(?:ge)?setz\w*|vornehm\w*|um(?:ge)?setz\w*|start\w*|gestartet|invest\w*|errichte\w*"
    r"|entsteh\w*|folgen|schaffen|geschaffen|voran(?:ge)?tr(?:ei|ie)b\w*|voran(?:zu)?treiben|verstärk\w*|auf(?:ge)?bau\w*|anbiet\w*|angeboten|erweiter\w*"
    r"|beschleunig\w*|modernisier\w*|digitalisier\w*|angegangen|angehen|ergriffen|ergreif\w*|einge?richt\w*|einrichte\w*|installier\w*|veröffentlich\w*"
    r"|frei(?:ge)?schalte\w*|an(?:ge)?schlo\w*|anschließ\w*|bereit(?:ge)?stell\w*|ausge?stattet|ausstatt\w*|verbessern|gehen|kommen|hinzukommen|bekommen|erhalten"
    r"|nachleg\w*|verdoppel\w*|einbau\w*|eingebaut|erhöh\w*|erneuer\w*|beschaff\w*|online|testen|getestet|erprob\w*|aus(?:zu)?rüsten|installieren|abschließen|abgeschlossen|eröffne\w*|nehmen|bauen|stellen|setzen|bringen)"
)
SOON = (
    r"\b(?:(?:ab|im|bis)\s+(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Frühjahr|Sommer|Herbst"
    r"|Winter|kommenden|nächsten)|(?:nächste[sn]|kommende[sn])\s+Jahr|noch\s+in\s+diesem|künftig)\b"
)
PLAN = re.compile(
    rf"{MODAL}(?:[^.;]|\.\d)*\b{ACTION}\b|\b{ACTION}\s+(?:wird|werden|will|wollen|soll|sollen|muss|müssen)\b|\bnächste[rn]?\s+Schritt|\bgeplant\b|\bplan(?:t|en)\b"
    rf"|{SOON}\s+(?:[^.;]|\.\d)*\b(?:test|start|beginn|führ|bau|geht|gehen|komm|folg|stell|eröffn|bekomm|erhäl|richt|schaff|install|rüst)\w*"
    r"|\b(?:gezielte\s+)?Maßnahmen\s+ergriffen|\bkündig\w*\b[^.;]*\ban\b|\bangekündigt\b|\bin\s+Vorbereitung\b|\bauf\s+der\s+Agenda\b|\bsteht\s+an\b|\bvorgesehen\b",
    re.I,
)
SUCCESS = re.compile(
    r"\bErfolgsfaktor|\bausschlaggebend|\bmaßgeblich|\bverdank\w*|\bPluspunkt|\bbeigetragen|\b(?:trug|trugen|trägt|tragen)\b[^.;]*\bbei\b"
    r"|\b(?-i:punkte(?:t|te|ten|n))\b|\büberzeug(?:t|te|ten|en)\b|\bzahl(?:t|en|te|ten)\s+sich\s+aus|\bfortgeschritten\b|\bgrund\s+(?:für|dafür|ist|war|sind)\b"
    r"|\bGründe\b|\b[Aa]usschlag\b[^.;]*\bg[aie]b\w*|\bg[aei]b\w*\b[^.;]*\b[Aa]usschlag\b|\bDafür\s+sorg\w+|\bAnteil\s+daran\b|\bVerdienst\b|\bErfolgsrezept|\b(?:ist|sind)\s+(?:vor\s+allem\s+)?(?:dem|der|den)\b[^.;]*\bzu\s+verdanken|\b(?:Basis|Grundlage)\s+(?:des|für\s+den)\s+Erfolg"
    r"|\b(?:zurückzuführen|zuzuschreiben|möglich\s+gemacht|Ursache|liegt\s+an|lag\s+an|liegt\s+vor\s+allem\s+an)\b"
    r"|^\W*dank\s",
    re.I,
)
THANKS = re.compile(r"\bDank\s+(?:gilt|geht|an)\b|\b(?:be)?danken?\b|\bbedankt\w*")
STRENGTH = re.compile(
    r"\b(?:sehr\s+gute|hervorragende|herausragende|exzellente|starke|beste)[ns]?\s+(?:Ergebnis|Wert|Bewertung|Note|Platzierung)|\bStärke[n]?\b"
    r"|^\W*(?:besonders\s+|sehr\s+)?(?:[Ss]tark|[Gg]ut|[Vv]orn)\s+(?:ist|sind|schneide\w*|zeigt|liegt|steht)\b|\bglänz\w*|\bvorbildlich"
    r"|\bunter\s+den\s+(?:besten|ersten|Top)|\bTop[- ](?:10|Ten|[Zz]ehn|5|[Ff]ünf)\b"
    r"|\b[Bb]este[rs]?\s+(?:Bereich|Kategorie|Disziplin|Wertung|Rubrik|Feld)|\bFreude\s+(?:mach|bereite)\w*|\bAufwärtstrend|\b(?:lass|lässt|ließ)\w*\b[^.;]*\bhinter\s+(?:uns|sich)\b|\bLichtblick\b"
    r"|\b[Aa]m\s+(?:besten|stärksten)\b|\büberdurchschnittlich|\bSpitzengruppe\b|\bParadedisziplin|\bVorreiter"
)


def kind_of(sentence: str) -> StatementKind | None:
    """Return what kind of statement the sentence is, or None.

    >>> kind_of("Nachholbedarf besteht bei der Mobilität.")
    'need_to_catch_up'
    """
    if THANKS.search(sentence) or sentence.endswith("?"):
        return None
    if NEED.search(sentence):
        return "need_to_catch_up"
    if PLAN.search(sentence):
        return "planned_measure"
    if SUCCESS.search(sentence):
        return "success_factor"
    return "strength" if STRENGTH.search(sentence) else None
