"""Whether something is so: yes, no, or cannot be known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.query.cube import Cube
from actions.query.finding import Cell, Part
from actions.query.members import city_part, references
from actions.query.picking import fulfils
from actions.query.possible import mean_score, referred_cell
from actions.query.query import Cities, Condition, Order, Query, Reference
from actions.query.values import hidden_ahead, position_part


def claim_part(query: Query, cells: Sequence[Cell], cube: Cube) -> Part:
    """Whether the conditions of the query hold for all of the cells, for any or for none, as its quantifier says.

    The cells that decide come first. Where somebody wrongly is said to lead, the leader is among the evidence.
    """
    if query.among is not None and len(cells) == 1:
        return _within_group(query, cells[0], cube)
    # "Alle hessischen Städte hinter Darmstadt" are all others.
    held = {city for each in query.where for city in each.than.cities} if query.quantifier == "all" else set()
    cells = [cell for cell in cells if cell.city not in held or query.cities.named == (cell.city,)]
    truths = {cell: _truth(query, cell, cube) for cell in cells}
    value = _combined(query.quantifier, list(truths.values()))
    deciding = [cell for cell, truth in truths.items() if truth is (query.quantifier in ("any", "none"))]
    evidence = [
        other
        for cell in cells
        for other in (
            *references(query, cell.city, cell.category, cell.edition, cube, cell.base),
            *(_leaders(query, cell, cube) if truths[cell] is False else ()),
        )
    ]
    first = cells[0] if cells else None
    return Part(
        cells=(*deciding, *(cell for cell in cells if cell not in deciding)),
        value=value,
        certain=value is not None,
        candidates=len(cells),
        known=sum(1 for truth in truths.values() if truth is not None),
        open=tuple(dict.fromkeys(cell.city for cell, truth in truths.items() if truth is None)),
        fitting=tuple(cell for cell, truth in truths.items() if truth),
        undecided=tuple(cell for cell, truth in truths.items() if truth is None),
        evidence=tuple(dict.fromkeys(evidence)),
        category=first.category if first and len({cell.category for cell in cells}) == 1 else None,
        edition=first.edition if first and len({cell.edition for cell in cells}) == 1 else None,
        mean=mean_score(first.category, first.edition, cube)
        if first and any(each.than.mean for each in query.where)
        else None,
    )


def _within_group(query: Query, cell: Cell, cube: Cube) -> Part:
    """The claim on one city in a group, with its place there; `open` are those who may be ahead of it, too."""
    only = query.where[0] if len(query.where) == 1 else None
    if only and only.measure == "rank" and only.relation == "equal" and (only.than.number or 0) < 0:
        return _last_of_group(query, cell, cube, -int(only.than.number or 0))
    position, truth = position_part(query, cell, cube), _truth(query, cell, cube)
    return replace(
        position,
        value=truth,
        place=position.value if isinstance(position.value, int) else None,
        certain=truth is not None,
        candidates=1,
        known=int(truth is not None),
        open=() if position.certain else position.open,
        fitting=(cell,) if truth else (),
        undecided=(cell,) if truth is None else (),
    )


def _last_of_group(query: Query, cell: Cell, cube: Cube, n: int) -> Part:
    """The claim that a city is the n-th last in a group, with who is."""
    asked = query.but(cities=query.among or Cities(), among=None, where=(), order=Order("worst", n, n))
    last = city_part(asked.but(asked="which", axis="city"), cell.category, cell.edition, cube, cell.base)
    behind = [each for each in last.cells if n == 1 and each.rank and cell.rank and each.rank > cell.rank]
    truth = cell in last.cells if last.certain else False if behind else None
    return replace(
        last,
        cells=(cell,),
        value=truth,
        certain=truth is not None,
        fitting=(cell,) if truth else (),
        undecided=(cell,) if truth is None else (),
        evidence=tuple(each for each in last.cells if each != cell) if last.certain else tuple(behind),
    )


def _truth(query: Query, cell: Cell, cube: Cube) -> bool | None:
    """Whether it is so; places are counted within the group that the query names.

    Who took no part was neither ahead of another city nor behind it.
    """
    held = {city for each in query.where for city in each.than.cities}
    if held and cube.absent(cell.edition) & {cell.city, *held}:
        return None
    if query.among is None:
        return fulfils(query.where, cell, cube)
    counted = [each for each in query.where if each.measure == "rank" and each.than.number is not None]
    others = fulfils([each for each in query.where if each not in counted], cell, cube)
    position = position_part(query, cell, cube)
    if not isinstance(position.value, int) or others is not True:
        return others if others is False else None
    places = range(position.value, position.value + hidden_ahead(position, cube) + 1)
    truths = {all(_within(each, place) for each in counted) for place in places}
    return truths.pop() if len(truths) == 1 else None


def _within(condition: Condition, place: int) -> bool:
    number = condition.than.number or 1
    return {
        "better": place < number,
        "at_least": place <= number,
        "equal": place == number,
        "at_most": place >= number,
        "worse": place > number,
    }.get(condition.relation, False)


def _combined(quantifier: str, truths: list[bool | None]) -> bool | None:
    if not truths:
        return None
    if quantifier in ("any", "none"):
        found = True if any(truths) else None if None in truths else False
        return found if quantifier == "any" or found is None else not found
    return False if any(each is False for each in truths) else None if None in truths else True


def _leaders(query: Query, cell: Cell, cube: Cube) -> list[Cell]:
    """Who holds the single place that the city was said to hold, if it is the first or the last."""
    places = [each.than.number for each in query.where if each.measure == "rank" and each.relation == "equal"]
    if query.among or not any(place in (1, -1) for place in places):
        return []
    leader = referred_cell(Reference(place=int(places[0] or 1)), cell, cube)
    return [leader] if leader else []
