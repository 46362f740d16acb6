"""What two questions of one message are both answered with is said once."""

from __future__ import annotations

from collections.abc import Iterable

from actions.answers.answer import Answer
from actions.answers.wording import wording

QUOTED = ("„", "“")


def without_repeats(answers: Iterable[Answer]) -> tuple[Answer, ...]:
    """The answers to one message, but for those that another one says, too: "Platz und Punkte" is one sentence."""
    kept: list[Answer] = []
    for each in answers:
        if not any(_says(other, each) for other in kept):
            kept = [*(other for other in kept if not _says(each, other)), each]
    return tuple(kept)


def _says(one: Answer, other: Answer) -> bool:
    """True if the one answer says all that the other does."""
    # Of reasons and needs, the sentences count, whatever they are called.
    lines = [line for line in _lines(other) if line[:1] in QUOTED] or _lines(other)
    if all(line in one.text for line in lines):
        return True
    values = other.query.asked == "value" and other.query.among is None
    if not values or not other.cells or not set(other.cells) <= set(one.cells):
        return False
    if one.query.asked == "value" and one.query.measure == "score":
        # Points are told with the place.
        return other.query.measure == "rank"
    # Who leads is told with place and points.
    return one.query.asked == "which" and one.query.measure in ("rank", "score") and len(lines) == 1


def _lines(answer: Answer) -> list[str]:
    """The lines of an answer without where the facts come from."""
    source_line = wording(answer.language).source_line(answer.sources)
    return answer.text.removesuffix(f"\n{source_line}").split("\n")
