"""The questions of a message as the language understanding hands them over."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from actions.reading.corrections import corrected
from actions.reading.parts import HOME, Part, Parts
from actions.reading.saying import HE

WISHES_EASY = "leichte_sprache"
SURELY_WISHED = 0.8
EASY_LANGUAGE = "easy_language"
JOINT = re.compile(r",?\s+(?:plus|sowie|und|außerdem|nebst|and)\s+", re.I)
CUBE_INTENT, OUTSIDE = "platzierung", "ausserhalb"
OF_A_PLACE = ("n_place", "n_points", "place_asked")
# What the half about something else has not.
ASKED = (
    "city year state person who which where when how why quote reasons needs plans source verb_first whether tag"
    " n_category n_edition n_city"
).split()
QUOTED = re.compile(r"[„“\"»](?P<words>[^„“”\"«»\n]{4,})[“”\"«]")
# "Hat er gesagt, dass alles gut ist?", "Wagner meinte, …", "Wer sagte, …", but not "Was hat er dazu gesagt, dass …?"
INDIRECT = re.compile(
    r"^(?!\W*(?:und\s+)?(?:was|wie|warum|wo)\b)(?:.*\bhat\b[^.?!]*\b(?:gesagt|behauptet|gemeint|erklärt|zugegeben|eingeräumt)"
    r"|.*\b(?:sagte|meinte|erklärte|behauptete|(?:satz|aussage|zitat|spruch)\b[^,]*))(?:,?\s+dass\s+|[,:]\s+)(?P<words>[^.?!]{4,})",
    re.I,
)
# Where those stand whose words are asked for: "Hat denn die Presse …", "Stimmen von Anwohnern", "andere Bürgermeister".
SPEAKS = re.compile(
    r"\b(?P<verb>ha(?:t|ben|tten?)|sag\w+|meinte?n?|f[ai]nd\w+|denk\w+|reagier\w+|äußer\w+|kommentier\w+"
    r"|(?:zitate?|stimmen?|aussagen?|äußerungen|reaktionen|worte|statements?|kommentare?)\s+(?:von|vom|aus|der|des))\s+"
    r"(?:(?:sich|denn|eigentlich|auch|wohl|(?P<article>d(?:er|ie|as))|de[nm]|ein\w*"
    r"|(?:irgend)?jemand\s+(?:aus|von|vom|beim?|im))\s+)*"
    r"(?P<other>(?:andere|weitere)[nrms]?\s+)?(?P<name>\w+(?:-\w+)*(?:-\s+und\s+\w+)?(?:\s+(?-i:[A-ZÄÖÜ])\w+)?)",
    re.I,
)


@dataclass(frozen=True)
class Segment:
    """One question of a message: its words, what the classifier takes it for, its parts, and what is said of the rest.

    `foreign` is {"chance": 0 to 1, "words": [{"text", "sort", "about", "within"}]}, or None if nothing was judged;
    `told_subjects` are the subjects of what was told before it.
    """

    text: str
    intent: str
    confidence: float
    parts: Parts
    entities: tuple[Mapping[str, Any], ...] = ()
    ranking: tuple[tuple[str, float], ...] = ()
    foreign: Mapping[str, Any] | None = None
    told_subjects: Mapping[str, str] = field(default_factory=dict)

    def topics(self, beside: Sequence[Part] = ()) -> tuple[str, ...]:
        """What the words of the store's quotes and statements are about, in order; those in parts `beside` not."""
        found: list[str] = []
        for each in self.entities:
            within = any(part.start < each["end"] and each["start"] < part.end for part in beside)
            if each["entity"] == "topic" and not within:
                found += each["value"] if isinstance(each["value"], list) else [each["value"]]
        return tuple(dict.fromkeys(found))

    def _topic_around(self, entity: Mapping[str, Any]) -> tuple[int, int]:
        """Where the topic begins and ends of whose name this is a part; else where this does."""
        own = (entity["start"], entity["end"])
        topics = [(each["start"], each["end"]) for each in self.entities if each["entity"] == "topic"]
        return next((each for each in topics if each[0] <= own[0] and own[1] <= each[1]), own)

    def foreign_beside(self, topics: Sequence[str]) -> Mapping[str, Any] | None:
        """What is said of the words that nothing has read, without those of a topic: "E-Autos"."""
        if self.foreign is None:
            return None
        words = [self.text[each["start"] : each["end"]] for each in self.entities if each["entity"] == "topic"]
        named = " ".join((*topics, *words)).lower()
        return {**self.foreign, "words": [each for each in self.foreign["words"] if each["text"].lower() not in named]}

    def options(self) -> tuple[str, ...]:
        """The readings of the first name that could be several."""
        doubtful = self.parts.first("options")
        return doubtful.of("options") if doubtful else ()

    def strange(self) -> tuple[str, ...]:
        """Words in no dictionary, which may be misspelt names."""
        return tuple(
            str(each["value"]) for each in self.entities if each["entity"] == "unknown" and each.get("role") == "word"
        )

    def subjects(self) -> dict[str, str]:
        """The categories of which only a subject within them is named, each with the word for it."""
        found = dict(self.told_subjects)
        for each in self.entities:
            if each["entity"] != "category" or not isinstance(each["value"], str):
                continue
            # "E-Mobilität" is no more than a part of what is rated as "Mobilität".
            start, end = self._topic_around(each)
            if each.get("subject") or (start, end) != (each["start"], each["end"]):
                found.setdefault(each["value"], self.text[start:end])
        return found

    def strangers(self) -> tuple[str, ...]:
        """Persons that the store does not know; nobody of the publisher is known, and nobody's deputy."""
        leads = self.parts.has("publisher_head") and not self.parts.has("said")
        named = ("„Leitung von Bitkom“" if leads else "Bitkom",)
        publisher = named if self.parts.has("publisher_said", "publisher_head") else ()
        others = tuple(f"„{self.text[part.start : part.end]}“" for part in self.parts.all("another_office"))
        return self.parts.values("stranger", "stranger") or (*publisher, *others, *self._speakers())

    def _speakers(self) -> tuple[str, ...]:
        """Whose words are asked for by a word that names nobody whom the store knows: "Was sagen die Anwohner?"."""
        if not self.parts.has("said", "quote") or self.parts.has("who"):
            return ()
        subjects = [word.lower() for word in self.subjects().values()]
        heard = [*self.parts.all("unread", "another_body", "person")]
        # "Was sagen die Schulen?"
        heard += [each for each in self.parts.all("category") if self.parts.words(each) in subjects]
        found = []
        # "Der Düsseldorfer Stadtkämmerer".
        towns = [part for part in self.parts.all("city") if self.text[: part.end].endswith("er")]
        text = "".join(" " if any(t.start <= n < t.end for t in towns) else each for n, each in enumerate(self.text))
        for hit in SPEAKS.finditer(text):
            part = next((each for each in heard if each.start <= hit.start("name") < each.end), None)
            spoken_of = any(he.start() < hit.end("name") <= he.end() for he in HE.finditer(self.text))
            if part is None or spoken_of or (part.name == "person" and not hit["other"]):
                continue
            # In small letters a word may be an adjective: "der neue OB".
            behind = self.parts.next_to(part)
            a_noun = behind is None or behind.name not in ("person", "unread", "city", "n_city")
            if hit["name"][0].isupper() or self.text.islower() or (hit["article"] and a_noun):
                # "Was meint die Opposition?", but not "Was sagen die Anwohner?".
                singular = hit["article"] and not hit["other"] and re.fullmatch(r"\w+[^n]", hit["verb"])
                article = ("der " if hit["article"].lower() == "die" else "dem ") if singular else ""
                found.append(f"{article}„{hit['other'] or ''}{hit['name']}“")
        return tuple(dict.fromkeys(found))


