"""The annotated examples: how often a message is read as the Query that it means, part by part.

The examples of tests/examples were never trained or tuned on; those of data/examples train the intents.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from actions.context import Context
from actions.query.cube import Cube
from actions.query.notation import written
from actions.query.query import Query
from actions.reading.messages import read_message
from actions.reading.segments import read_segments, speaker_of
from actions.reading.times import Calendar
from actions.settings import PROJECT_ROOT, Settings
from bot.nlu.examples import Conversation, read_examples
from tests.evaluation.results import Bar, Part, listed, percent, share, table
from tests.evaluation.running import Bench
from tests.evaluation.same_question import SLOTS, differing

UNUSED = PROJECT_ROOT / "tests" / "examples"
USED = PROJECT_ROOT / "data" / "examples"
EXACT_BAR, SLOT_BAR = 0.90, 0.95
NUMBER = "number"


@dataclass(frozen=True)
class Compared:
    """A message with what it means, what was read, and the slots that differ."""

    name: str
    text: str
    before: Query | None
    meant: tuple[Query, ...]
    read: tuple[Query, ...]
    wrong: frozenset[str]


def run(bench: Bench) -> Part:
    """Measure."""
    part = Part("Gelesene Fragen: Beispiele mit ihrer Query")
    unused = compare_all(bench, UNUSED)
    exact = [each for each in unused if not each.wrong]
    part.bars.append(Bar("Ungenutztes Drittel: ganze Query richtig", share(len(exact), len(unused)), EXACT_BAR))
    part.bars += [
        Bar(
            f"Ungenutztes Drittel: {slot}", 1 - share(sum(slot in each.wrong for each in unused), len(unused)), SLOT_BAR
        )
        for slot in (*SLOTS, NUMBER)
    ]
    used = compare_all(bench, USED)
    part.summary.append(
        f"{len(unused)} Nachrichten, die nie zum Training oder beim Entwickeln dienten, und {len(used)} andere; jede "
        "im Gespräch, wie es gemeint war. Nachrichten, die keine Frage an den Index sind oder die keine Query sagen "
        "kann, zählen nicht mit."
    )
    part.summary += [
        "",
        *table(["", "Nachrichten", "ganz richtig"], [_row("ungenutzt", unused), _row("genutzt", used)]),
    ]
    part.details += listed("Anders gelesen (nur genutzte)", [_told(each) for each in used if each.wrong])
    return part


def compare_all(bench: Bench, folder: Path) -> list[Compared]:
    """Read all messages of a folder's examples that mean something."""
    home_city, clock = Settings().home_city, Settings().clock()
    cube = Cube(bench.store())
    calendar = Calendar(cube.sizes, clock())
    found = []
    for conversation in read_examples(folder):
        found += list(_compare(bench, conversation, calendar, cube, home_city))
    return found


def _compare(
    bench: Bench, conversation: Conversation, calendar: Calendar, cube: Cube, home_city: str
) -> Iterator[Compared]:
    """Each message after those before it as they were meant, not as they were read."""
    context = Context()
    for place, example in enumerate(conversation.examples, 1):
        if not example.queries:
            continue
        parsed = bench.bot.loop.run_until_complete(bench.bot.agent.parse_message(example.text))
        segments = read_segments(parsed, home_city, context.speaker)
        context = replace(context, speaker=speaker_of(segments) or context.speaker)
        read = tuple(each.query for each in read_message(segments, context, calendar, home_city))
        yield Compared(
            f"{conversation.who}, {place}",
            example.text,
            context.query,
            example.queries,
            read,
            _wrong(example.queries, read, home_city, cube),
        )
        context = _after(context, example.queries)


def _wrong(meant: Sequence[Query], read: Sequence[Query], home_city: str, cube: Cube) -> frozenset[str]:
    if len(meant) != len(read):
        return frozenset({NUMBER})
    return frozenset(
        slot for one, other in zip(meant, read, strict=True) for slot in differing(one, other, home_city, cube)
    )


def _after(context: Context, queries: tuple[Query, ...]) -> Context:
    for place, query in enumerate(queries):
        context = context.after(query, query.cities.named, first=not place)
    last = queries[-1]
    edition = max(last.editions.named, default=None) or last.editions.until
    return replace(context, edition=edition, cities=last.cities.named)


def _row(name: str, compared: Sequence[Compared]) -> list[object]:
    return [name, len(compared), percent(share(sum(not each.wrong for each in compared), len(compared)))]


def _told(compared: Compared) -> str:
    meant, read = ([written(each) for each in queries] for queries in (compared.meant, compared.read))
    return f"{compared.name}: {compared.text} — {', '.join(sorted(compared.wrong))} — gemeint {meant}, gelesen {read}"
