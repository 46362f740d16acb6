"""Whether something is so: yes, no, or that it cannot be known, and the facts that this rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.answers.shapes.stage import MOST_NAMED, Stage, axes
from actions.answers.shapes.values import of_cells, one
from actions.query.finding import Cell, Finding, Part
from actions.query.query import MOVES, OVERALL, Measure, Query

# A difference of 7,4 points may well be called seven.
NEARLY = 0.5
# How a claimed count begins: whether it says that there are more, and whether so many are enough for more.
BOUNDS = {">": (True, 0), "≥": (True, 1), "<": (False, 1), "≤": (False, 0)}


def claims(query: Query, parts: Sequence[Part], stage: Stage) -> list[str]:
    """The verdict on each claim with its evidence."""
    return [line for part in parts for each in _one_by_one(query, part) for line in _claim(query, each, stage)]


def _one_by_one(query: Query, part: Part) -> list[Part]:
    """ "Waren Köln und Bonn unter den ersten zehn?" is told of each city, where it was so of one of them only."""
    mixed = query.quantifier == "each" and part.fitting and part.value is False and not is_over_boards(part)
    if not mixed or len(part.cells) != 2 or any(each.than.cities for each in query.where):
        return [part]
    cells = sorted(part.cells, key=lambda each: query.cities.named.index(each.city))
    truths = {cell: cell in part.fitting or (None if cell in part.undecided else False) for cell in cells}
    return [replace(part, cells=(cell,), value=truth, certain=truth is not None) for cell, truth in truths.items()]


def _claim(query: Query, part: Part, stage: Stage) -> list[str]:
    truth = part.value if isinstance(part.value, bool) else None
    if query.cities.named and is_over_boards(part) and _is_mixed(query, part):
        return _evidence(query, part, stage)
    if {each.measure for each in query.where} & MOVES and not any(cell.ranking for cell in part.cells):
        # Which places are left to a city may decide it, but says nobody why.
        truth = None
    if is_of_group(query) and is_over_boards(part):
        first, *rest = _of_boards(query, part, stage)
    elif is_of_group(query):
        first, *rest = _of_group(query, part, stage)
    elif query.among is not None and part.place is not None:
        cell = part.cells[0]
        first = stage.say.position(cell, part.place, query.among, part.evidence, not part.open, stage.of(cell))
        rest = []
    elif query.among is not None:
        known = [stage.say.place(cell, stage.of(cell)) for cell in (*part.cells, *part.evidence) if cell.rank]
        first, *rest = [stage.say.paragraph(known)] if known else stage.unknown(part.cells, "rank")
    else:
        first, *rest = _evidence(query, part, stage)
    return [stage.say.paragraph([*stage.verdict(truth), first]), *rest]


def _is_mixed(query: Query, part: Part) -> bool:
    """ "Waren Köln und Bonn je Erste?" is no plain yes if only one was, or each at another time; nor is "war das
    seit 2022 besser als Köln?" a plain no where it was so in one of the editions."""
    if query.quantifier == "each" and query.editions.since:
        return bool(part.fitting) and part.value is False
    boards = [(each.category, each.edition) for each in part.fitting]
    several = len(axes(part.cells)[0])
    return query.quantifier == "any" and bool(boards) and several > max(map(boards.count, boards))


def _of_group(query: Query, part: Part, stage: Stage) -> list[str]:
    scene = stage.scene(part.category or OVERALL, part.edition or 0)
    # One is enough for a yes, but more may be so.
    part = replace(part, certain=part.certain and not part.undecided)
    lines = [stage.say.members(query, len(part.fitting), part.fitting[:MOST_NAMED], part, scene)]
    return lines if part.certain else [*lines, stage.say.among_known(part.known, part.candidates, "rank", query.cities)]


def is_of_group(query: Query) -> bool:
    """True if a claim is about many cities of which none is named."""
    cities = query.cities
    return bool(cities.states or cities.every or cities.without) and not cities.named


def is_over_boards(part: Part) -> bool:
    """True if a claim is about several editions or categories."""
    return part.edition is None or part.category is None