def quoted_words(parsed: Mapping[str, Any]) -> str | None:
    """The words of somebody that the message quotes: "Von wem ist „Unser Weg ist richtig“?"."""
    text = parsed.get("text") or ""
    found = QUOTED.search(text) or INDIRECT.search(text)
    return found["words"].strip(" .…!?") if found else None


def read_segments(parsed: Mapping[str, Any], home_city: str, speaker: str | None = None) -> list[Segment]:
    """The questions of a parsed message in order. "Wir" is the city of the `speaker`, else the home city."""
    pieces = parsed.get("segments") or [
        {
            "text": parsed.get("text"),
            "intent": (parsed.get("intent") or {}).get("name"),
            "entities": parsed.get("entities", []),
            "parts": parsed.get("parts", []),
        }
    ]
    own = _own_city(pieces) or speaker or home_city
    return _with_rankings([half for piece in pieces for half in _halves(_segment(piece, own))])


def _halves(segment: Segment) -> list[Segment]:
    """ "Verwaltung 2022 plus Öffnungszeiten": what the index tells, and what it does not, is asked for in one."""
    strange = [each for each in (segment.foreign or {"words": ()})["words"] if each["sort"] != "word"]
    for joint in JOINT.finditer(segment.text) if strange else ():
        left, right = segment.text[: joint.start()], segment.text[joint.start() :]
        ours = Parts([part for part in segment.parts if part.end <= joint.start()], left)
        theirs = Parts([part for part in segment.parts if part.start >= joint.end()], segment.text)
        # "Energie und Umwelt" is one name.
        one_name = any(part.start < joint.start() < part.end for part in segment.parts)
        asked = not one_name and ours.has("city", "year", "state") and ours.has(*OF_A_PLACE, "category")
        if asked and not theirs.has(*OF_A_PLACE, *ASKED) and all(each["text"] in right for each in strange):
            words = [{**each, "sort": "noun"} for each in strange]
            entities = tuple(each for each in segment.entities if each["end"] <= joint.start())
            known = replace(segment, text=left, intent=CUBE_INTENT, parts=ours, entities=entities, foreign=None)
            beside = Segment(right, OUTSIDE, 1.0, Parts([], right), foreign={"chance": 1.0, "words": words})
            return [known, beside]
    return [segment]


