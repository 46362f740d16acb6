"""What the asker takes back: "Köln 2012, sorry, 2021", "Quatsch, ich meine Siegen"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from actions.reading.parts import Part, Parts

TAKES_BACK = r"(?:sry|sorry|pardon|quatsch|korrektur|korrigiere|vertippt|verschrieben|verzeihung|stopp)"
# What stands between a name and the one that is meant in its place.
BETWEEN = re.compile(
    rf"\W*(?:(?:ach|äh+m?|oh|ups|oder|halt|nein|nee?|nö|das|war|ist|falsch|{TAKES_BACK}|ich|mein\w*|natürlich|doch|eher"
    r"|vielmehr|besser|gesagt|wollte|sagen)\b\W*)+",
    re.I,
)
# One of these must be among them.
SURELY = re.compile(rf"\b(?:äh+m?|ups|nein|nee?|nö|falsch|{TAKES_BACK}|ich\s+mein\w*|vielmehr|besser\s+gesagt)\b", re.I)
BEGINS = re.compile(
    rf"\W*(?:(?:ach|oh|äh+m?|nein|nee?|halt)\W+)*(?:{TAKES_BACK}\b|ich\s+meinte\b|(?:nein|nee?)\W+ich\s+mein)", re.I
)
OF_US = re.compile(r"\b(?:wer|welche[rs]?|who|which)\s+(?:von|of)\s+(?:uns|us)$", re.I)
SLOTS = ("city", "category", "year")


def corrected(parts: Parts) -> Parts:
    """The parts without the names that are taken back for others of their kind; "wer von uns" are two cities."""
    both = [part for part in parts.all("city") if "home" in part.values and OF_US.search(parts.text[: part.end])]
    kept = [part for part in parts if not _is_taken_back(part, parts)]
    return Parts([replace(part, name="both", values={}) if part in both else part for part in kept], parts.text)


def takes_back(text: str) -> bool:
    """True for a piece that is said in the place of the one before it."""
    return BEGINS.match(text) is not None


def _is_taken_back(part: Part, parts: Parts) -> bool:
    if part.name not in SLOTS:
        return False
    following = next((each for each in parts if each.start >= part.end and each.name == part.name), None)
    if following is None:
        return False
    others = [each for each in parts if each.name in SLOTS and part.end <= each.start and each.end <= following.start]
    between = _without(others, parts.text[part.end : following.start], part.end)
    return BETWEEN.fullmatch(between) is not None and SURELY.search(between) is not None


def _without(parts: Iterable[Part], text: str, start: int) -> str:
    for part in parts:
        text = text[: part.start - start] + " " * (part.end - part.start) + text[part.end - start :]
    return text
