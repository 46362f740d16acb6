"""What a part means by the times of the message: then and now, how often in a row."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.reading.parts import Parts
from actions.reading.times import COMPARED

RUN = re.compile(r"hintereinander|nacheinander|folge", re.I)
TURNS_OUT = re.compile(r"\b(?:aus|auf|ein|dazu|darunter)\b\W*$", re.I)


def looking_forward(parts: Parts) -> Parts:
    """ "War Köln 2023 besser als 2025?": then it has become worse since."""
    compared, years = parts.first(*COMPARED), parts.values("year", "year")
    if compared is None or not years or not compared.of("year") or max(years) >= min(compared.of("year")):
        return parts
    other_way = {"better": "worse", "worse": "better"}
    for part in parts.all(*other_way):
        parts = parts.replaced(part, replace(part, name=other_way[part.name]))
    return parts


def in_a_row(parts: Parts) -> Parts:
    """ "War Köln dreimal in Folge Erster?" does not ask since when."""
    for part in parts.all("since_when"):
        if RUN.search(parts.words(part)) and not parts.has("how_many", "when"):
            parts = parts.replaced(part, replace(part, name="in_a_row"))
    return parts


def falls_out(parts: Parts) -> Parts:
    """ "Wie fällt der Vergleich aus?", "was fällt auf?" are no places lost."""
    for part in parts.all("step_down"):
        if parts.words(part) == "fällt" and TURNS_OUT.search(parts.text[part.end :]):
            parts = parts.replaced(part, replace(part, name="filler"))
    return parts
