"""Typed questions to the store, each one or two SQL statements. Nothing here writes."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from copy import copy
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy.engine import Connection, Engine

from actions.facts import selects
from actions.facts.records import (
    Axes,
    Category,
    City,
    Edition,
    Name,
    Person,
    Quote,
    Ranking,
    Source,
    Statement,
)
from actions.facts.spelling import plain
from actions.facts.version import Version


class Facts:
    """All that the store holds, for any thread. A filter that is None does not restrict, an empty one finds nothing.

    Raises sqlalchemy.exc.DBAPIError if the database fails.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._version = Version(engine)
        # The last ones read, with the version of the store; shared with all copies, so that each may use them.
        self._axes: deque[tuple[tuple[int, ...], Axes]] = deque(maxlen=1)
        self._connect: Callable[[], AbstractContextManager[Connection]] = engine.connect

    @contextmanager
    def at_one_revision(self) -> Iterator[Facts]:
        """Give the facts as they are now: whatever is imported meanwhile, all queries see the same revision.

        For one thread, and for a short time: it holds a connection.
        """
        with self._engine.connect() as connection:
            seen = copy(self)
            seen._connect = lambda: nullcontext(connection)
            yield seen

    def rankings(
        self,
        *,
        cities: Iterable[str] | None = None,
        categories: Iterable[str] | None = None,
        editions: Iterable[int] | None = None,
    ) -> list[Ranking]:
        """Return the rankings by edition, then by category in the index's own order, then by rank."""
        found = self._find(
            "rankings",
            cities=_all(cities),
            categories=_all(categories),
            editions=_all(editions),
        )
        return _ranking_records(found)

    def editions(self) -> list[Edition]:
        """Return all editions, the oldest first."""
        with self._connect() as connection:
            found = connection.execute(selects.EDITIONS).all()
            named = connection.execute(selects.EDITION_CITIES).all()
        return [_edition_record(row, named) for row in found]

    def axes(self) -> Axes:
        """Return the axes of the cube; they are read again when the store has changed."""
        version = self.version()
        with self._connect() as connection:
            revision = connection.execute(selects.REVISION).scalar_one()
            if self._axes and self._axes[-1][0] == version and revision == version[0]:
                return self._axes[-1][1]
            found = Axes(
                editions=tuple(self.editions()),
                categories=tuple(row[0] for row in connection.execute(selects.CATEGORY_KEYS).all()),
                states=dict(map(tuple, connection.execute(selects.CITY_STATES))),
            )
        # Not, if the store was changed since this thread began to read.
        if revision == version[0]:
            self._axes.append((version, found))
        return found

    def cities(self, federal_state: str | None = None) -> list[City]:
        """Return the cities, of one federal state if it is given, in German alphabetical order."""
        found = self._find("cities", federal_state=federal_state)
        return sorted((City(name, state, names) for (name, state), names in _gathered(found, 2)), key=_by_name)

    def categories(self) -> list[Category]:
        """Return the categories in the index's own order."""
        with self._connect() as connection:
            found = connection.execute(selects.CATEGORIES).all()
        return [Category(key, name, names) for (key, name), names in _gathered(found, 2)]

    def federal_states(self) -> list[str]:
        """Return the names of the federal states in German alphabetical order."""
        with self._connect() as connection:
            return sorted(connection.execute(selects.FEDERAL_STATES).scalars(), key=plain)

    def sources(self, source_ids: Iterable[str]) -> list[Source]:
        """Return the sources with these ids, in the order of the ids; unknown ids are left out."""
        wanted = list(source_ids)
        found = {row[0]: Source(*row) for row in self._find("sources", source_ids=wanted)}
        return [found[each] for each in wanted if each in found]

    def persons(self) -> list[Person]:
        """Return the persons in German alphabetical order."""
        found = self._find("persons")
        return sorted(_person_records(found), key=_by_name)

    def quotes(self, *, person: str | None = None) -> list[Quote]:
        """Return the quotes in the order in which the editors gave them."""
        with self._connect() as connection:
            found = _rows(connection, "quotes", _given(person=person))
            names = {row[1] for row in found}
            speakers = _rows(connection, "persons", {"persons": sorted(names)}) if names else []
        persons = {each.name: each for each in _person_records(speakers)}
        return [
            Quote(persons[name], city, category, edition, topics, text, source)
            for (name, city, category, edition, text), topics, source in _with_topics(found)
        ]

    def statements(self, *, city: str | None = None) -> list[Statement]:
        """Return the statements in the order in which the editors gave them."""
        found = self._find("statements", city=city)
        return [
            Statement(kind, of_city, category, edition, topics, text, source)
            for (kind, of_city, category, edition, text), topics, source in _with_topics(found)
        ]

    def names(self) -> list[Name]:
        """Return every spelling of every city, category, person, federal state, place and topic, sorted."""
        with self._connect() as connection:
            found = connection.execute(selects.NAMES).all()
        return [Name(*row) for row in sorted(map(tuple, found))]

    def version(self) -> tuple[int, ...]:
        """Return a value that changes whenever anyone changes the store, in whatever process."""
        return self._version.read()

    def close(self) -> None:
        """Close all connections."""
        self._version.close()
        self._engine.dispose()

    def _find(self, table: str, **filters: Any) -> Sequence[Any]:
        with self._connect() as connection:
            return _rows(connection, table, _given(**filters))


