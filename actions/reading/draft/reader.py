"""What one message says by itself, part by part; the conversation fills the rest."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.query.query import MOVES, OVERALL, Categories, Cities, Condition, Editions, Order, Query
from actions.reading import conditions, kinds
from actions.reading.draft import moving, ordering, selecting, told_by
from actions.reading.draft.asking import compares_means, more_than_then, read_asked
from actions.reading.draft.difference import asks_for_cities, extent, from_each, read_difference
from actions.reading.draft.draft import Draft
from actions.reading.draft.listing import of_most
from actions.reading.draft.meanings import settled_meanings
from actions.reading.draft.two_boards import Half, on_two_boards
from actions.reading.draft.whether import OR, claimed_count, claimed_difference, claimed_member, existing
from actions.reading.followups.spoken import claim
from actions.reading.measure import read_measure
from actions.reading.parts import Parts
from actions.reading.times import COMPARED, Times

# Words that tell how a message goes on from the one before.
MARKS = (
    "only instead reverse those of_those in_points in_places both compare again ahead behind_it still included negation"
    " nationwide by_how_much difference lacks better worse there"
).split()
OVERVIEW = re.compile(r"übersicht|uebersicht|stellung|auflistung|aufzählung", re.I)
PLACES = re.compile(r"plätzen?\b|rängen?\b|platzierungen|positionen|punktzahlen", re.I)
A_MOVE = re.compile(r"ung$|schritt$|stieg$|gewinn$|verlust$", re.I)
OF_ITS_PLACES = (
    *kinds.NAMES,
    *"n_place n_points place_asked list_word polite list verb_first newest last_year".split(),
)


def read_draft(parts: Parts, times: Times, home_city: str) -> Draft:
    """Everything that the message itself says about a question of the cube."""
    settled = settled_meanings(parts)
    # Of who is new, or no longer among the first, it is told so.
    turned = settled.has("new_in", "dropped_out") and not parts.has("not_this")
    # A half has an edition of its own only where that is named by its year.
    editions = times.editions
    by_year = not parts.has("year") or {*editions.named} <= {*parts.values("year", "year")}
    relative = editions.since or editions.until or editions.without or parts.has("previous", "following")
    halves = on_two_boards(parts) if by_year and not (turned or relative) else None
    return (halves and _of_both(*halves, times, home_city)) or _of_one(settled, times, home_city)


def _of_one(parts: Parts, times: Times, home_city: str) -> Draft:
    times = _in_each_year(parts, times)
    asked, axis = read_asked(parts)
    # "Wer wurde wann Erster?"
    who_when = parts.has("when") and parts.has("who", "which") and parts.has("place", "leads", "last")
    who_when = who_when and not parts.has("city")
    of_every_edition = who_when or existing(parts) == "edition" or parts.has("all_editions", "in_a_row")
    of_every_edition = of_every_edition or told_by.somewhere_once(parts) or of_most(parts, "n_edition")
    both_editions = asked == "how_many" and more_than_then(parts)
    if both_editions:
        times = told_by.both_editions(times)
    over_time = parts.has("when") if asked == "difference" else asked == "mean" and compares_means(parts)
    if not times.named and (of_every_edition or over_time):
        times = replace(times, editions=Editions(every=True), named=True)
    marks = frozenset(name for name in MARKS if parts.has(name))
    bare = parts.first("n")
    draft = Draft(
        times,
        asked,
        axis,
        None if both_editions else read_measure(parts, asked),
        categories=selecting.read_categories(parts),
        denied=parts.values("city", "not_this"),
        number=bare.number() if bare else None,
        marks=marks,
    )
    if asked == "difference":
        return _apart(draft, parts)
    parts = _beside_the_subject(parts)
    group = selecting.read_group(parts)
    draft = draft.but(cities=selecting.read_cities(parts), order=ordering.read_order(parts, asked, axis, draft.measure))
    of_group = group != Cities() and not (draft.cities and draft.cities.named)
    quantifier = selecting.read_quantifier(parts, asked, axis, ordered=draft.order is not None, of_group=of_group)
    if draft.order is not None and draft.order.by == "most":
        quantifier = "any"
    where = _where(parts, draft)
    measure = moving.measure_left(asked, draft.measure, where)
    draft = draft.but(quantifier=quantifier, where=where, measure=measure, times=moving.across(times, where))
    return _settled(_claimed(draft, parts), parts, group)


def _of_both(first: Half, second: Half, times: Times, home_city: str) -> Draft | None:
    """The question of the first half, with the conditions of the second where they are of a board of their own."""
    where, drafts = [], []
    for half in (first, second):
        own = times
        if first.year or second.year:
            named = (half.year,) if half.year else ()
            own = replace(times, editions=Editions(named=named), named=bool(named))
        drafts.append(draft := _of_one(settled_meanings(half.parts), own, home_city))
        placed = claim(Query(order=draft.order))
        # "Nicht Erster": an order denies nothing.
        where.append(draft.where or (conditions.negated(placed) if half.parts.has("negation") else placed))
    elsewhere = [replace(each, category=second.category, edition=second.year) for each in where[1]]
    return drafts[0].but(where=(*where[0], *elsewhere), order=None) if all(where) else None


def _in_each_year(parts: Parts, times: Times) -> Times:
    """ "Wie hat sich Köln von 2021 bis 2024 jedes Jahr verändert?"."""
    first, last = times.editions.since, times.editions.until
    yearly = parts.has("always") and parts.has("step_asked", "compared_with") and not parts.values("year", *COMPARED)
    if not yearly or not first or not last:
        return times
    each = tuple(year for year in times.known if first <= year <= last)
    return replace(times, editions=replace(times.editions, named=each, since=None, until=None))


def _apart(draft: Draft, parts: Parts) -> Draft:
    """What a message says that asks how far something is apart."""
    sides = read_difference(parts, draft.measure, selecting.read_cities(parts), draft.categories)
    claimed = claimed_difference(parts)
    group = selecting.read_group(parts)
    among = group if group != Cities() and sides.against and sides.against.place else None
    claim = () if claimed is None else (f"{claimed:g}",)
    order = extent(parts)
    of_cities = order is not None and asks_for_cities(parts)
    sides = from_each(parts, sides) if of_cities else sides
    axis = "city" if of_cities else None
    if parts.has("best") and parts.has("worst") and parts.has("n_category") and not parts.has("n_city"):
        axis, sides = "category", replace(sides, cities=selecting.read_cities(parts), against=None)
    if parts.has("top", "bottom") and parts.has("respectively"):
        # "Wie viele Punkte liegen die ersten drei jeweils vor uns?"
        axis, order = "city", ordering.read_order(parts, "which", "city", None)
        sides = replace(sides, cities=None, against=None, others=sides.others or parts.values("city", "city"))
    draft = draft.but(**vars(sides)).but(claim=claim, among=among, order=order, axis=axis)
    return _with_group(draft, parts, group) if of_cities else draft


def _beside_the_subject(parts: Parts) -> Parts:
    """ "Zwischen welchen Städten liegt Köln?": what is asked for stands beside the city that the message is about."""
    beside = next((part for part in parts.all(*conditions.CITY_RELATIONS) if not part.of("city")), None)
    subject = parts.first("city")
    if beside is None or subject is None:
        return parts
    held = replace(beside, values={**beside.values, "city": subject.of("city")})
    return parts.replaced(beside, held).replaced(subject)


def _where(parts: Parts, draft: Draft) -> tuple[Condition, ...]:
    """All conditions; those that are also what the order says are left to it."""
    newcomers = moving.newcomers(parts)
    if newcomers:
        return tuple(newcomers)
    measure = draft.measure or "rank"
    found = [*conditions.against_numbers(parts), *conditions.against_cities(parts, measure)]
    found += conditions.exactly(parts) if draft.asked in ("which", "how_many", "whether") else []
    found += moving.versus(parts)
    found += conditions.against_categories(parts, measure)
    found += conditions.against_now(parts, draft.times.known)
    found += ordering.claimed_places(parts, draft.asked, draft.axis, draft.order)
    found += moving.movement(parts, draft.asked, draft.measure, draft.order)
    subject = draft.cities.named if draft.cities else ()
    if len(subject) == 1 and any(each.than.cities and each.than.cities != subject for each in found):
        # "Sind wir besser als Bonn, oder ist Bonn vor uns?": no city is ahead of itself.
        found = [each for each in found if each.than.cities != subject]
    if any(each.measure in MOVES for each in found):
        found = [
            each for each in found if each.measure != "score" or each.than.number is None or draft.measure == "score"
        ]
    if draft.asked == "value":
        found = [each for each in found if each.measure not in MOVES]
    if parts.has("not_within") and len(found) > 1:
        found = [each for each in found if not (each.measure == "rank" and each.relation == "at_least")]
    found = conditions.one_of_places(list(dict.fromkeys(found)))
    return conditions.negated(found) if conditions.denied(parts) else tuple(found)


def _claimed(draft: Draft, parts: Parts) -> Draft:
    """ "Ist die Verwaltung unser bester Bereich?" asks for the best one, and says which."""
    if draft.asked == "how_many" and (draft.axis == "city" or claimed_count(parts)):
        return draft.but(claim=claimed_count(parts))
    if draft.asked != "which" or draft.axis is None or draft.axis != claimed_member(parts):
        return draft
    if draft.axis == "category" and draft.categories:
        return draft.but(claim=draft.categories.named, categories=None)
    if draft.axis == "edition" and draft.times.editions.named:
        years = tuple(map(str, draft.times.editions.named))
        return draft.but(claim=years, times=replace(draft.times, editions=Editions(), named=False))
    if draft.axis == "edition":
        # "Ist das unser bester Platz bisher?": that of the edition that was spoken of, else the newest.
        return draft.but(claim=(str(draft.times.spoken_of or draft.times.known[-1]),))
    return draft


def _settled(draft: Draft, parts: Parts, group: Cities) -> Draft:
    """Parts that change each other."""
    draft = told_by.reached_by_anybody(told_by.means_of_each(draft), parts)
    draft = told_by.moved_by(draft, parts)
    draft = told_by.named_course(told_by.counted_for_each(draft, parts, group))
    draft = _in_any_edition(_whole_course(_since_the_first(draft, parts), parts), parts)
    draft = _with_group(_of_the_first(_at_place(draft, parts), group), parts, group)
    if draft.axis == "category" and draft.categories and draft.categories.without == (OVERALL,):
        # The overall board is none of them anyway.
        draft = draft.but(categories=None)
    cities = draft.cities
    if draft.asked == "value" and cities and cities.named and (cities.without or cities.without_states):
        # "Auf welchem Platz wäre Köln ohne Bonn, ohne Hessen?" is its place among the others.
        return draft.but(cities=Cities(named=cities.named), among=replace(cities, named=()))
    if draft.asked in ("which", "how_many") and draft.axis == "city" and cities and len(cities.named) == 1:
        held = {city for each in draft.where for city in each.than.cities}
        at_home = all("home" in part.values for part in parts.all("city"))
        if draft.asked == "which" and not held and not draft.where and not draft.order and draft.categories:
            # "Welche Ergebnisse hatte Köln in allen Bereichen?" asks for no city.
            return draft.but(asked="value", axis=None, quantifier="each")
        if set(cities.named) <= held or (at_home and draft.order is not None):
            return draft.but(cities=replace(cities, named=()) if replace(cities, named=()) != Cities() else None)
    return draft


def _with_group(draft: Draft, parts: Parts, group: Cities) -> Draft:
    """The cities of a group as those that are asked about, or as those among which a city's place is counted."""
    if group == Cities():
        return draft
    cities = draft.cities or Cities()
    if draft.times.newest:
        # "Die Ruhrgebietsstädte in der letzten Ausgabe", however few of them are known there.
        draft = draft.but(times=replace(draft.times, editions=Editions((draft.times.known[-1],)), named=True))
    if not cities.named:
        table = _several(draft) and draft.order is None
        if draft.asked == "mean" and draft.measure is None:
            draft = draft.but(measure="score")
        if draft.asked == "value" and not table:
            draft = draft.but(asked="which", axis="city", order=draft.order or Order("best", 1, None))
        named = tuple(city for city in group.named if city not in cities.without)
        return draft.but(cities=replace(cities, named=named, states=group.states, every=False))
    # "Welche der Ruhrgebietsstädte Bochum, Essen und Herne …": those named are of the group.
    of_group = len(cities.named) > 1 and not parts.has("among", "n_place", "place_asked", *kinds.RANKED)
    if draft.axis != "city" and not of_group:
        return draft.but(among=group)
    if draft.axis == "city" and len(cities.named) == 1:
        return draft.but(cities=replace(cities, states=group.states))
    listed = any(len(part.of("city")) > 1 and OR.search(parts.words(part)) is None for part in parts.all("city"))
    if draft.axis == "city" and draft.order is not None and listed and group.states:
        # "Kassel, Fulda, … wer ist in Hessen am besten?" names some of those that are asked about.
        return draft.but(cities=replace(cities, named=(), states=group.states))
    return draft


