"""The parts of a question as the language understanding hands them over, in their order in the message."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

HOME = "@home"
# "Da, wo ich wohne": the city of whoever asks, which the words hold no name of.
OWN_PLACE = "own_place"
UNIT = re.compile(r"pl[aä]|rang|räng|raeng|punkt|pkt|point|place|zähler|score", re.I)
POINTS = re.compile(r"punkt|point|pkt|zähler|zaehler|prozent|score", re.I)
BY = re.compile(r"\bum\s+$", re.I)
PLURAL = re.compile(
    r"(?:städte|staedte|stadte|kommunen|bereiche|kategorien|disziplinen|felder|jahre|ausgaben|editionen|cities|years"
    r"|categories|areas|steiger|sieger|gewinner|verlierer)n?$",
    re.I,
)


@dataclass(frozen=True)
class Part:
    """One part: its name, the names and numbers that it holds by slot, and where it stands in the message."""

    name: str
    values: Mapping[str, tuple[Any, ...]]
    start: int
    end: int

    def of(self, slot: str) -> tuple[Any, ...]:
        """The values of a slot."""
        return self.values.get(slot, ())

    def number(self) -> float | None:
        """The number or ordinal that it holds, the last of several."""
        numbers = (*self.of("nth"), *self.of("n"))
        return numbers[-1] if numbers else None


@dataclass(frozen=True)
class Amount:
    """So many points, or places."""

    number: float
    of_points: bool


class Parts(Sequence[Part]):
    """All parts of a question."""

    def __init__(self, parts: Sequence[Part], text: str) -> None:
        self._parts = tuple(parts)
        self._names = frozenset(part.name for part in parts)
        self.text = text

    @classmethod
    def of(cls, parsed: Sequence[Mapping[str, Any]], text: str, home_city: str) -> Parts:
        """The parts of a parsed message, with the name of the home city in its place."""
        return cls([_part(each, home_city) for each in parsed], text)

    def __getitem__(self, place: Any) -> Any:
        return self._parts[place]

    def __len__(self) -> int:
        return len(self._parts)

    def __iter__(self) -> Iterator[Part]:
        return iter(self._parts)

    def has(self, *names: str) -> bool:
        """True if there is a part of one of these names."""
        return not self._names.isdisjoint(names)

    def only(self, *names: str) -> bool:
        """True if there is no part but of these names."""
        return self._names.issubset(names)

    def all(self, *names: str) -> list[Part]:
        """The parts of these names."""
        return [part for part in self._parts if part.name in names]

    def first(self, *names: str) -> Part | None:
        """The first part of these names."""
        return next((part for part in self._parts if part.name in names), None)

    def after(self, other: Part, *names: str) -> Part | None:
        """The next part of these names behind another one."""
        return next((part for part in self._parts if part.start >= other.end and part.name in names), None)

    def around(self, other: Part, *names: str) -> Part | None:
        """The part of these names that stands nearest to another one, behind it if two are as near."""
        found = [part for part in self._parts if part.name in names]
        found.sort(key=lambda part: (max(part.start - other.end, other.start - part.end, 0), part.start < other.start))
        return found[0] if found else None

    def values(self, slot: str, *names: str) -> tuple[Any, ...]:
        """The values of a slot in all parts of these names, each once."""
        return tuple(dict.fromkeys(value for part in self.all(*names) for value in part.of(slot)))

    def words(self, part: Part) -> str:
        """The words of a part in small letters."""
        return self.text[part.start : part.end].lower()

    def of_points(self, part: Part) -> bool:
        """True if the words of a part speak of points."""
        return POINTS.search(self.words(part)) is not None

    def plural(self, part: Part) -> bool:
        """True if the part is a noun that names several: "die Städte", "Bereiche"."""
        return PLURAL.search(self.words(part)) is not None

    def amount(self) -> Amount | None:
        """The first number of places or points: "zehn Plätze", "80 Punkte"."""
        for part in self.all("n"):
            unit = self.next_to(part)
            of_those = unit if unit and unit.name == "of_those" else None
            moved = self.next_to(of_those) if of_those else unit if BY.search(self.text[: part.start]) else None
            if moved and moved.name in ("step_up", "step_down") and not self.of_points(moved):
                # "Vier davon verloren", "um vier verbessert" are of places.
                return Amount(float(part.number() or 0), of_points=False)
            if unit and unit.name in ("n_place", "n_points", "step_up", "step_down") and UNIT.match(self.words(unit)):
                return Amount(float(part.number() or 0), self.of_points(unit))
        return None

    def counted(self) -> int | None:
        """How many members are asked for: "welche drei Städte", "die fünf Bereiche"."""
        for part in self.all("n"):
            noun = self.next_to(part)
            of_group = noun is not None and any(each.start == noun.start for each in self.all("state"))
            # "Welche drei NRW-Städte?"
            of_state = noun is not None and bool(noun.of("state")) and self.plural(noun)
            if noun and (of_state or (noun.name in ("n_city", "n_category", "n_edition") and not of_group)):
                return int(part.number() or 1)
        return None

    def next_to(self, other: Part) -> Part | None:
        """The part right behind another one."""
        return next((part for part in self._parts if 0 <= part.start - other.end <= 1), None)

    def replaced(self, old: Part, *new: Part) -> Parts:
        """The parts with others in the place of one."""
        return Parts([each for part in self._parts for each in (new if part is old else (part,))], self.text)

    def renamed(self, names: Mapping[str, str], fits: Callable[[Part], object] = bool) -> Parts:
        """The parts with those that fit under another name."""
        renamed = [replace(each, name=names[each.name]) if each.name in names and fits(each) else each for each in self]
        return Parts(renamed, self.text)

    def without(self, *names: str) -> Parts:
        """All parts but those of these names."""
        return Parts([part for part in self._parts if part.name not in names], self.text)


def _part(parsed: Mapping[str, Any], home_city: str) -> Part:
    name = "city" if parsed["part"] in ("home", "town", OWN_PLACE) else parsed["part"]
    values = {
        "city" if slot in ("home", "town") else slot: tuple(home_city if value == HOME else value for value in values)
        for slot, values in parsed["values"].items()
    }
    if parsed["part"] in ("home", OWN_PLACE):
        values["home"] = (home_city,)
    if parsed["part"] == OWN_PLACE:
        values["city"] = (home_city,)
    if name == "speaker":
        values["city"] = tuple(city for city in values["city"] if city != home_city) or (home_city,)
    return Part(name, values, parsed["start"], parsed["end"])
