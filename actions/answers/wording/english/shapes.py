"""The shapes of a finding in English."""

from __future__ import annotations

from actions.answers.wording.english.axes import EnglishAxes
from actions.answers.wording.english.figures import EnglishFigures
from actions.answers.wording.english.members import EnglishMembers
from actions.answers.wording.english.unknown import EnglishUnknown


class EnglishShapes(EnglishMembers, EnglishAxes, EnglishFigures, EnglishUnknown):
    """Values, members, counts, differences, claims and courses."""
