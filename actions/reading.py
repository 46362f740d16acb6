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
HOME = re.compile(r"\b(?:wir|uns|unsere?[mnrs]?|hier|we|our|ours|here)\b", re.I)
REFERS_BACK = re.compile(
    r"^\W*(?:und|u|aber|auch|oder|dann|sowie|nein|nee|ne|nö|nicht|sondern|doch|ach|hm+|also|achso|and|or|but|what\s+about|how\s+about|same|no|then)\b"
    r"|\b(?:dort|da|dabei|davon|dazu|damit|dagegen|dasselbe|das\s+gleiche|selbe[nrms]?|gleiche[nrms]?|diese[mnrs]?|jene[mnrs]?|beide[nr]?|er|sie|es|das"
    r"|die\s+stadt|der\s+stadt|dieser\s+stadt|denen|deren|dessen|there|it|that)\b",
    re.I,
)
BOTH = re.compile(r"\b(?:beiden?|den\s+zweien|both|the\s+two)\b", re.I)
NEGATION = re.compile(
    r"\b(?:nicht|statt|anstatt|anstelle\s+von|kein(?:e[mnrs]?)?|not|instead\s+of)\s+(?:\w+\s+){0,2}$", re.I
)
NEIGHBOUR = re.compile(
    r"\b(?P<before>vor|über|ueber|davor|before|ahead\s+of|above)\b|\b(?P<behind>hinter|nach|unter|danach|behind|after|below)\b",
    re.I,
)
NOT_NEIGHBOURS = re.compile(r"\bvor\s+(?:\w+\s+)?jahr|\bunter\s+(?:den|die|top)\b|\bnach\s+(?:oben|unten|vorn)", re.I)
MAX_FRAGMENT_WORDS = 3
# From this confidence on, an intent holds even for a message of nothing but names.
SURE = 0.6
# Out of scope below this confidence is overruled by what a question about the index is made of.
SURELY_OUT_OF_SCOPE = 0.75
LIKELY = 0.05
DOUBTFUL = frozenset({"ausserhalb", "nlu_fallback"})
INDEX_WORDS = re.compile(
    r"\b(?:\w*pl[aä]tz\w*|\w*r[aä]ng\w*|position|posi|punkt\w*|pkt|score|\w*index|ranking|rangliste|platzier\w*|eingestuft"
    r"|\w*abgeschnitten|abschn\w*|wertung|kategorie\w*|bereich\w*|verbesser\w*|verschlechter\w*|besser|schlechter|spitze\w*"
    r"|geklettert|abgerutscht|vorn\w*|hinten|erster?|letzter?|rank\w*|points?)\b",
    re.I,
)
# What may stand around names in a message that does nothing but name them.
ASKS_FOR = re.compile(
    r"\b(?:wer|wen|wem|wo|was|wie\w*|wann|warum|wieso|weshalb|welche\w*|woher|nenn\w*|zeig\w*|gib|sag\w*|vergleich\w*|list\w*"
    r"|brauche|benötige|bitte|interessier\w*|wüsste|wissen|suche|erbitte|ermittel\w*|stell\w*|und|quelle)\b",
    re.I,
)
FILLERS = frozenset(
    "und oder aber auch bei der die das dem den des im in beim bei für fuer von vom zu zum zur mit dann"
    " noch mal bitte denn nun jetzt na ja nee nein ok okay so da dort wie war wars sieht es aus was ist"
    " mit ist im jahr jahre ausgabe stadt bereich kategorie thema dazu doch eher lieber nur jeweils and"
    " for in the of about what dasselbe gleiche egal ich meine meinte mein nicht sondern statt steht"
    " stehts sah das gegen als u f z v selbe selbes selben gleiches dann".split()
)
ABOVE_OR_BELOW = re.compile(r"\b(?:da\s*)?(?:dr(?:über|ueber|unter)|darüber|darueber|darunter|above|below)\b", re.I)
COMPARED_WITH = re.compile(
    r"\b(?:zu|zum|gegenüber|gegenueber|ggü|ggue|seit|als|mit|than|to|vs\.?|ab|von)\s+(?:der\s+|dem\s+|jahr\s+|ausgabe\s+|stand\s+)*(?=20\d\d|['’]\d\d)",
    re.I,
)
# Kinds that a bare city, category or edition cannot continue: then its rank is asked for.
FOLLOWED_BY_CHANGE = frozenset({"rank", "best_category", "worst_category", "profile"})
ENDS_WITH_A_NAME = frozenset({"source", "coverage", "person"})
ONE_BEST_CITY = re.compile(
    r"\b(?:beste|erste|smarteste|digitalste|führende|fuehrende|stärkste|top)\s+\w*stadt\b|\bwer\b|\bwelche\s+(?:\w+\s+)?stadt\b|\bbest\s+city\b|\bwho\b|\bwhich\s+(?:\w+\s+)?city\b",
    re.I,
)