def stated_of_claim(query: Query, part: Part) -> tuple[Cell, ...]:
    """The cells that are stated of a claim: those that decide it, and what they were held against there."""
    if is_of_group(query):
        return _stated_of_group(query, part)
    known = [each for each in part.cells if each.ranking is not None]
    if len(known) < 2:
        return part.cells
    one_is_enough = query.quantifier in ("any", "none") and is_over_boards(part)
    shown = [each for each in known if each in part.fitting] if one_is_enough and part.fitting else known
    boards = {(each.category, each.edition) for each in shown}
    named = {city for each in query.where for city in each.than.cities} | {each.city for each in shown}
    beside = [each for each in part.evidence if (each.category, each.edition) in boards]
    # Who is first where the city was said to be is told with the exceptions only.
    beside = beside if _has_exceptions(query, part) else [each for each in beside if each.city in named]
    return tuple(dict.fromkeys((*shown, *(each for each in beside if each.ranking is not None))))


def _stated_of_group(query: Query, part: Part) -> tuple[Cell, ...]:
    """Of many cities: where it is so, or what speaks against it."""
    if not is_over_boards(part) or query.quantifier in ("any", "none"):
        return part.fitting or (part.evidence if is_over_boards(part) else ())
    return tuple(each for each in part.cells if each.ranking is not None and each not in part.fitting) or part.evidence


def _of_boards(query: Query, part: Part, stage: Stage) -> list[str]:
    """Many cities in several editions or categories: how many fit, and which; or which speak against it."""
    say, stated = stage.say, _stated_of_group(query, part)
    if not part.certain:
        return [say.not_all_known(query.shown)]
    if query.quantifier in ("any", "none"):
        lead = [say.pooled(query.but(quantifier="any"), len(axes(part.fitting)[0]), True)]
        lead += [] if part.fitting or not stated else [say.instead()]
    else:
        lead = [say.pooled(query, len(axes(part.cells)[0]), True)] if part.value else [say.exceptions()]
    shown = () if part.value and query.quantifier in ("all", "each") else stated[:MOST_NAMED]
    if not shown:
        lead[-1] = lead[-1].removesuffix(":") + ("." if lead[-1].endswith(":") else "")
    return [
        *lead,
        *(
            say.item(", ".join([*_board(each, part, stage), say.city(each.city)]), say.value(each, query.shown))
            for each in shown
        ),
    ]


def _board(cell: Cell, part: Part, stage: Stage) -> list[str]:
    """What tells the board of a cell from the others of its part: edition, category, or both."""
    edition = [] if part.edition else [str(cell.edition)]
    return [*edition, *([] if part.category else [stage.say.board(cell.category)])]


def _evidence(query: Query, part: Part, stage: Stage) -> list[str]:
    """The facts that a yes or no rests on."""
    cells = [each for each in part.cells if each.ranking is not None]
    told = _told_by_others(query, part, stage)
    if told:
        return [stage.say.paragraph(told)]
    if not cells and part.certain and is_over_boards(part):
        return [stage.say.held_by_others(bool(part.value))]
    if not cells:
        return stage.unknown(part.cells, "rank")
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
    missing = [each for each in part.undecided if each.ranking is None and not is_over_boards(part)]
    lines = [stage.say.paragraph([*_own(own, measures, stage), *_others(query, part, measures, stage)])]
    return [*lines, *stage.unknown(missing, query.shown)]


def _told_by_others(query: Query, part: Part, stage: Stage) -> list[str]:
    """What is certain though the place of the city, or of the one that it is held against, is not known."""
    if not part.certain or len(query.where) != 1 or part.value is None or is_over_boards(part):
        return []
    own, condition = part.cells[0], query.where[0]
    known = [each for each in (*part.cells, *part.evidence) if each.rank is not None]
    unknown = [each for each in (*part.cells, *part.evidence) if each.rank is None]
    # Of several cities it may be so of one.
    alike = len(part.cells) == 1 or not (part.fitting or part.undecided)
    if alike and len(part.evidence) == len(known) == len(condition.than.cities) == 1:
        ahead = (condition.relation in ("better", "at_least")) == (part.value is (unknown[0] is own))
        beyond = stage.say.beyond([each.city for each in unknown], known[0].city, ahead, stage.of(known[0]))
        return [stage.say.place(known[0], stage.of(known[0])), beyond]
    if len(part.cells) != 1 or own.ranking is not None or condition.measure not in ("rank", "score"):
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
    unknown = [each for each in part.evidence if each.rank is None and each.score is None]
    for other in part.evidence:
        if other in unknown:
            continue
        if other.city in named and measures <= MOVES and other.value(next(iter(measures))) is not None:
            lines.append(one(other, next(iter(measures)), stage))
        elif other.city in named or (other.category, other.edition) != (own.category, own.edition):
            points = measures == {"score"} and other.score is not None
            scene = stage.of(other)
            lines.append(say.points(other, scene) if points else say.place(other, scene, "before" in measures))
        elif other.city != own.city:
            lines.append(say.leader(other, stage.of(other)))
    lines += stage.unknown(unknown, "rank")
    return lines if part.mean is None else [*lines, say.board_mean(part.mean, stage.of(own))]


