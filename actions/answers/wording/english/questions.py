"""The questions that an English answer suggests to ask next."""

from __future__ import annotations

from actions.answers.names import board_name, english_cities
from actions.answers.wording.base.questions import Questions
from actions.query.query import OVERALL


class EnglishQuestions(Questions):
    """Suggestions in English, whole sentences so that they are taken for English."""

    def ask_rank(self, city: str, year: int | None = None, category: str | None = None) -> str:
        return f"Where does {english_cities(city)} rank{_at(category)}{_in(year)}?"

    def ask_improved(self, city: str, year: int | None, category: str) -> str:
        return f"Has {english_cities(city)} improved{_at(category)}{_in(year)}?"

    def ask_ahead(self, city: str, year: int | None, category: str) -> str:
        return f"Which cities rank above {english_cities(city)}{_at(category)}{_in(year)}?"

    def ask_better_in(self, first: str, second: str, year: int | None) -> str:
        return f"In which areas is {english_cities(first)} better than {english_cities(second)}{_in(year)}?"

    def ask_history(self, city: str, category: str | None = None) -> str:
        return f"How has {english_cities(city)} developed{_at(category)} over the years?"

    def ask_profile(self, city: str, year: int | None = None) -> str:
        return f"How does {english_cities(city)} do in all areas{_in(year)}?"

    def ask_strongest(self, city: str, year: int | None) -> str:
        return f"In which area is {english_cities(city)} strongest{_in(year)}?"

    def ask_leader(self, year: int | None = None) -> str:
        # Who leads the index is asked of its publisher, too.
        return f"Which city leads in {year}?" if year else "Which city is number one in the Smart City Index?"

    def ask_editions(self) -> str:
        return "Which years do you know?"

    def ask_cities(self) -> str:
        return "Which cities do you know?"

    def ask_added_cities(self, year: int | None = None) -> str:
        return f"Which cities were added{_in(year)}?"

    def ask_absent_cities(self, year: int | None = None) -> str:
        return f"Which cities did not take part{_in(year)}?"

    def ask_coverage(self, city: str) -> str:
        return f"Which data do you have on {english_cities(city)}?"

    def ask_definition(self) -> str:
        return "What is the Smart City Index?"

    def ask_areas(self) -> str:
        return "Which areas does the index cover?"

    def ask_publisher(self) -> str:
        return "Who publishes the Smart City Index?"

    def ask_person(self, name: str) -> str:
        return f"Who is {name}?"

    def ask_quote(self, name: str) -> str:
        return f"What does {name} say?"

    def ask_quote_on_index(self, name: str) -> str:
        return f"What does {name} say about the Smart City Index?"

    def ask_mayor_on_this(self) -> str:
        return "What does the mayor say about this?"

    def ask_reason(self, city: str, category: str) -> str:
        return f"Why is {english_cities(city)} so good{_at(category)}?"

    def ask_plans(self, city: str, category: str) -> str:
        where = "" if category == OVERALL else _at(category)
        return f"What does {english_cities(city)} plan to do{where}?"

    def meant(self, name: str) -> str:
        return f"I meant {english_cities(name)}."

    def ask_edition(self, edition: int) -> str:
        return f"And {edition}?"


def _in(year: int | None) -> str:
    return f" in {year}" if year else ""


def _at(category: str | None) -> str:
    if category is None:
        return ""
    return " overall" if category == OVERALL else f" in {board_name(category, 'en')}"
