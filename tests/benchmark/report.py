"""The figures as ratios, tables, JSON and pictures. Seconds become milliseconds where people read them."""

from __future__ import annotations

import json
import statistics
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from tests.benchmark.contestants import DEFAULT, FLOOR, OURS
from tests.benchmark.stages import Measured, percentile

# What must hold: each ratio at most (or, throughput, at least) this.
BARS = {
    "p50_vs_floor": 2.0,
    "p50_vs_default": 1 / 3,
    "memory_vs_default": 0.6,
    "start_vs_floor": 1.3,
    "training_vs_default": 1 / 3,
    "turn200_vs_turn1": 1.3,
    "memory_growth": 1.05,
    "throughput_vs_default": 1.0,
}
AT_LEAST = frozenset({"throughput_vs_default"})
# Memory counts as settled after these turns of the long run.
SETTLED = 1_000
COLOURS = {OURS: "#1f5fa8", FLOOR: "#8a8a8a", DEFAULT: "#b3261e"}


def ratios(measured: Measured) -> dict[str, float]:
    """The ratios of all that was measured; where a stage was left out, so is its ratio."""
    found: dict[str, float] = {}
    if measured.rounds:
        middle = {name: statistics.median(map(statistics.median, each)) for name, each in measured.rounds.items()}
        found["p50_vs_floor"] = middle[OURS] / middle[FLOOR]
        found["p50_vs_default"] = middle[OURS] / middle[DEFAULT]
        found["memory_vs_default"] = measured.memory[OURS] / measured.memory[DEFAULT]
    if measured.start:
        starts = {name: statistics.median(each) for name, each in measured.start.items()}
        found["start_vs_floor"] = starts[OURS] / starts[FLOOR]
    if measured.training:
        found["training_vs_default"] = measured.training[OURS] / measured.training[DEFAULT]
    if measured.long:
        turns = measured.long[OURS]
        found["turn200_vs_turn1"] = turns[max(turns)] / turns[min(turns)]
    if measured.crowd:
        best = {name: max(_rate(rounds) for rounds in by_users.values()) for name, by_users in measured.crowd.items()}
        found["throughput_vs_default"] = best[OURS] / best[DEFAULT]
    settled = [memory for turns, memory, _ in measured.many if turns >= SETTLED]
    if settled:
        found["memory_growth"] = settled[-1] / settled[0]
    return {name: round(value, 3) for name, value in found.items()}


def held(name: str, value: float) -> bool:
    """Whether a ratio is as good as it must be."""
    return value >= BARS[name] if name in AT_LEAST else value <= BARS[name]


def write_json(path: Path, measured: Measured, machine: str) -> None:
    """All figures and the ratios."""
    path.parent.mkdir(parents=True, exist_ok=True)
    content = {"machine": machine, "ratios": ratios(measured), "measured": asdict(measured)}
    path.write_text(json.dumps(content, ensure_ascii=False, indent=2), encoding="utf-8")


def print_tables(measured: Measured, console: Console) -> None:
    """The figures beside each other, then the ratios."""
    names = (OURS, FLOOR, DEFAULT)
    table = Table("", *names, title="Gemessen")
    for label, figures in rows(measured):
        table.add_row(label, *(figures.get(name, "–") for name in names))
    console.print(table)
    verdicts = Table("Verhältnis", "gemessen", "verlangt", "erreicht")
    for name, value in ratios(measured).items():
        sign = "mindestens" if name in AT_LEAST else "höchstens"
        verdicts.add_row(name, number(value), f"{sign} {number(BARS[name])}", "ja" if held(name, value) else "NEIN")
    console.print(verdicts)


