"""Adds examples to the training data, line by line, so that comments and order stay as they are."""

from __future__ import annotations

import re
from pathlib import Path

from actions.facts.whole_file import replacing

INTENT = re.compile(r"^- intent: *(\S+) *$")
EXAMPLES = re.compile(r"^ +examples: *\|")
EXAMPLE = "    - "
# In an example, Rasa reads these as markup.
MARKUP = str.maketrans("", "", "[]{}")


class UnknownIntent(Exception):
    """No file has examples of that intent."""


def intents_in(folder: Path) -> set[str]:
    """Return the intents that have examples in the files of the folder."""
    return {
        found[1]
        for path in folder.glob("*.yml")
        for line in path.read_text(encoding="utf-8").splitlines()
        if (found := INTENT.match(line))
    }


def add_example(folder: Path, intent: str, text: str) -> Path | None:
    """Add an example in front of those the intent has and return the file; None if it is there already.

    Raises UnknownIntent.
    """
    line = EXAMPLE + text.translate(MARKUP)
    for path in sorted(folder.glob("*.yml")):
        lines = path.read_text(encoding="utf-8").splitlines()
        place = _place(lines, intent)
        if place is None:
            continue
        if line in lines:
            return None
        _write(path, [*lines[:place], line, *lines[place:]])
        return path
    raise UnknownIntent(intent)


def _place(lines: list[str], intent: str) -> int | None:
    """Before which line the intent's examples begin."""
    for number, line in enumerate(lines[:-1]):
        found = INTENT.match(line)
        if found and found[1] == intent and EXAMPLES.match(lines[number + 1]):
            return number + 2
    return None


def _write(path: Path, lines: list[str]) -> None:
    with replacing(path) as unfinished:
        unfinished.write_text("\n".join(lines) + "\n", encoding="utf-8")
