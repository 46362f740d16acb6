"""Explains the hard words of an answer in Leichte Sprache, at its end."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

# Explaining more would bury the answer.
MOST = 3
QUOTED = re.compile(r"„[^“]*“")
# A quoted name or title is no sentence that somebody said.
QUOTED_SENTENCE = re.compile(r"„[^“]{40,}“")
NOT_EASY = "Die Worte in den Anführungs-Zeichen sind schwer.\nSie sind nicht in Leichter Sprache."

# What makes a word need its explanation, and the explanation. The hardest first.
EXPLANATIONS = (
    (
        re.compile(r"\bSmart City Index\b"),
        "Der Smart City Index ist eine Rang-Liste.\nMan spricht das so: Smart Ssitti Index.",
    ),
    (
        re.compile(r"\bDurchschnitt\b"),
        "Für den Durchschnitt zählt man alle Zahlen zusammen.\nDann teilt man durch die Anzahl von den Zahlen.",
    ),
    (re.compile(r"\bProzent\b"), "1 Prozent heißt: 1 von 100."),
    (re.compile(r"\bGesamt-Wertung\b"), "Die Gesamt-Wertung zählt alle Bereiche zusammen."),
    (re.compile(r"\bIT und Kommunikation\b"), "IT und Kommunikation heißt: Es geht um Internet und Computer."),
    (re.compile(r"\bEnergie und Umwelt\b"), "Energie und Umwelt heißt: Es geht um Strom, Wärme und Natur."),
    (re.compile(r"\bMobilität\b"), "Mobilität heißt: Es geht um Busse, Bahnen, Autos und Fahrräder."),
    (re.compile(r"\bGesellschaft und Bildung\b"), "Gesellschaft und Bildung heißt: Es geht um Menschen und Schulen."),
    (re.compile(r"\bVerwaltung\b"), "Verwaltung heißt: Es geht um die Ämter von der Stadt."),
    (re.compile(r"\bPlatz \d"), "Eine kleine Zahl ist ein guter Platz.\nEine große Zahl ist ein schlechter Platz."),
    (re.compile(r"\bRang-Liste\b"), "Eine Rang-Liste zeigt: Wer ist am besten? Wer kommt danach?"),
)
EXPLAINING = frozenset(line for _, explanation in EXPLANATIONS for line in explanation.splitlines())
BOARDS = re.compile("Gesamt-Wertung|IT und|Energie und|Mobilität|Gesellschaft und|Verwaltung")
HEADING = "Das bedeuten die schweren Wörter:"


def explained(lines: Sequence[str]) -> list[str]:
    """The lines with the explanations of the hard words in them; that a quote is hard is said first.

    Words that the answer explains itself, and long lists of areas, are left alone.

    >>> print("\\n".join(explained(["Köln liegt in der Gesamt-Wertung vorn."])))
    Köln liegt in der Gesamt-Wertung vorn.
    Das bedeuten die schweren Wörter:
    Die Gesamt-Wertung zählt alle Bereiche zusammen.
    """
    text = "\n".join(lines)
    own = QUOTED.sub("", text)
    whole = len(set(BOARDS.findall(own))) > MOST
    found = [explanation for hard, explanation in EXPLANATIONS if hard.search(own) and _helps(explanation, own, whole)]
    notes = [NOT_EASY] if QUOTED_SENTENCE.search(text) else []
    return [*notes, *lines, *([HEADING, *found[:MOST]] if found else [])]


def unexplained(text: str, before: Collection[str]) -> str:
    """The text without the explanations that were given before."""
    lines = [line for line in text.split("\n") if line not in before or line not in EXPLAINING]
    return "\n".join(line for line in lines if line != HEADING or EXPLAINING.intersection(lines))


def explaining(texts: Iterable[str]) -> tuple[str, ...]:
    """The lines of texts that explain a word, each once."""
    return tuple(dict.fromkeys(line for text in texts for line in text.split("\n") if line in EXPLAINING))


def _helps(explanation: str, own: str, whole: bool) -> bool:
    first = explanation.splitlines()[0]
    return first not in own and not (whole and BOARDS.match(first.removeprefix("Die ")))
