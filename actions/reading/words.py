"""The query for words or about the index: quotes, reasons, plans, persons, sources. It has names, topics, no axis."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from actions.query.query import CUBE, MOVES, OVERALL, Categories, Cities, Condition, Editions, Order, Query, Reference
from actions.reading.draft import read_draft
from actions.reading.followups.hearing import in_time
from actions.reading.followups.spoken import moving
from actions.reading.parts import Parts
from actions.reading.saying import ABOUT_CITIES, IN_HIS_OPINION, SAYING
from actions.reading.segments import Segment
from actions.reading.terms import ANOTHER, asked_term
from actions.reading.times import Calendar, Times, read_times

TIMELESS = frozenset({"plans", "needs", "index_termin"})
ABOUT_PERSONS = frozenset({"quotes", "person"})
# What a question takes over from the one before, if that was one of words, or of the cube.
AFTER_WORDS = {
    "quotes": ("cities", "categories", "editions", "persons"),
    "reasons": ("cities", "categories", "editions"),
    "needs": ("cities", "categories", "editions"),
    "plans": ("cities", "categories"),
    "summary": ("cities", "editions"),
    "person": ("persons",),
    "source": ("cities", "categories", "editions", "persons"),
}
# "Was ist eine Datenplattform?" "Und hat Köln so etwas?"
AFTER_A_TERM = ("topics",)
ABOUT_TOPICS = ABOUT_CITIES | {"summary"}
# "Kurz zusammengefasst": so many statements are enough.
BRIEFLY = re.compile(
    r"\b(?:kurz|knapp\w*|kürze|briefly|in short|in\s+(?:einem|zwei|drei|wenigen)\s+(?:satz|sätzen|worten))\b", re.I
)
BRIEF = 3
NONE_LEFT = Order("earliest", 99, 99)
AFTER_THE_CUBE = {
    "person": ("cities",),
    "quotes": ("categories",),
    "reasons": ("cities", "categories", "editions", "where"),
    "needs": ("cities", "categories"),
    "plans": ("cities", "categories"),
    "source": ("cities", "categories", "editions"),
}
# Words that weigh, but claim nothing: "Warum hakt es bei der Mobilität?".
FAR = re.compile(r"\b(?:so|weit|ziemlich|recht|relativ|that|so far)\s+$", re.I)
# What somebody spoke of: "über den Flughafen", "dass der neue Flughafen".
SUBJECT = re.compile(r"\b(?:über|ueber|zu|zum|zur|wegen|dass|about|on)\s+(?:[\w-]+\s+){0,2}?$", re.I)
# Where, when or for whom they were spoken: "im Interview", "für die Zeitung".
BESIDE_IT = re.compile(
    r"\b(?:für|fürs|in|im|aus|auf|an|am|vor|nach|bei|beim|mit|als|von|vom|for|in|at|from)\s+(?:[\w-]+\s+){0,2}?$", re.I
)
# "Zitate, aber nicht vom Oberbürgermeister."
NOT = re.compile(r"\b(?:nicht|außer|ohne|not|except)\s+(?:(?:von|vom|der|dem|des|by|from|the|herrn?|dr\.?)\s+)*$", re.I)
OF_A_CITY = re.compile(r"\s*(?:(?:von|aus|in|of)\s+)?(?:der\s+stadt\s+)?", re.I)
WEIGHING = ("worst", "best", "needs", "reasons")
SAID_THAT = re.compile(r"\bwer\s+(?:hat|sagte?|war)\s+(?:denn\s+)?das\b", re.I)
# What says something of the index, or asks whether it is so.
OPEN = re.compile(r"\b(?:w(?:er|en|em|as|ie|ie\s?viele?|o\w*|ann|arum|elche\w*|essen)|what|which|how|why|who)\b", re.I)
CLAIMED = ("index_staedte", "index_bereiche", "index_herausgeber")
IF_SO = ("verb_first", "tag", "whether", "alleged")
ROUGHLY = re.compile(
    r"\b(?:als|über|unter|mindestens|höchstens|rund|etwa|fast|circa|ca|ungefähr|knapp|genug)\W+\d", re.I
)
PUBLISHER = re.compile(
    r"\bbitkom\b|\b\w*(?:regierung|minister\w*|institut\w*|universität|hochschule|zeitung|städtetag|stiftung|kommission)\b"
    r"|\b(?:EU|Bund|Staat|Fraunhofer)\b",
    re.I,
)
WHAT_IT_IS = re.compile(r"\bbitkom\s+(?:denn\s+)?(?:ein|a|an)e?[nr]?\b", re.I)
# What says how often or when in general, no edition.
IN_GENERAL = ("always", "ever", "first_time", "next_year", "year_after_next", "years_ahead", "this_year")


def read_words(
    asked: str, segment: Segment, last: Query | None, edition: int | None, calendar: Calendar, home_city: str
) -> Query:
    """The query of a family of words, in the light of the last one and its edition."""
    if last is not None and last.asked in CUBE:
        segment = replace(segment, parts=in_time(segment.parts))
    parts = segment.parts
    times = read_times(parts.without(*IN_GENERAL) if asked in TIMELESS else parts, calendar, edition)
    named = _named(asked, segment, times, home_city)
    query = Query(asked, **named)
    if last is not None and query != (others := _others_than(query, last, parts)):
        return others
    if last is None or parts.has("all_of"):
        return query
    kept = _before(query, last, parts, edition)
    return query.but(**{slot: value for slot, value in kept.items() if slot not in named})


def _named(asked: str, segment: Segment, times: Times, home_city: str) -> dict[str, Any]:
    """The parts of the query that the message names itself."""
    parts = segment.parts
    so_far = any(FAR.search(parts.text[: each.start]) for each in parts.all("leads", "last"))
    # "Vom dritten auf den sechsten gefallen" is told by the fall.
    from_to = asked == "reasons" and parts.has("step_up", "step_down") and len(parts.all("place")) > 1
    beside = (*(("leads", "last") if so_far else ()), *(("place",) if from_to else ()))
    draft = read_draft(parts.without(*WEIGHING, *beside), times, home_city)
    cities = draft.cities or Cities()
    # "Was tut Köln?": the words that ask hold the name.
    cities = cities if cities.named else replace(cities, named=parts.values("city", *SAYING.get(asked, ())))
    without = tuple(
        name for part in parts.all("person") if NOT.search(parts.text[: part.start]) for name in part.of("person")
    )
    persons = tuple(name for name in _values(parts, "person") if name not in without)
    if asked in ABOUT_PERSONS and (held_in := _of_another_city(parts, home_city)):
        persons, cities = (), Cities(named=held_in)
    named: dict[str, Any] = {
        "cities": _elsewhere(asked, parts, home_city)
        or Cities(named=cities.named, without=cities.without, every=cities.every),
        "categories": _categories(asked, segment),
        "editions": _editions(times),
        "persons": (*persons, *(segment.strangers() if asked in ABOUT_PERSONS else ())),
        "without_persons": without,
        "topics": _topics(asked, segment),
    }
    if (asked in ABOUT_CITIES or asked == "coverage") and not cities.named:
        named["cities"] = replace(named["cities"], states=parts.values("state", "state"))
    if asked in ("source", "index_staedte") and parts.has("n_text"):
        named["topics"] = tuple(map(parts.words, parts.all("n_text")))
    if asked == "index_termin" and parts.has("since_when", "first_time"):
        named["order"] = Order("earliest")
    if asked == "index_begriff":
        named["claim"] = (asked_term(segment) or "",)
    if asked in ABOUT_CITIES and BRIEFLY.search(parts.text):
        named["order"] = Order("earliest", 1, BRIEF)
    if asked in CLAIMED and not OPEN.search(parts.text):
        named["claim"] = _claimed(asked, parts, named["categories"])
    if asked == "needs" and parts.has("poorly") and times.named:
        # "Warum hat Düsseldorf 2025 so schlecht abgeschnitten?" takes for granted that it did.
        named["where"] = (Condition("rank", "worse", Reference(number=0.5)),)
    elif asked in ("reasons", "needs") or (asked == "source" and parts.has("place")):
        named["where"] = draft.where
    if asked == "quotes":
        named["order"] = _nth_quote(parts)
        spoken_of = tuple(city for city in cities.named if re.search(rf"\b(?:über|zu)\s+{city}\b", parts.text))
        if persons and spoken_of and spoken_of != (home_city,):
            named |= {"cities": None, "topics": (*named["topics"], *spoken_of)}
    return {slot: value for slot, value in named.items() if value not in (None, (), Cities(), Categories(), Editions())}


def _of_another_city(parts: Parts, home_city: str) -> tuple[str, ...]:
    """ "Der Oberbürgermeister von Essen", "Essens OB" is nobody of the home city who holds such an office."""
    office = parts.first("person")
    if office is None or any(name.split()[-1].lower() in parts.words(office) for name in office.of("person")):
        return ()
    for city in parts.all("city"):
        between = parts.text[min(office.end, city.end) : max(office.start, city.start)]
        if city.of("city") != (home_city,) and OF_A_CITY.fullmatch(between):
            return city.of("city")
    return ()


def _claimed(asked: str, parts: Parts, categories: Categories) -> tuple[str, ...]:
    """What a message says of the index: how many cities or categories it has, which one is among them, who made it."""
    if asked == "index_herausgeber":
        publisher = PUBLISHER.search(parts.text)
        # "Ist Bitkom eine Behörde?" says nothing of the index.
        return (publisher[0].lower(),) if publisher and not WHAT_IT_IS.search(parts.text) else ()
    if ROUGHLY.search(parts.text):
        return ()
    counted = parts.counted() or next((each.number() for each in parts.all("all_categories")), None)
    if counted is not None:
        return (f"{counted:.0f}",)
    return categories.named if parts.has(*IF_SO) and OVERALL not in categories.named else ()


def _others_than(query: Query, last: Query, parts: Parts) -> Query:
    """ "Gab es noch ein zweites?": what the same person said on something else than what was told, if anything."""
    of_another = (
        query.persons not in ((), last.persons) or query.categories.named or query.topics or query.without_persons
    )
    if not query.asked == last.asked == "quotes" or of_another or not ANOTHER.search(parts.text):
        return query
    left, topics = Categories(without=last.categories.named), last.topics if last.quantifier == "each" else ()
    order = None if left.without or topics else NONE_LEFT
    return query.but(persons=last.persons, categories=left, topics=topics, quantifier="none", order=order)


def _elsewhere(asked: str, parts: Parts, home_city: str) -> Cities | None:
    """ "Wer aus anderen Städten hat sich geäußert?": all but the home city."""
    others = [parts.next_to(part) for part in parts.all("other_ones")]
    if asked not in ABOUT_PERSONS or not any(part is not None and part.name == "n_city" for part in others):
        return None
    return Cities(without=(home_city,))


def _nth_quote(parts: Parts) -> Order | None:
    """ "Das zweite Zitat", "das letzte": in the order in which they are told."""
    for part in parts.all("last", "place"):
        noun, nth = parts.next_to(part), part.of("nth")
        if noun is not None and noun.name == "quote":
            return Order("earliest", nth[0], nth[0]) if nth else Order("latest")
    return None


def _topics(asked: str, segment: Segment) -> tuple[str, ...]:
    """What words are asked on: what the store's are about, else what nothing has read.

    "Was sagt Keller über den Ring der Nibelungen?", "Wo kritisiert er den Datenschutz?"
    """
    # "Verbesserungsbedarf" asks, and is no subject.
    known = segment.topics(beside=segment.parts.all("needs", "step_up") if asked in ("needs", "plans") else ())
    if known or asked not in ("quotes", "summary") or _categories(asked, segment) != Categories():
        return known
    of_him = segment.parts.has("person")
    found = []
    for each in (segment.foreign or {}).get("words", ()):
        # "Das 49-Euro-Ticket".
        for hit in re.finditer(rf"[\w-]*{re.escape(each['text'])}[\w-]*", segment.text):
            before = segment.text[: hit.start()]
            an_object = of_him and each["sort"] == "noun" and not BESIDE_IT.search(before)
            # "was meint der ob zur maut".
            a_thing = each["sort"] in ("noun", "name") or not segment.text[hit.end() :].strip(" ?.!")
            if an_object or (a_thing and SUBJECT.search(before)):
                found.append(hit[0])
    return tuple(dict.fromkeys(found))


def _editions(times: Times) -> Editions:
    """The editions named; one that is compared with is another one of them: "2025 oder nur zu 2024"."""
    if not times.base:
        return times.editions if times.named else Editions()
    return Editions(named=tuple(sorted({*times.editions.named, times.base})))


def _before(query: Query, last: Query, parts: Parts, edition: int | None) -> dict[str, Any]:
    """What the last question named, as far as this one is about it, too."""
    if last.asked == "index_begriff" and query.asked == "plans":
        slots: tuple[str, ...] = AFTER_A_TERM
    elif query.asked == last.asked:
        slots = ("cities", "categories", "editions", "persons")
    elif last.asked in CUBE:
        slots = AFTER_THE_CUBE.get(query.asked, ())
    elif query.asked.startswith("index_"):
        slots = ("editions",) if last.asked.startswith("index_") else ()
    else:
        slots = AFTER_WORDS.get(query.asked, ())
    named = any(name.split()[-1].lower() in parts.text.lower() for name in query.persons)
    his = IN_HIS_OPINION.search(parts.text) is not None
    if (query.cities.named and query.cities != last.cities and not his and slots != AFTER_A_TERM) or (
        named and last.asked in CUBE
    ):
        # A subject that begins anew keeps nothing.
        slots = ("categories", "editions") if query.asked == last.asked else ()
    if parts.has("newest", "oldest") or (last.editions.every and query.asked == "reasons"):
        slots = tuple(slot for slot in slots if slot != "editions")
    if query.asked == last.asked == "quotes" and parts.has("person") and not parts.has("category"):
        # "Zitat von Keller zur Energie? Von Wagner vielleicht?"
        slots = (*slots, "topics")
    whose = last.asked in ABOUT_TOPICS and parts.has("publisher", "who")
    if query.asked == "quotes" and (whose or (last.asked == "quotes" and SAID_THAT.search(parts.text))):
        # "Von wem ist die Aussage?", "Wer hat das noch mal gesagt?"
        slots = (*slots, "topics")
    elif query.asked == "quotes" and (parts.has("who") or query.without_persons):
        # "Wer hat sich noch geäußert?", "Haben Sie noch eins, das nicht von ihm ist?"
        slots = tuple(slot for slot in slots if slot != "persons")
    if parts.has("other_ones") and parts.has("n_category"):
        slots = tuple(slot for slot in slots if slot != "categories")
    if query.asked == last.asked == "quotes" and (parts.has("instead") or ANOTHER.search(parts.text)):
        # "Und was hat er stattdessen gesagt?", "noch ein zweites von ihm?"
        slots = tuple(slot for slot in slots if slot in ("editions", "persons"))
    if parts.has("stranger"):
        slots = tuple(slot for slot in slots if slot != "persons")
    kept = {slot: getattr(last, slot) for slot in slots}
    if query.asked == "reasons" and kept.get("editions") == Editions() and edition and moving(last):
        # "Sind wir 2025 gestiegen?" "Woran lag's?": not why another year's edition had a rise.
        kept["editions"] = Editions((edition,))
    if "cities" in kept:
        kept["cities"] = Cities(
            named=last.cities.named if len(last.cities.named) == 1 or query.asked == "source" else ()
        )
    if "where" in kept:
        kept["where"] = _taken_for_granted(last)
    of_another = query.asked in ABOUT_PERSONS and last.asked in ABOUT_CITIES and query.categories.named
    if query.topics or kept.get("topics") or of_another:
        kept.pop("categories", None)
    return kept


def _taken_for_granted(last: Query) -> tuple[Condition, ...]:
    """What "dafür" in a question for reasons stands for: what the last question asked of a city."""
    if last.axis == "city" and any(each.than.cities for each in last.where):
        # Who is ahead of a city is no fact about it.
        return ()
    if last.where:
        return tuple(replace(each, measure="step") if each.measure == "gain" else each for each in last.where)
    if last.order and last.measure in MOVES and last.order.by in ("best", "worst"):
        relation = "better" if last.order.by == "best" else "worse"
        return (Condition("step", relation, Reference(number=0.0)),)  # type: ignore[arg-type]
    return ()


def _values(parts: Parts, slot: str) -> tuple[Any, ...]:
    """The values of a slot, whichever part holds it."""
    return tuple(dict.fromkeys(value for part in parts for value in part.of(slot)))


def _categories(asked: str, segment: Segment) -> Categories:
    """The categories named; a subject within one that is a statement's topic is none, where words are asked for."""
    parts = segment.parts
    named = _values(parts, "category")
    if asked.startswith("index_") and asked not in ("index_bereiche", "index_inhalt", "index_name"):
        return Categories()
    if parts.has("all_categories") and not named and not asked.startswith("index_"):
        return Categories(every=True)
    if asked == "quotes":
        topics = [(each["start"], each["end"]) for each in segment.entities if each["entity"] == "topic"]
        subjects = [each for each in segment.entities if each["entity"] == "category" and each.get("subject")]
        covered = {each["value"] for each in subjects if any(s < each["end"] and each["start"] < e for s, e in topics)}
        named = tuple(key for key in named if key not in covered)
    return Categories(named)
