"""When something is, and which cities it is about, as parts of English sentences."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers.english import number_word
from actions.answers.names import ENGLISH_STATES
from actions.answers.wording.base.phrases import MOST_NAMED
from actions.answers.wording.base.shapes import Scene
from actions.answers.wording.english.phrases import EnglishPhrases
from actions.query.query import Cities


def when(scene: Scene) -> str:
    """When something is: an edition that is past, or the newest one."""
    return f"in {scene.edition}" if scene.past else f"in the {scene.edition} edition"


class EnglishGroups(EnglishPhrases):
    """Groups of cities: those of states, named ones, all but some."""

    def place_of(self, group: Cities) -> str:
        """Where the cities of a group are: " in Hesse", or nothing."""
        return f" in {self._states(group.states)}" if group.states else ""

    def _states(self, states: Sequence[str]) -> str:
        return self.join([ENGLISH_STATES.get(each, each) for each in states])

    def left_out(self, group: Cities) -> str:
        """Which cities are left out: "Munich and the cities in Hesse"."""
        states = self._states(group.without_states)
        left = [*(self.city(each) for each in group.without), *([f"the cities in {states}"] if states else [])]
        return self.join(left)

    def not_counting(self, group: Cities) -> str:
        """What a sentence on all but some begins with: "not counting Munich, ", or nothing."""
        left = self.left_out(group)
        return f"not counting {left}, " if left else ""

    def among(self, group: Cities) -> str:
        """Among which cities: "among the cities in Hesse"."""
        if group.named:
            many = len(group.named) > MOST_NAMED
            return f"among {f'the {number_word(len(group.named))} cities named' if many else self.cities(group.named)}"
        left = self.left_out(group)
        if group.states:
            return f"among the cities{self.place_of(group)}{f' without {left}' if left else ''}"
        return f"among all cities but {left}" if left else "among all cities"

    def so_many(self, number: int, group: Cities, at_least: bool = False) -> str:
        """So many cities of a group, as a subject: "four cities in Hesse"."""
        least = "at least " if at_least else ""
        if group.named:
            return f"{least}{self._of_named(number, [self.city(each) for each in group.named])}"
        return f"{least}{number_word(number)} {'city' if number < 2 else 'cities'}{self.place_of(group)}"

    def _of_named(self, number: int, names: Sequence[str]) -> str:
        if len(names) == 2 and number in (0, 2):
            return f"neither {names[0]} nor {names[1]}" if number == 0 else f"both {self.join(names)}"
        all_of_them = f"the {number_word(len(names))} cities named" if len(names) > MOST_NAMED else self.join(names)
        return all_of_them if number == len(names) else f"{number_word(number) if number else 'none'} of {all_of_them}"
