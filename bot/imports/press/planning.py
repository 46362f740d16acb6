"""Plans what accepted proposals change in the store; what does not fit is refused, with the reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from sqlalchemy import Table

from actions.facts import tables
from actions.facts.problems import quoted, suggestion
from actions.facts.rows import PersonRow, QuoteRow, SourceRow, StatementRow
from bot.imports.press.checking import Refused, checked, require_known
from bot.imports.press.planned_ranks import plan_ranks
from bot.imports.press.proposals import Proposal
from bot.imports.press.speakers import bare_name
from bot.imports.press.stored import Stored
from bot.imports.source_ids import new_source_id

Effect = Literal["new", "changed", "unchanged", "refused"]


class BadSource(Exception):
    """The source cannot be stored. The message is German."""


@dataclass(frozen=True)
class Outcome:
    """What becomes of one proposal (by its number, from 1), told in German."""

    number: int
    effect: Effect
    told: str


@dataclass
class Plan:
    """What becomes of each accepted proposal, and the rows to write, in the order of `writes`."""

    outcomes: list[Outcome] = field(default_factory=list)
    writes: list[tuple[Table, list[dict[str, Any]]]] = field(default_factory=list)

    @property
    def changes(self) -> bool:
        """Whether there is anything to write."""
        return any(each.effect in ("new", "changed") for each in self.outcomes)

    @property
    def refused(self) -> int:
        """How many accepted proposals cannot be stored."""
        return sum(each.effect == "refused" for each in self.outcomes)


def make_plan(proposals: Sequence[Proposal], source: Mapping[str, str], stored: Stored) -> Plan:
    """Plan the accepted ones among the proposals. Raises BadSource."""
    accepted = [(number, each) for number, each in enumerate(proposals, 1) if each.status == "accepted"]
    source_row = _source(source, stored)
    plan = Plan()
    planner = _Planner(stored, source_row["source_id"], plan.outcomes)
    rankings, told = plan_ranks(accepted, stored, source_row["source_id"])
    plan.outcomes += [Outcome(*each) for each in told]
    persons, aliases = planner.persons(accepted)
    quotes, quote_topics = planner.quotes(accepted, {row["person"] for row in persons})
    statements, statement_topics = planner.statements(accepted)
    plan.outcomes.sort(key=lambda each: each.number)
    new_source = [] if source_row["source_id"] in stored.sources else [source_row]
    if plan.changes:
        plan.writes = [
            (tables.sources, new_source),
            (tables.persons, persons),
            (tables.aliases, aliases),
            (tables.rankings, rankings),
            (tables.quotes, quotes),
            (tables.quote_topics, quote_topics),
            (tables.statements, statements),
            (tables.statement_topics, statement_topics),
        ]
    return plan


class _Planner:
    def __init__(self, stored: Stored, source_id: str, outcomes: list[Outcome]) -> None:
        self._stored = stored
        self._source_id = source_id
        self._outcomes = outcomes

    def persons(self, accepted: Sequence[tuple[int, Proposal]]) -> tuple[list[dict[str, Any]], list[dict[str, str]]]:
        rows: list[dict[str, Any]] = []
        aliases: list[dict[str, str]] = []
        taken = dict(self._stored.person_aliases)
        for number, each in accepted:
            if each.kind != "person":
                continue
            try:
                row = checked(PersonRow, each.values)
                self._require(row, "city")
            except Refused as refused:
                self._say(number, "refused", str(refused))
                continue
            del row["alias"]
            held = self._stored.persons.get(row["person"])
            shown = f"{row['person']}, {row['office']}"
            if held == row:
                self._say(number, "unchanged", shown)
                continue
            rows.append(row)
            self._say(number, "changed" if held else "new", shown + (f" (bisher {held['office']})" if held else ""))
            for alias in dict.fromkeys([row["person"], bare_name(row["person"]), row["person"].split()[-1]]):
                if alias.casefold() not in taken:
                    taken[alias.casefold()] = row["person"]
                    aliases.append({"kind": "person", "alias": alias, "value": row["person"]})
        return rows, aliases

    def quotes(
        self, accepted: Sequence[tuple[int, Proposal]], new_persons: set[str]
    ) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
        rows: list[dict[str, Any]] = []
        topics: list[dict[str, Any]] = []
        seen = set(self._stored.quotes)
        for number, each in accepted:
            if each.kind != "quote":
                continue
            try:
                row = checked(QuoteRow, {**_without(each.values, "office"), "source_id": self._source_id})
                self._require(row, "city", "category", "edition")
                if row["person"] not in self._stored.persons and row["person"] not in new_persons:
                    raise Refused(f"Die Person {quoted(row['person'])} ist unbekannt. Nehmen Sie auch sie an.")
            except Refused as refused:
                self._say(number, "refused", str(refused))
                continue
            if not self._is_new(number, (row["person"], row["text"]), seen, f"Zitat von {row['person']}"):
                continue
            self._add(row, "quote_id", self._stored.next_quote + len(rows), rows, topics)
        return rows, topics

    def statements(self, accepted: Sequence[tuple[int, Proposal]]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
        rows: list[dict[str, Any]] = []
        topics: list[dict[str, Any]] = []
        seen = set(self._stored.statements)
        for number, each in accepted:
            if each.kind != "statement":
                continue
            values = {**_without(each.values, "statement_kind"), "kind": each.values.get("statement_kind")}
            try:
                row = checked(StatementRow, {**values, "source_id": self._source_id})
                self._require(row, "city", "category", "edition")
            except Refused as refused:
                self._say(number, "refused", str(refused))
                continue
            key = (row["kind"], row["city"], row["category"], row["edition"], row["text"])
            if not self._is_new(number, key, seen, f"Aussage ({row['kind']}) zu {row['city']}"):
                continue
            self._add(row, "statement_id", self._stored.next_statement + len(rows), rows, topics)
        return rows, topics

    def _is_new(self, number: int, key: Any, seen: set[Any], told: str) -> bool:
        is_new = key not in seen
        seen.add(key)
        self._say(number, "new" if is_new else "unchanged", told)
        return is_new

    def _add(
        self, row: dict[str, Any], counter: str, number: int, rows: list[dict[str, Any]], topics: list[dict[str, Any]]
    ) -> None:
        named = row.pop("topics")
        rows.append({counter: number, **row})
        topics += [{counter: number, "position": place, "topic": topic} for place, topic in enumerate(named, 1)]

    def _require(self, row: Mapping[str, Any], *names: str) -> None:
        require_known(self._stored, {name: row[name] for name in names})

    def _say(self, number: int, effect: Effect, told: str) -> None:
        self._outcomes.append(Outcome(number, effect, told))


def _without(values: Mapping[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in values.items() if key != name}


def _source(source: Mapping[str, str], stored: Stored) -> dict[str, Any]:
    given = source.get("source_id", "")
    if given in stored.sources:
        return dict(stored.sources[given])
    if given and not source.get("publisher"):
        raise BadSource(f"Die Quelle {quoted(given)} ist unbekannt. {suggestion(given, stored.sources)}".rstrip())
    same = [
        row for row in stored.sources.values() if (row["url"], row["title"]) == (source.get("url"), source.get("title"))
    ]
    if same and not given:
        return dict(same[0])
    new_id = new_source_id(source.get("publisher", ""), source.get("published_on", ""), stored.sources)
    values = {**source, "source_id": given or new_id}
    try:
        return checked(SourceRow, values)
    except Refused as refused:
        raise BadSource(
            f"Zur Quelle fehlt etwas: {refused} Geben Sie sie mit --source-publisher, --source-title, --source-url und "
            "--source-date an, oder mit --source-id eine, die es schon gibt."
        ) from refused
