"""Plans the rows of rankings that accepted ranks, steps and points make or change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from actions.facts.problems import quoted
from actions.facts.rows import RankingRow
from bot.imports.one_source import MixedSources, merged
from bot.imports.press.checking import Refused, checked, require_known
from bot.imports.press.proposals import Proposal
from bot.imports.press.stored import Place, Stored

Told = tuple[int, Any, str]
SHOWN = {"rank": "Rang", "previous_rank": "Rang der Vorausgabe", "score": "Punkte"}


@dataclass
class _Group:
    """What is accepted for one city on one board of one edition."""

    numbers: list[int] = field(default_factory=list)
    values: dict[str, Any] = field(default_factory=dict)
    step: int | None = None


def plan_ranks(
    accepted: Sequence[tuple[int, Proposal]], stored: Stored, source_id: str
) -> tuple[list[dict[str, Any]], list[Told]]:
    """Return the rows to write, and for each proposal its number, what becomes of it, and that in German."""
    told: list[Told] = []
    rows: dict[Place, dict[str, Any]] = {}
    groups = _grouped(accepted, told)
    for place, group in groups.items():
        try:
            rows[place] = _row(place, group, stored, source_id)
        except Refused as refused:
            told += [(number, "refused", f"{_named(place)}: {refused}") for number in group.numbers]
    _refuse_taken(rows, groups, stored, told)
    kept = []
    for place, row in rows.items():
        held = stored.rankings.get(place)
        changed = {name for name in SHOWN if held is None or held[name] != row[name]}
        effect = "new" if held is None else "changed" if changed else "unchanged"
        told += [(number, effect, _effect_told(place, row, held, stored)) for number in groups[place].numbers]
        kept += [row] if changed else []
    return kept, told


def _grouped(accepted: Sequence[tuple[int, Proposal]], told: list[Told]) -> dict[Place, _Group]:
    groups: dict[Place, _Group] = {}
    for number, each in accepted:
        if each.kind not in ("rank", "step", "score"):
            continue
        try:
            place = _place(each.values)
            group = groups.setdefault(place, _Group())
            if each.kind == "step":
                group.step = _step(each.values.get("step"))
            elif group.values.get(each.kind) not in (None, each.values[each.kind]):
                raise Refused(f"{_named(place)}: Angenommen sind zwei verschiedene Werte.")
            else:
                values = {name: value for name, value in each.values.items() if value not in (None, "")}
                group.values |= {name: value for name, value in values.items() if name in (*SHOWN, "cities_ranked")}
            group.numbers.append(number)
        except Refused as refused:
            told.append((number, "refused", str(refused)))
    return groups


def _place(values: Mapping[str, Any]) -> Place:
    missing = [name for name in ("city", "category", "edition") if values[name] in (None, "")]
    if missing:
        raise Refused(f"{quoted(missing[0])} fehlt.")
    try:
        return str(values["city"]), str(values["category"]), int(str(values["edition"]))
    except ValueError as error:
        raise Refused(f"{quoted(values['edition'])} ist keine Jahreszahl.") from error


def _step(value: Any) -> int:
    try:
        return int(float(str(value)))
    except ValueError as error:
        raise Refused(f"{quoted(value)} ist keine Zahl von Plätzen.") from error


def _row(place: Place, group: _Group, stored: Stored, source_id: str) -> dict[str, Any]:
    city, category, edition = place
    require_known(stored, {"city": city, "category": category, "edition": edition})
    held = stored.rankings.get(place)
    values = {"cities_ranked": stored.editions[edition], **({"rank": held["rank"]} if held else {}), **group.values}
    if "rank" not in values:
        raise Refused("Dazu fehlt der Rang, ohne ihn lässt sich das nicht speichern.")
    cells = {**values, "city": city, "category": category, "edition": edition, "source_id": source_id}
    row = checked(RankingRow, cells)
    if group.step is not None:
        row["previous_rank"] = _previous(row, group)
    ranked = row.pop("cities_ranked")
    if ranked != stored.editions[edition]:
        raise Refused(f"Die Ausgabe {edition} bewertet {stored.editions[edition]} Städte, nicht {ranked}.")
    _require_range(row, stored)
    if held is not None:
        stated = {*group.values} | ({"previous_rank"} if group.step is not None else set())
        try:
            row |= merged(held, {name: row[name] for name in SHOWN if name in stated}, source_id)
        except MixedSources as mixed:
            raise Refused(str(mixed)) from mixed
    return row


def _previous(row: Mapping[str, Any], group: _Group) -> int:
    previous = int(row["rank"]) + (group.step or 0)
    stated = group.values.get("previous_rank")
    if stated is not None and int(stated) != previous:
        raise Refused(f"Der Schritt von {group.step} Plätzen passt nicht zum Rang der Vorausgabe ({stated}).")
    if previous < 1:
        raise Refused(f"Der Schritt von {group.step} Plätzen passt nicht zum Rang {row['rank']}.")
    return previous


def _require_range(row: Mapping[str, Any], stored: Stored) -> None:
    for name, edition in (("rank", row["edition"]), ("previous_rank", row["edition"] - 1)):
        most = stored.editions.get(edition)
        if row[name] is not None and most is not None and row[name] > most:
            raise Refused(f"{SHOWN[name]} {row[name]}: Die Ausgabe {edition} bewertet nur {most} Städte.")


def _refuse_taken(
    rows: dict[Place, dict[str, Any]], groups: Mapping[Place, _Group], stored: Stored, told: list[Told]
) -> None:
    """Refuse ranks that another city holds; refusing one may leave another without room, so go on until all fit."""
    while True:
        final = {place: row["rank"] for place, row in {**stored.rankings, **rows}.items()}
        holders: dict[tuple[str, int, int], list[str]] = {}
        for (city, category, edition), rank in final.items():
            holders.setdefault((category, edition, rank), []).append(city)
        taken = [place for place, row in rows.items() if len(holders[place[1], place[2], row["rank"]]) > 1]
        if not taken:
            return
        for place in taken:
            row = rows.pop(place)
            others = [city for city in holders[place[1], place[2], row["rank"]] if city != place[0]]
            reason = f"{_named(place)}: Rang {row['rank']} hat schon {' und '.join(others)}."
            told += [(number, "refused", reason) for number in groups[place].numbers]


def _effect_told(place: Place, row: Mapping[str, Any], held: Mapping[str, Any] | None, stored: Stored) -> str:
    parts = []
    for name, shown in SHOWN.items():
        before = held[name] if held else None
        if row[name] is not None:
            arrow = (
                f"{before} → {row[name]}"
                if held is not None and before is not None and before != row[name]
                else row[name]
            )
            parts.append(f"{shown} {arrow}")
        elif before is not None:
            parts.append(f"{shown} {before} entfällt")
    if held is not None and held["note"] != row["note"]:
        parts.append(f"Anmerkung {quoted(held['note'])} entfällt")
    city, category, edition = place
    earlier = stored.rankings.get((city, category, edition - 1))
    if earlier and row["previous_rank"] not in (None, earlier["rank"]):
        parts.append(f"Achtung: Für {edition - 1} steht Rang {earlier['rank']} in der Datenbank")
    return f"{_named(place)}: {', '.join(parts)}"


def _named(place: Place) -> str:
    return f"{place[0]}, {place[1]}, {place[2]}"
