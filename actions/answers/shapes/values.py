"""Values of cells: one, a profile of categories, a course over editions, cities side by side, a place in a group."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from actions.answers.shapes.stage import MOST_NAMED, Stage, axes, bundled
from actions.query.finding import Cell, Part
from actions.query.query import MOVES, Measure, Query

# More editions than these do not stand side by side in a line.
MOST_BESIDE = 3


def values(query: Query, parts: Sequence[Part], stage: Stage) -> list[str]:
    """The lines for all cells that were asked for, and for those that are not known."""
    if query.among is not None:
        return [line for part in parts for line in _position(query, part, stage)]
    cells = [cell for part in parts for cell in part.cells]
    known = [cell for cell in cells if cell.value(query.measure) is not None]
    if query.measure == "score" and len(cells) > 1:
        # Where only the points are not known, the place is told with that.
        known = [cell for cell in cells if cell.ranking is not None]
    lines = of_cells(known, query.measure, stage)
    ordered = next((part.fitting for part in parts if part.fitting), ())
    if ordered:
        return beside(lines, _beyond(ordered, stage), stage)
    return [*lines, *_unknown(query, cells, known, stage)]


def beside(lines: Sequence[str], more: Sequence[str], stage: Stage) -> list[str]:
    """What is known of places, and of cities without one: a sentence is followed by the other, a list by a line."""
    return [stage.say.paragraph([*lines, *more])] if len(lines) == 1 else [*lines, stage.say.paragraph(more)]


def _beyond(ordered: Sequence[Cell], stage: Stage) -> list[str]:
    """Where the cities are whose places are not known, in an order that is certain."""
    known = [each for each in ordered if each.rank is not None]
    ahead = [each.city for each in ordered[: ordered.index(known[0])]]
    lines = [stage.say.beyond(ahead, known[0].city, True, stage.of(known[0]))] if ahead else []
    for place, cell in enumerate(known):
        after = known[place + 1] if place + 1 < len(known) else None
        behind = [each.city for each in ordered[ordered.index(cell) + 1 : ordered.index(after) if after else None]]
        lines += [stage.say.beyond(behind, cell.city, False, stage.of(cell))] if behind else []
    return lines


def of_cells(cells: Sequence[Cell], measure: Measure, stage: Stage, worst_first: bool = False) -> list[str]:
    """The lines for known cells, by the axes on which they differ; of two cities the better is told first, or not."""
    cities, keys, years = axes(cells)
    if len(cells) == 1:
        return [one(cells[0], measure, stage)]
    if len(cities) == 1 and len(years) == 1:
        return _profile(cells, measure, stage)
    if len(cities) == 1 and len(keys) == 1:
        return course(cells, measure, stage)
    if len(keys) == 1 and len(years) == 1:
        return compared(cells, measure, stage, worst_first)
    return grid(cells, measure, stage)


def one(cell: Cell, measure: Measure, stage: Stage) -> str:
    """One cell in a sentence."""
    say, scene = stage.say, stage.of(cell)
    if measure == "score":
        return say.points(cell, scene)
    if measure == "step":
        return say.change(cell, scene)
    return say.point_change(cell, scene) if measure == "gain" else say.place(cell, scene, with_before=True)


def _profile(cells: Sequence[Cell], measure: Measure, stage: Stage) -> list[str]:
    say, first = stage.say, cells[0]
    lines = [say.item(say.board(each.category), _value(each, measure, stage)) for each in cells]
    return [say.profile(first.city, stage.of(first)), *lines]


def course(cells: Sequence[Cell], measure: Measure, stage: Stage) -> list[str]:
    """One city's editions, the whole way from the first to the last, and the best place."""
    say = stage.say
    ordered = sorted(cells, key=lambda each: each.edition)
    lines = [say.item(str(each.edition), _value(each, measure, stage, of=True)) for each in ordered]
    lines.insert(0, say.course(ordered[0].city, ordered[0].category))
    if measure == "rank" and ordered[0].rank != ordered[-1].rank:
        lines.append(say.whole_way(ordered[0], ordered[-1]))
    if measure == "rank" and len(ordered) > 2:
        best = min(each.rank or 0 for each in ordered)
        lines.append(say.best_place(best, [each.edition for each in ordered if each.rank == best]))
    return lines


