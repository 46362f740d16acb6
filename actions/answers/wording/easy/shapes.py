"""The shapes of a finding in Leichte Sprache."""

from __future__ import annotations

from actions.answers.wording.easy.axes import EasyAxes
from actions.answers.wording.easy.figures import EasyFigures
from actions.answers.wording.easy.members import EasyMembers
from actions.answers.wording.easy.unknown import EasyUnknown


class EasyShapes(EasyMembers, EasyAxes, EasyFigures, EasyUnknown):
    """Values, members, counts, differences, claims and courses."""
