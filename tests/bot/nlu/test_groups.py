"""Groups of federal states or of cities that people name by one word."""

from __future__ import annotations

from actions.facts.groups import GROUP, group_names, groups
from actions.facts.queries import Facts
from bot.nlu.gazetteer import Gazetteer
from bot.nlu.text import fold_words


def test_a_group_is_of_states_or_cities_that_the_store_knows(real_facts: Facts) -> None:
    known = {
        kind: {name.value for name in real_facts.names() if name.kind == kind} for kind in ("city", "federal_state")
    }
    for name, group in groups().items():
        assert set(group.members) <= known[group.kind], name
        assert len(group.members) > 1, name


def test_a_group_is_found_by_its_words(everyday: frozenset[str]) -> None:
    gazetteer = Gazetteer(group_names(), everyday)
    (mention,) = gazetteer.find("Wer ist die beste ostdeutsche Stadt?")
    assert (mention.kind, groups()[mention.values[0]].kind) == (GROUP, "federal_state")


def test_no_two_groups_share_a_word() -> None:
    words = [fold_words(name.alias) for name in group_names() if name.alias]
    values = [name.value for name in group_names() if name.alias]
    shared = {
        word for word in words if len({value for other, value in zip(words, values, strict=True) if other == word}) > 1
    }
    assert shared == set()
