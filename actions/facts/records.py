"""What the store hands out: plain, frozen records. Years are ints, dates ISO texts as exact as known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

StatementKind = Literal["success_factor", "strength", "need_to_catch_up", "planned_measure"]
NameKind = Literal["city", "category", "person", "federal_state", "place", "topic", "group"]


@dataclass(frozen=True)
class Source:
    """One publication. `published_on` is '2024', '2024-09', '2024-09-16' or '' if undated."""

    source_id: str
    publisher: str
    title: str
    url: str
    published_on: str
    note: str


@dataclass(frozen=True)
class City:
    """One city ranked in any edition, with the other names people type for it."""

    name: str
    federal_state: str
    aliases: tuple[str, ...]


@dataclass(frozen=True)
class Category:
    """One of the index's boards. An alias ending in '*' means any word that begins so."""

    key: str
    name: str
    aliases: tuple[str, ...]


@dataclass(frozen=True)
class Edition:
    """One year's index. `mean_score` is the mean of all overall scores, 0 to `max_score`.

    `added_cities` are new in it, `absent_cities` took no part though all others did; empty means not known.
    """

    year: int
    publisher: str
    published_on: str
    cities: int
    parameters: int | None
    indicators: int | None
    data_points: int | None
    survey_period: str
    max_score: float
    mean_score: float | None
    cities_that_checked_pct: int | None
    added_cities: tuple[str, ...]
    absent_cities: tuple[str, ...]
    source: Source
    note: str


@dataclass(frozen=True)
class Ranking:
    """One city's place on one board of one edition. Rank 1 is best; `score` is 0 to 100."""

    city: str
    category: str
    edition: int
    rank: int
    previous_rank: int | None
    score: float | None
    cities_ranked: int
    source: Source
    note: str


@dataclass(frozen=True)
class Person:
    """Someone who is quoted, with the office held in `city` (None: in no city)."""

    name: str
    office: str
    city: str | None
    aliases: tuple[str, ...]


@dataclass(frozen=True)
class Quote:
    """Literal words of a person, without the outer quotation marks."""

    person: Person
    city: str
    category: str | None
    edition: int
    topics: tuple[str, ...]
    text: str
    source: Source


@dataclass(frozen=True)
class Statement:
    """A fact in prose, in the literal words of its source."""

    kind: StatementKind
    city: str
    category: str | None
    edition: int
    topics: tuple[str, ...]
    text: str
    source: Source


@dataclass(frozen=True)
class Name:
    """One spelling of one thing; the canonical name itself is such a spelling, too.

    `value` is what the queries take: a city's, person's or state's name, a category's key, a topic.
    """

    kind: NameKind
    value: str
    alias: str


@dataclass(frozen=True)
class Axes:
    """The axes of the cube: the editions, the oldest first, the categories in the index's own order, cities by name.

    `states` are the federal states of the cities.
    """

    editions: tuple[Edition, ...]
    categories: tuple[str, ...]
    states: Mapping[str, str]
