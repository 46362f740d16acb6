"""The shapes of a finding in German."""

from __future__ import annotations

from actions.answers.wording.german.axes import GermanAxes
from actions.answers.wording.german.figures import GermanFigures
from actions.answers.wording.german.members import GermanMembers
from actions.answers.wording.german.unknown import GermanUnknown


class GermanShapes(GermanMembers, GermanAxes, GermanFigures, GermanUnknown):
    """Values, members, counts, differences, claims and courses."""
