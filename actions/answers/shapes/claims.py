"""Whether something is so: yes, no, or that it cannot be known, and the facts that this rests on."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers.shapes.stage import MOST_NAMED, Stage, axes
from actions.answers.shapes.values import of_cells, one
from actions.query.finding import Cell, Finding, Part
from actions.query.query import MOVES, OVERALL, Measure, Query

# A difference of 7,4 points may well be called seven.
NEARLY = 0.5


def claims(query: Query, parts: Sequence[Part], stage: Stage) -> list[str]:
    """The verdict on each claim with its evidence."""
    return [line for part in parts for line in _claim(query, part, stage)]


def _claim(query: Query, part: Part, stage: Stage) -> list[str]:
    truth = part.value if isinstance(part.value, bool) else None
    lines = [stage.say.verdict(truth)]
    if is_of_group(query) and is_over_boards(part):
        return lines + _of_boards(query, part, stage)
    if is_of_group(query):
        lines += _of_group(query, part, stage)
    elif query.among is not None:
        lines += [stage.say.place(cell, stage.of(cell)) for cell in part.cells if cell.rank is not None]
    else:
        lines += _evidence(query, part, stage)
    return [stage.say.paragraph(lines)] if len(lines) == 2 and "\n" not in lines[1] else lines


def _of_group(query: Query, part: Part, stage: Stage) -> list[str]:
    scene = stage.scene(part.category or OVERALL, part.edition or 0)
    lines = [stage.say.members(query, len(part.fitting), part.fitting[:MOST_NAMED], part, scene)]
    return lines if part.certain else [*lines, stage.say.among_known(part.known, part.candidates, False)]


def is_of_group(query: Query) -> bool:
    """True if a claim is about many cities of which none is named."""
    cities = query.cities
    return bool(cities.states or cities.every or cities.without) and not cities.named


def is_over_boards(part: Part) -> bool:
    """True if a claim is about several editions or categories."""
    return part.edition is None or part.category is None


def stated_of_group(query: Query, part: Part) -> tuple[Cell, ...]:
    """The cells that are stated of a claim on many cities: where it is so, or what speaks against it."""
    if not is_over_boards(part) or query.quantifier in ("any", "none"):
        return part.fitting or (part.evidence if is_over_boards(part) else ())
    return tuple(each for each in part.cells if each.ranking is not None and each not in part.fitting) or part.evidence


def _of_boards(query: Query, part: Part, stage: Stage) -> list[str]:
    """Many cities in several editions or categories."""
    say, lines = stage.say, []
    for each in stated_of_group(query, part)[:MOST_NAMED]:
        label = [] if part.edition else [str(each.edition)]
        label += [] if part.category else [say.board(each.category)]
        lines.append(say.item(", ".join([*label, say.city(each.city)]), say.value(each, query.shown)))
    return lines if part.certain else [*lines, say.could_differ(None)]


def _evidence(query: Query, part: Part, stage: Stage) -> list[str]:
    """The facts that a yes or no rests on."""
    cells = [each for each in part.cells if each.ranking is not None]
    told = _told_by_others(query, part, stage)
    if told:
        return [stage.say.paragraph(told)]
    if not cells:
        missing = part.cells[:MOST_NAMED]
        return [stage.say.unknown_value(each.city, [each.category], [each.edition], "rank") for each in missing]
    if len(cells) > 1:
        return _many_cells(query, part, cells, stage)
    measures = {each.measure for each in query.where}
    pair = _pair(query, cells[0], part, measures)
    if pair:
        better, other = pair
        return [stage.say.compared(better, other, query.shown, stage.of(better))]
    own = cells[0]
    if part.mean is not None and own.score is not None:
        return [stage.say.against_mean(own, own.score - part.mean, part.mean, stage.of(own))]
    return [stage.say.paragraph([*_own(own, measures, stage), *_others(query, part, measures, stage)])]


def _told_by_others(query: Query, part: Part, stage: Stage) -> list[str]:
    """What is certain though the place of the city, or of the one that it is held against, is not known."""
    if not part.certain or len(part.cells) != 1 or len(query.where) != 1 or part.value is None:
        return []
    own, condition = part.cells[0], query.where[0]
    both = [own, *part.evidence]
    known = [each for each in both if each.rank is not None]
    unknown = [each for each in both if each.rank is None]
    if len(both) == 2 and len(condition.than.cities) == 1 and len(known) == 1:
        ahead = (condition.relation in ("better", "at_least")) == (part.value is (unknown[0] is own))
        beyond = stage.say.beyond([unknown[0].city], known[0].city, ahead, stage.of(known[0]))
        return [stage.say.place(known[0], stage.of(known[0])), beyond]
    if own.ranking is not None or condition.measure not in ("rank", "score"):
        return []
    missing = stage.say.unknown_value(own.city, [own.category], [own.edition], "rank")
    leaders = [stage.say.leader(each, stage.of(each)) for each in known]
    return [*(leaders or [stage.say.held_by_others(bool(part.value))]), missing]


def _pair(query: Query, own: Cell, part: Part, measures: set[Measure]) -> list[Cell]:
    """The city and the one that it is held against, the better one first, where both are known."""
    if len(part.evidence) != 1 or measures not in ({"rank"}, {"score"}) or part.mean is not None:
        return []
    both = [own, part.evidence[0]]
    same_board = (own.category, own.edition) == (both[1].category, both[1].edition)
    if not same_board or any(cell.value(query.shown) is None for cell in both) or not query.where[0].than.cities:
        return []
    sign = -1 if query.shown == "score" else 1
    return sorted(both, key=lambda cell: sign * (cell.value(query.shown) or 0))


def _own(cell: Cell, measures: set[Measure], stage: Stage) -> list[str]:
    """What is known of the city that the claim is about."""
    say, scene = stage.say, stage.of(cell)
    if measures & MOVES:
        measure: Measure = "gain" if "gain" in measures else "step"
        return [one(cell, measure, stage) if cell.value(measure) is not None else say.place(cell, scene)]
    if measures == {"score"} and cell.score is not None:
        return [say.points(cell, scene)]
    return [say.place(cell, scene, with_before="before" in measures)] if cell.rank is not None else []


def _others(query: Query, part: Part, measures: set[Measure], stage: Stage) -> list[str]:
    """What the claim holds the city against."""
    say, lines = stage.say, []
    named = {city for each in query.where for city in each.than.cities}
    own = part.cells[0]
    for other in part.evidence:
        if other.rank is None and other.score is None:
            lines.append(say.unknown_value(other.city, [other.category], [other.edition], "rank"))
        elif other.city in named or (other.category, other.edition) != (own.category, own.edition):
            points = measures == {"score"} and other.score is not None
            scene = stage.of(other)
            lines.append(say.points(other, scene) if points else say.place(other, scene, "before" in measures))
        elif other.city != own.city:
            lines.append(say.leader(other, stage.of(other)))
    return lines if part.mean is None else [*lines, say.board_mean(part.mean, stage.of(own))]


def _many_cells(query: Query, part: Part, cells: Sequence[Cell], stage: Stage) -> list[str]:
    say, measure = stage.say, query.shown
    cities, _, years = axes(cells)
    lines = of_cells(cells, measure, stage)[: len(cells) + 1]
    others = [each for each in part.evidence if each.city not in cities and each.ranking is not None]
    for each in others[:MOST_NAMED]:
        label = str(each.edition) if len(years) > 1 else say.board(each.category)
        lines.append(say.item(f"{label}, {each.city}", say.value(each, measure)))
    return lines


def claimed_answer(finding: Finding) -> bool | None:
    """Whether the answer that the message itself gave is the right one: members of an axis, or a number.

    None if that cannot be known.
    """
    query, part = finding.query, finding.parts[0]
    if query.asked == "which":
        named = {str(getattr(cell, query.axis or "city")) for cell in part.cells}
        if not part.certain:
            return None if set(query.claim) <= named | set(part.open) or not named else False
        return set(query.claim) == named
    if not isinstance(part.value, (int, float)) or isinstance(part.value, bool) or not part.certain:
        return None
    return abs(abs(float(part.value)) - float(query.claim[0])) < NEARLY
