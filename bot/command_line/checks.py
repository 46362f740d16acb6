"""How findings of a check are printed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from bot.command_line.printing import say
from bot.findings import Finding


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
