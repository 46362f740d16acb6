"""How many messages about something else are recognised, and how many of our own questions that costs."""

from __future__ import annotations

import json
import tarfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from bot.progress import say
from tests.conversations import scorer
from tests.conversations.conftest import Bot
from tests.evaluation import pictures
from tests.evaluation.judging import Turn, Verdict, judge, read_reply, read_turns, told
from tests.evaluation.results import Bar, Part, listed, percent, share, table
from tests.evaluation.running import Bench
from tests.evaluation.training import held_by_training

RECALL_BAR, ACCURACY_BAR = 0.90, 0.95
MIN_MESSAGES = 150
FILE = Path(__file__).parent / "out_of_scope.txt"
THRESHOLDS = (0.0, 0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7, 0.8, 0.9)
FALLBACK = "FallbackClassifier"
METADATA = "metadata.json"
# Responses that tell someone that the bot is the wrong one to ask.
SENT_AWAY = frozenset({"utter_ausserhalb", "utter_beratung", "utter_notlage", "utter_beleidigung", "utter_anweisung"})


@dataclass(frozen=True)
class Point:
    """One threshold of the curve."""

    threshold: float
    recall: float
    accuracy: float

    @property
    def met(self) -> bool:
        """True if both bars are reached."""
        return self.recall >= RECALL_BAR and self.accuracy >= ACCURACY_BAR


@dataclass(frozen=True)
class Measured:
    """What one model does: the foreign messages that it answers, and the questions that it gets wrong."""

    missed: dict[str, str]
    wrong: list[str]
    point: Point


def run(bench: Bench) -> Part:
    """Measure."""
    part = Part("Fremdes erkennen, Eigenes beantworten")
    foreign, own = out_of_scope(), [turn for turn in read_turns() if not turn.before and turn.in_scope]
    held = held_by_training(bench, [*foreign, *(turn.ask for turn in own)])
    foreign = [message for message in foreign if message not in held]
    own = [turn for turn in own if turn.ask not in held]
    configured = fallback_threshold(bench.model)
    measured = []
    for threshold in sorted({*THRESHOLDS, configured}):
        bot = bench.load(with_threshold(bench.model, threshold, bench.output / "threshold.tar.gz"))
        measured.append(_measure(bench, bot, threshold, foreign, own))
        point = measured[-1].point
        say(f"  Schwelle {threshold}: Fremdes {percent(point.recall)}, Eigenes {percent(point.accuracy)}")
    (bench.output / "threshold.tar.gz").unlink()
    here = next(each for each in measured if each.point.threshold == configured)
    part.bars += [
        Bar("Fremdes als fremd erkannt", here.point.recall, RECALL_BAR),
        Bar("Eigenes richtig beantwortet (gleiche Schwelle)", here.point.accuracy, ACCURACY_BAR),
        Bar("Fremde Nachrichten zum Messen", len(foreign), MIN_MESSAGES, percent=False),
    ]
    points = [each.point for each in measured]
    part.summary += _summary(points, configured, len(foreign), len(own), len(held))
    pictures.scope_curve(bench.output / "scope.png", points, configured, (RECALL_BAR, ACCURACY_BAR))
    part.details += ["![Kurve](scope.png)", ""]
    rows = [[p.threshold, percent(p.recall), percent(p.accuracy), "ja" if p.met else "nein"] for p in points]
    part.details += table(["Schwelle", "Fremdes erkannt", "Eigenes richtig", "beides erreicht"], rows)
    missed = [f"{message} — Antwort: {' '.join(reply.split())}" for message, reply in here.missed.items()]
    part.details += listed("Fremdes, nicht erkannt", missed)
    part.details += listed("Eigenes, nicht richtig", here.wrong)
    return part


def out_of_scope() -> list[str]:
    """The messages of the file."""
    lines = FILE.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def fallback_threshold(model: Path) -> float:
    """The confidence below which the model falls back."""
    with tarfile.open(model) as archive:
        member = archive.extractfile(METADATA)
        assert member
        return float(_fallback(json.load(member))["threshold"])


def with_threshold(model: Path, threshold: float, target: Path) -> Path:
    """A copy of a model that falls back below another confidence; nothing is trained again."""
    with tarfile.open(model) as archive, tarfile.open(target, "w:gz", compresslevel=1) as copy:
        for member in archive.getmembers():
            content = archive.extractfile(member)
            if member.name == METADATA and content:
                metadata = json.load(content)
                _fallback(metadata)["threshold"] = threshold
                changed = json.dumps(metadata).encode()
                member.size = len(changed)
                content = BytesIO(changed)
            copy.addfile(member, content)
    return target


def point(threshold: float, recognised: list[bool], right: list[bool]) -> Point:
    """The point of the curve that these outcomes make."""
    return Point(threshold, share(sum(recognised), len(recognised)), share(sum(right), len(right)))


def best(points: list[Point]) -> Point:
    """The point that is nearest to recognising and answering everything."""
    return max(points, key=lambda each: (min(each.recall - RECALL_BAR, each.accuracy - ACCURACY_BAR), -each.threshold))


def _fallback(metadata: dict[str, Any]) -> dict[str, Any]:
    nodes = metadata["predict_schema"]["nodes"].values()
    config: dict[str, Any] = next(node["config"] for node in nodes if node["uses"].endswith(FALLBACK))
    return config


def _measure(bench: Bench, bot: Bot, threshold: float, foreign: list[str], own: list[Turn]) -> Measured:
    replies = {message: _sent_away(bench, bot, message) for message in foreign}
    missed = {message: reply for message, (away, reply) in replies.items() if not away}
    judged = [judge(bench.facts, turn, turn.ask, bot.ask(turn.ask)) for turn in own]
    wrong = [told(each) for each in judged if each.verdict is not Verdict.RIGHT]
    recognised = [away for away, _ in replies.values()]
    return Measured(missed, wrong, point(threshold, recognised, [each.verdict is Verdict.RIGHT for each in judged]))


def _sent_away(bench: Bench, bot: Bot, message: str) -> tuple[bool, str]:
    """Whether the reply tells that the bot is the wrong one to ask, or that it does not know, with no figure in it."""
    sender = bot.new_sender()
    text = bot.say(message, sender)
    tracker = bot.loop.run_until_complete(bot.agent.tracker_store.retrieve(sender))
    metadata = [event.metadata for event in tracker.events if event.type_name == "bot"]
    uttered = {each.get("utter_action") for each in metadata if each.get("utter_action")}
    if uttered:
        return uttered <= SENT_AWAY, text
    reply = read_reply(bench.facts, text)
    return bool(scorer.REFUSAL.search(reply.own)) and not reply.ranks, text


def _summary(points: list[Point], configured: float, foreign: int, own: int, held: int) -> list[str]:
    here = next(each for each in points if each.threshold == configured)
    top = best(points)
    met = [str(each.threshold) for each in points if each.met]
    return [
        f"{foreign} fremde Nachrichten (`tests/evaluation/out_of_scope.txt`) und {own} erste Fragen der Dialoge, die "
        f"nicht in den Trainingsdaten stehen ({held} standen darin und zählen nicht). An der eingestellten Schwelle "
        f"{configured} werden {percent(here.recall)} des Fremden erkannt und {percent(here.accuracy)} des Eigenen "
        f"richtig beantwortet. Beide Ziele erreichen die Schwellen: {', '.join(met) or 'keine'}; am besten ist "
        f"{top.threshold} ({percent(top.recall)} und {percent(top.accuracy)})."
    ]
