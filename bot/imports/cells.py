"""What a cell of a table says. A doubtful one is refused: nobody looks at a thousand rows again once they are in."""

from __future__ import annotations

import math
import re

from actions.facts.problems import quoted
from bot.imports.sheets import Cell, Odd

# What tables show where there is nothing to show.
BLANK = frozenset({"", "-", "–", "—", "k. a.", "k.a.", "n. a.", "n/a"})
PLACE = re.compile(r"(?:(?:Platz|Rang) )?([1-9][0-9]{0,6})\.?|([1-9][0-9]{0,6})\. (?:Platz|Rang)", re.IGNORECASE)
SCORE = re.compile(r"([0-9]{1,3})(?:[.,]([0-9]{1,9}))?(?: ?(?:Punkten?|Pkt\.?|points))?", re.IGNORECASE)
WHOLE = re.compile("[1-9][0-9]{0,6}")
YEAR = re.compile("(19|20)[0-9]{2}")
HIGHEST_SCORE = 100


class Doubtful(Exception):
    """A cell that says nothing for certain. The message is German."""


def is_blank(cell: Cell) -> bool:
    """Return whether a cell says nothing."""
    return isinstance(cell, str) and cell.casefold() in BLANK


def read_text(cell: Cell) -> str:
    """Return a cell as a text."""
    return str(_even(cell))


def read_rank(cell: Cell) -> int:
    """Return the place that a cell names: 17, 17., Platz 17. Raises Doubtful."""
    hit = PLACE.fullmatch(_digits(cell))
    if not hit:
        raise Doubtful(f"{quoted(cell)} ist kein Rang. Erlaubt ist eine ganze Zahl ab 1, zum Beispiel 17.")
    return int(hit[1] or hit[2])


def read_number(cell: Cell) -> int:
    """Return a whole number of at least 1. Raises Doubtful."""
    text = _digits(cell)
    if not WHOLE.fullmatch(text):
        raise Doubtful(f"{quoted(cell)} ist keine ganze Zahl ab 1.")
    return int(text)


def read_year(cell: Cell) -> int:
    """Return a year of four digits. Raises Doubtful."""
    text = _digits(cell)
    if not YEAR.fullmatch(text):
        raise Doubtful(f"{quoted(cell)} ist keine Jahreszahl. Erlaubt sind vier Ziffern, zum Beispiel 2026.")
    return int(text)


def read_score(cell: Cell) -> float:
    """Return points from 0 to 100, with decimal point or comma: 63.5, 63,5, 63,5 Punkte. Raises Doubtful."""
    cell = _even(cell)
    if isinstance(cell, str):
        hit = SCORE.fullmatch(cell)
        # 1.234 and 63,123 may be thousands.
        if not hit or len(hit[2] or "") == 3:
            raise Doubtful(f"{quoted(cell)} ist keine eindeutige Punktzahl. Erlaubt ist zum Beispiel 63,5.")
        number = float(f"{hit[1]}.{hit[2] or 0}")
    else:
        # Excel computes in binary fractions: 63.5 may come as 63.50000000000001.
        number = round(float(cell), 9)
    if not (math.isfinite(number) and 0 <= number <= HIGHEST_SCORE):
        raise Doubtful(f"{quoted(cell)} liegt nicht zwischen 0 und {HIGHEST_SCORE}.")
    return number


def _even(cell: Cell) -> str | int | float:
    if isinstance(cell, Odd):
        raise Doubtful(f"{quoted(cell.shown)} {cell.reason}" if cell.shown else f"Die Zelle {cell.reason}")
    return cell


def _digits(cell: Cell) -> str:
    """The cell as a text; of numbers, Excel keeps whether they are whole to itself."""
    cell = _even(cell)
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
