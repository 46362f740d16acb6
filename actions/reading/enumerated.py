"""A list of what is asked: "Platz, Punkte, Abstand zu Platz 10" are several questions about one city."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.reading.halves import masked
from actions.reading.kinds import RANKED
from actions.reading.parts import Part, Parts

GAP = re.compile(
    r"\s*[,;:–]\s+(?:(?:und|sowie|dazu|plus|and)\s+)*|\s+(?:und|sowie|plus|and)\s+(?:(?:auch|dazu|noch)\s+)?"
    r"|\s+(?:mit|with)\s+(?=(?:dem\s|ihrem\s|jeweil\w+\s|the\s)?\w*(?:abstand|rückstand|vorsprung|differenz|gap)\b)",
    re.I,
)
ASKING = "who which where how_many how_often when since_when why whether verb_first by_how_much tag compare".split()
MOVED = ("step_up", "step_down")
MOVES = ("rise", "fall")
COUNTED = ("difference", "change", *MOVES)
ENDS = ("place", "mean", "leads", "last", "city", "best", "top")
# What may stand before what is asked, and what a heading names.
BEFORE = re.compile(
    r"(?:\W|\b(?:der|die|das|den|dem|ergibt|entspricht|deren|dessen|ihr\w*|jeweil\w*|mit|im|seine?|the)\b)*", re.I
)
# "Alle Punkte durch fünf: ergibt das die Gesamtpunktzahl?"
RESULT = re.compile(r"[:,]\s+(?:ergibt|entspricht)\s+das\b", re.I)
OF = re.compile(r"\b(?:von|für|fuer|bei|of|for|(?:der|die|von)\s+stadt)\s+$", re.I)
BESIDE = ("n", "n_city", "city", "category", "respectively", "in_addition", "filler", "those")
FRAME = "city state category year span since until newest last_year all_editions".split()


def enumerated(parts: Parts) -> list[Parts]:
    """The questions of a list, where one of them is for a distance or a change; none if it is no list."""
    if parts.has(*ASKING):
        return []
    parts = _without_heading(parts)
    starts, kind = [0], None
    for start, end in _spans(parts.text):
        piece = _within(parts, start, end)
        if kind is not None and _is_another(piece, kind, parts.text, start):
            starts.append(start)
            kind = None
        kind = _kind(piece) or kind
    pieces = list(zip(starts, [*starts[1:], len(parts.text)], strict=True))
    kinds = [_kind(_within(parts, *piece)) for piece in pieces]
    if len(pieces) < 2 or not (RESULT.search(parts.text) or any(kind in COUNTED for kind in kinds)):
        return []
    first, *others = [_within(parts, *piece) for piece in pieces]
    told = [*_said_later(first, others, parts.text), *first]
    return [Parts(held, masked(parts.text, *piece)) for held, piece in zip([told, *others], pieces, strict=True)]


def _said_later(first: list[Part], others: list[list[Part]], text: str) -> list[Part]:
    """ "Platz und Rückstand auf Platz 1 von Köln 2024": what all of the list is about."""
    lacking = [name for name in FRAME if not any(part.name == name for part in first)]
    later = [part for piece in others for part in piece if part.name in lacking]
    about = [part for part in later if part.name != "city" or OF.search(text[: part.start])]
    return [replace(part, start=0, end=0) for part in about]


def _spans(text: str) -> list[tuple[int, int]]:
    gaps = list(GAP.finditer(text))
    return list(zip([0, *(gap.end() for gap in gaps)], [*(gap.start() for gap in gaps), len(text)], strict=True))


def _is_another(piece: list[Part], before: str, text: str, start: int) -> bool:
    """True if a piece asks at once for something else than what was asked before it."""
    kind = _kind(piece)
    # "Abstand zum Durchschnitt" behind another distance.
    has_an_end = kind == "difference" and any(part.name in ENDS for part in piece)
    if kind is None or (kind in COUNTED) < (before in COUNTED) or (kind == before and not has_an_end):
        return False
    first = next(part for part in piece if _kind([part]))
    said = text[start : first.start]
    for part in piece[: piece.index(first)]:
        said = said.replace(text[part.start : part.end], "") if part.name in BESIDE else said
    return BEFORE.fullmatch(said) is not None


def _kind(parts: list[Part]) -> str | None:
    names = {part.name for part in parts}
    if "difference" in names:
        return "difference"
    if "step_asked" in names:
        return "change"
    if names & {*MOVED}:
        return "fall" if "step_down" in names else "rise"
    if names & {"best", "worst"}:
        return "order"
    return next((name for name in ("mean", "sum", *RANKED, "n_points", "n_place") if name in names), None)


def _within(parts: Parts, start: int, end: int) -> list[Part]:
    return [part for part in parts if start <= part.start and part.end <= end]


def _without_heading(parts: Parts) -> Parts:
    """ "Gewinner und Verlierer 2024: …": of a heading, what it is about."""
    end = parts.text.find(":")
    told = [part for part in parts if part.end > end or part.name in FRAME]
    return Parts(told, parts.text) if _kind(_within(parts, 0, end)) in (None, "leads", *MOVES) else parts
