"""What an import of rankings brings besides the rankings: a new edition, its source, new cities."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError
from sqlalchemy import Table, select
from sqlalchemy.engine import Connection

from actions.facts import tables
from actions.facts.problems import quoted, suggestion
from actions.facts.rows import CityRow, EditionRow, SourceRow
from bot.imports.source_ids import new_source_id

Row = Mapping[str, Any]
# What editions.csv says of all editions so far.
MAX_SCORE = 100


class CannotImport(Exception):
    """What was asked for contradicts itself or the store. The message is German and says how to mend it."""


@dataclass(frozen=True)
class EditionOptions:
    """What is said of the edition, None where nothing is. `published_on` is as exact as is known (2026-09-15)."""

    edition: int | None = None
    cities: int | None = None
    published_on: str | None = None
    publisher: str | None = None
    indicators: int | None = None
    parameters: int | None = None
    mean_score: float | None = None


@dataclass(frozen=True)
class SourceOptions:
    """The source of all rows that name none: the id of one in the store, or all that there is to say of a new one."""

    source_id: str | None = None
    publisher: str | None = None
    title: str | None = None
    url: str | None = None
    published_on: str | None = None


@dataclass
class Additions:
    """Rows to write and to remove before the rankings, in this order; `source_id` is the source of the import."""

    source_id: str | None = None
    written: list[tuple[Table, Row]] = field(default_factory=list)
    removed: list[tuple[Table, Row]] = field(default_factory=list)

    def lines(self) -> list[str]:
        """Say in German what is added."""
        told = {
            tables.sources.name: lambda row: f"Neue Quelle {row['source_id']}: {row['publisher']}, „{row['title']}“",
            tables.cities.name: lambda row: f"Neue Stadt {row['city']} ({row['federal_state']})",
            tables.editions.name: lambda row: (
                f"Ausgabe {row['edition']}: {row['cities']} Städte, {row['published_on']}"
            ),
        }
        return [told[table.name](row) for table, row in self.written if table.name in told]


def find_additions(
    connection: Connection, edition: EditionOptions, source: SourceOptions, new_cities: Mapping[str, str]
) -> Additions:
    """Return what the options add to the store; `new_cities` gives federal states. Raises CannotImport."""
    additions = Additions()
    _add_source(connection, source, additions)
    for city, state in new_cities.items():
        _add_city(connection, city, state, additions)
    _add_edition(connection, edition, additions)
    return additions


def _add_source(connection: Connection, options: SourceOptions, additions: Additions) -> None:
    stated = {"publisher": options.publisher, "title": options.title, "url": options.url}
    stated["published_on"] = options.published_on
    held = {row["source_id"]: dict(row) for row in connection.execute(select(tables.sources)).mappings()}
    if options.source_id is not None:
        if any(stated.values()):
            raise CannotImport("--source-id nennt eine bekannte Quelle; --source-publisher und so weiter eine neue.")
        if options.source_id not in held:
            help_ = suggestion(options.source_id, held)
            raise CannotImport(f"Die Quelle {quoted(options.source_id)} kenne ich nicht. {help_}".rstrip())
        additions.source_id = options.source_id
        return
    if not any(stated.values()):
        return
    missing = [f"--source-{name.replace('published_on', 'date')}" for name, value in stated.items() if not value]
    if missing:
        raise CannotImport(f"Zur neuen Quelle fehlt noch: {', '.join(missing)}.")
    same = [each for each, row in held.items() if all(row[name] == value for name, value in stated.items())]
    new_id = new_source_id(options.publisher or "", options.published_on or "", held)
    additions.source_id = same[0] if same else new_id
    if not same:
        row = _checked(SourceRow, {"source_id": additions.source_id, **stated}, "source-")
        additions.written.append((tables.sources, row))


def _add_city(connection: Connection, city: str, state: str, additions: Additions) -> None:
    aliases = tables.aliases.c
    states = {
        row.alias.casefold(): row.value
        for row in connection.execute(select(aliases.alias, aliases.value).where(aliases.kind == "federal_state"))
    }
    if state.casefold() not in states:
        help_ = suggestion(state, set(states.values()))
        raise CannotImport(f"Das Bundesland {quoted(state)} kenne ich nicht. {help_}".rstrip())
    taken = connection.execute(select(aliases.value).where(aliases.kind == "city", aliases.alias == city)).scalar()
    if taken is not None:
        raise CannotImport(f"{quoted(city)} ist nicht neu, sondern steht schon in der Datenbank (als {quoted(taken)}).")
    row = _checked(CityRow, {"city": city, "federal_state": states[state.casefold()]}, "new-city ")
    additions.written.append((tables.cities, {name: row[name] for name in ("city", "federal_state")}))
    additions.written.append((tables.aliases, {"kind": "city", "alias": city, "value": city}))
    if connection.execute(select(tables.places).where(tables.places.c.place == city)).first():
        # It is no longer a place that no edition ranks.
        additions.removed.append((tables.places, {"place": city}))


def _add_edition(connection: Connection, options: EditionOptions, additions: Additions) -> None:
    stated = {name: value for name, value in vars(options).items() if value is not None and name != "edition"}
    if options.edition is None:
        if stated:
            raise CannotImport("Zu welcher Ausgabe gehören diese Angaben? Nennen Sie sie mit --edition.")
        return
    query = select(tables.editions).where(tables.editions.c.edition == options.edition)
    held = connection.execute(query).mappings().first()
    if held is not None:
        _complete(dict(held), stated, additions)
        return
    missing = [name for name in ("cities", "published_on") if name not in stated]
    if missing:
        raise CannotImport(
            f"Die Ausgabe {options.edition} kenne ich noch nicht. Sagen Sie dazu, wie viele Städte sie bewertet "
            f"und wann sie erschienen ist, zum Beispiel --cities 83 --published-on {options.edition}-09-15"
        )
    if additions.source_id is None:
        raise CannotImport(f"Die neue Ausgabe {options.edition} braucht eine Quelle (--source-id oder --source-…).")
    newest = select(tables.editions.c.publisher).order_by(tables.editions.c.edition.desc()).limit(1)
    publisher = connection.execute(newest).scalar() or "Bitkom"
    known = {"edition": options.edition, "publisher": publisher, "max_score": MAX_SCORE, **stated}
    row = _checked(EditionRow, {**known, "source_id": additions.source_id}, "")
    columns = tables.editions.columns.keys()
    additions.written.append((tables.editions, {name: row[name] for name in columns}))


def _complete(held: dict[str, Any], stated: Mapping[str, Any], additions: Additions) -> None:
    for name, value in stated.items():
        if held[name] not in (None, value):
            option = f"--{name.replace('_', '-')}"
            raise CannotImport(
                f"{option} {value} widerspricht der Datenbank: Die Ausgabe {held['edition']} hat dort {held[name]}."
            )
    if any(held[name] is None for name in stated):
        row = _checked(
            EditionRow, {name: value for name, value in {**held, **stated}.items() if value not in (None, "")}, ""
        )
        additions.written.append((tables.editions, {name: row[name] for name in held}))


def _checked(model: Any, values: Mapping[str, Any], prefix: str) -> dict[str, Any]:
    """The values as the rules of the facts files want them, which read texts."""
    texts = {name: re.sub(r"\.0$", "", str(value)) for name, value in values.items()}
    try:
        row: dict[str, Any] = model(**texts).dict()
    except ValidationError as error:
        lines = [f"--{prefix}{str(each['loc'][0]).replace('_', '-')}: {each['msg']}" for each in error.errors()]
        raise CannotImport("\n".join(lines)) from error
    return row
