"""From lines to blocks: paragraphs whose lines are joined, headings, items of lists, tables."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias

# Longer lines are not wrapped: each is a paragraph.
WRAPPED = 120
# Arrows, check marks and pictures serve as bullets, too.
SYMBOL = r"(?:[-–•*·▪◦‣⁃>+]|[\u2190-\u2bff\U0001f300-\U0001faff]\ufe0f?)"
SECTION = r"\d{1,2}\.\d{1,2}\.?\s+(?=[A-ZÄÖÜ])"
HASHTAG = r"#(?=[A-ZÄÖÜ])"
ITEM = re.compile(rf"\s*(?:{SYMBOL}\s+|{HASHTAG}|{SECTION}|\d{{1,3}}[.)]\s+(?=[A-ZÄÖÜ]))")
BULLET = re.compile(rf"^\s*(?:{SYMBOL}\s+|{HASHTAG}|{SECTION})")
COLUMNS = re.compile(r"\s*\t\s*|\s*\|\s*|\s{2,}")
RULE = re.compile(r"[\s|:+=_-]+")


@dataclass(frozen=True)
class Table:
    """Rows of cells; empty cells keep their place if the text shows them."""

    rows: tuple[tuple[str, ...], ...]


Block: TypeAlias = str | Table


def blocks_of(text: str) -> tuple[Block, ...]:
    """Return the blocks of a text in order.

    >>> blocks_of("Ein Satz über\\nzwei Zeilen.\\n\\n- Punkt")
    ('Ein Satz über zwei Zeilen.', 'Punkt')
    """
    lines = [line.rstrip() for line in unicodedata.normalize("NFC", text).splitlines()]
    found: list[Block] = []
    for kind, group in groupby(lines, key=_kind):
        of_kind = list(group)
        if kind == "row":
            rows = tuple(_cells(line) for line in of_kind if not RULE.fullmatch(line))
            found += [Table(rows)] if len(rows) > 1 else [one_line(line) for line in of_kind]
        elif kind == "text":
            found += _paragraphs(of_kind)
    return tuple(found)


def one_line(text: str) -> str:
    """Return the text with single blanks between its words."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def _kind(line: str) -> str:
    if not line.strip():
        return "blank"
    is_row = len([cell for cell in _cells(line) if cell]) > 1 and re.search(r"\S(?:\s{2,}|\t|\s*\|\s*)\S", line)
    return "row" if is_row and len(line) <= 2 * WRAPPED else "text"


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in COLUMNS.split(line.strip().strip("|").strip()))


def _paragraphs(lines: list[str]) -> list[str]:
    found: list[str] = []
    before = ""
    for line in lines:
        if not found or ITEM.match(line) or len(line) > WRAPPED or len(before) > WRAPPED:
            found.append(BULLET.sub("", line).strip())
        else:
            found[-1] = _joined(found[-1], line.strip())
        before = line
    return [one_line(each) for each in found]


def _joined(before: str, line: str) -> str:
    if re.search(r"\w-$", before) and not re.match(r"(?:und|oder|bzw)\b", line):
        return before[:-1] + line if line[:1].islower() else before + line
    return f"{before} {line}"
