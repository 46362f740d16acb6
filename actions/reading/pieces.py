"""What a piece of a message does beside the others: it asks, tells, confirms what was told, or adds to a question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.query.query import WORDS, Query
from actions.reading.accounting import SURELY_FOREIGN
from actions.reading.draft.meanings import also_a_state
from actions.reading.families import HEARSAY, OTHERS
from actions.reading.halves import TIMES
from actions.reading.kinds import CLAIMS, HELD_AGAINST_CITIES, RANKED
from actions.reading.parts import Part, Parts
from actions.reading.saying import family_of_words
from actions.reading.segments import Segment

ASKING = (
    "who which where place_asked how how_many how_often when since_when why whether tag list verb_first by_how_much"
    " quote reasons needs plans compare source included exists published indicators"
).split()
NAMES = ("city", "state", "year", "person", "stranger", "speaker")
# What is stated of the index may be wrong.
ASSERTED = ("index_bereiche", "index_herausgeber")
CHECKED = ("whether", "quotes", *ASSERTED)
BY_BITKOM = re.compile(r"\bbitkom", re.I)
COMPARING = ("better", "more", "verb_first", "who", "which", "where", "how", "compare", "tag", "whether")
# "Wenn man die Punkte addiert, wer liegt dann vorn?"
COMPUTED = ("sum", "mean")
# What a question takes over from what is told before it.
CARRIED = ("hypothetical", "without", "fresh", "not_computed", "among", "places_to")
SILENT = ("filler", "polite", "those", "unread")
CONFIRMING = ("whether", "tag", "verb_first", "negation", "there", *SILENT)
# What a piece that asks nothing may add to the question before it: "In Punkten.", "Nur 2025."
ADDED = (
    "city category year state n_points n_place in_points in_places only both compared_with span since until without"
    " newest n_city n_edition among all_categories not_this"
).split()
# What does not ask, but only tells.
TOLD = (".", "!", ",", ":", ";", "–", "-")
# "Ich vergleiche Köln mit Bonn." is told.
COMPARES = re.compile(r"\b(?:ich|wir)\s+(?:gerade\s+)?vergleiche?n?\b|\bvergleiche?n?\s+(?:ich|wir)\b", re.I)
GOES_ON = re.compile(r"\W*(?:und|un|u|sowie|and|oder|dann)\b", re.I)
ORDER = re.compile(r"\W*[a-zäöü]{3,}en\s+sie\b", re.I)
IF = re.compile(r"\W*(?:wenn|falls|if)\b", re.I)
IF_SO = re.compile(r"\W*(?:und\s+)?(?:wenn|falls|if)\s+(?:doch|nicht|nein|ja|so|not)\b", re.I)
# "Welchen Platz haben die gerade?"
OF_THEM = re.compile(r"\b(?:haben|hat|sind|ist|stehen|steht|liegen|liegt)\s+(?:die|der|sie|er)\b(?!\s+[A-ZÄÖÜ])")
POINTS = re.compile(
    r"\W*(?:und\s+)?(?:welche[rs]?|wer)\s+(?:stadt\s+)?(?:ist|sind|war|waren|wäre)\s+(?:das|es|die)(?:\s+denn)?\W*",
    re.I,
)
ASKER = re.compile(r"^\W*(?:(?:hallo|hi|hey|moin|also|und)\W+)*(?:ich|bin|habe?|muss|meine?|unsere?)\b", re.I)
# What even a sentence about the asker may ask: "Ich hätte gern die Plätze.", "Ich suche den Besten."
ASKED_OF = (
    "place_asked n_place n_points n_category n_edition category leads last best worst top bottom whole_list mean source"
    " quote reasons needs plans who which where how_many when why list fresh"
).split()
# What a question names beside cities and years.
NAMING = ("place", "category", "among", "all_categories", "all_cities")
QUESTION_WORDS = ("who", "which", "where", "how_many", "when", "place_asked", "why")
VERB = re.compile(r"\b(?:war|waren|lag|lagen|stand|wurden?|gewann|hat|hatten?|was|were|came|ist|liegt|steht)\b", re.I)
REMARK = re.compile(
    r"\W*(?:die|der|das|da|dort|sie|er|es)\s+(?:soll\w*|ist|sind|war|waren|hat|haben|lieg\w*|steh\w*)\b", re.I
)
THE_CITY = re.compile(r"\b(?:die|der|diese|dieser) (?:stadt|ort|gemeinde)$", re.I)
SUPPOSED = re.compile(r"^\W*(?:\w+,?\s+){0,3}dass\b", re.I)
HOLDING = ("place", "leads", "last", "from_end", "within", "within_last")
THING = re.compile(
    r"\W*(?:(?:und\s+)?(?:der|die|das|den|eine?n?)|und|plus|sowie|außerdem|nebst|and)\s+(?:\w+\s+)?[A-ZÄÖÜ]"
)
MAX_HEADING_WORDS = 8


def asks(segment: Segment) -> bool:
    """True for a piece that is a question, or reads like one."""
    return segment.parts.has(*ASKING) or segment.text.rstrip().endswith("?")


def asks_or_orders(segment: Segment) -> bool:
    """True for a question, and for "Reservieren Sie mir einen Termin."."""
    return asks(segment) or ORDER.match(segment.text) is not None


def is_a_thing(segment: Segment) -> bool:
    """True for "die Öffnungszeiten vom Museum", which stands among what is asked for."""
    return THING.match(segment.text) is not None and not segment.text.rstrip().endswith(TOLD)


def says_nothing(segment: Segment) -> bool:
    """True for "Un?", "Äh, ja.", "dann halt nicht.": a word or two beside the questions of a message."""
    words = segment.text.split()
    if len(words) > 1 and words[-1] == "nicht." and segment.parts.has("negation", "tag"):
        return segment.parts.only("negation", "tag", "verb_first", *SILENT)
    if segment.parts.has("outcome") and segment.parts.only("outcome", *SILENT):
        # "Addier die Plätze, was kommt da raus?"
        return True
    return len(words) <= 2 and segment.parts.has("filler", "unread") and segment.parts.only(*SILENT)


def rests_on(segment: Segment) -> bool:
    """True for "welcher Rang ergibt sich daraus?", "was soll das?": it asks nothing without what was said before it."""
    pointing = (
        segment.parts.has("of_those") or OF_THEM.search(segment.text) is not None or not segment.parts.has(*ASKING)
    )
    return pointing and names_nothing(segment.parts)


def names_nothing(parts: Parts) -> bool:
    """True for "Und wie viele Punkte sind das?", which can only go on with what was spoken of."""
    return not parts.has(*NAMES, *HELD_AGAINST_CITIES, *RANKED, *NAMING)


def confirms(segment: Segment) -> bool:
    """True for "Stimmt das?", "Fakt oder Fake?" behind a claim."""
    parts = segment.parts
    return parts.has("whether", "tag") and parts.only(*CONFIRMING)


def asks_if_so(segment: Segment) -> bool:
    """True for "Falls doch: in welchem Jahr?", which makes a question of what was told before it."""
    return IF_SO.match(segment.text) is not None


def is_told_with(asked: Query, segment: Segment) -> bool:
    """True for "wenn ja, zu welchem Bereich?" behind a question for words: they say what they are about."""
    return asked.asked in WORDS and names_nothing(segment.parts.without("n_category", "n_edition", "n_city"))


def points_back(segment: Segment) -> bool:
    """True for "Welche ist das?", which asks for what was told before it."""
    return POINTS.fullmatch(segment.text) is not None


def compares(segment: Segment) -> bool:
    """True for "Für meine Arbeit vergleiche ich Köln und Bonn.", which tells what the next question is about."""
    return COMPARES.search(segment.text) is not None


def claims(segment: Segment) -> bool:
    """True for a piece that states something that can be checked."""
    return segment.parts.has("city", "state") and segment.parts.has(*CLAIMS, "better", "worse", "leads")


def supposes(segment: Segment) -> bool:
    """True for "Dass Köln 2025 gewonnen hat, freut mich.", "Schade, dass wir Vorletzter waren.": it may not be so."""
    return SUPPOSED.search(segment.text) is not None and segment.parts.has("city") and segment.parts.has(*HOLDING)


def remarks(segment: Segment) -> bool:
    """True for "Die sollen ja ganz vorn sein." behind a question: it tells of what was asked about."""
    told = REMARK.match(segment.text) is not None and segment.text.rstrip().endswith((".", "!"))
    return told and not segment.parts.has(*NAMES, "category")


def is_on_something_else(segment: Segment) -> bool:
    """True for "Meine Rheinbahn fällt aus.", which names what nothing has read."""
    return any(each["sort"] in ("noun", "name") for each in (segment.foreign or {"words": ()})["words"])


def adds(segment: Segment, before: Sequence[Segment] = ()) -> bool:
    """True for what only adds to the question before: "In Punkten.", "Also Kiel und Lübeck.", "Nur 2025".

    "Rang 2021" behind "Rang 2020" is a question of its own.
    """
    parts, names = segment.parts, [part.name for part in segment.parts]
    listed = parts.has("n_place", "n_points") and any([part.name for part in each.parts] == names for each in before)
    more = not listed and not asks(segment) and GOES_ON.match(segment.text) is None
    return more and parts.has(*ADDED) and parts.only(*ADDED, *SILENT)


def speaks_of_the_asker(segment: Segment, message: Sequence[Segment]) -> bool:
    """True for "Ich habe davon in der Zeitung gelesen.", "Ich muss ein Referat halten." beside a question.

    It names nothing of the index, and it is no question, however much its words look like one.
    """
    text = segment.text.rstrip()
    told = not text.endswith("?") and ASKER.search(text) is not None and not segment.parts.has(*ASKED_OF, *NAMES)
    others = [other for other in message if other is not segment]
    # "Bist du dir sicher? Ich glaube, es ist Platz 4."
    claimed = segment.parts.has("place") and any(map(confirms, others))
    return told and not claimed and any(asks(other) or other.intent in OTHERS for other in others)


def is_background(segment: Segment, following: Sequence[Segment]) -> bool:
    """True for "Ich wohne in Bonn." before a question: it is told so that the question is understood."""
    if not following or not (segment.text.rstrip().endswith(TOLD) or _is_condition(segment)):
        return False
    told_by_him = segment.parts.has("person") and segment.parts.has("said")
    if told_by_him or (family_of_words(segment.parts) in ASSERTED and not BY_BITKOM.search(segment.text)):
        # "Es sind ja sieben Kategorien. Welche ist die siebte?", "Keller meinte, es gehe voran. Stimmt das?"
        return False
    if segment.parts.has("not_this") and segment.parts.only("not_this", *SILENT):
        # "Nicht den Platz von 2024, den kenn ich. Den vom Jahr davor."
        return True
    asking = segment.parts.has(*(name for name in ASKING if name != "compare" or not compares(segment)))
    if asking and not _is_condition(segment):
        # "Mein Enkel behauptet, Köln sei besser. Wer von beiden lag 2024 vorn?" asks just that.
        hearsay = HEARSAY.search(segment.text) is not None and all(
            part.name == "whether" for part in segment.parts.all(*ASKING)
        )
        return hearsay and any(later.parts.has(*QUESTION_WORDS) for later in following)
    return any(asks(later) for later in following)


def _is_condition(segment: Segment) -> bool:
    """True for "Wenn das so weitergeht wie 2025", before "welchen Rang haben wir dann?"."""
    return IF.match(segment.text) is not None and not segment.text.rstrip().endswith("?")


def questioned(segment: Segment) -> Segment:
    """A claim as the question whether it is so."""
    end = len(segment.text)
    return replace(segment, parts=Parts([*segment.parts, Part("tag", {}, end, end)], segment.text))


def with_background(segment: Segment, told: Sequence[Segment], home_city: str) -> Segment:
    """A question with the names that were told before it, where it has none of that kind."""
    more: list[Part] = []
    told = [replace(each, parts=also_a_state(each.parts)) for each in told]
    for name in (*NAMES, "category"):
        slot = "city" if name == "speaker" else name
        beside = name == "city" and (segment.parts.has("both") or points_at_city(segment.parts))
        named = [part for part in segment.parts if part.of(slot)]
        if named and not beside and not (name == "city" and _only_held_against(named, segment.parts)):
            continue
        more += next((names for each in reversed(told) if (names := _told(each, name, segment))), [])
    more += [part for each in told for part in each.parts.all(*COMPUTED) if not segment.parts.has(*COMPUTED)]
    more += [part for each in told for part in each.parts.all(*CARRIED)]
    if segment.parts.only("step_asked", *SILENT):
        # "„Um vier Plätze verbessert“, heißt es. Von wo auf wo?"
        ways = [
            (each.parts.amount(), each.parts.has("step_up")) for each in told if each.parts.has("step_up", "step_down")
        ]
        more += [Part("moved_by", {"n": (by.number if up else -by.number,)}, 0, 0) for by, up in ways if by]
    more += [replace(part, name="described") for each in told for part in _described_by(each, segment)]
    if segment.parts.has("both"):
        # "Wer von uns beiden?" is about the asker's city, too.
        more = [replace(part, name="city") if part.name == "speaker" else part for part in more]
    if segment.parts.has("both") and len({city for part in more for city in part.of("city")}) == 1:
        more.append(Part("city", {"city": (home_city,)}, 0, 0))
    if not more and not any(each.parts.values("year", "not_this") for each in told):
        return segment
    segment = _counted_from(segment, told)
    moved = [replace(part, name="city" if part.name == "between" else part.name, start=0, end=0) for part in more]
    subjects = {key: word for each in told for key, word in each.subjects().items()}
    # "Und bei der Datenplattform, von der man liest, was geschieht da?"
    topics = [each for it in told for each in it.entities if each["entity"] == "topic" and not segment.topics()]
    return replace(
        segment,
        parts=Parts([*moved, *segment.parts], segment.parts.text),
        entities=(*segment.entities, *({**each, "start": 0, "end": 0} for each in topics)),
        told_subjects=subjects,
    )


def _counted_from(segment: Segment, told: Sequence[Segment]) -> Segment:
    """ "Nicht den Platz von 2024. Den vom Jahr davor." counts from the year that is not wanted."""
    years = [year for each in told for year in each.parts.values("year", "not_this")]
    before = segment.parts.first("previous", "following")
    if not years or before is None or before.of("year"):
        return segment
    return replace(segment, parts=segment.parts.replaced(before, replace(before, values={"year": tuple(years[-1:])})))


def _only_held_against(named: Sequence[Part], parts: Parts) -> bool:
    """ "Bonn war Hauptstadt. Waren die mal besser als Köln?": what is held against Köln was told before."""
    held = all(part.name in HELD_AGAINST_CITIES for part in named)
    return held and parts.has("those") and parts.has("verb_first", "whether", "tag")


def _described_by(told: Segment, question: Segment) -> list[Part]:
    """ "Die Stadt, die 2019 auf Platz 7 war, wo ist die heute?": the place tells which city is meant."""
    named = any(part.of("city") or part.of("state") for segment in (told, question) for part in segment.parts)
    if named or not told.parts.has("n_city") or question.parts.has("who", "which"):
        return []
    return told.parts.all("place", "leads", "last")


def points_at_city(parts: Parts) -> bool:
    """True for "wie gut ist die Stadt im Vergleich zu uns?", but not for "die Stadt Köln"."""
    nouns = [part for part in parts.all("n_city") if THE_CITY.search(parts.text[: part.end])]
    named = [parts.next_to(noun) for noun in nouns]
    return any(name is None or name.name != "city" for name in named)


def goes_on_in(segment: Segment, following: Sequence[Segment]) -> bool:
    """True for "Welchen Platz" before "und wie viele Punkte hat Köln?": both ask about the names of the second."""
    if segment.foreign and segment.foreign["chance"] >= SURELY_FOREIGN and segment.foreign["words"]:
        # "Welcher Platz ist schöner, der Burgplatz oder der Marktplatz?"
        return False
    values, ended = ("place_asked", "n_place", "n_points"), segment.text.rstrip().endswith(("?", ".", "!"))
    if not following or ended or not segment.parts.has(*values) or segment.parts.has(*NAMES, "category"):
        return False
    return following[0].parts.has(*values) and following[0].parts.has("city", "state")


def shares_its_time(segment: Segment, following: Sequence[Segment]) -> bool:
    """True for "Wer war Erster" before "und wer Zweiter 2022?": the second half, which has no verb, dates both."""
    if not following or segment.text.rstrip().endswith(("?", ".", "!")) or segment.parts.has(*TIMES):
        return False
    alike = all(each.parts.has("who", "which", "where") for each in (segment, following[0]))
    return alike and following[0].parts.has("year") and VERB.search(following[0].text) is None


def _told(told: Segment, name: str, question: Segment) -> list[Part]:
    """The names of a kind in a told piece, as far as a question may be about them; "wir" only where none is named."""
    if name == "category":
        heading = told.text.rstrip().endswith(":") and len(told.text.split()) <= MAX_HEADING_WORDS
        pointing = question.parts.has("those", "there", "of_those", "ahead") or not question.parts.has("city")
        if not heading and not pointing:
            return []
    # "Zwischen Köln und Bonn: wer liegt da dazwischen?"
    between = name == "city" and question.parts.has("between_them") and not question.parts.has("between")
    parts = told.parts.all(name, *(("between",) if between else ()))
    named = [part for part in parts if "home" not in part.values]
    return named or parts
