"""What the asker tells of themselves, of what it is for and of who says so: none of it is asked of the index.

It is known by its grammar: "ich bin …", "als … brauche ich", "für meine …", "der … behauptet".
"""

from __future__ import annotations

import re

WORD = r"[^\s,.;:!?()–]+"
ARTICLE = r"(?:der|die|das|den|dem|eine?|einen|einem|einer)"
OWN = r"(?:mein|dein|sein|ihr|unser|euer|eur|my|our)(?:e[nmrs]?)?"
FOR = r"(?:für|fürs|fuer|for)"
NEEDS = r"(?:brauch|benötig|bräucht|hätt|recherch|bereit|möcht|such)\w*"
SAYS = r"(?:behaupt|mein|sag|glaub|schwör|erzähl|wett|frag)(?:e?te?n?|en|e)\b"
# The verbs with which "ich" asks, or states what is asked.
ASKS = (
    rf"(?:{NEEDS}|will|würd\w*|wüsst\w*|wünsch\w*|frag\w*|interessier\w*|mein\w*|glaub\w*|denk\w*|find\w*|vermut\w*"
    r"|vergleich\w*|bitte)\b"
)
# "Wir liegen hinten: wer ist vorn?" is no aside.
STANDS = r"(?:bin|sind|war|waren|lieg\w*|lag|lagen|steh\w*|stand|standen|hab\w*|hatt\w*|wurd\w*|komm\w*|kam|kamen)\b"
# Where a clause begins, and up to where one about the asker goes.
BEGINNING = r"(?:^|[,.;:!?–]\s*|\b(?:hallo|hi|hey|moin|servus|und|also)\s+)"
END = (
    rf"(?=\s*(?:[,.;:!?()–]|$)|\s+(?:und|u|aber|{NEEDS}|muss|will|würd\w*|wüsst\w*|frag\w*|wer|wie\w*|wo|welch\w*|was"
    r"|wann|warum|ob|dass|bitte|nenn\w*|zeig\w*|and|but|where|who|which|what|how)\b)"
)
TOLD = rf"(?P<told>{WORD}(?:\s+{WORD}){{0,8}}?)"
# What a phrase or clause that only leads to a question begins with; "Mit wie vielen Punkten" asks.
LEADING = r"(?:ohne|mit|aus|vom|um|bevor|ehe|während|nachdem|entschuldig\w*|verzeih\w*|sorry)\s+(?!wie|welch|was|wem)"
NOUN = rf"(?P<told>(?:(?:{ARTICLE}|{OWN})\s+)?{WORD})"
ASIDES = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"{BEGINNING}(?:(?:ich\s+)?bin|ich\s+heiße|mein\s+name\s+ist|hier\s+(?:ist|spricht|schreibt|fragt)|i\s+am|i['’]m"
        rf"|my\s+name\s+is)\s+{TOLD}{END}",
        rf"{BEGINNING}ich\s+(?!{ASKS})(?P<told>(?:\w+e|\w+[lr]|muss|hab)(?:\s+{WORD}){{1,8}}?){END}",
        rf"\bals\s+{TOLD}(?=\s+{WORD}\s+(?:ich|wir|mich|mir|uns)\b)",
        rf"\b(?:ich|wir)\s+(?:in|im|von|vom|aus|bei|beim)\s+{TOLD}(?=\s+{NEEDS})",
        rf"\b(?:ich|wir|mir|uns)\s+als\s+(?P<told>(?:\w+er?\s+)?{WORD})",
        rf"\b{FOR}\s+(?P<told>{OWN}(?:\s+{WORD}){{1,8}}?){END}",
        rf"{BEGINNING}{FOR}\s+{TOLD}\s*:",
        rf"\b(?:{FOR}|zum|zur|im|in)\s+{TOLD}(?=\s+(?:{NEEDS}|soll\w*|muss|müssen)\s+(?:ich|wir)\b)",
        rf"{BEGINNING}(?:ich|wir)\s+(?!{ASKS}|{STANDS}){TOLD}(?=:\s+(?:wer|wo|wie\w*|welch\w*|was|wann)\b)",
        rf"^(?P<told>{WORD}(?:\s+{WORD}){{0,3}}\s+(?:vom|von|aus|beim?)(?:\s+{WORD}){{1,4}}),\s+(?:ich|wir)\b",
        rf"\b{NEEDS}\s+(?:(?:ich|wir|das|es|sie|die)\s+)*{FOR}\s+{NOUN}",
        rf"[,–]\s*{FOR}\s+(?P<told>(?:{ARTICLE}\s+)?{WORD}\W*)$",
        rf"\w+frage\s+(?:{FOR}|zum|zur|beim?)\s+{NOUN}",
        # "Ohne Umschweife:", "Bevor ich zum Zug muss:", "Lütte Frage vom Handy:", "Mein Chef will eine Folie:"
        rf"^{LEADING}{TOLD}\s*:\s",
        rf"^{LEADING}(?P<told>{WORD}(?:\s+{WORD}){{0,3}}),\s",
        rf"^(?P<told>{WORD}(?:\s+{WORD})?)\s+mein\s+name\b",
        rf"^(?:ich|bin|habe?|wette)\s+(?!{NEEDS}){TOLD}\s*:\s",
        rf"^(?P<told>(?:{WORD}\s+){{0,2}}frage(?:\s+(?!zu[mr]?\b|über\b){WORD}){{0,5}})\s*:",
        rf"^{OWN}\s+(?P<told>{WORD}\s+(?:will|wollte|{NEEDS})(?:\s+{WORD}){{1,6}})\s*:",
        # "Köln hat doch den Dom, wie steht es da?"
        rf"\b(?:hat|haben|hatten?)\s+(?:doch|ja)\s+(?:immer\s+)?(?:so\s+)?{ARTICLE}\s+{TOLD}(?=,\s+(?:w|auf|an)\w*\b)",
        # "Was ist mit Aachen, die haben doch die Hochschule – liegen die vorn?"
        rf"[,–]\s*(?:die|da|dort|der|das)\s+(?:haben|hat|hatten?|gibt|gab|ist|sind|war|waren)\s+(?:es\s+)?(?:doch|ja)\s+{TOLD}"
        r"(?=\s*(?:[,;:?!()–]|\s-\s))",
        rf"{BEGINNING}(?:{ARTICLE}|{OWN})\s+{TOLD}(?=\s+{SAYS})",
        # "Ihr wart Dritter, hat mir mein Nachbar erzählt."
        rf"[,–]\s*(?:hat|hatte)\s+(?:(?:mir|uns)\s+)?(?P<told>(?:{ARTICLE}|{OWN})\s+{WORD})(?=\s+(?:ge|er|be)\w+t\b)",
        r"\b(?:gruß|grüßen?|hochachtungsvoll|lg|mfg|vg)\W+(?P<told>.*)$",
    )
)
# "Die Nachbarin behauptet", "ich verliere sonst": read elsewhere, no part of the question here.
NOT_ASKED = frozenset({"beside", "step_up", "step_down", "office"})
TOPIC = re.compile(r"\b(?:über|zu|zum|zur|thema|about|on)\s+$", re.I)


def asides(text: str) -> list[tuple[int, int]]:
    """The spans of a text that tell of the asker."""
    return [hit.span("told") for pattern in ASIDES for hit in pattern.finditer(text)]


def is_within(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    """True if a stretch of text lies in one of the spans."""
    return any(first <= start and end <= last for first, last in spans)


def is_topic(start: int, text: str) -> bool:
    """True for what the asker's work is about: "für meine Arbeit über Breitband"."""
    return TOPIC.search(text[:start]) is not None
