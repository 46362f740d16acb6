"""The parts of a message: each asks one question, or is told beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from actions.reading.kinds_of_intents import FOLLOW_UPS, KINDS

CONNECTS = re.compile(
    r"^\W*(?:und|u|aber|auch|oder|dann|sowie|nein|nee|ne|nö|nicht|sondern|doch|ach|hm+|also|achso|and|or|but"
    r"|what\s+about|how\s+about|same|no|then)\b"
    r"|\b(?:da|dabei|davon|dazu|damit|dagegen|dasselbe|das\s+gleiche|selbe[nrms]?|gleiche[nrms]?|beide[nr]?)\b",
    re.I,
)
STANDS_FOR_A_CITY = re.compile(
    r"\b(?:dort|diese[mnrs]?|jene[mnrs]?|er|sie|es|das|die\s+stadt|der\s+stadt|dieser\s+stadt|denen|deren|dessen"
    r"|there|it|that|they)\b",
    re.I,
)
NEGATION = re.compile(
    r"\b(?:nicht|statt|anstatt|anstelle\s+von|kein(?:e[mnrs]?)?|not|instead\s+of)\s+(?:(?!sondern|but)\w+\s+){0,2}$",
    re.I,
)
# What may stand around names in a message that does nothing but name them.
NEIGHBOUR = re.compile(
    r"\b(?P<before>vor|über|ueber|davor|before|ahead\s+of|above)\b|\b(?P<behind>hinter|nach|unter|danach|behind|after|below)\b",
    re.I,
)
COMPARED_WITH = re.compile(
    r"\b(?:zu|zum|gegenüber|gegenueber|ggü|ggue|seit|als|mit|than|to|vs\.?|ab|von)\s+(?:der\s+|dem\s+|jahr\s+|ausgabe\s+|stand\s+)*(?=20\d\d|['’]\d\d)",
    re.I,
)
ASKS_FOR = re.compile(
    r"\b(?:wer|wen|wem|wo|was|wie\w*|wann|warum|wieso|weshalb|welche\w*|woher|nenn\w*|zeig\w*|gib|sag\w*|vergleich\w*|list\w*"
    r"|brauche|benötige|bitte|interessier\w*|wüsste|wissen|suche|erbitte|ermittel\w*|stell\w*|quelle)\b",
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
    return Segment(
        text=part["text"] or "",
        intent=part["intent"] or "",
        entities=entities,
        confidence=part.get("confidence", 1.0),
        ranking=ranking,
    )


def refers_back(segment: Segment) -> bool:
    """True if words of the segment point to what was said before; a pronoun does not, beside a city of its own."""
    return CONNECTS.search(segment.text) is not None or points_to_a_city(segment)


def points_to_a_city(segment: Segment) -> bool:
    """True for a pronoun beside no city: "Auf welchem Platz liegt das?"."""
    return not segment.values("city") and STANDS_FOR_A_CITY.search(segment.text) is not None


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
    heading = part.text.rstrip().endswith(":") or refers_back(question)
    return ("city", "edition", "federal_state", "category") if heading else ("city", "edition", "federal_state")
