"""What the bot says in English: British spelling, ranks as "position 6 of 82 cities", literal words in German.

Names of categories come with the German name beside them, so that they can be found in the sources.
"""

from __future__ import annotations

from actions.answers.wording.base import Wording
from actions.answers.wording.english.background import EnglishBackground
from actions.answers.wording.english.gaps import EnglishGaps
from actions.answers.wording.english.making import EnglishMaking
from actions.answers.wording.english.questions import EnglishQuestions
from actions.answers.wording.english.shapes import EnglishShapes
from actions.answers.wording.english.tables import EnglishTables


class English(EnglishShapes, EnglishBackground, EnglishMaking, EnglishGaps, EnglishQuestions, EnglishTables, Wording):
    """All sentences in English."""
