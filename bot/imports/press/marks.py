"""Finds what stands between quotation marks, in any of the ways in which German texts write them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

# Marks that open, and those that close them.
CLOSERS = {"„": '“”"', "“": "”", "»": "«", "«": "»", '"': '"', "”": "”", "‚": "‘’", "›": "‹", "‹": "›", "‘": "’"}


@dataclass(frozen=True)
class Quoted:
    """Words between marks; they start in block `first` at `start` (the mark) and end in `last` at `end` (after it)."""

    text: str
    first: int
    start: int
    last: int
    end: int
    closed: bool = True


def find_quoted(blocks: Sequence[str]) -> list[Quoted]:
    """Return what the blocks quote, in order; nested quotations belong to the outer one.

    A quotation that goes on in the next block may repeat its opening mark there, as is the custom.
    """
    found: list[Quoted] = []
    block = position = 0
    while block < len(blocks):
        start = _opening(blocks[block], position)
        if start is None:
            block, position = block + 1, 0
            continue
        quoted = _read(blocks, block, start)
        found.append(quoted)
        block, position = quoted.last, quoted.end
    return found


def _opening(text: str, position: int) -> int | None:
    for place in range(position, len(text)):
        mark = text[place]
        if mark in CLOSERS and mark not in "‘‹›" and _may_open(text, place):
            return place
    return None


def _may_open(text: str, place: int) -> bool:
    before = text[place - 1] if place else " "
    after = text[place + 1] if place + 1 < len(text) else " "
    return not before.isalnum() and not after.isspace()


def _read(blocks: Sequence[str], first: int, start: int) -> Quoted:
    mark = blocks[first][start]
    parts = []
    block, position = first, start + 1
    while block < len(blocks):
        text = blocks[block]
        if block > first and text[:1] == mark:
            position = 1
        end = _closing(text, position, mark)
        if end is not None:
            parts.append(text[position:end])
            return Quoted("\n".join(parts), first, start, block, end + 1)
        if block + 1 >= len(blocks) or not _goes_on(blocks[block + 1], mark):
            break
        parts.append(text[position:])
        block, position = block + 1, 0
    return Quoted(blocks[first][start + 1 :], first, start, first, len(blocks[first]), closed=False)


def _goes_on(text: str, mark: str) -> bool:
    """True for a paragraph that opens the quotation anew, or closes it before it opens another."""
    if text[:1] == mark:
        return True
    end = _closing(text, 0, mark) if mark not in '"”' else None
    return end is not None and mark not in text[:end]


def _closing(text: str, position: int, mark: str) -> int | None:
    depth = 0
    for place in range(position, len(text)):
        each = text[place]
        opens = each == mark and _may_open(text, place) and (mark != '"' or text[place - 1 : place] in (" ", "("))
        if opens and place > position:
            depth += 1
        elif each in CLOSERS[mark] and depth == 0:
            return place
        elif depth and each in CLOSERS[mark]:
            depth -= 1
    return None