def _since_the_first(draft: Draft, parts: Parts) -> Draft:
    """ "Wie viele Plätze seit der ersten Ausgabe?": places are won since one edition."""
    from_the_first = any(parts.words(part).startswith(("seit", "since")) for part in parts.all("all_editions"))
    if not from_the_first or draft.asked != "value" or draft.measure not in MOVES:
        return draft
    return draft.but(times=replace(draft.times, editions=Editions(since=draft.times.known[0])))


def _in_any_edition(draft: Draft, parts: Parts) -> Draft:
    """ "Gab es ein Jahr, in dem …?" asks of all editions."""
    if draft.asked not in ("whether", None) or draft.times.named:
        return draft
    measures = {each.measure for each in draft.where if each.relation == "equal" or each.measure in MOVES}
    if "rank" in measures and any(map(A_MOVE.search, map(parts.words, parts.all("step_up", "step_down")))):
        # "War Platz 17 eine Verbesserung?" is told by the edition in which it was held.
        every = replace(draft.times, editions=Editions(every=True), named=True)
        return draft.but(asked="which", axis="edition", measure="step", times=every)
    if existing(parts) != "edition":
        return draft
    return draft.but(times=replace(draft.times, editions=Editions(every=True), named=True))


def _several(draft: Draft) -> bool:
    """True if there is more than one cell for each city: a table, not an order of them."""
    editions = draft.times.editions
    return bool(
        editions.every
        or len(editions.named) > 1
        or (editions.since and draft.measure not in MOVES)
        or (draft.categories and draft.categories.several)
    )


