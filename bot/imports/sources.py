"""The sources that rows name: by the id of one in the store, or described in columns of their own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from actions.facts.problems import quoted
from actions.facts.rows import SourceRow
from bot.imports.cells import Doubtful
from bot.imports.sheets import cleaned

Row = Mapping[str, Any]
NEEDED = ("publisher", "title", "url")
# Sources that agree in these are one.
TOLD_APART_BY = (*NEEDED, "published_on")


class Sources:
    """All sources that rows may name; `known` are those in the store or on their way into it, by id."""

    def __init__(self, known: Mapping[str, Row]) -> None:
        self._known = dict(known)
        self._described: dict[str, Row] = {}
        self._found: dict[tuple[str, ...], str] = {}

    def described(self) -> Mapping[str, Row]:
        """Return what rows described and the store lacks, by id: rows for the table of sources."""
        return self._described

    def find(self, source_id: str, description: Mapping[str, str]) -> str:
        """Return the id of the source that a row names; `description` has columns of sources, without empty ones.

        A source that the store has under another id is that one. Raises Doubtful.
        """
        # A million rows name few sources.
        key = (source_id, *description, *description.values())
        if key not in self._found:
            self._found[key] = self._find(source_id, description)
        return self._found[key]

    def _find(self, source_id: str, description: Mapping[str, str]) -> str:
        held = self._known.get(source_id)
        if held is not None:
            _require_same(held, description)
            return source_id
        if not description:
            raise Doubtful(f"Die Quelle {quoted(source_id)} kenne ich nicht. Erlaubt ist ihre Kennung (source_id).")
        row = _checked(source_id, description)
        for other, each in self._known.items():
            if _same(each, row):
                return other
        self._known[source_id] = self._described[source_id] = row
        return source_id


def _require_same(held: Row, description: Mapping[str, str]) -> None:
    # Not the date: Excel writes 2024-09-16 as 16.09.2024 when it saves a CSV file.
    for name in NEEDED:
        if name in description and cleaned(held[name]) != description[name]:
            raise Doubtful(
                f"Die Quelle {quoted(held['source_id'])} ist in der Datenbank eine andere: "
                f"{name} ist dort {quoted(held[name])}."
            )


def _same(held: Row, row: Row) -> bool:
    return all(cleaned(held[name]) == row[name] for name in TOLD_APART_BY)


def _checked(source_id: str, description: Mapping[str, str]) -> Row:
    missing = [name for name in NEEDED if name not in description]
    if missing:
        raise Doubtful(f"Die Quelle {quoted(source_id)} kenne ich nicht, und dazu fehlt: {', '.join(missing)}.")
    try:
        row: Row = SourceRow.parse_obj({"source_id": source_id, **description}).dict()
    except ValidationError as error:
        told = " ".join(f"{each['loc'][0]}: {each['msg']}" for each in error.errors())
        raise Doubtful(f"Die Quelle {quoted(source_id)} ist neu und so nicht möglich. {told}") from error
    return row
