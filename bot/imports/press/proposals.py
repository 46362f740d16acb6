"""What is proposed to the editor, and what could not be placed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

Kind = Literal["rank", "step", "score", "person", "quote", "statement"]
Status = Literal["open", "accepted", "rejected"]
# The store's keys by kind, in the order in which they are shown.
FIELDS: dict[str, tuple[str, ...]] = {
    "rank": ("city", "category", "edition", "rank", "previous_rank", "cities_ranked"),
    "step": ("city", "category", "edition", "step"),
    "score": ("city", "category", "edition", "score"),
    "person": ("person", "office", "city"),
    "quote": ("person", "office", "city", "category", "edition", "topics", "text"),
    "statement": ("statement_kind", "city", "category", "edition", "topics", "text"),
}


@dataclass(frozen=True)
class Proposal:
    """A fact to be accepted, corrected or rejected.

    `values` has the keys of FIELDS, None where the text says nothing; `step` is positive for a rise. `sentence` is what
    it rests on, `doubt` says in German what the editor should look at.
    """

    kind: Kind
    values: dict[str, Any]
    sentence: str
    doubt: str = ""
    status: Status = "open"

    def as_json(self) -> dict[str, Any]:
        """Return the proposal as a flat object."""
        told = {"status": self.status, "kind": self.kind, **self.values, "sentence": self.sentence}
        return {**told, "doubt": self.doubt} if self.doubt else told


@dataclass(frozen=True)
class Unplaced:
    """A sentence that looks like a fact, and in German why it is no proposal."""

    sentence: str
    reason: str


@dataclass
class Collected:
    """What was found so far."""

    proposals: list[Proposal] = field(default_factory=list)
    unplaced: list[Unplaced] = field(default_factory=list)

    def leave(self, sentence: str, reason: str) -> None:
        """List a sentence as unplaced, once for each reason."""
        each = Unplaced(sentence, reason)
        if each not in self.unplaced:
            self.unplaced.append(each)
