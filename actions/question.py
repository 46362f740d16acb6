"""What was asked: one frozen Question, and what of a conversation is remembered for the next one."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import Any

OVERALL = "gesamt"
LAST_PLACE = -1


@dataclass(frozen=True)
class Question:
    """One question, resolved as far as the conversation allows.

    Names are the store's own: cities and persons by name, categories by key, editions by year. Empty means "not
    said": the answer then takes the home city, the overall board or the newest edition that holds the fact.
    `named` holds the fields that this message itself named; `rank` -1 is the last place; `claim` is a rank that the
    message asserts; `unknown` are names that nothing in the store answers to, `strange` words in no dictionary that
    may be a misspelt city, `options` the readings of a doubtful name.
    `language` is that of the answer: "de", "en" or "leicht" (Leichte Sprache).
    """

    kind: str
    cities: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    editions: tuple[int, ...] = ()
    since: int | None = None
    until: int | None = None
    persons: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    federal_state: str | None = None
    rank: int | None = None
    n: int | None = None
    bottom: bool = False
    oldest: bool = False
    claim: int | None = None
    relation: str | None = None
    named: frozenset[str] = field(default_factory=frozenset)
    unknown: tuple[str, ...] = ()
    strange: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    language: str = "de"

    @property
    def category(self) -> str:
        """The first category asked for, the overall board if none."""
        return self.categories[0] if self.categories else OVERALL

    @property
    def edition(self) -> int | None:
        """The newest of the editions asked for."""
        return max(self.editions, default=None)

    def but(self, **changes: Any) -> Question:
        """The same question with other fields."""
        return replace(self, **changes)


@dataclass(frozen=True)
class Context:
    """What the next question may refer to: the last Question as answered, its sources, who was quoted.

    `cities` are those of the last answer, `recent` the last few that were spoken of, the latest last.
    """

    question: Question | None = None
    edition: int | None = None
    cities: tuple[str, ...] = ()
    recent: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    def as_slot(self) -> dict[str, Any]:
        """Plain data for a Rasa slot; empty fields are left out."""
        data = _filled(self)
        if self.question:
            data["question"] = _filled(self.question)
            if self.question.named:
                data["question"]["named"] = sorted(self.question.named)
        return data

    @classmethod
    def from_slot(cls, data: dict[str, Any] | None) -> Context:
        """The Context that `as_slot` wrote; an empty one for None."""
        data = dict(data or {})
        asked = data.pop("question", None)
        known = {item.name for item in fields(Question)}
        question = Question(**{key: _frozen(value) for key, value in asked.items() if key in known}) if asked else None
        if question:
            question = question.but(named=frozenset(question.named))
        names = {item.name for item in fields(cls)}
        return cls(question=question, **{key: _frozen(value) for key, value in data.items() if key in names})


def _filled(record: Context | Question) -> dict[str, Any]:
    """The fields that are not empty, as they are: dataclasses.asdict would copy each, and tuples need no copy."""
    return {name: value for name, value in vars(record).items() if value}


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
