"""Which cities a German sentence is about: those of federal states, named ones, all but some."""

from __future__ import annotations

from actions.answers.german import count, number_word
from actions.answers.names import in_state, outside_states
from actions.answers.wording.base.phrases import MOST_NAMED
from actions.answers.wording.german.phrases import GermanPhrases
from actions.facts.groups import CITY_STATES, groups
from actions.query.query import Cities


class GermanGroups(GermanPhrases):
    """Groups of cities."""

    def place_of(self, group: Cities) -> str:
        """Where the cities of a group are: " in Hessen und im Saarland", " im Ruhrgebiet", or nothing."""
        if called := _called(group):
            return called.removeprefix("Städten") if called.startswith("Städten") else f" unter den {called}"
        return f" {self.join([in_state(each) for each in group.states])}" if group.states else ""

    def left_out(self, group: Cities) -> str:
        """Which cities are left out: " außerhalb von Hessen (ohne Berlin)", or nothing."""
        # "Außerhalb von Berlin" is a place in Brandenburg.
        states = [each for each in group.without_states if each not in CITY_STATES]
        outside = f" {outside_states(states)}" if states else ""
        cities = [*(each for each in group.without_states if each in CITY_STATES), *group.without]
        many = len(cities) > MOST_NAMED
        left = f"die {number_word(len(cities))} ausgenommenen" if many else self.join(cities)
        return f"{outside} (ohne {left})" if left else outside

    def kind(self, group: Cities) -> str:
        """What kind of cities: " in Hessen ohne Kassel", " von Köln und Bonn", or nothing."""
        beside = " und" if group.states else " von"
        named = f"{beside} {self.all_of(group)}" if group.named and not _called(group) else ""
        return f"{self.place_of(group)}{named}{self.left_out(group)}"

    def among(self, group: Cities) -> str:
        """Among which cities: "unter den Städten in Hessen"."""
        if called := _called(group):
            return f"unter den {called}{self.left_out(group)}"
        if group.named and not group.states:
            return f"unter {self.all_of(group)}{self.left_out(group)}"
        inside = self.kind(group)
        return f"unter den Städten{inside}" if inside else "unter allen Städten"

    def all_of(self, group: Cities) -> str:
        """Named cities in the dative, by their names where these are few."""
        many = len(group.named) > MOST_NAMED
        return f"den {number_word(len(group.named))} genannten Städten" if many else self.join(group.named)

    def of_them(self, group: Cities) -> str:
        """Of which cities, in front of a sentence: "von den Städten in Hessen", or nothing."""
        if called := _called(group):
            return f"von den {called}{self.left_out(group)}"
        if group.named and not group.states:
            return f"von {self.all_of(group)}"
        inside = self.kind(group)
        return f"von den Städten{inside}" if inside else ""

    def so_many(self, number: int, group: Cities) -> str:
        """So many cities of a group, as a subject: "vier Städte in Hessen"."""
        if group.named:
            return self._of_named(number, group)
        if number == 0:
            return f"keine Stadt{self.kind(group)}"
        return f"{count(number, 'Stadt', 'Städte', 'eine')}{self.kind(group)}"

    def _of_named(self, number: int, group: Cities) -> str:
        names = group.named
        if number == len(names):
            return f"alle {number_word(number)} genannten Städte" if number > MOST_NAMED else self.join(names)
        if len(names) == 2 and number == 0:
            return f"weder {names[0]} noch {names[1]}"
        some = {0: "keine", 1: "eine"}.get(number, number_word(number))
        return f"{some} {self.of_them(group)}"


def _called(group: Cities) -> str:
    """What cities are called that have a name together: "Landeshauptstädten", "Städten in Ostdeutschland"."""
    named = (each for each in groups().values() if each.members == (*group.named, *group.states))
    return next((each.dative for each in named), "")
