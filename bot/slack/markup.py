"""Slack's own markup in texts: read from what people write, and kept out of what the bot writes.

As in "Formatting text with mrkdwn" of Slack's docs: "&", "<" and ">" are entities; "<…>" is a mention, a channel or a
link.
"""

from __future__ import annotations

import re

ENTITIES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"))
IN_BRACKETS = re.compile(r"<([^<>]*)>")
# What stands for a channel or a group that a sentence speaks of; its label is a name that somebody gave it.
CHANNEL, GROUP = "#Kanal", "@Gruppe"
# A word joiner: shows nothing, and a sign beside it neither begins nor ends a format.
JOINER = "\u2060"
# Formats, a quote at the start, and the first colon of an emoji.
SIGNS = re.compile(r"[*_~`]|^&gt;|:(?=[\w+'-]+:)")


def plain(text: str) -> str:
    """Return what someone wrote, without markup and without the ids of people and channels."""
    spoken = IN_BRACKETS.sub(lambda found: _spoken(found[1], _is_inside(found)), text)
    for sign, entity in reversed(ENTITIES):
        spoken = spoken.replace(entity, sign)
    return " ".join(part for part in spoken.split(" ") if part).strip()


def escaped(text: str) -> str:
    """Return the text so that nothing in it is a mention or a link."""
    for sign, entity in ENTITIES:
        text = text.replace(sign, entity)
    return text


def literal(text: str) -> str:
    """Return the text so that mrkdwn shows it as it is, on one line."""
    return SIGNS.sub(lambda sign: f"{JOINER}{sign[0]}{JOINER}", escaped(" ".join(text.split())))


def link(address: str, label: str) -> str:
    """Return a link in mrkdwn; only its label, if the address could be anything but a link."""
    shown = literal(label)
    if not re.fullmatch(r"https?://[^\s<>|]+", address):
        return shown
    return f"<{address.replace('&', '&amp;')}|{shown.replace('|', '/')}>"


def _is_inside(found: re.Match[str]) -> bool:
    """False for whom a message is addressed to, or what it is filed under: before or behind all of its words."""
    before, behind = found.string[: found.start()], found.string[found.end() :]
    return all(re.search(r"\w", IN_BRACKETS.sub("", part)) for part in (before, behind)) or bool(
        re.match(r"\s*[?.!]+\s*$", behind)
    )


def _spoken(inside: str, in_a_sentence: bool) -> str:
    target, _, label = inside.partition("|")
    if target.startswith("@"):
        # Who is meant is nobody's business here, and an id no word.
        return " "
    if target.startswith("#"):
        return CHANNEL if in_a_sentence else " "
    if target.startswith("!subteam"):
        return GROUP if in_a_sentence else " "
    if target.startswith("!"):
        return label or " "
    return label or target.removeprefix("mailto:")
