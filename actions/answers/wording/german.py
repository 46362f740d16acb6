"""What the bot says in German. Numbers up to twelve are words; the forms stand in `actions.answers.german`."""

from __future__ import annotations

from actions.answers.wording.base import Wording
from actions.answers.wording.german_background import GermanBackground
from actions.answers.wording.german_gaps import GermanGaps
from actions.answers.wording.german_places import GermanPlaces
from actions.answers.wording.german_questions import GermanQuestions
from actions.answers.wording.german_tables import GermanTables


class German(GermanPlaces, GermanBackground, GermanGaps, GermanQuestions, GermanTables, Wording):
    """All sentences in German."""
