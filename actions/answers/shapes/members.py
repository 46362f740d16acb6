"""Members of an axis that fit, how many there are, or in their order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.answers.shapes.ordered import listed, order_doubt, ordered
from actions.answers.shapes.stage import MOST_LISTED, MOST_NAMED, Stage, axes
from actions.answers.shapes.values import grid, label, of_cells
from actions.answers.wording.base.shapes import Scene
from actions.query.finding import Cell, Part
from actions.query.members import counted_measure
from actions.query.query import MOVES, OVERALL, Cities, Order, Query

# More than these are not named where it is asked how many they are.
MOST_COUNTED = 20
# Of so many boards, what a city has on each is told.
MOST_SHOWN = 3


def members(query: Query, parts: Sequence[Part], stage: Stage) -> list[str]:
    """The lines for a question of which or how many."""
    if query.axis == "edition" and query.quantifier == "any" and any(part.cells for part in parts):
        # "Irgendwo Erster, und wann?" is told by where it was so.
        parts = [part for part in parts if part.cells]
    if query.axis == "city" and query.quantifier != "each":
        return _record(query, parts[0], stage) if query.order and not query.where else _pooled(query, parts[0], stage)
    of_states = any(part.states for part in parts)
    single = query.order is not None and query.order.first == query.order.last
    if query.axis == "city" and len(parts) > 1 and single and not of_states:
        return _winners(query, parts, stage)
    nobody = [part for part in parts if query.where and not part.cells and part.certain and not part.value]
    if query.axis == "city" and len(nobody) > 1 and not query.order:
        return _but_for_nobody(query, parts, nobody, stage)
    tell = {"city": _cities, "category": _categories, "edition": _editions}[query.axis or "city"]
    return [*_most(query, parts, stage), *(line for part in parts for line in tell(query, part, stage))]


def _but_for_nobody(query: Query, parts: Sequence[Part], nobody: Sequence[Part], stage: Stage) -> list[str]:
    """Who fits on each board; those on which no city does are told together."""
    keys, years = axes([Cell("", part.category or OVERALL, part.edition or 0, None) for part in parts])[1:]
    if len(nobody) == len(parts) and 1 in (len(keys), len(years)):
        return [stage.say.pooled(query.but(quantifier="any"), 0, True)]
    lines = [line for part in parts if part not in nobody for line in _cities(query, part, stage)]
    labels = [label(part.edition or 0, part.category or OVERALL, keys, years, stage) for part in nobody]
    return [*lines, *(stage.say.item(each, stage.say.no_city) for each in labels)]


def _most(query: Query, parts: Sequence[Part], stage: Stage) -> list[str]:
    """Of several cities, the one of which it was so most often, if no unknown edition could make it another."""
    counted = query.asked == "how_many" and query.axis == "edition" and query.where and len(query.cities.named) > 1
    if not counted or len({part.category for part in parts}) > 1 or len({part.city for part in parts}) < len(parts):
        return []
    most = max(parts, key=lambda part: len(part.cells))
    others = [part for part in parts if part is not most]
    if any(len(most.cells) == len(part.cells) for part in others):
        return []
    sure = all(len(most.cells) > len(part.cells) + part.candidates - part.known for part in others)
    lead = stage.say.most_often(query, [most.city or ""], len(most.cells)).rstrip(":") + "."
    return [lead] if sure else [lead, stage.say.not_all_known("rank")]


def _winners(query: Query, parts: Sequence[Part], stage: Stage) -> list[str]:
    """One line for each board: who leads it."""
    say, lines = stage.say, []
    if query.cities.named and not query.cities.states and query.measure not in MOVES:
        return _side_by_side(query, parts, stage)
    keys, years = {part.category for part in parts}, {part.edition for part in parts}
    for part in parts:
        board = label(part.edition or 0, part.category or OVERALL, keys, years, stage)
        names = [f"{each.city}, {say.value(each, query.measure)}" for each in part.cells]
        lines.append(say.item(board, "; ".join(names) if names else say.value(Cell("", "", 0, None), "rank")))
    first = parts[0]
    category, edition = None if len(keys) > 1 else first.category, None if len(years) > 1 else first.edition
    lines.insert(0, say.winners(query, category, edition))
    if query.cities.states and any(part.cells and not part.certain for part in parts):
        lines.append(say.could_differ(query.order is None or query.order.by == "best"))
    return lines


def _side_by_side(query: Query, parts: Sequence[Part], stage: Stage) -> list[str]:
    """Named cities on each board, the better one first; who is better is not said where only one is known."""
    known = [each for part in parts for each in _best_first((*part.cells, *part.evidence))]
    if not known:
        return [stage.say.unknown_members(stage.scene(parts[0].category or OVERALL, parts[0].edition or 0))]
    lines = grid(known, "rank", stage)
    held = {(each.city, each.category, each.edition) for each in known}
    boards = [(part.category or OVERALL, part.edition or 0) for part in parts]
    missing = [
        Cell(city, *board, None) for city in query.cities.named for board in boards if (city, *board) not in held
    ]
    return lines + stage.unknown(missing, "rank")


def _best_first(cells: Sequence[Cell]) -> list[Cell]:
    known = [each for each in dict.fromkeys(cells) if each.rank is not None]
    return sorted(known, key=lambda each: each.rank or 0)


def _cities(query: Query, part: Part, stage: Stage) -> list[str]:
    scene = stage.scene(part.category or OVERALL, part.edition or 0)
    if query.order is not None and query.order.by == "state":
        return _of_states(query, part, scene, stage)
    if query.order is not None and (query.order.by != "name" or not query.where):
        return ordered(query, part, scene, stage)
    if not query.where and not (query.asked == "how_many" and part.certain):
        return _known(query, part, scene, stage)
    return _fitting(query, part, scene, stage)


def _of_states(query: Query, part: Part, scene: Scene, stage: Stage) -> list[str]:
    """A state with the most cities that fit, and these."""
    if not part.states:
        return [stage.say.unknown_members(scene)]
    of_state = query.but(order=None, cities=Cities(states=part.states[:1]))
    lead = [stage.say.most_of_states(part.states, part.certain)] if part.states[0] == min(part.states) else []
    listed = part.cells if query.where and len(part.cells) <= MOST_NAMED else ()
    part = replace(part, certain=part.certain and not part.open)
    return [*lead, stage.say.members(of_state, len(part.cells), listed, part, scene)]


def _known(query: Query, part: Part, scene: Scene, stage: Stage) -> list[str]:
    """Cities of which nothing is asked but that they are there: those whose place is known, and how many these are."""
    cells, named = sorted(part.cells, key=lambda each: each.rank or 0), query.cities.named
    if named and not query.cities.states:
        known = of_cells(cells, query.shown, stage) if cells else []
        missing = [city for city in named if city not in axes(cells)[0]]
        return known + [stage.say.unknown_value(city, [scene.category], [scene.edition], "rank") for city in missing]
    if not cells:
        return [stage.say.unknown_members(scene)]
    order = Order("best", 1, None)
    lines = listed(query.but(order=order), replace(part, cells=tuple(cells)), order, scene, stage)
    doubt = order_doubt(query, part, order, stage)
    return [*doubt, *lines] if query.asked == "how_many" else [*lines, *doubt]


def _fitting(query: Query, part: Part, scene: Scene, stage: Stage) -> list[str]:
    """Cities that meet conditions: how many, and which."""
    say, cells = stage.say, part.cells
    if not cells and not part.certain and unknown_references(query, part):
        return _unknown_references(query, part, stage)
    held = [each for each in part.evidence if query.where[0].than.cities == (each.city,) and each.rank is not None]
    if not cells and held and query.cities == Cities() and query.where[0].relation == "better" and not part.certain:
        # Somebody is ahead of who is second, though nobody knows who.
        return [say.place(held[0], stage.of(held[0])), say.gaps(range(1, held[0].rank or 1))]
    count = int(part.value) if part.value is not None and query.asked == "how_many" else len(cells)
    # Of "82 are behind" the few that are known are no list; who asks how many wants no long one.
    too_many = count > len(cells) + MOST_NAMED or (query.asked == "how_many" and count > MOST_COUNTED)
    listed = [] if too_many else cells[:MOST_LISTED]
    lines = [say.members(query, count, listed, part, scene)]
    if 0 < len(listed) < len(cells) == count:
        lines.append(say.more(len(cells) - len(listed)))
    return lines if part.certain else [*lines, *_doubt(query, part, stage)]


def _doubt(query: Query, part: Part, stage: Stage) -> list[str]:
    measure = counted_measure(query)
    if unknown_references(query, part):
        return _unknown_references(query, part, stage)
    # Who is known by others' points, though none is known of the group.
    elsewhere = query.compares_editions or any(each.elsewhere for each in query.where)
    if part.known < part.candidates and (part.known or not part.cells) and not elsewhere:
        return [stage.say.among_known(part.known, part.candidates, measure, query.cities)]
    return [stage.say.could_differ(None) if part.cells else stage.say.not_all_known(measure)]


def unknown_references(query: Query, part: Part) -> list[Cell]:
    """The cells that cities are held against ("vor Essen") and of which the measure itself is not known."""
    measures = {city: each.measure for each in query.where for city in each.than.cities}
    return [cell for cell in part.evidence if cell.city in measures and cell.value(measures[cell.city]) is None]


def _unknown_references(query: Query, part: Part, stage: Stage) -> list[str]:
    return stage.unknown(unknown_references(query, part), counted_measure(query))


def _record(query: Query, part: Part, stage: Stage) -> list[str]:
    """The best or worst of all editions or categories."""
    order, measure, lines = query.order or Order("best"), query.measure, list[str]()
    values = [each.value(measure) for each in part.cells]
    for cell in part.cells[:MOST_NAMED]:
        # Who is level is the n-th as much as the other.
        nth = replace(order, first=order.first + values.index(cell.value(measure)))
        lines.append(stage.say.record(query.but(order=nth), cell, stage.of(cell)))
    return lines if part.certain else [*lines, stage.say.could_differ(query.order is None or query.order.by == "best")]


def _pooled(query: Query, part: Part, stage: Stage) -> list[str]:
    """Cities that fit in any, in all or in none of several editions or categories."""
    say = stage.say
    cities = axes(part.cells)[0]
    if query.order and query.order.by == "most" and cities:
        times = sum(1 for each in part.cells if each.city == cities[0])
        lines = [say.most_often(query, cities, times)]
    else:
        lines = [say.pooled(query, len(cities), part.certain)]
    for city in cities[:MOST_LISTED]:
        own = [each for each in part.cells if each.city == city]
        shown = _nearest(query, own, stage) if query.quantifier == "none" else _where(query, own, stage)
        lines.append(say.item(say.city(city), shown))
    if part.certain:
        return lines
    return [*lines, say.could_differ(None) if cities else say.not_all_known(counted_measure(query))]


def _nearest(query: Query, cells: Sequence[Cell], stage: Stage) -> str:
    """The best place of a city that fits nowhere, with its edition or category."""
    best = min(cells, key=lambda cell: (cell.rank or 0, -cell.edition))
    by_area = query.categories.several
    board = stage.say.board(best.category) if by_area else str(best.edition)
    return f"{stage.say.value(best, 'rank')}, {board}"


def _where(query: Query, cells: Sequence[Cell], stage: Stage) -> str:
    """In which editions or categories a city fits, or what it has there if there is but one."""
    _, keys, years = axes(cells)
    if len(cells) == 1 and len(query.editions.named) == 1:
        return stage.say.value(cells[0], query.shown)
    if query.quantifier == "all" and 1 < len(cells) <= MOST_SHOWN:
        labels = [str(each.edition) if len(keys) <= 1 else stage.say.board(each.category) for each in cells]
        shown = [stage.say.value(each, query.shown) for each in cells]
        return ", ".join(f"{label} {value}" for label, value in zip(labels, shown, strict=True))
    return stage.say.years(years) if len(keys) <= 1 else stage.say.boards(keys)


def _categories(query: Query, part: Part, stage: Stage) -> list[str]:
    say, scene = stage.say, stage.scene(OVERALL, part.edition or 0)
    if part.known == 0:
        if missing := [] if part.cells else [each for each in part.evidence if each.rank is None]:
            # Of two cities, each has gaps of its own.
            return stage.unknown(missing, "rank")
        found = [each.category for each in part.cells] or part.open
        if not found:
            # All that would fit are others.
            return [say.in_categories(query, part, scene)]
        return [say.unknown_value(part.city or "", found, [part.edition or 0], query.measure)]
    named = query.categories.named
    # The better one of some that are named is the best of none but these.
    all_named = query.order is not None and query.measure not in MOVES
    if len(named) > 1 and part.cells and (all_named or not part.certain):
        cells = _best_first(part.evidence) if all_named else part.cells
        return [*of_cells(cells, query.measure, stage), *_open(part, stage)]
    if query.order and query.order.by in ("best", "worst"):
        if part.cells and (part.known > 1 or part.certain or query.measure in MOVES):
            return [say.extreme_category(query, part, scene)]
        # One alone is neither the best nor the worst.
        return [say.paragraph([say.too_few(part, scene), *(say.place(each, stage.of(each)) for each in part.cells)])]
    return [say.in_categories(query, part, scene), *_open(part, stage)]


def _editions(query: Query, part: Part, stage: Stage) -> list[str]:
    say = stage.say
    if part.known == 0:
        return [say.unknown_value(part.city or "", [part.category or OVERALL], [], query.measure)]
    if query.order and part.cells:
        return [say.extreme_edition(query, part, stage.newest)]
    return [say.in_editions(query, part), *_open(part, stage)]


def _open(part: Part, stage: Stage) -> list[str]:
    """The categories or editions that could be among them."""
    if not part.open:
        return []
    if part.edition is None:
        return [stage.say.years_unknown([int(each) for each in part.open])]
    return [stage.say.boards_unknown(part.edition, part.open)]
