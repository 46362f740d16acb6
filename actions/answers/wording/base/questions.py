"""The questions that an answer suggests to ask next, as the user would ask them."""

from __future__ import annotations

from abc import abstractmethod

from actions.answers.wording.base.phrases import Phrases


class Questions(Phrases):
    """Suggestions. A year or a category that is None is left out."""

    @abstractmethod
    def ask_rank(self, city: str, year: int | None = None, category: str | None = None) -> str:
        """Where a city stands."""

    @abstractmethod
    def ask_improved(self, city: str, year: int | None, category: str) -> str:
        """Whether a city has improved."""

    @abstractmethod
    def ask_ahead(self, city: str, year: int | None, category: str) -> str:
        """Which cities are ahead of one."""

    @abstractmethod
    def ask_better_in(self, first: str, second: str, year: int | None) -> str:
        """In which areas one city is better than another."""

    @abstractmethod
    def ask_history(self, city: str, category: str | None = None) -> str:
        """How a city has developed."""

    @abstractmethod
    def ask_profile(self, city: str, year: int | None = None) -> str:
        """How a city does in all areas."""

    @abstractmethod
    def ask_strongest(self, city: str, year: int | None) -> str:
        """In which area a city is strongest."""

    @abstractmethod
    def ask_leader(self, year: int | None = None) -> str:
        """Who leads the index."""

    @abstractmethod
    def ask_editions(self) -> str:
        """Which editions the store holds."""

    @abstractmethod
    def ask_cities(self) -> str:
        """Which cities the store holds."""

    @abstractmethod
    def ask_added_cities(self, year: int | None = None) -> str:
        """Which cities are new in the index."""

    @abstractmethod
    def ask_absent_cities(self, year: int | None = None) -> str:
        """Which cities took no part in the index."""

    @abstractmethod
    def ask_coverage(self, city: str) -> str:
        """What the store holds on a city."""

    @abstractmethod
    def ask_definition(self) -> str:
        """What the index is."""

    @abstractmethod
    def ask_areas(self) -> str:
        """Which areas the index judges."""

    @abstractmethod
    def ask_publisher(self) -> str:
        """Who publishes the index."""

    @abstractmethod
    def ask_person(self, name: str) -> str:
        """Who someone is."""

    @abstractmethod
    def ask_quote(self, name: str) -> str:
        """What someone says."""

    @abstractmethod
    def ask_quote_on_index(self, name: str) -> str:
        """What someone says on the index."""

    @abstractmethod
    def ask_mayor_on_this(self) -> str:
        """What the mayor says on what was just talked about."""

    @abstractmethod
    def ask_reason(self, city: str, category: str) -> str:
        """Why a city is so good in an area."""

    @abstractmethod
    def ask_plans(self, city: str, category: str) -> str:
        """What a city plans in an area."""

    @abstractmethod
    def meant(self, name: str) -> str:
        """The answer to "Which one did you mean?"."""

    @abstractmethod
    def ask_edition(self, edition: int) -> str:
        """The question just asked, of another edition."""
