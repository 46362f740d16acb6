"""Near-duplicates among questions, put together."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from bot.conversations.questions import Unanswered
from bot.nlu.text import fold

# Of 100. Below, "Wo steht Ratingen?" and "Wo steht Hilden?" would be one.
NEAR = 85
SHOWN_INTENTS = 3
# 268 million keys: of a thousand groups, two hardly ever share one.
KEY_DIGITS = 7


@dataclass(frozen=True)
class Group:
    """Questions that say the same; `text` is the commonest of them, `reasons` counts why they had no answer.

    `keys` are those of its questions, the text's first: each finds the group again, whatever questions come in.
    """

    keys: tuple[str, ...]
    text: str
    count: int
    reasons: dict[str, int]
    intents: tuple[str, ...]


def grouped(questions: Iterable[Unanswered]) -> list[Group]:
    """Return the groups, the largest first."""
    same: dict[str, list[Unanswered]] = defaultdict(list)
    for each in questions:
        same[_words(each.text)].append(each)
    # The commonest wording first: others gather around it.
    gathered: dict[str, list[Unanswered]] = {}
    for words, alike in sorted(same.items(), key=lambda item: (-len(item[1]), item[0])):
        near = process.extractOne(words, gathered.keys(), scorer=fuzz.ratio, score_cutoff=NEAR)
        gathered.setdefault(near[0] if near else words, []).extend(alike)
    return sorted(map(_group, gathered.values()), key=lambda group: (-group.count, group.text))


def _words(text: str) -> str:
    return " ".join(sorted(fold(text).split()))


def key_of(text: str) -> str:
    """Return the short name of questions with these words; it begins with a letter, so it cannot be a position."""
    return "f" + hashlib.sha256(_words(text).encode()).hexdigest()[:KEY_DIGITS]


def _group(questions: Sequence[Unanswered]) -> Group:
    counts = Counter(each.text for each in questions)
    # Of equally common ones, always the same: the database gives them in no order.
    text = min(counts, key=lambda each: (-counts[each], each))
    intents = Counter(intent for each in questions for intent in each.intents)
    nearest = tuple(intent for intent, _ in intents.most_common(SHOWN_INTENTS))
    keys = dict.fromkeys(map(key_of, (text, *sorted(each.text for each in questions))))
    return Group(tuple(keys), text, len(questions), dict(Counter(str(each.reason) for each in questions)), nearest)
