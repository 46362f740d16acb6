"""Figures that are counted from cells: differences, means and sums."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers.shapes.stage import Stage, points_or_places
from actions.answers.shapes.values import one
from actions.query.finding import Part
from actions.query.query import OVERALL, Query


def differences(query: Query, parts: Sequence[Part], stage: Stage) -> list[str]:
    """How far cells are apart, or which of them are not known."""
    told = [part for part in parts if not _is_itself(query, part)] or parts
    lines = [line for part in told for line in _difference(query, part, stage)]
    if (query.order is not None or query.axis is not None) and not all(part.certain for part in parts):
        lines.append(stage.say.not_all_known(points_or_places(query)))
    return lines


def _is_itself(query: Query, part: Part) -> bool:
    """True where a city is held against itself, or against the place that it holds: it has no distance to that."""
    return query.against is not None and part.mean is None and len(part.cells) == 1 and part.value == 0


def _difference(query: Query, part: Part, stage: Stage) -> list[str]:
    first, measure = part.cells[0], points_or_places(query)
    if not isinstance(part.value, (int, float)):
        return stage.unknown([each for each in part.cells if each.value(measure) is None], measure)
    if part.mean is not None:
        return [stage.say.against_mean(first, float(part.value), part.mean, stage.of(first))]
    second = part.cells[1] if len(part.cells) > 1 else None
    place = query.against.place if query.against else None
    # Held against itself, or against the place that it holds.
    if second is None and (place is None or not part.value):
        return [one(first, measure, stage)]
    return [stage.say.difference(first, second, float(part.value), measure, stage.of(first), place)]


def totals(query: Query, parts: Sequence[Part], stage: Stage) -> list[str]:
    """Means and sums."""
    lines = []
    for part in parts:
        if not isinstance(part.value, (int, float)):
            board = stage.scene(part.category or OVERALL, part.edition or 0)
            lines += [] if part.cells or not part.edition else [stage.say.unknown_members(board)]
            continue
        value, mean = float(part.value), query.asked == "mean"
        if part.cells:
            lines.append(stage.say.total(part.cells, value, query.measure, mean, part.known, part.candidates))
        else:
            lines.append(stage.say.board_mean(value, stage.scene(part.category or OVERALL, part.edition or 0)))
    return lines
