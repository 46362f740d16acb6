"""A comparison whose other side the conversation knows: "Wer liegt davor?", "ist Köln da besser?", "wo gewinnt es?"."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.query.query import MOVES, Axis, Cities, Condition, Direction, Measure, Order, Query, Reference, Relation
from actions.reading.draft import Draft
from actions.reading.followups.spoken import (
    Spoken,
    about_mean,
    alternatives,
    compared,
    group,
    held_against,
    moving,
    subject,
)
from actions.reading.parts import Parts

OPEN: dict[str, Relation] = {
    "just_ahead_of": "just_better",
    "just_behind": "just_worse",
    "beside": "beside",
    "ahead": "better",
    "behind_it": "worse",
    "better": "better",
    "worse": "worse",
    "more": "better",
    # "Hinter wem liegt sie?"
    "ahead_of": "better",
    "behind": "worse",
}
MEASURED = ("better", "worse", "more")
SIDES = ("ahead", "behind_it")
BEFORE, BEHIND = ("ahead", "just_ahead_of"), ("behind_it", "just_behind")
JUST: dict[Relation, Relation] = {"better": "just_better", "worse": "just_worse"}
OTHER_SIDE: dict[Relation, Relation] = {"just_better": "just_worse", "just_worse": "just_better"}
WITH_ANOTHER_SIDE = "than_category than_mean than_edition than_place compared_with step_up step_down".split()
MORE = ("mehr", "weniger", "more", "less", "fewer")
PERIOD = re.compile(r"\b(?:period|zeitraum|zeitspanne|(?:in )?(?:der|dieser|derselben|that) (?:zeit|time))\b", re.I)
FURTHER = re.compile(r"\b(?:noch|sonst|außerdem|else|even)\b", re.I)
IN_FRONT = ("vorn", "gew", "sieg")


def with_other_side(draft: Draft, parts: Parts, spoken: Spoken, last: Query) -> Draft:
    """The draft with its comparison against what was spoken of."""
    named = draft.cities.named if draft.cities else ()
    if _in_front(draft, parts, named):
        of_them: Axis | None = "category" if last.categories.several else "edition" if last.editions.several else None
        of_each = draft.but(axis=of_them) if draft.asked == "how_many" and draft.axis is None else draft
        return _against_the_other(of_each, last, "better", "rank")
    # "Hat Köln Bonn überholt?" "Und 2024, wer war da besser?"
    of_two = not last.where or (last.asked == "whether" and held_against(last) and not FURTHER.search(parts.text))
    pair = alternatives(spoken) or (compared(last) if of_two else ())
    if len(pair) > 1 and _moved_more(draft, parts):
        # "Wer hat mehr verloren?" after what two cities have won or lost.
        by: Direction = "worst" if parts.has("step_down") else "best"
        return draft.but(axis="city", cities=Cities(named=pair), order=Order(by), where=())
    mover = subject(spoken).cities.named
    if moving(last) and len(mover) == 1 and _moved_more(draft, parts) and draft.measure:
        # "Wer hat noch mehr verloren?" than the one that was spoken of.
        further: Relation = "worse" if parts.has("step_down") else "better"
        moved = Condition(draft.measure, further, Reference(cities=mover))
        return draft.but(axis="city", order=None, where=(*draft.where, moved))
    others = [city for city in mover if city not in named]
    if len(named) == len(others) == 1 and draft.asked in ("whether", None) and _more_than_before(parts):
        return _moved_more_than(others[0], draft, parts, last)
    relation, part = _relation(draft, parts, last)
    if relation is None:
        return draft
    order = _next_in_order(part, last)
    if order and not named and not (draft.cities and draft.cities.states):
        return draft.but(asked="which", axis="city", order=order, cities=group(last), marks=draft.marks - {*OPEN})
    of_pair = draft.axis in ("city", None) and len(pair) > 1 and not draft.cities
    if draft.asked == "which" and part in MEASURED and of_pair:
        best = Order("best" if relation == "better" else "worst")
        instead = "score" if last.measure == "rank" and _counts(parts, part) else last.measure
        return draft.but(axis="city", cities=Cities(named=pair), order=best, measure=draft.measure or instead)
    if part == "more":
        return draft
    if draft.asked is None and not named and part in MEASURED and parts.has("verb_first", "tag", "ever"):
        # "War das mal besser?" asks for another time.
        return draft
    more = part in MEASURED and (_counts(parts, part) or (moving(last) and parts.has("same_time")))
    measure: Measure = (moving(last) or "score") if more else "rank"
    if part in SIDES and last.asked == "mean" and last.measure == "rank":
        # Places that were told as a mean are no board of their own: the city's place shows it.
        return draft.but(asked="value")
    if part in SIDES and about_mean(last):
        among = last.among or (group(last) if last.asked == "mean" else None)
        return _asked_so(
            draft.but(among=draft.among or among), Condition("score", relation, Reference(mean=True)), last
        )
    if named:
        return _against_the_other(draft, last, relation, measure)
    if draft.asked == "value" and last.asked == "value" and len(last.categories.named) == 1:
        # "Wo besser?" after the place in one category.
        counted: Measure = "score" if more or last.measure == "score" else "rank"
        than = Reference(category=last.categories.named[0])
        return draft.but(asked="which", axis="category", where=(Condition(counted, relation, than),))
    reference = _reference(draft, spoken, last)
    found = subject(spoken).cities.named
    if len(last.where) == 1 and OTHER_SIDE.get(last.where[0].relation) == relation:
        # "Wer steht direkt vor uns?" "Und direkt dahinter?": behind us, who are behind that one anyway.
        reference = held_against(last)
    elif last.axis == "city" and [each.relation for each in last.where] == [relation] and len(found) == 1:
        # "Wer kommt nach München?" "Und danach?": behind the one that was the answer.
        reference = found[0]
    elif reference is None and part in MEASURED and [each.than.number for each in last.where] == [0]:
        # "Wie viele hatten einen schlechteren Rang als im Vorjahr?" "Und wie viele einen besseren?"
        return draft.but(where=(replace(last.where[0], relation=relation),), measure=last.measure)
    if reference is None:
        return draft
    return _asked_so(draft, Condition(measure, relation, Reference(cities=(reference,))), last)


def _moved_more(draft: Draft, parts: Parts) -> bool:
    more = any(_counts(parts, name) for name in MEASURED)
    return draft.asked == "which" and draft.axis == "city" and not draft.cities and more and draft.measure in MOVES


def _moved_more_than(other: str, draft: Draft, parts: Parts, last: Query) -> Draft:
    """ "Ist Köln mehr gestiegen?" than the one that was spoken of."""
    won = moving(last)
    if won is None:
        return draft
    relation: Relation = "worse" if parts.has("step_down", "worse") else "better"
    return draft.but(asked="whether", where=(Condition(won, relation, Reference(cities=(other,))),), measure=won)


def _more_than_before(parts: Parts) -> bool:
    """ "Mehr verloren", "weiter geklettert", without whom it is held against."""
    if PERIOD.search(parts.text) and parts.has("better", "worse"):
        # "Berlin lost 17 places from 2022 to 2024." "Did we do better in the same period?"
        return True
    moved = parts.has("step_up", "step_down") and not parts.has("than", "than_edition")
    return moved and any(_counts(parts, name) for name in MEASURED)


def _relation(draft: Draft, parts: Parts, last: Query) -> tuple[Relation | None, str]:
    """The relation that has no other side, and the part that says it."""
    listed = draft.order is not None and draft.order.last is None
    # "Und dahinter, aber noch in den Top 15?"
    open_side = parts.has(*SIDES) and parts.has("within") and held_against(last) is not None
    within = open_side and all(each.measure == "rank" and each.than.number for each in draft.where)
    if (draft.where and not within) or (draft.order and not listed) or parts.has(*WITH_ANOTHER_SIDE):
        return None, ""
    where_better = draft.asked == "value" and parts.has("where")
    if draft.asked not in ("which", "how_many", "whether", None) and not where_better:
        return None, ""
    if draft.axis == "edition" and last.axis == "edition" and held_against(last) is None and not draft.cities:
        return None, ""
    part = next((part for name in OPEN for part in parts.all(name) if not part.of("city")), None)
    if part is None:
        return None, ""
    relation = OPEN[part.name]
    fragment = draft.asked is None and last.asked == "value" and not draft.cities
    if part.name in SIDES and (fragment or any(each.relation in JUST.values() for each in last.where)):
        relation = JUST[relation]
    return relation, part.name


def _next_in_order(part: str, last: Query) -> Order | None:
    """ "Und wer kommt danach?" after who is first: the next place."""
    order = last.order
    if order is None or order.last is None or last.axis != "city" or order.by not in ("best", "worst"):
        return None
    if part not in (*BEFORE, *BEHIND):
        return None
    onwards = part in (BEHIND if order.by == "best" else BEFORE)
    place = order.last + 1 if onwards else max(1, order.first - 1)
    return replace(order, first=place, last=place)


def _counts(parts: Parts, name: str) -> bool:
    return any(parts.words(each).startswith(MORE) for each in parts.all(name))


def _in_front(draft: Draft, parts: Parts, named: tuple[str, ...]) -> bool:
    """True for "in welchen Jahren lag Köln vorn": before whom, the conversation says."""
    leads, only = parts.first("leads"), draft.where[0] if len(draft.where) == 1 else None
    first = only is not None and only.relation == "equal" and only.than.number == 1
    if leads is None or not first or len(named) != 1:
        return False
    members = draft.axis in ("category", "edition") or draft.asked == "whether" or parts.has("of_those")
    return members and any(word in parts.words(leads) for word in IN_FRONT)


def _against_the_other(draft: Draft, last: Query, relation: Relation, measure: Measure) -> Draft:
    """The named city held against the other one that was spoken of."""
    named = draft.cities.named if draft.cities else ()
    others = [city for city in compared(last) if city not in named]
    place_asked = bool(last.where) and held_against(last) is None and len(last.cities.named) == 1
    if len(named) != 1 or len(others) != 1 or place_asked:
        return draft
    return _asked_so(draft, Condition(measure, relation, Reference(cities=(others[0],))), last)


def _reference(draft: Draft, spoken: Spoken, last: Query) -> str | None:
    """The one city that the other side is held against."""
    about = subject(spoken).cities.named
    reference = held_against(last) or _held_before(spoken, about)
    if draft.asked in ("which", "how_many") and draft.axis in ("city", None):
        return about[0] if len(about) == 1 else reference
    if reference is None and draft.asked is None and len(about) == 1:
        return about[0]
    return reference


def _held_before(spoken: Spoken, pair: tuple[str, ...]) -> str | None:
    """ "Wer liegt direkt vor Köln, und mit welchem Vorsprung?" "Und dahinter?": behind Köln."""
    before = held_against(spoken.earlier[-1]) if spoken.earlier else None
    return before if before in pair else None


def _asked_so(draft: Draft, condition: Condition, last: Query) -> Draft:
    """The draft with the condition; without a question word it asks whether it is so, or who it is."""
    if draft.where and draft.asked == "whether" and last.axis == "city" and not draft.cities:
        # "And behind it, but still in the top 15?" goes on asking who.
        draft = draft.but(asked=None)
    order = draft.order if draft.order and draft.order.by not in ("best", "worst") else None
    within = tuple(each for each in draft.where if each.relation == "at_least" and each.than.number)
    draft = draft.but(where=(condition, *within), order=order, marks=draft.marks - {*OPEN})
    if draft.asked == "value":
        return draft.but(asked="which", axis="category")
    if draft.asked is None and draft.cities and draft.cities.named:
        return draft.but(asked="whether")
    if draft.asked is None and last.asked in ("value", "mean") and condition.than.cities:
        draft = draft.but(asked="which", axis="city")
    if draft.asked in ("which", "how_many") and draft.axis in ("city", None):
        among = last.among or (last.cities if last.cities.states and last.axis != "city" else None)
        return draft.but(axis="city", cities=draft.cities or among)
    return draft
