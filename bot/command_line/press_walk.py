"""The walk through the proposals in the terminal: each with its sentence, to accept, change or reject."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import typer

from bot.command_line.printing import say
from bot.imports.press.planning import Plan
from bot.imports.press.proposals import Proposal, Status, Unplaced

KINDS = {
    "rank": "Rang",
    "step": "Veränderung in Plätzen",
    "score": "Punkte",
    "person": "Neue Person",
    "quote": "Zitat",
    "statement": "Aussage",
}
FIELDS = {
    "city": "Stadt",
    "category": "Bereich",
    "edition": "Ausgabe",
    "rank": "Rang",
    "previous_rank": "Rang der Vorausgabe",
    "cities_ranked": "Bewertete Städte",
    "step": "Plätze (positiv: nach oben)",
    "score": "Punkte",
    "person": "Person",
    "office": "Amt",
    "statement_kind": "Art",
    "topics": "Stichwörter",
    "text": "Text",
}
SOURCE = {
    "publisher": "Herausgeber der Mitteilung",
    "title": "Titel",
    "url": "Webadresse (https://…)",
    "published_on": "Datum (2024, 2024-09 oder 2024-09-16)",
}
EFFECTS = {"new": "neu", "changed": "geändert", "unchanged": "unverändert", "refused": "ABGELEHNT"}
STATUSES: dict[str, Status] = {"a": "accepted", "v": "rejected"}
CHOICES = ("a", "ä", "v", "s", "e")
NOTHING = "-"


def walk(proposals: Sequence[Proposal]) -> tuple[Proposal, ...]:
    """Ask for each proposal what becomes of it; "e" ends the walk, and the rest stays open."""
    decided: list[Proposal] = []
    for number, each in enumerate(proposals, 1):
        say(f"\nVorschlag {number} von {len(proposals)}: {KINDS[each.kind]}")
        answer, each = _decide(each)
        if answer == "e":
            return (*decided, *proposals[number - 1 :])
        decided.append(replace(each, status=STATUSES.get(answer, "open")))
    return tuple(decided)


def _decide(each: Proposal) -> tuple[str, Proposal]:
    """Show a proposal until it is accepted, rejected or left; return the answer and the proposal as changed."""
    while True:
        for name, value in each.values.items():
            say(f"  {FIELDS[name]}: {_shown(value)}")
        say(f"  Beruht auf: {each.sentence}")
        if each.doubt:
            say(f"  Bitte prüfen: {each.doubt}")
        answer = _choice()
        if answer != "ä":
            return answer, each
        each = replace(each, values={name: _asked(name, value) for name, value in each.values.items()})


def _choice() -> str:
    while True:
        answer = str(typer.prompt("[a]nnehmen, [ä]ndern, [v]erwerfen, [s]päter, [e]nde")).strip().lower()
        if answer in CHOICES:
            return answer
        say(f"Bitte antworten Sie mit {', '.join(CHOICES[:-1])} oder {CHOICES[-1]}.")


def _asked(name: str, value: Any) -> Any:
    told = str(typer.prompt(f"  {FIELDS[name]} ({NOTHING}: keine Angabe)", default=_shown(value))).strip()
    if told == NOTHING:
        return [] if name == "topics" else None
    if told == _shown(value):
        return value
    return [word.strip() for word in told.split("|") if word.strip()] if name == "topics" else told


def ask_source(source: dict[str, str]) -> dict[str, str]:
    """Ask for what is not known of the source; a source that exists already needs nothing more."""
    if source["source_id"]:
        return source
    asked = {name: source[name] or str(typer.prompt(shown)).strip() for name, shown in SOURCE.items()}
    return {**source, **asked}


def show_plan(plan: Plan) -> None:
    """Print what would become of each accepted proposal."""
    for each in plan.outcomes:
        say(f"{EFFECTS[each.effect]:<12} {each.number:>3}  {each.told}")


def show_unplaced(unplaced: Sequence[Unplaced]) -> None:
    """Print what could not be placed."""
    if unplaced:
        say("\nNicht zugeordnet:")
    for each in unplaced:
        say(f"  {each.sentence}\n    → {each.reason}")


def _shown(value: Any) -> str:
    if value is None or value == []:
        return NOTHING
    return "|".join(value) if isinstance(value, (list, tuple)) else str(value)
