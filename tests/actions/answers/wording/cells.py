"""Cells and scenes made by hand, for sentences about them."""

from __future__ import annotations

from actions.answers.wording.base.shapes import Scene
from actions.facts.records import Ranking
from actions.query.finding import Cell
from tests.actions.answers.wording.background import SOURCE

NOW, PAST = Scene("mobilitaet", 2025, 83), Scene("mobilitaet", 2024, 82, past=True)


def ranking(city: str, category: str, edition: int, rank: int, score: float | None) -> Ranking:
    """A ranking among 82 cities."""
    return Ranking(city, category, edition, rank, None, score, 82, SOURCE, "")


def cell(
    city: str = "Köln",
    rank: int | None = 6,
    score: float | None = 78.1,
    *,
    category: str = "mobilitaet",
    edition: int = 2024,
    before: int | None = None,
    scored: float | None = None,
) -> Cell:
    """A cell; `before` and `scored` are the place and the points of the edition before."""
    held = None if rank is None else ranking(city, category, edition, rank, score)
    earlier = None if scored is None else ranking(city, category, edition - 1, before or 1, scored)
    return Cell(city, category, edition, held, edition - 1, earlier, before)
