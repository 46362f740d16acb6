"""Files that are written whole, or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give a path to write to; what is there in the end takes the place of the file at `path`, unless anything fails.

    An OSError about it names the file at `path`, for nobody knows of the other.
    """
    # Two processes may write the same file at once.
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.unfinished")
    try:
        yield unfinished
        unfinished.replace(path)
    except OSError as error:
        if error.filename is not None:
            error.filename = str(path)
        raise
    finally:
        unfinished.unlink(missing_ok=True)
