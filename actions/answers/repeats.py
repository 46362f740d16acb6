"""What two questions of one message are both answered with is said once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from actions.answers.answer import Answer
from actions.answers.wording import wording
from actions.answers.wording.easy.glossary import explaining, unexplained


def without_repeats(answers: Iterable[Answer], explained: Iterable[str] = ()) -> tuple[Answer, ...]:
    """The answers to one message, but for those that another one says, too: "Platz und Punkte" is one sentence.

    Nor is a source named again, or a word that was `explained` before.
    """
    kept: list[Answer] = []
    for each in answers:
        if not any(_says(other, each) for other in kept):
            kept = [*(other for other in kept if not _says(each, other)), each]
    told = list[Answer]()
    for place, each in enumerate(kept):
        before = (*explained, *explaining(other.text for other in told))
        lines = _lines(each) if any(_names_sources(later, each) for later in kept[place + 1 :]) else [each.text]
        told.append(replace(each, text=unexplained("\n".join(lines), before)))
    return tuple(told)


def _names_sources(one: Answer, other: Answer) -> bool:
    """True if the one answer names where the other comes from."""
    return {*other.sources} == {*one.sources} or (one.query.asked == "source" and {*other.sources} <= {*one.sources})


def _says(one: Answer, other: Answer) -> bool:
    """True if the one answer says all that the other does."""
    lines = _lines(other)
    # Literal sentences are not told twice for another word in front of them.
    literal = [line for line in lines if line.startswith("„") and not (other.query.where or other.quotes)]
    if all(line in one.text for line in literal or lines):
        return True
    values = other.query.asked == "value" and other.query.among is None
    if not values or not other.cells or not set(other.cells) <= set(one.cells):
        return False
    if one.query.asked == "whether" and other.query.measure == "rank" and len(lines) == 1:
        return all(re.search(rf"\b{cell.rank}\b", one.text) for cell in other.cells)
    if one.query.asked == "value" and one.query.measure == "score":
        # Points are told with the place.
        return other.query.measure == "rank"
    # Who leads is told with place and points.
    return one.query.asked == "which" and one.query.measure in ("rank", "score") and len(lines) == 1


def _lines(answer: Answer) -> list[str]:
    """The lines of an answer without where the facts come from."""
    source_line = wording(answer.language).source_line(answer.sources)
    return answer.text.removesuffix(f"\n{source_line}").split("\n")
