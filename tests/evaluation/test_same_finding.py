"""Queries that are written down in two ways and must have one Finding."""

from __future__ import annotations

import pytest

from actions.facts.queries import Facts
from actions.query.cube import Cube
from actions.query.evaluation import evaluate
from actions.query.finding import Finding
from actions.query.notation import read
from actions.query.query import CUBE, Query
from actions.settings import PROJECT_ROOT
from bot.nlu.examples import read_examples
from tests.evaluation.same_finding import in_the_form_of_its_finding
from tests.evaluation.same_question import differing

HOME = "Düsseldorf"
BEHIND_MUNICH = {"asked": "which city", "cities": "state Bayern", "where": "rank worse city München"}


@pytest.fixture(scope="module")
def cube(real_facts: Facts) -> Cube:
    return Cube(real_facts)


def content(finding: Finding | None, turned: bool) -> object:
    """What a Finding says, in whichever order; where the cities of a comparison changed places, how it comes out."""
    if finding is None:
        return None
    parts = []
    for part in finding.parts:
        value = abs(part.value) if finding.query.asked == "difference" and part.value is not None else part.value
        cells = {(cell.city, cell.category, cell.edition, cell.rank) for cell in part.cells}
        parts.append((value, [] if turned else sorted(map(str, cells))))
    return sorted(map(str, parts)), content(finding.elsewhere, turned)


def test_in_its_form_each_query_of_the_examples_has_the_same_finding(cube: Cube) -> None:
    conversations = read_examples(PROJECT_ROOT / "data" / "examples")
    messages = [example for each in conversations for example in each.examples]
    queries = {query for each in messages for query in each.queries or () if query.asked in CUBE}
    formed = {query: in_the_form_of_its_finding(query, cube, HOME) for query in queries}
    assert len([query for query, form in formed.items() if query != form]) > 100
    assert [query for query, form in formed.items() if not alike(query, form, cube)] == []


def alike(query: Query, form: Query, cube: Cube) -> bool:
    turned = query.asked == "whether" and query.cities.named != form.cities.named and query.where != form.where
    one, other = (content(evaluate(each, cube, HOME), turned) for each in (query, form))
    return one == other


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (BEHIND_MUNICH, {**BEHIND_MUNICH, "cities": "state Bayern; without München"}),
        (BEHIND_MUNICH, {**BEHIND_MUNICH, "cities": "München; state Bayern"}),
        (BEHIND_MUNICH, {**BEHIND_MUNICH, "cities": "state Bayern; without Berlin"}),
        ({"editions": "all"}, {"editions": "since 2019"}),
        ({"editions": "since 2024"}, {"editions": "2024, 2025"}),
        ({"measure": "step", "editions": "since 2023; until 2024"}, {"measure": "step", "editions": "2024"}),
        ({"asked": "whether", "where": "rank better 11"}, {"asked": "whether", "where": "rank at_least 10"}),
        ({"asked": "whether", "where": "rank better -3"}, {"asked": "whether", "where": "rank at_least -4"}),
        (
            {"measure": "score", "cities": "place -1", "editions": "2019"},
            {"measure": "score", "cities": "Salzgitter", "editions": "2019"},
        ),
        (
            {"asked": "difference", "cities": "Hamburg", "editions": "2019", "against": "place -1"},
            {"asked": "difference", "cities": "Hamburg, Salzgitter", "editions": "2019"},
        ),
        (
            {"asked": "whether", "cities": "Mainz", "editions": "2024", "where": "rank worse city Wiesbaden"},
            {"asked": "whether", "cities": "Wiesbaden", "editions": "2024", "where": "rank better city Mainz"},
        ),
        (
            {"asked": "which category", "categories": "all", "quantifier": "any", "where": "rank at_least 20"},
            {"asked": "which category", "where": "rank at_least 20"},
        ),
    ],
    ids=str,
)
def test_two_forms_of_one_question(one: dict[str, str], other: dict[str, str], cube: Cube) -> None:
    assert differing(read(one), read(other), HOME, cube) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # As it happens, no other city fits either.
        (
            {"asked": "how_many city", "cities": "state Sachsen-Anhalt", "where": "rank at_least 5"},
            {"asked": "how_many city", "cities": "state Saarland", "where": "rank at_least 5"},
        ),
        ({"asked": "whether", "where": "rank better 10"}, {"asked": "whether", "where": "rank at_least 10"}),
        ({"asked": "whether", "where": "rank better 10"}, {"asked": "whether", "where": "rank at_most 10"}),
        ({"editions": "2025"}, {}),
        ({"cities": "place 1"}, {"cities": "Hamburg"}),
        ({"measure": "step", "editions": "since 2022; until 2024"}, {"measure": "step", "editions": "2024"}),
        (
            {"asked": "whether", "cities": "Mainz", "editions": "2024", "where": "rank worse city Wiesbaden"},
            {"asked": "whether", "cities": "Wiesbaden", "editions": "2024", "where": "rank worse city Mainz"},
        ),
        ({"asked": "whether", "editions": "all", "quantifier": "any"}, {"asked": "whether", "editions": "all"}),
        (BEHIND_MUNICH, {**BEHIND_MUNICH, "cities": "state Bayern; without Augsburg"}),
    ],
    ids=str,
)
def test_what_is_alike_by_chance_or_not_at_all_differs(one: dict[str, str], other: dict[str, str], cube: Cube) -> None:
    assert differing(read(one), read(other), HOME, cube) != []