@dataclass(frozen=True)
class Segment:
    """One question of a message, as the language model read it."""

    text: str
    intent: str
    entities: tuple[Mapping[str, Any], ...]
    confidence: float = 1.0
    ranking: tuple[tuple[str, float], ...] = ()

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
        doubtful = [
            each["value"] for each in self.entities if isinstance(each["value"], list) and each["entity"] != "topic"
        ]
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
        {
            "text": parsed.get("text"),
            "intent": parsed["intent"]["name"],
            "entities": parsed.get("entities", []),
        }
    ]
    return [_segment(part) for part in parts]


def _segment(part: Mapping[str, Any]) -> Segment:
    ranking = tuple((name, float(confidence)) for name, confidence in part.get("ranking", ()))
    entities = tuple(part["entities"])
    return Segment(part["text"] or "", part["intent"] or "", entities, part.get("confidence", 1.0), ranking)


def read_question(segment: Segment, context: Context, home_city: str) -> Question | None:
    """The question that a segment asks in its conversation; None if it asks nothing about the index."""
    kind = _kind(segment, context)
    if kind is None:
        return None
    question = _named(segment, kind, home_city)
    question = _inherit(question, segment, context)
    question = _settle_kind(question, segment, context, home_city)
    return _with_city(question, context, home_city)


def _kind(segment: Segment, context: Context) -> str | None:
    last = context.question
    if last and last.kind == "average" and ABOVE_OR_BELOW.search(segment.text):
        return "average"
    intent = _believed_intent(segment)
    only_names = (segment.confidence < SURE or intent not in KINDS) and _only_names(segment)
    kind = None if only_names else KINDS.get(intent)
    if kind or not (only_names or segment.intent in FOLLOW_UPS):
        return kind
    named = {each["entity"] for each in segment.entities} & {"city", "category", "edition"}
    if last is None or len(named) == 3 or (last.kind in ENDS_WITH_A_NAME and named):
        return "rank"
    return "rank" if last.kind.startswith("index") and named & {"city", "category"} else last.kind


def _believed_intent(segment: Segment) -> str:
    """The likeliest question where a message taken for out of scope, but not surely, speaks of ranks and cities."""
    named = {each["entity"] for each in segment.entities} & {"city", "category", "edition", "federal_state"}
    doubtful = segment.intent in DOUBTFUL and segment.confidence < SURELY_OUT_OF_SCOPE
    if not doubtful or not named or not INDEX_WORDS.search(segment.text):
        return segment.intent
    asked = (name for name, confidence in segment.ranking if name in KINDS and confidence >= LIKELY)
    return next(asked, segment.intent)


def _only_names(segment: Segment) -> bool:
    """True for "und bei Mobilität?": nothing but names and fillers, so what is asked is what was asked before."""
    spans = [(each["start"], each["end"]) for each in segment.entities]
    rest = [
        hit
        for hit in re.finditer(r"\w+", segment.text)
        if not any(start < hit.end() and hit.start() < end for start, end in spans)
    ]
    return bool(spans) and _names_something(segment) and all(hit.group().lower() in FILLERS for hit in rest)


def _names_something(segment: Segment) -> bool:
    kinds = {each["entity"] for each in segment.entities}
    return bool(kinds & {"city", "category", "edition", "number", "place"}) and not kinds & {
        "rank",
        "count",
        "person",
    }


