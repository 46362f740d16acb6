"""Says whether German words tell of a rise or a fall."""

from __future__ import annotations

import re

UP = re.compile(
    r"\b(?:[Vv]erbesser\w*|höher|aufwärts|bergauf|weiter\s+(?:oben|vorne?)|nach\s+(?:oben|vorne?)|gut\s?ge?macht\w*|gut\b|(?:hoch|empor)?ge?kletter\w*|klettert\w*|aufgestiegen|aufsteig\w*"
    r"|steigt|stieg\w*|gestiegen|springt|sprang\w*|Sprung|Satz|\w*gerückt|rückt\w*|zugelegt|legt\w*|besser|\w*gearbeitet|hinzugewonnen"
    r"|gewonnen|gewinnt|gewann\w*|[Pp]lus|Aufstieg|schob|schiebt|aufgeholt|holt\w*\s+auf|macht\w*)\b"
)
DOWN = re.compile(
    r"\b(?:[Vv]erschlechter\w*|tiefer|abwärts|bergab|weiter\s+(?:unten|hinten)|verl(?:iert|or|oren|ieren)|büßt\w*|eingebüßt|einbüß\w*|\w*rutsch\w*|gefallen|fällt|fiel\w*|zurück\w*|schlechter"
    r"|nach\s+(?:unten|hinten)|abgestiegen|[Mm]inus|sackt\w*|abgesackt|abgerutscht|Rückfall|Abstieg|Verlust|sank|sinkt|gesunken|abgegeben)\b"
)


def moves(text: str) -> bool:
    """Return whether the text tells of a rise or a fall, or of both."""
    return bool(UP.search(text) or DOWN.search(text))


def direction(text: str) -> int:
    """Return 1 for a rise, -1 for a fall, and 0 where it is not clear.

    >>> direction("klettert um vier Plätze"), direction("büßt vier Plätze ein"), direction("vier Plätze")
    (1, -1, 0)
    """
    return bool(UP.search(text)) - bool(DOWN.search(text))
