"""What a part of the evaluation hands back, and the pages made of it."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

LISTED = 200


@dataclass(frozen=True)
class Bar:
    """What must be reached."""

    what: str
    measured: float
    limit: float
    at_most: bool = False
    percent: bool = True

    @property
    def met(self) -> bool:
        """True if it is reached."""
        return self.measured <= self.limit if self.at_most else self.measured >= self.limit

    def row(self) -> list[str]:
        """The cells of a table."""
        show = percent if self.percent else str
        sign = "höchstens" if self.at_most else "mindestens"
        return [self.what, show(self.measured), f"{sign} {show(self.limit)}", "ja" if self.met else "**nein**"]


@dataclass
class Part:
    """The results of one part: bars, the lines for the one-page summary, and more lines for the report."""

    title: str
    bars: list[Bar] = field(default_factory=list)
    summary: list[str] = field(default_factory=list)
    details: list[str] = field(default_factory=list)
    seconds: float = 0.0
    state: str = ""


def save_part(folder: Path, name: str, part: Part) -> None:
    """Keep the results: parts take long, and may be measured one by one."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.json").write_text(json.dumps(asdict(part), ensure_ascii=False), encoding="utf-8")


def saved_parts(folder: Path, names: Iterable[str]) -> list[Part]:
    """The kept results in the order of the names, without those never measured."""
    paths = [path for path in (folder / f"{name}.json" for name in names) if path.exists()]
    found = [json.loads(path.read_text(encoding="utf-8")) for path in paths]
    return [Part(**{**fields, "bars": [Bar(**bar) for bar in fields["bars"]]}) for fields in found]


def percent(share: float) -> str:
    """A share as Germans write it."""
    return f"{share * 100:.1f} %".replace(".", ",")


def share(hits: int, of: int) -> float:
    """hits / of; 1 if there was nothing to hit."""
    return hits / of if of else 1.0


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> list[str]:
    """A Markdown table, and an empty line after it."""
    lines = ["| " + " | ".join(head) + " |", "| " + " | ".join("---" for _ in head) + " |"]
    lines += ["| " + " | ".join(str(cell).replace("|", "\\|") for cell in row) + " |" for row in rows]
    return [*lines, ""]


def listed(title: str, entries: Sequence[str]) -> list[str]:
    """A heading and a list, shortened if it is very long; nothing if it is empty."""
    if not entries:
        return []
    more = [f"- … und {len(entries) - LISTED} weitere"] if len(entries) > LISTED else []
    return [f"#### {title} ({len(entries)})", "", *(f"- {entry}" for entry in entries[:LISTED]), *more, ""]


def write_report(path: Path, parts: Sequence[Part]) -> None:
    """Everything that was measured."""
    lines = ["# Auswertung von Index-Lotse", "", _measured_on(), "", *_bars(parts)]
    for part in parts:
        lines += [f"## {part.title}", "", *part.summary, "", *part.details, _when(part), ""]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_summary(path: Path, parts: Sequence[Part]) -> None:
    """The page that is kept in git."""
    lines = [
        "# Auswertung in Kürze",
        "",
        "Von `make eval` geschrieben, nicht von Hand. Der ganze Bericht mit Bildern und allen Fehlern liegt danach in",
        "`build/evaluation/report.md`.",
        "",
        _measured_on(),
        "",
        *_bars(parts),
    ]
    for part in parts:
        lines += [f"## {part.title}", "", *part.summary, "", _when(part), ""]
    text = "\n".join(lines)
    path.write_text(text.rstrip("\n") + "\n", encoding="utf-8")


def _bars(parts: Sequence[Part]) -> list[str]:
    rows = [bar.row() for part in parts for bar in part.bars]
    return ["## Was erreicht sein muss", "", *table(["", "gemessen", "verlangt", "erreicht"], rows)]


def _when(part: Part) -> str:
    return f"_Gemessen {part.state}, in {part.seconds:.0f} s._"


def _measured_on() -> str:
    return f"Gemessen auf {_machine()}, jeder Teil für sich."


def _machine() -> str:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"einem Rechner mit {os.cpu_count()} Kernen und {memory:.0f} GB ({platform.system()}, {platform.machine()})"
