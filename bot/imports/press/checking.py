"""Checks accepted values by the rules of the facts files, and against what the store knows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from actions.facts.problems import quoted, suggestion
from actions.facts.rows import Row
from bot.imports.press.stored import Stored


class Refused(Exception):
    """A proposal cannot be stored; the message says in German why."""


def require_known(stored: Stored, values: Mapping[str, Any]) -> None:
    """Check that the store has the city, board and edition; None passes. Raises Refused."""
    city, category, edition = values.get("city"), values.get("category"), values.get("edition")
    if city is not None and city not in stored.cities:
        raise Refused(f"Die Stadt {quoted(city)} ist unbekannt. {suggestion(city, stored.cities)}".rstrip())
    if category is not None and category not in stored.categories:
        raise Refused(
            f"Der Bereich {quoted(category)} ist unbekannt. {suggestion(category, stored.categories)}".rstrip()
        )
    if edition is not None and edition not in stored.editions:
        raise Refused(f"Die Ausgabe {edition} gibt es noch nicht. Importieren Sie zuerst ihre Rangliste.")


def _cells_of(values: Mapping[str, Any]) -> dict[str, str]:
    """Return values as the cells of a facts file; what is not given is left out."""
    written = {name: "|".join(value) if isinstance(value, (list, tuple)) else value for name, value in values.items()}
    return {name: _cell(value) for name, value in written.items() if value is not None and _cell(value)}


def checked(model: type[Row], values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values by the rules of the facts files. Raises Refused."""
    try:
        row: dict[str, Any] = model(**_cells_of(values)).dict()
    except ValidationError as error:
        raise Refused(" ".join(_told(each) for each in error.errors())) from error
    return row


def _cell(value: Any) -> str:
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value).strip()


def _told(error: Any) -> str:
    name = error["loc"][0]
    if error["type"] == "value_error.missing":
        return f"{quoted(name)} fehlt."
    return f"{quoted(name)}: {error['msg']}"
