"""What is not known, in German: honest, and not always with the same sentence."""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

from actions.answers.german import number_word, sentence
from actions.answers.wording.base.shapes import Scene, Shapes
from actions.answers.wording.german.groups import GermanGroups
from actions.query.finding import Cell
from actions.query.query import MOVES, OVERALL, Cities, Measure

WHAT: dict[Measure, tuple[str, str, str]] = {
    "rank": ("kein Platz", "keinen Platz", "den Platz"),
    "before": ("kein Platz", "keinen Platz", "den Platz"),
    "score": ("keine Punktzahl", "keine Punktzahl", "die Punktzahl"),
}


class GermanUnknown(GermanGroups, Shapes):
    """Gaps, and what they mean for an answer. The same gap is always said in the same way."""

    def unknown_value(self, city: str, categories: Sequence[str], editions: Sequence[int], measure: Measure) -> str:
        where = self._there(categories)
        if measure in MOVES:
            when = f" {self.years(editions)}" if editions else ""
            how = f"viele Punkte {city}" if measure == "gain" else f"sich {city}"
            moved = "gewonnen oder verloren" if measure == "gain" else "verändert"
            return f"Wie {how}{when} {where} {moved} hat, weiß ich nicht.".replace("  ", " ")
        nominative, accusative, definite = WHAT[measure]
        when = f"für {self.years(editions)}" if editions else ""
        there = " ".join(filter(None, (where, when)))
        ways = (
            f"Zu {city} liegt mir {there} {nominative} vor.",
            f"Meine Quellen nennen {there} {accusative} von {city}.",
            f"{sentence(definite)} von {city} {there} kenne ich nicht.",
            f"Für {city} habe ich {there} {accusative} gefunden.",
        )
        return _one_of(ways, city, *categories, *editions).replace("  ", " ")

    def _there(self, categories: Sequence[str]) -> str:
        if len(categories) < 3:
            return self.join([self.on_board(each) for each in categories])
        areas = self.join([f"„{self.board(each)}“" for each in categories if each != OVERALL])
        return f"{'in der Gesamtwertung und ' if OVERALL in categories else ''}in den Bereichen {areas}"

    def unknown_members(self, scene: Scene) -> str:
        when = f"{scene.edition} {self.on_board(scene.category)}"
        ways = (
            f"Das geht für {when} aus meinen Quellen nicht hervor.",
            f"Dazu ist mir für {when} nichts bekannt.",
            f"Für {when} nennen meine Quellen das nicht.",
        )
        return _one_of(ways, scene.category, scene.edition)

    def lacking_years(self, editions: Sequence[int]) -> str:
        return f"Für {self.years(editions)} liegt mir dazu nichts vor."

    def known_elsewhere(self, editions: Sequence[int]) -> str:
        return f"Für {self.years(editions)} weiß ich mehr:"

    def fuller(self, editions: Sequence[int]) -> str:
        return f"Vollständiger kenne ich das für {self.years(editions)}."

    def older(self, cell: Cell, measure: Measure, scene: Scene) -> str:
        verb = "waren" if measure == "score" else "war"
        if measure in MOVES and cell.value(measure):
            verb = "hat"
        return f"{cell.edition} {verb} es {self.value(cell, measure, of=True)}."

    def among_known(self, known: int, of: int, measure: Measure, group: Cities) -> str:
        if measure in MOVES:
            some = f"{'eine' if known == 1 else number_word(known)} von {of} Städten"
            what = "Plätze" if measure == "step" else "Punkte"
            return f"Verglichen habe ich nur die {some}, deren {what} ich aus beiden Jahren kenne."
        if measure == "score":
            some = {0: "keiner", 1: "einer"}.get(known, number_word(known))
            return f"Die Punkte kenne ich {'' if known == 0 else 'nur '}von {some} der {number_word(of)} Städte."
        if of == 1:
            return "Diesen Platz kenne ich nicht."
        if known == 0:
            return f"Ich kenne keinen der Plätze dieser {number_word(of)} Städte."
        some = "einen" if known == 1 else number_word(known)
        whose = f" der Städte{place}" if (place := self.place_of(group)) else ""
        return f"Ich kenne nur {some} von {number_word(of)} Plätzen{whose}."

    def could_differ(self, best: bool | None) -> str:
        if best is None:
            return "Ich kenne nicht alle Plätze; es können mehr sein."
        return f"Ich kenne nicht alle Plätze; eine andere Stadt könnte {'besser' if best else 'schlechter'} sein."

    def not_all_known(self, measure: Measure) -> str:
        return f"Ich kenne nicht alle {'Punktzahlen' if measure == 'score' else 'Plätze'}."

    def gaps(self, places: Sequence[int]) -> str:
        if len(places) == 1:
            return f"Wer die Nummer {places[0]} ist, weiß ich nicht."
        # Numbers in order are said as years are.
        return f"Wer die Nummern {self.years(places)} sind, weiß ich nicht."

    def boards_unknown(self, edition: int | None, categories: Sequence[str]) -> str:
        when = f" für {edition}" if edition else ""
        names = [self.board(each) for each in categories]
        shown = names[0] if len(names) == 1 else self.join([f"„{each}“" for each in names])
        return f"Nicht bekannt ist mir{when}: {shown}."

    def years_unknown(self, editions: Sequence[int]) -> str:
        return f"Nicht bekannt: {self.years(editions)}."

    def more(self, count: int) -> str:
        return f"… und {count} weitere. Fragen Sie nach einem Teil, etwa „Plätze 41 bis 60“."

    def senseless(self, mean: bool) -> str:
        if mean:
            why, instead = "Ein Durchschnitt der Plätze aller Städte sagt nichts aus.", "Den Durchschnitt der Punkte"
        else:
            why = "Plätze lassen sich nicht sinnvoll zusammenzählen."
            instead = "Einen Durchschnitt oder die Summe der Punkte"
        return f"{why} {instead} kann ich Ihnen nennen."

    def apart(self) -> str:
        return "Alle zusammen stehen sie in keiner Ausgabe, die ich kenne. Einzeln weiß ich:"


def _one_of(ways: Sequence[str], *key: object) -> str:
    """One of several ways to say the same, by what it is about."""
    return ways[crc32(" ".join(map(str, key)).encode()) % len(ways)]
