"""A whole finding in lines: what was asked, what is lacking, and what another edition holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from actions.answers.shapes.claims import claimed_answer, claims, stated_of_claim
from actions.answers.shapes.figures import differences, totals
from actions.answers.shapes.members import members, unknown_references
from actions.answers.shapes.ordered import is_of_named
from actions.answers.shapes.stage import MOST_NAMED, Stage, points_or_places
from actions.answers.shapes.values import one, values
from actions.answers.wording.base.conditions import read_turn
from actions.query.finding import Cell, Finding, Part
from actions.query.members import counted_measure
from actions.query.query import MOVES, OVERALL, Query

SHAPES: dict[str, Callable[[Query, Sequence[Part], Stage], list[str]]] = {
    "value": values,
    "which": members,
    "how_many": members,
    "difference": differences,
    "mean": totals,
    "sum": totals,
    "whether": claims,
}
# How a place came about is told where only few are.
MOST_DERIVED = 2


def tell(finding: Finding, stage: Stage) -> list[str]:
    """The lines of a finding, the answer first."""
    if finding.senseless:
        return [stage.say.senseless(finding.query.asked == "mean")]
    known = says_something(finding)
    lines = _answer(finding, stage) if known else _nothing(finding, stage)
    if finding.apart:
        return [stage.say.apart(), *lines, *_notes(finding, stage)]
    shown = {part.edition for part in finding.parts} | {cell.edition for cell in finding.cells}
    newer = [year for year in finding.lacking if year not in shown]
    of_any = finding.query.quantifier != "each" and finding.query.asked in ("which", "how_many")
    if known and newer and finding.query.axis != "edition" and not of_any:
        lines.append(stage.say.lacking_years(newer))
    if finding.elsewhere is not None and _holds_more(finding.elsewhere):
        same = {cell.city for cell in finding.elsewhere.cells} <= {cell.city for cell in finding.cells}
        # A "Nein." is not followed by a "Ja.".
        decided = any(isinstance(part.value, bool) for part in finding.parts)
        lines += _elsewhere(finding.elsewhere, is_hint(finding), same, replace(stage, denied=decided or stage.denied))
    return lines + _notes(finding, stage)


def is_hint(finding: Finding) -> bool:
    """True if what another edition holds is only hinted at: what was asked for said something, and it is a list."""
    older = finding.elsewhere
    if older is None or not says_something(finding) or older.query.asked in ("value", "whether", "how_many"):
        return False
    # Where the city's own place is not known, the edition that holds it is the answer.
    own_unknown = any(unknown_references(finding.query, part) for part in finding.parts)
    return len(older.cells) > (MOST_NAMED if own_unknown or not finding.cells else 1)


def _holds_more(older: Finding) -> bool:
    """True if another edition has what was asked for, not only places of others."""
    if older.query.asked == "whether" and {each.measure for each in older.query.where} & MOVES:
        return any(cell.ranking is not None for cell in older.cells)
    if older.query.order is not None and older.query.axis != "city" and all(part.known == 1 for part in older.parts):
        # Of one known category or edition, nobody can say that it is the best.
        return False
    found = bool(older.cells) or any(part.value is not None for part in older.parts)
    return found and says_something(older)


def told(finding: Finding) -> list[Finding]:
    """The findings whose facts are stated: this one, and that of another edition."""
    here = says_something(finding) or finding.query.asked in ("difference", "whether") or _moved(finding.query)
    older = finding.elsewhere
    there = older is not None and _holds_more(older) and not is_hint(finding)
    return [*([finding] if here else []), *([older] if older is not None and there else [])]


def stated_cells(finding: Finding, with_evidence: bool = False) -> tuple[Cell, ...]:
    """The cells that the lines of a finding state: of a claim on many cities, those that decide it.

    Of several editions, categories or named cities, each is stated with the cells that it is held against; a single
    claim only `with_evidence`.
    """
    query, parts = finding.query, finding.parts
    if query.asked == "whether":
        held = [cell for part in parts if with_evidence and len(part.cells) == 1 for cell in part.evidence]
        return tuple(dict.fromkeys([*(cell for part in parts for cell in stated_of_claim(query, part)), *held]))
    beside = [cell for part in parts if _with_evidence(query, part) for cell in part.evidence]
    return tuple(dict.fromkeys((*finding.cells, *beside)))


def _with_evidence(query: Query, part: Part) -> bool:
    """True if the cells that others are held against are stated, too."""
    if query.axis == "city":
        elsewhere = any(each.elsewhere for each in query.where)
        return query.quantifier == "each" and (elsewhere or is_of_named(query, part))
    return len(part.cells) > 1 and query.axis in ("category", "edition")


def _answer(finding: Finding, stage: Stage) -> list[str]:
    lines = SHAPES[finding.query.asked](_dated(finding.query), finding.parts, stage)
    if not finding.query.claim:
        return lines
    first, *rest = lines
    return [stage.say.paragraph([*stage.verdict(claimed_answer(finding)), first]), *rest]


def _dated(query: Query) -> Query:
    """The query with the year of a place before, where another edition than the one before is meant."""
    since = query.editions.since
    if since is None or read_turn(query.where):
        return query
    dated = (
        replace(each, than=replace(each.than, edition=since))
        if each.measure == "before" and each.than.number is not None
        else each
        for each in query.where
    )
    return query.but(where=tuple(dated))


def says_something(finding: Finding) -> bool:
    """True if there is a value, a member or a verdict to be told."""
    query = finding.query
    if query.asked == "value" and not query.among:
        return any(cell.value(query.measure) is not None for cell in finding.cells)
    if query.asked == "whether":
        known = any(cell.ranking is not None for cell in finding.cells)
        return known or any(part.value is not None and part.certain for part in finding.parts)
    if query.asked in ("which", "how_many"):
        pooled = query.axis == "city" and query.quantifier != "each"
        return pooled or any(_found_members(query, part) for part in finding.parts)
    return any(part.value is not None for part in finding.parts)


def _found_members(query: Query, part: Part) -> bool:
    """True if members are known, or of how many it is known that they are none."""
    if part.cells or part.certain:
        return bool(part.cells or part.known or part.value is not None)
    return not unknown_references(query, part) and bool(part.known or part.value)


def _elsewhere(finding: Finding, hint: bool, same: bool, stage: Stage) -> list[str]:
    """What another edition holds, or that it holds more; of the same cities, their names need not be said again."""
    if same and finding.query.asked == "value" and len(finding.cells) == 1:
        cell = finding.cells[0]
        return [stage.say.older(cell, finding.query.measure, stage.of(cell))]
    years = sorted({cell.edition for cell in finding.cells} or finding.query.editions.named)
    if hint:
        return [stage.say.fuller(years)]
    first, *rest = _answer(finding, stage)
    return [stage.say.paragraph([stage.say.known_elsewhere(years), first]), *rest]


def _nothing(finding: Finding, stage: Stage) -> list[str]:
    """That nothing is known of what was asked, and what is known of its parts."""
    query, say = finding.query, stage.say
    if query.asked in ("mean", "sum") and not query.cities.named:
        return _no_total(finding, stage)
    cells = [cell for part in finding.parts for cell in (*part.cells, *part.evidence)]
    measure = query.measure if query.asked in ("value", "mean", "sum", "difference") else counted_measure(query)
    measure = points_or_places(query) if query.asked == "difference" else measure
    lines = [say.verdict(None)] if query.asked == "whether" else []
    if query.asked in ("difference", "whether"):
        known = [cell for cell in cells if cell.value(measure) is not None][:MOST_NAMED]
        # Of the place in the edition before nobody asked.
        lines += [say.place(each, stage.of(each)) if measure == "rank" else one(each, measure, stage) for each in known]
    missing = [cell for cell in cells if cell.value(measure) is None]
    if measure == "step" and query.editions.since:
        # "Seit 2022 geklettert?" lacks the place of then, or that of now.
        lines += stage.unknown([end for cell in missing for end in cell.ends(known=False)], "rank")[:MOST_NAMED]
    else:
        lines += stage.unknown(missing, measure)[:MOST_NAMED]
    if not lines and query.asked == "difference" and query.among is not None:
        lines = [say.unknown_members(stage.of(each)) for each in cells[:1]]
    if missing and query.axis == "city" and query.where:
        lines.append(say.not_to_be_said(query, stage.of(missing[0])))
    if _moved(query):
        lines += [one(end, "rank", stage) for cell in cells for end in cell.ends()][:MOST_NAMED]
    if lines:
        return lines
    years = list(query.editions.named) or [query.editions.until or stage.newest]
    if query.cities.named and query.axis != "city":
        boards = list(query.categories.named) or [OVERALL]
        if query.axis == "category":
            boards = list(dict.fromkeys(key for part in finding.parts for key in part.open))
        return [say.unknown_value(city, boards, years, measure) for city in query.cities.named[:MOST_NAMED]]
    board = stage.scene((query.categories.named or (OVERALL,))[0], years[-1])
    lines = [say.unknown_members(board)]
    if query.axis == "city" and measure == "score":
        lines += [
            say.among_known(part.known, part.candidates, measure, query.cities)
            for part in finding.parts
            if part.candidates
        ]
    return lines


def _no_total(finding: Finding, stage: Stage) -> list[str]:
    """That too few cells of a group are known, and those that are."""
    query, known = finding.query, [each for each in finding.cells if each.value(finding.query.measure) is not None]
    if not known:
        board = (query.categories.named or (OVERALL,))[0]
        return [stage.say.unknown_members(stage.scene(board, max(query.editions.named, default=stage.newest)))]
    few = stage.say.among_known(len(known), len(finding.cells), points_or_places(query), query.cities)
    return [few, *(one(each, query.measure, stage) for each in known[:MOST_NAMED])]


def _moved(query: Query) -> bool:
    """True if a movement is asked for, of which one end alone may be known."""
    return query.asked == "value" and query.measure in MOVES


def _notes(finding: Finding, stage: Stage) -> list[str]:
    """How places came about that no source prints, where only few cells are stated."""
    stated = [cell.ranking for cell in finding.cells if cell.ranking is not None]
    notes = [derivation(each.note) for each in stated] if len(stated) <= MOST_DERIVED else []
    return [stage.say.derived(note) for note in dict.fromkeys(notes) if note]


def derivation(note: str) -> str:
    """How a place was come by, by the note on it: "counted", "listed", or "" where a source prints it."""
    if note.startswith("rank counted"):
        return "counted"
    return "listed" if note.startswith("read off an ordered list") else ""
