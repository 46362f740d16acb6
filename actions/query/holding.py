"""Whether a finding holds something of what was asked, and whether it holds all of it."""

from __future__ import annotations

from actions.query import selection
from actions.query.finding import Finding, Part
from actions.query.query import Query

# More cities than these are not told one by one where one of them is asked for.
FEW = 5


def all_known(finding: Finding) -> bool:
    """True if the places of all cities that are compared are known, and not only who is ahead."""
    query = finding.query
    if query.asked == "which" and query.axis == "city" and _ranks_named(query):
        if len(query.cities.named) > FEW:
            # The places of all the others would hide the one that was asked for.
            return complete(finding)
        return all(part.known >= len(query.cities.named) for part in finding.parts)
    if query.asked == "which" and query.axis == "category" and _ranks_named(query):
        return all(part.known >= len(query.categories.named) for part in finding.parts)
    if query.asked == "whether" and any(each.than.cities for each in query.where) and query.cities.named:
        return all(cell.ranking is not None for part in finding.parts for cell in (*part.cells, *part.evidence))
    return not several_cities(query) or set(query.cities.named) <= measured(finding)


def complete(finding: Finding) -> bool:
    """True if nothing that is unknown could change the finding."""
    return all(part.certain for part in finding.parts)


def holds(finding: Finding) -> bool:
    """True if the store holds something of what was asked."""
    asked = finding.query.asked
    if asked == "value" and several_cities(finding.query):
        return set(finding.query.cities.named) <= measured(finding) or any(part.fitting for part in finding.parts)
    if asked == "value" and not finding.query.among:
        return any(part.known for part in finding.parts)
    if asked == "which" and _ranks_named(finding.query) and not selection.spans(finding.query):
        return any(part.certain and part.cells for part in finding.parts)
    if asked in ("which", "how_many") and finding.query.axis == "category" and finding.query.where:
        # "In keinem der zwei bekannten Bereiche" is something, too.
        return any(part.known for part in finding.parts)
    if asked in ("which", "how_many"):
        return any(part.cells or (part.certain and part.known) or _counted(part) for part in finding.parts)
    return any(part.value is not None for part in finding.parts)


def measured(finding: Finding) -> set[str]:
    """The cities of which something that was asked for is known."""
    return {cell.city for cell in finding.cells if cell.value(finding.query.measure) is not None}


def _ranks_named(query: Query) -> bool:
    """ "Wer liegt vorn, Köln oder Bonn?" needs to be decided, not only the place of one."""
    if query.order is None or query.where or query.quantifier != "each":
        return False
    if query.axis == "category":
        return len(query.categories.named) > 1
    return query.axis == "city" and len(query.cities.named) > 1 and not query.cities.states


def _counted(part: Part) -> bool:
    return part.certain and part.value is not None and part.candidates > 0


def several_cities(query: Query) -> bool:
    """True if the values of several cities are asked for, side by side."""
    return query.asked == "value" and len(query.cities.named) > 1
