"""What people type, made harmless: it can never be a command to Rasa, and hides nothing."""

from __future__ import annotations

import re
import unicodedata

# Letters and signs that show nothing, though Unicode does not call them format characters.
BLANKS = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"
# Control and format characters, surrogates, private use and what is no character at all.
UNSEEN_CATEGORIES = ("Cc", "Cf", "Cs", "Co", "Cn")
# Rasa reads "/" as a command at the start of a message, and of each question in it. Only in "2023/24" or
# "IT/Kommunikation" does it mean anything else.
COMMAND = re.compile(r"(?<![^\W_])/+|/+(?![^\W_])")
SLASHES = re.compile("[／⁄∕⧸]")
VARIATION = re.compile("[\u180b-\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]")


def cleaned(typed: str) -> str:
    """Return the text without invisible characters and without a slash that could begin a command."""
    text = "".join(_seen(character) for character in VARIATION.sub("", unicodedata.normalize("NFC", typed)))
    text = COMMAND.sub(" ", SLASHES.sub("/", text))
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _seen(character: str) -> str:
    if character == "\n":
        return character
    if character in "\r\t\v\f\x85\u2028\u2029":
        return " "
    if character in BLANKS or unicodedata.category(character) in UNSEEN_CATEGORIES:
        return ""
    return character
