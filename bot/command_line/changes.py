"""Says in a line what a revision changed in the store, and how many such lines are not shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from actions.facts.revisions import Change
from bot.command_line.printing import say

Row = Mapping[str, Any]
TABLES = {
    "aliases": "Name",
    "cities": "Stadt",
    "editions": "Ausgabe",
    "persons": "Person",
    "places": "Ort",
    "quote_topics": "Stichwort zu Zitat",
    "quotes": "Zitat",
    "rankings": "Rang",
    "sources": "Quelle",
    "statement_topics": "Stichwort zu Aussage",
    "statements": "Aussage",
}
LONGEST = 60
SHOWN = 20


def change_line(change: Change) -> str:
    """Say what was and what is: „Rang Köln, mobilitaet, 2026: rank 3 → 4“."""
    key = ", ".join(str(value) for value in _in_order(change))
    before, after = change.before, change.after
    if before is None:
        told = f"neu: {_told(change.key, after or {})}"
    elif after is None:
        told = f"entfernt: {_told(change.key, before)}"
    else:
        told = ", ".join(
            f"{name} {_shown(before.get(name))} → {_shown(after[name])}"
            for name in after
            if before.get(name) != after[name]
        )
    return f"{TABLES.get(change.table, change.table)} {key}: {told}".removesuffix(": ").removesuffix(": neu: ")


def say_rest(total: int, shown: int) -> None:
    """Print how many lines of `total` are left out, if any."""
    if total > shown:
        say(f"  … und {total - shown} weitere (alle mit --all)")


def reversed_change(change: Change) -> Change:
    """Return the change that takes this one back."""
    return Change(change.table, change.key, change.after, change.before)


def _in_order(change: Change) -> list[Any]:
    names = ("city", "category", "edition") if change.table == "rankings" else tuple(change.key)
    return [change.key[name] for name in names]


def _told(key: Row, row: Row) -> str:
    return ", ".join(
        f"{name} {_shown(value)}" for name, value in row.items() if name not in key and value not in (None, "")
    )


def _shown(value: Any) -> str:
    text = "–" if value is None else str(value)
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"
