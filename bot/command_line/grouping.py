"""Near-duplicates among questions, put together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

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
    same: dict[str, list[Unanswered]] = defaultdict(list)
    for each in questions:
        same[" ".join(sorted(fold(each.text).split()))].append(each)
    # The commonest wording first: others gather around it.
    gathered: dict[str, list[Unanswered]] = {}
    for words, alike in sorted(same.items(), key=lambda item: (-len(item[1]), item[0])):
        near = process.extractOne(words, gathered.keys(), scorer=fuzz.ratio, score_cutoff=NEAR)
        gathered.setdefault(near[0] if near else words, []).extend(alike)
    return sorted(map(_group, gathered.values()), key=lambda group: (-group.count, group.text))


def _group(questions: Sequence[Unanswered]) -> Group:
    (text, _), *_ = Counter(each.text for each in questions).most_common(1)
    intents = Counter(intent for each in questions for intent in each.intents)
    nearest = tuple(intent for intent, _ in intents.most_common(SHOWN_INTENTS))
    return Group(text, len(questions), dict(Counter(str(each.reason) for each in questions)), nearest)
