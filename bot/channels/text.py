"""What people type, made harmless: it can never be a command to Rasa, and hides nothing."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Container
from urllib.parse import unquote

from ftfy import fix_encoding

# Letters and signs that show nothing, though Unicode does not call them format characters.
# The last one is the key around a digit: "2️⃣" is a 2.
BLANKS = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\u20e3"
# Control and format characters, surrogates, private use and what is no character at all.
UNSEEN_CATEGORIES = ("Cc", "Cf", "Cs", "Co", "Cn")
# Rasa reads "/" as a command at the start of a message, and of each question in it. Only in "2023/24" or
# "IT/Kommunikation" does it mean anything else.
COMMAND = re.compile(r"(?<![^\W_])/+|/+(?![^\W_])")
SLASHES = re.compile("[／⁄∕⧸]")
HYPHENS = re.compile("[\u2010\u2011\u2012\u2212\ufe63\uff0d]")
ENTITY = re.compile(r"&(?:#\d+|#x[0-9a-f]+|[a-z]+);", re.I)
# Letters beyond ASCII as an address has them: at least two bytes.
ENCODED = re.compile(r"%[c-f][0-9a-f]%[89ab][0-9a-f]", re.I)
# "Vergleiche:\n- Köln\n- Bonn" is one question.
FIRST_BULLET = re.compile(r":[ \t]*\n[ \t]*[-*•–][ \t]+")
BULLET = re.compile(r"(?<=\w)[ \t]*\n[ \t]*[-*•–][ \t]+")
# What chat programs write for a mention, a channel, an emoji or a paragraph, wherever it was copied from.
MENTION = re.compile(r"<at\b[^<>]*>.*?</at>|<[@#!][^<>]*>|(?<!\w):[a-z0-9_+'-]+:(?!\w)", re.I | re.S)
BRACKETS = re.compile(r"<(?P<end>/?)(?P<name>[^\W\d_][\w-]*)(?P<rest>[^<>]*)>")
# Tags that need no end.
SINGLE_TAGS = frozenset("br hr img input li p td tr wbr".split())
# "Kolleg:innen", "Bürger*innen".
GENDERED = re.compile(r"(?<=[^\W\d_])[:*_](?=in(?:nen)?\b)")
# An address in an address, in HTML.
MOST_ENCODINGS = 5
# Signs that only vary the one before, and lost letters: "M\ufffdnchen" is a typo away from its name.
UNSEEN = re.compile("[\u180b-\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]|(?<=\\w)\ufffd+(?=\\w)")


def cleaned(typed: str) -> str:
    """Return the text as its writer meant it: decoded, without what nobody sees, and no command to Rasa.

    "KÃ¶ln", "K&ouml;ln" and "K%C3%B6ln" are Köln; hyphens of all kinds are "-"; a list's signs are commas; mentions and
    tags say nothing.
    """
    text = _decoded(typed)
    text = unicodedata.normalize("NFC", "".join(_seen(character) for character in UNSEEN.sub("", text)))
    text = COMMAND.sub(" ", SLASHES.sub("/", HYPHENS.sub("-", text)))
    text = GENDERED.sub("", BULLET.sub(", ", FIRST_BULLET.sub(": ", text)))
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _decoded(typed: str) -> str:
    """Without the traces of other programs: mojibake, HTML entities, percent signs of an address, mentions, tags."""
    for _ in range(MOST_ENCODINGS):
        decoded = _once_decoded(typed)
        if decoded == typed:
            break
        typed = decoded
    return typed


def _once_decoded(typed: str) -> str:
    text = html.unescape(fix_encoding(typed)) if ENTITY.search(typed) else fix_encoding(typed)
    decoded = unquote(text) if ENCODED.search(text) else text
    return without_tags(text if "\ufffd" in decoded else decoded)


def without_tags(text: str) -> str:
    """The text without mentions and tags; what else stands in angle brackets stays without them: "<Bonn>"."""
    plain = MENTION.sub(" ", text)
    ended = {hit["name"].lower() for hit in BRACKETS.finditer(plain) if hit["end"]}
    return BRACKETS.sub(lambda hit: " " if _is_tag(hit, ended) else f" {hit['name']}{hit['rest']} ", plain)


def _is_tag(hit: re.Match[str], ended: Container[str]) -> bool:
    name = hit["name"].lower()
    return bool(hit["end"]) or name in ended or name in SINGLE_TAGS or "=" in hit["rest"] or hit["rest"].endswith("/")


def _seen(character: str) -> str:
    if character == "\n":
        return character
    if character in "\r\t\v\f\x85\u2028\u2029":
        return " "
    category = unicodedata.category(character)
    if character in BLANKS or category in UNSEEN_CATEGORIES:
        return ""
    # Letters and digits of other widths and styles are those that they show; a word in one sign is no letter.
    plain = unicodedata.normalize("NFKC", character) if category[0] in "LN" else character
    return plain if len(plain) == 1 else character
