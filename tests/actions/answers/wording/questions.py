"""Questions of every kind, made up from what the store holds and from what it lacks; the same ones in every run."""

from __future__ import annotations

import random
from typing import Any

from actions.answers.reply import ANSWERERS
from actions.facts.queries import Facts
from actions.question import Question

KINDS = (*ANSWERERS, "source")
CITIES = ("Düsseldorf", "Köln", "Essen", "München", "Hamburg", "Hanau", "Bottrop", "Jena", "Trier", "Berlin", "Halle")
EDITIONS = (2018, 2019, 2020, 2021, 2022, 2023, 2024, 2024, 2024, 2025, 2025, 2027)
NOBODY = "Wilhelmine Unbekannt"
NOWHERE = ("Hintertupfingen", "Quarzburg")
DOUBTFUL = ("Frankfurt am Main", "Freiburg im Breisgau")


def make_questions(facts: Facts, number: int, seed: int = 20_240_916) -> list[Question]:
    """As many Questions as asked for, all kinds in turn."""
    dice = random.Random(seed)
    world = _World(facts)
    return [world.question(KINDS[each % len(KINDS)], dice) for each in range(number)]


class _World:
    """What can be named in a question."""

    def __init__(self, facts: Facts) -> None:
        self.cities = [each.name for each in facts.cities()]
        self.categories = [each.key for each in facts.categories()]
        self.states = facts.federal_states()
        self.persons = [each.name for each in facts.persons()]
        self.topics = sorted({topic for each in facts.statements() for topic in each.topics})

    def question(self, kind: str, dice: random.Random) -> Question:
        """One question of a kind."""
        few = 2 if kind == "compare" else 1
        changes: dict[str, Any] = {"cities": self._cities(dice, dice.choice((few, few, few, 2, 3)))}
        if dice.random() < 0.6:
            changes["categories"] = tuple(dice.sample(self.categories, dice.choice((1, 1, 1, 2))))
        if dice.random() < 0.55:
            changes["editions"] = tuple(sorted({dice.choice(EDITIONS) for _ in range(dice.choice((1, 1, 1, 2)))}))
        if kind in ("change", "history") and dice.random() < 0.3:
            changes["since"] = dice.choice((2019, 2021, 2023))
        if kind in ("at_rank", "top"):
            changes["rank"] = dice.choice((None, 1, 2, 7, 40, 82, -1))
            changes["relation"] = dice.choice((None, None, "before", "behind"))
        if dice.random() < 0.3:
            changes |= {"n": dice.choice((1, 3, 5, 10, 20)), "bottom": dice.random() < 0.3}
        if kind in ("top", "climbers", "coverage") and dice.random() < 0.4:
            changes["federal_state"] = dice.choice(self.states)
        if kind in ("rank", "reason", "measure", "quote") and dice.random() < 0.3:
            changes["claim"] = dice.choice((1, 6, 17, -1))
        changes |= self._words(kind, dice)
        nameable = [name for name in ("cities", "categories", "editions", "topics") if changes.get(name)]
        named = {name for name in nameable if dice.random() < 0.75}
        if "editions" in changes and "editions" not in named and dice.random() < 0.3:
            named.add("kept_editions")
        return Question(kind=kind, named=frozenset(named), **changes)

    def _cities(self, dice: random.Random, number: int) -> tuple[str, ...]:
        if dice.random() < 0.5:
            return tuple(dice.sample(CITIES[:-1], number))
        return tuple(dice.sample(self.cities, number))

    def _words(self, kind: str, dice: random.Random) -> dict[str, Any]:
        """People, topics, names that nothing answers to."""
        changes: dict[str, Any] = {}
        if kind in ("quote", "person", "reason", "measure") and dice.random() < 0.6:
            changes["cities"] = ("Düsseldorf",)
            changes["editions"] = ()
        if kind in ("quote", "person"):
            changes["persons"] = dice.choice(((), tuple(self.persons[:1]), tuple(self.persons), (NOBODY,)))
            changes["unknown"] = (NOBODY,) if dice.random() < 0.15 else ()
        elif dice.random() < 0.04:
            changes["unknown"] = NOWHERE[: dice.choice((1, 2))]
        if kind in ("quote", "reason", "measure") and dice.random() < 0.4:
            changes["topics"] = (dice.choice(self.topics),)
        if dice.random() < 0.02:
            changes["options"] = DOUBTFUL
        return changes
