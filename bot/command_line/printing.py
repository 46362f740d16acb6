"""What the commands print: results to standard output, complaints to standard error."""

from __future__ import annotations

import json
from typing import Any

from rich.console import Console

out = Console(highlight=False, markup=False, emoji=False, soft_wrap=True)
err = Console(stderr=True, highlight=False, markup=False, emoji=False, soft_wrap=True)


class Stopped(Exception):
    """The command cannot go on. The message is German and says how to mend it."""


def say(text: str) -> None:
    """Print a line."""
    out.print(text)


def say_json(value: Any) -> None:
    """Print a value as JSON, for scripts."""
    say(json.dumps(value, ensure_ascii=False, indent=2))


def complain(text: str) -> None:
    """Print an error."""
    err.print(text, style="red")
