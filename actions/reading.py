"""Reads the questions off a parsed message and the conversation before it. Pure: no store, no clock, no Rasa."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from actions.question import OVERALL, Context, Question

KINDS = {
    "rang": "rank",
    "punkte": "score",
    "profil": "profile",
    "veraenderung": "change",
    "verlauf": "history",
    "aufsteiger": "climbers",
    "absteiger": "climbers",
    "vergleich": "compare",
    "durchschnitt": "average",
    "platzinhaber": "at_rank",
    "bestenliste": "top",
    "anzahl_top": "count_top",
    "staerkster_bereich": "best_category",
    "schwaechster_bereich": "worst_category",
    "zitat": "quote",
    "person": "person",
    "begruendung": "reason",
    "vorhaben": "measure",
    "quelle": "source",
    "abdeckung": "coverage",
    **{
        f"index_{aspect}": f"index_{aspect}"
        for aspect in ("definition", "herausgeber", "staedte", "kennzahlen", "bereiche", "termin", "erhebung")
    },
}
FOLLOW_UPS = frozenset({"nachfrage", "korrektur"})
WITHOUT_CITY = frozenset({"at_rank", "top", "climbers", "average", *(k for k in KINDS.values() if "index" in k)})
HOME = re.compile(r"\b(?:wir|uns|unsere?[mnrs]?|hier)\b", re.I)
REFERS_BACK = re.compile(
    r"^\W*(?:und|aber|auch|oder|dann|sowie|nein|nee|ne|nö|nicht|sondern|doch|ach|hm+|also|achso|and)\b"
    r"|\b(?:dort|da|dabei|davon|dazu|damit|dagegen|dasselbe|das\s+gleiche|diese[mnrs]?|jene[mnrs]?|beide[nr]?|er|sie|es|das"
    r"|die\s+stadt|der\s+stadt|dieser\s+stadt|denen|deren|dessen|there|it|that)\b",
    re.I,
)
BOTH = re.compile(r"\b(?:beiden?|den\s+zweien)\b", re.I)
NEGATION = re.compile(r"\b(?:nicht|statt|anstatt|anstelle\s+von|kein(?:e[mnrs]?)?)\s+(?:\w+\s+){0,2}$", re.I)
NEIGHBOUR = re.compile(r"\b(?P<before>vor|über|ueber|davor)\b|\b(?P<behind>hinter|nach|unter|danach)\b", re.I)
NOT_NEIGHBOURS = re.compile(r"\bvor\s+(?:\w+\s+)?jahr|\bunter\s+(?:den|die|top)\b|\bnach\s+(?:oben|unten|vorn)", re.I)
MAX_FRAGMENT_WORDS = 3
# Beside these, "insgesamt" just stresses the question and is no board of its own.
ONE_BEST_CITY = re.compile(r"\b(?:beste|erste|smarteste|digitalste|führende|fuehrende|stärkste|top)\s+\w*stadt\b|\bwer\b|\bwelche\s+(?:\w+\s+)?stadt\b", re.I)


@dataclass(frozen=True)
class Segment:
    """One question of a message, as the language model read it."""

    text: str
    intent: str
    entities: tuple[Mapping[str, Any], ...]

    def values(self, kind: str, roles: Sequence[str] = ()) -> list[Any]:
        """The certain values of one kind of entity, each once, without denied ones ("nicht Köln, sondern Bonn")."""
        own = [each for each in self.entities if each["entity"] == kind and (not roles or each.get("role") in roles)]
        own = [each for each in own if not isinstance(each["value"], list)]
        kept = [each for each in own if not self._denied(each)] or own
        return list(dict.fromkeys(each["value"] for each in kept))

    def denied(self, kind: str) -> list[Any]:
        """The values of one kind that the message takes back."""
        own = [each for each in self.entities if each["entity"] == kind and not isinstance(each["value"], list)]
        return [each["value"] for each in own if self._denied(each)] if len(own) > 1 else []

    def options(self) -> tuple[str, ...]:
        """The readings of the first name that could be several."""
        doubtful = [each["value"] for each in self.entities if isinstance(each["value"], list) and each["entity"] != "topic"]
        return tuple(doubtful[0]) if doubtful else ()

    def topics(self) -> tuple[str, ...]:
        """All topics, in order."""
        found: list[str] = []
        for each in self.entities:
            if each["entity"] == "topic":
                found += each["value"] if isinstance(each["value"], list) else [each["value"]]
        return tuple(dict.fromkeys(found))

    def _denied(self, entity: Mapping[str, Any]) -> bool:
        return bool(NEGATION.search(self.text[: entity["start"]]))


def read_segments(parsed: Mapping[str, Any]) -> list[Segment]:
    """The questions of a parsed message in order."""
    parts = parsed.get("segments") or [
        {"text": parsed.get("text"), "intent": parsed["intent"]["name"], "entities": parsed.get("entities", [])}
    ]
    return [Segment(part["text"] or "", part["intent"] or "", tuple(part["entities"])) for part in parts]


def read_question(segment: Segment, context: Context, home_city: str) -> Question | None:
    """The question that a segment asks in its conversation; None if it asks nothing about the index."""
    last = context.question
    kind = KINDS.get(segment.intent)
    if kind is None and (segment.intent in FOLLOW_UPS or _names_something(segment)):
        kind = last.kind if last else "rank"
    if kind is None:
        return None
    question = _named(segment, kind, home_city)
    question = _inherit(question, segment, context)
    question = _settle_kind(question, segment, context, home_city)
    return _with_city(question, context, home_city)


def _names_something(segment: Segment) -> bool:
    """A fragment such as "Köln 2023" asks for something even where no intent was recognised."""
    kinds = {each["entity"] for each in segment.entities}
    return segment.intent == "nlu_fallback" and bool(kinds & {"city", "category", "edition"})


def _named(segment: Segment, kind: str, home_city: str) -> Question:
    """What the message itself names."""
    cities = tuple(segment.values("city"))
    home = HOME.search(segment.text)
    if home and home_city not in cities and (not cities or kind == "compare"):
        cities = (*cities, home_city)
    counts = segment.values("count")
    count_roles = [each.get("role") for each in segment.entities if each["entity"] == "count"]
    ranks = [rank for rank in segment.values("rank") if rank > 0] or segment.values("rank")
    states = segment.values("federal_state")
    editions = tuple(segment.values("edition", ("in",)))
    question = Question(
        kind=kind,
        cities=cities,
        categories=_categories(segment),
        editions=editions,
        since=next(iter(segment.values("edition", ("since",))), None),
        until=next(iter(segment.values("edition", ("until",))), None),
        persons=tuple(segment.values("person")),
        topics=segment.topics(),
        federal_state=states[0] if states else None,
        rank=ranks[0] if ranks else None,
        n=counts[0] if counts else None,
        bottom=segment.intent == "absteiger" or "bottom" in count_roles,
        unknown=tuple(segment.values("place") + segment.values("unknown")) if not cities else (),
        options=() if cities else segment.options(),
    )
    named = {name for name in ("cities", "categories", "editions", "persons", "topics") if getattr(question, name)}
    named |= {"editions"} if question.since or question.until else set()
    return question.but(named=frozenset(named))


def _categories(segment: Segment) -> tuple[str, ...]:
    categories = segment.values("category")
    return tuple(categories)


def _inherit(question: Question, segment: Segment, context: Context) -> Question:
    """Fill what the message leaves open from the last question, if it refers back to it."""
    last = context.question
    question = _relative_editions(question, segment, context)
    if last is None:
        return question
    if not _refers_back(question, segment):
        return question
    changes: dict[str, Any] = {}
    if not question.categories:
        changes["categories"] = last.categories
    newest = segment.values("edition", ("newest",))
    if "editions" not in question.named and not newest:
        span_kept = question.kind == last.kind
        changes |= {
            "editions": last.editions or _answered(context, last),
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


def _answered(context: Context, last: Question) -> tuple[int, ...]:
    """The edition that the last answer was about, where it took one by itself."""
    if last.kind in ("history", "coverage", "person", "quote") or context.edition is None:
        return ()
    return (context.edition,)


def _refers_back(question: Question, segment: Segment) -> bool:
    if segment.intent in FOLLOW_UPS or segment.intent == "nlu_fallback":
        return True
    if REFERS_BACK.search(segment.text) or len(segment.text.split()) <= MAX_FRAGMENT_WORDS:
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
    if question.kind in ("change", "climbers"):
        return question
    base = question.edition or context.edition or (context.question.edition if context.question else None)
    if base is None:
        return question.but(named=question.named | {"previous"})
    shifted = base - previous[0] if previous else base + following[0]
    if question.editions and question.kind in ("rank", "score", "top", "at_rank"):
        shown = (*question.editions, shifted) if re.search(r"\bund\b", segment.text) else (shifted,)
        return question.but(editions=shown)
    return question.but(editions=(shifted,), named=question.named | {"editions"})


def _settle_kind(question: Question, segment: Segment, context: Context, home_city: str) -> Question:
    """Let what the message names overrule what the classifier took it for."""
    question = _settle_comparison(question, segment, context, home_city)
    if question.kind == "profile" and set(question.categories) - {OVERALL}:
        question = question.but(kind="rank")
    if question.kind == "at_rank":
        question = _settle_holder(question, segment)
    if question.kind == "top" and question.federal_state and question.n is None and ONE_BEST_CITY.search(segment.text):
        question = question.but(n=1)
    if question.kind == "rank" and question.rank is not None and not question.cities and not HOME.search(segment.text):
        refers = context.cities and REFERS_BACK.search(segment.text)
        if re.search(r"\b(?:wer|welche)\b", segment.text, re.I) and not refers:
            question = question.but(kind="at_rank")
    if question.kind == "rank" and question.since is not None:
        question = question.but(kind="history")
    if question.kind == "history" and len(question.editions) == 1 and "editions" in question.named:
        question = question.but(since=question.editions[0], editions=())
    elif question.kind == "history" and "editions" not in question.named:
        question = question.but(editions=())
    if question.kind in ("rank", "change", "reason", "quote", "profile", "compare"):
        question = question.but(claim=question.rank)
    return question


def _settle_comparison(question: Question, segment: Segment, context: Context, home_city: str) -> Question:
    if question.kind in ("rank", "profile") and len(question.cities) >= 2 and len(question.editions) < 2:
        return question.but(kind="compare")
    if question.kind != "compare" or len(question.cities) >= 2:
        return question
    if segment.intent in FOLLOW_UPS and "cities" in question.named:
        kept = [city for city in context.cities if city not in segment.denied("city")]
        return question.but(cities=tuple(dict.fromkeys((*kept[:1], *question.cities))))
    if BOTH.search(segment.text) or not question.cities:
        return question.but(cities=context.cities or question.cities)
    others = [city for city in (*context.cities, home_city) if city not in question.cities]
    return question.but(cities=(*others[:1], *question.cities))


def _settle_holder(question: Question, segment: Segment) -> Question:
    if question.federal_state:
        return question.but(kind="top", n=question.n or question.rank or 1)
    if question.n is not None:
        return question.but(kind="top")
    if not question.cities or "cities" not in question.named:
        return question
    neighbour = None if NOT_NEIGHBOURS.search(segment.text) else NEIGHBOUR.search(segment.text)
    if neighbour and re.search(r"\b(?:wer|welche)\b", segment.text, re.I):
        return question.but(relation="before" if neighbour["before"] else "behind")
    return question.but(kind="rank", rank=question.rank or 1)


def _with_city(question: Question, context: Context, home_city: str) -> Question:
    if question.cities or question.unknown or question.options:
        return question
    if question.kind in WITHOUT_CITY or question.kind == "person":
        return question.but(cities=context.cities)
    return question.but(cities=context.cities or (home_city,))


def with_context(segment: Segment, aside: Sequence[Segment]) -> Segment:
    """A question with the names from the small talk around it: "Ich wohne in Bonn. Wie steht die Stadt da?"."""
    own = {each["entity"] for each in segment.entities}
    more = [
        {**each, "start": 0, "end": 0}
        for part in aside
        for each in part.entities
        if each["entity"] in ("city", "category", "edition") and each["entity"] not in own
    ]
    return replace(segment, entities=(*segment.entities, *more))
