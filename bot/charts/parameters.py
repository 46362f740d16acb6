"""What the address of a chart asks for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from actions.answers.presentation import MOST_CITIES_IN_CHART
from actions.answers.wording import WORDINGS

Kind = Literal["verlauf", "vergleich"]
MOST_LETTERS = 60
YEAR = re.compile(r"[12][0-9]{3}")
YEARS: dict[Kind, tuple[str, ...]] = {"verlauf": ("von", "bis"), "vergleich": ("jahr",)}


class BadParameters(Exception):
    """The address asks for no chart. The message is German."""


@dataclass(frozen=True)
class ChartRequest:
    """Cities by name, a category by key, and the editions from `first` to `last` (both included)."""

    kind: Kind
    cities: tuple[str, ...]
    category: str
    first: int
    last: int
    language: str = "de"


def read_parameters(kind: Kind, given: Mapping[str, Sequence[str]]) -> ChartRequest:
    """The request in the parameters of an address, each with all its values, or BadParameters."""
    years = YEARS[kind]
    foreign = set(given) - {"stadt", "bereich", "sprache", *years}
    if foreign:
        raise BadParameters("Die Adresse enthält Angaben, die ein Diagramm nicht kennt.")
    numbers = [_year(name, _single(name, given)) for name in years]
    if numbers[0] > numbers[-1]:
        raise BadParameters("Das Jahr in „von“ liegt nach dem in „bis“.")
    return ChartRequest(
        kind, _cities(given.get("stadt", ())), _single("bereich", given), numbers[0], numbers[-1], _language(given)
    )


def _single(name: str, given: Mapping[str, Sequence[str]]) -> str:
    values = given.get(name, ())
    if len(values) != 1 or not 0 < len(values[0]) <= MOST_LETTERS:
        raise BadParameters(f"Die Angabe „{name}“ muss genau einmal vorkommen.")
    return values[0]


def _year(name: str, value: str) -> int:
    if not YEAR.fullmatch(value):
        raise BadParameters(f"Die Angabe „{name}“ muss eine Jahreszahl sein.")
    return int(value)


def _cities(names: Sequence[str]) -> tuple[str, ...]:
    if not 0 < len(names) <= MOST_CITIES_IN_CHART or len(set(names)) < len(names):
        raise BadParameters(f"Ein Diagramm zeigt eine bis {MOST_CITIES_IN_CHART} verschiedene Städte („stadt“).")
    if not all(0 < len(name) <= MOST_LETTERS for name in names):
        raise BadParameters("Die Angabe „stadt“ muss der Name einer Stadt sein.")
    return tuple(names)


def _language(given: Mapping[str, Sequence[str]]) -> str:
    language = _single("sprache", given) if "sprache" in given else "de"
    if language not in WORDINGS:
        raise BadParameters(f"Die Angabe „sprache“ kennt nur: {', '.join(WORDINGS)}.")
    return language
