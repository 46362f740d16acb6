"""The questions that an English answer suggests to ask next."""

from __future__ import annotations

from actions.answers.names import board_name
from actions.answers.wording.base_questions import Questions
from actions.question import OVERALL


class EnglishQuestions(Questions):
    """Suggestions in English, whole sentences so that they are taken for English."""

    def ask_rank(self, city: str, year: int | None = None, category: str | None = None) -> str:
        return f"Where does {city} rank{_at(category)}{_in(year)}?"

    def ask_improved(self, city: str, year: int | None, category: str) -> str:
        return f"Has {city} improved{_at(category)}{_in(year)}?"

    def ask_history(self, city: str, category: str | None = None) -> str:
        return f"How has {city} developed{_at(category)} over the years?"

    def ask_profile(self, city: str, year: int | None = None) -> str:
        return f"How does {city} do in all areas{_in(year)}?"

    def ask_strongest(self, city: str, year: int | None) -> str:
        return f"In which area is {city} strongest{_in(year)}?"

    def ask_weakest(self, city: str, year: int | None) -> str:
        return f"In which area is {city} weakest{_in(year)}?"

    def ask_score(self, city: str, year: int | None) -> str:
        return f"How many points does {city} have{_in(year)}?"

    def ask_leader(self, year: int | None = None) -> str:
        return f"Who leads the Smart City Index{_in(year)}?"

    def ask_mean(self, year: int | None = None) -> str:
        return f"What was the average score in {year}?" if year else "What is the average overall score?"

    def ask_editions(self) -> str:
        return "Which years do you know?"

    def ask_cities(self) -> str:
        return "Which cities do you know?"

    def ask_added_cities(self, year: int | None = None) -> str:
        return f"Which cities were added{_in(year)}?"

    def ask_absent_cities(self, year: int | None = None) -> str:
        return f"Which cities did not take part{_in(year)}?"

    def ask_coverage(self, city: str) -> str:
        return f"Which data do you have on {city}?"

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

    def ask_quote_on_this(self, name: str) -> str:
        return f"What does {name} say about this?"

    def ask_mayor_on_this(self) -> str:
        return "What does the mayor say about this?"

    def ask_reason(self, city: str, category: str) -> str:
        return f"Why is {city} so good in {board_name(category, 'en')}?"

    def ask_plans(self, city: str, category: str) -> str:
        return f"What does {city} plan in {board_name(category, 'en')}?"

    def meant(self, name: str) -> str:
        return f"I meant {name}."


def _in(year: int | None) -> str:
    return f" in {year}" if year else ""


def _at(category: str | None) -> str:
    if category is None:
        return ""
    return " overall" if category == OVERALL else f" in {board_name(category, 'en')}"