def compared(cells: Sequence[Cell], measure: Measure, stage: Stage, worst_first: bool = False) -> list[str]:
    """Several cities on one board, the best first; or the worst, where that was asked for."""
    say = stage.say
    sign = -1 if worst_first == (measure == "rank") else 1
    ordered = sorted(cells, key=lambda each: sign * (each.value(measure) or 0))
    if len(ordered) == 2 and measure in ("rank", "score") and all(each.value(measure) is not None for each in ordered):
        apart = round((ordered[0].score or 0) - (ordered[1].score or 0), 1)
        if measure == "score" and apart:
            return [say.difference(ordered[0], ordered[1], apart, measure, stage.of(ordered[0]), None)]
        return [say.compared(ordered[0], ordered[1], measure, stage.of(ordered[0]))]
    lead = say.side_by_side([each.city for each in ordered], stage.of(ordered[0]), ordered[0].category)
    return [lead, *(say.item(each.city, _value(each, measure, stage)) for each in ordered)]


def _value(cell: Cell, measure: Measure, stage: Stage, of: bool = False) -> str:
    if measure == "score" and cell.score is None and cell.rank is not None:
        return stage.say.without_points(cell)
    return stage.say.value(cell, measure, of)


def grid(cells: Sequence[Cell], measure: Measure, stage: Stage) -> list[str]:
    """Several cities by category or by year, one line each."""
    say = stage.say
    cities, keys, years = axes(cells)
    scene = stage.scene(keys[0], years[0]) if len(years) == 1 else None
    lines = [say.side_by_side(cities, scene, keys[0] if len(keys) == 1 else None)]
    if len(cities) == 1 and 1 < len(years) <= MOST_BESIDE and measure not in MOVES:
        return lines + _years_beside(cells, measure, stage)
    for year in sorted(years):
        for key in keys:
            held = [each for each in cells if (each.edition, each.category) == (year, key)]
            shown = [
                f"{each.city} {_value(each, measure, stage)}" if len(cities) > 1 else _value(each, measure, stage)
                for each in held
            ]
            if shown:
                lines.append(say.item(label(year, key, keys, years, stage), ", ".join(shown)))
    return lines


def _years_beside(cells: Sequence[Cell], measure: Measure, stage: Stage) -> list[str]:
    """One line for each category of a city: the editions side by side."""
    lines = []
    for key in axes(cells)[1]:
        held = sorted((each for each in cells if each.category == key), key=lambda each: each.edition)
        shown = [f"{each.edition} {_value(each, measure, stage)}" for each in held]
        lines.append(stage.say.item(stage.say.board(key), "; ".join(shown)))
    return lines


def label(year: int, key: str, keys: Collection[str | None], years: Collection[int | None], stage: Stage) -> str:
    """What one of several boards is called in a list: by what tells these apart."""
    if len(years) == 1:
        return stage.say.board(key)
    return f"{year}, {stage.say.board(key)}" if len(keys) > 1 else str(year)


def _unknown(query: Query, cells: Sequence[Cell], known: Sequence[Cell], stage: Stage) -> list[str]:
    """What of the asked cells is not known."""
    missing = [cell for cell in cells if cell not in known]
    if not missing:
        return []
    cities, keys, _ = axes(cells)
    if len(cities) == 1 and len(keys) == 1:
        return [stage.say.years_unknown([each.edition for each in missing])]
    lines = []
    for city, boards, years in bundled(missing):
        if len(cities) == 1 and len(years) == 1:
            lines.append(stage.say.boards_unknown(years[0], boards))
        else:
            lines.append(stage.say.unknown_value(city, boards, years, query.measure))
    ends = [end for cell in missing for end in cell.ends() if query.measure in MOVES]
    return [*lines[:MOST_NAMED], *(one(end, "rank", stage) for end in ends[:MOST_NAMED])]


def _position(query: Query, part: Part, stage: Stage) -> list[str]:
    cell = part.cells[0]
    if not isinstance(part.value, int) or query.among is None:
        return [stage.say.unknown_value(cell.city, [cell.category], [cell.edition], "rank")]
    said = stage.say.position(cell, part.value, query.among, part.evidence, part.certain, stage.of(cell))
    return [said] if part.certain else [said, stage.say.could_differ(None)]
