"""Compares what was proposed for a text with the facts that stand in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.imports.press.proposals import Collected, Proposal

Fact = tuple[Any, ...]


@dataclass(frozen=True)
class Score:
    """How many of the expected facts were proposed, which were not, what was proposed wrongly, what was not listed."""

    hits: int
    expected: int
    proposed: int
    missing: Sequence[Fact]
    wrong: Sequence[Fact]
    lost: Sequence[str]


def facts_of(proposal: Proposal) -> list[Fact]:
    """The single facts in a proposal; a person counts with the quote."""
    values = proposal.values
    place = (values.get("city"), values.get("category"), values.get("edition"))
    if proposal.kind == "rank":
        previous = values["previous_rank"]
        return [("rank", *place, values["rank"]), *([("previous", *place, previous)] if previous else [])]
    if proposal.kind in ("step", "score"):
        return [(proposal.kind, *place, values[proposal.kind])]
    if proposal.kind == "quote":
        return [("quote", values["person"], values["office"], values["text"])]
    return [(values["statement_kind"], *place, values["text"])] if proposal.kind == "statement" else []


def compare(found: Collected, expected: Mapping[str, Any]) -> Score:
    """Compare; the text of a statement is given by its beginning."""
    proposed = [fact for each in found.proposals for fact in facts_of(each)]
    missing = [tuple(each) for each in expected["facts"]]
    wrong = []
    for fact in proposed:
        same = next((each for each in missing if _same(fact, each)), None)
        if same is None:
            wrong.append(fact)
        else:
            missing.remove(same)
    listed = [each.sentence for each in found.unplaced]
    lost = [each for each in expected["unplaced"] if not any(each in sentence for sentence in listed)]
    count = len(expected["facts"])
    return Score(count - len(missing), count, len(proposed), missing, wrong, lost)


def _same(fact: Fact, expected: Fact) -> bool:
    if fact[0] in ("rank", "previous", "step", "score", "quote"):
        return fact == expected
    return fact[:-1] == expected[:-1] and str(fact[-1]).startswith(str(expected[-1]))
