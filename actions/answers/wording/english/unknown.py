"""What is not known of a finding, in English."""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

from actions.answers.english import decimal, sentence
from actions.answers.wording.base.shapes import Scene, Shapes
from actions.answers.wording.english.groups import EnglishGroups, when
from actions.query.finding import Cell
from actions.query.query import MOVES, OVERALL, Cities, Measure

WHAT = {"score": "score", "step": "change in position", "gain": "change in points"}


class EnglishUnknown(EnglishGroups, Shapes):
    """Gaps: what they are, and what they mean for the answer."""

    def unknown_value(self, city: str, categories: Sequence[str], editions: Sequence[int], measure: Measure) -> str:
        what, name = WHAT.get(measure, "position"), self.city(city)
        years = [each for each in editions if each]
        about = self._about(categories) + (f" for {self.years(years)}" if years else "")
        said = (
            f"I have no {what} for {name}{about}.",
            f"My sources give no {what} for {name}{about}.",
            f"The {what} of {name}{about} is not known to me.",
        )
        # The same gap is always said the same way, and not every gap is.
        return said[crc32(f"{city}{about}".encode()) % len(said)]

    def _about(self, categories: Sequence[str]) -> str:
        if len(categories) < 2 or OVERALL in categories:
            return f" {self.join([self.on_board(each) for each in categories])}" if categories else ""
        return f" in the categories {self.boards(categories)}"

    def unknown_members(self, scene: Scene) -> str:
        return f"My sources do not tell me that for {scene.edition} {self.on_board(scene.category)}."

    def lacking_years(self, editions: Sequence[int]) -> str:
        return f"For {self.years(editions)}, I have nothing on this."

    def known_elsewhere(self, editions: Sequence[int]) -> str:
        return f"I do know it for {self.years(editions)}:"

    def fuller(self, editions: Sequence[int]) -> str:
        return f"I know more of this for {self.years(editions)}."

    def older(self, cell: Cell, measure: Measure, scene: Scene) -> str:
        start = f"{sentence(when(scene))}, it"
        if measure in MOVES:
            unmoved = not cell.value(measure)
            be = "was" if scene.past else "is"
            has = "" if scene.past else "has "
            return f"{start} {be if unmoved else has.strip()} {self.value(cell, measure)}.".replace("  ", " ")
        if measure == "score":
            rank = f" (position {cell.rank} of {scene.size} cities)" if cell.rank is not None else ""
            scored = "scored" if scene.past else "scores"
            return f"{start} {scored} {decimal(cell.score or 0)} out of 100 points{rank}."
        points = f" ({decimal(cell.score)} points)" if cell.score is not None else ""
        return f"{start} {'held' if scene.past else 'holds'} position {cell.rank} of {scene.size} cities{points}."

    def among_known(self, known: int, of: int, measure: Measure, group: Cities) -> str:
        if measure in MOVES:
            what = "positions" if measure == "step" else "scores"
            return f"I could only compare the {known} of {of} cities whose {what} I know for both years."
        if measure == "score":
            return f"I know the scores of {'none' if known == 0 else f'only {known}'} of the {of} cities."
        if of == 1:
            return "I do not know that position."
        if known == 0:
            return f"I know none of the positions of these {of} cities."
        return f"I know the positions of {known} of the {of} cities{self.place_of(group)}."

    def could_differ(self, best: bool | None) -> str:
        if best is None:
            return "I do not know all positions; there may be more."
        return f"I do not know all positions; another city could be {'better' if best else 'worse'}."

    def not_all_known(self, measure: Measure) -> str:
        return f"I do not know all {'scores' if measure == 'score' else 'positions'}."

    def gaps(self, places: Sequence[int]) -> str:
        if len(places) == 1:
            return f"I do not know who is number {places[0]}."
        # Numbers in order are said as years are.
        return f"I do not know who is at numbers {self.years(places)}."

    def boards_unknown(self, edition: int | None, categories: Sequence[str]) -> str:
        return f"Not known to me{f' for {edition}' if edition else ''}: {self.boards(categories)}."

    def years_unknown(self, editions: Sequence[int]) -> str:
        return f"Not known to me: {self.years(editions)}."

    def more(self, count: int) -> str:
        return f"… and {count} more. You can ask for a part of the list, such as “positions 41 to 60”."

    def senseless(self, mean: bool) -> str:
        if mean:
            return "An average of all cities' positions says nothing. I can give you the average of their points."
        return "Positions cannot be added up in any useful way. I can give you an average, or the sum of the points."

    def apart(self) -> str:
        return "No edition holds all of these cities, so I cannot compare them within one year."
