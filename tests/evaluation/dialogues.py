"""All dialogue files, as they are: how many turns are right, and that nothing is made up."""

from __future__ import annotations

import json
import statistics
from collections import Counter

from tests.evaluation.judging import DIALOGUES, Judged, Turn, Verdict, judge, read_turns, told
from tests.evaluation.results import Bar, Part, listed, percent, share, table
from tests.evaluation.running import Bench, timed
from tests.evaluation.training import held_by_training

RIGHT_BAR = 0.97
# Worse than no answer: whoever asks goes away with the answer to another question.
MISLED_BAR = 0.01


def ask_all(bench: Bench) -> list[Judged]:
    """Lead every dialogue once and judge every turn with an expectation."""
    turns = {turn.key: turn for turn in read_turns()}
    judged = []
    for path in sorted(DIALOGUES.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            dialogue = json.loads(line)
            sender = bench.bot.new_sender()
            for place, each in enumerate(dialogue["turns"], 1):
                reply, seconds = timed(bench.bot.say, each["ask"], sender)
                turn = turns.get(f"{dialogue['id']}.{place}")
                if turn:
                    judged.append(judge(bench.facts, turn, turn.ask, reply, seconds))
    return judged


def run(bench: Bench) -> Part:
    """Measure."""
    judged = ask_all(bench)
    known = held_by_training(bench, [each.turn.ask for each in judged])
    part = Part("Dialoge")
    right, made_up = _right(judged), [each for each in judged if each.ungrounded]
    misled = [each for each in judged if each.misleads]
    part.bars += [
        Bar("Dialoge: Antworten richtig", share(right, len(judged)), RIGHT_BAR),
        Bar("Dialoge: Antworten, die in die Irre führen", share(len(misled), len(judged)), MISLED_BAR, at_most=True),
        Bar("Dialoge: Antworten mit unbelegtem Rang", len(made_up), 0, at_most=True, percent=False),
    ]
    rows = []
    for file in sorted({each.turn.file for each in judged}):
        own = [each for each in judged if each.turn.file == file]
        counts = Counter(each.verdict for each in own)
        seen = sum(each.turn.ask in known for each in own)
        rows.append(
            [
                file,
                len(own),
                *[counts[verdict] for verdict in Verdict],
                percent(share(_right(own), len(own))),
                sum(each.misleads for each in own),
                seen,
            ]
        )
    part.summary += table(
        [
            "Datei",
            "Fragen",
            *[verdict.value for verdict in Verdict],
            "richtig",
            "in die Irre",
            "wörtlich in den Trainingsdaten",
        ],
        rows,
    )
    part.summary.append(
        "Die Dialoge waren bei der Entwicklung bekannt. Ein Satz kann belegt sein und doch eine falsche Angabe: wenn "
        "er eine andere Zahl nennt als die verlangte. In die Irre führt, wer statt der Antwort einen Platz, Punkte "
        "oder ein Zitat nennt und nicht sagt, dass etwas unbekannt oder unverstanden ist."
    )
    wrong = [each for each in judged if each.lacking or each.ungrounded]
    part.details += listed("Nicht richtig", [f"[{each.verdict.value}] {told(each)}" for each in wrong])
    part.details += _kinds(judged)
    part.details += [
        f"Mittlere Zeit einer Antwort: {statistics.median(each.seconds for each in judged) * 1000:.1f} ms",
        "",
    ]
    return part


def _kinds(judged: list[Judged]) -> list[str]:
    kinds = sorted({each.turn.expected["kind"] for each in judged})
    by_kind = {kind: [each for each in judged if each.turn.expected["kind"] == kind] for kind in kinds}
    rows = [[kind, len(own), _right(own)] for kind, own in by_kind.items()]
    return ["#### Nach Art der Frage", "", *table(["Art", "Fragen", "richtig"], rows)]


def _right(judged: list[Judged]) -> int:
    return sum(each.verdict is Verdict.RIGHT for each in judged)


def right_turns(bench: Bench) -> list[Turn]:
    """The turns that the bot answers right as they are written."""
    return [each.turn for each in ask_all(bench) if each.verdict is Verdict.RIGHT]
