"""Splits a sentence into clauses, and says which city and which board each of them is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.imports.press.names import CITY_STATES, Found, Names
from bot.imports.press.setting import WE, Setting

# "Platz 1: Hamburg" stays together.
SPLIT = re.compile(
    r"\s*(?:[,;]|(?<!\d)(?<!eins)(?<!zwei)(?<!drei):(?!\s+(?:Platz|Rang|\d)))\s+|\s+(?:[–—|•·/-]|\+{2,3}|\*{1,3})\s+|\s+(?=(?:und|während|sowie|aber|doch|sondern|jedoch)\s)"
)
# A city after one of these is what another is compared with.
COMPARED = re.compile(
    r"\bauf\s+(?:de[nr]|die)\s+[A-ZÄÖÜ]\w+\s+$|\b(?:verdräng\w+|löst\w*|stößt|stieß|überhol\w+|überflügel\w+)\s+(?:\w+\s+)?$|"
    r"\b(?:[Vv]or|[Hh]inter|[Gg]egenüber|[Nn]eben|[Nn]ach|[Ss]tatt|als|wie|von|an|gegen|[Zz]wischen|mit|zu)\s+(?:dem\s+|der\s+)?(?:\w+en?\s+)?$"
)
GIVEN_TO = re.compile(r"(?:\b(?:geht|gehen|ging|gingen|fällt|fiel)|\b(?:Platz|Rang)\s+\w+)\s+an\s+$")
FOLLOWS = re.compile(r"\bgefolgt\s+von\s+$")
US = re.compile(r"\b(?:[Ww]ir|[Uu]ns)\b")
OUR = re.compile(r"\b[Uu]nsere?[rnms]?\s+(?:[\w-]+\s+){0,4}$")
LOCATED = re.compile(r"\b(?:in|aus|bei)\s+$")
JOINS = re.compile(r"\s*(?:,|und|sowie|oder)\s*")


@dataclass(frozen=True)
class Clause:
    """A piece of a sentence, with offsets in it.

    `hinted` are words for boards that may mean something else here, `strangers` places that the index does not rank.
    """

    start: int
    end: int
    text: str
    subjects: tuple[Found, ...]
    located: tuple[Found, ...]
    compared: tuple[Found, ...]
    boards: tuple[Found, ...]
    hinted: tuple[Found, ...]
    strangers: tuple[Found, ...]


def clauses_of(sentence: str, names: Names) -> list[Clause]:
    """Return the clauses of the sentence; the names of boards and what stands in brackets are not torn apart."""
    cities, named = names.cities(sentence), names.boards(sentence)
    boards = [each for each in named if each.clear]
    hinted = [each for each in named if not each.clear]
    strangers = names.places(sentence)
    whole = [(each.start, each.end) for each in [*cities, *boards]]
    whole += [hit.span() for hit in re.finditer(r"\([^()]*\)", sentence)]
    cuts = [hit for hit in SPLIT.finditer(sentence) if not any(a < hit.end() and hit.start() < b for a, b in whole)]
    edges = [0, *(hit.end() for hit in cuts), len(sentence)]
    subjects, located, compared = _by_role(sentence, cities)
    return [
        Clause(
            start,
            end,
            sentence[start:end],
            _within(subjects, start, end),
            _within(located, start, end),
            _within(compared, start, end),
            _within(boards, start, end),
            _within(hinted, start, end),
            _within(strangers, start, end),
        )
        for start, end in pairwise(edges)
        if sentence[start:end].strip()
    ]


def described_city(text: str, names: Names, setting: Setting, carried: str | None = None) -> str | None:
    """Return the city that the text calls "die Landeshauptstadt", "die Stadt" or "sie", if it is clear which.

    `carried` is the one that the same sentence has spoken of before.
    """
    described = names.described(text)
    if described is None:
        # "Münster, unser Nachbar, liegt auf Platz 12"
        return (setting.speaker if US.search(text) or not carried else carried) if WE.search(text) else None
    start, allowed = described
    if allowed is None and OUR.search(text[:start]):
        return setting.speaker
    if carried and (allowed is None or carried in allowed):
        return carried
    if allowed is None:
        return setting.subject or setting.home
    fitting = [city for city in dict.fromkeys(reversed(setting.mentioned)) if city in allowed]
    if setting.home in allowed:
        return setting.home
    not_states = [city for city in fitting if city not in CITY_STATES] or fitting
    return not_states[0] if len(not_states) == 1 else None


def spoken_of(sentence: str, names: Names, setting: Setting) -> str | None:
    """Return the one city that the sentence speaks of, by name or not; None if there are several."""
    clauses = clauses_of(sentence, names)
    cities = {each.value for clause in clauses for each in (*clause.subjects, *clause.located)}
    if setting.home in cities:
        return setting.home
    if cities:
        return cities.pop() if len(cities) == 1 else None
    described = (described_city(clause.text, names, setting) for clause in clauses)
    fallback = setting.speaker if WE.search(sentence) else setting.section_city or setting.home
    return next(filter(None, described), fallback)


def _by_role(sentence: str, cities: Sequence[Found]) -> tuple[list[Found], list[Found], list[Found]]:
    roles: dict[str, list[Found]] = {"subject": [], "located": [], "compared": []}
    role, last = "", 0
    for each in cities:
        before = sentence[: each.start]
        is_ranked = FOLLOWS.search(before) and re.match(r"\s+(?:auf|mit)\s", sentence[each.end :])
        if not (role == "compared" and JOINS.fullmatch(sentence[last : each.start])):
            role = (
                "compared"
                if COMPARED.search(before) and not GIVEN_TO.search(before) and not is_ranked
                else "located"
                if LOCATED.search(before)
                else "subject"
            )
        roles[role].append(each)
        last = each.end
    return roles["subject"], roles["located"], roles["compared"]


def _within(found: Sequence[Found], start: int, end: int) -> tuple[Found, ...]:
    return tuple(each for each in found if start <= each.start < end)
