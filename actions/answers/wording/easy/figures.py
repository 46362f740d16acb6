"""Differences, means, sums and verdicts in Leichte Sprache."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers.german import counted, decimal, sentence
from actions.answers.wording.base.shapes import Scene, Shapes
from actions.answers.wording.easy.phrases import EasyPhrases
from actions.query.finding import Cell
from actions.query.query import Measure


class EasyFigures(EasyPhrases, Shapes):
    """What is reckoned, and whether something is so."""

    def difference(
        self, first: Cell, second: Cell | None, value: float, measure: Measure, scene: Scene, place: int | None
    ) -> str:
        if second is not None and second.city == first.city:
            return self._own_difference(first, second, value, measure, scene)
        other = second.city if second is not None else f"Platz {place}"
        been, got = (" gewesen", " bekommen") if scene.past else ("", "")
        if value == 0:
            lead = f"{first.city} und {other} sind gleich gut{been}."
        elif measure == "score":
            how = "mehr" if value > 0 else "weniger"
            lead = f"{first.city} hat {decimal(abs(value))} Punkte {how} als {other}{got}."
        else:
            lead = f"{first.city} ist {_places(value)} als {other}{been}."
        lines = [self.item(each.city, self.value(each, measure)) for each in (first, second) if each is not None]
        return "\n".join([lead, self.frame(first.category, first.edition), "Das sind die Zahlen:", *lines])

    def _own_difference(self, first: Cell, second: Cell, value: float, measure: Measure, scene: Scene) -> str:
        """One city in two categories or in two years."""
        here, there = (
            (self.on_board(first.category), self.on_board(second.category))
            if first.edition == second.edition
            else (f"im Jahr {first.edition}", f"im Jahr {second.edition}")
        )
        been = " gewesen" if scene.past else ""
        if value == 0:
            lead = f"{sentence(here)} ist {first.city} so gut wie {there}{been}."
        elif measure == "score":
            how = "mehr" if value > 0 else "weniger"
            got = " bekommen" if scene.past else ""
            lead = f"{sentence(here)} hat {first.city} {decimal(abs(value))} Punkte {how} als {there}{got}."
        else:
            lead = f"{sentence(here)} ist {first.city} {_places(value)} als {there}{been}."
        if first.edition == second.edition:
            frame, labels = self.frame(None, first.edition), [self.board(each.category) for each in (first, second)]
        else:
            frame, labels = self.frame(first.category), [str(each.edition) for each in (first, second)]
        values = [self.value(each, measure) for each in (first, second)]
        items = [self.item(*each) for each in zip(labels, values, strict=True)]
        return "\n".join([lead, frame, "Das sind die Zahlen:", *items])

    def against_mean(self, cell: Cell, value: float, mean: float, scene: Scene) -> str:
        got = " bekommen" if scene.past else ""
        how = f"{decimal(abs(value))} Punkte {'mehr' if value > 0 else 'weniger'} als der Durchschnitt"
        if abs(value) < 0.05:
            how = "so viele Punkte wie der Durchschnitt"
        return (
            f"{cell.city} hat {how}{got}.\n"
            f"{cell.city} hat {decimal(cell.score or 0)} Punkte{got}.\n"
            f"Der Durchschnitt ist {decimal(mean)} Punkte.\n"
            f"{self.frame(cell.category, cell.edition)}"
        )

    def total(self, cells: Sequence[Cell], value: float, measure: Measure, mean: bool, known: int, of: int) -> str:
        first = cells[0]
        years, keys = sorted({each.edition for each in cells}), {each.category for each in cells}
        cities = list(dict.fromkeys(each.city for each in cells if each.value(measure) is not None))
        have = "haben" if len(cities) > 1 else "hat"
        how = "im Durchschnitt" if mean else "zusammen" if len(cities) > 1 else "insgesamt"
        lines = [f"{self.join(cities)} {have} {how} {_reckoned(value, measure, mean)}."]
        category = first.category if len(keys) == 1 else None
        lines.append(self.frame(category, years[-1], years[0] if len(years) > 1 else None))
        if known < of:
            lines.append(f"Ich kenne nur {known} von {of} Zahlen.")
        shown = [each for each in cells if each.value(measure) is not None]
        labels = [
            str(each.edition) if len(years) > 1 else self.board(each.category) if len(keys) > 1 else each.city
            for each in shown
        ]
        items = [self.item(*each) for each in zip(labels, [_figure(each, measure) for each in shown], strict=True)]
        return "\n".join([*lines, "So habe ich gerechnet:", *items])

    def board_mean(self, value: float, scene: Scene) -> str:
        been = " gewesen" if scene.past else ""
        return (
            f"Der Durchschnitt ist {decimal(value)} von 100 Punkten{been}.\n"
            f"Das ist der Durchschnitt von allen {scene.size} Städten.\n{self.frame(scene.category, scene.edition)}"
        )

    def exceptions(self) -> str:
        return "Hier ist es nicht so gewesen:"

    def instead(self) -> str:
        return "Das sind diese Städte gewesen:"

    def leader(self, cell: Cell, scene: Scene) -> str:
        got = " bekommen" if scene.past else ""
        return f"{cell.city} hat im Jahr {cell.edition} Platz {cell.rank}{got}."

    def beyond(self, cities: Sequence[str], than: str, ahead: bool, scene: Scene) -> str:
        verb, been = "ist" if len(cities) == 1 else "sind", " gewesen" if scene.past else ""
        unknown = f"Den Platz von {self.join(cities)} kenne ich nicht."
        lead = f"{unknown}\nAber: {self.join(cities)} {verb} {'besser' if ahead else 'schlechter'} als {than}{been}."
        return f"{lead}\nDenn {'hinter' if ahead else 'vor'} {than} ist kein Platz frei{been}."

    def held_by_others(self, truth: bool) -> str:
        return f"Andere Städte haben {'alle anderen' if truth else 'diese'} Plätze."


def _places(value: float) -> str:
    how = "besser" if value > 0 else "schlechter"
    return f"{counted(abs(int(value)), 'Platz', 'Plätze')} {how}"


def _figure(cell: Cell, measure: Measure) -> str:
    value = cell.value(measure) or 0
    if measure == "score":
        return f"{decimal(value)} Punkte"
    if measure in ("rank", "before"):
        return f"Platz {value:g}"
    amount = counted(abs(value), "Platz", "Plätze") if measure == "step" else f"{decimal(abs(value))} Punkte"
    return f"{amount} {'gewonnen' if value >= 0 else 'verloren'}"


def _reckoned(value: float, measure: Measure, mean: bool) -> str:
    """What a mean or a sum comes to, with its participle."""
    if measure == "score":
        return f"{decimal(value)} Punkte bekommen"
    if measure in ("rank", "before"):
        return f"Platz {decimal(value)} bekommen"
    turned = "gewonnen" if value >= 0 else "verloren"
    if measure == "gain":
        return f"{decimal(abs(value))} Punkte {turned}"
    return f"{decimal(abs(value)) + ' Plätze' if mean else counted(abs(value), 'Platz', 'Plätze')} {turned}"
