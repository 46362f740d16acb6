"""Slack's published rules for messages and Home tabs, as a checker.

From Slack's docs: "Blocks", "Block elements" and "Composition objects" in the Block Kit reference, "chat.postMessage",
"Formatting text with mrkdwn". Blocks that the bot never sends are unknown here, and so a problem.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.blocks import Block as SdkBlock

MOST_BLOCKS, MOST_HOME_BLOCKS = 50, 100
MOST_TEXT = 4000
MOST_IN_TABLES = 10_000
# Of a whole message; not published, but measured by others: "msg_blocks_too_long".
MOST_IN_BLOCKS = 13_000
# All that "<…>" may be: the bot never mentions anyone.
LINK = re.compile(r"<https?://[^\s<>|]+(\|[^<>|]+)?>")
BARE = re.compile(r"&(?!amp;|lt;|gt;)|[<>]")
Problems = Iterator[str]


def message_problems(payload: dict[str, Any]) -> list[str]:
    """Return what Slack would not take, or would take for something else, in a message."""
    return [*_fallback(payload), *_blocks(payload.get("blocks"), MOST_BLOCKS), *_in_message(payload.get("blocks"))]


def home_problems(view: dict[str, Any]) -> list[str]:
    """Return what Slack would not take in a Home tab."""
    wrong = [] if view.get("type") == "home" else ["type is not home"]
    return [*wrong, *_blocks(view.get("blocks"), MOST_HOME_BLOCKS)]


def shown(payload: dict[str, Any]) -> str:
    """Return all that people read in the blocks of a message or Home tab, one text a line."""
    return "\n".join(_texts(payload["blocks"]))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, dict):
        if isinstance(value.get("text"), str):
            yield _read(value["text"]) if value["type"] == "mrkdwn" else value["text"]
        for name in ("text", "elements", "rows"):
            if not isinstance(value.get(name), str):
                yield from _texts(value.get(name))


def _read(mrkdwn: str) -> str:
    text = re.sub(r"<[^|>]*\|([^>]*)>", r"\1", mrkdwn).replace("\u2060", "")
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _fallback(payload: dict[str, Any]) -> Problems:
    text = payload.get("text")
    if not isinstance(text, str) or not text.strip():
        yield "no text for notifications"
    elif len(text) > MOST_TEXT:
        yield f"text of {len(text)} characters"
    elif BARE.search(text):
        yield "text with markup"


def _in_message(blocks: Any) -> Problems:
    tables = [each for each in blocks or () if each.get("type") == "table"]
    if len(tables) > 1:
        yield "only_one_table_allowed"
    if sum(len(cell["text"]) for table in tables for row in table["rows"] for cell in row) > MOST_IN_TABLES:
        yield "too much in tables"
    if sum(map(len, _texts(blocks))) > MOST_IN_BLOCKS:
        yield "msg_blocks_too_long"


def _blocks(blocks: Any, most: int) -> Problems:
    if not isinstance(blocks, list) or not 0 < len(blocks) <= most:
        yield "number of blocks"
        return
    for block in blocks:
        known = RULES.get(block.get("type"))
        yield from known(block) if known else ["unknown block"]
        yield from _by_sdk(block)
    for name in ("block_id", "action_id"):
        ids = list(_named(blocks, name))
        if len(set(ids)) < len(ids) or not all(0 < len(each) <= 255 for each in ids):
            yield f"{name} twice, or too long"


def _by_sdk(block: dict[str, Any]) -> Problems:
    # A copy: slack_sdk takes it apart.
    try:
        parsed = SdkBlock.parse(json.loads(json.dumps(block)))
        if parsed is None or parsed.to_dict()["type"] != block["type"]:
            yield "unknown to slack_sdk"
    except (SlackObjectFormationError, TypeError) as error:
        yield str(error)


def _named(value: Any, name: str) -> Iterator[str]:
    if isinstance(value, dict):
        if name in value:
            yield value[name]
        for each in value.values():
            yield from _named(each, name)
    elif isinstance(value, list):
        for each in value:
            yield from _named(each, name)


def _text(value: Any, most: int, *kinds: str) -> Problems:
    if not isinstance(value, dict) or value.get("type") not in kinds:
        yield f"text of the wrong kind: {value}"
        return
    allowed = {"type", "text", *(("emoji",) if value["type"] == "plain_text" else ("verbatim",))}
    if set(value) - allowed:
        yield "text with unknown fields"
    if not isinstance(value.get("text"), str) or not 0 < len(value["text"]) <= most:
        yield f"length of a text: {len(value.get('text', ''))}"
    elif value["type"] == "mrkdwn" and BARE.search(LINK.sub("", value["text"])):
        yield f"markup in {value['text']!r}"


def _fields(block: dict[str, Any], *names: str) -> Problems:
    if set(block) - {"type", "block_id", *names}:
        yield f"unknown fields in {block['type']}"


def _section(block: dict[str, Any]) -> Problems:
    yield from _fields(block, "text", "expand")
    yield from _text(block.get("text"), 3000, "plain_text", "mrkdwn")


def _header(block: dict[str, Any]) -> Problems:
    yield from _fields(block, "text")
    yield from _text(block.get("text"), 150, "plain_text")


def _context(block: dict[str, Any]) -> Problems:
    yield from _fields(block, "elements")
    if not 0 < len(block["elements"]) <= 10:
        yield "number of elements in context"
    for each in block["elements"]:
        yield from _text(each, 3000, "plain_text", "mrkdwn")


def _image(block: dict[str, Any]) -> Problems:
    yield from _fields(block, "image_url", "alt_text")
    if not re.fullmatch(r"https?://\S{1,2990}", block.get("image_url", "")):
        yield "address of an image"
    if not 0 < len(block.get("alt_text", "")) <= 2000:
        yield "alternative text of an image"


def _table(block: dict[str, Any]) -> Problems:
    yield from _fields(block, "rows", "column_settings")
    rows = block.get("rows", [])
    if not 0 < len(rows) <= 100:
        yield "number of rows"
    if not all(0 < len(row) <= 20 for row in rows) or len({len(row) for row in rows}) > 1:
        yield "number of columns"
    for cell in (cell for row in rows for cell in row):
        if set(cell) != {"type", "text"} or cell["type"] != "raw_text" or not cell["text"]:
            yield f"cell {cell}"


def _actions(block: dict[str, Any]) -> Problems:
    yield from _fields(block, "elements")
    if not 0 < len(block["elements"]) <= 25:
        yield "number of elements in actions"
    for each in block["elements"]:
        if set(each) != {"type", "action_id", "text", "value"} or each["type"] != "button":
            yield f"button {each}"
            continue
        yield from _text(each["text"], 75, "plain_text")
        if not 0 < len(each["value"]) <= 2000:
            yield "value of a button"


def _rich_text(block: dict[str, Any]) -> Problems:
    yield from _fields(block, "elements")
    for each in block["elements"]:
        if each["type"] == "rich_text_list":
            parts = [part for entry in each["elements"] for part in entry["elements"]]
        elif each["type"] == "rich_text_quote":
            parts = each["elements"]
        else:
            yield f"unknown element {each['type']}"
            continue
        if not parts or not all(set(part) == {"type", "text"} and part["type"] == "text" for part in parts):
            yield f"parts of {each['type']}"
        if not all(part["text"] for part in parts):
            yield "empty text in rich_text"


RULES: dict[str, Callable[[dict[str, Any]], Problems]] = {
    "section": _section,
    "header": _header,
    "context": _context,
    "image": _image,
    "table": _table,
    "actions": _actions,
    "rich_text": _rich_text,
}
