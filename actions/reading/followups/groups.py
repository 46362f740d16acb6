"""What several cities, categories or editions together are called: "die drei", "beide", "die übrigen"."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.query.query import OVERALL, Categories, Cities, Editions, Order, Query
from actions.reading.conditions import negated
from actions.reading.draft import Draft
from actions.reading.followups.spoken import Spoken, as_members, compared, places, rivals
from actions.reading.parts import Part, Parts

POINTING = re.compile(
    r"\b(?:die|de|den|der|dies\w+|alle[nr]?|\w*selben|gleichen|these|those|the)\s+(?:gleichen\s+|selben\s+)?$", re.I
)
THESE = re.compile(r"\b(?:dies\w+|these|those)\s+$", re.I)
IN = re.compile(r"\b(?:in|bei)\s+$", re.I)
# The nouns behind "beide" that are no cities.
OTHER_NOUNS = ("n_edition", "n_place", "n_points")
MAX_GROUP = 20
SEVERAL = 3
PAIR = 2


def with_group(draft: Draft, parts: Parts, spoken: Spoken, last: Query) -> Draft:
    """The draft with the cities or categories that "die drei" and "beide" refer to."""
    draft = _both_times(draft, parts, spoken, last)
    # "Ohne die Großen, also Köln und Bonn": those who are named.
    parts = parts.without("without_them") if parts.has("without") else parts
    several = parts.first("all_categories")
    spoken_of = _categories(spoken, last, int(several.number() or 0)) if several and several.number() else Categories()
    if several and 2 <= len(spoken_of.named) == several.number():
        # "Wer ist in beiden Bereichen vorn?"
        return draft.but(categories=spoken_of)
    part, size = _counted(parts)
    pair = rivals(spoken)
    if part is not None and part.name == "both" and pair:
        # "Lag Köln je vor Bonn?" "Und vor Essen?" "Und vor beiden im selben Jahr?"
        asked, where = draft.asked or last.asked, tuple(each for query in pair for each in query.where)
        ever = draft.quantifier or ("any" if asked == "whether" else None)
        return draft.but(asked=asked, axis=draft.axis or last.axis, cities=last.cities, where=where, quantifier=ever)
    if part is None:
        # "Wer führt ohne sie?"
        them = compared(last) if parts.has("without_them") else ()
        return _asking_for_cities(draft.but(cities=Cities(without=them))) if them else draft
    following = [each.name for each in parts if each.start >= part.end and each.name not in ("filler", "those")]
    if following[:1] == ["n_category"]:
        categories = _categories(spoken, last, size)
        return draft.but(categories=categories) if len(categories.named) == size else draft
    if part.name == "all_categories" and not parts.words(part).startswith("alle"):
        return draft.but(categories=_categories(spoken, last, size), quantifier=draft.quantifier or "each")
    if following and following[0] in OTHER_NOUNS:
        return draft
    if part.name == "both" and IN.search(parts.text[: part.start]) and last.axis == "city":
        # "Wer ist in beiden vorn?"
        return draft.but(categories=_categories(spoken, last, size), quantifier=draft.quantifier or "all")
    cities = _cities(spoken, last, size)
    if not cities:
        return draft
    draft = draft.but(number=None)
    if part.name == "all_categories":
        named = parts.values("category", "category")
        draft = draft.but(categories=Categories(named) if named else None, quantifier=None)
    if parts.has("without_them"):
        return _asking_for_cities(draft.but(cities=Cities(without=cities)))
    return _of_group(draft, parts, cities)


def of_two_lists(draft: Draft, parts: Parts, spoken: Spoken) -> Query | None:
    """ "Top 10 2022?" "Und 2024?" "Wer ist in beiden?", "Wer nur 2024?": who is on both lists, or on one alone."""
    last = spoken.query or Query()
    if len(last.where) == PAIR and last.where[1].edition and last.where[1].category is None:
        # "Und wer nur 2025?" "Und nur 2024?"
        two = Editions((*last.editions.named, last.where[1].edition))
        last = last.but(where=last.where[:1], editions=two, quantifier="all")
    where, group = as_members(last).where, (last.cities, last.among)
    before = spoken.earlier[-1] if spoken.earlier else last
    asks = parts.has("who", "which", "how_many") or last is not spoken.query
    asks = asks and not (draft.where or draft.order or draft.cities)
    lists = [last] if last.editions.several or last.categories.several else [before, last]
    if not asks or len(where) != 1 or any(each.axis != "city" or each.editions.since for each in lists):
        return None
    if any((as_members(each).where, (each.cities, each.among)) != (where, group) for each in lists):
        # "Die ersten 20 in Bayern?" "Und in Hessen?" are no two lists of the same cities.
        return None
    years = sorted({year for each in lists for year in each.editions.named or draft.times.known[-1:]})
    keys = list(dict.fromkeys(key for each in lists for key in each.categories.named or (OVERALL,)))
    query = as_members(last).but(asked=draft.asked if draft.asked == "how_many" else "which", quantifier="each")
    if sorted((len(years), len(keys))) != [1, PAIR]:
        return None
    query = query.but(editions=Editions(tuple(years)), categories=Categories(tuple(keys)))
    if parts.has("both"):
        return query.but(quantifier="all")
    year, key = draft.times.editions.named, parts.values("category", "category")
    if not parts.has("only") or negated(where) == where:
        return None
    if len(years) == PAIR and len(year) == 1 and year[0] in years:
        elsewhere = replace(negated(where)[0], edition=sum(years) - year[0])
        return query.but(editions=Editions(year), where=(*where, elsewhere))
    if len(keys) == PAIR and len(key) == 1 and key[0] in keys:
        elsewhere = replace(negated(where)[0], category=next(each for each in keys if each != key[0]))
        return query.but(categories=Categories(key), where=(*where, elsewhere))
    return None


def _both_times(draft: Draft, parts: Parts, spoken: Spoken, last: Query) -> Draft:
    """ "Beide Male": in the two editions that were spoken of last."""
    counted = any(part.number() == PAIR for part in parts.all("always"))
    queries = [each for each in (*spoken.earlier, last) if not each.editions.several]
    years = dict.fromkeys(max(each.editions.named, default=draft.times.known[-1]) for each in queries)
    if not counted or draft.times.editions.named or len(years) < PAIR:
        return draft
    two = Editions(named=tuple(sorted([*years][-PAIR:])))
    return draft.but(times=replace(draft.times, editions=two, named=True))


def _counted(parts: Parts) -> tuple[Part | None, int]:
    """The part that counts what was spoken of, and its number."""
    for part in parts.all("both", "group"):
        return part, int(part.number() or (2 if part.name == "both" else SEVERAL))
    for part in parts.all("of_those"):
        if part.number():
            return part, int(part.number() or SEVERAL)
    for part in parts.all("n", "place", "all_categories"):
        number, words = part.number(), parts.words(part)
        everything = part.name == "all_categories" and words.startswith("alle") and not parts.has("n_category")
        these = part.name == "all_categories" and (words.startswith("beid") or THESE.search(parts.text[: part.start]))
        # "Von den dreien", but not "zwischen der ersten und der dritten".
        inflected = len(parts.all("place")) == 1 and words.endswith("en")
        counts = part.name == "n" or everything or these or (part.name == "place" and inflected)
        if number is None or not 2 <= number <= MAX_GROUP or not counts or parts.has("top", "bottom", "next_ones"):
            continue
        if everything or parts.has("of_those", "without_them") or POINTING.search(parts.text[: part.start]):
            return part, int(number)
    return None, 0


def _categories(spoken: Spoken, last: Query, size: int) -> Categories:
    keys = [key for query in (*spoken.earlier, last) for key in query.categories.named or (OVERALL,)]
    return Categories(tuple(dict.fromkeys(keys))[-size:])


def _cities(spoken: Spoken, last: Query, size: int) -> tuple[str, ...]:
    """The cities of the last question if they are so many, else as many of those spoken of lately."""
    held = compared(last)
    for found in (last.cities.named, held, last.among.named if last.among else ()):
        if len(found) == size:
            return found
    said = [city for query in spoken.earlier for city in compared(query)]
    lately = tuple(dict.fromkeys((*[city for city in (*spoken.recent, *said) if city not in held], *held)))
    return lately[-size:] if len(lately) >= size else ()


def _of_group(draft: Draft, parts: Parts, cities: tuple[str, ...]) -> Draft:
    if draft.order is not None and draft.order.last == len(cities):
        # "Welche der drei Städte lag am weitesten vorn?" asks for one of them.
        draft = draft.but(order=replace(draft.order, last=draft.order.first))
    # "Welche der drei Landeshauptstädte?" names no others, though more are called so.
    called_so = parts.values("city", "state", "among")
    named = draft.cities.named if draft.cities and not parts.all("of_those") else ()
    named = tuple(city for city in named if city not in called_so)
    if named and set(named) <= set(cities):
        # "In welchem Bereich ist Pforzheim die beste der drei?"
        among = Cities(named=cities)
        if draft.axis in ("category", "edition") and draft.order and not draft.where:
            return draft.but(among=among, where=places(draft.order), order=None)
        return draft.but(among=among)
    draft = _asking_for_cities(draft.but(cities=Cities(named=tuple(dict.fromkeys((*cities, *named))))))
    head = parts.has("who", "which", "where", "when", "how_many", "how_often")
    if draft.asked == "which" and draft.where and not draft.order and not head:
        # "Beide besser geworden?"
        return draft.but(asked="whether", axis=None)
    if parts.has("both") and draft.axis in ("category", "edition") and not draft.quantifier:
        return draft.but(quantifier="all")
    return draft


def _asking_for_cities(draft: Draft) -> Draft:
    return draft.but(axis="city") if draft.asked in ("which", "how_many") and draft.axis is None else draft


def with_the_others(draft: Draft, parts: Parts, last: Query) -> Draft:
    """ "In den übrigen Bereichen": all but those that were spoken of; "die nächsten fünf": those behind them."""
    if parts.has("other_ones") and parts.has("n_category", "all_categories"):
        return _of_other_categories(draft, last)
    named = parts.has("which", "who", "how_many", "city", "category")
    if any(parts.words(each).startswith("noch") for each in parts.all("other_ones")) and last.where and not named:
        # "Gab es noch jemand Drittes?"
        others = Cities(without=last.cities.named)
        times = replace(draft.times, editions=last.editions, named=True)
        asked = draft.but(asked="which", axis="city", cities=others, where=last.where, times=times)
        return asked.but(quantifier="any" if last.editions.several else None)
    if parts.has("other_ones") and not named and last.asked == "value" and len(last.cities.named) == 1:
        return _of_others(draft, parts, last)
    if parts.has("other_ones") and not named and last.axis == "city" and as_members(last).where:
        # "Und die anderen?": those of which it is not so.
        return draft.but(asked="which", axis="city", where=negated(as_members(last).where[-1:]))
    order, pair = last.order, last.cities.named
    if parts.has("other_ones") and not named and len(pair) == PAIR and order is not None and order.last == 1:
        # "Köln oder Bonn?" "Und die andere?": the second of the two.
        return draft.but(asked="which", axis="city", cities=last.cities, order=replace(order, first=PAIR, last=PAIR))
    before = parts.first("ones_before")
    if before is not None and last.axis == "city" and last.order and last.order.first > 1:
        # "Und die drei davor?"
        first = max(1, last.order.first - int(before.number() or 1))
        return draft.but(asked=None, axis=None, order=replace(last.order, first=first, last=last.order.first - 1))
    following = parts.first("next_ones")
    number = following.number() if following else None
    if number is None or last.axis != "city":
        return draft
    order = last.order
    if draft.where or order is None or order.last is None:
        return draft.but(asked="which", axis="city", order=Order("best", 1, int(number)), number=None)
    behind = replace(order, first=order.last + 1, last=order.last + int(number))
    return draft.but(asked=None, axis=None, order=behind, number=None)


def _of_others(draft: Draft, parts: Parts, last: Query) -> Draft:
    """ "Und die anderen?" after the place of one city: its places in other categories, if no noun says otherwise."""
    if parts.has("n_city"):
        return draft.but(
            asked="which", axis="city", cities=Cities(without=last.cities.named), order=Order("best", 1, None)
        )
    if parts.has("n_edition"):
        return draft.but(times=replace(draft.times, editions=Editions(every=True), named=True))
    return _of_other_categories(draft, last)


def _of_other_categories(draft: Draft, last: Query) -> Draft:
    """ "Und die anderen Bereiche?" asks the same of them; "was ist der beste der anderen?" asks for one of them."""
    others = draft.but(categories=Categories(without=last.categories.named or (OVERALL,)))
    return others if draft.where or draft.order else others.but(asked=None, axis=None)
