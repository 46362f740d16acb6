"""Word files that take long to make, so they are made once for all starts and kept beside the models."""

from __future__ import annotations

import hashlib
import mmap
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

from actions.facts.whole_file import replacing
from actions.settings import Settings


def kept(name: str, package: str, code: Sequence[str | None], make: Callable[[], bytes]) -> bytes | mmap.mmap:
    """What `make` gives; from the file of this name, if there is one.

    It depends on the edition of the package whose dictionary it is made from, and on the code (file names of modules)
    that makes it: when one of them has changed, it is made anew, and the older file is removed.
    """
    path = Settings().models_folder / f"{name}-{_edition(package, code)}.txt"
    with suppress(OSError):
        return _mapped(path)
    content = make()
    # Where nothing may be written, it is made at each start.
    with suppress(OSError):
        _keep(path, content, older=f"{name}-*.txt")
        return _mapped(path)
    return content


def _edition(package: str, code: Sequence[str | None]) -> str:
    made_by = b"".join(Path(str(each)).read_bytes() for each in code)
    return hashlib.sha256(version(package).encode() + made_by).hexdigest()[:16]


def _mapped(path: Path) -> mmap.mmap:
    with path.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def _keep(path: Path, content: bytes, older: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with replacing(path) as unfinished:
        unfinished.write_bytes(content)
    for each in path.parent.glob(older):
        if each != path:
            with suppress(OSError):
                each.unlink()
