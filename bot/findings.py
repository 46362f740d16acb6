"""What a check of the set-up found."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at. `mend` says in German what to do if it is not good."""

    subject: str
    good: bool
    found: str
    mend: str = ""