def _at_place(draft: Draft, parts: Parts) -> Draft:
    """ "Wie viele Punkte hat der Zweite?", "die Punkte vom Letzten": the value of whoever holds the place."""
    asks = draft.asked == "value" or (draft.asked is None and draft.measure == "score")
    if not asks or (draft.cities and draft.cities.named) or not draft.where:
        return draft
    # "Wie viele Punkte braucht man für die Top 10?"
    just_within = draft.measure == "score" and draft.where[0].relation == "at_least" and len(draft.where) == 1
    of_places = all(each.measure == "rank" and each.than.number is not None for each in draft.where)
    held = parts.all("place", "leads", "last")
    if not of_places or not (just_within or (held and not parts.has(*kinds.THRESHOLDS))):
        return draft
    numbers = [int(each) for part in held for each in (*part.of("nth"), *part.of("n"))]
    numbers += [1] * parts.has("leads") + [-1] * parts.has("last")
    if just_within:
        numbers = [int(draft.where[0].than.number or 0)]
    return draft.but(asked="value", where=(), cities=Cities(at=tuple(dict.fromkeys(numbers))))


def _of_the_first(draft: Draft, group: Cities) -> Draft:
    """ "Wie viele Punkte hatten die ersten drei im Mittel?": of those on these places."""
    first = draft.where[0] if len(draft.where) == 1 else None
    number = int(first.than.number or 0) if first is not None and first.measure == "rank" else 0
    counts = draft.asked in ("mean", "sum") and draft.measure in ("score", None)
    if not counts or draft.cities or group != Cities() or abs(number) < 2:
        return draft
    places = range(1, number + 1) if number > 0 else range(number, 0)
    return draft.but(where=(), measure="score", cities=Cities(at=tuple(places)))


def _whole_course(draft: Draft, parts: Parts) -> Draft:
    """ "Alle Plätze von Köln", "Kölns Platzierungen" are those of all editions, or of all categories in one."""
    everything = parts.has("whole_list") or (parts.has("all_of") and parts.has("n_place", "n_points"))
    everything = everything or any(OVERVIEW.search(parts.words(each)) for each in parts.all("list_word"))
    everything = everything or (parts.only(*OF_ITS_PLACES) and any(map(PLACES.search, map(parts.words, parts))))
    named = draft.cities.named if draft.cities else ()
    every = draft.times.editions.every or (draft.categories and draft.categories.every)
    if not everything or draft.asked not in ("value", None) or len(named) != 1 or every:
        return draft
    if not draft.times.named and draft.times.base is None and not draft.times.newest:
        return draft.but(asked="value", times=replace(draft.times, editions=Editions(every=True), named=True))
    of_course = _several(draft) and not parts.has("whole_list")
    if not of_course and (draft.categories is None or draft.categories.named == (OVERALL,)):
        return draft.but(asked="value", categories=Categories(every=True))
    return draft
