"""What a part means by the times of the message: then and now, how often in a row."""

from __future__ import annotations

import re

from actions.reading.parts import Parts
from actions.reading.times import COMPARED

RUN = re.compile(r"hintereinander|nacheinander|folge", re.I)
TURNS_OUT = re.compile(r"\b(?:aus|auf|ein|dazu|darunter)\b\W*$", re.I)


def looking_forward(parts: Parts) -> Parts:
    """ "War Köln 2023 besser als 2025?": then it has become worse since."""
    compared, years = parts.first(*COMPARED), parts.values("year", "year")
    if compared is None or not years or not compared.of("year") or max(years) >= min(compared.of("year")):
        return parts
    nouns = ((part, parts.next_to(part)) for part in parts.all("better", "worse"))
    # "Mehr Städte als 2024" are counted in both.
    counted = [part for part, noun in nouns if noun is not None and noun.name in ("n_city", "state")]
    return parts.renamed({"better": "worse", "worse": "better"}, lambda part: part not in counted)


def in_a_row(parts: Parts) -> Parts:
    """ "War Köln dreimal in Folge Erster?" does not ask since when."""
    if parts.has("how_many", "when"):
        return parts
    return parts.renamed({"since_when": "in_a_row"}, lambda part: RUN.search(parts.words(part)))


def falls_out(parts: Parts) -> Parts:
    """ "Wie fällt der Vergleich aus?", "was fällt auf?" are no places lost."""
    return parts.renamed(
        {"step_down": "filler"}, lambda part: parts.words(part) == "fällt" and TURNS_OUT.search(parts.text[part.end :])
    )
