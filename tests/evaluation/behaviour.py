"""CheckList's two questions: does the answer stay when only the form changes, and follow when the content does?"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from bot.progress import say
from tests.conversations import scorer
from tests.evaluation.dialogues import right_turns
from tests.evaluation.judging import SCORER, Judged, Turn, Verdict, judge, read_reply, told
from tests.evaluation.results import Bar, Part, listed, percent, share, table
from tests.evaluation.running import SEED, Bench
from tests.evaluation.variants import VARIANTS, variants

KEPT_BAR = 0.93
DEV = "dev"
SAMPLED = 150
# Kinds whose answer depends on a single city, category or edition that the message names.
CHANGEABLE = frozenset(
    {"rank", "score", "change", "profile", "best_category", "worst_category", "count_top", "at_rank", "top"}
)
# Those of them that ask for cities on a board.
BOARDS = frozenset({"at_rank", "top"})
MIN_STEM = 5
CHANGES_PER_TURN = 2
YEAR = re.compile(r"\b20\d\d\b")
FIELDS = {"city": "Stadt", "category": "Bereich", "edition": "Jahr"}
CATEGORY_NAMES = {
    "verwaltung": "Verwaltung",
    "it_kommunikation": "IT und Kommunikation",
    "energie_umwelt": "Energie und Umwelt",
    "mobilitaet": "Mobilität",
    "gesellschaft_bildung": "Gesellschaft und Bildung",
}


@dataclass(frozen=True)
class Asked:
    """A changed message with its verdict and the name of the change."""

    change: str
    judged: Judged


def run(bench: Bench) -> Part:
    """Measure."""
    turns = _sample(right_turns(bench))
    part = Part("Verhalten: dieselbe Frage anders getippt, eine andere Frage gleich getippt")
    invariant = list(_vary(bench, turns))
    dev = [each for each in invariant if each.judged.turn.file == DEV]
    part.bars += [
        Bar("Anders getippt (dev): dieselbe richtige Antwort", share(_kept(dev), len(dev)), KEPT_BAR),
        Bar("Anders getippt (dev): falsche Angaben", len(_wrong(dev)), 0, at_most=True, percent=False),
        Bar("Anders getippt (alle): dieselbe richtige Antwort", share(_kept(invariant), len(invariant)), KEPT_BAR),
    ]
    part.summary.append(
        f"Alle richtig beantworteten Fragen der Dialoge „dev“ und {SAMPLED} aus den übrigen gezogene, jede in bis zu "
        f"{len(VARIANTS)} Spielarten (zusammen {len(invariant)}, davon {len(dev)} von „dev“); die Nachrichten davor "
        "bleiben, wie sie sind."
    )
    part.summary += ["", "Nur „dev“:", "", *_table("Spielart", dev), "Alle:", "", *_table("Spielart", invariant)]
    directional = list(_change(bench, turns))
    part.bars += [
        Bar("Stadt, Bereich oder Jahr getauscht: Antwort folgt", share(_kept(directional), len(directional)), KEPT_BAR),
        Bar("Getauscht: falsche Angaben", len(_wrong(directional)), 0, at_most=True, percent=False),
    ]
    part.summary += _table("Getauscht", directional)
    for title, asked in (("Spielarten", invariant), ("Getauscht", directional)):
        part.details += listed(f"{title}: falsche Angaben", [_line(each) for each in _wrong(asked)])
        rest = [each for each in asked if each.judged.verdict in (Verdict.REFUSED, Verdict.BESIDE)]
        part.details += listed(f"{title}: richtige Antwort verloren", [_line(each) for each in rest])
    return part


def _sample(turns: list[Turn]) -> list[Turn]:
    """All turns of the dev dialogues, and a few of the others: every one would take an hour."""
    others = [turn for turn in turns if turn.file != DEV]
    chosen = random.Random(SEED).sample(others, min(SAMPLED, len(others)))
    return [turn for turn in turns if turn.file == DEV or turn in chosen]


def _vary(bench: Bench, turns: list[Turn]) -> Iterator[Asked]:
    for place, turn in enumerate(turns):
        if place % 100 == 0:
            say(f"  Spielarten: {place} von {len(turns)} Fragen")
        sender = bench.bot.new_sender()
        for message in turn.before:
            bench.bot.say(message, sender)
        for name, text in variants(turn.ask, f"{SEED}:{turn.key}").items():
            reply = bench.bot.say(text, bench.bot.branch(sender))
            yield Asked(name, judge(bench.facts, turn, text, reply))


def _change(bench: Bench, turns: list[Turn]) -> Iterator[Asked]:
    names = [re.escape(name.alias) for name in bench.store().names() if name.kind == "federal_state"]
    states = re.compile(rf"\bin\s+(?:{'|'.join(names)})\b", re.I)
    for turn in turns:
        if turn.before or turn.expected["kind"] not in CHANGEABLE:
            continue
        if states.search(turn.ask):
            # "Die beste Stadt in Bayern" is no city's place on the whole board.
            continue
        for name, changed in changed_turns(bench.facts, turn):
            reply = bench.bot.ask(changed.ask)
            yield Asked(name, judge(bench.facts, changed, changed.ask, reply))


def changed_turns(facts: scorer.Facts, turn: Turn) -> Iterator[tuple[str, Turn]]:
    """The turn with another city, category or year, where the facts hold the answer to it."""
    if turn.expected["kind"] in BOARDS and _names_a_city(facts, turn.ask):
        return
    for field, name in FIELDS.items():
        spot = _spot(turn, field)
        if not spot or (field == "city" and len(_mentions(facts, turn.ask)) > 1):
            continue
        others = [value for value in _values(facts, field) if value != turn.expected[field]]
        random.Random(f"{SEED}:{turn.key}:{field}").shuffle(others)
        made = 0
        for value in others:
            expected = {**turn.expected, field: value}
            if made == CHANGES_PER_TURN or not answerable(facts, expected):
                continue
            text = CATEGORY_NAMES[value] if field == "category" else str(value)
            made += 1
            yield name, replace(turn, ask=turn.ask[: spot[0]] + text + turn.ask[spot[1] :], expected=expected)


def answerable(facts: scorer.Facts, expected: dict[str, Any]) -> bool:
    """True if the facts hold what the scorer needs to judge an answer, and all of it."""
    if expected["kind"] == "count_top":
        known = [key for key in CATEGORY_NAMES if (expected["city"], key, expected.get("edition")) in facts.rank]
        return len(known) == len(CATEGORY_NAMES)
    try:
        scorer.KINDS[expected["kind"]](facts, expected, read_reply(facts, ""))
    except (SystemExit, LookupError, ValueError):
        return False
    return True


def _mentions(facts: scorer.Facts, text: str) -> list[Any]:
    return list(SCORER.Facts.mentions(facts, text, exact_case=False))


def _names_a_city(facts: scorer.Facts, text: str) -> bool:
    """True for "direkt hinter den Düsseldorfern", too: the place asked for then hangs on that city's."""
    return any(len(name) >= MIN_STEM and name.casefold() in text.casefold() for name, _ in facts.names)


