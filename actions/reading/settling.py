"""Settles a Question: what it names overrules what the classifier took it for."""

from __future__ import annotations

import re

from actions.question import OVERALL, Context, Question
from actions.reading.kinds_of_intents import FOLLOW_UPS
from actions.reading.naming import HOME
from actions.reading.segments import COMPARED_WITH, NEIGHBOUR, Segment, refers_back

BOTH = re.compile(r"\b(?:beiden?|den\s+zweien|both|the\s+two)\b", re.I)
NOT_NEIGHBOURS = re.compile(r"\bvor\s+(?:\w+\s+)?jahr|\bunter\s+(?:den|die|top)\b|\bnach\s+(?:oben|unten|vorn)", re.I)
# Kinds that a bare city, category or edition cannot continue: then its rank is asked for.
WHICH_AREA = re.compile(r"\bin\s+welche[mnr]\b(?!\s+(?:jahr|ausgabe|edition))", re.I)
FOLLOWED_BY_CHANGE = frozenset({"rank", "best_category", "worst_category", "profile"})
ONE_BEST_CITY = re.compile(
    r"\b(?:beste|erste|smarteste|digitalste|führende|fuehrende|stärkste|top)\s+\w*stadt\b|\bwer\b|\bwelche\s+(?:\w+\s+)?stadt\b|\bbest\s+city\b|\bwho\b|\bwhich\s+(?:\w+\s+)?city\b",
    re.I,
)

JUST_BESIDE = re.compile(
    r"\b(?:(?P<before>davor|darüber|darueber|drüber|drueber)|dahinter|darunter|drunter|(?:liegt|lag|steht|kommt|folgt)\s+danach)\b",
    re.I,
)
WHERE = re.compile(r"\b(?:wo|where|platz|rang)\b", re.I)
THERE = re.compile(r"\b(?:da|dort|there)\b", re.I)
POINTS = re.compile(r"\b(?:und|plus|mit|and|\+|&)\s+(?:\w+\s+)?(?:punkt(?:e|en|zahl|wert)?|pkt|score|points)\b", re.I)
WHO_LEADS = re.compile(r"\b(?:wer\s+(?:führt|fuehrt|ist\s+(?:an\s+der\s+)?spitze)|who\s+leads)\b", re.I)
AGAINST = re.compile(r"\b(?:vor|hinter|besser\s+als|schlechter\s+als|ahead\s+of|behind|better\s+than)\s+$", re.I)


def settle(question: Question, segment: Segment, context: Context, home_city: str) -> Question:
    """Let what the message names overrule what the classifier took it for."""
    question = _settle_comparison(question, segment, context, home_city)
    if "cities" in question.named and (
        (question.federal_state and question.kind in ("top", "at_rank"))
        or (question.kind in ("top", "climbers") and segment.intent in FOLLOW_UPS)
    ):
        question = question.but(kind="rank", federal_state=None, n=None)
    if question.kind in FOLLOWED_BY_CHANGE and len(question.editions) == 2 and COMPARED_WITH.search(segment.text):
        question = question.but(kind="change")
    if question.kind == "rank" and POINTS.search(segment.text):
        question = question.but(kind="score")
    if question.kind == "top" and question.n is None and WHO_LEADS.search(segment.text):
        question = question.but(kind="at_rank", rank=1)
    if question.kind == "profile" and set(question.categories) - {OVERALL}:
        question = question.but(kind="rank")
    if question.kind in ("rank", "at_rank") and question.rank and question.rank > 0 and WHICH_AREA.search(segment.text):
        return question.but(kind="count_top", n=question.rank)
    if question.kind == "at_rank":
        question = _settle_holder(_next_to_last(question, segment, context), segment)
    if question.kind == "person" and "cities" not in question.named and THERE.search(segment.text):
        question = _person_there(question, context)
    if question.kind == "top" and question.federal_state and question.n is None and ONE_BEST_CITY.search(segment.text):
        question = question.but(n=1)
    if question.kind == "rank" and question.rank is not None and not question.cities and not HOME.search(segment.text):
        refers = context.cities and refers_back(segment)
        if re.search(r"\b(?:wer|welche|who|which)\b", segment.text, re.I) and not refers:
            question = question.but(kind="at_rank")
    if question.kind == "rank" and question.since is not None:
        question = question.but(kind="history")
    if question.kind == "history" and len(question.editions) == 1 and "editions" in question.named:
        question = question.but(since=question.editions[0], editions=())
    elif question.kind == "history" and "editions" not in question.named:
        question = question.but(editions=())
    if question.kind in ("rank", "change", "reason", "quote", "profile", "compare"):
        question = question.but(claim=question.rank if "rank" in question.named else None)
    return question


