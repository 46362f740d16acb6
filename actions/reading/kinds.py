"""What kind of Question a segment asks: as the classifier says, unless what it names speaks against it."""

from __future__ import annotations

import re

from actions.question import Context
from actions.reading.kinds_of_intents import FOLLOW_UPS, IN_WORDS, KINDS
from actions.reading.segments import Segment

# From this confidence on, an intent holds even for a message of nothing but names.
SURE = 0.6
# Out of scope below this confidence is overruled by what a question about the index is made of.
SURELY_OUT_OF_SCOPE = 0.75
LIKELY = 0.05
DOUBTFUL = frozenset({"ausserhalb", "nlu_fallback"})
INDEX_WORDS = re.compile(
    r"\b(?:\w*pl[aä]tz\w*|plz|\w*r[aä]ng\w*|position|posi|punkt\w*|pkt|score|\w*index|ranking|rangliste|pla(?:t)?zier\w*|eingestuft"
    r"|\w*abgeschnitten|abschn\w*|wertung|kategorie\w*|bereich\w*|verbesser\w*|verschlechter\w*|besser|schlechter|spitze\w*"
    r"|geklettert|abgerutscht|vorn\w*|hinten|erster?|letzter?|rank\w*|points?)\b",
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
EXPLAINED = frozenset({"rank", "change", "profile", "best_category", "worst_category"})
WHY = re.compile(r"^\W*(?:und\s+|aber\s+)?(?:warum|wieso|weshalb|why)\b", re.I)
ACCORDING_TO = re.compile(r"\b(?:laut|zufolge|sagt|meint|findet|according\s+to)\b", re.I)
ENDS_WITH_A_NAME = frozenset({"source", "coverage", "person"})


def kind_of(segment: Segment, context: Context) -> str | None:
    """The kind of Question; None if the segment asks nothing about the index."""
    last = context.question
    if last and last.kind == "average" and ABOVE_OR_BELOW.search(segment.text):
        return "average"
    if _only_a_count(segment) and (last is None or last.kind not in ("count_top", "top")):
        return "top"
    intent = _believed_intent(segment, context)
    just_names = (segment.confidence < SURE or intent not in KINDS) and only_names(segment)
    kind = None if just_names else _asked_kind(KINDS.get(intent), segment)
    if kind or not (just_names or intent in FOLLOW_UPS):
        return kind
    named = {each["entity"] for each in segment.entities} & {"city", "category", "edition"}
    if last is None or len(named) == 3 or (last.kind in ENDS_WITH_A_NAME and named):
        return "rank"
    if last.kind in IN_WORDS | {"change"} and len(named) == 2 and "edition" in named:
        return "rank"
    return "rank" if last.kind.startswith("index") and named & {"city", "category"} else last.kind


def _asked_kind(kind: str | None, segment: Segment) -> str | None:
    """A why asks for reasons, whatever rank it names; what someone says is a quote, whatever it is about."""
    if kind in EXPLAINED and WHY.search(segment.text):
        return "reason"
    if kind in ("measure", "reason") and segment.values("person") and ACCORDING_TO.search(segment.text):
        return "quote"
    return kind


def _only_a_count(segment: Segment) -> bool:
    """True for "Top 3" and "die ersten fünf 2022"."""
    kinds = {each["entity"] for each in segment.entities}
    return "count" in kinds and kinds <= {"count", "edition", "category", "federal_state"} and not unread_words(segment)


def unread_words(segment: Segment) -> list[str]:
    """The words of a segment that neither name something nor fill."""
    spans = [(each["start"], each["end"]) for each in segment.entities]
    return [
        hit.group()
        for hit in re.finditer(r"\w+", segment.text)
        if hit.group().lower() not in FILLERS
        and not any(start < hit.end() and hit.start() < end for start, end in spans)
    ]


def _believed_intent(segment: Segment, context: Context) -> str:
    """The likeliest question where a message taken for something else, but not surely, speaks of ranks and cities."""
    if segment.intent in DOUBTFUL and len(segment.text.split()) == 1 and segment.values("unknown", ("word",)):
        return "nachfrage"
    if context.question is None and segment.intent in FOLLOW_UPS and segment.confidence < SURE:
        return next((name for name, _ in segment.ranking if name in KINDS), segment.intent)
    named = {each["entity"] for each in segment.entities} & {"city", "category", "edition", "federal_state"}
    doubtful = segment.intent in DOUBTFUL and segment.confidence < SURELY_OUT_OF_SCOPE
    if not doubtful or not named or not INDEX_WORDS.search(segment.text):
        return segment.intent
    asked = (name for name, confidence in segment.ranking if name in KINDS and confidence >= LIKELY)
    return next(asked, segment.intent)


def only_names(segment: Segment) -> bool:
    """True for "und bei Mobilität?": nothing but names and fillers, so what is asked is what was asked before."""
    return _names_something(segment) and not unread_words(segment)


def _names_something(segment: Segment) -> bool:
    kinds = {each["entity"] for each in segment.entities}
    return bool(kinds & {"city", "category", "edition", "number", "place"}) and not kinds & {
        "rank",
        "count",
        "person",
    }
