"""What the annotated examples ask of the cube, on the facts that the bot ships with, against a plain evaluation.

The plain one reads the facts files itself and looks at what is known only: it must find the same cells and the same
values, in the edition that was taken, and nothing in newer ones that were passed over.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.facts.queries import Facts
from actions.query.cube import Cube
from actions.query.evaluation import evaluate
from actions.query.finding import Finding, Part
from actions.query.query import CUBE, Query
from actions.settings import PROJECT_ROOT
from bot.nlu.examples import read_examples
from tests.actions.query.known import Known, base_of, expected, value_of
from tests.actions.query.known.shipped import read_facts
from tests.actions.query.plain import Key, PlainFacts

HOME_CITY = "Düsseldorf"
CONVERSATIONS = read_examples(PROJECT_ROOT / "data" / "examples")
QUERIES = list(
    dict.fromkeys(query for each in CONVERSATIONS for example in each.examples for query in example.queries or ())
)


@pytest.fixture(scope="module")
def files() -> PlainFacts:
    """The facts files, read without the store."""
    return read_facts(PROJECT_ROOT / "data" / "facts")


@pytest.mark.parametrize("asked", sorted(CUBE))
def test_a_query_finds_what_a_plain_evaluation_finds(asked: str, real_facts: Facts, files: PlainFacts) -> None:
    cube = Cube(real_facts)
    queries = [query for query in QUERIES if query.asked == asked]
    differing = [query for query in queries if not agree(evaluate(query, cube, HOME_CITY), files)]
    assert queries
    assert not differing, f"{len(differing)} of {len(queries)}: {differing[:3]}"


def agree(finding: Finding, files: PlainFacts) -> bool:
    """Whether a finding is what the files say, the one of another edition included."""
    if finding.senseless:
        return True
    query, years = finding.query, years_of(finding, files)
    if finding.apart:
        return all(agree_on_cells(query, part, files) for part in finding.parts)
    found, parts = expected(query, files, years), list(finding.parts)
    if query.asked in ("mean", "sum"):
        # Of a group, which city comes first says nothing.
        found, parts = (
            sorted(found, key=lambda each: sorted(each.keys)),
            sorted(parts, key=lambda each: sorted(keys(each))),
        )
    here = len(found) == len(parts) and all(
        same(query, part, known) and agree_on_cells(query, part, files)
        for part, known in zip(parts, found, strict=True)
    )
    older = finding.elsewhere is None or agree(finding.elsewhere, files)
    return here and older and all(holds_nothing(query, each, files) for each in passed_over(finding, years))


def passed_over(finding: Finding, years: list[int]) -> list[list[int]]:
    """The editions that are said to lack what was asked for: all that were asked for together, or each by itself."""
    if list(finding.lacking) == years:
        return [years]
    base = base_of(finding.query)
    return [[year] for year in finding.lacking if base is None or year > base]


def years_of(finding: Finding, files: PlainFacts) -> list[int]:
    """The editions that a query names, or that were taken for it."""
    editions = finding.query.editions
    if editions.named:
        return sorted(set(editions.named) - set(editions.without))
    if base_of(finding.query) is not None:
        return [editions.until or files.years[-1]]
    if editions.without and not (editions.every or editions.since or editions.until):
        return [max(year for year in files.years if year not in editions.without)]
    first, last = editions.since or 0, editions.until or 9999
    chosen = [year for year in files.years if first <= year <= last and year not in editions.without]
    # Where no edition holds anything, the newest is looked at.
    everything = editions.every or editions.since or editions.until or finding.query.axis == "edition"
    if finding.query.compares_editions and finding.query.asked in ("which", "how_many", "whether"):
        chosen = [year for year in chosen if year != files.years[0]]
    return chosen if everything else [files.years[-1]]


def keys(part: Part) -> list[Key]:
    return [(cell.city, cell.category, cell.edition) for cell in part.cells]


def same(query: Query, part: Part, known: Known) -> bool:
    """Whether a part states the cells and a value that are expected; of those that fit nowhere, some.

    Who is ahead though its place is not known, or its points, is certain because of others.
    """
    if query.asked == "which" and query.order and any(cell.value(query.measure) is None for cell in part.cells):
        return part.certain or sorted(keys(part)) == sorted(known.keys)
    if query.quantifier == "none" and query.axis == "city" and not part.certain:
        return set(keys(part)) <= set(known.keys)
    return sorted(keys(part)) == sorted(known.keys) and part.value in known.values


def agree_on_cells(query: Query, part: Part, files: PlainFacts) -> bool:
    """Whether the place and the points of each cell are those of the files."""
    return all(
        files.world.get(key, (None, None)) == (cell.rank, cell.score)
        for key, cell in zip(keys(part), part.cells, strict=True)
    )


def holds_nothing(query: Query, years: list[int], files: PlainFacts) -> bool:
    """Whether the files lack what was asked for in these editions: of cities side by side, that of one is enough."""
    found = expected(query.but(editions=replace(query.editions, named=tuple(years))), files, years)
    if query.asked == "value" and query.among is None:
        cities = {key[0] for each in found for key in each.keys if value_of(query, files, key) is not None}
        return not cities or not cities >= set(query.cities.named)
    if query.quantifier == "none":
        return True
    if query.asked in ("which", "how_many"):
        ranked = query.order is not None and not query.where and len(query.cities.named) > 1
        return ranked or not any(each.keys for each in found)
    return all(None in each.values for each in found)
