"""What a difference is between, where a message leaves that to the conversation."""

from __future__ import annotations

import re

from actions.query.query import MOVES, Categories, Cities, Editions, Query, Reference
from actions.reading.draft import Draft
from actions.reading.followups.sides import SIDES
from actions.reading.followups.spoken import (
    Spoken,
    Subject,
    about_mean,
    alternatives,
    compared,
    group,
    held_against,
    holder,
    in_points,
    moving,
    order_of,
    subject,
)
from actions.reading.parts import Parts

# "Wie viele Punkte hat sie?" asks for the points themselves.
OWNS = re.compile(r"\b(?:ha(?:t|ben|tte|tten|b|s|ve)|had|erreich\w*|bek[ao]m\w*|erziel\w*|geholt)\b", re.I)
AMOUNT = re.compile(r"\bwie ?viel(?:\s+(?:denn|genau|etwa|ungefähr|so))?\W*$", re.I)
POINTS = re.compile(r"punkt|point|pkt", re.I)
SPAN = re.compile(r"\b(?:spanne|auseinander|zwischen)", re.I)
LAG = re.compile(r"\b(?:dahinter|zurück|\w*rückstand)", re.I)
LEAD = re.compile(r"vorsprung\b|\blead\b", re.I)
SEVERAL = 3


def asks_amount(draft: Draft, parts: Parts, last: Query) -> bool:
    """True for "Wie viele Plätze?", "wie viel mehr?" after a comparison: by how much it is so."""
    if not parts.has("how_many", "by_how_much") or parts.has("n_city", "n_category", "n_edition", "mean", "sum"):
        return False
    held = any(each.than.cities or each.relation == "equal" for each in draft.where)
    sided = parts.has(*SIDES) or (held and parts.has("better", "worse", "than"))
    if sided and not any(parts.words(each).endswith("viele") for each in parts.all("how_many")):
        # "Wie viel liegt Köln darüber?", "Wie viel hat die mehr als wir?"
        return True
    if last.asked == "difference" and draft.asked == "how_many" and draft.axis is None and draft.where:
        # "Wie viele Punkte fehlen auf Platz 1, und wie viele auf Platz 10?", "… und wie viele Bonn vor Essen?"
        return True
    if draft.measure in MOVES and not moving(last):
        return False
    if moving(last) and last.axis is None and draft.asked == "how_many" and not draft.where and not draft.cities:
        # "Hat Köln Plätze verloren?" "Wie viele?"
        return True
    if held_against(last) and draft.axis is None and AMOUNT.search(parts.text):
        # "Sind wir besser als Essen?" "Wie viel?"
        return True
    if OWNS.search(parts.text) or draft.where or draft.order or draft.categories:
        return False
    if draft.cities and draft.cities != last.cities and not parts.has("by_how_much"):
        return False
    counted = draft.asked == "value" or parts.has("better", "worse", "respectively", "by_how_much")
    pair = len(last.cities.named) == 2 and last.axis == "city"
    compares = moving(last) or held_against(last) or about_mean(last) or pair or last.asked == "difference"
    return counted and bool(compares)


def between(
    draft: Draft, parts: Parts, spoken: Spoken, last: Query, home_city: str, frame: tuple[Categories, Editions]
) -> Query:
    """The difference that a message asks for, between what it names and what was spoken of."""
    categories, editions = frame
    if draft.where and draft.where[0].than.cities:
        draft = draft.but(others=draft.where[0].than.cities, where=())
    elif draft.where and draft.where[0].than.number:
        draft = draft.but(against=Reference(place=int(draft.where[0].than.number)), where=())
    named = draft.cities.named if draft.cities else ()
    open_claim = last.asked == "whether" and not held_against(last)
    nothing_else = not draft.others and draft.against is None and len(named) < 2 and not parts.has(*SIDES)
    nothing_else = nothing_else and (open_claim or not parts.has("difference"))
    steps = parts.has("by_how_much") and parts.has("n_place") and not parts.has("better", "worse")
    lonely = last.asked == "value" and len(last.cities.named) < 2 and not named and not alternatives(spoken)
    lonely = lonely and _other_category(last) is None
    if nothing_else and (moving(last) or (steps and lonely)):
        return _moved(draft, parts, last, named, frame)
    years = _two_years(draft, spoken, last)
    if years and not (draft.others or draft.against or named):
        measure = draft.measure or ("score" if in_points(last) else "rank")
        moved = Editions(since=years[0], until=years[1])
        return last.but(measure="gain" if measure == "score" else "step", categories=categories, editions=moved)
    of_points = parts.has("n_points", "in_points") or POINTS.search(parts.text)
    if draft.against and draft.against.place and not of_points:
        # Between two places there are always as many places, but not between a city and a place.
        draft = draft.but(measure=None)
    measure = draft.measure or ("score" if in_points(last) or about_mean(last) else "rank")
    query = Query("difference", measure=measure, categories=categories, editions=editions, among=draft.among)
    if draft.cities and (draft.cities.at or len(named) > 1) and not draft.others:
        among = draft.among or (group(last) if last.axis == "city" and draft.cities.at else None)
        return query.but(cities=draft.cities, against=draft.against, among=among)
    if last.axis == "category":
        query = _of_members(query, last)
    if draft.against is not None:
        return _against(query, draft.against, named, spoken, home_city)
    other = _other_category(last)
    if other is not None and not draft.others and not named:
        # "Ist Köln bei Mobilität besser als bei IT?" "Um wie viele Plätze?"
        return query.but(cities=last.cities, categories=Categories(last.categories.named[:1]), against=other)
    if draft.others:
        return _from_others(query, draft.others, named, spoken, home_city)
    if _place(last) is not None:
        return _to_holder(query, draft, parts, spoken, last)
    lead = LEAD.search(parts.text) is not None
    return _as_held_before(query, named, spoken, last, home_city, lead)


