"""Arguments for every method of a Wording, and what its text must hold in every language."""

from __future__ import annotations

from tests.actions.answers.wording.background import BACKGROUND
from tests.actions.answers.wording.findings import FINDINGS

SAMPLES = {**FINDINGS, **BACKGROUND}