def rows(measured: Measured) -> list[tuple[str, dict[str, str]]]:
    """Each measured figure: what it is, and how each contestant did."""
    found: list[tuple[str, dict[str, str]]] = []
    add = found.append
    add(("Training", {name: f"{number(each)} s" for name, each in measured.training.items()}))
    add(("Start bis zur ersten Antwort", {name: f"{_spread(each)} s" for name, each in measured.start.items()}))
    for which in (50, 95, 99):
        figures = {
            name: f"{_spread([percentile(each, which) * 1000 for each in rounds])} ms"
            for name, rounds in measured.rounds.items()
        }
        add((f"Antwort, p{which}", figures))
    add(("Speicher nach 1.000 Fragen", {name: f"{each:.0f} MB" for name, each in measured.memory.items()}))
    for users in sorted({users for each in measured.crowd.values() for users in each}):
        figures = {
            name: f"{_rate(each[users]):.0f}/s, p95 {1000 * statistics.median(r['p95'] for r in each[users]):.0f} ms"
            for name, each in measured.crowd.items()
        }
        add((f"{users} Nutzer zugleich", figures))
    for turn in sorted({turn for each in measured.long.values() for turn in each}):
        add((f"{turn}. Frage eines Gesprächs", {name: _ms(each[turn]) for name, each in measured.long.items()}))
    add(("bei 10.000 gespeicherten Gesprächen", {name: _ms(each) for name, each in measured.stored.items()}))
    for size in sorted({size for each in measured.sizes.values() for size in each}):
        add(
            (
                f"bei {size:,} Platzierungen".replace(",", "."),
                {n: _ms(each[size]) for n, each in measured.sizes.items()},
            )
        )
    return [row for row in found if row[1]]


def draw(path: Path, measured: Measured) -> None:
    """Answers of one user, throughput of many, and memory over very many turns."""
    import matplotlib  # type: ignore[import-untyped]

    matplotlib.use("Agg")
    import matplotlib.pyplot as plt  # type: ignore[import-untyped]

    figure, (one, many, memory) = plt.subplots(1, 3, figsize=(15, 4.2))
    _draw_one(one, measured)
    _draw_crowd(many, measured)
    turns = [each[0] for each in measured.many]
    memory.plot(turns, [each[1] for each in measured.many], color=COLOURS[OURS])
    memory.set(title="Speicher über immer neue Gespräche", xlabel="Fragen", ylabel="MB")
    # Not at the edge, where a flat line would not be seen.
    memory.set_ylim(0, 1.3 * max((each[1] for each in measured.many), default=1))
    for axes in (one, many, memory):
        axes.grid(alpha=0.3)
    figure.tight_layout()
    figure.savefig(path, dpi=110)
    plt.close(figure)


def number(value: float) -> str:
    """A figure as Germans write it, with three digits that say something."""
    return f"{value:#.3g}".rstrip(".").replace(".", ",")


def _draw_one(axes: Any, measured: Measured) -> None:
    names = list(measured.rounds)
    for place, which in enumerate((50, 95, 99)):
        heights = [1000 * statistics.median(percentile(each, which) for each in measured.rounds[n]) for n in names]
        axes.bar([x + 0.27 * place for x in range(len(names))], heights, 0.25, label=f"p{which}")
    axes.set_xticks([x + 0.27 for x in range(len(names))], names)
    axes.set(title="Antwort, ein Nutzer", ylabel="ms")
    axes.legend()


def _draw_crowd(axes: Any, measured: Measured) -> None:
    for name, by_users in measured.crowd.items():
        users = sorted(by_users)
        axes.plot(users, [_rate(by_users[each]) for each in users], "o-", color=COLOURS[name], label=name)
    axes.set_xscale("log", base=2)
    axes.xaxis.set_major_formatter(lambda users, _place: f"{users:g}")
    axes.set(title="Durchsatz", xlabel="Nutzer zugleich", ylabel="Antworten je Sekunde")
    # Room for the names, above all lines.
    axes.set_ylim(0, 1.4 * axes.get_ylim()[1])
    if measured.crowd:
        axes.legend(loc="upper left")


def _rate(rounds: Sequence[dict[str, float]]) -> float:
    return statistics.median(each["rate"] for each in rounds)


def _spread(values: Sequence[float]) -> str:
    middle = number(statistics.median(values))
    return middle if len(values) == 1 else f"{middle} ({number(min(values))} bis {number(max(values))})"


def _ms(seconds: float) -> str:
    return f"{number(seconds * 1000)} ms"