def _other_category(last: Query) -> Reference | None:
    """The category that another one was held against, or that was spoken of beside it."""
    if last.asked in ("value", "which") and len(last.categories.named) == 2 and len(last.cities.named) == 1:
        return Reference(category=last.categories.named[1])
    found = [each.than for each in last.where if each.than.category is not None]
    return found[0] if len(found) == 1 and len(last.categories.named) == 1 else None


def _two_years(draft: Draft, spoken: Spoken, last: Query) -> tuple[int, int] | None:
    """ "Wo war Köln 2019?" "Wie viele Plätze besser ist es jetzt?", or "Und 2025?" "Wie groß ist der Unterschied?"."""
    if last.asked != "value" or len(last.cities.named) > 1 or alternatives(spoken):
        return None
    before = spoken.earlier[-1] if spoken.earlier else None
    years = {*last.editions.named, *draft.times.editions.named}
    if draft.times.newest:
        years.add(draft.times.known[-1])
    elif before is not None and before.but(editions=last.editions) == last:
        years |= {*before.editions.named}
    return (min(years), max(years)) if len(years) == 2 else None


def _moved(
    draft: Draft, parts: Parts, last: Query, named: tuple[str, ...], frame: tuple[Categories, Editions]
) -> Query:
    """ "Um wie viele Plätze?" after a question about places won."""
    categories, editions = frame
    points = draft.measure in ("score", "gain") or (in_points(last) and draft.measure is None)
    query = last.but(measure="gain" if points else "step", categories=categories, editions=editions)
    if last.axis == "city" and not named and not (last.cities.named and parts.has("respectively")):
        return query
    query = query.but(asked="value", axis=None, order=None, quantifier="each")
    if last.axis == "city" or last.asked == "whether":
        query = query.but(where=())
    query = _of_members(query, last)
    return query.but(cities=Cities(named=named)) if named else query


def _of_members(query: Query, last: Query) -> Query:
    """The categories or editions that the last question asked for, as those that this one is about."""
    if last.axis == "category" and not query.categories.named:
        return query.but(categories=Categories(every=True), where=last.where)
    if last.axis == "edition" and last.where:
        return query.but(editions=Editions(every=True), where=last.where)
    return query


def _against(query: Query, against: Reference, named: tuple[str, ...], spoken: Spoken, home_city: str) -> Query:
    """To the place, the category or the mean that the message names."""
    about = Subject(Cities(named=named)) if named else subject(spoken)
    if about.cities.at and against.place is not None:
        at = tuple(dict.fromkeys((*about.cities.at, against.place)))
        if len(at) > 1:
            return query.but(cities=Cities(at=at), among=about.among)
        about = Subject(Cities(named=(home_city,)), about.among)
    last = spoken.query or Query()
    if last.asked == "difference" and not named:
        # "Wie weit liegt Essen hinter Bochum?" "Und hinter dem Ersten?"
        about = Subject(Cities(named=about.cities.named[:1], at=about.cities.at[:1]), about.among)
    cities = about.cities if about.cities.named or about.cities.at else Cities(named=compared(last)[:1] or (home_city,))
    return query.but(cities=cities, against=against, among=about.among or query.among)


