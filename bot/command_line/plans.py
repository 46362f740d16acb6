"""Prints what an import of rankings would change."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.command_line.changes import COLUMNS, SHOWN, german, say_rest
from bot.command_line.printing import say, say_json
from bot.imports.rankings import Plan
from bot.imports.staging import Entry, Outcome

TITLES: Mapping[Outcome, str] = {
    "refused": "Abgelehnt",
    "blank": "Übergangen",
    "changed": "Geändert",
    "new": "Neu",
    "unchanged": "Unverändert",
}
# Of what stays as it is, the number says enough.
LISTED: tuple[Outcome, ...] = ("refused", "blank", "changed", "new")
VALUES = ("rank", "previous_rank", "score", "source_id", "note")


def say_plan(plan: Plan, show_all: bool) -> None:
    """Print the plan: first what is wrong, then what changes, last the numbers."""
    say(f"{plan.file_name} (SHA-256 {plan.sha256[:12]}…)")
    for text in plan.unread:
        say(f"Nicht gelesen: {text}")
    for text in plan.additions.lines():
        say(text)
    for outcome in LISTED:
        _say_group(plan, outcome, show_all)
    _say_remarks(plan, show_all)
    say(", ".join(f"{title}: {plan.counts[outcome]}" for outcome, title in TITLES.items()))
    if not plan.changes_anything:
        say("Es gibt nichts zu übernehmen.")


def say_plan_as_json(plan: Plan, applied: int | None, show_all: bool) -> None:
    """Print the plan as one JSON object; `applied` is the number of the new revision, null if there is none."""
    groups: dict[str, Any] = {
        outcome: [_as_json(each) for each in _shown(plan, outcome, show_all)] for outcome in LISTED
    }
    said = {
        "file": plan.file_name,
        "sha256": plan.sha256,
        "based_on": plan.based_on,
        "additions": [{"table": table.name, **row} for table, row in plan.additions.written],
        "unread": list(plan.unread),
        "counts": plan.counts,
        "rows": groups,
        "remarks": [_as_json(each) for each in plan.staging.remarked(at_most=-1 if show_all else SHOWN)],
        "applied": applied,
    }
    say_json(said)


def _say_group(plan: Plan, outcome: Outcome, show_all: bool) -> None:
    total = plan.counts[outcome]
    if not total:
        return
    say(f"{TITLES[outcome]} ({total}):")
    shown = _shown(plan, outcome, show_all)
    for entry in shown:
        say(f"  {_line(entry)}")
    say_rest(total, len(shown))


def _say_remarks(plan: Plan, show_all: bool) -> None:
    total = plan.staging.count_remarked()
    if not total:
        return
    say(f"Bitte prüfen ({total}):")
    shown = plan.staging.remarked(at_most=-1 if show_all else SHOWN)
    for entry in shown:
        say(f"  {entry.place()}: {entry.city}, {entry.category} {entry.edition}: {entry.remark}")
    say_rest(total, len(shown))


def _shown(plan: Plan, outcome: Outcome, show_all: bool) -> list[Entry]:
    return list(plan.staging.with_outcome(outcome, at_most=-1 if show_all else SHOWN))


def _line(entry: Entry) -> str:
    place = f"{entry.place()}: {entry.city or entry.city_text}"
    if entry.outcome in ("refused", "blank"):
        return f"{place}: {entry.reason}" if entry.reason else place
    told = [_value(entry, name) for name in VALUES if _differs(entry, name)]
    return f"{place}, {entry.category} {entry.edition}: {', '.join(told)}"


def _differs(entry: Entry, name: str) -> bool:
    if entry.outcome == "new":
        return name != "source_id" and getattr(entry, name) not in (None, "")
    return bool(getattr(entry, name) != getattr(entry, f"old_{name}"))


def _value(entry: Entry, name: str) -> str:
    title = COLUMNS[name]
    old, new = getattr(entry, f"old_{name}", None), getattr(entry, name)
    if new in (None, ""):
        return f"{title} {german(old)} entfällt"
    if old in (None, ""):
        return f"{title} {german(new)}" if entry.outcome == "new" else f"{title} – → {german(new)}"
    return f"{title} {german(old)} → {german(new)}"


def _as_json(entry: Entry) -> dict[str, Any]:
    return {name: value for name, value in vars(entry).items() if value not in (None, "") and name != "entry_id"}
