"""What commands that change something have in common: who does it, and whether they are sure."""

from __future__ import annotations

import getpass
import sys
from pathlib import Path

from bot.command_line.printing import Stopped, err


def who(by: str | None) -> str:
    """Return who makes a change: as named, else the login name."""
    if by:
        return by
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        # In a container, the user need not have a name.
        return "unbekannt"


def confirmed(question: str) -> bool:
    """Ask a question on standard error; whatever is no clear yes, even the end of the input, is a no."""
    err.print(f"{question} [j/N] ", end="")
    return sys.stdin.readline().strip().casefold() in ("j", "ja")


def refuse_existing(file: Path, force: bool) -> None:
    """Raise Stopped if the file cannot be made: it exists and `force` is not given, or its folder does not exist."""
    if not file.parent.is_dir():
        raise Stopped(f"Den Ordner „{file.parent}“ gibt es nicht.")
    if file.exists() and not force:
        raise Stopped(f"Die Datei „{file}“ gibt es schon. Mit --force wird sie ersetzt.")


def confirm(question: str, yes: bool) -> None:
    """Ask the question unless `yes` answers it already. Raises Stopped when the answer is no."""
    if not yes and not confirmed(question):
        raise Stopped("Es wurde nichts geändert.")
