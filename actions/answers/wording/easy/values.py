"""Places, points and changes of single cities in Leichte Sprache, and what lists of them begin with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.answers.german import counted, decimal, sentence
from actions.answers.names import in_state
from actions.answers.wording.base.phrases import MOST_NAMED
from actions.answers.wording.base.shapes import Scene, Shapes, is_ahead
from actions.answers.wording.easy.phrases import EasyPhrases
from actions.query.finding import Cell
from actions.query.query import Cities, Measure

MOST_AHEAD = 10


class EasyValues(EasyPhrases, Shapes):
    """Values of cells, alone and in lists."""

    def place(self, cell: Cell, scene: Scene, with_before: bool = False) -> str:
        if cell.rank is None and cell.before is not None:
            return f"{cell.city} hat Platz {cell.before} bekommen.\n{self.frame(cell.category, cell.base)}"
        lines = [f"{cell.city} hat {_rank(cell, scene)}{_got(scene)}.", self.frame(cell.category, cell.edition)]
        if with_before and cell.before is not None:
            also = " auch" if cell.before == cell.rank else ""
            lines.append(f"Im Jahr {cell.base} hat {cell.city}{also} Platz {cell.before} bekommen.")
        return "\n".join(lines)

    def points(self, cell: Cell, scene: Scene) -> str:
        lines = [f"{cell.city} hat {decimal(cell.score or 0)} von 100 Punkten{_got(scene)}."]
        if cell.rank is not None:
            lines.append(f"Das ist {_rank(cell, scene)}.")
        return "\n".join([*lines, self.frame(cell.category, cell.edition)])

    def change(self, cell: Cell, scene: Scene) -> str:
        step = cell.step or 0
        if step == 0:
            return (
                f"{cell.city} hat den gleichen Platz wie im Jahr {cell.base}{_got(scene)}.\n"
                f"Das ist {_rank(cell, scene)}.\n{self.frame(cell.category, cell.edition)}"
            )
        turned = f"{_places(abs(step))} {'besser' if step > 0 else 'schlechter'}"
        return (
            f"{cell.city} ist {turned} geworden.\n"
            f"Im Jahr {cell.base} hat {cell.city} Platz {cell.before} bekommen.\n"
            f"Im Jahr {cell.edition} hat {cell.city} {_rank(cell, scene)}{_got(scene)}.\n{self.frame(cell.category)}"
        )

    def point_change(self, cell: Cell, scene: Scene) -> str:
        gain, then = cell.gain or 0, cell.earlier.score if cell.earlier else None
        if gain == 0:
            return (
                f"{cell.city} hat so viele Punkte wie im Jahr {cell.base}{_got(scene)}.\n"
                f"Das sind {_points(cell.score)}.\n{self.frame(cell.category, cell.edition)}"
            )
        return (
            f"{cell.city} hat {_points(abs(gain))} {'gewonnen' if gain > 0 else 'verloren'}.\n"
            f"Im Jahr {cell.base} hat {cell.city} {_points(then)} bekommen.\n"
            f"Im Jahr {cell.edition} hat {cell.city} {_points(cell.score)}{_got(scene)}.\n{self.frame(cell.category)}"
        )

    def derived(self, note: str) -> str:
        how = "Ich habe die Punkte von allen Städten verglichen."
        if note != "counted":
            how = "Die Städte stehen in der Quelle der Reihe nach."
        return f"Dieser Platz steht so in keiner Quelle.\n{how}"

    def profile(self, city: str, scene: Scene) -> str:
        return f"Im Jahr {scene.edition} stehen {scene.size} Städte im Smart City Index.\nDas weiß ich über {city}:"

    def course(self, city: str, category: str) -> str:
        return f"Das weiß ich über {city} {self.on_board(category)}:"

    def compared(self, first: Cell, second: Cell, measure: Measure, scene: Scene) -> str:
        been = " gewesen" if scene.past else ""
        how = "besser" if is_ahead(first, second, measure) else "schlechter"
        lead = f"{first.city} ist {how} als {second.city}{been}."
        if first.value(measure) == second.value(measure):
            lead = f"{first.city} und {second.city} sind gleich gut{been}."
        return "\n".join(
            [
                lead,
                self.frame(first.category, first.edition),
                f"In der Rang-Liste stehen {scene.size} Städte.",
                "Das sind die Plätze:",
                *(self.item(each.city, self.value(each, measure)) for each in (first, second)),
            ]
        )

    def side_by_side(self, cities: Sequence[str], scene: Scene | None, category: str | None) -> str:
        where = f" {self.on_board(category)}" if category else ""
        lead = f"Das weiß ich über {self.join(cities)}{where}:"
        return f"Im Jahr {scene.edition} stehen {scene.size} Städte in der Rang-Liste.\n{lead}" if scene else lead

    def value(self, cell: Cell, measure: Measure, of: bool = False) -> str:
        if measure == "step" and cell.step is not None:
            way = f"von Platz {cell.before} auf Platz {cell.rank}"
            turned = "gewonnen" if cell.step > 0 else "verloren"
            return f"{_places(abs(cell.step))} {turned}, {way}" if cell.step else f"immer noch Platz {cell.rank}"
        if measure == "gain" and cell.gain is not None:
            turned = "gewonnen" if cell.gain > 0 else "verloren"
            way = f"von {decimal((cell.score or 0) - cell.gain)} auf {_points(cell.score)}"
            return f"{_points(abs(cell.gain))} {turned}, {way}" if cell.gain else f"immer noch {_points(cell.score)}"
        if measure == "before" and cell.before is not None:
            return f"Platz {cell.before} im Jahr {cell.base}"
        if measure == "score" and cell.score is not None:
            return _points(cell.score) + (f", Platz {cell.rank}" if cell.rank is not None else "")
        if cell.rank is None:
            return "weiß ich nicht"
        size = f" von {cell.ranking.cities_ranked}" if of and cell.ranking else ""
        score = f" mit {decimal(cell.score)} Punkten" if cell.score is not None else ""
        return f"Platz {cell.rank}{size}{score}"

    def without_points(self, cell: Cell) -> str:
        return f"Platz {cell.rank}, die Punkte weiß ich nicht"

    def item(self, label: str, text: str) -> str:
        # Several categories are a list themselves; within a line they are no longer one.
        lines = [each.removeprefix("• ") for each in text.replace("; ", "\n").split("\n") if each]
        # With words between its figures a line would be too long.
        wordy = "weiß ich nicht" in text or (len(lines) > 2 and " mit " in text)
        inside = "\n".join(["", *lines]) if wordy and len(lines) > 1 else f" {', '.join(lines)}"
        return f"• {label}:{inside}"

    def whole_way(self, first: Cell, last: Cell) -> str:
        step = (first.rank or 0) - (last.rank or 0)
        turned = "besser" if step > 0 else "schlechter"
        return f"Von {first.edition} bis {last.edition} ist {last.city} {_places(abs(step))} {turned} geworden."

    def best_place(self, rank: int, editions: Sequence[int]) -> str:
        when = f"das Jahr {editions[0]}" if len(set(editions)) == 1 else f"diese Jahre: {self.years(editions)}"
        return f"Der beste Platz in dieser Liste ist Platz {rank}.\nDas gilt für {when}."

    def position(
        self, cell: Cell, place: int, group: Cities, ahead: Sequence[Cell], certain: bool, scene: Scene
    ) -> str:
        if group.named and cell.city not in group.named:
            group = replace(group, named=(*group.named, cell.city))
        perhaps, been = ("" if certain else "vielleicht "), (" gewesen" if scene.past else "")
        lines = [
            f"{sentence(self.among(group))} ist {cell.city} {perhaps}Nummer {place}{been}.",
            f"In der ganzen Rang-Liste hat {cell.city} {_rank(cell, scene)}{_got(scene)}.",
            self.frame(cell.category, cell.edition),
        ]
        if 0 < len(ahead) <= MOST_AHEAD and len(ahead) == place - 1:
            lines.append("Diese Städte stehen davor:" if len(ahead) > 1 else "Diese Stadt steht davor:")
            lines += [self.item(each.city, f"Platz {each.rank}") for each in ahead]
        return "\n".join(lines)

    def among(self, group: Cities) -> str:
        """Among which cities: "in Hessen", "ohne München", "von Köln und Bonn"."""
        if group.named:
            return f"von {self.all_of(group)}"
        return " ".join(filter(None, (self.place_of(group), self.left_out(group)))) or "von allen Städten"

    def all_of(self, group: Cities) -> str:
        """Named cities, by their names where these are few."""
        many = len(group.named) > MOST_NAMED
        return f"diesen {len(group.named)} Städten" if many else self.join(group.named)

    def place_of(self, group: Cities) -> str:
        """Where the cities of a group are: "in Hessen", or nothing."""
        return self.join([in_state(each) for each in group.states])

    def left_out(self, group: Cities) -> str:
        """Which cities are left out: "ohne Berlin und Städte in Hessen", or nothing."""
        states = self.join([in_state(each) for each in group.without_states])
        left = [*group.without, *([f"{'' if group.without else 'die '}Städte {states}"] if states else [])]
        return f"ohne {self.join(left)}" if left else ""


def _rank(cell: Cell, scene: Scene) -> str:
    return f"Platz {cell.rank} von {scene.size} Städten"


def _got(scene: Scene) -> str:
    return " bekommen" if scene.past else ""


def _places(number: int) -> str:
    return counted(number, "Platz", "Plätze")


def _points(value: float | None) -> str:
    return f"{decimal(value or 0)} Punkte"
