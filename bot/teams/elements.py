"""The parts of a card, as the element reference of Adaptive Cards 1.5 describes them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from bot.teams.activities import CHOICE
from bot.teams.markdown import link, literal

Element = dict[str, Any]

# Teams shows six actions side by side and hides the others ("Adaptive Cards in Teams", actions).
MOST_ACTIONS = 6
# Longer texts of one block are no use to anyone, and one block must fit into a message.
LONGEST_LINE = 4000
# More columns than that a Table does not take.
MOST_COLUMNS = 20
# Bytes of the rows of a table in one message, with what is shown instead of it.
LARGEST_ROWS = 18_000
LONGEST_TITLE = 200


def size(parts: Sequence[Element]) -> int:
    """How many bytes the parts are, as they are sent."""
    return len(json.dumps(parts, ensure_ascii=False, separators=(",", ":")).encode())


def text_block(markdown: str, **more: Any) -> Element:
    """A paragraph."""
    return {"type": "TextBlock", "text": markdown, "wrap": True, **more}


def lines_of(text: str) -> list[Element]:
    """Each line is a block of its own: clients do not agree on line breaks within one."""
    lines = [line for line in text.split("\n") if line.strip()]
    pieces = [line[start : start + LONGEST_LINE] for line in lines for start in range(0, len(line), LONGEST_LINE)]
    return [text_block(literal(piece), **({"spacing": "Small"} if place else {})) for place, piece in enumerate(pieces)]


def quote_box(quote: dict[str, Any]) -> Element:
    """A quotation and who said it. Quotations are German in every language."""
    who = ", ".join(str(quote[each]) for each in ("person", "office", "city", "year") if quote.get(each))
    said = [literal(line) for line in f"„{quote['text']}“".split("\n") if line.strip()]
    return {
        "type": "Container",
        "style": "emphasis",
        "items": [*(text_block(line) for line in said), text_block(literal(who), isSubtle=True, spacing="Small")],
    }


def tables(table: dict[str, Any], continued: str) -> list[list[Element]]:
    """The table in as many pieces as messages need; each piece has a caption, and all but the first say `continued`."""
    pieces: list[list[Element]] = []
    for columns in _shares(len(table["head"])):
        head = [str(table["head"][column]) for column in columns]
        rows = [[str(row[column]) for column in columns] for row in table["rows"]]
        for some in _batches(head, rows):
            caption = f"{table['caption']} {continued}" if pieces else str(table["caption"])
            pieces.append([text_block(literal(caption), weight="Bolder"), _grid(head, some)])
    return pieces


def picture(url: str, alt: str, caption: str) -> list[Element]:
    """A picture that can be enlarged, and what is below it."""
    image = {
        "type": "Image",
        "url": url,
        "altText": alt,
        "size": "Stretch",
        "msteams": {"allowExpand": True},
        "fallback": text_block(link(alt, url)),
    }
    return [image, text_block(literal(caption), isSubtle=True, size="Small")]


def sources_line(sources: Sequence[dict[str, Any]], one: str, many: str) -> list[Element]:
    """Where an answer is from, with links."""
    links = [link(str(each["label"]), str(each["url"])) for each in sources]
    lines = [f"{one} {links[0]}"] if len(links) == 1 else [many, *links] if links else []
    return [
        text_block(line, isSubtle=True, size="Small", spacing="None" if place else "Default")
        for place, line in enumerate(lines)
    ]


def choices(titles: Sequence[str], number: int) -> list[Element]:
    """Buttons of the message with that number, in sets that Teams shows whole.

    What a press sends: "Adaptive Card actions in Teams", messageBack.
    """
    actions = [_submit(title, f"{number}.{place}") for place, title in enumerate(titles)]
    return [
        {"type": "ActionSet", "actions": actions[start : start + MOST_ACTIONS]}
        for start in range(0, len(actions), MOST_ACTIONS)
    ]


def _submit(title: str, reference: str) -> Element:
    message = {"type": "messageBack", "displayText": title, "text": title, "value": {CHOICE: reference}}
    return {"type": "Action.Submit", "title": title[:LONGEST_TITLE], "data": {"msteams": message}}


def _grid(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Element:
    return {
        "type": "Table",
        "firstRowAsHeader": True,
        "showGridLines": True,
        "columns": [{"width": 1} for _ in head],
        "rows": [_row(head, weight="Bolder"), *(_row(row) for row in rows)],
        "fallback": _without_grid(head, rows),
    }


def _row(cells: Sequence[str], **more: Any) -> Element:
    return {
        "type": "TableRow",
        "cells": [{"type": "TableCell", "items": [text_block(literal(cell), **more)]} for cell in cells],
    }


def _without_grid(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Element:
    """The same for a client that draws no tables."""
    if len(head) == 2:
        return {"type": "FactSet", "facts": [{"title": literal(row[0]), "value": literal(row[1])} for row in rows]}
    return {"type": "Container", "items": [_row_as_line(head, row) for row in rows]}


def _row_as_line(head: Sequence[str], row: Sequence[str]) -> Element:
    line = ", ".join(f"{name}: {cell}" for name, cell in zip(head, row, strict=True))
    return text_block(literal(line), spacing="None")


def _shares(columns: int) -> list[list[int]]:
    """The columns of each table: the first names the row, so every table has it."""
    others = list(range(1, columns))
    step = MOST_COLUMNS - 1
    return [[0, *others[start : start + step]] for start in range(0, max(len(others), 1), step)]


def _batches(head: Sequence[str], rows: Sequence[list[str]]) -> list[list[list[str]]]:
    """The rows in batches of so many that each fits into a message."""
    batches: list[list[list[str]]] = []
    room = 0
    for row in rows:
        needed = size([_row(row), _row_as_line(head, row)])
        if needed > room or not batches:
            batches.append([])
            room = LARGEST_ROWS
        batches[-1].append(row)
        room -= needed
    return batches
