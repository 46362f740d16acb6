"""Rasa's own cross-validation of the intents, and the entities on annotated sentences.

The training data holds no annotated entities (the gazetteer finds them), so Rasa's cross-validation has none to
measure; entities.yml does that for names, and queries.py for all other parts of a question.
"""

from __future__ import annotations

import asyncio
import shutil
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from bot.progress import step
from tests.evaluation.results import Bar, Part, listed, percent, share, table
from tests.evaluation.running import SEED, Bench, quiet
from tests.evaluation.training import training_data

FOLDS = 5
SENTENCES = Path(__file__).parent / "entities.yml"
ENTITIES_BAR = 0.95
CONFUSIONS_LISTED = 12
MATRIX = "intent_confusion_matrix.png"

# What only the classifier gets: the words beside them are learnt, not the figures.
FIGURES = frozenset({"edition", "number"})

# An entity as the actions see it: kind, value, role.
Entity = tuple[str, str, str]


@dataclass
class Tally:
    """How often a kind of entity was found, missed and found where there is none."""

    found: int = 0
    missed: int = 0
    invented: int = 0

    @property
    def precision(self) -> float:
        """The share of what is reported that is there."""
        return share(self.found, self.found + self.invented)

    @property
    def recall(self) -> float:
        """The share of what is there that is reported."""
        return share(self.found, self.found + self.missed)

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass
class Tallies:
    """One tally a kind of entity, and what went wrong."""

    by_kind: dict[str, Tally] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)

    def add(self, text: str, wanted: Iterable[Entity], got: Iterable[Entity]) -> None:
        """Count one sentence."""
        wanted, got = Counter(wanted), Counter(got)
        for outcome, entities in (("found", wanted & got), ("missed", wanted - got), ("invented", got - wanted)):
            for entity, times in entities.items():
                kind = f"{entity[0]} ({entity[2]})" if entity[2] else entity[0]
                tally = self.by_kind.setdefault(kind, Tally())
                setattr(tally, outcome, getattr(tally, outcome) + times)
        if wanted != got:
            self.errors.append(f"{text} — fehlt: {_named(wanted - got)}; zu viel: {_named(got - wanted)}")

    def total(self) -> Tally:
        """All kinds together."""
        each = self.by_kind.values()
        return Tally(sum(t.found for t in each), sum(t.missed for t in each), sum(t.invented for t in each))


def run(bench: Bench) -> Part:
    """Measure."""
    part = Part("Absichten und Namen verstehen (Kreuzvalidierung)")
    _entities(bench, part)
    _intents(bench, part)
    return part


def _intents(bench: Bench, part: Part) -> None:
    import numpy
    from rasa.nlu.test import cross_validate

    # Rasa shuffles the folds with numpy's own generator.
    numpy.random.seed(SEED)
    folder = bench.output / "cross_validation"
    shutil.rmtree(folder, ignore_errors=True)
    data = training_data(bench)
    # Given as a path, config.yml would have its importer add data/examples to every fold.
    config = yaml.safe_load(bench.files.config.read_text(encoding="utf-8"))
    run = cross_validate(data, FOLDS, config, output=str(folder), errors=True)
    with step(f"  Kreuzvalidierung mit {FOLDS} Teilen"), quiet(bench.output / "cross_validation.log"):
        intents, _, _ = asyncio.new_event_loop().run_until_complete(run)
    accuracies = intents.test["Accuracy"]
    result = intents.evaluation
    shutil.copy(folder / MATRIX, bench.output / MATRIX)
    part.summary.append(
        f"Rasas Kreuzvalidierung mit {FOLDS} Teilen über {len(data.intent_examples)} Beispiele: Absicht richtig in "
        f"{percent(result['accuracy'])} (F1 {percent(result['f1_score'])}; je Teil {percent(min(accuracies))} bis "
        f"{percent(max(accuracies))}; auf den Trainingsteilen {percent(sum(intents.train['Accuracy']) / FOLDS)})."
    )
    part.details += [f"![Verwechslungen der Absichten]({MATRIX})", ""]
    per_intent = {name: row for name, row in result["report"].items() if isinstance(row, dict) and "avg" not in name}
    rows = [
        [name, row["support"], *[percent(row[key]) for key in ("precision", "recall", "f1-score")]]
        for name, row in sorted(per_intent.items(), key=lambda item: item[1]["f1-score"])
    ]
    part.details += table(["Absicht", "Beispiele", "Genauigkeit", "Trefferquote", "F1"], rows)
    confused = Counter((each["intent"], each["intent_prediction"]["name"]) for each in result["errors"])
    most = [f"{wanted} als {got}: {times}" for (wanted, got), times in confused.most_common(CONFUSIONS_LISTED)]
    part.details += listed("Häufigste Verwechslungen", most)


def _entities(bench: Bench, part: Part) -> None:
    tallies = Tallies()
    sentences = read_sentences(SENTENCES)
    for text, wanted in sentences:
        parsed = bench.bot.loop.run_until_complete(bench.bot.agent.parse_message(text))
        topics = any(kind == "topic" for kind, _, _ in wanted)
        # A topic stands beside the other entities; most sentences are not annotated with any.
        left_out = FIGURES if topics else FIGURES | {"topic"}
        got = [each for each in map(_entity, parsed["entities"]) if each[0] not in left_out]
        tallies.add(text, wanted, got)
    total = tallies.total()
    part.bars.append(Bar("Namen in Sätzen (F1)", total.f1, ENTITIES_BAR))
    part.summary += [
        f"Namen (Art, Wert und Rolle) in {len(sentences)} von Hand ausgezeichneten Sätzen: Genauigkeit "
        f"{percent(total.precision)}, Trefferquote {percent(total.recall)}, F1 {percent(total.f1)}.",
        "",
    ]
    rows = [
        [kind, t.found + t.missed, percent(t.precision), percent(t.recall), percent(t.f1)]
        for kind, t in sorted(tallies.by_kind.items())
    ]
    part.details += table(["Name", "Vorkommen", "Genauigkeit", "Trefferquote", "F1"], rows)
    part.details += listed("Sätze mit Fehlern", tallies.errors)


def read_sentences(path: Path) -> list[tuple[str, list[Entity]]]:
    """The annotated sentences: `kind: value`, a list of values, or a mapping from roles to values."""
    entries: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [
        (entry.pop("text"), [each for kind, said in entry.items() for each in _read(kind, said)]) for entry in entries
    ]


def _read(kind: str, said: Any, role: str = "") -> list[Entity]:
    if isinstance(said, dict):
        return [each for role, value in said.items() for each in _read(kind, value, role)]
    values = said if isinstance(said, list) else [said]
    return [(kind, str(value), role) for value in values]


def _entity(entity: dict[str, Any]) -> Entity:
    value = entity["value"]
    text = " oder ".join(sorted(value)) if isinstance(value, list) else str(value)
    return entity["entity"], text, entity.get("role") or ""


def _named(entities: Counter[Entity]) -> str:
    return ", ".join(f"{kind} {value}{f' ({role})' if role else ''}" for kind, value, role in entities) or "nichts"