def _spot(turn: Turn, field: str) -> tuple[int, int] | None:
    """Where the message names the value just as the facts do, once: other forms may not be exchanged blindly."""
    value = turn.expected.get(field)
    if value is None or value == "gesamt" or (field == "edition" and len(YEAR.findall(turn.ask)) > 1):
        return None
    name = CATEGORY_NAMES[value] if field == "category" else str(value)
    hits = list(re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", turn.ask, re.I))
    return hits[0].span() if len(hits) == 1 else None


def _values(facts: scorer.Facts, field: str) -> list[Any]:
    if field == "category":
        return list(CATEGORY_NAMES)
    place = {"city": 0, "edition": 2}[field]
    return sorted({key[place] for key in facts.rank})


def _kept(asked: list[Asked]) -> int:
    return sum(each.judged.verdict is Verdict.RIGHT for each in asked)


def _wrong(asked: list[Asked]) -> list[Asked]:
    return [each for each in asked if each.judged.verdict is Verdict.WRONG_FACT]


def _table(head: str, asked: list[Asked]) -> list[str]:
    rows = []
    for name in dict.fromkeys([*VARIANTS, *FIELDS.values()]):
        own = [each for each in asked if each.change == name]
        counts = Counter(each.judged.verdict for each in own)
        if own:
            rows.append(
                [name, len(own), *[counts[verdict] for verdict in Verdict], percent(share(_kept(own), len(own)))]
            )
    return table([head, "Fragen", *[verdict.value for verdict in Verdict], "behalten"], rows)


def _line(asked: Asked) -> str:
    return f"[{asked.change}] {told(asked.judged)}"