def _with_rankings(segments: Sequence[Segment]) -> list[Segment]:
    """Another ranking, or a category that there is not, is what the rest of the message asks about.

    "Ich las den Glücksatlas. Wer war da Erster?", "Ich vermisse die Kategorie Tourismus. Welcher Platz?"
    """
    found: list[Mapping[str, Any]] = []
    told = []
    for segment in segments:
        foreign = segment.foreign
        if foreign is not None:
            told_only = not segment.text.rstrip().endswith("?")
            own = [each for each in foreign["words"] if each["sort"] == "ranking" or (each.get("rubric") and told_only)]
            # "Den Index macht die EU. Seit wann gibt es ihn?"
            own = [] if segment.parts.has("publisher") else own
            told.append(replace(segment, foreign={**foreign, "words": [*found, *foreign["words"]]}))
            found += own
        else:
            told.append(segment)
    return told


def _own_city(pieces: Sequence[Mapping[str, Any]]) -> str | None:
    """The city of "ich wohne in Bonn", "wir Kölner"."""
    for piece in pieces:
        for part in piece.get("parts") or ():
            cities = part["values"].get("city", []) if part["part"] == "speaker" else []
            named = [city for city in cities if city != HOME]
            if named:
                return str(named[-1])
    return None


def wishes_easy_language(parsed: Mapping[str, Any]) -> bool:
    """True for "Wer führt? Bitte in Leichter Sprache."."""
    pieces = parsed.get("segments") or ()
    said = [{part["part"] for part in piece.get("parts") or ()} for piece in pieces]
    meant = any(piece["intent"] == WISHES_EASY and piece["confidence"] >= SURELY_WISHED for piece in pieces)
    return meant or any(EASY_LANGUAGE in names and "negation" not in names for names in said)


def speaker_of(segments: Sequence[Segment]) -> str | None:
    """The city that the asker calls "wir", if the message says so."""
    found = [part.of("city") for segment in segments for part in segment.parts.all("speaker")]
    return str(found[-1][-1]) if found and found[-1] else None


def _segment(piece: Mapping[str, Any], home_city: str) -> Segment:
    text = piece["text"] or ""
    return Segment(
        text=text,
        intent=piece["intent"] or "",
        confidence=float(piece.get("confidence", 1.0)),
        parts=corrected(Parts.of(piece.get("parts") or [], text, home_city).without(EASY_LANGUAGE)),
        entities=tuple(piece["entities"]),
        ranking=tuple((name, float(confidence)) for name, confidence in piece.get("ranking", ())),
        foreign=piece.get("foreign"),
    )
