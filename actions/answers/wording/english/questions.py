"""The questions that an English answer suggests to ask next."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from actions.answers.names import board_name
from actions.answers.wording.base.questions import Questions
from actions.query.query import OVERALL


class EnglishQuestions(Questions):
    """Suggestions in English, whole sentences so that they are taken for English."""

    questions: ClassVar[Mapping[str, str]] = {
        "rank": "Where does {city} rank{on}{year}?",
        "improved": "Has {city} improved{on}{year}?",
        "ahead": "Which cities rank above {city}{on}{year}?",
        "better_in": "In which areas is {city} better than {other}{year}?",
        "history": "How has {city} developed{on} over the years?",
        "profile": "How does {city} do in all areas{year}?",
        "strongest": "In which area is {city} strongest{year}?",
        # Who leads the index is asked of its publisher, too.
        "leader": "Which city leads{year}?",
        "leader_now": "Which city is number one in the Smart City Index?",
        "editions": "Which years do you know?",
        "cities": "Which cities do you know?",
        "added_cities": "Which cities were added{year}?",
        "absent_cities": "Which cities did not take part{year}?",
        "coverage": "Which data do you have on {city}?",
        "definition": "What is the Smart City Index?",
        "areas": "Which areas does the index cover?",
        "publisher": "Who publishes the Smart City Index?",
        "person": "Who is {other}?",
        "quote": "What does {other} say?",
        "quote_on_index": "What does {other} say about the Smart City Index?",
        "mayor_on_this": "What does the mayor say about this?",
        "reason": "Why is {city} so good{on}?",
        "plans": "What does {city} plan to do{on}?",
        "all_plans": "What does {city} plan to do?",
        "meant": "I meant {city}.",
        "edition": "And {edition}?",
    }

    def _asked_of(self, year: int) -> str:
        return f" in {year}"

    def _asked_on(self, category: str) -> str:
        return " overall" if category == OVERALL else f" in {board_name(category, 'en')}"
