"""One figure that a sentence names, and how German writes numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bot.imports.press.number_words import CARDINALS, NUMBER, ORDINALS

Kind = Literal["rank", "step", "score", "doubt"]
NUM = rf"(?i:{NUMBER})"
TIME = r"(?:(?:im|des|vom)\s+)?(?:Vorjahr\w*|Jahr\s+(?:zuvor|davor)|[Zz]uvor|[Vv]orher|[Bb]isher)"


@dataclass(frozen=True)
class Expression:
    """What a sentence says from `start` to `end`: a rank (and the one before), a step (up: positive), points.

    Kind "doubt" looks like one of them but is none that can be used: `reason` says why, in German.
    `several` are the places of "auf den Plätzen 2 und 3"; `is_of_next`: the city must follow ("Spitzenreiter Köln"),
    `needs_name`: a city or board must stand right before ("Köln (7), Kiel (9)").
    """

    kind: Kind
    value: float
    start: int
    end: int
    previous: int | None = None
    is_previous: bool = False
    reason: str = ""
    several: tuple[int, ...] = ()
    is_of_next: bool = False
    needs_name: bool = False


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


def clause_end(text: str, place: int) -> int:
    """Return where the clause ends that the place in the text belongs to."""
    return min((found for mark in (", ", ";", ")", "–") if (found := text.find(mark, place)) >= 0), default=len(text))