def _named(segment: Segment, kind: str, home_city: str) -> Question:
    """What the message itself names."""
    cities = tuple(segment.values("city"))
    home = HOME.search(segment.text)
    leads = kind == "at_rank" and not NEIGHBOUR.search(segment.text)
    if home and not leads and home_city not in cities and (not cities or kind == "compare"):
        cities = (*cities, home_city)
    counts = segment.values("count")
    count_roles = [each.get("role") for each in segment.entities if each["entity"] == "count"]
    ranks = [rank for rank in segment.values("rank") if rank > 0] or segment.values("rank")
    states = segment.values("federal_state")
    editions = tuple(segment.values("edition", ("in",)))
    question = Question(
        kind=kind,
        cities=cities,
        categories=tuple(segment.values("category")),
        editions=editions,
        since=next(iter(segment.values("edition", ("since",))), None),
        until=next(iter(segment.values("edition", ("until",))), None),
        persons=tuple(segment.values("person")),
        topics=segment.topics(),
        federal_state=states[0] if states else None,
        rank=ranks[0] if ranks else None,
        n=counts[0] if counts else None,
        bottom=segment.intent == "absteiger" or "bottom" in count_roles,
        unknown=_unknown(segment, cities),
        options=() if cities else segment.options(),
    )
    parts = ("cities", "categories", "editions", "persons", "topics", "rank", "n")
    named = {name for name in parts if getattr(question, name)}
    named |= {"editions"} if question.since or question.until else set()
    return _bare_number(question.but(named=frozenset(named)), segment)


def _unknown(segment: Segment, cities: tuple[str, ...]) -> tuple[str, ...]:
    """Names that nothing answers to; a person always counts, a place just where no city is named beside it."""
    persons = [
        each["value"] for each in segment.entities if each["entity"] == "unknown" and each.get("role") == "person"
    ]
    places = segment.values("place") + segment.values("unknown", ("city",))
    return tuple(dict.fromkeys([*(places if not cities else []), *persons]))


def _bare_number(question: Question, segment: Segment) -> Question:
    """ "Und 9?" is a rank after "Wer ist auf Platz 8?", a count after "Die Top 5"."""
    numbers = segment.values("number")
    if not numbers:
        return question
    field = "rank" if question.kind == "at_rank" else "n"
    return question.but(**{field: numbers[0], "named": question.named | {field}})


def _inherit(question: Question, segment: Segment, context: Context) -> Question:
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


def _settle_kind(question: Question, segment: Segment, context: Context, home_city: str) -> Question:
    """Let what the message names overrule what the classifier took it for."""
    question = _settle_comparison(question, segment, context, home_city)
    if question.federal_state and "cities" in question.named and question.kind in ("top", "at_rank"):
        question = question.but(kind="rank", federal_state=None)
    if question.kind in FOLLOWED_BY_CHANGE and len(question.editions) == 2 and COMPARED_WITH.search(segment.text):
        question = question.but(kind="change")
    if question.kind == "profile" and set(question.categories) - {OVERALL}:
        question = question.but(kind="rank")
    if question.kind == "at_rank":
        question = _settle_holder(question, segment)
    if question.kind == "top" and question.federal_state and question.n is None and ONE_BEST_CITY.search(segment.text):
        question = question.but(n=1)
    if question.kind == "rank" and question.rank is not None and not question.cities and not HOME.search(segment.text):
        refers = context.cities and REFERS_BACK.search(segment.text)
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
    if neighbour and re.search(r"\b(?:wer|welche|who|which)\b", segment.text, re.I):
        return question.but(relation="before" if neighbour["before"] else "behind")
    return question.but(kind="rank", rank=question.rank or 1)


def _with_city(question: Question, context: Context, home_city: str) -> Question:
    if question.cities or question.unknown or question.options:
        return question
    if question.kind in WITHOUT_CITY or question.kind == "person":
        return question.but(cities=context.cities)
    return question.but(cities=context.cities or (home_city,))


def is_background(segment: Segment, following: Sequence[Segment]) -> bool:
    """True for "Ich wohne in Bonn." before a question: it is told so that the question is understood."""
    if not segment.text.rstrip().endswith((".", "!", ",", ":", ";", "–", "-")) or ASKS_FOR.search(segment.text):
        return False
    return any(KINDS.get(later.intent) or later.intent in FOLLOW_UPS for later in following)


def with_context(segment: Segment, aside: Sequence[Segment]) -> Segment:
    """A question with the names from the small talk around it: "Ich wohne in Bonn. Wie steht die Stadt da?"."""
    own = {each["entity"] for each in segment.entities}
    more = [
        {**each, "start": 0, "end": 0}
        for part in aside
        for each in part.entities
        if each["entity"] in _kept_from(part, segment) and each["entity"] not in own
    ]
    return replace(segment, entities=(*segment.entities, *more))


def _kept_from(part: Segment, question: Segment) -> tuple[str, ...]:
    """Place and time of an aside always count; its board just where the question points back to it."""
    heading = part.text.rstrip().endswith(":") or REFERS_BACK.search(question.text)
    return ("city", "edition", "federal_state", "category") if heading else ("city", "edition", "federal_state")
