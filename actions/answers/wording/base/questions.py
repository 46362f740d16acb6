"""The questions that an answer suggests to ask next, as the user would ask them."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from typing import ClassVar

from actions.answers.names import board_name
from actions.answers.wording.base.phrases import Phrases
from actions.query.query import OVERALL


class Questions(Phrases):
    """Suggestions: what is asked, in the words of each language. A year or a category that is None is left out."""

    # By what is asked. {year} and {on} begin with a blank or are empty; {board} and {edition} are the mere names.
    questions: ClassVar[Mapping[str, str]]

    def ask_rank(self, city: str, year: int | None = None, category: str | None = None) -> str:
        """Where a city stands."""
        return self._ask("rank", city, year, category)

    def ask_improved(self, city: str, year: int | None, category: str) -> str:
        """Whether a city has improved."""
        return self._ask("improved", city, year, category)

    def ask_ahead(self, city: str, year: int | None, category: str) -> str:
        """Which cities are ahead of one."""
        return self._ask("ahead", city, year, category)

    def ask_better_in(self, first: str, second: str, year: int | None) -> str:
        """In which areas one city is better than another."""
        return self._ask("better_in", first, year, other=second)

    def ask_history(self, city: str, category: str | None = None) -> str:
        """How a city has developed."""
        return self._ask("history", city, category=category)

    def ask_profile(self, city: str, year: int | None = None) -> str:
        """How a city does in all areas."""
        return self._ask("profile", city, year)

    def ask_strongest(self, city: str, year: int | None) -> str:
        """In which area a city is strongest."""
        return self._ask("strongest", city, year)

    def ask_leader(self, year: int | None = None) -> str:
        """Who leads the index."""
        return self._ask("leader" if year else "leader_now", year=year)

    def ask_editions(self) -> str:
        """Which editions the store holds."""
        return self._ask("editions")

    def ask_cities(self) -> str:
        """Which cities the store holds."""
        return self._ask("cities")

    def ask_added_cities(self, year: int | None = None) -> str:
        """Which cities are new in the index."""
        return self._ask("added_cities", year=year)

    def ask_absent_cities(self, year: int | None = None) -> str:
        """Which cities took no part in the index."""
        return self._ask("absent_cities", year=year)

    def ask_coverage(self, city: str) -> str:
        """What the store holds on a city."""
        return self._ask("coverage", city)

    def ask_definition(self) -> str:
        """What the index is."""
        return self._ask("definition")

    def ask_areas(self) -> str:
        """Which areas the index judges."""
        return self._ask("areas")

    def ask_publisher(self) -> str:
        """Who publishes the index."""
        return self._ask("publisher")

    def ask_person(self, name: str) -> str:
        """Who someone is."""
        return self._ask("person", other=name)

    def ask_quote(self, name: str) -> str:
        """What someone says."""
        return self._ask("quote", other=name)

    def ask_quote_on_index(self, name: str) -> str:
        """What someone says on the index."""
        return self._ask("quote_on_index", other=name)

    def ask_mayor_on_this(self) -> str:
        """What the mayor says on what was just talked about."""
        return self._ask("mayor_on_this")

    def ask_reason(self, city: str, category: str) -> str:
        """Why a city is so good in an area."""
        return self._ask("reason", city, category=category)

    def ask_plans(self, city: str, category: str) -> str:
        """What a city plans in an area."""
        return self._ask("plans" if category != OVERALL else "all_plans", city, category=category)

    def meant(self, name: str) -> str:
        """The answer to "Which one did you mean?"."""
        return self._ask("meant", name)

    def ask_edition(self, edition: int) -> str:
        """The question just asked, of another edition."""
        return self._ask("edition", year=edition)

    def _ask(
        self, what: str, city: str = "", year: int | None = None, category: str | None = None, *, other: str = ""
    ) -> str:
        return self.questions[what].format(
            city=self.city(city),
            other=self.city(other),
            year=self._asked_of(year) if year else "",
            edition=year,
            on=self._asked_on(category) if category else "",
            board=board_name(category) if category else "",
        )

    @abstractmethod
    def _asked_of(self, year: int) -> str:
        """ " in 2024"."""

    @abstractmethod
    def _asked_on(self, category: str) -> str:
        """ " in the category Mobility"."""
