"""Every sentence that an answer can hold, as one interface."""

from __future__ import annotations

from actions.answers.wording.base.background import Background
from actions.answers.wording.base.gaps import Gaps
from actions.answers.wording.base.making import Making
from actions.answers.wording.base.questions import Questions
from actions.answers.wording.base.shapes import Shapes
from actions.answers.wording.base.tables import Tables


class Wording(Shapes, Background, Making, Gaps, Questions, Tables):
    """All sentences in one language; the six themes list them.

    Sentences are methods: facts in, text out. Which facts, and in which order, the modules beside this package decide.
    """
