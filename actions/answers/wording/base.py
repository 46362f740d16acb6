"""Every sentence that an answer can hold, as one interface."""

from __future__ import annotations

from actions.answers.wording.base_background import Background
from actions.answers.wording.base_gaps import Gaps
from actions.answers.wording.base_places import Places
from actions.answers.wording.base_questions import Questions
from actions.answers.wording.base_tables import Tables


class Wording(Places, Background, Gaps, Questions, Tables):
    """All sentences in one language; the five themes list them.

    Sentences are methods: facts in, text out. Which facts, and in which order, the modules beside this package decide.
    """
