"""What the terminal shows while something takes its time."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

LINE_START = "\r\x1b[K"


def say(text: str) -> None:
    """Print one line for the user."""
    print(text, flush=True)


def complain(text: str) -> None:
    """Print what went wrong."""
    print(text, file=sys.stderr, flush=True)


@contextmanager
def step(doing: str) -> Iterator[None]:
    """Show what is being done and how long it took; in a terminal the seconds count up meanwhile."""
    begun = time.monotonic()
    terminal = sys.stdout
    counts = terminal.isatty()
    done = threading.Event()

    def count() -> None:
        while not done.wait(1):
            print(f"{LINE_START}{doing} … {time.monotonic() - begun:.0f} s", end="", file=terminal, flush=True)

    counter = threading.Thread(target=count, daemon=True)
    print(f"{doing} …", end="" if counts else "\n", file=terminal, flush=True)
    if counts:
        counter.start()
    try:
        yield
    finally:
        done.set()
        if counts:
            counter.join()
            print(LINE_START, end="", file=terminal, flush=True)
    print(f"{doing}: fertig nach {time.monotonic() - begun:.1f} s", file=terminal, flush=True)
