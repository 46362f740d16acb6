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
# The store's names of columns, as people call what they hold.
COLUMNS = {
    "alias": "Name",
    "category": "Bereich",
    "cities": "Städte",
    "cities_that_checked_pct": "Geprüft (%)",
    "city": "Stadt",
    "data_points": "Datenpunkte",
    "edition": "Ausgabe",
    "federal_state": "Bundesland",
    "indicators": "Indikatoren",
    "kind": "Art",
    "max_score": "Höchste Punktzahl",
    "mean_score": "Durchschnitt",
    "name": "Name",
    "note": "Anmerkung",
    "office": "Amt",
    "parameters": "Parameter",
    "person": "Person",
    "place": "Ort",
    "position": "Stelle",
    "previous_rank": "Vorjahr",
    "published_on": "Erschienen",
    "publisher": "Herausgeber",
    "rank": "Rang",
    "score": "Punkte",
    "source_id": "Quelle",
    "survey_period": "Erhebung",
    "text": "Text",
    "title": "Titel",
    "topic": "Stichwort",
    "url": "Webadresse",
    "value": "Steht für",
}
LONGEST = 60
SHOWN = 20


def change_line(change: Change) -> str:
    """Say what was and what is: „Rang Köln, mobilitaet, 2026: Rang 3 → 4“."""
    key = ", ".join(str(value) for value in _in_order(change))
    before, after = change.before, change.after
    if before is None:
        told = f"neu: {_told(change.key, after or {})}"
    elif after is None:
        told = f"entfernt: {_told(change.key, before)}"
    else:
        told = ", ".join(
            f"{COLUMNS[name]} {_shown(before.get(name))} → {_shown(after[name])}"
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


def german(value: Any) -> str:
    """Return a value of the store as people write it: points with a decimal comma."""
    return str(value).replace(".", ",") if isinstance(value, float) else str(value)


def _in_order(change: Change) -> list[Any]:
    names = ("city", "category", "edition") if change.table == "rankings" else tuple(change.key)
    return [change.key[name] for name in names]


def _told(key: Row, row: Row) -> str:
    return ", ".join(
        f"{COLUMNS[name]} {_shown(value)}" for name, value in row.items() if name not in key and value not in (None, "")
    )


def _shown(value: Any) -> str:
    text = "–" if value is None else german(value)
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"
