"""What the bot says in English: British spelling, ranks as "position 6 of 82 cities", literal words in German.

Names of categories come with the German name beside them, so that they can be found in the sources.
"""

from __future__ import annotations

from actions.answers.wording.base import Wording
from actions.answers.wording.english_background import EnglishBackground
from actions.answers.wording.english_gaps import EnglishGaps
from actions.answers.wording.english_places import EnglishPlaces
from actions.answers.wording.english_questions import EnglishQuestions
from actions.answers.wording.english_tables import EnglishTables


class English(EnglishPlaces, EnglishBackground, EnglishGaps, EnglishQuestions, EnglishTables, Wording):
    """All sentences in English."""
