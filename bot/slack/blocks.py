"""A message of the bot as messages of Slack: Block Kit, and the text that notifications and screen readers get.

Limits are from "Blocks" and "Block elements" in the Block Kit reference of Slack's docs: section, table, image,
context, actions, button.
What people or facts say stands in plain_text, raw_text or rich_text, where no sign means anything.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from actions.answers.presentation import NOTHING
from bot.conversations.store import Button, Message
from bot.slack.events import button_value
from bot.slack.markup import escaped, link, literal
from bot.slack.texts import WORDS

MOST_BLOCKS = 50
MOST_TEXT = 3000
MOST_ROWS, MOST_COLUMNS = 100, 20
# Of all cells of a message.
MOST_IN_TABLE = 10_000
MOST_CONTEXT = 10
MOST_LABEL = 300
MOST_BUTTONS, MOST_TITLE = 25, 75
MOST_ALT, MOST_ADDRESS = 2000, 3000
# Of all text in a message; from about 13,000 on, Slack answers "msg_blocks_too_long".
MOST_IN_MESSAGE = 12_000
# What "chat.postMessage" recommends at most for the text beside the blocks.
MOST_FALLBACK = 4000
ELLIPSIS = "…"
# So that a heading and one row always fit.
MOST_IN_CELL = 200
CUT_ENTITY = re.compile(r"&\w*$", re.A)

Block = dict[str, Any]
Payload = dict[str, Any]
Item = TypeVar("Item")


def payloads(message: Message, kind: str, public_url: str | None, pressed: str | None = None) -> list[Payload]:
    """Return the messages that show this one, each with `text` and `blocks`.

    `kind` is the kind of conversation, see bot/slack/events.py; charts need `public_url`; `pressed` is what stands on
    the button that was the question.
    """
    answer = message.answer or {"text": message.text}
    words = WORDS["en" if answer.get("language") == "en" else "de"]
    blocks = [
        *([_context([_plain(words["asked"].format(title=pressed))])] if pressed else []),
        *_answer(answer, words, public_url),
    ]
    if len(blocks) == bool(pressed):
        blocks += _sections(message.text)
    packed = _packed([*blocks, *_actions(message.buttons, kind, message.number)])
    texts = [
        _fallback(message.text or answer.get("text") or words["continued"]),
        *([words["continued"]] * (len(packed) - 1)),
    ]
    return [{"text": text, "blocks": part} for text, part in zip(texts, packed, strict=True)]


def section(text: str) -> Block:
    """Return a block with this text, at most 3000 characters, as it is."""
    return {"type": "section", "text": _plain(text), "expand": True}


def header(text: str) -> Block:
    """Return a heading, at most 150 characters."""
    return {"type": "header", "text": _plain(text)}


def bullets(texts: Iterable[str]) -> Block:
    """Return a list."""
    entries = [{"type": "rich_text_section", "elements": [_literal(text)]} for text in texts]
    return {"type": "rich_text", "elements": [{"type": "rich_text_list", "style": "bullet", "elements": entries}]}


def linked(address: str, label: str) -> Block:
    """Return a block with one link."""
    return _context([{"type": "mrkdwn", "text": link(address, label)}])


def _answer(answer: Mapping[str, Any], words: Mapping[str, str], public_url: str | None) -> Iterator[Block]:
    yield from _sections(answer.get("text") or "")
    yield from (_quote(each) for each in answer.get("quotes") or ())
    if answer.get("chart") and public_url:
        yield from _image(answer["chart"], public_url)
    if answer.get("table"):
        yield from _tables(answer["table"], words)
    if answer.get("sources"):
        yield from _sources(answer["sources"], words)


def _sections(text: str) -> list[Block]:
    lines = [line for line in text.split("\n") if line.strip()]
    return [section("\n".join(part)) for part in _filled(_cut(lines, MOST_TEXT), MOST_TEXT, lambda line: len(line) + 1)]


def _quote(quote: Mapping[str, Any]) -> Block:
    # rich_text is what Slack itself makes of ">", and no sign of the quote can end it.
    who = ", ".join(str(quote[name]) for name in ("person", "office", "city") if quote.get(name))
    said_by = f"{who} ({quote['year']})" if quote.get("year") else who
    said = _literal(_shortened(f"„{quote['text']}“\n— {said_by}", MOST_TEXT))
    return {"type": "rich_text", "elements": [{"type": "rich_text_quote", "elements": [said]}]}


def _image(chart: Mapping[str, Any], public_url: str) -> Iterator[Block]:
    address = public_url.rstrip("/") + chart["address"]["png"]
    if len(address) <= MOST_ADDRESS:
        yield {"type": "image", "image_url": address, "alt_text": _shortened(chart["alt"], MOST_ALT)}


def _tables(table: Mapping[str, Any], words: Mapping[str, str]) -> Iterator[Block]:
    head, *rows = [[_cell(cell) for cell in row[:MOST_COLUMNS]] for row in (table["head"], *table["rows"])]
    yield _context([_plain(_shortened(table["caption"], MOST_TEXT))])
    left = len(table["head"]) - MOST_COLUMNS
    if left > 0:
        yield _context([_plain(words["columns"].format(left=left, most=MOST_COLUMNS))])
    room = MOST_IN_TABLE - _characters(head)
    for part in _filled(rows, room, _characters, MOST_ROWS - 1):
        yield {"type": "table", "rows": [head, *part]}


def _sources(sources: Sequence[Mapping[str, Any]], words: Mapping[str, str]) -> Iterator[Block]:
    heading = words["source" if len(sources) == 1 else "sources"]
    links = [{"type": "mrkdwn", "text": _link(each["url"] or "", each["label"])} for each in sources]
    for part in _filled([_plain(heading), *links], MOST_TEXT, lambda each: len(each["text"]), MOST_CONTEXT):
        yield _context(part)


def _link(address: str, label: str) -> str:
    shown = _shortened(label.strip() or address, MOST_LABEL)
    whole = link(address, shown)
    return whole if len(whole) <= MOST_TEXT else literal(shown)


def _actions(buttons: Sequence[Button], kind: str, number: int) -> Iterator[Block]:
    elements = [
        {
            "type": "button",
            "action_id": f"suggestion_{place}",
            "text": _plain(_shortened(" ".join(button.title.split()), MOST_TITLE)),
            "value": button_value(kind, number, place),
        }
        for place, button in enumerate(buttons)
        if button.title.strip()
    ]
    for start in range(0, len(elements), MOST_BUTTONS):
        yield {"type": "actions", "elements": elements[start : start + MOST_BUTTONS]}


def _packed(blocks: Iterable[Block]) -> list[list[Block]]:
    """Return the blocks of each message: one table each, and no more than Slack takes."""
    packed: list[list[Block]] = [[]]
    for block in blocks:
        last = packed[-1]
        second_table = block["type"] == "table" and any(each["type"] == "table" for each in last)
        too_long = sum(map(_length, last)) + _length(block) > MOST_IN_MESSAGE
        if last and (second_table or too_long or len(last) == MOST_BLOCKS):
            packed.append([])
        packed[-1].append(block)
    return packed


def _filled(
    items: Iterable[Item], room: int, size: Callable[[Item], int], most: int | None = None
) -> Iterator[list[Item]]:
    """Yield the items in groups whose sizes add up to `room` at most, with `most` items at most."""
    group: list[Item] = []
    for item in items:
        if group and (sum(map(size, group)) + size(item) > room or len(group) == most):
            yield group
            group = []
        group.append(item)
    if group:
        yield group


def _cut(lines: Iterable[str], most: int) -> Iterator[str]:
    for line in lines:
        yield from (line[start : start + most - 1] for start in range(0, len(line), most - 1))


def _length(block: Any) -> int:
    """How many characters of text are in the block."""
    if isinstance(block, str):
        return len(block)
    parts = block.values() if isinstance(block, dict) else block if isinstance(block, list) else ()
    return sum(map(_length, parts))


def _characters(row: Sequence[Mapping[str, str]]) -> int:
    return sum(len(cell["text"]) for cell in row)


def _cell(content: Any) -> dict[str, str]:
    return {"type": "raw_text", "text": _shortened(str(content).strip(), MOST_IN_CELL) or NOTHING}


def _literal(text: str) -> dict[str, str]:
    return {"type": "text", "text": text}


def _plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text, "emoji": False}


def _context(elements: list[dict[str, Any]]) -> Block:
    return {"type": "context", "elements": elements}


def _fallback(text: str) -> str:
    whole = escaped(text)
    # What is cut must not end within an entity.
    return whole if len(whole) <= MOST_FALLBACK else CUT_ENTITY.sub("", whole[: MOST_FALLBACK - 1]) + ELLIPSIS


def _shortened(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + ELLIPSIS
