"""What of a conversation is remembered for the next question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from actions.query.notation import read, written
from actions.query.query import Query

QUERIES = ("queries", "earlier")
REMEMBERED_QUERIES = 3
REMEMBERED_CITIES = 8


@dataclass(frozen=True)
class Context:
    """The queries of the last message as they were asked, and what their answers were about.

    `earlier` are the last few queries before them; `edition` and `cities` are those of the last answer, `category` is
    the one that it found where one was asked for; `recent` are the last few cities that were spoken of, the latest
    last; `options` are the cities that the bot asked about ("Meinten Sie …?"), `unknown` are names that it said it does
    not know; `speaker` is the city that the asker calls "wir"; `lost` is true
    where the last message was not understood and nothing was spoken of before it, `doubtful` where it may have been
    misunderstood; `beyond` are words of the last question that no query could hold, as in its Reading;
    `explained` are lines on hard words that were given in Leichte Sprache; `counts_editions` is true behind "die vierte
    Ausgabe".
    """

    queries: tuple[Query, ...] = ()
    earlier: tuple[Query, ...] = ()
    edition: int | None = None
    cities: tuple[str, ...] = ()
    category: str | None = None
    recent: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    speaker: str | None = None
    lost: bool = False
    doubtful: bool = False
    beyond: tuple[str, ...] = ()
    explained: tuple[str, ...] = ()
    counts_editions: bool = False

    @property
    def query(self) -> Query | None:
        """The last query."""
        return self.queries[-1] if self.queries else None

    def without_unknown(self) -> Context:
        """The context without what was asked of names that nobody knows."""
        known, earlier = (
            tuple(each for each in queries if not set(each.cities.named) & {*self.unknown})
            for queries in (self.queries, self.earlier)
        )
        cities, recent = (
            tuple(each for each in named if each not in self.unknown) for named in (self.cities, self.recent)
        )
        return replace(self, queries=known, earlier=earlier, cities=cities, recent=recent, unknown=())

    def as_slot(self) -> dict[str, Any]:
        """Plain data for a Rasa slot; empty fields are left out."""
        data: dict[str, Any] = {name: value for name, value in vars(self).items() if value}
        for name in QUERIES:
            if name in data:
                data[name] = [written(query) for query in data[name]]
        return data

    def after(self, query: Query, cities: Sequence[str], first: bool) -> Context:
        """The context when a query was answered, whose answer spoke of these cities; `first` of its message."""
        spoken = [*self.recent, *cities]
        return replace(
            self,
            queries=(query,) if first else (*self.queries, query),
            earlier=(*self.earlier, *self.queries)[-REMEMBERED_QUERIES:] if first else self.earlier,
            recent=tuple(dict.fromkeys(reversed(spoken)))[:REMEMBERED_CITIES][::-1],
        )

    @classmethod
    def from_slot(cls, data: dict[str, Any] | None) -> Context:
        """The Context that `as_slot` wrote; an empty one for None, or for what another version wrote."""
        fields = cls.__dataclass_fields__
        known: dict[str, Any] = {name: value for name, value in (data or {}).items() if name in fields}
        try:
            known |= {name: [read(each) for each in known[name]] for name in QUERIES if name in known}
        except ValueError:
            return cls()
        known = {name: tuple(value) if isinstance(value, list) else value for name, value in known.items()}
        return cls(**known)
