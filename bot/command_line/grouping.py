"""Near-duplicates among questions, put together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from bot.conversations.questions import Unanswered
from bot.nlu.text import fold

# Of 100. Below, "Wo steht Ratingen?" and "Wo steht Hilden?" would be one.
NEAR = 85
SHOWN_INTENTS = 3


@dataclass(frozen=True)
class Group:
    """Questions that say the same; `text` is the commonest of them, `reasons` counts why they had no answer."""

    text: str
    count: int
    reasons: dict[str, int]
    intents: tuple[str, ...]


def grouped(questions: Iterable[Unanswered]) -> list[Group]:
    """Return the groups, the largest first."""
    gathered: list[list[Unanswered]] = []
    for each in sorted(questions, key=lambda question: question.text):
        near = next((group for group in gathered if _alike(group[0].text, each.text)), None)
        if near is None:
            gathered.append([each])
        else:
            near.append(each)
    return sorted(map(_group, gathered), key=lambda group: (-group.count, group.text))


def _alike(one: str, other: str) -> bool:
    return bool(fuzz.token_sort_ratio(fold(one), fold(other)) >= NEAR)


def _group(questions: Sequence[Unanswered]) -> Group:
    (text, _), *_ = Counter(each.text for each in questions).most_common(1)
    intents = Counter(intent for each in questions for intent in each.intents)
    nearest = tuple(intent for intent, _ in intents.most_common(SHOWN_INTENTS))
    return Group(text, len(questions), dict(Counter(str(each.reason) for each in questions)), nearest)
