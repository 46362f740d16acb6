"""Finds points in a sentence, and tells distances and averages from them."""

from __future__ import annotations

import re

from bot.imports.press.figures import NUM, TIME, Expression, clause_end, number

SCORE = re.compile(
    rf"(?<![\d.,])(?P<n>\d{{1,3}}(?:[.,]\d{{1,2}})?|{NUM}\s+Komma\s+{NUM})"
    r"\s*(?:von\s+(?:maximal\s+|möglichen\s+)?(?:100|hundert)\b(?:\s+(?:möglichen|erreichbaren|maximalen))?"
    r"(?:\s+(?:Punkten?|Zählern?))?|(?:Index-?\s?)?[Pp]unkten?\b|Zählern?\b|Pkt\.|P\.)"
    r"|\b(?:[\w-]*[Ss]core|[\w-]*[Pp]unktzahl|[\w-]*[Pp]unktwert|[\w-]*[Ww]ert)(?:s|es)?\s+(?:(?:in|im|bei|für)\s+[^,.;:\d]{2,50}?\s+)?(?:von|liegt\s+bei|lag\s+bei|beträgt|betrug|bei)\s+"
    r"(?P<m>\d{1,3}[.,]\d{1,2})(?!\d|\s*(?:Prozent|%|Euro))"
    r"|\((?P<o>\d{1,3},\d{1,2})(?=\s*[;,/]\s*(?:Platz|Rang)\b)"
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


def find_scores(text: str, _: list[Expression]) -> list[Expression]:
    """Return the points that the text names; what is none that can be used is a doubt."""
    found = []
    hits = list(SCORE.finditer(text))
    for place, hit in enumerate(hits):
        value = _points(hit["n"] or hit["m"] or hit["o"])
        start = max(hits[place - 1].end() if place else 0, text.rfind(", ", 0, hit.start()) + 1)
        end = clause_end(text, hit.end())
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
