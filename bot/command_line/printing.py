"""What the commands print: results to standard output, complaints to standard error."""

from __future__ import annotations

from rich.console import Console

from bot.command_line.german import agreed

out = Console(highlight=False, markup=False, soft_wrap=True)
err = Console(stderr=True, highlight=False, markup=False, soft_wrap=True)


class Stopped(Exception):
    """The command cannot go on. The message is German and says how to mend it."""


def say(text: str) -> None:
    """Print a line."""
    out.print(text)


def complain(text: str) -> None:
    """Print an error."""
    err.print(text, style="red")


def confirm(question: str, yes: bool) -> None:
    """Ask the question unless `yes` answers it already. Raises Stopped when the answer is no."""
    if not yes and not agreed(question):
        raise Stopped("Nichts geändert.")