def _rows(connection: Connection, table: str, filters: dict[str, Any]) -> Sequence[Any]:
    rows: Sequence[Any] = connection.execute(selects.filtered(table, frozenset(filters)), filters).all()
    return rows


def _given(**filters: Any) -> dict[str, Any]:
    return {name: value for name, value in filters.items() if value is not None}


def _all(values: Iterable[Any] | None) -> list[Any] | None:
    return None if values is None else list(values)


def _ranking_records(rows: Sequence[Any]) -> list[Ranking]:
    # Many rows share a source; one record of it serves them all.
    sources: dict[str, Source] = {}
    rankings = []
    for city, category, edition, rank, previous, score, ranked, note, source_id, *of_source in rows:
        source = sources.get(source_id)
        if source is None:
            source = sources[source_id] = Source(source_id, *of_source)
        rankings.append(Ranking(city, category, edition, rank, previous, score, ranked, source, note))
    return rankings


def _edition_record(row: Any, named: Sequence[Any]) -> Edition:
    year, publisher, day, cities, parameters, indicators, points, period, best, mean, checked, *rest = row
    note, *of_source = rest
    return Edition(
        year=year,
        publisher=publisher,
        published_on=day,
        cities=cities,
        parameters=parameters,
        indicators=indicators,
        data_points=points,
        survey_period=period,
        max_score=best,
        mean_score=mean,
        cities_that_checked_pct=checked,
        added_cities=_cities_of(year, "added", named),
        absent_cities=_cities_of(year, "absent", named),
        source=Source(*of_source),
        note=note,
    )


def _cities_of(year: int, role: str, named: Sequence[Any]) -> tuple[str, ...]:
    return tuple(city for edition, own_role, city in named if (edition, own_role) == (year, role))


def _person_records(rows: Sequence[Any]) -> list[Person]:
    return [Person(name, office, city, names) for (name, office, city), names in _gathered(rows, 3)]


def _gathered(rows: Sequence[Any], width: int) -> list[tuple[tuple[Any, ...], tuple[str, ...]]]:
    """Join neighbouring rows that differ just in the cell after the first `width`, and sort those cells."""
    groups = groupby(rows, key=lambda row: tuple(row[:width]))
    return [(each, tuple(sorted(row[width] for row in of_each if row[width] is not None))) for each, of_each in groups]


def _with_topics(rows: Sequence[Any]) -> list[tuple[tuple[Any, ...], tuple[str, ...], Source]]:
    gathered = []
    for _, group in groupby(rows, key=itemgetter(0)):
        of_each = list(group)
        topics = tuple(row[6] for row in of_each if row[6] is not None)
        gathered.append((tuple(of_each[0][1:6]), topics, Source(*of_each[0][7:])))
    return gathered


def _by_name(named: City | Person) -> str:
    return plain(named.name)
