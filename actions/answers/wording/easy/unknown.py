"""What is not known of a finding, in Leichte Sprache."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers.german import decimal
from actions.answers.wording.base.shapes import Scene, Shapes
from actions.answers.wording.easy.phrases import EasyPhrases
from actions.query.finding import Cell
from actions.query.query import MOVES, Cities, Measure, Query


class EasyUnknown(EasyPhrases, Shapes):
    """Gaps: what they are, and what they mean for the answer."""

    def unknown_value(self, city: str, categories: Sequence[str], editions: Sequence[int], measure: Measure) -> str:
        years = sorted({each for each in editions if each})
        when = f" im Jahr {years[0]}" if len(years) == 1 else ""
        what = f"Ich kenne{when} {'keine Punkte' if measure == 'score' else 'keinen Platz'} von {city}"
        if measure in MOVES:
            which = "nicht beide Plätze" if measure == "step" else "nicht alle Punkte"
            what = f"{_moved(city, measure, when)}?\nDas weiß ich nicht.\nIch kenne {which}"
        lines = [f"Es geht um diese Jahre: {self.years(years)}."] if len(years) > 1 else []
        if len(categories) > 1:
            return "\n".join([*lines, f"{what} in diesen Bereichen:{self.boards(categories)}"])
        return "\n".join([*lines, f"{what}{self.places(categories)}."])

    def unknown_members(self, scene: Scene) -> str:
        return f"{self.topic(scene.category, scene.edition)}\nDas steht in keiner von meinen Quellen."

    def lacking_years(self, editions: Sequence[int]) -> str:
        if len(set(editions)) == 1:
            return f"Für das Jahr {editions[0]} weiß ich das nicht."
        return f"Für diese Jahre weiß ich das nicht: {self.years(editions)}."

    def known_elsewhere(self, editions: Sequence[int]) -> str:
        if len(set(editions)) == 1:
            return f"Für das Jahr {editions[0]} weiß ich mehr:"
        return "Für andere Jahre weiß ich mehr:"

    def fuller(self, editions: Sequence[int]) -> str:
        return f"Mehr weiß ich über {'das Jahr' if len(editions) == 1 else 'die Jahre'} {self.years(editions)}."

    def older(self, cell: Cell, measure: Measure, scene: Scene) -> str:
        got = " bekommen" if scene.past else ""
        if measure in MOVES and cell.value(measure) is not None:
            value = self.value(cell, measure)
            return f"Ich weiß es für das Jahr {cell.edition}:\n{self.item(cell.city, value)}"
        if measure == "score":
            line = f"Im Jahr {cell.edition} hat {cell.city} {decimal(cell.score or 0)} von 100 Punkten{got}."
            place = f"Das ist Platz {cell.rank} von {scene.size} Städten."
            return f"{line}\n{place}" if cell.rank is not None else line
        line = f"Im Jahr {cell.edition} hat {cell.city} Platz {cell.rank} von {scene.size} Städten{got}."
        return line if cell.score is None else f"{line}\nDas sind {decimal(cell.score)} Punkte."

    def among_known(self, known: int, of: int, measure: Measure, group: Cities) -> str:
        if measure in MOVES:
            others = "Plätze" if measure == "step" else "Punkte"
            return f"Ich habe nur {known} von {of} Städten verglichen.\nDie anderen {others} kenne ich nicht."
        if measure == "score":
            return f"Ich kenne {f'nur von {known}' if known else 'von keiner'} der {of} Städte die Punkte."
        if of == 1:
            return "Ich kenne diesen Platz nicht."
        return f"Ich kenne nur {known} von {of} Plätzen." if known else f"Ich kenne keinen von den {of} Plätzen."

    def could_differ(self, best: bool | None) -> str:
        perhaps = "Vielleicht sind es noch mehr Städte."
        if best is not None:
            perhaps = f"Vielleicht ist eine andere Stadt {'besser' if best else 'schlechter'}."
        return f"Ich kenne nicht alle Plätze.\n{perhaps}"

    def not_all_known(self, measure: Measure) -> str:
        return f"Ich kenne nicht alle {'Punkte' if measure == 'score' else 'Plätze'}."

    def not_to_be_said(self, query: Query, scene: Scene) -> str:
        return f"Darum weiß ich nicht, {'wie viele' if query.asked == 'how_many' else 'welche'} Städte das sind."

    def gaps(self, places: Sequence[int]) -> str:
        if len(places) == 1:
            return f"Diese Nummer kenne ich nicht: {places[0]}."
        # Numbers in order are said as years are.
        return f"Diese Nummern kenne ich nicht: {self.years(places)}."

    def boards_unknown(self, edition: int | None, categories: Sequence[str]) -> str:
        when = f" im Jahr {edition}" if edition else ""
        which = "Diesen Bereich" if len(set(categories)) == 1 else "Diese Bereiche"
        return f"{which} kenne ich{when} nicht:{self.boards(categories)}"

    def years_unknown(self, editions: Sequence[int]) -> str:
        return f"Ich weiß nichts {self.of_years(editions)}."

    def more(self, count: int) -> str:
        return f"Es gibt noch {count} mehr.\nSie können zum Beispiel fragen: Wer steht auf den Plätzen 41 bis 60?"

    def senseless(self, mean: bool) -> str:
        if mean:
            return (
                "Für die Plätze von allen Städten rechne ich keinen Durchschnitt.\n"
                "Dieser Durchschnitt sagt nichts.\n"
                "Ich kenne aber den Durchschnitt von den Punkten."
            )
        return (
            "Plätze zähle ich nicht zusammen.\nDas sagt nichts.\n"
            "Ich kann aber die Punkte zusammenzählen.\nOder ich rechne einen Durchschnitt."
        )

    def apart(self) -> str:
        return (
            "Ich habe nicht alle Plätze aus dem gleichen Jahr.\n"
            "Darum kann ich die Städte nicht gut vergleichen.\n"
            "Ich kenne aber diese Plätze."
        )


def _moved(city: str, measure: Measure, when: str) -> str:
    """The question whether a city rose or fell, without its mark."""
    if measure == "step":
        return f"Ist {city}{when} besser oder schlechter geworden"
    return f"Hat {city}{when} Punkte gewonnen oder verloren"
