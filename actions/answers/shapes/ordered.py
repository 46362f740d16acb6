"""Cities in their order: who is first, the first n, or the best of those that were named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.answers.shapes.stage import MOST_LISTED, Stage, axes
from actions.answers.shapes.values import beside, of_cells
from actions.answers.wording.base.shapes import Scene
from actions.facts.spelling import plain
from actions.query.finding import Cell, Part
from actions.query.holding import FEW
from actions.query.members import counted_measure
from actions.query.query import MOVES, Measure, Order, Query

DEFAULT_MOVERS = 5
# Of so many, the one that was asked for is not plain from their list.
MOST_TOLD = 3


def ordered(query: Query, part: Part, scene: Scene, stage: Stage) -> list[str]:
    """The lines on the first or the last ones of a board, and what may change them."""
    say, order = stage.say, query.order or Order("best", 1, None)
    if not part.cells:
        return [say.unknown_members(scene)]
    if is_of_named(query, part):
        return _best_of_named(query, part, stage)
    single = order.first == order.last and len(part.cells) == 1
    if not single and order.by == "worst" and part.open and query.measure not in MOVES:
        # Of few that are known the worst are hardly the last ones: that comes first.
        order = replace(order, last=None) if part.known == len(part.cells) else order
        doubt = stage.say.among_known(part.known, part.candidates, counted_measure(query), query.cities)
        return [doubt, *listed(query, part, order, scene, stage)]
    lines = _single(query, part, scene, stage) if single else listed(query, part, order, scene, stage)
    return lines + order_doubt(query, part, order, stage)


def is_of_named(query: Query, part: Part) -> bool:
    """True if one of a few named cities is asked for: it is told with all the others."""
    cities, order = query.cities, query.order
    if len(cities.named) > FEW:
        return False
    single = order is not None and order.first == order.last and len(part.cells) == 1
    if not single or not cities.named or cities.states:
        return False
    # "Wer hat den größeren Sprung gemacht?", where all of them fell.
    moved = (part.cells[0].value(query.measure) or 0) * (-1 if order and order.by == "worst" else 1)
    return query.measure not in MOVES or not part.certain or moved <= 0


def _single(query: Query, part: Part, scene: Scene, stage: Stage) -> list[str]:
    cell = part.cells[0]
    if query.measure in MOVES:
        return [stage.say.mover(query, cell, scene)]
    return [stage.say.holder(query, cell, part.certain, scene)]


def listed(query: Query, part: Part, order: Order, scene: Scene, stage: Stage) -> list[str]:
    """A numbered list of cities, as long as a reply may be."""
    say, cells = stage.say, list(part.cells)
    if query.measure in MOVES:
        sign = 1 if order.by == "best" else -1
        # Of the first n, those who share the last place are more than n.
        most = None if order.last else DEFAULT_MOVERS
        cells = [each for each in cells if sign * (each.value(query.measure) or 0) > 0][:most]
        if not cells:
            return [say.mover(query, part.cells[0], scene)]
    if order.by == "name":
        cells.sort(key=lambda each: plain(each.city))
    shown = cells[:MOST_LISTED]
    lines = [say.list_lead(query.but(order=order), len(shown), scene)]
    lines += [say.list_line(each, query.measure) for each in shown]
    if query.measure == "score" and any(each.score is None for each in shown):
        lines.append(say.not_all_known("score"))
    return lines if len(cells) == len(shown) else [*lines, say.more(len(cells) - len(shown))]


def order_doubt(query: Query, part: Part, order: Order, stage: Stage) -> list[str]:
    """What is not known of an order: the gaps, or how many cities were compared."""
    say = stage.say
    if part.gaps and (order.last is not None or order.by == "worst"):
        return [say.gaps(part.gaps)]
    if part.certain:
        return []
    if query.measure in MOVES:
        return [say.among_known(part.known, part.candidates, query.measure, query.cities)]
    if order.last is None or order.by == "name":
        some = say.among_known(part.known, part.candidates, counted_measure(query), query.cities)
        return [some] if part.known < part.candidates else []
    return [say.could_differ(order.by == "best")]


def _best_of_named(query: Query, part: Part, stage: Stage) -> list[str]:
    """ "Wer liegt vorn, Köln oder Bonn?": all named ones with their places, and those that are not known."""
    stated = dict.fromkeys((*part.cells, *part.evidence))
    cells = [each for each in stated if each.value(query.measure if query.measure in MOVES else "rank") is not None]
    by_points = query.measure == "score" and all(each.score is not None for each in cells)
    measure: Measure = query.measure if query.measure in MOVES else "score" if by_points else "rank"
    lines = of_cells(cells, measure, stage, query.order is not None and query.order.by == "worst") if cells else []
    known, first = axes(cells)[0], part.cells[0]
    missing = [city for city in query.cities.named if city not in known]
    if missing and part.certain and query.order and query.measure not in MOVES:
        return beside(lines, _beyond(query.order, first, cells, missing, stage), stage)
    lines += [stage.say.unknown_value(city, [first.category], [first.edition], measure) for city in missing]
    if missing or len(cells) < MOST_TOLD:
        return lines
    return [stage.say.holder(query, first, True, stage.of(first)), *lines]


def _beyond(order: Order, first: Cell, known: Sequence[Cell], missing: Sequence[str], stage: Stage) -> list[str]:
    """Which cities whose place is not known are behind the one that was asked for, or ahead of it."""
    ahead, scene = order.by == "worst", stage.of(first)
    if first.rank is not None:
        return [stage.say.beyond(missing, first.city, ahead, scene)]
    nearest = sorted(known, key=lambda each: each.rank or 0, reverse=ahead)[0]
    return [stage.say.beyond([first.city], nearest.city, not ahead, scene)]
