"""What the words of a follow-up refer to.

Each resolution puts into the draft what the conversation says in place of the word; afterwards the draft speaks for
itself.
"""

from __future__ import annotations

import re
from dataclasses import replace

from actions.query.query import Cities, Condition, Direction, Editions, Measure, Order, Query, Reference
from actions.reading.conditions import negated
from actions.reading.draft import Draft
from actions.reading.draft.moving import across
from actions.reading.followups.groups import with_group, with_the_others
from actions.reading.followups.sides import MORE, with_other_side
from actions.reading.followups.spoken import (
    Spoken,
    compared,
    dropouts,
    first_places,
    in_points,
    moving,
    newcomers,
    subject,
)
from actions.reading.parts import Parts

IN = re.compile(r"\b(?:in|bei)\s+$", re.I)
PASSIVE = re.compile(r"\b(?:wurden?|worden|was|were)\b", re.I)
IN_TIME: dict[str, Direction] = {"first_time": "earliest", "last_time": "latest"}


def resolved(draft: Draft, parts: Parts, spoken: Spoken) -> Draft:
    """The draft with what its words refer to in their place."""
    last = spoken.query
    if last is None:
        return draft
    if draft.asked == "which" and draft.axis is None and last.axis in ("category", "edition") and _in_which(parts):
        draft = draft.but(axis=last.axis)
    draft = with_group(draft, parts, spoken, last)
    draft = with_the_others(draft, parts, last)
    draft = _changed_places(draft, parts, last)
    draft = _overtaken(draft, parts, spoken)
    draft = with_other_side(draft, parts, spoken, last)
    draft = _between_them(draft, parts, last)
    draft = _of_the_claim(draft, parts, spoken, last)
    draft = _within(draft, parts, spoken)
    return _counted_as_before(draft, parts, last)


def _in_which(parts: Parts) -> bool:
    """ "Und in welchen dahinter?" after in which years one was ahead."""
    head = parts.first("which")
    return head is not None and IN.search(parts.text[: head.start]) is not None


def _changed_places(draft: Draft, parts: Parts, last: Query) -> Draft:
    """ "Wer ist neu?", "wer flog raus?", "wer kam stattdessen?": among the first n that were spoken of."""
    n = first_places(last)
    if n is None or draft.where:
        return draft
    was_new = any(each.measure == "before" and each.relation == "worse" for each in last.where)
    was_out = any(each.measure == "before" and each.relation == "at_least" for each in last.where)
    among_first = last.axis == "city" and last.order is not None
    # "Wer fehlt jetzt?" after the first ten.
    lacks = parts.has("lacks") and parts.has("who", "which") and last.axis == "city" and not parts.has("n_points")
    if parts.has("new_in") or (parts.has("instead_came") and (was_out or among_first)):
        found = newcomers(n)
    elif parts.has("dropped_out") or (parts.has("instead_came") and was_new) or lacks:
        found = dropouts(n)
    elif parts.has("of_those") and parts.has("negation") and parts.has("included"):
        # "Wer davon war letztes Jahr noch nicht drin?"
        found = newcomers(n)
        draft = draft.but(
            times=replace(draft.times, editions=last.editions, named=False), marks=draft.marks - {"negation"}
        )
    elif parts.has("included") and (was_new or was_out) and draft.cities and draft.cities.named:
        found = newcomers(n)[1:]
    else:
        return draft
    asked = draft.asked or last.asked
    if not draft.times.named and len(last.editions.named) > 1:
        # "Wer ist beide Male drin?" "Und wer kam neu rein?": new in the later one.
        draft = draft.but(times=across(replace(draft.times, editions=last.editions, named=True), found))
    return draft.but(where=found, asked=asked, axis=draft.axis or (last.axis if asked == last.asked else None))