def _settle_comparison(question: Question, segment: Segment, context: Context, home_city: str) -> Question:
    if question.kind in ("rank", "profile") and len(question.cities) >= 2 and len(question.editions) < 2:
        return question.but(kind="compare")
    if (
        question.kind == "top"
        and len(segment.values("city")) >= 2
        and question.n is None
        and not question.federal_state
    ):
        return question.but(kind="compare")
    if question.kind == "rank" and HOME.search(segment.text) and _behind_or_before_a_city(segment):
        return question.but(kind="compare", cities=tuple(dict.fromkeys((home_city, *question.cities))))
    both = BOTH.search(segment.text) and not question.cities and len(context.recent) >= 2
    if both and question.kind in ("rank", "profile", "top", "at_rank"):
        return question.but(kind="compare", cities=context.recent[-2:])
    if question.kind != "compare" or len(question.cities) >= 2:
        return question
    if segment.intent in FOLLOW_UPS and "cities" in question.named:
        if HOME.search(segment.text) and WHERE.search(segment.text):
            return question.but(kind="rank")
        kept = [city for city in context.cities if city not in segment.denied("city")]
        return question.but(cities=tuple(dict.fromkeys((*kept[:1], *question.cities))))
    if BOTH.search(segment.text) and len(context.recent) >= 2:
        return question.but(cities=context.recent[-2:])
    if not question.cities:
        return question.but(cities=context.cities)
    others = [city for city in (*context.cities, home_city) if city not in question.cities]
    return question.but(cities=(*others[:1], *question.cities))


def _next_to_last(question: Question, segment: Segment, context: Context) -> Question:
    """ "Und wer lag davor?" asks for the rank before the one just asked for."""
    last = context.question
    beside = JUST_BESIDE.search(segment.text)
    if not beside or question.named & {"rank", "cities"} or last is None or last.kind != "at_rank" or not last.rank:
        return question
    return question.but(rank=max(1, last.rank + (-1 if beside["before"] else 1)))


def _person_there(question: Question, context: Context) -> Question:
    """ "Wer ist da Bürgermeister?" asks for the city just spoken of, known or not."""
    if context.question and context.question.unknown:
        return question.but(unknown=context.question.unknown)
    return question.but(cities=context.cities[:1], named=question.named | ({"cities"} if context.cities else set()))


def _settle_holder(question: Question, segment: Segment) -> Question:
    if question.federal_state:
        return question.but(kind="top", n=question.n or question.rank or 1)
    if question.n is not None:
        return question.but(kind="top")
    if not question.cities or "cities" not in question.named:
        return question
    neighbour = None if NOT_NEIGHBOURS.search(segment.text) else NEIGHBOUR.search(segment.text)
    if neighbour and re.search(r"\b(?:wer|welche|who|which)\b", segment.text, re.I):
        return question.but(relation="before" if neighbour["before"] else "behind")
    return question.but(kind="rank", rank=question.rank or 1)


def _behind_or_before_a_city(segment: Segment) -> bool:
    """True for "Liegen wir vor Hamburg?"."""
    starts = [each["start"] for each in segment.entities if each["entity"] == "city"]
    return any(AGAINST.search(segment.text[:start]) for start in starts)
