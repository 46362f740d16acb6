"""Reads the query that a question asks in its conversation."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from actions.context import Context
from actions.query.query import CUBE, OVERALL, Cities, Editions, Query
from actions.reading.accounting import Unread, account, by_another_measure, by_name_alone, of_all_cities
from actions.reading.draft import read_draft
from actions.reading.draft.ordering import asks_where_they_lie, most_cities_of_states, states_asked
from actions.reading.draft.whether import either_or
from actions.reading.families import DOUBTFUL, INTENTS, family
from actions.reading.followups.complete import complete
from actions.reading.followups.frame import THERE
from actions.reading.followups.hearing import in_conversation
from actions.reading.followups.spoken import Spoken
from actions.reading.parts import Parts
from actions.reading.pieces import SILENT, asks, names_nothing
from actions.reading.saying import HE, family_of_words
from actions.reading.segments import CUBE_INTENT, OUTSIDE, Segment
from actions.reading.times import Calendar, in_any_of_them, read_times
from actions.reading.unused import COUNTING, DECISIVE, of_some_of_all, overlooked, unused
from actions.reading.words import ABOUT_PERSONS, read_words

EVENT = re.compile(
    r"\b(?:(?:im|in dem|in diesem|seit dem) jahr (?:der|des|von|mit|nach|vor)|seit (?:der|dem)|nach der|während)\b",
    re.I,
)
# "Ist es richtig, dass Köln nie Erster war?": a yes or a no is to the claim.
CONFIRMED = re.compile(r"^\W*(?:ist es|stimmt|trifft|is it|is that)\b[^?.!]*\b(?:dass|das|that)\b", re.I)
# Who has, stands or lies is what is asked about.
SUBJECT = r"\b(?:hat|steht|liegt|belegt|wie\s+(?:\w+\s+)?(?:ist|war))\s+(?:der|die|das)\s+"
OF_A_SOURCE = ("source", "published", "when", "since_when", "publisher", "said")
NAMING = ("index_neu", "index_abwesend")
CHANGED = "without year span category city state last_year year_before_last previous now_too respectively".split()
# "2022 fehlt noch" asks for it, too, and so does "und davor, 2021 auf 2022?".
BESIDE = (
    "lacks how now filler polite those again in_addition both n_category n_edition only ahead by_how_much"
    " n_place n_points"
).split()


@dataclass(frozen=True)
class Reading:
    """What a question asks, and the names in it that could not be resolved.

    `subjects` are words for what is only rated within a category, each with the category: ("Breitband", …); `unread`
    are those that nothing has read, and what that means for the answer; `quoted` are words of somebody that the
    message quotes. `beyond` are words that ask for what no query can hold, `left_out` those without which the question
    reads the same; `of_part_of_year` is true for "im ersten Halbjahr", `denied` where it asks with a no, or for one of
    two: "Liegt Köln nicht vor Bonn?", "über oder unter?".
    """

    query: Query
    options: tuple[str, ...] = ()
    strange: tuple[str, ...] = ()
    strangers: tuple[str, ...] = ()
    subjects: tuple[tuple[str, str], ...] = ()
    unread: Unread | None = None
    quoted: str | None = None
    beyond: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    of_part_of_year: bool = False
    denied: bool | None = None

    @property
    def taken(self) -> bool:
        """True for a question that is answered as it was read."""
        return not self.beyond and (self.unread is None or not self.unread.refuses)


def read_question(segment: Segment, context: Context, calendar: Calendar, home_city: str) -> Reading | None:
    """The question that a segment asks; None if it asks nothing about the index."""
    context = _without_aside(segment, context)
    asked = family(segment, context.query)
    if asked is None:
        return None
    if asked == "reasons" and context.unknown and segment.parts.only("why", "negation", "filler", "polite", "those"):
        # "Wo steht Hilden?" "Warum nicht?"
        asked = "index_aufnahme"
    earlier = (*context.earlier, *context.queries[:-1])
    spoken = Spoken(context.query, context.edition, context.cities, context.category, context.recent, earlier)
    beyond: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    if asked in CUBE and asks_where_they_lie(segment.parts) and not most_cities_of_states(segment.parts):
        # "Aus welchen Bundesländern sind die ersten zehn?" asks of cities in which they lie.
        cities = segment.parts.replaced(state := states_asked(segment.parts)[0], replace(state, name="n_city"))
        found = _of_cube(replace(segment, parts=cities), spoken, calendar, home_city)
        query = found.but(asked="index_land", axis="city")
    elif asked in CUBE:
        query = _of_cube(segment, spoken, calendar, home_city)
        reads = _reads(segment, spoken, calendar, home_city)
        beyond = unused(segment.parts, query) or overlooked(segment.parts, DECISIVE, reads)
        if query.against is not None and query.against.mean and of_some_of_all(context.query):
            # "Der Durchschnitt der ersten fünf?" "Wie weit waren wir darunter?"
            beyond = beyond or ("",)
        same = context.query is not None and query == context.query.but(asked=query.asked)
        if same and query.axis == "city" and segment.parts.only("who", "better", "worse", *SILENT):
            # "Mehr oder weniger geworden?" after two counts.
            beyond = (segment.text.strip(" ?.!"),)
        left_out = overlooked(segment.parts, COUNTING, reads, _sizes(query, calendar))
        if only_changes(segment):
            # "Wer liegt höchstens drei Plätze entfernt?" "Und 2021?": it is still not all of the question.
            beyond = beyond or context.beyond
    else:
        last = _with_who_was_found(context, segment.parts)
        query = read_words(asked, segment, last, context.edition, calendar, home_city)
    doubtful = segment.intent in DOUBTFUL or (segment.parts.has("unread") and not (asks(segment) or segment.strange()))
    only_numbers = len(segment.parts.all("n")) > 1 and segment.parts.only("n", "filler", "verb_first")
    if doubtful and (only_numbers or query == context.query) and not segment.parts.has("again"):
        # What was not understood, or only comments on the last answer, must not get it once more.
        return None
    if _asks_who_is_rated(query, segment.parts):
        query = Query("index_staedte", cities=query.cities, editions=query.editions)
    # A city of the conversation does not stand for a name that could not be resolved.
    names_cities = any(part.of("city") for part in segment.parts)
    needs_no_city = (names_cities and query.cities != Cities()) or bool(query.cities.states) or query.axis == "city"
    return Reading(
        query,
        options=() if names_cities else segment.options(),
        strange=() if needs_no_city else segment.strange(),
        strangers=segment.strangers(),
        subjects=tuple((word, key) for key, word in segment.subjects().items() if key in query.categories.named),
        unread=_unread(segment, query, context, bool(beyond)),
        beyond=beyond,
        left_out=left_out,
        of_part_of_year=segment.parts.has("part_of_year"),
        denied=segment.parts.has("negation")
        or either_or(segment.parts)
        or (query.quantifier == "none" and not CONFIRMED.search(segment.text)),
    )


def _unread(segment: Segment, query: Query, context: Context, beyond: bool) -> Unread | None:
    """What the words say that nothing has read: first what refuses the question, then what leaves it in doubt."""
    said = family_of_words(segment.parts) not in (None, "reasons")
    before = context.queries if names_nothing(segment.parts) else ()
    foreign = segment.foreign_beside(query.topics) if query.topics else segment.foreign
    found = account(foreign, query, said, before, astray=beyond or segment.intent == OUTSIDE)
    event = EVENT.search(segment.text) if query.asked in CUBE and not segment.parts.has("year") else None
    if found and event and any(word in segment.text[event.end() :] for word in found.words):
        # "Im Jahr der Fußball-WM in Brasilien": of which edition is asked, nobody knows.
        return Unread("subject", found.words)
    if found and any(re.search(rf"{SUBJECT}{re.escape(word)}\b", segment.text) for word in found.words):
        # "Wie viele Plätze hat das Stadion in Dortmund?"
        return replace(found, verdict="subject")
    if found is not None and found.refuses:
        return found
    judged = (query, segment.parts, foreign)
    return by_another_measure(*judged) or by_name_alone(*judged) or found or of_all_cities(query, segment.parts)


def _sizes(query: Query, calendar: Calendar) -> tuple[int, ...]:
    """How many editions there are, and how many cities each of those that are asked about rated."""
    years = query.editions.named or calendar.years
    return (len(calendar.years), *(calendar.sizes[year] for year in years if year in calendar.sizes))


def _with_who_was_found(context: Context, parts: Parts) -> Query | None:
    """The last question, about who was found: the city of "Wer führt?", the person whom "er" means."""
    last = context.query
    if last is not None and last.asked in ABOUT_PERSONS and len(context.persons) == 1:
        if parts.has("publisher"):
            # "Hat Wagner das gesagt?" "Von wem stammt es dann?": the answer named somebody else.
            return last.but(persons=context.persons)
        return last.but(persons=last.persons or context.persons) if HE.search(parts.text) else last
    if last is None or last.axis != "city" or len(context.cities) != 1:
        return last
    return last.but(cities=Cities(named=context.cities))


def _without_aside(segment: Segment, context: Context) -> Context:
    """The conversation without a question for the source, which is an aside: the next goes on with what was before.

    So is "Warum das?" before "Und Leipzig 2025?".
    """
    last, parts = context.query, segment.parts
    if last is None or not context.earlier:
        return context
    of_another = last.asked == "reasons" and context.earlier[-1].asked in CUBE and parts.has("city")
    anew = of_another and parts.has("year") and parts.only("city", "year", "filler", "polite")
    if not anew and (last.asked != "source" or parts.has(*OF_A_SOURCE)):
        return context
    return replace(context, queries=context.earlier[-1:], earlier=context.earlier[:-1])


def _asks_who_is_rated(query: Query, parts: Parts) -> bool:
    """True for "Ist Hagen dabei?", "Gibt es Bielefeld in dem Ranking?", if no list was spoken of."""
    included = query.asked == "whether" and parts.has("included")
    exists = (
        query.asked == "value"
        and parts.has("exists")
        and not parts.has("n_place", "n_points", "n_category", "n_edition")
    )
    rated = (included or exists) and query.categories.named in ((), (OVERALL,))
    return rated and bool(query.cities.named) and not query.where and query.order is None


def intent_of(query: Query) -> str:
    """The intent of a message that asks this."""
    return INTENTS.get(query.asked, CUBE_INTENT)


def only_changes(segment: Segment) -> bool:
    """True for "Wie war das 2021?", "und bei Mobilität?": the same questions of another edition, category or city."""
    parts = segment.parts
    unread = ("unread",) if parts.has("again", "city") else ()
    return parts.has(*CHANGED) and parts.only(*CHANGED, *BESIDE, *unread)


def agreed(context: Context) -> Query | None:
    """The last question with the one city that "Meinten Sie Krefeld?" offered."""
    if context.query is None or len(context.options) != 1:
        return None
    return context.query.but(cities=Cities(named=context.options))


def _reads(segment: Segment, spoken: Spoken, calendar: Calendar, home_city: str) -> Callable[[Parts], object]:
    """What parts would be read as in the place of a question's: by themselves, and in its conversation."""

    def read(parts: Parts) -> object:
        alone = read_draft(parts, read_times(parts, calendar, spoken.edition), home_city)
        query = _of_cube(replace(segment, parts=parts), spoken, calendar, home_city)
        return alone.but(number=None, marks=frozenset()), query

    return read


def _of_cube(segment: Segment, spoken: Spoken, calendar: Calendar, home_city: str) -> Query:
    last = spoken.query
    parts = in_conversation(in_any_of_them(segment.parts), last)
    draft = read_draft(parts, read_times(parts, calendar, spoken.edition), home_city)
    if last is not None and last.asked == "index_land" and last.axis:
        spoken = replace(spoken, query=last.but(asked="which"))
    elif last is not None and last.asked not in CUBE:
        # What was said in words has no axis or order, but a city, a category and an edition.
        asked = "whether" if last.where else "value"
        # "Welchen Rang hat die neue Stadt?": the answer named it.
        cities = Cities(named=spoken.cities) if last.asked in NAMING else last.cities
        # "Wie der OB immer sagt" is of no edition.
        editions = Editions() if last.editions.every else last.editions
        if THERE.search(segment.text) and spoken.edition:
            # "Was sagt Keller?" "Und wo stand die Stadt da?"
            editions = Editions((spoken.edition,))
        held = Query(asked, cities=cities, categories=last.categories, editions=editions, where=last.where)
        spoken = replace(spoken, query=held)
    return complete(draft, parts, spoken, home_city)
