"""Answers for channels to show: to one query, and to many that people asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from actions.answers.answer import Answer
from actions.answers.asked import Asked
from actions.answers.reply import ANSWERERS, reply
from actions.facts.queries import Facts
from actions.facts.records import Source
from actions.query.cube import Cube
from actions.query.notation import read
from actions.query.query import Categories, Cities, Query
from actions.reading.questions import Reading
from actions.settings import PROJECT_ROOT
from bot.nlu.examples import read_examples

HOME_CITY = "Düsseldorf"
LANGUAGES = ("de", "en", "leicht")
EXAMPLES = PROJECT_ROOT / "data" / "examples"
# Of each kind of question as many; the shapes of their answers repeat themselves.
MOST_OF_A_KIND = 40
UNRESOLVED = (
    Reading(Query(), options=("Frankfurt am Main", "Frankfurt (Oder)")),
    Reading(Query(), strange=("Kerfled",)),
    Reading(Query("quotes"), strangers=("Wilhelmine Unbekannt",)),
    Reading(Query("person"), strangers=("Wilhelmine Unbekannt",)),
    Reading(read({"cities": "Hintertupfingen"})),
    Reading(read({"cities": "Hintertupfingen, Quarzburg"})),
    Reading(read({"editions": "2018"})),
    Reading(read({"editions": "2030"})),
)


def answer_to(facts: Facts, language: str = "de", **parts: str) -> Answer:
    """The answer to the query with these parts, as actions/query/notation.py writes them."""
    return reply(Reading(read(parts)), Asked(facts, Cube(facts), HOME_CITY, language))


def many_answers(facts: Facts) -> Iterator[Answer]:
    """Answers to what the annotated examples ask, and to names that nothing in the store answers to."""
    readings = [*UNRESOLVED, *map(Reading, _queries())]
    sources = [each.source for each in facts.editions()]
    for language in LANGUAGES:
        asked = Asked(facts, Cube(facts), HOME_CITY, language)
        for place, reading in enumerate(readings):
            yield reply(reading, asked, _last(sources, place))


def _queries() -> list[Query]:
    by_kind: dict[str, list[Query]] = defaultdict(list)
    for conversation in read_examples(EXAMPLES):
        for example in conversation.examples:
            for query in example.queries or ():
                by_kind[query.asked].append(query)
    # Kinds that the examples, written before them, do not know.
    by_kind |= {kind: [_of_kind(kind)] for kind in ANSWERERS if kind not in by_kind}
    return [query for of_kind in by_kind.values() for query in of_kind[:: len(of_kind) // MOST_OF_A_KIND + 1]]


def _of_kind(kind: str) -> Query:
    return Query(kind, cities=Cities(named=("Köln",)), categories=Categories(("mobilitaet",)), topics=("Breitband",))


def _last(sources: Sequence[Source], place: int) -> Sequence[Source]:
    """The sources of the answer before: none, one or two."""
    return sources[: place % 3]
