"""How a message was understood and what the store says to it, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from actions.context import Context
from actions.query.cube import Cube
from actions.query.evaluation import evaluate
from actions.query.finding import Cell, Finding, Part, Value
from actions.query.notation import written
from actions.query.query import CUBE, Query
from actions.reading.messages import read_message
from actions.reading.second_opinion import in_doubt
from actions.reading.segments import Segment, read_segments, speaker_of
from actions.reading.times import Calendar
from actions.settings import Settings
from bot.nlu.parts import IDLE, UNREAD

MOST_CELLS = 20
# What sort of word was left, and what that means for the answer.
SORTS = {"ranking": "anderes Ranking", "noun": "Ding", "name": "Name", "word": "Wort"}
VERDICTS = {
    "ranking": "ein anderes Ranking",
    "category": "ein Bereich, den der Index nicht hat",
    "city": "ein Ort, den der Index nicht hat",
    "subject": "ein anderes Thema",
    "doubt": "im Zweifel, die Antwort lässt es aus",
}


def explain(parsed: Mapping[str, Any], context: Context, cube: Cube, settings: Settings) -> Iterator[str]:
    """Yield the parts read with their words, the queries, what was left unread, the findings and their gaps."""
    segments = read_segments(parsed, settings.home_city, context.speaker)
    for segment in segments:
        yield from _segment(segment)
    context = replace(context, speaker=speaker_of(segments) or context.speaker)
    calendar = Calendar(cube.sizes, settings.clock()())
    readings = read_message(segments, context, calendar, settings.home_city)
    if not readings:
        yield "Query: keine; das fragt nichts zum Index."
    expected = parsed.get("expected") or {}
    if in_doubt([each.query for each in readings if each.taken], expected, context.queries):
        yield "Zweite Meinung: Das fragt man sonst mit anderen Worten."
    for reading in readings:
        yield from _query(reading.query)
        if reading.unread:
            yield f"  Urteil: {VERDICTS[reading.unread.verdict]} ({', '.join(reading.unread.words)})"
        if reading.query.asked in CUBE:
            yield from _finding(evaluate(reading.query, cube, settings.home_city))


def _segment(segment: Segment) -> Iterator[str]:
    yield f"Gelesen als {segment.intent} ({segment.confidence:.2f}): {segment.text}".replace(".", ",", 1)
    for part in segment.parts:
        if part.name not in IDLE | {UNREAD}:
            values = "; ".join(f"{slot} {', '.join(map(str, held))}" for slot, held in part.values.items())
            yield f"  {part.name:16} „{segment.text[part.start : part.end]}“ {values}".rstrip()
    sorts = {each["text"]: SORTS[each["sort"]] for each in (segment.foreign or {}).get("words", ())}
    unread = [segment.text[part.start : part.end] for part in segment.parts.all(UNREAD)]
    judged = [f"{word} ({sorts.get(word, 'ohne Gewicht')})" for word in unread]
    yield f"  Ungelesen: {', '.join(judged) if judged else 'nichts'}"
    if segment.foreign:
        yield f"  Etwas anderes als der Index: {segment.foreign['chance'] * 100:.0f} %"


def _query(query: Query) -> Iterator[str]:
    yield "Query:"
    yield from (f"  {name}: {value}" for name, value in written(query).items())


def _finding(finding: Finding) -> Iterator[str]:
    yield "Befund:"
    if finding.senseless:
        yield "  Diese Rechnung ergibt keinen Sinn."
    for part in finding.parts:
        yield from (f"  {line}" for line in _part(part, finding.query))
    if finding.lacking:
        yield f"  Nichts davon in: {', '.join(map(str, finding.lacking))}"
    if finding.elsewhere is not None:
        yield "  In einer anderen Ausgabe:"
        yield from (f"    {line}" for part in finding.elsewhere.parts for line in _part(part, finding.query))


def _part(part: Part, query: Query) -> Iterator[str]:
    where = ", ".join(str(each) for each in (part.city, part.category, part.edition) if each is not None)
    value = "" if part.value is None else f", Wert {_said(part.value)}"
    sure = "sicher" if part.certain else "nicht sicher"
    yield f"{where + ': ' if where else ''}{sure}{value}, bekannt {part.known} von {part.candidates}"
    yield from (f"  {_cell(cell, query)}" for cell in part.cells[:MOST_CELLS])
    if len(part.cells) > MOST_CELLS:
        yield f"  … und {len(part.cells) - MOST_CELLS} weitere"
    if part.open:
        yield f"  Könnte die Antwort ändern: {', '.join(name or 'eine andere Stadt' for name in part.open)}"
    if part.gaps:
        yield f"  Niemand bekannt auf Platz {', '.join(map(str, part.gaps))}"


def _cell(cell: Cell, query: Query) -> str:
    source = f" ({cell.ranking.source.source_id})" if cell.ranking else ""
    value = _said(cell.value(query.shown))
    return f"{cell.city}, {cell.category}, {cell.edition}: {query.shown} {value}{source}"


def _said(value: Value) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nein"
    return "?" if value is None else f"{value:g}".replace(".", ",")