def _overtaken(draft: Draft, parts: Parts, spoken: Spoken) -> Draft:
    """ "Und wer wurde dabei überholt?": whom the city that was spoken of left behind."""
    about = subject(spoken).cities.named
    if not parts.has("overtook") or draft.where or draft.cities or len(about) != 1 or not parts.has("who", "which"):
        return draft
    ends: tuple[Measure, Measure] = ("rank", "before") if PASSIVE.search(parts.text) else ("before", "rank")
    than = Reference(cities=about)
    return draft.but(axis="city", where=(Condition(ends[0], "worse", than), Condition(ends[1], "better", than)))


def _between_them(draft: Draft, parts: Parts, last: Query) -> Draft:
    """ "Wer liegt dazwischen?": between the two cities that were compared."""
    pair = compared(last)
    between = parts.has("between_them") or (parts.has("difference") and parts.has("n_city"))
    if draft.asked not in ("which", "how_many") or not between or len(pair) != 2:
        return draft
    than = Reference(cities=pair)
    return draft.but(axis="city", where=(Condition("rank", "between", than),), order=None, cities=None)


def _of_the_claim(draft: Draft, parts: Parts, spoken: Spoken, last: Query) -> Draft:
    """Questions about what the last one claimed: "war das das erste Mal?", "wo nicht?", "gab es das mal?"."""
    named = draft.cities.named if draft.cities else ()
    held = {city for each in draft.where for city in each.than.cities}
    if draft.asked == "whether" and named and set(named) <= held and last.cities.named:
        # "Ist das mehr als bei uns in Düsseldorf?"
        draft = draft.but(cities=None)
    if draft.where or not last.where:
        return draft
    time = next((IN_TIME[name] for name in IN_TIME if parts.has(name)), None)
    if draft.asked in ("whether", None) and time:
        times = replace(draft.times, editions=Editions(), named=False)
        return draft.but(asked="which", axis="edition", order=Order(time), times=times)
    if draft.asked == "value" and parts.has("where") and not parts.has("now") and not named:
        return draft.but(asked="which", axis="category")
    worse = last.asked == "whether" and [each.relation for each in last.where] == ["worse"]
    if draft.asked in ("which", "how_many") and "included" in draft.marks and worse:
        # "Wann waren wir zuletzt drin?" after "Sind wir schlechter als Platz 30?"
        return draft.but(where=negated(last.where))
    return draft


def _within(draft: Draft, parts: Parts, spoken: Spoken) -> Draft:
    """ "Auf welchem Platz ist das in NRW?": the place within a state of the city that was spoken of."""
    about = subject(spoken).cities
    states = draft.cities.states if draft.cities and not draft.cities.named else ()
    asks_place = parts.has("place_asked", "where") and not parts.has("n_city", "who")
    if states and about.named and asks_place and not draft.where:
        return draft.but(asked="value", axis=None, order=None, cities=None, among=Cities(states=states))
    return draft


def _counted_as_before(draft: Draft, parts: Parts, last: Query) -> Draft:
    """Points where points were spoken of: "Ist das mehr als in Köln?", "Wer hat am meisten aufgeholt?"."""
    more = any(parts.words(each).startswith(MORE) for each in parts.all("better", "worse", "ahead_of", "behind"))
    moved = moving(last)
    if more and moved and not parts.has("n_place", "n_points", "place_asked"):
        # "Wer hat mehr als wir?" after places won.
        where = tuple(replace(each, measure=moved) if each.than.cities else each for each in draft.where)
        return draft.but(where=where)
    if not in_points(last) or parts.has("n_place", "in_places", "place_asked") or draft.measure in ("score", "gain"):
        return draft
    gained = last.measure in ("score", "gain") or any(each.measure == "gain" for each in last.where)
    # "Der Durchschnitt 2021?" "Lübeck 2025 eingebüßt?" asks of places.
    gained = gained and not (last.asked == "mean" and draft.cities)
    moves = parts.has("step_up", "step_down") and gained
    if draft.measure == "step" and moves:
        draft = draft.but(measure="gain")
    instead: dict[Measure, Measure] = {"step": "gain"} if more or moves else {}
    instead |= {"rank": "score"} if more else {}
    where = tuple(
        replace(each, measure=instead.get(each.measure, each.measure)) if each.than.number in (None, 0) else each
        for each in draft.where
    )
    return draft.but(where=where)
