"""Checks cards against our own strict schema; its first lines say where the rules are from."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema

SCHEMA = json.loads((Path(__file__).parent / "adaptive_card.schema.json").read_text(encoding="utf-8"))


def assert_valid(card: dict[str, Any]) -> None:
    """Fail with the first rule that the card breaks."""
    jsonschema.Draft7Validator(SCHEMA).validate(card)


def parts(card: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    """All elements and actions of that type in the card, without what is only a fallback."""
    return [each for each in _all(card) if each.get("type") == kind]


def _all(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, each in inner:
        if name != "fallback":
            yield from _all(each)