def _from_others(
    query: Query, others: tuple[str, ...], named: tuple[str, ...], spoken: Spoken, home_city: str
) -> Query:
    """ "Wie viele Punkte mehr hat die als wir?": between the cities that are held against and what was spoken of."""
    about = Subject(Cities(named=named)) if named else subject(spoken)
    if about.cities.at:
        return query.but(
            cities=Cities(named=others[:1]), against=Reference(place=about.cities.at[0]), among=about.among
        )
    first = about.cities.named[:1] or _lately(spoken, others) or (home_city,)
    return query.but(cities=_cities(*first, *others))


def _as_held_before(
    query: Query, named: tuple[str, ...], spoken: Spoken, last: Query, home_city: str, lead: bool
) -> Query:
    """Between what the last question held against each other; a `lead` of the first is on the second."""
    about = named or last.cities.named
    reference = held_against(last)
    if about_mean(last) and about:
        among = last.among or (group(last) if last.asked == "mean" else None)
        # A mean of some cities only stays one of them.
        some = last.where if last.asked == "mean" or last.against is not None else ()
        return query.but(cities=Cities(named=about[:1]), against=Reference(mean=True), among=among, where=some)
    if reference and reference not in about:
        return query.but(cities=_cities(*(about or _lately(spoken, (reference,)) or (home_city,)), reference))
    if len(about) > 1:
        return query.but(cities=Cities(named=about))
    number = next((each.than.number for each in last.where if each.measure == "rank" and each.than.number), None)
    if number is not None and number >= 1 and last.asked == "whether" and about:
        if number == 1 and lead:
            return query.but(cities=Cities(named=about), against=Reference(place=2), measure="score")
        return query.but(cities=Cities(named=about), against=Reference(place=int(number)))
    # "Wo steht Hamburg und wie viele Punkte fehlen auf München?"
    before = last.cities.named[:1] if len(named) == 1 else ()
    pair = _cities(*before, *about, *_lately(spoken, about))
    return query.but(cities=Cities(named=pair.named[:2] or (home_city,)), where=())


def _place(query: Query) -> int | None:
    """The place whose holder a question asked for."""
    about = holder(query.but(where=()))
    held = order_of(query.where) if query.axis == "city" and query.order is None else None
    if held is not None:
        return held.first if held.by == "best" else -held.first
    return about.cities.at[0] if about else None


def _to_holder(query: Query, draft: Draft, parts: Parts, spoken: Spoken, last: Query) -> Query:
    """To whoever holds a place: from the city that is named or held against it, or from the next place."""
    place, reference = _place(last) or 1, held_against(last)
    # "Wer sonst war Erster?" still asks of places on the whole board.
    among = group(last) if last.order else None
    named = draft.cities.named if draft.cities else ()
    if len(last.cities.named) == 2:
        return query.but(cities=Cities(named=last.cities.named))
    first = named or ((reference,) if reference else ()) or _asked_of_before(spoken, last)
    answer = [city for city in spoken.cities if city not in first]
    if first and len(spoken.cities) == 1 and answer:
        return query.but(cities=_cities(*first, *answer))
    if first:
        return query.but(cities=Cities(named=first), against=Reference(place=place), among=among)
    before = next(
        (_place(each) for each in reversed(spoken.earlier) if each.axis == "city" and group(each) == among), None
    )
    if before is not None and before != place:
        return query.but(cities=Cities(at=(before, place)), among=among)
    if len(last.cities.named) >= SEVERAL and SPAN.search(parts.text):
        # "Wie groß ist die Spanne?" among some cities is from the first to the last of them.
        return query.but(cities=Cities(at=(1, -1)), among=among)
    if place > 1 and LAG.search(parts.text):
        # "Wer war Dritter, und mit welchem Rückstand?"
        return query.but(cities=Cities(at=(place, 1)), among=among, measure=draft.measure or "score")
    # "Mit welchem Vorsprung?": on the next one. On one board, they are always a place apart.
    measure = draft.measure or ("rank" if among else "score")
    return query.but(cities=Cities(at=(place, place + (1 if place > 0 else -1))), among=among, measure=measure)


def _asked_of_before(spoken: Spoken, last: Query) -> tuple[str, ...]:
    """The city of the question before: "Ist Hamburg Erster?", "Wer denn sonst?", "Mit welchem Abstand?"."""
    before = spoken.earlier[-1] if spoken.earlier and not last.editions.several else None
    return (
        before.cities.named if before and before.asked in ("whether", "value") and before.cities.named[1:] == () else ()
    )


def _lately(spoken: Spoken, but: tuple[str, ...]) -> tuple[str, ...]:
    """The city that was spoken of last beside others."""
    others = [city for city in (*spoken.cities, *reversed(spoken.recent)) if city not in but]
    return tuple(others[:1])


def _cities(*named: str) -> Cities:
    return Cities(named=tuple(dict.fromkeys(named)))
