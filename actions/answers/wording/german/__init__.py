"""What the bot says in German. Numbers up to twelve are words; the forms stand in `actions.answers.german`."""

from __future__ import annotations

from actions.answers.wording.base import Wording
from actions.answers.wording.german.background import GermanBackground
from actions.answers.wording.german.gaps import GermanGaps
from actions.answers.wording.german.making import GermanMaking
from actions.answers.wording.german.questions import GermanQuestions
from actions.answers.wording.german.shapes import GermanShapes
from actions.answers.wording.german.tables import GermanTables


class German(GermanShapes, GermanBackground, GermanMaking, GermanGaps, GermanQuestions, GermanTables, Wording):
    """All sentences in German."""