def _many_cells(query: Query, part: Part, cells: Sequence[Cell], stage: Stage) -> list[str]:
    """Several cells: in how many of them it is so, and in which; of several cities on a board, which ones."""
    cities = axes(cells)[0]
    if len(cities) > 1 and not is_over_boards(part):
        return _many_cities(query, part, cells, stage)
    lines = [line for city in cities for line in _of_city(query, part, city, stage)]
    return lines + _exceptions(query, part, cells, stage)


def _has_exceptions(query: Query, part: Part) -> bool:
    """True if something was said of all boards that is not true of some."""
    return part.value is False and query.quantifier in ("all", "each") and is_over_boards(part)


def _exceptions(query: Query, part: Part, cells: Sequence[Cell], stage: Stage) -> list[str]:
    """Where a claim on all boards is not true, with those that the city was held against."""
    found = [each for each in cells if each not in part.fitting and each not in part.undecided]
    if not _has_exceptions(query, part) or len(axes(found)[0]) > 1 or len(found) > MOST_NAMED:
        return []
    say, lines = stage.say, list[str]()
    for cell in found:
        board = (cell.category, cell.edition)
        others = [each for each in part.evidence if (each.category, each.edition) == board and each.city != cell.city]
        known = [cell, *(each for each in others if each.rank is not None)]
        shown = [f"{say.city(each.city)} {say.value(each, query.shown)}" for each in known]
        # A place alone would be read as that of the city named last.
        lines.append(
            say.item(
                ", ".join(_board(cell, part, stage)),
                "; ".join(shown if len(known) > 1 else [say.value(cell, query.shown)]),
            )
        )
    return [*([say.exceptions()] if part.fitting else []), *lines] if lines else []


def _many_cities(query: Query, part: Part, cells: Sequence[Cell], stage: Stage) -> list[str]:
    held_against_cities = any(each.than.cities for each in query.where)
    if len(cells) == len(part.cells) == 2 and not held_against_cities:
        return of_cells(cells, query.shown, stage)
    fitting = [each for each in part.fitting if each.ranking is not None]
    known = replace(part, certain=not part.undecided)
    lines = [stage.say.members(query, len(fitting), fitting, known, stage.of(cells[0]))]
    others = [each for each in cells if each not in fitting]
    lines += of_cells(others, query.shown, stage) if others else []
    return lines + stage.unknown([each for each in part.undecided if each.ranking is None], query.shown)


def _of_city(query: Query, part: Part, city: str, stage: Stage) -> list[str]:
    """In how many editions or categories it is so for a city, and in which."""
    say, own = stage.say, [each for each in part.cells if each.city == city]
    undecided = [each for each in part.undecided if each.city == city]
    fitting = [each for each in part.fitting if each.city == city]
    named = {each for condition in query.where for each in condition.than.cities} | {city}
    found = Part(
        cells=tuple(sorted(fitting, key=lambda each: each.edition)),
        known=len(own) - len(undecided),
        candidates=len(own),
        evidence=tuple(each for each in part.evidence if each.city in named),
        city=city,
        category=part.category,
        edition=part.edition,
    )
    if part.category is not None:
        unknown = [say.years_unknown([each.edition for each in undecided])] if undecided else []
        return [say.in_editions(query, found), *unknown]
    if part.edition is not None:
        lines = say.in_categories(query, found, stage.scene(OVERALL, part.edition)).split("\n")
        missing = [each.category for each in undecided]
        return [*lines, *([say.boards_unknown(part.edition, missing)] if missing else [])]
    return say.cases(query, found).split("\n")


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
    if not isinstance(part.value, (int, float)) or isinstance(part.value, bool):
        return None
    if query.claim[0][0] in BOUNDS:
        # Of a count that is not certain, there may be more.
        many, enough = BOUNDS[query.claim[0][0]]
        reached = part.value + enough > float(query.claim[0][1:])
        return reached is many if part.certain or reached else None
    if not part.certain:
        return None
    return abs(abs(float(part.value)) - float(query.claim[0])) < NEARLY
