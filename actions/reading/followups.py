"""What a Question takes over from the conversation: "Und bei Mobilität?", "Im Vorjahr?"."""

from __future__ import annotations

import re
from typing import Any

from actions.question import Context, Question
from actions.reading.kinds_of_intents import FOLLOW_UPS, WITHOUT_CITY
from actions.reading.segments import COMPARED_WITH, Segment, refers_back

MAX_FRAGMENT_WORDS = 3


def inherit(question: Question, segment: Segment, context: Context) -> Question:
    """Fill what the message leaves open from the last question, if it refers back to it."""
    last = context.question
    question = _relative_editions(question, segment, context)
    if last is None:
        return question
    if not _refers_back(question, segment):
        return question
    question = _compared_edition(question, segment, context)
    changes: dict[str, Any] = {}
    if not question.categories:
        changes["categories"] = last.categories
    newest = segment.values("edition", ("newest",))
    if "editions" not in question.named and not newest:
        span_kept = question.kind == last.kind
        changes |= {
            "editions": last.editions or _answered(context, last),
            "named": question.named | (last.named & {"editions", "kept_editions"} and {"kept_editions"}),
            "since": last.since if span_kept else None,
            "until": last.until if span_kept else None,
        }
    if question.kind in ("quote", "person") and not question.persons and not question.cities and not question.unknown:
        changes["persons"] = context.persons
    if question.kind == last.kind:
        changes |= {"n": question.n or last.n, "federal_state": question.federal_state or last.federal_state}
        changes["rank"] = last.rank if question.rank is None else question.rank
        changes["bottom"] = question.bottom or (last.bottom and question.n is None)
        if segment.intent in FOLLOW_UPS and not question.topics and not question.categories:
            changes["topics"] = last.topics
        if question.kind == "quote" and not question.persons and "cities" not in question.named:
            changes["persons"] = last.persons
    return question.but(**changes)


def _compared_edition(question: Question, segment: Segment, context: Context) -> Question:
    """ "Und verglichen mit 2023?": 2023 is where the change begins, not where it ends."""
    if question.kind != "change" or len(question.editions) != 1 or not COMPARED_WITH.search(segment.text):
        return question
    talked = context.edition or (context.question.edition if context.question else None)
    if talked is None or talked <= question.editions[0]:
        return question.but(since=question.editions[0], editions=())
    return question.but(since=question.editions[0], editions=(talked,))


def _answered(context: Context, last: Question) -> tuple[int, ...]:
    """The edition that the last answer was about, where it took one by itself."""
    if last.kind in ("history", "coverage", "person", "quote") or context.edition is None:
        return ()
    return (context.edition,)


def _refers_back(question: Question, segment: Segment) -> bool:
    if segment.intent in FOLLOW_UPS or segment.intent == "nlu_fallback":
        return True
    if refers_back(segment) or len(segment.text.split()) <= MAX_FRAGMENT_WORDS:
        return True
    if question.kind in WITHOUT_CITY:
        return not question.categories and "editions" not in question.named
    return "cities" not in question.named


def _relative_editions(question: Question, segment: Segment, context: Context) -> Question:
    """Resolve "im Vorjahr", "danach" against the edition in the sentence, else the one talked about."""
    previous = segment.values("edition", ("previous",))
    following = segment.values("edition", ("next",))
    if not previous and not following:
        return question
    both = bool(question.editions) and re.search(r"\b(?:und|and)\b", segment.text) is not None
    if question.kind in ("change", "climbers") or (question.editions and not both):
        return question
    base = question.edition or context.edition or (context.question.edition if context.question else None)
    if base is None:
        return question.but(named=question.named | {"previous"})
    shifted = base - previous[0] if previous else base + following[0]
    if both:
        return question.but(editions=(*question.editions, shifted))
    return question.but(editions=(shifted,), named=question.named | {"editions"})
