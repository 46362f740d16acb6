"""Files that are written whole, or not at all."""

from __future__ import annotations

import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from glob import escape
from pathlib import Path

ABANDONED_S = 24 * 3600


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give a path to write to; what is there in the end takes the place of the file at `path`, unless anything fails.

    An OSError about it names the file at `path`, for nobody knows of the other.
    """
    _remove_abandoned(path)
    # Two processes may write the same file at once, in two containers even with the same number.
    unfinished = path.with_name(f".{path.name}.{secrets.token_hex(4)}.unfinished")
    try:
        yield unfinished
        unfinished.replace(path)
    except OSError as error:
        if error.filename is not None:
            error.filename = str(path)
        raise
    finally:
        unfinished.unlink(missing_ok=True)


def _remove_abandoned(path: Path) -> None:
    """Remove what processes left that were killed over the file at `path`."""
    for each in path.parent.glob(f".{escape(path.name)}.*.unfinished"):
        with suppress(OSError):
            if time.time() - each.stat().st_mtime > ABANDONED_S:
                each.unlink()
