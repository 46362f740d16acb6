"""How findings of a check are printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from bot.command_line.printing import say, say_json
from bot.findings import Finding


def report(findings: Sequence[Finding], as_json: bool) -> bool:
    """Print the findings, as lines or as JSON, and return whether all are good."""
    if as_json:
        say_json([asdict(each) for each in findings])
    else:
        for each in findings:
            say(f"{'✓' if each.good else '✗'} {each.subject}: {each.found}")
            if not each.good and each.mend:
                say(f"  → {each.mend}")
    return all(each.good for each in findings)
