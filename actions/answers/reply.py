"""The way from what was read to its Answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from actions.answers import about, gaps, making, participants, people, words
from actions.answers.answer import Answer
from actions.answers.asked import Asked
from actions.answers.shapes.claims import is_over_boards, stated_of_claim
from actions.answers.shapes.stage import Stage
from actions.answers.shapes.telling import stated_cells, tell, told
from actions.answers.suggestions import suggestions
from actions.facts.records import Source
from actions.query.evaluation import evaluate
from actions.query.finding import Cell, Finding, Part
from actions.query.holding import holds
from actions.query.query import CUBE, MOVES, Editions, Query
from actions.reading.questions import Reading
from actions.reading.words import ABOUT_PERSONS

Answerer = Callable[[Query, Asked], Answer]

ANSWERERS: dict[str, Answerer] = {
    "quotes": people.answer_quotes,
    "person": people.answer_person,
    "reasons": words.answer_statements,
    "needs": words.answer_statements,
    "plans": words.answer_statements,
    "summary": words.answer_summary,
    "coverage": about.answer_coverage,
    "index_neu": participants.answer_added,
    "index_abwesend": participants.answer_absent,
    **dict.fromkeys(making.SENTENCES, making.answer_sentence),
    "index_pruefung": making.answer_check,
    "index_aufnahme": making.answer_who_is_rated,
    "index_anzahl": making.answer_numbers,
    "index_wandel": making.answer_changes,
    "index_name": making.answer_name,
    "index_wert": making.answer_worth,
    "index_inhalt": making.answer_contents,
    "index_neueste": making.answer_newest,
    "index_land": making.answer_state,
    "index_begriff": words.answer_term,
    "index_erfolg": words.answer_recipe,
    **{f"index_{aspect}": about.answer_index for aspect in about.ASPECTS},
}


def reply(reading: Reading, asked: Asked, last_sources: Sequence[Source] = ()) -> Answer:
    """The answer to a question, or the honest sentence for what it names and the store does not know."""
    query, unread = reading.query, reading.unread
    if reading.strangers and query.asked in ABOUT_PERSONS:
        return people.unknown_person(query, asked, reading.strangers)
    cut_off = unread.words if unread is not None and unread.verdict == "subject" and query.asked in CUBE else ()
    similar = gaps.misspelt_city(query, asked, reading.strange, cut_off)
    unknown = [city for city in query.spoken_of if city not in asked.cube.states]
    # "Wo steht Konstanz, die Stadt am Bodensee?"
    of_nowhere = query.asked in CUBE and len(unknown) == len(query.spoken_of) > 0
    if unread is not None and unread.refuses and not (of_nowhere and unread.verdict == "subject"):
        # "Mnüchne 2024".
        return (
            similar
            if similar and {*reading.strange, *cut_off}.issuperset(unread.words)
            else gaps.unread(query, asked, unread)
        )
    if reading.quoted:
        return people.answer_quoted(query, asked, reading.quoted)
    if reading.options:
        return gaps.which_one(query, asked, reading.options)
    if unknown and query.asked not in ABOUT_PERSONS:
        refusal, known = gaps.unknown_city(query, asked, unknown), _of_known_cities(query, unknown)
        return (
            answer_cube(known, asked, [asked.say.unknown_cities(unknown)]) if known and not refusal.options else refusal
        )
    if similar is not None:
        return similar
    if query.asked == "source":
        claimed = query.but(asked="whether" if query.where else "value")
        return about.answer_source(query, asked, last_sources) or answer_cube(claimed, asked)
    if query.asked == "index_staedte" and query.editions.several and not query.cities.named:
        return making.answer_numbers(query, asked)
    unpublished = gaps.unknown_edition(query, asked)
    if unpublished is not None:
        return _of_the_newest(query, asked, unpublished)
    if query.asked == "index_staedte" and query.cities.named:
        # "Ist Ulm dabei?": its place shows that it is.
        return replace(answer_cube(Query(cities=query.cities, editions=query.editions), asked), query=query)
    if elsewhere := _outside(query, asked):
        # "Ist Leipzig die beste Stadt in Thüringen?"
        lines = [asked.say.lies_in(city, asked.cube.states[city]) for city in elsewhere]
        return answer_cube(query.but(among=None), asked, lines)
    if reading.beyond:
        return gaps.beyond(query, asked, reading.beyond)
    no_other_side = gaps.no_such_place(query, asked) or gaps.no_other_side(query, asked) or gaps.itself(query, asked)
    if no_other_side is not None:
        return no_other_side
    remarks = [asked.say.once_a_year()] if reading.of_part_of_year else []
    left_out = (*reading.left_out, *(unread.words if unread else ()))
    remarks += [asked.say.leaving_out(left_out)] if left_out else []
    remarks += [asked.say.rated_within(word, key) for word, key in reading.subjects]
    if query.asked == "index_bereiche" and reading.subjects:
        return gaps.plain(query, asked, asked.say.belongs_to(*reading.subjects[0]), [asked.say.ask_areas()])
    if query.asked not in CUBE:
        return ANSWERERS[query.asked](query, asked)
    return answer_cube(query, asked, remarks, reading.denied)


def _outside(query: Query, asked: Asked) -> tuple[str, ...]:
    """The cities among those of federal states in which they do not lie."""
    among = query.among
    if among is None or not among.states:
        return ()
    named = [city for city in query.cities.named if city not in among.named]
    return tuple(city for city in named if asked.cube.states[city] not in among.states)


def _of_known_cities(query: Query, unknown: Sequence[str]) -> Query | None:
    """What is asked of several cities, for those that are known; None if they are held against the others."""
    known = tuple(city for city in query.cities.named if city not in unknown)
    # "Unsere Nachbarn, also Neuss und Ratingen" are named anyway.
    named_only = all(each.relation == "beside" for each in query.where)
    plain = query.asked in ("value", "which") and named_only and query.against is None and query.order is None
    # "Wie hoch hat Fortuna gegen Bochum verloren?"
    plain = plain and query.measure not in MOVES
    if not known or not plain:
        return None
    return query.but(asked="value", axis=None, where=(), cities=replace(query.cities, named=known))


def _of_the_newest(query: Query, asked: Asked, refusal: Answer) -> Answer:
    """What is asked of the edition to come is told of the newest, once it is said that there is none yet.

    "Werden wir Erster?" is no question whether they are.
    """
    known = tuple(year for year in query.editions.named if year in asked.cube.years)
    if known and query.asked == "value":
        # "2020, 2021 und 2026".
        return answer_cube(query.but(editions=Editions(named=known)), asked, [refusal.text])
    to_come = max(asked.cube.years) + 1
    if query.asked not in CUBE or query.asked == "whether" or query.editions != Editions(named=(to_come,)):
        return refusal
    found = answer_cube(query.but(editions=Editions(named=(to_come - 1,))), asked, [refusal.text])
    return replace(found, edition=to_come)


def answer_cube(query: Query, asked: Asked, before: Sequence[str] = (), denied: bool | None = None) -> Answer:
    """The answer to a question of the cube, with lines before it; `denied` if the question says no."""
    finding = evaluate(query, asked.cube, asked.home_city)
    lines = [
        *before,
        *tell(finding, Stage(asked.say, asked.cube.sizes, query.quantifier == "none" if denied is None else denied)),
    ]
    stated = told(finding)
    sources = sources_of(stated)
    claimed_twice = len(stated) > 1 and query.asked == "whether"
    return Answer(
        text=asked.say.answer(lines, sources) if sources else asked.say.refusal("\n".join(lines)),
        query=finding.query,
        language=asked.language,
        cells=tuple(cell for each in stated for cell in stated_cells(each, claimed_twice) if cell.ranking is not None),
        sources=sources,
        suggestions=suggestions(finding, asked.cube, asked.home_city, asked.say),
        cities=_cities(finding),
        edition=_edition(finding),
        refused=not any(holds(each) for each in stated),
    )


def sources_of(findings: Sequence[Finding]) -> tuple[Source, ...]:
    """Where the stated facts come from, each source once, in order."""
    found: list[Source] = []
    for each in findings:
        single = sum(1 for cell in each.cells if cell.ranking is not None) == 1
        for part in each.parts:
            found += [part.source] if part.source else []
            for cell in _grounds(each.query, part):
                found += _sources_of_cell(cell, each.query, single)
    return tuple({source.source_id: source for source in found}.values())


def _grounds(query: Query, part: Part) -> Sequence[Cell]:
    """The cells that an answer rests on: of a claim on several boards, those that are stated."""
    if query.asked == "whether" and is_over_boards(part):
        return stated_of_claim(query, part) or part.cells
    return (*part.cells, *part.evidence)


def _sources_of_cell(cell: Cell, query: Query, single: bool) -> list[Source]:
    """Where a cell comes from, and the place before it where that is told, too: a place alone is told with it."""
    if cell.ranking is None:
        # Of a change that is not known, the known end is told.
        told = cell.ends() if query.asked == "value" and query.measure in MOVES else ()
        return [end.ranking.source for end in told if end.ranking is not None]
    compared = query.compares_editions or (
        query.asked == "value" and query.measure == "rank" and query.among is None and single
    )
    earlier = [cell.earlier.source] if cell.earlier is not None and compared and cell.rank is not None else []
    return [cell.ranking.source, *earlier]


def _cities(finding: Finding) -> tuple[str, ...]:
    """The cities that the next question may be about."""
    query = finding.query
    if query.cities.named:
        return query.cities.named
    found = tuple(dict.fromkeys(cell.city for cell in finding.cells))
    return found[:3] if len(found) <= 3 else ()


def _edition(finding: Finding) -> int | None:
    years = {cell.edition for cell in finding.cells if cell.ranking is not None} or {
        part.edition for part in finding.parts if part.edition is not None
    }
    known = sorted(year for year in years if year is not None)
    if known and finding.query.order is not None and finding.query.order.by == "since":
        # "Seit wann ist Köln Erster?" "Und wer davor?"
        return known[0]
    return known[-1] if known and len(known) <= 2 else None
