"""Findings of a check, and how they are printed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from bot.command_line.printing import say


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at. `mend` says in German what to do if it is not good."""

    subject: str
    good: bool
    found: str
    mend: str = ""


def report(findings: Sequence[Finding], as_json: bool) -> bool:
    """Print the findings, as lines or as JSON, and return whether all are good."""
    if as_json:
        say(json.dumps([asdict(each) for each in findings], ensure_ascii=False, indent=2))
    else:
        for each in findings:
            say(f"{'✓' if each.good else '✗'} {each.subject}: {each.found}")
            if not each.good and each.mend:
                say(f"  → {each.mend}")
    return all(each.good for each in findings)
